"""A route in plain words."""

from decimal import Decimal

import pytest
from hypothesis import given

from accounts.models import Level, Sector
from governance.signoff.outlines import outline_of
from governance.signoff.route_words import (
    Names,
    count_words,
    fields_words,
    for_words,
    names_in,
    not_yet,
    reminder_words,
    rule_words,
    skipped_words,
    stage_words,
)
from governance.signoff.subjects import Facts
from tests.factories.accounts import UserFactory
from tests.governance.signoff.routing import of_board, outline, screening, terms
from tests.governance.signoff.strategies import outlines

NAMES = Names({7: "The Core Team", 8: "Partnership Board"}, {1: "Ann", 2: "Bo"}, {5: "WLT"})
SECTORS = (Sector.NHS_PROVIDER.value, Sector.GENERAL_PRACTICE.value)


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ({"approvers": "body", "body": 7}, "the voting seats of the Core Team"),
        ({"approvers": "body", "body": 8, "rule": "chair"}, "the chair of the Partnership Board"),
        ({"approvers": "body", "body": 99}, "the voting seats of the body"),
        ({}, "each affected partner, through its signatory"),
        ({"approvers": "role", "role": "board_member"}, "holders of the role board member"),
        ({"approvers": "people", "people": (1, 2)}, "Ann and Bo"),
        ({"approvers": "people", "people": (3,)}, "somebody"),
    ],
)
def test_it_says_whom_a_stage_asks(asked, words):
    assert stage_words(terms(**asked), NAMES).asked == words


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ({"rule": "all"}, "all must approve"),
        ({"rule": "at_least", "n": 2}, "at least two must approve"),
        ({"rule": "majority"}, "the majority of those voting (the chair breaks a tie)"),
        (
            {"rule": "majority", "has_casting_vote": False},
            "the majority of those voting (on a tie the proposal falls)",
        ),
        ({"rule": "chair"}, "the chair decides alone"),
        ({"rule": "per_sector"}, "at least one must approve from each of their sectors"),
        (
            {"rule": "per_sector", "sectors": SECTORS},
            "at least one must approve from each of these: an NHS provider and general practice",
        ),
        (
            {"rule": "quorum_majority", "quorum": 5, "sectors": SECTORS},
            "quorum five with somebody from an NHS provider and general practice among them,"
            " and the majority of those voting (the chair breaks a tie)",
        ),
        (
            {"rule": "quorum_majority"},
            "quorum one, and the majority of those voting (the chair breaks a tie)",
        ),
    ],
)
def test_it_says_each_rule_with_its_numbers(rule, words):
    assert rule_words(terms(**rule)) == words


def test_a_body_that_meets_is_asked_at_its_meeting():
    meets = terms(approvers="body", body=8, decides_on_line=False, deadline_working_days=20)

    assert stage_words(meets, NAMES).time == "at its meeting, within 20 working days"
    assert stage_words(terms(deadline_working_days=1), NAMES).time == "within 1 working day"


CONDITION = {
    "value_from": "1000000",
    "levels": [Level.PLACE.value, Level.SYSTEM.value],
    "partners": [5, 6],
    "changes": ["bring_in"],
}


def test_it_says_when_a_stage_applies_and_what_comes_first():
    words = stage_words(terms(condition=CONDITION, assessments=("qia", "dpia")), NAMES)

    assert words.condition == (
        "Only when it is worth £1,000,000 or more, linked changes of 12 months included,"
        " its level is place or system, it touches WLT or a partner"
        " and it is to bring into scope."
    )
    assert words.needs == (
        "Before it opens these must be signed, where required: quality impact assessment"
        " and data protection impact assessment."
    )
    assert stage_words(terms(), NAMES).condition == ""


@pytest.mark.parametrize(
    ("condition", "why"),
    [
        ({}, ""),
        (
            {"value_from": "1000000"},
            "Passed over: it is not known to be worth £1,000,000 with its linked changes.",
        ),
        ({"levels": ["system"]}, "Passed over: its level is not system."),
        ({"partners": [5]}, "Passed over: it does not touch WLT."),
        (
            {"changes": ["take_out"], "levels": ["place"]},
            "Passed over: it is not to take out of scope.",
        ),
    ],
)
def test_it_says_why_a_stage_is_passed_over(condition, why):
    facts = Facts(kind="scope_change", change="bring_in", level="place")

    assert skipped_words(condition, facts, NAMES) == why


def test_it_says_what_a_route_is_for():
    large = outline(change_kinds=("bring_in", "take_out"), value_from=Decimal(1_000_000))

    assert for_words(outline()) == "change of scope"
    assert for_words(large) == (
        "change of scope, only to bring into scope or take out of scope,"
        " worth £1,000,000 or more with linked changes"
    )
    both = outline(subject_kinds=("scope_change", "agreement"))
    assert for_words(both) == "change of scope or approval of an agreement"
    assert not_yet(both) == ["Approval of an agreement"]
    assert not_yet(outline()) == []


def test_it_says_what_is_material_and_when_people_are_reminded():
    assert fields_words(("level", "services")) == "level and services"
    assert reminder_words((3, 1)) == "three and one working days before the deadline"
    assert reminder_words((1,)) == "one working day before the deadline"
    assert reminder_words(()) == "none"


def test_people_of_one_name_are_told_apart(db):
    first, second = UserFactory(name="Ann Lee"), UserFactory(name="Ann Lee")
    named = terms(approvers="people", people=(first.pk, second.pk))

    names = names_in([outline(named)])

    assert names.people[first.pk] == f"Ann Lee ({first.email})"


def said_of(route, names):
    return " ".join(str(stage_words(stage, names)) for stage in route.stages)


@given(outlines())
def test_every_stage_is_named_with_its_number(route):
    said = said_of(route, NAMES)

    for stage in route.stages:
        assert f"{stage.number}. {stage.name}: " in said


@pytest.mark.parametrize(
    ("stages", "words"), [(0, "No stages."), (1, "One stage."), (3, "Three stages.")]
)
def test_stages_are_counted_in_words(stages, words):
    assert count_words(stages) == words


def test_the_routes_of_the_partnership_read_in_full(place):
    screened = outline(screening(number=1), terms(number=2), of_board(place, number=3, quorum=3))

    assert said_of(screened, names_in([screened])) == (
        "1. Screening: the programme office; at least one must"
        " approve, within 10 working days. 2. Partner sign-off: each affected partner, through its"
        " signatory; all must approve, within 10 working days. 3. Board: the voting seats of the"
        " Partnership Board; quorum three, and the majority of those voting (the chair breaks a"
        " tie), within 10 working days."
    )
    standing = outline_of(place.route)
    assert "at its meeting" in said_of(standing, names_in([standing]))
