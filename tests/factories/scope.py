from datetime import date
from decimal import Decimal

import factory

from accounts.models import Level
from governance.scope.models import (
    Assessment,
    AssessmentKind,
    AssessmentState,
    ChangeKind,
    JointCommissioner,
    LinkAdjustment,
    Responsibility,
    ResponsibleFor,
    ScopeChange,
    ScopeState,
    ScopeValue,
    Service,
    ServiceLevel,
    ServicePopulation,
)
from tests.factories.accounts import OrganisationFactory, PartnershipFactory, UserFactory
from tests.factories.workstreams import WorkstreamFactory


class ServiceFactory(factory.django.DjangoModelFactory[Service]):
    class Meta:
        model = Service

    partnership = factory.SubFactory(PartnershipFactory)
    name = factory.Sequence(lambda n: f"Community nursing {n}")
    slug = factory.Sequence(lambda n: f"community-nursing-{n}")
    provider = factory.SubFactory(OrganisationFactory)
    commissioner = factory.SubFactory(OrganisationFactory)
    level = Level.PLACE
    population = "Adults"
    whole_life_value = Decimal(310_000)


class ScopeStateFactory(factory.django.DjangoModelFactory[ScopeState]):
    class Meta:
        model = ScopeState

    service = factory.SubFactory(ServiceFactory)
    value = ScopeValue.OUT_OF_SCOPE
    starts_on = date(2019, 4, 1)


class ResponsibilityFactory(factory.django.DjangoModelFactory[Responsibility]):
    """Who provides a service; without a day, from the first."""

    class Meta:
        model = Responsibility

    service = factory.SubFactory(ServiceFactory)
    role = ResponsibleFor.PROVIDING
    organisation = factory.SubFactory(OrganisationFactory)


class JointCommissionerFactory(factory.django.DjangoModelFactory[JointCommissioner]):
    """Who commissions beside the lead; without days, always."""

    class Meta:
        model = JointCommissioner

    service = factory.SubFactory(ServiceFactory)
    organisation = factory.SubFactory(OrganisationFactory)


class ServiceLevelFactory(factory.django.DjangoModelFactory[ServiceLevel]):
    class Meta:
        model = ServiceLevel

    service = factory.SubFactory(ServiceFactory)
    level = Level.PLACE


class ServicePopulationFactory(factory.django.DjangoModelFactory[ServicePopulation]):
    class Meta:
        model = ServicePopulation

    service = factory.SubFactory(ServiceFactory)
    population = "Adults"


class ScopeChangeFactory(factory.django.DjangoModelFactory[ScopeChange]):
    """A draft; `services` and `partners_affected` are lists, `assessed` signs all assessments."""

    class Meta:
        model = ScopeChange
        skip_postgeneration_save = True

    workstream = factory.SubFactory(WorkstreamFactory)
    partnership = factory.SelfAttribute("workstream.partnership")
    reference = factory.Sequence(lambda n: f"SC{n}")
    name = factory.Sequence(lambda n: f"Bring service {n} into scope")
    kind = ChangeKind.BRING_IN
    whole_life_value = Decimal(310_000)
    level = Level.PLACE
    effective_on = date(2020, 7, 31)
    co_production = "Residents were asked."
    without_benefit = "It keeps what there is."

    @factory.post_generation
    def services(self, create, extracted, **kwargs):
        self.services.set(extracted or [ServiceFactory(partnership=self.partnership)])

    @factory.post_generation
    def partners_affected(self, create, extracted, **kwargs):
        self.partners_affected.set(extracted or [])

    @factory.post_generation
    def assessed(self, create, extracted, **kwargs):
        for kind in ("qia", "eqia", "dpia") if extracted else ():
            AssessmentFactory(change=self, kind=kind)


class AssessmentFactory(factory.django.DjangoModelFactory[Assessment]):
    class Meta:
        model = Assessment

    change = factory.SubFactory(ScopeChangeFactory)
    kind = AssessmentKind.QUALITY
    state = AssessmentState.SIGNED
    signed_on = date(2019, 12, 16)
    valid_until = date(2020, 12, 15)


class LinkAdjustmentFactory(factory.django.DjangoModelFactory[LinkAdjustment]):
    class Meta:
        model = LinkAdjustment

    change = factory.SubFactory(ScopeChangeFactory)
    other = factory.SubFactory(
        ScopeChangeFactory, workstream=factory.SelfAttribute("..change.workstream")
    )
    counts = False
    reason = "Another matter"
    adjusted_by = factory.SubFactory(UserFactory)
