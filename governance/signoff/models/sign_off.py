from secrets import token_hex
from typing import Self, cast

from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Q
from django.utils import timezone
from viewflow.workflow.models import Process

from accounts.models import Partnership, User
from core.dates import full_day
from core.history import track
from core.models import Timed
from governance.signoff.models.route import Route
from governance.signoff.subjects import seen_subjects
from records.models import Record


class SignOffState(models.TextChoices):
    """Where a proposal stands on its route."""

    RUNNING = "running", "In sign-off"
    WAITING = "waiting", "Waiting to open"
    RETURNED = "returned", "Returned for rework"
    DEFERRED = "deferred", "Deferred"
    STALLED = "stalled", "Not decided"
    APPROVED = "approved", "Approved"
    APPROVED_WITH_CONDITIONS = "approved_with_conditions", "Approved with conditions"
    RECOMMENDED = "recommended", "Recommended"
    REJECTED = "rejected", "Rejected"
    WITHDRAWN = "withdrawn", "Withdrawn"


UNFINISHED = (
    SignOffState.RUNNING,
    SignOffState.WAITING,
    SignOffState.RETURNED,
    SignOffState.DEFERRED,
    SignOffState.STALLED,
)
AGREED = (
    SignOffState.APPROVED,
    SignOffState.APPROVED_WITH_CONDITIONS,
    SignOffState.RECOMMENDED,
)


class SignOffQuerySet(models.QuerySet["SignOff"]):
    def visible_to(self, user: User) -> Self:
        """Sign-offs of what `user` may see: each inherits who sees its subject."""
        return self.filter(seen_subjects(user))

    def unfinished(self) -> Self:
        """Neither decided nor withdrawn."""
        return self.filter(state__in=UNFINISHED)

    def about(self, record: models.Model) -> Self:
        """Every sign-off of `record`, newest first."""
        kind = ContentType.objects.get_for_model(record)
        return self.filter(content_type=kind, object_id=record.pk).order_by("-pk")


def new_key() -> str:
    """What nobody can guess."""
    return token_hex(16)


@track(exclude=["key"])
class SignOff(Timed):
    """One proposal on its way through a frozen copy of a route.

    Its `key` is in its proof alone, and tells which links of the chain are its own.
    """

    partnership = models.ForeignKey(Partnership, models.PROTECT, related_name="sign_offs")
    content_type = models.ForeignKey(ContentType, models.PROTECT)
    object_id = models.PositiveBigIntegerField()
    subject = GenericForeignKey()
    title = models.CharField(max_length=400)
    template = models.ForeignKey(Route, models.PROTECT, null=True, related_name="sign_offs")
    route = models.JSONField()
    document = models.JSONField()
    sha256 = models.CharField(max_length=64)
    submitted_by = models.ForeignKey(User, models.PROTECT, related_name="submitted_sign_offs")
    submitted_at = models.DateTimeField(default=timezone.now)
    state = models.CharField(max_length=30, choices=SignOffState, default=SignOffState.RUNNING)
    round = models.PositiveSmallIntegerField(default=1)
    next_number = models.PositiveSmallIntegerField(default=1)
    deferred_until = models.DateField(null=True, blank=True)
    held_because = models.TextField(blank=True)
    key = models.CharField(max_length=32, blank=True, default=new_key, editable=False)

    objects = SignOffQuerySet.as_manager()

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("content_type", "object_id"),
                condition=Q(state__in=UNFINISHED),
                name="sign_off_one_unfinished",
            ),
            models.CheckConstraint(
                name="sign_off_deferred_has_date",
                condition=Q(state=SignOffState.DEFERRED, deferred_until__isnull=False)
                | ~Q(state=SignOffState.DEFERRED) & Q(deferred_until=None),
            ),
        )

    def __str__(self) -> str:
        return self.title

    @property
    def record(self) -> Record:
        """What is signed off."""
        return cast(Record, self.subject)

    @property
    def held_words(self) -> str:
        """Why no stage is open: "Deferred to 4 May 2020: the budget comes first."."""
        if self.deferred_until is None:
            return self.held_because
        return f"Deferred to {full_day(self.deferred_until)}: {self.held_because}"

    @property
    def is_unfinished(self) -> bool:
        return self.state in UNFINISHED

    @property
    def is_agreed(self) -> bool:
        """Whether it ended with a yes, so that its conditions are owed."""
        return self.state in AGREED


class SignOffProcess(Process):
    """The viewflow process that drives a sign-off; its own rows are not history."""

    sign_off = models.OneToOneField(SignOff, models.PROTECT, related_name="process")

    class Meta:
        verbose_name = "sign-off process"

    def __str__(self) -> str:
        return str(self.sign_off)
