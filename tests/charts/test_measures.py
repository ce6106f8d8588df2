from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charts.measure import text_width
from charts.run_chart import describe_run_chart, run_chart
from charts.scales import runs_through
from charts.series import Point
from charts.sparkline import describe_sparkline, sparkline
from charts.xmr import describe_xmr, xmr
from tests.charts.reading import attributes, parts, places, size, words

figures = st.floats(-1e6, 1e6).map(lambda number: round(number, 3))
kinds = st.sampled_from(["", "better", "worse", "high", "low"])


def month(number: int) -> date:
    return date(2016 + (number + 3) // 12, (number + 3) % 12 + 1, 1)


@st.composite
def series(draw: st.DrawFn) -> list[Point]:
    values = draw(st.lists(st.tuples(figures, kinds), min_size=1, max_size=40))
    return [Point(month(at), value, kind) for at, (value, kind) in enumerate(values)]


def inside(drawing: str) -> bool:
    width, height = size(drawing)
    dots = [part.attrib for part in parts(drawing, "circle")]
    texts = [part.attrib for part in parts(drawing, "text")]
    across = [float(each[name]) for name, found in (("cx", dots), ("x", texts)) for each in found]
    down = [float(each[name]) for name, found in (("cy", dots), ("y", texts)) for each in found]
    return all(0 <= x <= width for x in across) and all(0 <= y <= height for y in down)


@given(series(), figures, figures, st.none() | figures, st.booleans())
def test_any_control_chart_is_well_formed_and_inside_its_box(points, one, other, target, narrow):
    limits = {"lower": min(one, other), "upper": max(one, other), "mean": (one + other) / 2}

    drawing = xmr(points, target=target, unit="<%>", width=760, narrow=narrow, **limits)

    assert "style" not in attributes(drawing)
    assert inside(drawing)


@given(series(), series(), st.none() | figures, st.booleans())
def test_any_run_chart_is_well_formed_and_inside_its_box(points, plan, target, narrow):
    drawing = run_chart(points, plan=plan, target=target, unit="&", narrow=narrow)

    assert "style" not in attributes(drawing)
    assert inside(drawing)


@given(st.lists(figures, min_size=1, max_size=30))
def test_any_sparkline_is_well_formed_and_inside_its_box(values):
    assert inside(sparkline(values))


def test_special_causes_differ_from_usual_points_by_shape():
    def drawn(kind: str) -> str:
        points = [Point(month(0), 90, kind), Point(month(1), 91)]
        return xmr(points, mean=90, lower=80, upper=100)

    shapes = {kind: drawn(kind) for kind in ("", "better", "worse", "high", "low")}

    assert shapes[""].count("<circle") == 2
    assert all(shapes[kind].count("<circle") == 1 for kind in ("better", "worse", "high", "low"))
    assert len(set(shapes.values())) == 5


def test_names_of_lines_that_lie_close_are_moved_apart():
    drawing = xmr([Point(month(0), 90)], mean=90, lower=80, upper=95.2, target=95)

    ends = [
        float(part.attrib["y"])
        for part in parts(drawing, "text")
        if (part.text or "").startswith(("Upper", "Target", "Mean", "Lower"))
    ]
    ordered = sorted(ends)
    assert len(ordered) == 4
    assert all(after - before >= 14.9 for before, after in pairwise(ordered))


def test_the_narrow_control_chart_leaves_the_names_to_the_caption():
    points = [Point(month(0), 90)]

    assert "Mean 90" in words(xmr(points, mean=90, lower=80, upper=95))
    assert "Mean" not in words(xmr(points, mean=90, lower=80, upper=95, narrow=True))


def test_a_control_chart_is_described_by_its_limits_and_its_latest_point():
    points = [Point(month(0), 79.96, "worse"), Point(month(1), 92.4)]

    said = describe_xmr(points, mean=90.4, lower=84.1, upper=96.3, target=95, unit="%")

    assert said == (
        "Control chart (XmR) of 2 points. Mean 90.4%, limits 84.1% and 96.3%, target 95%."
        " 1 of the points show a special cause, 1 of them beyond a limit."
        " The latest, May 2016, is 92.4%: as usual."
    )


def test_a_run_chart_is_described_beside_its_plan_for_then():
    points = [Point(month(0), 1450), Point(month(2), 1300.5)]
    plan = [Point(month(0), 1450), Point(month(1), 1350), Point(month(6), 1100)]

    assert describe_run_chart(points, plan=plan, target=1100) == (
        "Run chart of 2 points, from 1,450 in April 2016 to 1,300.5 in June 2016."
        " The plan for then was 1,350. The target is 1,100."
    )
    assert describe_run_chart([]) == "A run chart without measurements yet."


@pytest.mark.parametrize("narrow", [False, True])
@pytest.mark.parametrize(
    "values",
    [(10, 11, 12, 10, 90), (90, 88, 91, 90, 5), (5, 5, 5), (5, 90, 4, 95, 50), (90, 60, 30, 2)],
)
def test_the_latest_figure_stands_clear_of_the_line_however_steep_its_last_step(values, narrow):
    points = [Point(month(at), value) for at, value in enumerate(values)]
    drawing = run_chart(points, unit="%", width=343 if narrow else 760, narrow=narrow)
    said = next(part for part in parts(drawing, "text") if part.get("font-weight") == "700")
    x, y, half = float(said.get("x")), float(said.get("y")), text_width(said.text, 14) / 2
    dots = places(drawing, "circle", x="cx", y="cy")

    assert not runs_through(dots, (x - half, y - 10, x + half, y))
    assert not any(abs(x - cx) < half and y - 10 < cy < y for cx, cy in dots)


def test_a_line_runs_through_a_box_or_past_it():
    line = [(0.0, 0.0), (10.0, 10.0), (20.0, 10.0)]

    assert runs_through(line, (4, 4, 6, 6))
    assert runs_through(line, (12, 9, 14, 11))
    assert not runs_through(line, (4, 7, 5, 9))
    assert not runs_through(line, (21, 0, 30, 20))
    assert not runs_through(line[:1], (0, 0, 1, 1))


def test_a_run_chart_draws_what_is_planned_dashed_before_anything_is_measured():
    drawing = run_chart([], plan=[Point(month(0), 10), Point(month(3), 20)])

    assert 'stroke-dasharray="6 4"' in drawing
    assert "<circle" not in drawing


@pytest.mark.parametrize(
    ("values", "said"),
    [([5, 8, 6], "From 5 to 6 in 3 steps"), ([2.5], "From 2.5 to 2.5 in 1 steps")],
)
def test_a_sparkline_is_described_by_its_ends(values, said):
    assert describe_sparkline(values) == said
