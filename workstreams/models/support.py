from django.db import models
from django.db.models import Q

from core.history import track
from records.models import PART_2_HAS_GROUND
from workstreams.models.kept import Kept, KeptQuerySet, in_order, optional_text


class AskState(models.TextChoices):
    """What became of an ask."""

    ASKED = "asked", "Asked"
    AGREED = "agreed", "Agreed"
    RECEIVED = "received", "Received"
    DECLINED = "declined", "Declined"


class SupportAskQuerySet(KeptQuerySet["SupportAsk"]):
    """Asks for development support."""


@track()
class SupportAsk(Kept):
    """Support that the partnership asked somebody for: of whom, when, and what came."""

    asked_of = models.CharField(max_length=200)
    asked_on = models.DateField()
    wanted_by = models.DateField(null=True, blank=True)
    state = models.CharField(max_length=20, choices=AskState, default=AskState.ASKED)
    came_on = models.DateField(null=True, blank=True)
    came = optional_text(2000)

    objects = SupportAskQuerySet.as_manager()

    class Meta:
        ordering = ("-asked_on", "name")
        constraints = (
            models.CheckConstraint(
                name="supportask_received_on_a_day",
                condition=~Q(state=AskState.RECEIVED) | Q(came_on__isnull=False) & ~Q(came=""),
                violation_error_message="Say what came and on which day, once it is received.",
            ),
            in_order(
                "asked_on",
                "came_on",
                name="supportask_came_after",
                words="It came before it was asked for: check both dates.",
            ),
            PART_2_HAS_GROUND,
        )


class InnovationDecision(models.TextChoices):
    """What was decided about an idea."""

    FOUND = "found", "Not looked at yet"
    LOOKED_AT = "looked_at", "Being looked at"
    TRY = "try", "Try it"
    ADOPT = "adopt", "Adopt it"
    NOT_NOW = "not_now", "Not now"
    NO = "no", "Not for us"


OPEN_IDEAS = (InnovationDecision.FOUND, InnovationDecision.LOOKED_AT)


class InnovationQuerySet(KeptQuerySet["Innovation"]):
    """Ideas that were scouted."""


@track()
class Innovation(Kept):
    """An idea from elsewhere: where it was found, who looked at it, and what was decided."""

    source = models.CharField(max_length=300)
    found_on = models.DateField()
    looked_at_on = models.DateField(null=True, blank=True)
    looked_at_by = optional_text(200)
    findings = optional_text(2000)
    decision = models.CharField(
        max_length=20, choices=InnovationDecision, default=InnovationDecision.FOUND
    )
    decided_on = models.DateField(null=True, blank=True)
    reason = optional_text(1000)

    objects = InnovationQuerySet.as_manager()

    class Meta:
        ordering = ("-found_on", "name")
        constraints = (
            models.CheckConstraint(
                name="innovation_decided_whole",
                condition=Q(decision__in=OPEN_IDEAS, decided_on=None)
                | ~Q(decision__in=OPEN_IDEAS) & Q(decided_on__isnull=False) & ~Q(reason=""),
                violation_error_message=(
                    "A decision has its day and its reason; without one leave the day empty."
                ),
            ),
            in_order(
                "found_on",
                "looked_at_on",
                name="innovation_looked_at_after",
                words="It was looked at before it was found: check both dates.",
            ),
            PART_2_HAS_GROUND,
        )
