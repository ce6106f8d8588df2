"""What the database refuses of services, their scope, and its changes."""

from datetime import date

import pytest

from accounts.models import Level, Succession
from governance.scope.models import (
    Assessment,
    AssessmentKind,
    AssessmentState,
    ResponsibleFor,
    ScopeChange,
    ScopeValue,
)
from records.models import Classification
from tests.factories.accounts import OrganisationFactory
from tests.factories.risks import BenefitFactory, RiskFactory
from tests.factories.scope import (
    JointCommissionerFactory,
    LinkAdjustmentFactory,
    ResponsibilityFactory,
    ScopeChangeFactory,
    ScopeStateFactory,
    ServiceFactory,
    ServiceLevelFactory,
    ServicePopulationFactory,
)
from tests.refusing import refuses

pytestmark = pytest.mark.django_db
SIGNED_ON, VALID_UNTIL = date(2020, 1, 10), date(2021, 1, 9)


@pytest.fixture
def change(db):
    return ScopeChangeFactory()


def test_a_name_belongs_to_one_service_of_a_partnership_whatever_its_case():
    service = ServiceFactory(name="Reablement")
    ServiceFactory(name="Reablement")

    with refuses("service_name"):
        ServiceFactory(name="REABLEMENT", partnership=service.partnership)


def test_an_address_belongs_to_one_service_of_a_partnership():
    service = ServiceFactory(slug="reablement")

    with refuses("service_slug"):
        ServiceFactory(slug="reablement", partnership=service.partnership)


def test_a_part_2_service_has_a_ground():
    with refuses("service_part_2_has_ground"):
        ServiceFactory(classification=Classification.PART_2)


def test_the_scope_of_a_service_changes_once_a_day():
    state = ScopeStateFactory()
    ScopeStateFactory(starts_on=state.starts_on)

    with refuses("scope_state_once_a_day"):
        ScopeStateFactory(service=state.service, starts_on=state.starts_on)


@pytest.mark.parametrize(
    "given",
    [
        {"value": ScopeValue.ALIGNED_ELSEWHERE},
        {"value": ScopeValue.IN_SCOPE, "aligned_level": Level.SYSTEM},
    ],
)
def test_a_service_aligned_elsewhere_says_where_and_no_other_does(given):
    ScopeStateFactory(value=ScopeValue.ALIGNED_ELSEWHERE, aligned_level=Level.SYSTEM)

    with refuses("scope_state_aligned_has_level"):
        ScopeStateFactory(**given)


def test_a_reference_belongs_to_one_change_of_a_partnership_whatever_its_case(change):
    with refuses("scopechange_reference"):
        ScopeChangeFactory(reference=change.reference.lower(), workstream=change.workstream)


def test_a_part_2_change_has_a_ground():
    with refuses("scopechange_part_2_has_ground"):
        ScopeChangeFactory(classification=Classification.PART_2)


def test_a_change_is_not_worth_less_than_nothing():
    ScopeChangeFactory(whole_life_value=0)
    ScopeChangeFactory(whole_life_value=None)

    with refuses("scope_change_value_not_negative"):
        ScopeChangeFactory(whole_life_value="-0.01")


def test_a_change_names_each_service_benefit_risk_and_partner_once(change):
    service, organisation = ServiceFactory(), OrganisationFactory()
    benefit, risk = BenefitFactory(), RiskFactory()
    change.services.add(service)
    change.benefits.add(benefit)
    change.risks.add(risk)
    change.partners_affected.add(organisation)

    with refuses("changed_service_once"):
        ScopeChange.services.through.objects.create(change=change, service=service)
    with refuses("linked_benefit_once"):
        ScopeChange.benefits.through.objects.create(change=change, benefit=benefit)
    with refuses("linked_risk_once"):
        ScopeChange.risks.through.objects.create(change=change, risk=risk)
    with refuses("affected_partner_once"):
        ScopeChange.partners_affected.through.objects.create(
            change=change, organisation=organisation
        )


def assess(change, state, kind=AssessmentKind.QUALITY, **given):
    return Assessment.objects.create(change=change, kind=kind, state=state, **given)


def test_a_change_is_assessed_once_in_each_way(change):
    change.assessments.all().delete()
    assess(change, AssessmentState.REQUIRED)
    assess(change, AssessmentState.REQUIRED, AssessmentKind.EQUALITY)

    with refuses("assessment_once"):
        assess(change, AssessmentState.IN_PROGRESS)


