from datetime import date

import factory

from accounts.models import Level
from governance.scope.models import (
    Assessment,
    AssessmentKind,
    AssessmentState,
    ChangeKind,
    ScopeChange,
    ScopeState,
    ScopeValue,
    Service,
)
from tests.factories.accounts import OrganisationFactory, PartnershipFactory
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


class ScopeStateFactory(factory.django.DjangoModelFactory[ScopeState]):
    class Meta:
        model = ScopeState

    service = factory.SubFactory(ServiceFactory)
    value = ScopeValue.IN_SCOPE
    starts_on = date(2019, 4, 1)


class ScopeChangeFactory(factory.django.DjangoModelFactory[ScopeChange]):
    class Meta:
        model = ScopeChange

    workstream = factory.SubFactory(WorkstreamFactory)
    partnership = factory.SelfAttribute("workstream.partnership")
    reference = factory.Sequence(lambda n: f"SC{n:02}")
    name = "Bring social prescribing into scope"
    kind = ChangeKind.BRING_IN
    whole_life_value = 310_000
    level = Level.NEIGHBOURHOOD
    effective_on = date(2020, 7, 31)


class AssessmentFactory(factory.django.DjangoModelFactory[Assessment]):
    class Meta:
        model = Assessment

    change = factory.SubFactory(ScopeChangeFactory)
    kind = AssessmentKind.QUALITY
    state = AssessmentState.SIGNED
    signed_on = date(2019, 12, 16)
    valid_until = date(2020, 12, 15)
