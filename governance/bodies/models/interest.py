"""The register of interests, and who acts for whom during an absence (docs/rules.md 3 and 4)."""

from datetime import date
from typing import Self

from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import F, Func, OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce

from accounts.access import seen_by
from accounts.models import Membership, Organisation, Partner, Partnership, User
from core.dates import full_day
from core.history import track
from core.models import Timed, dates_in_order

DAYS = Func(
    "starts_on", "ends_on", Value("[]"), function="daterange", output_field=DateRangeField()
)


class InterestKind(models.TextChoices):
    FINANCIAL = "financial", "Financial"
    PROFESSIONAL = "non_financial_professional", "Non-financial professional"
    PERSONAL = "non_financial_personal", "Non-financial personal"
    INDIRECT = "indirect", "Indirect"


class InterestQuerySet(models.QuerySet["Interest"]):
    def visible_to(self, user: User) -> Self:
        """Interests declared in the partnerships that `user` is a member of."""
        return self.filter(seen_by(user))

    def on(self, day: date) -> Self:
        """Interests that are held on that day."""
        return self.filter(Q(ends_on=None) | Q(ends_on__gte=day), starts_on__lte=day)

    def with_joining(self) -> Self:
        """Each with the day on which its holder joined the partnership, as `joined_on`."""
        here = {"partnership": OuterRef("partnership")}
        people = Membership.objects.filter(user=OuterRef("person"), **here).order_by("starts_on")
        partners = Partner.objects.filter(organisation=OuterRef("organisation"), **here)
        return self.annotate(
            joined_on=Coalesce(
                Subquery(people.values("starts_on")[:1]), Subquery(partners.values("joined_on")[:1])
            )
        )


@track()
class Interest(Timed):
    """An interest of a person or of an organisation: of what kind, in what, from when to when."""

    partnership = models.ForeignKey(Partnership, models.PROTECT, related_name="interests")
    person = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="interests"
    )
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="interests"
    )
    kind = models.CharField(max_length=30, choices=InterestKind)
    nature = models.TextField()
    in_organisation = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="interests_in"
    )
    matter_type = models.ForeignKey(ContentType, models.PROTECT, null=True, blank=True)
    matter_id = models.PositiveBigIntegerField(null=True, blank=True)
    matter = GenericForeignKey("matter_type", "matter_id")
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)
    declared_on = models.DateField()
    declared_by = models.ForeignKey(User, models.PROTECT, related_name="+")

    objects = InterestQuerySet.as_manager()

    class Meta:
        ordering = ("-starts_on", "pk")
        constraints = (
            models.CheckConstraint(
                name="interest_of_one",
                condition=Q(person=None, organisation__isnull=False)
                | Q(person__isnull=False, organisation=None),
            ),
            models.CheckConstraint(
                name="interest_matter_whole",
                condition=Q(matter_type=None, matter_id=None)
                | Q(matter_type__isnull=False, matter_id__isnull=False),
            ),
            models.CheckConstraint(name="interest_says_what", condition=~Q(nature="")),
            models.CheckConstraint(
                name="interest_in_another",
                condition=Q(organisation=None)
                | Q(in_organisation=None)
                | ~Q(in_organisation=F("organisation")),
            ),
            dates_in_order("starts_on", "ends_on", name="interest_dates_in_order"),
        )

    def __str__(self) -> str:
        return f"{self.person or self.organisation}: {self.nature}"


class InterestReturnQuerySet(models.QuerySet["InterestReturn"]):
    def visible_to(self, user: User) -> Self:
        """Returns made in the partnerships that `user` is a member of."""
        return self.filter(seen_by(user))


@track()
class InterestReturn(Timed):
    """A person's half-yearly word: interests as declared, or a nil return."""

    partnership = models.ForeignKey(Partnership, models.PROTECT, related_name="interest_returns")
    person = models.ForeignKey(User, models.PROTECT, related_name="interest_returns")
    period_starts_on = models.DateField()
    is_nil = models.BooleanField()
    made_on = models.DateField()

    objects = InterestReturnQuerySet.as_manager()

    class Meta:
        ordering = ("-period_starts_on", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=("partnership", "person", "period_starts_on"), name="interest_return_once"
            ),
        )

    def __str__(self) -> str:
        return f"{self.person}, from {full_day(self.period_starts_on)}"


class AbsenceQuerySet(models.QuerySet["Absence"]):
    def visible_to(self, user: User) -> Self:
        """Absences in the partnerships that `user` is a member of."""
        return self.filter(seen_by(user))

    def on(self, day: date) -> Self:
        """Absences that cover that day."""
        return self.filter(starts_on__lte=day, ends_on__gte=day)


@track()
class Absence(Timed):
    """A period in which a named deputy acts in all of a person's places in a partnership."""

    partnership = models.ForeignKey(Partnership, models.PROTECT, related_name="absences")
    person = models.ForeignKey(User, models.PROTECT, related_name="absences")
    deputy = models.ForeignKey(User, models.PROTECT, related_name="absences_covered")
    starts_on = models.DateField()
    ends_on = models.DateField()
    set_by = models.ForeignKey(User, models.PROTECT, related_name="+")

    objects = AbsenceQuerySet.as_manager()

    class Meta:
        ordering = ("starts_on", "pk")
        constraints = (
            models.CheckConstraint(
                name="absence_deputy_is_another", condition=~Q(deputy=F("person"))
            ),
            dates_in_order("starts_on", "ends_on", name="absence_dates_in_order"),
            ExclusionConstraint(
                name="absence_one_at_a_time",
                expressions=[
                    ("partnership", RangeOperators.EQUAL),
                    ("person", RangeOperators.EQUAL),
                    (DAYS, RangeOperators.OVERLAPS),
                ],
            ),
        )

    def __str__(self) -> str:
        return f"{self.deputy} for {self.person}"
