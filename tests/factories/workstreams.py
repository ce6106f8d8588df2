from datetime import date

import factory

from tests.factories.accounts import OrganisationFactory, PartnershipFactory, UserFactory
from workstreams.models import (
    AudienceTier,
    Cohort,
    Event,
    EventKind,
    Innovation,
    ReleasedCapacity,
    Roadmap,
    SupportAsk,
    Workstream,
    WorkstreamKind,
)


class RoadmapFactory(factory.django.DjangoModelFactory[Roadmap]):
    class Meta:
        model = Roadmap

    partnership = factory.SubFactory(PartnershipFactory)
    dated_on = date(2019, 8, 23)
    horizon_from_months = 18
    horizon_to_months = 36
    vision = "Care and support are continuous."


class WorkstreamFactory(factory.django.DjangoModelFactory[Workstream]):
    class Meta:
        model = Workstream

    partnership = factory.SubFactory(PartnershipFactory)
    reference = factory.Sequence(lambda n: f"WS{n}")
    name = factory.Sequence(lambda n: f"Care at home {n}")
    kind = WorkstreamKind.DELIVERY
    lead_organisation = factory.SubFactory(OrganisationFactory)
    sro = factory.SubFactory(UserFactory)
    lead = factory.SubFactory(UserFactory)
    starts_on = date(2019, 4, 1)
    ends_on = date(2022, 9, 30)


class EventFactory(factory.django.DjangoModelFactory[Event]):
    class Meta:
        model = Event

    partnership = factory.SubFactory(PartnershipFactory)
    held_on = date(2019, 3, 20)
    name = factory.Sequence(lambda n: f"Public event {n}")
    kind = EventKind.ENGAGEMENT
    tier = AudienceTier.PUBLIC


class CohortFactory(factory.django.DjangoModelFactory[Cohort]):
    class Meta:
        model = Cohort

    partnership = factory.SubFactory(PartnershipFactory)
    programme = "Capability programme"
    name = factory.Sequence(lambda n: f"Cohort {n}")
    starts_on = date(2019, 10, 8)


class SupportAskFactory(factory.django.DjangoModelFactory[SupportAsk]):
    class Meta:
        model = SupportAsk

    partnership = factory.SubFactory(PartnershipFactory)
    name = factory.Sequence(lambda n: f"Analysis {n}")
    asked_of = "Imperial College Health Partners"
    asked_on = date(2019, 9, 1)


class InnovationFactory(factory.django.DjangoModelFactory[Innovation]):
    class Meta:
        model = Innovation

    partnership = factory.SubFactory(PartnershipFactory)
    name = factory.Sequence(lambda n: f"Falls sensor {n}")
    source = "A trial elsewhere"
    found_on = date(2019, 9, 1)


class ReleasedCapacityFactory(factory.django.DjangoModelFactory[ReleasedCapacity]):
    class Meta:
        model = ReleasedCapacity

    partnership = factory.SubFactory(PartnershipFactory)
    name = factory.Sequence(lambda n: f"Core team {n}")
    organisation = factory.SubFactory(OrganisationFactory)
    starts_on = date(2019, 9, 1)
    ends_on = date(2020, 3, 31)
    promised_people = 3
    promised_wte = "1.50"


KEPT = {
    "events": EventFactory,
    "capability": CohortFactory,
    "support-asks": SupportAskFactory,
    "innovation": InnovationFactory,
    "capacity": ReleasedCapacityFactory,
}
