from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from charts.slips import Said, describe_slips, slips, steps
from tests.charts.reading import attributes, parts, size, words
from tests.charts.strategies import days

BASELINE = date(2020, 1, 31)
TODAY = date(2020, 1, 31)
M014 = [
    Said(date(2019, 8, 23), date(2020, 1, 31)),
    Said(date(2019, 10, 14), date(2020, 2, 14)),
    Said(date(2019, 12, 12), date(2020, 2, 28)),
    Said(date(2020, 1, 24), date(2020, 3, 20)),
]


def numbers(drawing: str) -> list[str]:
    return [part.text or "" for part in parts(drawing, "text") if (part.text or "").isdigit()]


@given(st.lists(st.builds(Said, days, days), min_size=1, max_size=20), days, days, st.booleans())
def test_any_history_is_well_formed_and_inside_its_box(history, baseline, today, narrow):
    drawing = slips(history, baseline=baseline, today=today, narrow=narrow)

    width, height = size(drawing)
    circles = [part.attrib for part in parts(drawing, "circle")]
    texts = [part.attrib for part in parts(drawing, "text")]
    assert "style" not in attributes(drawing)
    assert all(0 <= float(each["cx"]) <= width for each in circles)
    assert all(0 <= float(each["cy"]) <= height for each in circles)
    assert all(0 <= float(each["x"]) <= width for each in texts)
    assert all(0 <= float(each["y"]) <= height for each in texts)


def test_every_promise_is_a_numbered_step():
    assert numbers(slips(M014, baseline=BASELINE, today=TODAY)) == ["1", "2", "3", "4"]


def test_of_several_promises_in_a_day_the_last_one_counts():
    day = date(2019, 9, 1)

    shown = steps([Said(day, date(2020, 1, 1)), Said(day, date(2020, 2, 1))])

    assert shown == [(1, Said(day, date(2020, 2, 1)))]


def test_of_a_long_history_the_first_and_the_last_nine_are_shown():
    history = [Said(date(2019, 1, 1) + timedelta(9 * n), BASELINE) for n in range(15)]

    assert [number for number, _ in steps(history)] == [1, 7, 8, 9, 10, 11, 12, 13, 14, 15]


def test_a_later_promise_stands_higher():
    circles = [part.attrib for part in parts(slips(M014, baseline=BASELINE, today=TODAY), "circle")]

    heights = [float(each["cy"]) for each in circles]
    assert heights == sorted(heights, reverse=True)


def test_a_promise_of_the_baseline_is_a_hollow_step():
    steps_drawn = parts(slips(M014, baseline=BASELINE, today=TODAY), "circle")

    assert [each.attrib["fill"] for each in steps_drawn] == ["#ffffff", *["#212b32"] * 3]


def test_it_names_the_baseline_and_the_latest_promise():
    said = words(slips(M014, baseline=BASELINE, today=TODAY))

    assert "Baseline 31 Jan" in said
    assert "20 Mar" in said


def test_it_is_described_by_moves_and_lateness():
    assert describe_slips(M014, baseline=BASELINE) == (
        "The forecast moved 3 times, from 31 Jan 2020 to 20 Mar 2020,"
        " 49 days later than the baseline."
    )
    assert describe_slips(M014[:1], baseline=BASELINE) == (
        "The forecast moved 0 times, from 31 Jan 2020 to 31 Jan 2020, on the baseline."
    )
