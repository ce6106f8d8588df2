from datetime import date

from hypothesis import given

from charts.measure import text_width
from charts.print_timeline import print_timeline
from charts.roadmap import Lane, Mark
from tests.charts.reading import SVG, attributes, moved_to, parts, read, size, words
from tests.charts.strategies import days, lanes

AXIS = {"start": date(2019, 3, 1), "end": date(2021, 6, 30)}
TODAY = date(2020, 1, 31)


def labels(drawing: str) -> list[tuple[float, float]]:
    """Left and right end of the words beside each mark."""
    named = [part for part in parts(drawing, "text") if part.find(SVG + "tspan") is not None]
    found = []
    for part in named:
        reference, title = (part.findall(SVG + "tspan")[at].text or "" for at in (0, 1))
        left = float(part.attrib["x"])
        width = text_width(reference, 9, bold=True) + text_width(title, 9)
        found.append((left, left + width))
    return found


@given(lanes, days)
def test_any_roadmap_is_well_formed_and_no_mark_or_label_leaves_the_paper(given_lanes, today):
    drawing = print_timeline(given_lanes, today=today, title="Roadmap & more", **AXIS)

    width, height = size(drawing)
    marks = [place for place in moved_to(drawing)]
    assert "style" not in attributes(drawing)
    assert len(marks) == sum(len(lane.marks) for lane in given_lanes)
    assert all(0 <= x <= width and 0 <= y <= height for x, y in marks)
    assert all(left >= 0 and right <= width + 1 for left, right in labels(drawing))


@given(lanes)
def test_every_milestone_is_named_by_its_reference(given_lanes):
    drawing = print_timeline(given_lanes, today=TODAY, title="Roadmap", **AXIS)

    said = words(drawing)
    assert all(mark.reference in said for lane in given_lanes for mark in lane.marks)


def test_labels_of_one_lane_never_overlap():
    marks = tuple(
        Mark(f"M{n:03}", "Single phone line opens", date(2020, 3, n + 1), date(2020, 3, 1), "red")
        for n in range(20)
    )

    drawing = print_timeline([Lane("Urgent care", marks)], today=TODAY, title="t", **AXIS)

    assert len({y for _, y in moved_to(drawing)}) == 20


def test_a_day_after_the_axis_gets_a_chevron_and_its_month_in_words():
    late = Mark("M040", "Successor roadmap", date(2022, 9, 1), date(2022, 9, 1), "green")
    inside = Mark("M041", "Gate", date(2020, 9, 1), date(2020, 9, 1), "green")

    beyond = print_timeline([Lane("WS", (late,))], today=TODAY, title="t", **AXIS)
    within = print_timeline([Lane("WS", (inside,))], today=TODAY, title="t", **AXIS)

    assert "Successor roadmap, Sep 2022" in words(beyond)
    assert "l4 4-4 4" in beyond
    assert "l4 4-4 4" not in within


def test_a_slip_within_tolerance_is_grey_and_one_beyond_it_is_red():
    def slipped(to: date) -> str:
        mark = Mark("M001", "Phone line", to, date(2020, 3, 1), "amber")
        return print_timeline([Lane("WS", (mark,))], today=TODAY, title="t", **AXIS)

    assert 'stroke="#4c6272" stroke-width="1.6"' in slipped(date(2020, 3, 15))
    assert 'stroke="#b3201a" stroke-width="1.6"' in slipped(date(2020, 3, 16))


def test_a_gate_is_framed():
    def drawn(*, gate: bool) -> str:
        mark = Mark("M036", "Gate", TODAY, TODAY, "red", gate=gate)
        return print_timeline([Lane("WS", (mark,))], today=TODAY, title="t", **AXIS)

    assert drawn(gate=True).count("<rect") == drawn(gate=False).count("<rect") + 1


def test_it_is_measured_in_points_and_set_in_the_given_font():
    drawing = read(
        print_timeline([Lane("WS")], today=TODAY, title="t", font_family="Inter", **AXIS)
    )

    assert drawing.attrib["width"] == "762pt"
    assert drawing.attrib["font-family"] == "Inter"
