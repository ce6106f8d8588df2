from django.db import models
from django.db.models.functions import Lower

from core.history import track
from records.models import PART_2_HAS_GROUND
from workstreams.models.kept import Came, Kept, KeptQuerySet, optional_text


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


class EventQuerySet(KeptQuerySet["Event"]):
    """Events of engagement and development."""


@track()
class Event(Kept):
    """An engagement or development event: who came, what was said, and what was done about it."""

    held_on = models.DateField()
    kind = models.CharField(max_length=20, choices=EventKind)
    tier = models.CharField(max_length=20, choices=AudienceTier)
    residents = models.PositiveIntegerField(null=True, blank=True)
    you_said = optional_text(4000)
    we_did = optional_text(4000)
    personas = optional_text(4000)
    narrative = optional_text(4000)

    objects = EventQuerySet.as_manager()

    class Meta:
        ordering = ("held_on", "name")
        constraints = (
            models.UniqueConstraint(
                "partnership",
                "held_on",
                Lower("name"),
                name="event_once",
                violation_error_message="An event of this name is there on that day already.",
            ),
            PART_2_HAS_GROUND,
        )


@track()
class EventAttendance(Came):
    """How many people of an organisation came."""

    event = models.ForeignKey(Event, models.PROTECT, related_name="attendance")

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("event", "organisation"), name="event_attendance_once"),
        )
