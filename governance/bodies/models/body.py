"""Bodies that decide or advise, who sits on them, when they meet and what they may decide."""

from datetime import date, time
from typing import Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q, Value
from django.db.models.functions import Coalesce, Lower
from django.utils import timezone

from accounts.access import seen_by
from accounts.models import Organisation, Partnership, Sector, User
from core.dates import full_day
from core.history import track
from core.models import Timed, dates_in_order


class BodyKind(models.TextChoices):
    PARTNERSHIP_BOARD = "partnership_board", "Partnership board"
    PROGRAMME_BOARD = "programme_board", "Programme board"
    SPONSOR_GROUP = "sponsor_group", "Sponsor group"
    LEADERSHIP_TEAM = "leadership_team", "Leadership team"
    CORE_TEAM = "core_team", "Core team"
    WORKING_GROUP = "working_group", "Working group"
    REFERENCE_GROUP = "reference_group", "Reference group"


class LegalForm(models.TextChoices):
    FORUM = "forum", "Forum"
    COMMITTEE = "committee", "Committee"
    JOINT_COMMITTEE = "joint_committee", "Joint committee"
    LEAD_PROVIDER = "lead_provider", "Lead provider"


class DecisionRule(models.TextChoices):
    """How a stage or a body decides (docs/rules.md 3)."""

    ALL = "all", "All"
    MAJORITY = "majority", "Majority of those voting"
    AT_LEAST = "at_least", "At least a number"
    PER_SECTOR = "per_sector", "A number in each sector"
    CHAIR = "chair", "Chair alone"
    QUORUM_MAJORITY = "quorum_majority", "Quorum and majority"


class SeatRole(models.TextChoices):
    CHAIR = "chair", "Chair"
    VICE_CHAIR = "vice_chair", "Vice-chair"
    MEMBER = "member", "Member"
    IN_ATTENDANCE = "in_attendance", "In attendance"


class BodyQuerySet(models.QuerySet["Body"]):
    def visible_to(self, user: User) -> Self:
        """Bodies of the partnerships that `user` is a member of."""
        return self.filter(seen_by(user))


@track()
class Body(Timed):
    """A board, group or team of a partnership, with its rules of quorum, notice and decision."""

    partnership = models.ForeignKey(Partnership, models.PROTECT, related_name="bodies")
    name = models.CharField(max_length=200)
    slug = models.SlugField(max_length=80)
    kind = models.CharField(max_length=20, choices=BodyKind)
    legal_form = models.CharField(max_length=20, choices=LegalForm)
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="children"
    )
    quorum = models.PositiveSmallIntegerField(null=True, blank=True)
    quorum_sectors = ArrayField(
        models.CharField(max_length=20, choices=Sector), default=list, blank=True
    )
    decision_rule = models.CharField(max_length=20, choices=DecisionRule, blank=True)
    decides_between_meetings = models.BooleanField(default=False)
    notice_days = models.PositiveSmallIntegerField(default=5)
    notice_in_working_days = models.BooleanField(default=True)
    seat_for_every_partner = models.BooleanField(default=False)

    objects = BodyQuerySet.as_manager()

    class Meta:
        ordering = ("name",)
        verbose_name_plural = "bodies"
        constraints = (
            models.UniqueConstraint("partnership", Lower("name"), name="body_name"),
            models.UniqueConstraint(fields=("partnership", "slug"), name="body_slug"),
        )

    def __str__(self) -> str:
        return self.name


class SeatQuerySet(models.QuerySet["Seat"]):
    def visible_to(self, user: User) -> Self:
        """Seats of the bodies that `user` may see."""
        return self.filter(seen_by(user, "body__partnership"))

    def on(self, day: date) -> Self:
        """Seats that are held on that day."""
        return self.filter(Q(ends_on=None) | Q(ends_on__gte=day), starts_on__lte=day)

    def current(self) -> Self:
        """Seats that are held on their partnership's today."""
        today = Coalesce(F("body__partnership__reporting_date"), Value(timezone.localdate()))
        return self.filter(Q(ends_on=None) | Q(ends_on__gte=today), starts_on__lte=today)

    def voting(self) -> Self:
        """Seats with a vote."""
        return self.filter(is_voting=True)


