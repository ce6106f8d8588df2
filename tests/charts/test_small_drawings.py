from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charts.bars import describe_bar, stacked_bar
from charts.cover import cover
from charts.draw import element, text
from charts.marks import WORDS, lettered, page_mark, print_mark
from charts.measure import shortened, text_width, wrapped
from charts.roadmap import STATUSES, Lane, Mark
from charts.scales import NumberScale, packed, spread, ticks
from charts.small import bullet, mark_row, score_track
from tests.charts.reading import attributes, moved_to, parts, places, read, size
from tests.charts.strategies import lanes, names

TODAY = date(2020, 1, 31)


@given(st.dictionaries(st.sampled_from(STATUSES), st.integers(0, 500)))
def test_a_bar_has_one_part_for_each_status_there_is(counts):
    drawing = stacked_bar(counts)

    parts = places(drawing, "rect")
    assert len(parts) == sum(count > 0 for count in counts.values())
    assert all(0 <= x <= size(drawing)[0] for x, _ in parts)


def test_a_bar_is_described_by_what_there_is():
    assert describe_bar({"red": 3, "amber": 0, "blue": 6}) == "3 red, 6 complete"
    assert describe_bar({}) == "no milestones"


def test_the_four_marks_differ_by_shape_and_letter():
    assert len({page_mark(brag) for brag in WORDS}) == 4
    assert [
        read(print_mark(brag)).findtext("{*}text") for brag in ("red", "amber", "green", "blue")
    ] == [
        "R",
        "A",
        "G",
        "B",
    ]


def test_an_unknown_status_is_an_error_and_not_an_empty_mark():
    with pytest.raises(KeyError):
        lettered("purple")


@given(lanes)
def test_any_cover_is_well_formed_and_without_styles(given_lanes):
    drawing = cover(
        given_lanes, start=date(2018, 1, 1), end=date(2024, 1, 1), today=TODAY, title="Cover"
    )

    assert "style" not in attributes(drawing)
    assert len(list(read(drawing).iter())) >= sum(len(lane.marks) for lane in given_lanes)


def test_a_row_of_marks_says_them_in_order():
    row = [Mark(f"M{n}", "", TODAY, TODAY, brag) for n, brag in enumerate(STATUSES)]

    drawing = mark_row(row, width=154)

    assert read(drawing).findtext("{*}title") == (
        "In date order: M0 red, M1 amber, M2 green, M3 complete"
    )
    assert [x for x, _ in moved_to(drawing)] == [9, 26, 43, 60]


def test_a_long_row_of_marks_stays_inside_its_width():
    row = [Mark(f"M{n}", "", TODAY, TODAY, "red") for n in range(40)]

    assert max(x for x, _ in moved_to(mark_row(row, width=154))) <= 145


def test_a_score_track_and_a_bullet_say_their_numbers():
    track = read(score_track(inherent=20, current=16, target=6))
    bar = read(bullet(realised=43.4, planned=60))

    assert track.findtext("{*}title") == "Inherent 20, now 16, target 6"
    assert bar.findtext("{*}title") == "43% realised, 60% planned by now"


@pytest.mark.parametrize("realised", [-20, 0, 50, 100, 180])
def test_a_bullet_holds_what_is_over_100_or_negative(realised):
    bar = parts(bullet(realised=realised, planned=50), "rect")

    assert 0 <= float(bar[1].attrib["width"]) <= 62


@given(names, st.floats(0, 300))
def test_shortened_words_are_never_wider_than_allowed(words, width):
    assert text_width(shortened(words, width, 14), 14) <= max(width, text_width("…", 14))


@given(names, st.floats(30, 300))
def test_wrapped_lines_are_never_wider_than_allowed_nor_more_than_three(words, width):
    lines = wrapped(words, width, 14)

    assert len(lines) <= 3
    assert all(text_width(line, 14) <= width for line in lines)


@given(st.lists(st.floats(0, 400), max_size=8))
def test_spread_places_keep_their_order_and_their_distance(given_places):
    moved = sorted(spread(given_places, 15))

    assert len(moved) == len(given_places)
    assert all(b - a >= 14.99 for a, b in pairwise(moved))


@given(st.lists(st.tuples(st.floats(0, 500), st.floats(1, 90)), max_size=30))
def test_packed_spans_of_one_row_never_overlap(given_spans):
    spans = [(low, low + width) for low, width in given_spans]

    rows = packed(spans)

    for row in set(rows):
        held = sorted(span for span, at in zip(spans, rows, strict=True) if at == row)
        assert all(a[1] <= b[0] for a, b in pairwise(held))


@given(st.floats(-1e6, 1e6), st.floats(0.01, 1e6))
def test_ticks_are_few_and_on_the_scale(least, length):
    scale = NumberScale(least, least + length, 100, 0)

    found = ticks(scale)

    assert 1 <= len(found) <= 7
    assert all(scale.least - 1e-6 <= tick <= scale.most + 1e-6 for tick in found)


@given(names)
def test_words_are_escaped_and_rid_of_what_xml_cannot_hold(words):
    drawn = element("svg", text(words, 0, 0, 9), element("a", href=words))

    kept = "".join(letter for letter in words if letter.isprintable())
    shown = "".join(letter for letter in "".join(read(drawn).itertext()) if letter.isprintable())
    assert shown == kept


def test_a_lane_without_milestones_is_still_drawn():
    drawing = cover(
        [Lane("Quiet")], start=date(2020, 1, 1), end=date(2020, 12, 31), today=TODAY, title="t"
    )

    assert size(drawing)[1] == 20
