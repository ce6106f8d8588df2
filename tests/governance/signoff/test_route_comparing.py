"""What changed between two versions of a route."""

import json
from dataclasses import asdict, replace
from decimal import Decimal
from itertools import permutations

import pytest
from hypothesis import given

from core.canonical import plain
from governance.signoff.comparing import compare
from governance.signoff.outlines import outline_of, read_outline
from governance.signoff.route_words import Names
from governance.signoff.routes import freeze, read_terms, template_terms
from tests.governance.signoff.routing import outline, screening, terms
from tests.governance.signoff.strategies import outlines, stages

NAMES = Names()
FIRST, SECOND, THIRD = (
    terms(number=at, name=name, approvers="role", role=role)
    for at, (name, role) in enumerate(
        [("Ask", "viewer"), ("Look", "auditor"), ("Sign", "signatory")], 1
    )
)


def said(before, after):
    return [str(one) for one in compare(before, after, NAMES)]


def in_order(*found):
    return outline(*(replace(one, number=at) for at, one in enumerate(found, 1)))


@given(outlines())
def test_a_route_does_not_differ_from_itself(route):
    assert compare(route, route, NAMES) == []


@given(outlines())
def test_a_route_reads_back_as_it_was_written(route):
    assert read_outline(json.loads(json.dumps(plain(asdict(route))))) == route


@given(stages())
def test_frozen_terms_read_back_as_they_were(stage):
    frozen = {"stages": [json.loads(json.dumps(asdict(stage)))]}

    assert read_terms(frozen) == (stage,)


def test_a_route_is_frozen_as_it_stands(place):
    route = place.route

    assert read_terms(plain(freeze(route))) == template_terms(route) == outline_of(route).stages


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        (
            {"deadline_working_days": 5},
            "Stage 1, Ask: the deadline, from “within 10 working days” to “within 5 working days”.",
        ),
        (
            {"rule": "at_least", "n": 2},
            "Stage 1, Ask: the rule, from “all must approve” to “at least two must approve”.",
        ),
        ({"name": "Enquire"}, "Stage 1, Enquire: its name, from “Ask” to “Enquire”."),
        (
            {"role": "auditor"},
            "Stage 1, Ask: who is asked, from “holders of the role viewer”"
            " to “holders of the role auditor”.",
        ),
        (
            {"condition": {"levels": ["system"]}},
            "Stage 1, Ask: when it applies, from “always” to “Only when its level is system.”.",
        ),
        (
            {"assessments": ("qia",)},
            "Stage 1, Ask: assessments, from “nothing” to “Before it opens these must be signed,"
            " where required: quality impact assessment.”.",
        ),
    ],
)
def test_a_changed_stage_says_from_what_to_what(changed, words):
    assert said(outline(FIRST), outline(replace(FIRST, **changed))) == [words]


def test_stages_are_added_removed_and_moved():
    before = in_order(FIRST, SECOND, THIRD)

    assert said(before, in_order(FIRST, THIRD)) == ["Stage 2, Look: removed."]
    assert said(in_order(FIRST, THIRD), before) == ["Stage 2, Look: added."]
    assert said(before, in_order(THIRD, FIRST, SECOND)) == [
        "Sign: moved, from “stage 3” to “stage 1”."
    ]


@pytest.mark.parametrize("order", list(permutations([FIRST, SECOND, THIRD])))
def test_as_few_stages_as_possible_are_said_to_have_moved(order):
    moved = said(in_order(FIRST, SECOND, THIRD), in_order(*order))

    fewest = {(1, 2, 3): 0, (3, 2, 1): 2}
    assert len(moved) == fewest.get(tuple(one.number for one in order), 1)


def test_a_stage_that_changed_name_and_rule_is_known_by_whom_it_asks():
    renamed = replace(FIRST, name="Enquire", rule="at_least")

    assert [one.what for one in compare(outline(FIRST), outline(renamed), NAMES)] == [
        "its name",
        "the rule",
    ]


def test_the_head_of_a_route_is_compared_too():
    before = outline(screening())
    after = replace(
        before,
        name="Large change",
        subject_kinds=("scope_change", "agreement"),
        change_kinds=("bring_in",),
        value_from=Decimal(1_000_000),
        material_fields=("level",),
        is_urgent=True,
        reminder_days=(),
    )

    assert said(before, after) == [
        "The route: its name, from “Small change of scope” to “Large change”.",
        "The route: the proposals it is for, from “Change of scope”"
        " to “Change of scope and Approval of an agreement”.",
        "The route: the kinds of change it is for, from “any” to “bring into scope”.",
        "The route: the value from which it is taken, from “any” to “£1,000,000”.",
        "The route: what asks again when it changes, from “nothing” to “level”.",
        "The route: whether it is urgent, from “not urgent” to “urgent”.",
        "The route: reminders, from “three and one working days before the deadline” to “none”.",
    ]
