"""Each text of a proposal that was put to sign-off, and which of them a person has seen."""

from typing import Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils import timezone

from accounts.models import User
from core.evidence import NEVER_CHANGED, NEVER_EMPTIED
from governance.signoff.models.sign_off import SignOff


class ProposalVersionQuerySet(models.QuerySet["ProposalVersion"]):
    def visible_to(self, user: User) -> Self:
        """Texts of the sign-offs that `user` may see."""
        return self.filter(sign_off__in=SignOff.objects.visible_to(user).values("pk"))


class ProposalVersion(models.Model):
    """A text of a proposal in sign-off, with what changed from the one before; never changed."""

    sign_off = models.ForeignKey(SignOff, models.PROTECT, related_name="versions")
    number = models.PositiveSmallIntegerField()
    document = models.JSONField()
    sha256 = models.CharField(max_length=64)
    changed = ArrayField(models.CharField(max_length=60), default=list, blank=True)
    is_material = models.BooleanField(default=False)
    made_at = models.DateTimeField(default=timezone.now)
    made_by = models.ForeignKey(User, models.PROTECT, related_name="+")

    objects = ProposalVersionQuerySet.as_manager()

    class Meta:
        ordering = ("sign_off", "number")
        triggers = [NEVER_CHANGED, NEVER_EMPTIED]
        constraints = (
            models.UniqueConstraint(fields=("sign_off", "number"), name="proposal_version_once"),
        )

    def __str__(self) -> str:
        return f"{self.sign_off}, version {self.number}"


class Look(models.Model):
    """The text of a proposal that a person last had before them."""

    sign_off = models.ForeignKey(SignOff, models.PROTECT, related_name="looks")
    person = models.ForeignKey(User, models.PROTECT, related_name="looks")
    version = models.ForeignKey(ProposalVersion, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("sign_off", "person"), name="look_once"),)

    def __str__(self) -> str:
        return f"{self.person}: {self.version}"
