from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Q

from accounts.models import Organisation, Partnership, User
from core.history import track
from core.models import Timed
from governance.bodies.models import Body


class Classification(models.TextChoices):
    """Who may see a record; what hangs on it inherits this (docs/rules.md 0)."""

    PUBLIC = "public", "Public"
    ALL_PARTNERS = "all_partners", "All partners"
    NAMED_PARTNERS = "named_partners", "Named partners"
    PART_2 = "part_2", "Part 2"


class Record(Timed):
    """Anything a partnership keeps a register of, with its classification."""

    partnership = models.ForeignKey(Partnership, models.PROTECT, related_name="%(class)ss")
    classification = models.CharField(
        max_length=20, choices=Classification, default=Classification.ALL_PARTNERS
    )
    part_2_ground = models.CharField(max_length=200, blank=True)
    deciding_body = models.ForeignKey(Body, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        abstract = True


PART_2_HAS_GROUND = models.CheckConstraint(
    name="%(class)s_part_2_has_ground",
    condition=~Q(classification=Classification.PART_2) | ~Q(part_2_ground=""),
)


class OfRecord(Timed):
    """A row about any record, told by its kind and number."""

    content_type = models.ForeignKey(ContentType, models.PROTECT)
    object_id = models.PositiveBigIntegerField()
    record = GenericForeignKey()

    class Meta:
        abstract = True


@track()
class Sharing(OfRecord):
    """A partner or a person that a record is named for."""

    organisation = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="+"
    )
    person = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("content_type", "object_id", "organisation", "person"),
                nulls_distinct=False,
                name="sharing_once",
            ),
            models.CheckConstraint(
                name="sharing_with_one",
                condition=Q(organisation=None, person__isnull=False)
                | Q(organisation__isnull=False, person=None),
            ),
        )

    def __str__(self) -> str:
        return f"{self.content_type} {self.object_id} to {self.organisation or self.person}"


@track()
class Withholding(OfRecord):
    """A record that a person is not to see, whatever else they may ("no papers sent")."""

    person = models.ForeignKey(User, models.PROTECT, related_name="+")
    reason = models.CharField(max_length=500)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("content_type", "object_id", "person"), name="withholding_once"
            ),
        )

    def __str__(self) -> str:
        return f"{self.content_type} {self.object_id} from {self.person}"
