"""What sign-off needs of a person besides votes: ties to break, rulings, what has stopped."""

from datetime import date

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from accounts.access import RUN_SIGN_OFFS, Deeds
from accounts.models import Partnership, User
from core.dates import short_day
from desk.needs import ratifications_needed, votes_needed
from governance.signoff.handlings import handlings_waiting
from governance.signoff.inbox import ties_waiting
from governance.signoff.models import SignOff, SignOffState, Stage
from governance.signoff.subjects import subject_of
from governance.signoff.waiting import STUCK, may_wait
from milestones.sentences import short
from records.needed import Need


def sign_off_needed(user: User, partnership: Partnership, deeds: Deeds) -> list[Need]:
    """All of it, votes too; one query for who waits for nothing, as most people do most days."""
    waits = may_wait(user, partnership)
    needs: list[Need] = []
    if waits.places:
        needs += votes_needed(user, partnership)
    if waits.ties:
        needs += ties_needed(user, partnership)
    if waits.rulings:
        needs += rulings_needed(user, partnership)
    if waits.stopped:
        needs += stopped_needed(user, partnership, deeds)
    if waits.ratifications:
        needs += ratifications_needed(user, partnership)
    return needs


def ties_needed(user: User, partnership: Partnership) -> list[Need]:
    """Ties that `user` is asked to break; one query when there is none."""
    return [
        Need(
            left=_left(place.stage),
            title=f"Casting vote: {place.stage.sign_off.title}",
            hint=f"{place.stage.name}. It is a tie. By {short_day(_due(place.stage))}.",
            status=f"Due {short(_due(place.stage))}",
            colour="orange",
            url=reverse("signoff:casting-vote", args=[partnership.slug, place.pk]),
        )
        for place in ties_waiting(user, partnership)
    ]


def rulings_needed(user: User, partnership: Partnership) -> list[Need]:
    """Interests on which `user` is to rule as chair; one query when there is none."""
    return [
        Need(
            left=_left(place.stage),
            title=f"Rule on an interest: {place.stage.sign_off.title}",
            hint=f"An interest of {place} matches it. Until you rule, they may vote.",
            status="To rule on",
            colour="yellow",
            url=reverse("signoff:handling", args=[partnership.slug, handling.pk]),
        )
        for handling in handlings_waiting(user, partnership)
        for place in [handling.entitlement]
    ]


def stopped_needed(user: User, partnership: Partnership, deeds: Deeds) -> list[Need]:
    """What came back to `user` for rework; for the office what no stage is open for; one query."""
    theirs = Q(state=SignOffState.RETURNED, submitted_by=user)
    if RUN_SIGN_OFFS in deeds:
        theirs |= Q(state__in=STUCK)
    found = SignOff.objects.visible_to(user).filter(theirs, partnership=partnership)
    named = found.prefetch_related("subject__partnership").order_by("pk")
    return [_stopped(sign_off, partnership) for sign_off in named]


def _stopped(sign_off: SignOff, partnership: Partnership) -> Need:
    is_back = sign_off.state == SignOffState.RETURNED
    opening = "Rework" if is_back else "Take up"
    record = sign_off.record
    return Need(
        left=0,
        title=f"{opening}: {sign_off.title}",
        hint=sign_off.held_because,
        status=sign_off.get_state_display(),
        colour="orange",
        url=subject_of(record).url(record)
        if is_back
        else reverse("signoff:office", args=[partnership.slug, sign_off.pk]),
    )


def _due(stage: Stage) -> date:
    return timezone.localdate(stage.due_at)


def _left(stage: Stage) -> int:
    return (_due(stage) - timezone.localdate()).days
