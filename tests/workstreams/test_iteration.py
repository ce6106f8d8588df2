"""How the lines of an iteration are read."""

from datetime import date

import pytest

from workstreams.iteration import (
    Cited,
    OutcomeSaid,
    Phase,
    cited,
    framework,
    phase,
    phases,
    wrong_framework,
    wrong_horizon,
    wrong_phases,
)


@pytest.mark.parametrize("span", [(18, 36), (18, 18), (24, 30), (36, 36)])
def test_a_roadmap_looks_18_to_36_months_ahead(span):
    assert wrong_horizon(*span) == ""


@pytest.mark.parametrize("span", [(17, 36), (18, 37), (0, 0), (6, 48)])
def test_a_horizon_outside_18_to_36_months_is_refused(span):
    assert wrong_horizon(*span) == "A roadmap looks 18 to 36 months ahead."


def test_a_horizon_does_not_end_before_it_begins():
    assert wrong_horizon(30, 24) == "It cannot look ahead less at most than at least."


def test_a_source_stands_after_a_bar():
    assert cited("Workforce gaps | Needs assessment, 2017") == Cited(
        "Workforce gaps", "Needs assessment, 2017"
    )
    assert cited("Workforce gaps") == Cited("Workforce gaps", "")


def test_the_phases_of_the_roadmap_are_read_by_their_years():
    programme, beyond = phases(
        [
            "2019-2023 integrated care programme",
            "2023 onwards place-based public service integration",
        ]
    )

    assert programme == Phase(
        "integrated care programme", "2019 to 2023", date(2019, 1, 1), date(2022, 12, 31)
    )
    assert beyond == Phase(
        "place-based public service integration", "2023 onwards", date(2023, 1, 1), None
    )


def test_one_phase_follows_the_other_without_a_day_between():
    programme, beyond = phases(["2019-2023 one", "2023 onwards two"])

    assert [each.holds(date(2022, 12, 31)) for each in (programme, beyond)] == [True, False]
    assert [each.holds(date(2023, 1, 1)) for each in (programme, beyond)] == [False, True]


@pytest.mark.parametrize(
    ("line", "first", "last"),
    [
        ("1 April 2019 to 31 March 2023: programme", date(2019, 4, 1), date(2023, 3, 31)),
        ("1/4/2019 - 31/3/2023 programme", date(2019, 4, 1), date(2023, 3, 31)),
        ("2019-04-01 onwards, programme", date(2019, 4, 1), None),
    ],
)
def test_a_phase_may_begin_and_end_on_days(line, first, last):
    found = phase(line)

    assert (found.name, found.first, found.last) == ("programme", first, last)


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("integrated care programme", "Line 2: Begin with its years"),
        ("2023-2019 programme", "Line 2: It ends before it begins."),
        ("0020-2023 programme", "Line 2: Check the year."),
        ("0000 onwards programme", "Line 2: Check the year."),
        ("31/2/2019 onwards programme", "Line 2: Write the date"),
    ],
)
def test_a_line_that_is_no_phase_is_named(line, wrong):
    assert wrong_phases(["2019-2023 one", line]).startswith(wrong)
    assert [each.name for each in phases(["2019-2023 one", line])] == ["one"]


def test_phases_that_can_be_read_have_nothing_wrong():
    assert wrong_phases(["2019-2023 one"]) == ""


def test_indicators_stand_below_their_outcome_after_a_dash():
    lines = ["People live well at home", "- Emergency admissions | NHS Digital", "Staff stay"]

    assert framework(lines) == [
        OutcomeSaid("People live well at home", (Cited("Emergency admissions", "NHS Digital"),)),
        OutcomeSaid("Staff stay", ()),
    ]
    assert framework(["- nothing above"]) == []


@pytest.mark.parametrize(
    ("lines", "wrong"),
    [
        ([], ""),
        (["One", "- a", "Two", "- a | source"], ""),
        (["- a"], "Line 1: begin with an outcome"),
        (["One"], '"One" has no indicator'),
        (["One", "- a", "ONE", "- b"], '"ONE" is there twice.'),
        (["One", "- a", "- A"], '"A" is there twice under "One".'),
        (["One", "- | source"], 'An indicator of "One" has no name.'),
        (["x" * 301, "- a"], f'"{"x" * 40}…" is too long'),
        (["One", f"- a | {'y' * 201}"], f'"{"y" * 40}…" is too long'),
    ],
)
def test_what_is_wrong_with_a_framework_is_said(lines, wrong):
    assert wrong_framework(lines).startswith(wrong)
    assert bool(wrong_framework(lines)) == bool(wrong)
