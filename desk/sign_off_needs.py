"""What sign-off needs of a person besides votes: ties to break, rulings, what has stopped."""

from datetime import date

from django.urls import reverse
from django.utils import timezone

from accounts.access import RUN_SIGN_OFFS, Deeds
from accounts.models import Partnership, User
from core.dates import short_day
from governance.signoff.handlings import handlings_waiting
from governance.signoff.inbox import ties_waiting
from governance.signoff.models import SignOff, SignOffState, Stage
from governance.signoff.subjects import subject_of
from milestones.sentences import short
from records.needed import Need

STUCK = (SignOffState.STALLED, SignOffState.WAITING)


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
    seen = SignOff.objects.visible_to(user).filter(partnership=partnership)
    back = seen.filter(state=SignOffState.RETURNED, submitted_by=user)
    stuck = seen.filter(state__in=STUCK) if RUN_SIGN_OFFS in deeds else seen.none()
    found = (back | stuck).prefetch_related("subject__partnership").order_by("pk")
    return [_stopped(sign_off, partnership) for sign_off in found]


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
