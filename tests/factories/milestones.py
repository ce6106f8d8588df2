from collections.abc import Mapping
from datetime import date

import factory

from accounts.models import Level, Partnership
from milestones.adopting import adopt
from milestones.models import (
    Baseline,
    BaselineDate,
    ConfidenceAssessment,
    Dependency,
    DependencyKind,
    Forecast,
    HandBrag,
    Milestone,
    MilestoneStatus,
    SavedView,
)
from tests.factories.accounts import OrganisationFactory, PartnershipFactory, UserFactory
from tests.factories.signoff import DecisionFactory
from tests.factories.workstreams import WorkstreamFactory
from workstreams.models import DeliveryConfidence


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


class BaselineFactory(factory.django.DjangoModelFactory[Baseline]):
    """A draft; `dates` are its rows, and `number` with `adopted_on` adopt it after they are in."""

    class Meta:
        model = Baseline
        skip_postgeneration_save = True

    partnership = factory.SubFactory(PartnershipFactory)
    reference = factory.Sequence(lambda n: f"BL{n}")
    name = factory.Sequence(lambda n: f"Roadmap {n}")
    why = "The lease was late."


class BaselineDateFactory(factory.django.DjangoModelFactory[BaselineDate]):
    class Meta:
        model = BaselineDate

    milestone = factory.SubFactory(MilestoneFactory)
    baseline = factory.SubFactory(
        BaselineFactory, partnership=factory.SelfAttribute("..milestone.partnership")
    )
    baseline_date = factory.SelfAttribute("milestone.forecast_date")
    was_date = factory.SelfAttribute("milestone.baseline_date")
    reason = "The lease was late."


class SavedViewFactory(factory.django.DjangoModelFactory[SavedView]):
    class Meta:
        model = SavedView

    partnership = factory.SubFactory(PartnershipFactory)
    owner = factory.SubFactory(UserFactory)
    name = factory.Sequence(lambda n: f"View {n}")
    query = "status=red"


def first_baseline(
    partnership: Partnership, name: str = "2019 roadmap", on: date = date(2019, 8, 23)
) -> Baseline:
    """What every milestone of the partnership has now, adopted."""
    return adopted(partnership, {each: None for each in partnership.milestones.all()}, name, on)


def adopted(
    partnership: Partnership,
    dates: Mapping[Milestone, date | None],
    name: str,
    on: date,
) -> Baseline:
    """A baseline that gives milestones these dates (None: the one they have), adopted that day."""
    earlier = Baseline.objects.adopted().filter(partnership=partnership)
    made = BaselineFactory(
        partnership=partnership, name=name, reference=f"BL{earlier.count() + 1:02}"
    )
    for milestone, day in dates.items():
        moved = {"baseline_date": day} if day else {"was_date": None, "reason": ""}
        now = {"baseline_date": milestone.baseline_date, "was_date": milestone.baseline_date}
        BaselineDateFactory(baseline=made, milestone=milestone, **now | moved)
    decision = DecisionFactory(partnership=partnership) if earlier.exists() else None
    return adopt(made, on, decision)


def rate(milestone: Milestone, why: str) -> None:
    """A rating by hand, a recovery plan and an assessment of its confidence, each with `why`."""
    owner = milestone.owner
    milestone.hand_brag, milestone.hand_reason, milestone.recovery_plan = HandBrag.RED, why, why
    milestone.hand_set_on = milestone.recovery_plan_on = date(2020, 1, 31)
    milestone.hand_set_by = milestone.recovery_plan_by = owner
    milestone.save()
    ConfidenceAssessment.objects.create(
        milestone=milestone,
        level=DeliveryConfidence.AMBER_RED,
        reason=why,
        assessor=owner,
        assessed_on=date(2020, 1, 31),
    )
