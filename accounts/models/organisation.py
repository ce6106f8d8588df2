from datetime import date
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from accounts.models.partnership import Partnership
from core.history import track
from core.models import Timed, dates_in_order

if TYPE_CHECKING:
    from accounts.models.user import User


class Sector(models.TextChoices):
    """The part of health and care that a partner speaks for."""

    NHS_COMMISSIONER = "nhs_commissioner", "NHS commissioner"
    NHS_PROVIDER = "nhs_provider", "NHS provider"
    LOCAL_AUTHORITY = "local_authority", "Local authority"
    GENERAL_PRACTICE = "general_practice", "General practice"
    VOLUNTARY = "voluntary", "Voluntary sector"
    OTHER = "other", "Other"


class PartnerKind(models.TextChoices):
    """How fully an organisation takes part; only full partners vote."""

    FULL = "full", "Full"
    ASSOCIATE = "associate", "Associate"
    CRITICAL_FRIEND = "critical_friend", "Critical friend"


class OrganisationQuerySet(models.QuerySet["Organisation"]):
    def visible_to(self, user: "User") -> Self:
        """Organisations that are or were partners where `user` is a member."""
        partners = Partner.objects.visible_to(user)
        return self.filter(pk__in=partners.values("organisation"))

    def of(self, partnership: Partnership) -> Self:
        """Organisations that are or were partners of `partnership`."""
        return self.filter(partners__partnership=partnership)


@track()
class Organisation(Timed):
    """A legal body such as a trust, a council or a charity; its codes are labels only."""

    name = models.CharField(max_length=200)
    short_name = models.CharField(max_length=60)
    ods_code = models.CharField(max_length=10, blank=True)
    ons_code = models.CharField(max_length=10, blank=True)
    opened_on = models.DateField(null=True, blank=True)
    closed_on = models.DateField(null=True, blank=True)
    source = models.CharField(max_length=200, blank=True)

    objects = OrganisationQuerySet.as_manager()

    class Meta:
        ordering = ("name",)
        constraints = (
            models.UniqueConstraint(Lower("name"), name="organisation_name"),
            models.UniqueConstraint(Lower("short_name"), name="organisation_short_name"),
            dates_in_order("opened_on", "closed_on", name="organisation_dates_in_order"),
        )

    def __str__(self) -> str:
        return self.short_name


@track()
class Succession(Timed):
    """One organisation takes over from another, wholly or in part."""

    predecessor = models.ForeignKey(Organisation, models.PROTECT, related_name="successions")
    successor = models.ForeignKey(Organisation, models.PROTECT, related_name="inheritances")
    happened_on = models.DateField()
    is_whole = models.BooleanField(default=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("predecessor", "successor"), name="succession_once"),
            models.CheckConstraint(
                name="succession_of_another", condition=~Q(predecessor=models.F("successor"))
            ),
        )

    def __str__(self) -> str:
        return f"{self.predecessor} to {self.successor}"


class PartnerQuerySet(models.QuerySet["Partner"]):
    def visible_to(self, user: "User") -> Self:
        """Partners of the partnerships that `user` is a member of today."""
        return self.filter(user.takes_part_in("partnership"))

    def on(self, day: date) -> Self:
        """Partners on that day."""
        return self.filter(Q(left_on=None) | Q(left_on__gte=day), joined_on__lte=day)


@track()
class Partner(Timed):
    """An organisation's membership of a partnership, who signs for it, and its own governance.

    `decides_itself_first` says that `own_body` (a cabinet, a trust board) decides before the
    signatory signs; `key_decision_from` (pounds) and `call_in_days` (clear working days) are a
    council's (docs/rules.md 2).
    """

    partnership = models.ForeignKey(Partnership, models.PROTECT, related_name="partners")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="partners")
    sector = models.CharField(max_length=20, choices=Sector)
    kind = models.CharField(max_length=20, choices=PartnerKind)
    signatory = models.ForeignKey(
        "accounts.User", models.PROTECT, null=True, blank=True, related_name="signs_for"
    )
    joined_on = models.DateField()
    left_on = models.DateField(null=True, blank=True)
    own_body = models.CharField(max_length=200, blank=True)
    decides_itself_first = models.BooleanField(default=False)
    key_decision_from = models.DecimalField(max_digits=14, decimal_places=2, null=True, blank=True)
    call_in_days = models.PositiveSmallIntegerField(default=5)

    objects = PartnerQuerySet.as_manager()

    class Meta:
        ordering = ("organisation__name",)
        constraints = (
            models.UniqueConstraint(fields=("partnership", "organisation"), name="partner_once"),
            dates_in_order("joined_on", "left_on", name="partner_dates_in_order"),
            models.CheckConstraint(
                name="partner_own_body_named",
                condition=Q(decides_itself_first=False) | ~Q(own_body=""),
            ),
            models.CheckConstraint(
                name="partner_key_decision_not_negative",
                condition=Q(key_decision_from=None) | Q(key_decision_from__gte=0),
            ),
        )

    def __str__(self) -> str:
        return str(self.organisation)

    @property
    def votes(self) -> bool:
        """Associates and critical friends never vote and never count to quorum."""
        return self.kind == PartnerKind.FULL
