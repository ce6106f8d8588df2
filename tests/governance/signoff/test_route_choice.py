"""Which route a proposal takes: the most specific one in use; nothing urgent by itself."""

from decimal import Decimal

import pytest
from django.urls import reverse

from core.errors import Refused
from governance.scope import services as scope
from governance.signoff import services
from governance.signoff.models import Route, SignOff
from governance.signoff.routes import fitting_routes, is_for, route_for, template_terms
from governance.signoff.services import route_versions as versions
from governance.signoff.subjects import Facts
from tests.factories.bodies import BodyFactory, SeatFactory
from tests.governance.signoff.routing import draft_with, of_board, screening

SMALL = Facts(kind="scope_change", change="bring_in", value=Decimal(310_000), level="place")


def facts(**given):
    return Facts(**{"kind": "scope_change", "change": "bring_in", **given})


@pytest.fixture
def sponsored(place):
    """The partnership with a sponsor group that has a vote, and its default routes."""
    sponsors = BodyFactory(
        partnership=place.partnership,
        name="Sponsor Group",
        kind="sponsor_group",
        decision_rule="all",
        decides_between_meetings=True,
    )
    SeatFactory(body=sponsors)
    services.ensure_default_routes(place.partnership, by=place.office)
    return place


@pytest.mark.parametrize(
    ("given", "slug"),
    [
        ({"value": Decimal(310_000)}, "scope-change"),
        ({"value": Decimal("999999.99")}, "scope-change"),
        ({"value": Decimal(1_000_000)}, "scope-change-large"),
        ({"value": None}, "scope-change"),
        ({"change": "take_out"}, "scope-change"),
        ({"change": "change_population"}, "scope-change"),
        ({"change": "move_level"}, "scope-change"),
        ({"change": "align_elsewhere"}, "align-with-system"),
        ({"change": "align_elsewhere", "value": Decimal(3_900_000)}, "scope-change-large"),
        ({"kind": "agreement"}, "agreement-approval"),
        ({"kind": "baseline_change"}, "baseline-change"),
    ],
)
def test_a_proposal_takes_the_most_specific_route(sponsored, given, slug):
    assert route_for(facts(**given), sponsored.partnership).slug == slug


def test_no_route_is_for_a_kind_that_nobody_knows(sponsored):
    assert route_for(Facts(kind="moon"), sponsored.partnership) is None


def test_nothing_urgent_is_chosen_by_itself(sponsored):
    (urgent,) = fitting_routes(SMALL, sponsored.partnership, is_urgent=True)

    assert urgent.slug == "urgent-decision"
    assert urgent not in fitting_routes(SMALL, sponsored.partnership)
    (chair,) = template_terms(urgent)
    assert (chair.rule, chair.needs_meeting) == ("chair", False)


def test_the_sponsor_group_looks_at_large_changes_before_the_board(sponsored):
    large = Route.objects.get(slug="scope-change-large")

    assert [terms.name for terms in template_terms(large)] == [
        "Screening by the programme office",
        "Partner sign-off",
        "Sponsor Group",
        "Partnership Board",
    ]
    assert Route.objects.get(slug="baseline-change").stages.last().name == "Partnership Board"


def test_making_the_default_routes_again_changes_nothing(sponsored):
    before = list(Route.objects.values())

    services.ensure_default_routes(sponsored.partnership, by=sponsored.office)

    assert list(Route.objects.values()) == before


def equal(place):
    """A second route that is for the same proposals as the usual one."""
    draft = draft_with(place, screening(), of_board(place), name="A quicker way")
    return versions.publish_route(draft, edition=3, by=place.office)


def test_the_submitter_chooses_among_equals_alone(place):
    usual, other = place.route, equal(place)

    fitting = fitting_routes(SMALL, place.partnership)
    assert set(fitting) == {usual, other}
    assert not is_for(other, facts(kind="agreement"))
    with pytest.raises(Refused):
        scope.start_sign_off(place.change, route="align-with-system", by=place.lead)
    sign_off = scope.start_sign_off(place.change, route=other.slug, by=place.lead)
    assert sign_off.template == other


def test_equals_are_offered_on_the_page_of_a_draft(place, client):
    assert place.route
    address = [place.partnership.slug, place.change.address]
    client.force_login(place.lead)
    page = reverse("scope:change", args=address)
    assert 'name="route"' not in client.get(page).content.decode()
    other = equal(place)

    assert 'name="route"' in client.get(page).content.decode()
    client.post(reverse("scope:change-start", args=address), {"route": other.slug})

    assert SignOff.objects.about(place.change).get().template == other


def test_a_draft_and_a_retired_route_are_taken_by_nothing(place):
    usual, other = place.route, equal(place)
    versions.retire_route(other, by=place.office)
    draft_with(place, screening(), name="Not yet")

    assert fitting_routes(SMALL, place.partnership) == [usual]


def test_without_a_route_in_use_nothing_is_submitted(place):
    assert place.route
    for route in Route.objects.in_use().filter(subject_kinds=["scope_change"]):
        versions.retire_route(route, by=place.office)

    with pytest.raises(Refused, match="route"):
        scope.start_sign_off(place.change, by=place.lead)
