"""What is wrong with a route is said before it is saved: where, what, and how to mend it."""

from dataclasses import replace
from datetime import date

import pytest

from accounts.models import PartnerKind, Role, Sector
from governance.bodies.models import Seat
from governance.signoff.outlines import outline_of
from governance.signoff.policies.route_faults import route_faults
from governance.signoff.policies.stage_faults import stage_faults
from governance.signoff.routes import in_force
from tests.factories.accounts import OrganisationFactory, UserFactory, member
from tests.factories.bodies import BodyFactory, SeatFactory
from tests.governance.signoff.routing import MEGABYTE, of_board, outline, screening, terms


def faults(place, stage, route=None):
    body = place.board if stage.body == place.board.pk else None
    standing = in_force(stage, body, is_urgent=False)
    found = stage_faults(standing, route or outline(), place.partnership, date(2020, 1, 31))
    return [fault.text for fault in found]


@pytest.mark.parametrize("stage", [terms(), screening(), screening(rule="majority")])
def test_a_stage_that_can_pass_has_no_fault(place, stage):
    assert faults(place, stage) == []


@pytest.mark.parametrize("rule", ["all", "majority", "chair", "quorum_majority", "per_sector"])
def test_the_board_can_pass_by_every_rule(place, rule):
    assert faults(place, of_board(place, rule=rule)) == []


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"name": " "}, "It has no name. Give it one."),
        ({"name": MEGABYTE}, "The name is too long. Keep it under 201 characters."),
        ({"deadline_working_days": 0}, "Give a deadline of 1 to 60 working days."),
        ({"deadline_working_days": 61}, "Give a deadline of 1 to 60 working days."),
        ({"n": 0}, "Ask for 1 to 99 approvals."),
        ({"n": 32_768}, "Ask for 1 to 99 approvals."),
        (
            {"condition": {"value_from": "-1"}},
            "The value must be £0 or more, and less than £1,000,000,000,000.",
        ),
        ({"condition": {"levels": ["moon"]}}, "Choose among the levels."),
        (
            {"condition": {"changes": ["moonshot"]}},
            "The route is not for proposals to moonshot: the stage would never open for them."
            " Take that off the condition, or widen the route.",
        ),
        (
            {"assessments": ("qia", "moon")},
            "No proposal on this route has the moon. Take it off.",
        ),
        ({"approvers": "body", "body": None}, "It asks no body. Choose one."),
        ({"approvers": "role", "role": "king"}, "It asks no role. Choose one."),
        (
            {"approvers": "role", "role": Role.AUDITOR.value},
            "Nobody holds the role of auditor today. Choose another role, or ask others.",
        ),
        ({"approvers": "people"}, "It names nobody. Name somebody, or ask others."),
        (
            {"rule": "chair"},
            "Only a body has a chair and a quorum. Ask the seats of one, or choose another rule.",
        ),
        (
            {"rule": "quorum_majority"},
            "Only a body has a chair and a quorum. Ask the seats of one, or choose another rule.",
        ),
        (
            {"approvers": "role", "role": Role.PROGRAMME_OFFICE.value, "rule": "per_sector"},
            "Only partners and the seats of a body speak for a sector. Ask them, or choose"
            " another rule.",
        ),
        (
            {"rule": "at_least", "n": 5},
            "Nobody could ever pass it: it needs five approvals and only four people can vote on"
            " it. Ask for fewer approvals, or ask more people.",
        ),
        (
            {"rule": "per_sector", "sectors": (Sector.OTHER.value,)},
            "Nobody could ever pass it: too few from another sector can vote on it. Ask for fewer"
            " approvals, leave that sector out, or ask somebody who speaks for it.",
        ),
    ],
)
def test_a_stage_says_what_is_wrong_and_how_to_mend_it(place, wrong, said):
    assert faults(place, terms(**wrong)) == [said]


def test_a_stage_must_be_for_changes_that_the_route_carries(place):
    narrow = outline(change_kinds=("align_elsewhere",))

    said = faults(place, terms(condition={"changes": ["bring_in", "align_elsewhere"]}), narrow)

    assert said == [
        "The route is not for proposals to bring into scope: the stage would never open for them."
        " Take that off the condition, or widen the route."
    ]


def test_a_condition_names_partners_of_today(place):
    here, stranger = place.organisations["Trust"], OrganisationFactory()

    assert faults(place, terms(condition={"partners": [here.pk]})) == []
    (said,) = faults(place, terms(condition={"partners": [here.pk, stranger.pk]}))
    assert "which is no partner today. Take it off the condition." in said


