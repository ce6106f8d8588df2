"""Data for charts as hypothesis makes it up, with the worst of names."""

from datetime import date, timedelta

from hypothesis import strategies as st

from charts.roadmap import STATUSES, Lane, Mark

names = st.text(max_size=60) | st.sampled_from(
    ["<script>alert(1)</script>", "R&D \"quoted\" & 'single'", "W" * 120, "\x00\x0b control"]
)
days = st.dates(date(2018, 1, 1), date(2023, 12, 31))


@st.composite
def marks(draw: st.DrawFn) -> Mark:
    baseline = draw(days)
    return Mark(
        reference=f"M{draw(st.integers(0, 999)):03}",
        title=draw(names),
        day=baseline + timedelta(draw(st.integers(-100, 400))),
        baseline=baseline,
        brag=draw(st.sampled_from(STATUSES)),
        href=draw(st.sampled_from(["", "/hounslow/milestones/M001/", '/a?b="&c'])),
        gate=draw(st.booleans()),
    )


lanes = st.lists(
    st.builds(
        Lane, label=names, marks=st.lists(marks(), max_size=8).map(tuple), reference=st.just("WS01")
    ),
    min_size=1,
    max_size=5,
)
