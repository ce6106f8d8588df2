"""What the database refuses of routes and their stages."""

import pytest

from governance.bodies.models import DecisionRule
from governance.signoff.models import Approvers, NamedApprover, Route, StageTemplate
from tests.factories.accounts import PartnershipFactory, UserFactory
from tests.refusing import refuses

pytestmark = pytest.mark.django_db


def a_route(**given):
    usual = {"slug": "change", "name": "Change", "subject_kinds": ["scope_change"]}
    return Route.objects.create(**{"is_draft": True, **usual, **given})


def a_stage(route, **given):
    usual = {"position": 1, "name": "Ask", "approvers": Approvers.PARTNERS}
    usual |= {"rule": DecisionRule.ALL, "deadline_working_days": 5}
    return StageTemplate.objects.create(route=route, **usual | given)


@pytest.fixture
def route():
    return a_route(partnership=PartnershipFactory())


def test_a_version_is_of_one_route_once(route):
    a_route(partnership=PartnershipFactory())
    a_route(partnership=route.partnership, version=2, is_draft=False)

    with refuses("route_version_once"):
        a_route(partnership=route.partnership, is_draft=False)


def test_a_route_has_one_draft(route):
    with refuses("route_one_draft"):
        a_route(partnership=route.partnership, version=2)


def test_two_stages_do_not_share_a_place(route):
    a_stage(route)

    with refuses("stage_template_once"):
        a_stage(route)


@pytest.mark.parametrize(
    "asked",
    [
        {"approvers": Approvers.BODY},
        {"approvers": Approvers.ROLE},
        {"approvers": Approvers.PEOPLE, "role": "viewer"},
    ],
)
def test_a_stage_asks_just_whom_it_says(route, asked):
    with refuses("stage_template_asks_somebody"):
        a_stage(route, **asked)


def test_a_stage_asks_for_at_least_one(route):
    with refuses("stage_template_n_positive"):
        a_stage(route, n=0)


def test_a_stage_has_a_deadline(route):
    with refuses("stage_template_has_deadline"):
        a_stage(route, deadline_working_days=0)


def test_a_person_is_named_once(route):
    named = NamedApprover.objects.create(
        stage=a_stage(route, approvers=Approvers.PEOPLE), person=UserFactory()
    )

    with refuses("named_approver_once"):
        NamedApprover.objects.create(stage=named.stage, person=named.person)
