from datetime import UTC, date, datetime

import factory

from governance.reporting.models import (
    AskedWorkstream,
    ExceptionReport,
    ExceptionState,
    HighlightReport,
    Rating,
    ReportingRound,
    ReportState,
)
from tests.factories.accounts import PartnershipFactory, UserFactory
from tests.factories.bodies import BodyFactory
from tests.factories.milestones import MilestoneFactory
from tests.factories.workstreams import WorkstreamFactory
from workstreams.models import DeliveryConfidence

MOMENT = datetime(2020, 2, 6, 9, tzinfo=UTC)


class RoundFactory(factory.django.DjangoModelFactory[ReportingRound]):
    """The round of January 2020, due on 7 February."""

    class Meta:
        model = ReportingRound
        skip_postgeneration_save = True

    partnership = factory.SubFactory(PartnershipFactory)
    starts_on = date(2020, 1, 1)
    ends_on = date(2020, 1, 31)
    opens_on = date(2020, 1, 31)
    deadline_on = date(2020, 2, 7)

    @factory.post_generation
    def asks(self, create, extracted, **kwargs):
        for workstream in extracted or ():
            AskedWorkstream.objects.create(round=self, workstream=workstream)


class ReportFactory(factory.django.DjangoModelFactory[HighlightReport]):
    """A draft with all that a submission needs; by trait submitted, accepted or returned."""

    class Meta:
        model = HighlightReport

    class Params:
        handed_in = factory.Trait(submitted_at=MOMENT, submitted_by=factory.SubFactory(UserFactory))
        submitted = factory.Trait(handed_in=True, state=ReportState.SUBMITTED)
        accepted = factory.Trait(
            handed_in=True,
            state=ReportState.ACCEPTED,
            accepted_at=MOMENT,
            accepted_by=factory.SubFactory(UserFactory),
        )
        returned = factory.Trait(
            handed_in=True,
            state=ReportState.RETURNED,
            returned_at=MOMENT,
            returned_by=factory.SubFactory(UserFactory),
            return_reason="Say why M014 moved",
        )

    workstream = factory.SubFactory(WorkstreamFactory)
    round = factory.SubFactory(
        RoundFactory, partnership=factory.SelfAttribute("..workstream.partnership")
    )
    edited_by = factory.SubFactory(UserFactory)
    brag_now = Rating.AMBER
    brag_next = Rating.GREEN
    confidence = DeliveryConfidence.AMBER_GREEN
    confidence_by = factory.SubFactory(UserFactory)
    confidence_on = date(2020, 1, 30)
    achieved = "The pathway was agreed."
    planned = "The pathway starts."


class ExceptionFactory(factory.django.DjangoModelFactory[ExceptionReport]):
    """A draft on a milestone 30 days late, with all that is needed to raise it."""

    class Meta:
        model = ExceptionReport

    class Params:
        put = factory.Trait(raised_at=MOMENT, raised_by=factory.SubFactory(UserFactory))
        raised = factory.Trait(put=True, state=ExceptionState.RAISED)
        answered = factory.Trait(
            put=True,
            decided_on=date(2020, 2, 12),
            decided_by="Partnership Board",
            outcome="The second option.",
            recorded_at=MOMENT,
            recorded_by=factory.SubFactory(UserFactory),
        )
        decided = factory.Trait(answered=True, state=ExceptionState.DECIDED)
        closed = factory.Trait(
            state=ExceptionState.CLOSED,
            closed_at=MOMENT,
            closed_by=factory.SubFactory(UserFactory),
            close_reason="The tender came back early.",
        )

    milestone = factory.SubFactory(MilestoneFactory, forecast_date=date(2020, 4, 30))
    partnership = factory.SelfAttribute("milestone.partnership")
    reference = factory.Sequence(lambda n: f"ER{n}")
    cause = "The tender came late."
    impact = "The pathway starts a month later."
    options = factory.LazyFunction(lambda: ["Wait", "Buy from another"])
    recommendation = "Buy from another."
    decision_sought = "Agree to buy from another."
    body = factory.SubFactory(
        BodyFactory, partnership=factory.SelfAttribute("..milestone.partnership")
    )
    baseline_date = factory.SelfAttribute("milestone.baseline_date")
    forecast_date = factory.SelfAttribute("milestone.forecast_date")
    tolerance_days = 14
    edited_by = factory.SubFactory(UserFactory)
