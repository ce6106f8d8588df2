"""What stands against publishing a route."""

from datetime import date
from decimal import Decimal

import pytest

from governance.signoff.policies.route_faults import cannot_publish, head_faults, route_faults
from tests.governance.signoff.routing import MEGABYTE, of_board, outline, screening, terms


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"name": " "}, "The route has no name. Give it one."),
        ({"name": MEGABYTE}, "The name is too long. Keep it under 201 characters."),
        ({"name": "CHANGE OF SCOPE"}, "Another route has this name. Choose another one."),
        ({"subject_kinds": ()}, "It is for no kind of proposal. Choose at least one."),
        (
            {"subject_kinds": ("scope_change", "moon")},
            "There is no kind of proposal called moon.",
        ),
        (
            {"change_kinds": ("bring_in", "moonshot")},
            "No proposal on this route has moonshot. Take it off.",
        ),
        (
            {"material_fields": ("crater",)},
            "No proposal on this route has crater. Take it off.",
        ),
        (
            {"value_from": Decimal(-1)},
            "The value must be £0 or more, and less than £1,000,000,000,000.",
        ),
        ({"reminder_days": (1, 1)}, "Give up to 5 reminders, each once."),
        ({"reminder_days": (1, 2, 3, 4, 5, 6)}, "Give up to 5 reminders, each once."),
        ({"reminder_days": (61,)}, "A reminder is 1 to 60 working days before the deadline."),
    ],
)
def test_a_route_says_what_is_wrong_with_its_head(place, wrong, said):
    assert place.route

    assert [fault.text for fault in head_faults(outline(**wrong), place.partnership)] == [said]


def test_a_route_for_agreements_alone_has_no_fields_of_scope_changes(place):
    agreements = outline(subject_kinds=("agreement",), material_fields=("level",))

    (fault,) = head_faults(agreements, place.partnership)

    assert fault.text == "No proposal on this route has level. Take it off."


def publishing(place, route):
    found = route_faults(route, place.partnership, date(2020, 1, 31))
    return [str(fault) for fault in found]


def test_an_empty_route_is_not_published(place):
    (said,) = publishing(place, outline())

    assert said == "The route has no stage, so nobody would be asked. Add a stage."
    assert cannot_publish([]) == ""


def test_too_many_stages_are_not_published(place):
    many = [terms(number=at, name=f"Look {at}") for at in range(1, 21)]
    board = of_board(place, number=21)

    assert publishing(place, outline(*many, board)) == [
        "A route has at most 20 stages. Remove some."
    ]


def test_faults_name_their_stage(place):
    route = outline(
        terms(number=1, name="Look"),
        terms(number=2, name="LOOK", rule="at_least", n=9),
        of_board(place, number=3),
    )

    found = publishing(place, route)

    assert found[0] == "Stage 2: Another stage has this name. Give each its own."
    assert found[1].startswith("Stage 2: Nobody could ever pass it")
    assert cannot_publish(found) == f"{found[0]} And 1 more."


LAST = (
    "It is the last stage, and only a body decides. Ask the seats of a body, or add a stage that"
    " does."
)


@pytest.mark.parametrize("stage", [terms(), screening(), terms(rule="at_least", n=2)])
def test_a_route_that_ends_without_a_body_is_not_published(place, stage):
    (fault,) = route_faults(outline(stage), place.partnership, date(2020, 1, 31))

    assert (fault.text, fault.field, fault.stage) == (LAST, "approvers", 1)
    assert publishing(place, outline(stage, of_board(place, number=2))) == []


def test_a_body_that_comes_before_the_last_stage_is_not_enough(place):
    route = outline(of_board(place), terms(number=2))

    assert publishing(place, route) == [f"Stage 2: {LAST}"]


def test_an_urgent_route_ends_with_a_chair(place):
    assert publishing(place, outline(of_board(place, rule="chair"), is_urgent=True)) == []
    (said,) = publishing(place, outline(terms(), is_urgent=True))

    assert said.startswith("Stage 1: An urgent decision is the chair's.")
