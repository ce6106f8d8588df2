from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charts.roadmap import Lane, Mark, counted, describe_timeline, span
from charts.timeline import timeline
from tests.charts.reading import attributes, parts, places, read, size, words
from tests.charts.strategies import days, lanes

TODAY = date(2020, 1, 31)


def mark(reference: str, day: date, *, baseline: date | None = None, brag: str = "green") -> Mark:
    return Mark(reference, f"Title of {reference}", day, baseline or day, brag)


def draw(given_lanes: list[Lane], **options: object) -> str:
    start, end = span(given_lanes, TODAY)
    return timeline(given_lanes, start=start, end=end, today=TODAY, **options)


@given(lanes, days, st.booleans(), st.booleans())
def test_any_roadmap_is_well_formed_without_styles_and_inside_its_box(
    given_lanes, today, narrow, labels
):
    start, end = span(given_lanes, today)

    drawing = timeline(given_lanes, start=start, end=end, today=today, narrow=narrow, labels=labels)

    width, height = size(drawing)
    assert "style" not in attributes(drawing)
    assert len(places(drawing, "use")) == sum(len(lane.marks) for lane in given_lanes)
    assert all(0 <= x <= width and 0 <= y <= height for x, y in places(drawing, "use"))


def test_marks_stand_from_left_to_right_in_order_of_date():
    lane = Lane(
        "Urgent care",
        (
            mark("M3", date(2021, 3, 1)),
            mark("M1", date(2019, 3, 1)),
            mark("M2", date(2020, 3, 1)),
        ),
    )

    drawn = [part.text for part in parts(draw([lane]), "title")]
    placed = places(draw([lane]), "use")

    assert [title[:2] for title in drawn] == ["M1", "M2", "M3"]
    assert placed == sorted(placed)


def test_marks_of_one_day_stand_under_each_other():
    lane = Lane("Urgent care", tuple(mark(f"M{n}", TODAY) for n in range(4)))

    placed = places(draw([lane]), "use")

    assert len({x for x, _ in placed}) == 1
    assert len({y for _, y in placed}) == 4


def test_a_late_milestone_shows_its_baseline_as_a_ring():
    late = mark("M1", date(2020, 6, 1), baseline=date(2020, 1, 1))
    kept = mark("M2", date(2020, 9, 1))

    drawing = draw([Lane("Urgent care", (late, kept))])

    rings = [part.attrib for part in parts(drawing, "circle") if part.attrib.get("r") == "4"]
    assert len(rings) == 1
    assert float(rings[0]["cx"]) < places(drawing, "use")[0][0]


def test_a_mark_links_and_says_what_it_is_when_pointed_at():
    late = Mark("M1", "Open", date(2020, 2, 14), date(2020, 1, 31), "amber", href="/m/M1/?a=1&b=2")

    link = parts(draw([Lane("WS", (late,))]), "a")[0]

    assert link.attrib["href"] == "/m/M1/?a=1&b=2"
    assert link.attrib["tabindex"] == "-1"
    assert link.findtext("{*}title") == "M1 Open. Amber. 14 Feb 2020, 14 days late"


@pytest.mark.parametrize(("labels", "shown"), [(True, True), (False, False)])
def test_only_the_labelled_roadmap_writes_the_titles(labels, shown):
    drawing = draw([Lane("Urgent care", (mark("M1", TODAY),))], labels=labels)

    texts = [part.text for part in parts(drawing, "text")]

    assert ("Title of M1" in texts) is shown


def test_the_narrow_one_fits_a_phone():
    drawing = draw([Lane("A very long name of a workstream " * 3, ())], narrow=True)

    assert size(drawing)[0] == 343
    assert "…" in words(drawing)


def test_two_variants_on_one_page_share_no_id():
    one = [Lane("Urgent care", (mark("M1", TODAY),))]

    wide = {part.attrib["id"] for part in read(draw(one)).iter() if "id" in part.attrib}
    narrow = {
        part.attrib["id"] for part in read(draw(one, narrow=True)).iter() if "id" in part.attrib
    }

    assert len(wide) == len(narrow) == 4
    assert not wide & narrow


def test_today_is_flagged_only_when_it_lies_on_the_axis():
    lane = [Lane("Urgent care", (mark("M1", TODAY),))]
    year = {"start": date(2021, 1, 1), "end": date(2021, 12, 31)}

    assert "Today" in words(draw(lane))
    assert "Today" not in words(timeline(lane, today=TODAY, **year))


def test_board_dates_off_the_axis_are_left_out():
    lane = [Lane("Urgent care", (mark("M1", TODAY),))]
    year = {"start": date(2020, 1, 1), "end": date(2020, 12, 31), "today": TODAY}

    with_boards = timeline(lane, board_dates=[date(2020, 2, 12), date(2024, 2, 12)], **year)

    assert with_boards.count('stroke-dasharray="2 4"') == 1


def test_a_page_hides_it_from_screen_readers_and_print_gives_it_a_title():
    lane = [Lane("Urgent care", ())]

    assert read(draw(lane)).attrib["aria-hidden"] == "true"
    assert read(draw(lane, title="All of it")).attrib["role"] == "img"
    assert read(draw(lane, title="All of it")).findtext("{*}title") == "All of it"


def test_it_is_described_by_status_lateness_first_and_last():
    lane = Lane(
        "Urgent care",
        (
            mark("M1", date(2019, 3, 1), brag="blue"),
            mark("M2", date(2020, 6, 1), baseline=date(2020, 1, 1), brag="red"),
            mark("M3", date(2020, 7, 1), brag="red"),
        ),
    )

    assert describe_timeline([lane], TODAY) == (
        "Roadmap of 3 milestones in 1 workstream at 31 Jan 2020: 2 red, 1 complete."
        " 1 later than baseline. The first is M1 on 1 Mar 2019, the last M3 on 1 Jul 2020."
    )
    assert describe_timeline([Lane("Empty")], TODAY) == "A timeline without milestones."
    assert counted([lane]) == {"red": 2, "amber": 0, "green": 0, "blue": 1}


def test_the_axis_holds_whole_months_with_every_baseline_and_today():
    lane = Lane("WS", (mark("M1", date(2020, 6, 10), baseline=date(2019, 12, 20)),))

    assert span([lane], TODAY) == (date(2019, 12, 1), date(2020, 6, 30))
    assert span([], TODAY) == (date(2020, 1, 1), date(2020, 1, 31))


def test_the_same_data_give_the_same_drawing():
    lane = [Lane("Urgent care", tuple(mark(f"M{n}", TODAY) for n in range(9)))]

    assert draw(lane) == draw(lane)