@track()
class Seat(Timed):
    """A person on a body for an organisation; an independent chair has no organisation."""

    body = models.ForeignKey(Body, models.PROTECT, related_name="seats")
    person = models.ForeignKey(User, models.PROTECT, related_name="seats")
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="seats"
    )
    role = models.CharField(max_length=20, choices=SeatRole)
    is_voting = models.BooleanField()
    deputy = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="deputises_for"
    )
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)

    objects = SeatQuerySet.as_manager()

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("body", "person"), condition=Q(ends_on=None), name="seat_open_once"
            ),
            models.CheckConstraint(
                name="seat_deputy_is_another",
                condition=Q(deputy=None) | ~Q(deputy=F("person")),
            ),
            models.CheckConstraint(
                name="seat_in_attendance_has_no_vote",
                condition=~Q(role=SeatRole.IN_ATTENDANCE, is_voting=True),
            ),
            dates_in_order("starts_on", "ends_on", name="seat_dates_in_order"),
        )

    def __str__(self) -> str:
        return f"{self.person}, {self.get_role_display()} of {self.body}"


class DelegationQuerySet(models.QuerySet["Delegation"]):
    def visible_to(self, user: User) -> Self:
        """Delegations to the bodies that `user` may see."""
        return self.filter(seen_by(user, "body__partnership"))

    def on(self, day: date) -> Self:
        """Delegations that hold on that day."""
        return self.filter(Q(ends_on=None) | Q(ends_on__gte=day), starts_on__lte=day)


@track()
class Delegation(Timed):
    """What an organisation lets a body decide for it: kinds of decision, up to an amount."""

    body = models.ForeignKey(Body, models.PROTECT, related_name="delegations")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="delegations")
    kinds = ArrayField(models.CharField(max_length=40))
    up_to = models.DecimalField(max_digits=14, decimal_places=2, null=True, blank=True)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)

    objects = DelegationQuerySet.as_manager()

    class Meta:
        constraints = (
            dates_in_order("starts_on", "ends_on", name="delegation_dates_in_order"),
            models.CheckConstraint(
                name="delegation_amount_not_negative",
                condition=Q(up_to=None) | Q(up_to__gte=0),
            ),
        )

    def __str__(self) -> str:
        return f"{self.organisation} to {self.body}"


class MeetingQuerySet(models.QuerySet["Meeting"]):
    def visible_to(self, user: User) -> Self:
        """Meetings of the bodies that `user` may see."""
        return self.filter(seen_by(user, "body__partnership"))

    def after(self, day: date) -> Self:
        """Meetings later than that day, soonest first."""
        return self.filter(held_on__gt=day).order_by("held_on", "starts_at")


@track()
class Meeting(Timed):
    """A body's meeting on a day."""

    body = models.ForeignKey(Body, models.PROTECT, related_name="meetings")
    held_on = models.DateField()
    starts_at = models.TimeField(default=time(14))
    place = models.CharField(max_length=200, blank=True)

    objects = MeetingQuerySet.as_manager()

    class Meta:
        ordering = ("held_on", "starts_at")
        constraints = (
            models.UniqueConstraint(fields=("body", "held_on"), name="meeting_once_a_day"),
        )

    def __str__(self) -> str:
        return f"{self.body}, {full_day(self.held_on)}"


@track()
class Attendance(Timed):
    """A person who was at a meeting, for the seat they hold or deputise for."""

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="attendances")
    seat = models.ForeignKey(Seat, models.PROTECT, related_name="attendances")
    person = models.ForeignKey(User, models.PROTECT, related_name="attendances")

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("meeting", "seat"), name="attendance_once"),
            models.UniqueConstraint(fields=("meeting", "person"), name="attendance_counts_once"),
        )

    def __str__(self) -> str:
        return f"{self.person} at {self.meeting}"
