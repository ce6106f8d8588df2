"""Judgements of a risk on a day: the partnership's, each partner's own, and who heard of it."""

from django.db import models
from django.db.models import Q

from accounts.models import Organisation, User
from core.dates import short_day
from core.history import track
from core.models import Timed, dates_in_order
from governance.bodies.models import BodyKind
from risks.models.factors import factor, one_to_five, score_of
from risks.models.risk import Risk


@track()
class Review(Timed):
    """A fresh judgement of a risk on a day: both factors, and why."""

    risk = models.ForeignKey(Risk, models.PROTECT, related_name="reviews")
    reviewed_on = models.DateField()
    consequence = factor()
    likelihood = factor()
    score = score_of()
    rationale = models.TextField(blank=True)
    author = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="reviews")

    class Meta:
        ordering = ("reviewed_on", "pk")
        constraints = (
            models.UniqueConstraint(fields=("risk", "reviewed_on"), name="review_once_a_day"),
            one_to_five("consequence", "likelihood", name="review_factors_one_to_five"),
        )

    def __str__(self) -> str:
        return f"{self.risk.reference} on {short_day(self.reviewed_on)}"


@track()
class PartnerScore(Timed):
    """A partner's own score of a shared risk, kept beside the partnership's and never averaged."""

    risk = models.ForeignKey(Risk, models.PROTECT, related_name="partner_scores")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    scored_on = models.DateField()
    consequence = factor()
    likelihood = factor()
    score = score_of()
    rationale = models.TextField(blank=True)
    author = models.ForeignKey(User, models.PROTECT, related_name="+")

    class Meta:
        ordering = ("organisation_id", "-scored_on", "-pk")
        constraints = (
            models.UniqueConstraint(
                fields=("risk", "organisation", "scored_on"), name="partner_score_once_a_day"
            ),
            one_to_five("consequence", "likelihood", name="partner_score_one_to_five"),
        )

    def __str__(self) -> str:
        return f"{self.organisation}: {self.score}"


@track()
class Escalation(Timed):
    """A time during which a risk was reported to a kind of body because of its score."""

    risk = models.ForeignKey(Risk, models.PROTECT, related_name="escalations")
    to = models.CharField(max_length=20, choices=BodyKind)
    score = models.PositiveSmallIntegerField()
    started_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)
    score_at_end = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta:
        ordering = ("started_on", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=("risk",), condition=Q(ended_on=None), name="escalation_open_once"
            ),
            dates_in_order("started_on", "ended_on", name="escalation_dates_in_order"),
        )

    def __str__(self) -> str:
        return f"{self.get_to_display()} from {short_day(self.started_on)}"
