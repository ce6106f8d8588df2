"""What needs a person now: votes, dates, actions and reviews, the most pressing first."""

from collections.abc import Iterable
from datetime import date, timedelta

from django.urls import reverse
from django.utils import timezone

from accounts.access import RUN_SIGN_OFFS, may
from accounts.models import Partnership, User
from core.dates import short_day
from desk.waiting import STILL_TO_DO
from governance.bodies.models import Seat, SeatRole
from governance.signoff.inbox import votes_waiting
from governance.signoff.models import Entitlement
from governance.signoff.urgent import to_ratify
from milestones.outline import Outline
from milestones.sentences import days, short
from records.models import Action
from records.needed import Need
from risks.models import Risk

SOON = timedelta(days=14)
MOST_NAMED = 6


def votes_needed(user: User, partnership: Partnership) -> list[Need]:
    """Sign-offs that wait for `user`'s vote; deadlines run on the real clock; two queries."""
    today, url = timezone.localdate(), reverse("signoff:mine", args=[partnership.slug])
    return [
        Need(
            left=((due := timezone.localdate(each.stage.due_at)) - today).days,
            title=f"Vote: {each.stage.sign_off.title}",
            hint=f"{_stage(each)}. By {short_day(due)}.",
            status=f"Due {short(due)}" if due >= today else "Overdue",
            colour="yellow" if due >= today else "red",
            url=url,
        )
        for each in votes_waiting(user, partnership)
    ]


def dates_needed(
    mine: Iterable[Outline], said: set[int], partnership: Partnership, due: date | None
) -> list[Need]:
    """Own forecasts that have passed, one by one, and those not `said` since the last board."""
    today, url = partnership.today(), reverse("milestones:forecasts", args=[partnership.slug])
    waiting = [each for each in mine if each.actual_date is None]
    passed = [each for each in waiting if each.forecast_date < today]
    needs = [
        Need(
            left=(each.forecast_date - today).days,
            title=f"Give a new date for {each.reference} {each.short_title or each.name}",
            hint="You own this milestone."
            f" Its forecast, {short_day(each.forecast_date)}, has passed.",
            status=f"{days((today - each.forecast_date).days)} ago",
            colour="red",
            url=f"{url}?milestone={each.address}",
        )
        for each in passed
    ]
    silent = [each for each in waiting if each.pk not in said and each not in passed]
    return needs + ([_to_confirm(silent, due, today, url)] if silent else [])


def actions_needed(user: User, partnership: Partnership) -> list[Need]:
    """Own actions that are overdue or due within two weeks; one query."""
    today, url = partnership.today(), reverse("records:actions", args=[partnership.slug])
    mine = Action.objects.visible_to(user).filter(
        partnership=partnership, owner=user, status__in=STILL_TO_DO
    )
    return [
        Need(
            left=(each.now_due_on - today).days,
            title=f"{each.reference}: {each.text}",
            hint=_action_hint(each),
            status="Overdue" if each.is_overdue(today) else f"Due {short(each.now_due_on)}",
            colour="red" if each.is_overdue(today) else "blue",
            url=url,
        )
        for each in mine
        if each.now_due_on <= today + SOON
    ]


def reviews_needed(user: User, partnership: Partnership) -> list[Need]:
    """Own risks whose review date has passed; one query."""
    mine = Risk.objects.visible_to(user).open()
    late = mine.filter(partnership=partnership, owner=user, next_review_on__lt=partnership.today())
    return [
        Need(
            left=(due - partnership.today()).days,
            title=f"Review risk {each.reference}: {each.name}",
            hint=f"You own this risk. The review date, {short_day(due)}, has passed.",
            status="Overdue",
            colour="red",
            url=reverse("risks:detail", args=[partnership.slug, each.address]),
        )
        for each in late
        if (due := each.next_review_on)
    ]


def ratifications_needed(user: User, partnership: Partnership) -> list[Need]:
    """Urgent decisions that a body has still to ratify, for its chair and the programme office."""
    waiting = to_ratify(user, partnership)
    if not waiting:
        return []
    today, runs = partnership.today(), may(user, RUN_SIGN_OFFS, partnership)
    chairs = Seat.objects.on(today).filter(person=user, role=SeatRole.CHAIR)
    chaired = set(chairs.values_list("body", flat=True))
    return [
        Need(
            left=((taken.due_on or date.max) - today).days,
            title=f"Ratify {taken.decision.reference}: {taken.urgent.sign_off.title}",
            hint=taken.words,
            status=taken.label,
            colour=taken.colour,
            url=reverse("signoff:ratification", args=[partnership.slug, taken.decision.address]),
        )
        for taken in waiting
        if runs or taken.decision.body_id in chaired
    ]


def _stage(asked: Entitlement) -> str:
    return (
        f"{asked.stage.name}, for {asked.organisation}" if asked.organisation else asked.stage.name
    )


def _to_confirm(silent: list[Outline], due: date | None, today: date, url: str) -> Need:
    named = ", ".join(each.reference for each in silent[:MOST_NAMED])
    more = f" and {len(silent) - MOST_NAMED} more" if len(silent) > MOST_NAMED else ""
    return Need(
        left=((due or date.max) - today).days,
        title=f"Confirm the forecast of {len(silent)} milestone{'' if len(silent) == 1 else 's'}",
        hint=f"{named}{more}: nothing said since the last board.",
        status=f"Due {short(due)}" if due else "Not confirmed",
        colour="blue",
        url=url,
    )


def _action_hint(action: Action) -> str:
    first = short_day(action.due_on)
    if action.revised_due_on:
        return f"Your action. First due {first}, then {short_day(action.now_due_on)}."
    return f"Your action. Due {first}."