@pytest.mark.parametrize(
    ("state", "given"),
    [
        (AssessmentState.SIGNED, {}),
        (AssessmentState.SIGNED, {"signed_on": SIGNED_ON}),
        (AssessmentState.SIGNED, {"valid_until": VALID_UNTIL}),
        (AssessmentState.SIGNED, {"signed_on": VALID_UNTIL, "valid_until": SIGNED_ON}),
        (AssessmentState.REQUIRED, {"signed_on": SIGNED_ON, "valid_until": VALID_UNTIL}),
        (AssessmentState.IN_PROGRESS, {"signed_on": SIGNED_ON}),
    ],
)
def test_an_assessment_is_signed_wholly_or_not_at_all(change, state, given):
    change.assessments.all().delete()
    assess(change, AssessmentState.SIGNED, signed_on=SIGNED_ON, valid_until=VALID_UNTIL)

    with refuses("assessment_signed_whole"):
        assess(change, state, AssessmentKind.EQUALITY, **given)


def test_an_assessment_that_is_not_required_says_why(change):
    change.assessments.all().delete()
    assess(change, AssessmentState.NOT_REQUIRED, reason="No new processing")

    with refuses("assessment_not_required_has_reason"):
        assess(change, AssessmentState.NOT_REQUIRED, AssessmentKind.EQUALITY)


@pytest.mark.parametrize("day", [None, SIGNED_ON])
def test_one_organisation_begins_to_provide_a_service_on_a_day(day):
    first = ResponsibilityFactory(starts_on=day)
    ResponsibilityFactory(service=first.service, starts_on=VALID_UNTIL)
    ResponsibilityFactory(service=first.service, starts_on=day, role=ResponsibleFor.COMMISSIONING)

    with refuses("responsibility_once_a_day"):
        ResponsibilityFactory(service=first.service, starts_on=day)


def test_what_was_taken_over_was_taken_over_on_a_day():
    taken = Succession.objects.create(
        predecessor=OrganisationFactory(), successor=OrganisationFactory(), happened_on=SIGNED_ON
    )
    ResponsibilityFactory(succession=taken, starts_on=SIGNED_ON)

    with refuses("responsibility_taken_over_on_a_day"):
        ResponsibilityFactory(succession=taken)


@pytest.mark.parametrize("day", [None, SIGNED_ON])
def test_a_service_has_one_level_from_a_day(day):
    first = ServiceLevelFactory(starts_on=day)
    ServiceLevelFactory(service=first.service, starts_on=VALID_UNTIL)

    with refuses("service_level_once_a_day"):
        ServiceLevelFactory(service=first.service, starts_on=day, level=Level.SYSTEM)


@pytest.mark.parametrize("day", [None, SIGNED_ON])
def test_a_service_has_one_population_from_a_day(day):
    first = ServicePopulationFactory(starts_on=day)
    ServicePopulationFactory(service=first.service, starts_on=VALID_UNTIL)

    with refuses("service_population_once_a_day"):
        ServicePopulationFactory(service=first.service, starts_on=day, population="All")


def test_a_change_is_linked_to_another_and_never_to_itself(change):
    LinkAdjustmentFactory(change=change)

    with refuses("link_adjustment_of_another"):
        LinkAdjustmentFactory(change=change, other=change)


def test_an_adjusted_link_has_a_reason():
    with refuses("link_adjustment_has_reason"):
        LinkAdjustmentFactory(reason="")


def test_an_organisation_commissions_a_service_jointly_once_from_a_day():
    joint = JointCommissionerFactory(starts_on=SIGNED_ON)
    JointCommissionerFactory(service=joint.service, starts_on=SIGNED_ON)

    with refuses("joint_commissioner_once_a_day"):
        JointCommissionerFactory(
            service=joint.service, organisation=joint.organisation, starts_on=SIGNED_ON
        )


def test_a_joint_commissioner_does_not_end_before_it_begins():
    with refuses("joint_commissioner_dates_in_order"):
        JointCommissionerFactory(starts_on=VALID_UNTIL, ends_on=SIGNED_ON)


def test_joint_commissioning_is_taken_over_on_a_day():
    heir = Succession.objects.create(
        predecessor=OrganisationFactory(), successor=OrganisationFactory(), happened_on=SIGNED_ON
    )

    with refuses("joint_commissioner_taken_over_on_a_day"):
        JointCommissionerFactory(succession=heir)
