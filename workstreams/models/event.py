from typing import Self

from django.db import models
from django.db.models.functions import Lower

from accounts.models import Organisation, User
from core.history import track
from core.models import Timed
from records.models import PART_2_HAS_GROUND, Record, open_to
from workstreams.models.workstream import Workstream


class EventKind(models.TextChoices):
    ENGAGEMENT = "engagement", "Engagement event"
    DEVELOPMENT = "development", "Development session"
    CAPABILITY = "capability", "Capability programme"


class AudienceTier(models.TextChoices):
    """Whom an event is for."""

    EXECUTIVE = "executive", "Executive"
    MIDDLE = "middle", "Middle management"
    FRONTLINE = "frontline", "Frontline"
    PUBLIC = "public", "Public"


class EventQuerySet(models.QuerySet["Event"]):
    def visible_to(self, user: User) -> Self:
        """What `user` may see of events, and of the workstream each belongs to."""
        seen = Workstream.objects.visible_to(user)
        own = self.filter(open_to(user, self.model))
        return own.filter(models.Q(workstream=None) | models.Q(workstream__in=seen.values("pk")))


@track()
class Event(Record):
    """An engagement or development event, and who came."""

    held_on = models.DateField()
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=20, choices=EventKind)
    tier = models.CharField(max_length=20, choices=AudienceTier)
    workstream = models.ForeignKey(
        Workstream, models.PROTECT, null=True, blank=True, related_name="events"
    )

    objects = EventQuerySet.as_manager()

    class Meta:
        ordering = ("held_on", "name")
        constraints = (
            models.UniqueConstraint("partnership", "held_on", Lower("name"), name="event_once"),
            PART_2_HAS_GROUND,
        )

    def __str__(self) -> str:
        return self.name


@track()
class EventAttendance(Timed):
    """How many people of an organisation came."""

    event = models.ForeignKey(Event, models.PROTECT, related_name="attendance")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    people = models.PositiveIntegerField()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("event", "organisation"), name="event_attendance_once"),
        )

    def __str__(self) -> str:
        return f"{self.organisation}: {self.people}"
