"""Two people edit one draft: the second sees both texts, and chooses."""

from collections.abc import Mapping
from typing import Any

from django.db import models
from django.http import HttpResponse
from django.shortcuts import render

from accounts.http import SignedInRequest
from accounts.models import User
from governance.signoff.looks import differences_between
from governance.signoff.texts import fingerprint, text_of
from records.models import Record

CONFLICT = 409
NOT_SAID = "not said"
OURS = {"csrfmiddlewaretoken", "text", "back"}


def opened(request: SignedInRequest) -> str:
    """Which text the editor had before them; one that no draft has, when the page did not say."""
    return request.POST.get("text", "") or NOT_SAID


def draft_conflict(
    request: SignedInRequest, record: Record, mine: Mapping[str, Any], page: str
) -> HttpResponse:
    """The draft as it is now beside what was typed, `mine`; it is overwritten on their word alone.

    `page` is where the draft is read.
    """
    now = type(record)._default_manager.get(pk=record.pk)
    context = {
        "record": now,
        "page": page,
        "who": last_writer(now),
        "differences": differences_between(now, text_of(now), mine, request.user),
        "text": fingerprint(now),
        "typed": [
            (name, value)
            for name, values in request.POST.lists()
            if name not in OURS
            for value in values
        ],
    }
    return render(request, "signoff/draft_conflict.html", context, status=CONFLICT)


def last_writer(record: models.Model) -> User | None:
    """Who saved `record` last; None when its history does not say."""
    written = record.history.order_by("-pgh_id").first()  # type: ignore[attr-defined]
    number = ((written.pgh_context if written else None) or {}).get("by")
    return User.objects.filter(pk=number).first() if number else None
