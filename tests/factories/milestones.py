from datetime import date

import factory

from accounts.models import Level
from milestones.models import Dependency, DependencyKind, Forecast, Milestone, MilestoneStatus
from tests.factories.accounts import OrganisationFactory, UserFactory
from tests.factories.workstreams import WorkstreamFactory


class MilestoneFactory(factory.django.DjangoModelFactory[Milestone]):
    class Meta:
        model = Milestone

    class Params:
        complete = factory.Trait(
            status=MilestoneStatus.COMPLETE, actual_date=factory.SelfAttribute("forecast_date")
        )

    workstream = factory.SubFactory(WorkstreamFactory)
    partnership = factory.SelfAttribute("workstream.partnership")
    reference = factory.Sequence(lambda n: f"M{n}")
    name = factory.Sequence(lambda n: f"Pathway {n} starts")
    owner = factory.SubFactory(UserFactory)
    organisation = factory.SubFactory(OrganisationFactory)
    level = Level.PLACE
    baseline_date = date(2020, 3, 31)
    forecast_date = factory.SelfAttribute("baseline_date")
    status = MilestoneStatus.PLANNED


class ForecastFactory(factory.django.DjangoModelFactory[Forecast]):
    class Meta:
        model = Forecast

    milestone = factory.SubFactory(MilestoneFactory)
    said_on = date(2019, 12, 11)
    forecast_date = date(2020, 3, 31)


class DependencyFactory(factory.django.DjangoModelFactory[Dependency]):
    class Meta:
        model = Dependency

    predecessor = factory.SubFactory(MilestoneFactory)
    successor = factory.SubFactory(MilestoneFactory)
    kind = DependencyKind.FINISH_START
