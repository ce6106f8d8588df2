"""Proposed changes that wait for the owner of a milestone, on the owner's dashboard."""

from datetime import datetime

from django.db.models import Count
from django.urls import reverse
from django.utils import timezone

from accounts.access import Deeds
from accounts.models import Partnership, User
from core.dates import short_day
from exchange.models import ProposedChange
from records.needed import Need, register

ASKED = ("proposal", "proposal__reference", "proposal__proposed_by__name", "proposal__sent_at")


def proposals_needed(user: User, partnership: Partnership, deeds: Deeds) -> list[Need]:
    """Proposals with open changes of `user`'s own milestones; one query where there are none."""
    mine = ProposedChange.objects.open().filter(milestone__owner=user)
    sent = mine.filter(proposal__partnership=partnership, proposal__sent_at__isnull=False)
    if not sent.exists():
        return []
    rows = sent.visible_to(user).order_by("proposal").values_list(*ASKED).annotate(Count("pk"))
    return [_need(partnership, *row) for row in rows]


def _need(
    partnership: Partnership, _number: int, reference: str, author: str, at: datetime, count: int
) -> Need:
    sent = timezone.localdate(at)
    many = "a proposed change" if count == 1 else f"{count} proposed changes"
    return Need(
        left=(sent - timezone.localdate()).days,
        title=f"Accept or decline {many} of your milestones",
        hint=f"{reference}, sent by {author} on {short_day(sent)}.",
        status="Waiting",
        colour="blue",
        url=reverse("exchange:proposal", args=[partnership.slug, reference]),
    )


register(proposals_needed)
