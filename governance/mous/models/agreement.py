"""Agreements between partners: parties, versions, signatures, shares of gain and loss."""

from typing import Self

import pgtrigger
from django.db import models
from django.db.models import Q

from accounts.models import Organisation, User
from core.dates import short_day
from core.history import track
from core.models import UNIQUE_REFERENCE, Referenced, Timed, dates_in_order
from records.models import PART_2_HAS_GROUND, Record, open_to


class AgreementKind(models.TextChoices):
    MOU = "mou", "Memorandum of understanding"
    PARTNERSHIP = "partnership", "Partnership agreement"
    ALLIANCE = "alliance", "Alliance agreement"
    SECTION_75 = "section_75", "Section 75 agreement"
    DATA_SHARING = "data_sharing", "Data-sharing agreement"


class AgreementStatus(models.TextChoices):
    DRAFT = "draft", "Draft"
    IN_CONSULTATION = "in_consultation", "In consultation"
    OUT_FOR_SIGNATURE = "out_for_signature", "Out for signature"
    IN_FORCE = "in_force", "In force"
    UNDER_REVIEW = "under_review", "Under review"
    VARIED = "varied", "Varied"
    RENEWED = "renewed", "Renewed"
    EXPIRED = "expired", "Expired"
    TERMINATED = "terminated", "Terminated"


class ShareDirection(models.TextChoices):
    GAIN = "gain", "Gain"
    LOSS = "loss", "Loss"


class ShareLine(models.TextChoices):
    FIXED = "fixed", "Fixed"
    VARIABLE = "variable", "Variable"


class AgreementQuerySet(models.QuerySet["Agreement"]):
    def visible_to(self, user: User) -> Self:
        """What `user`'s memberships and the agreements' classification allow."""
        return self.filter(open_to(user, self.model))


@track(exclude=["reference_order"])
class Agreement(Record, Referenced):
    """What partners have put their names to, and until when."""

    name = models.CharField(max_length=300)
    kind = models.CharField(max_length=20, choices=AgreementKind)
    legally_binding = models.BooleanField()
    starts_on = models.DateField()
    review_on = models.DateField(null=True, blank=True)
    expires_on = models.DateField(null=True, blank=True)
    notice_months = models.PositiveSmallIntegerField(null=True, blank=True)
    status = models.CharField(max_length=20, choices=AgreementStatus)
    covers = models.TextField(blank=True)

    objects = AgreementQuerySet.as_manager()

    class Meta(Referenced.Meta):
        abstract = False
        constraints = (
            UNIQUE_REFERENCE,
            PART_2_HAS_GROUND,
            dates_in_order("starts_on", "expires_on", name="agreement_dates_in_order"),
        )

    def __str__(self) -> str:
        return f"{self.reference} {self.name}"


@track()
class Version(Timed):
    """One wording of an agreement; a signature is of one version."""

    agreement = models.ForeignKey(Agreement, models.PROTECT, related_name="versions")
    number = models.CharField(max_length=20)
    sha256 = models.CharField(max_length=64, blank=True)

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(fields=("agreement", "number"), name="version_once"),
        )

    def __str__(self) -> str:
        return f"{self.agreement.reference} version {self.number}"


@track()
class Party(Timed):
    """An organisation that an agreement is between."""

    agreement = models.ForeignKey(Agreement, models.PROTECT, related_name="parties")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="party_to")
    position = models.PositiveSmallIntegerField(default=0)
    notice_given_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("position", "pk")
        verbose_name_plural = "parties"
        constraints = (
            models.UniqueConstraint(fields=("agreement", "organisation"), name="party_once"),
        )
        triggers = (pgtrigger.ReadOnly(name="of_one_agreement", fields=["agreement"]),)

    def __str__(self) -> str:
        return str(self.organisation)


@track()
class Signature(Timed):
    """A party's signature of one version, on a day, by its signatory when that is known."""

    party = models.ForeignKey(Party, models.PROTECT, related_name="signatures")
    version = models.ForeignKey(Version, models.PROTECT, related_name="signatures")
    signed_on = models.DateField()
    signatory = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="signatures"
    )

    class Meta:
        ordering = ("signed_on", "pk")
        constraints = (models.UniqueConstraint(fields=("party", "version"), name="signature_once"),)

    def __str__(self) -> str:
        return f"{self.party}, {short_day(self.signed_on)}"


SUMS_TO_100 = pgtrigger.Trigger(
    name="sums_to_100",
    level=pgtrigger.Row,
    when=pgtrigger.After,
    operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
    timing=pgtrigger.Deferred,
    declare=[("kept", "record")],
    func="""
        FOR kept IN
            SELECT share.direction, sum(share.percent) AS percent
            FROM mous_share share JOIN mous_party party ON party.id = share.party_id
            WHERE (party.agreement_id, share.direction, share.tier) IN (
                SELECT changed.agreement_id, line.direction, line.tier
                FROM (
                    VALUES
                        (OLD.party_id, OLD.direction, OLD.tier),
                        (NEW.party_id, NEW.direction, NEW.tier)
                ) AS line (party_id, direction, tier)
                JOIN mous_party changed ON changed.id = line.party_id
            )
            GROUP BY party.agreement_id, share.direction, share.tier
        LOOP
            IF kept.percent <> 100 THEN
                RAISE EXCEPTION 'Shares of a % sum to %, not to 100', kept.direction, kept.percent
                    USING ERRCODE = 'check_violation';
            END IF;
        END LOOP;
        RETURN NULL;
    """,
)


@track()
class Share(Timed):
    """A party's per cent of a band of a gain or of a loss; each band sums to exactly 100.

    `tier` numbers the bands from 1; `cap` is the most pounds that the line may come to in it.
    """

    direction = models.CharField(max_length=10, choices=ShareDirection)
    party = models.ForeignKey(Party, models.PROTECT, related_name="shares")
    percent = models.DecimalField(max_digits=7, decimal_places=4)
    line = models.CharField(max_length=10, choices=ShareLine)
    tier = models.PositiveSmallIntegerField(default=1)
    cap = models.DecimalField(max_digits=14, decimal_places=2, null=True, blank=True)

    class Meta:
        ordering = ("direction", "tier", "party__position", "pk")
        constraints = (
            models.UniqueConstraint(fields=("party", "direction", "tier"), name="share_once"),
            models.CheckConstraint(
                name="share_cap_not_negative", condition=Q(cap=None) | Q(cap__gte=0)
            ),
            models.CheckConstraint(
                name="share_percent_range", condition=Q(percent__gte=0, percent__lte=100)
            ),
        )
        triggers = (SUMS_TO_100,)

    def __str__(self) -> str:
        return f"{self.party}: {self.percent}"


@track()
class ShareTier(Timed):
    """Where a band of a gain or of a loss ends, in pounds; one without an end has no row."""

    agreement = models.ForeignKey(Agreement, models.PROTECT, related_name="share_tiers")
    direction = models.CharField(max_length=10, choices=ShareDirection)
    number = models.PositiveSmallIntegerField()
    up_to = models.DecimalField(max_digits=14, decimal_places=2)

    class Meta:
        ordering = ("direction", "number")
        constraints = (
            models.UniqueConstraint(
                fields=("agreement", "direction", "number"), name="share_tier_once"
            ),
            models.CheckConstraint(name="share_tier_above_nought", condition=Q(up_to__gt=0)),
        )

    def __str__(self) -> str:
        return f"{self.agreement.reference} {self.direction} {self.number}"
