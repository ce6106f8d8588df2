"""Decided sign-offs, their conditions and partners' own decisions, without the way there."""

from datetime import date

import factory
from django.contrib.contenttypes.models import ContentType
from django.utils import timezone

from governance.bodies.models import DecisionRule
from governance.signoff.models import (
    Ballot,
    BallotVote,
    Condition,
    Entitlement,
    OwnDecision,
    SignOff,
    SignOffState,
    Stage,
    StageOutcome,
)
from tests.factories.accounts import OrganisationFactory, UserFactory
from tests.factories.bodies import BodyFactory
from tests.factories.scope import ScopeChangeFactory
from tests.factories.signoff import DecisionFactory


class SignOffFactory(factory.django.DjangoModelFactory[SignOff]):
    """A sign-off of a change of scope that was approved with conditions."""

    class Meta:
        model = SignOff
        exclude = ("change",)

    change = factory.SubFactory(ScopeChangeFactory)
    partnership = factory.SelfAttribute("change.partnership")
    content_type = factory.LazyAttribute(
        lambda made: ContentType.objects.get_for_model(made.change)
    )
    object_id = factory.SelfAttribute("change.pk")
    title = factory.LazyAttribute(lambda made: str(made.change))
    route = {"stages": []}
    document = {}
    submitted_by = factory.SubFactory(UserFactory)
    state = SignOffState.APPROVED_WITH_CONDITIONS


class StageFactory(factory.django.DjangoModelFactory[Stage]):
    """A stage that has passed."""

    class Meta:
        model = Stage

    sign_off = factory.SubFactory(SignOffFactory)
    number = 1
    round = 1
    name = "Partnership Board"
    rule = DecisionRule.ALL
    opened_at = factory.LazyFunction(timezone.now)
    due_at = factory.LazyFunction(timezone.now)
    closed_at = factory.LazyFunction(timezone.now)
    outcome = StageOutcome.PASSED


class BallotFactory(factory.django.DjangoModelFactory[Ballot]):
    """An approval with a condition."""

    class Meta:
        model = Ballot
        exclude = ("stage",)

    stage = factory.SubFactory(StageFactory)
    entitlement = factory.LazyAttribute(
        lambda made: Entitlement.objects.create(stage=made.stage, person=UserFactory())
    )
    cast_by = factory.SelfAttribute("entitlement.person")
    cast_for = factory.SelfAttribute("entitlement.person")
    vote = BallotVote.APPROVE_WITH_CONDITIONS
    conditions = "A supervisor for every link worker"


class ConditionFactory(factory.django.DjangoModelFactory[Condition]):
    """An outstanding condition of a decision."""

    class Meta:
        model = Condition

    sign_off = factory.SubFactory(SignOffFactory)
    ballot = factory.SubFactory(BallotFactory, stage__sign_off=factory.SelfAttribute("...sign_off"))
    text = factory.SelfAttribute("ballot.conditions")
    is_pre_commencement = True
    decision = factory.LazyAttribute(
        lambda made: DecisionFactory(
            partnership=made.sign_off.partnership,
            body=BodyFactory(partnership=made.sign_off.partnership),
            decided_on=date(2020, 2, 12),
        )
    )


class OwnDecisionFactory(factory.django.DjangoModelFactory[OwnDecision]):
    """A cabinet that is asked and has not decided."""

    class Meta:
        model = OwnDecision

    sign_off = factory.SubFactory(SignOffFactory)
    organisation = factory.SubFactory(OrganisationFactory)
    body_name = "Cabinet"
    call_in_days = 5
