from typing import Self

import pgtrigger
from django.db import models
from django.utils import timezone

from accounts.models import Partnership, User
from core.evidence import NEVER_CHANGED, NEVER_EMPTIED, NEVER_REMOVED, Evidence, HereOnly
from governance.signoff.models.sign_off import SignOff

MOVES_THE_HEAD = HereOnly(
    name="moves_the_head",
    when=pgtrigger.After,
    operation=pgtrigger.Insert,
    func="""
        UPDATE signoff_ledger SET length = NEW.number, head = NEW.sha256
        WHERE partnership_id = NEW.partnership_id
            AND length = NEW.number - 1 AND head = NEW.previous;
        IF NOT FOUND THEN
            RAISE EXCEPTION 'Entry % does not follow the head of the chain', NEW.number;
        END IF;
        RETURN NULL;
    """,
)
MOVES_FORWARD = Evidence(
    name="moves_forward",
    when=pgtrigger.Before,
    operation=pgtrigger.Update,
    func="""
        IF NEW.partnership_id <> OLD.partnership_id OR NOT EXISTS (
            SELECT FROM signoff_entry
            WHERE partnership_id = OLD.partnership_id AND number = NEW.length
                AND NEW.length = OLD.length + 1 AND previous = OLD.head AND sha256 = NEW.head
        ) THEN
            RAISE EXCEPTION 'The head of a chain only moves forward, to its next entry';
        END IF;
        RETURN NEW;
    """,
)


class Ledger(models.Model):
    """The head of a partnership's chain: locked while an entry is added, which moves it on."""

    partnership = models.OneToOneField(
        Partnership, models.PROTECT, primary_key=True, related_name="ledger"
    )
    length = models.PositiveBigIntegerField(default=0)
    head = models.CharField(max_length=64, blank=True)

    class Meta:
        triggers = [MOVES_FORWARD, NEVER_REMOVED, NEVER_EMPTIED]

    def __str__(self) -> str:
        return f"Ledger of {self.partnership}"


class EntryQuerySet(models.QuerySet["Entry"]):
    def visible_to(self, user: User) -> Self:
        """Entries about the sign-offs that `user` may see."""
        return self.filter(sign_off__in=SignOff.objects.visible_to(user).values("pk"))


class Entry(models.Model):
    """A link of the chain: what happened, hashed together with the entry before it.

    `content` is the SHA-256 of what it says with a random `salt`, so that a proof can show that
    the chain is whole without showing what other links say. `tag` is the SHA-256 of the key of its
    sign-off with its number: who holds that key sees that none of its links is left out, and nobody
    else whose link it is.
    """

    partnership = models.ForeignKey(Partnership, models.PROTECT, related_name="ledger_entries")
    number = models.PositiveBigIntegerField()
    sign_off = models.ForeignKey(SignOff, models.PROTECT, related_name="entries")
    kind = models.CharField(max_length=40)
    data = models.JSONField()
    at = models.DateTimeField(default=timezone.now)
    salt = models.CharField(max_length=32)
    content = models.CharField(max_length=64)
    tag = models.CharField(max_length=64, blank=True)
    previous = models.CharField(max_length=64, blank=True)
    sha256 = models.CharField(max_length=64)

    objects = EntryQuerySet.as_manager()

    class Meta:
        ordering = ("partnership", "number")
        verbose_name_plural = "entries"
        triggers = [NEVER_CHANGED, NEVER_EMPTIED, MOVES_THE_HEAD]
        constraints = (
            models.UniqueConstraint(fields=("partnership", "number"), name="entry_number_once"),
            models.UniqueConstraint(fields=("partnership", "previous"), name="entry_no_fork"),
        )

    def __str__(self) -> str:
        return f"{self.number}: {self.kind}"