def test_a_quorum_larger_than_the_seats_is_refused(place):
    place.board.quorum = 6

    (said,) = faults(place, of_board(place))

    assert said == (
        "Nobody could ever pass it: its quorum is six and only five people can count to it."
        " Fill the seats of the body, change its quorum, or choose another rule."
    )


def test_a_body_without_a_quorum_does_not_decide_by_one(place):
    place.board.quorum = None
    place.board.save()

    assert faults(place, of_board(place)) == [
        "Partnership Board has no quorum. Set one, or choose another rule."
    ]


def test_a_sector_of_the_quorum_without_a_seat_is_named(place):
    place.board.quorum_sectors = [Sector.NHS_COMMISSIONER]

    (said,) = faults(place, of_board(place))

    assert "asks for somebody from an NHS commissioner, and there is nobody" in said


def test_a_body_without_voting_seats_is_said_to_have_none(place):
    empty = BodyFactory(partnership=place.partnership, name="Core Team")
    SeatFactory(body=empty, role="in_attendance", is_voting=False)
    elsewhere = BodyFactory(name="Harrow Board")

    assert faults(place, terms(approvers="body", body=empty.pk)) == [
        "Core Team has no voting seat today. Fill its seats, or ask others."
    ]
    assert faults(place, terms(approvers="body", body=elsewhere.pk)) == [
        "It asks no body. Choose one."
    ]


def test_a_body_without_a_chair_cannot_decide_by_its_chair(place):
    place.board.seats.filter(person=place.chair).update(ends_on=date(2020, 1, 30))

    (said,) = faults(place, of_board(place, rule="chair"))

    assert said.endswith("Give the body a chair, or choose another rule.")


def test_a_circle_of_deputies_is_named(place):
    trust, council, practices = list(place.members.values())[:3]
    for person, deputy in ((trust, council), (council, practices), (practices, trust)):
        Seat.objects.filter(person=person).update(deputy=deputy)

    assert faults(place, of_board(place)) == [
        "Trust signatory, Council signatory and Practices signatory are each other's deputies on"
        " Partnership Board, so that neither could ever act for another. Name a deputy without a"
        " seat."
    ]


def test_a_chain_of_deputies_that_ends_is_no_circle(place):
    trust, council, practices = list(place.members.values())[:3]
    for person, deputy in ((trust, council), (council, practices), (practices, UserFactory())):
        Seat.objects.filter(person=person).update(deputy=deputy)

    assert faults(place, of_board(place)) == []


def test_people_who_have_left_are_named(place):
    stays, left = member(place.partnership), member(place.partnership)
    former = UserFactory(name="Zoe Former")
    left.name, left.is_active = "Al Left", False
    left.save()

    named = terms(approvers="people", people=(stays.pk, left.pk, former.pk))

    assert faults(place, named) == [
        "Al Left and Zoe Former have left the partnership. Take them off."
    ]
    assert faults(place, replace(named, people=(stays.pk, former.pk))) == [
        "Zoe Former has left the partnership. Take them off."
    ]
    assert faults(place, replace(named, people=(stays.pk,))) == []


def test_a_service_account_is_asked_by_no_route(place):
    system = member(place.partnership, user__name="Ledger", user__is_service=True)
    named = terms(approvers="people", people=(member(place.partnership).pk, system.pk))

    assert faults(place, named) == ["Ledger is a service account. Choose people only."]


def test_a_seat_whose_holder_has_left_counts_only_with_a_deputy(place):
    place.chair.is_active = False
    place.chair.save()
    alone = of_board(place, rule="chair")

    assert "neither the chair nor the vice-chair" in faults(place, alone)[0]
    place.board.seats.filter(person=place.chair).update(deputy=UserFactory())
    assert faults(place, alone) == []


def test_partners_need_signatories(place):
    place.partnership.partners.update(signatory=None)

    assert faults(place, terms()) == ["No full partner has a signatory today. Name signatories."]
    place.partnership.partners.update(kind=PartnerKind.ASSOCIATE)
    assert faults(place, terms()) == ["There is no full partner today. Ask others."]


def test_the_routes_that_a_partnership_starts_with_have_no_fault(place):
    for route in [place.route]:
        found = route_faults(outline_of(route), place.partnership, date(2020, 1, 31), route.slug)

        assert found == []
