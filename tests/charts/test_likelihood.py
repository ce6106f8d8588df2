"""When something will end, of many runs."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from charts.likelihood import Marked, Span, describe_likelihood, likelihood
from tests.charts.reading import attributes, parts, size, words
from tests.charts.strategies import days

START = date(2020, 3, 2)
SPANS = [
    Span(START + timedelta(7 * week), START + timedelta(7 * week + 6), runs)
    for week, runs in enumerate([10, 0, 40, 20])
]
MARKED = [
    Marked(date(2020, 3, 20), "Half"),
    Marked(date(2020, 3, 10), "1 in 10"),
    Marked(date(2020, 6, 1), "Latest forecast", is_promise=True),
]


@st.composite
def spans(draw: st.DrawFn) -> list[Span]:
    first, width = draw(days), draw(st.integers(1, 400))
    counts = draw(st.lists(st.integers(0, 5000), min_size=1, max_size=30))
    steps = [first + timedelta(width * at) for at in range(len(counts))]
    return [
        Span(step, step + timedelta(width - 1), runs)
        for step, runs in zip(steps, counts, strict=True)
    ]


@given(spans(), st.lists(st.builds(Marked, days, st.just("Half")), max_size=5), st.booleans())
def test_any_runs_are_well_formed_and_inside_their_box(found, marked, narrow):
    drawing = likelihood(found, marked, narrow=narrow)

    width, height = size(drawing)
    assert "style" not in attributes(drawing)
    for each in (part.attrib for part in parts(drawing, "rect")):
        assert float(each["x"]) >= 0
        assert float(each["x"]) + float(each["width"]) <= width + 0.1
        assert float(each["y"]) >= 0
        assert float(each["y"]) + float(each["height"]) <= height
    for each in (part.attrib for part in parts(drawing, "text")):
        assert 0 <= float(each["x"]) <= width
        assert 0 <= float(each["y"]) <= height


def test_a_bar_is_as_high_as_its_runs_and_an_empty_span_has_none():
    heights = [float(bar.attrib["height"]) for bar in parts(likelihood(SPANS, []), "rect")]

    assert len(heights) == 3
    assert [round(height / max(heights), 2) for height in heights] == [0.25, 1, 0.5]


def test_every_marked_day_is_named_with_its_date():
    drawing = likelihood(SPANS, MARKED)

    for named in ("1 in 10: 10 Mar 2020", "Half: 20 Mar 2020", "Latest forecast: 1 Jun 2020"):
        assert named in words(drawing)
    assert describe_likelihood(MARKED) == (
        "1 in 10 10 Mar 2020, Half 20 Mar 2020, Latest forecast 1 Jun 2020"
    )
