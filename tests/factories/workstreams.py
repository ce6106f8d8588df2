from datetime import date

import factory

from tests.factories.accounts import OrganisationFactory, PartnershipFactory, UserFactory
from workstreams.models import (
    AudienceTier,
    Event,
    EventKind,
    Roadmap,
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
