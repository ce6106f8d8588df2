from decimal import Decimal

import pytest

from accounts.models import PartnerKind, Role
from governance.signoff import services
from governance.signoff.approvers import as_seats, who_is_asked
from governance.signoff.models import Approvers, Route
from governance.signoff.routes import Terms, applies, freeze, read_terms
from governance.signoff.subjects import Facts
from tests.factories.accounts import OrganisationFactory, PartnerFactory, UserFactory
from tests.factories.bodies import SeatFactory

FACTS = Facts(
    kind="scope_change", change="bring_in", value=Decimal(310_000), level="place", partners=(1, 2)
)


@pytest.mark.parametrize(
    ("condition", "met"),
    [
        ({}, True),
        ({"value_from": "310000"}, True),
        ({"value_from": "310000.01"}, False),
        ({"levels": ["place", "system"]}, True),
        ({"levels": ["system"]}, False),
        ({"partners": [2, 3]}, True),
        ({"partners": [3]}, False),
        ({"changes": ["bring_in"]}, True),
        ({"changes": ["take_out"]}, False),
        ({"value_from": "1", "levels": ["system"]}, False),
    ],
)
def test_a_stage_applies_when_its_whole_condition_is_met(condition, met):
    assert applies(condition, FACTS) == met


def test_a_proposal_without_a_value_is_below_every_threshold():
    assert not applies({"value_from": "1"}, Facts(kind="scope_change"))


def test_the_default_route_is_screening_partners_board(place):
    stages = read_terms(freeze(place.route))

    assert [(s.approvers, s.rule, s.deadline_working_days) for s in stages] == [
        ("role", "at_least", 5),
        ("partners", "all", 10),
        ("body", "quorum_majority", 20),
    ]
    assert (stages[2].quorum, stages[2].sectors) == (3, ("general_practice",))
    assert [s.needs_meeting for s in stages] == [False, False, True]


def test_default_routes_are_made_once_and_not_without_a_board(place, stranger):
    place.route, place.route  # noqa: B018
    harrow = stranger.memberships.get().partnership

    assert list(Route.objects.values_list("slug", flat=True)) == [
        "agreement-approval",
        "align-with-system",
        "baseline-change",
        "scope-change",
        "share-statement",
        "urgent-decision",
    ]
    assert services.ensure_default_routes(harrow, by=stranger) == []


def people(place, **terms):
    given = {"number": 1, "name": "Stage", "rule": "all", "deadline_working_days": 5, **terms}
    facts = Facts(kind="x", partners=tuple(o.pk for o in place.organisations.values()))
    asked = who_is_asked(Terms(**given), facts, place.partnership, place.partnership.today())
    assert len(as_seats(asked)) == len(asked)
    return [place.person for place in asked]


def test_a_bodys_voting_seats_are_asked_the_chair_first(place):
    asked = people(place, approvers=Approvers.BODY, body=place.board.pk)

    assert asked[0] == place.chair.pk
    assert set(asked[1:]) == {person.pk for person in place.members.values()}


def test_associates_and_critical_friends_are_never_asked(place):
    friend = OrganisationFactory()
    PartnerFactory(
        partnership=place.partnership,
        organisation=friend,
        kind=PartnerKind.ASSOCIATE,
        signatory=UserFactory(),
    )
    seat = SeatFactory(body=place.board, organisation=friend)
    place.organisations["Friend"] = friend

    assert seat.person_id not in people(place, approvers=Approvers.BODY, body=place.board.pk)
    assert len(people(place, approvers=Approvers.PARTNERS)) == 4


def test_holders_of_a_role_are_asked_once_each(place):
    place.office.memberships.create(
        partnership=place.partnership,
        role=Role.PROGRAMME_OFFICE,
        organisation=place.organisations["Trust"],
        starts_on=place.partnership.today(),
    )

    assert people(place, approvers=Approvers.ROLE, role=Role.PROGRAMME_OFFICE) == [place.office.pk]


def test_named_people_are_asked_while_they_are_active(place):
    gone = UserFactory(is_active=False)

    asked = people(place, approvers=Approvers.PEOPLE, people=(place.chair.pk, gone.pk))

    assert asked == [place.chair.pk]
