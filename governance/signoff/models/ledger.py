from typing import Self

import pgtrigger
from django.db import models
from django.utils import timezone

from accounts.models import Partnership, User
from core.history import KEPT_WHOLE
from governance.signoff.models.sign_off import SignOff


class Ledger(models.Model):
    """The head of a partnership's chain; its row is locked while an entry is added."""

    partnership = models.OneToOneField(
        Partnership, models.PROTECT, primary_key=True, related_name="ledger"
    )
    length = models.PositiveBigIntegerField(default=0)
    head = models.CharField(max_length=64, blank=True)

    def __str__(self) -> str:
        return f"Ledger of {self.partnership}"


class EntryQuerySet(models.QuerySet["Entry"]):
    def visible_to(self, user: User) -> Self:
        """Entries about the sign-offs that `user` may see."""
        return self.filter(sign_off__in=SignOff.objects.visible_to(user).values("pk"))


class Entry(models.Model):
    """A link of the chain: what happened, hashed together with the entry before it.

    `content` is the SHA-256 of what it says with a random `salt`, so that a proof can show that
    the chain is whole without showing what other links say.
    """

    partnership = models.ForeignKey(Partnership, models.PROTECT, related_name="ledger_entries")
    number = models.PositiveBigIntegerField()
    sign_off = models.ForeignKey(SignOff, models.PROTECT, related_name="entries")
    kind = models.CharField(max_length=40)
    data = models.JSONField()
    at = models.DateTimeField(default=timezone.now)
    salt = models.CharField(max_length=32)
    content = models.CharField(max_length=64)
    previous = models.CharField(max_length=64, blank=True)
    sha256 = models.CharField(max_length=64)

    objects = EntryQuerySet.as_manager()

    class Meta:
        ordering = ("partnership", "number")
        verbose_name_plural = "entries"
        triggers = [
            KEPT_WHOLE,
            pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete),
        ]
        constraints = (
            models.UniqueConstraint(fields=("partnership", "number"), name="entry_number_once"),
            models.UniqueConstraint(fields=("partnership", "previous"), name="entry_no_fork"),
        )

    def __str__(self) -> str:
        return f"{self.number}: {self.kind}"
