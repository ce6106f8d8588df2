"""What new dates would push, before anything is saved, and who is asked about it afterwards."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone

from accounts.models import Organisation, Partnership, User
from core.dates import short_day
from milestones.models import Milestone
from milestones.networks import network_of
from milestones.sentences import days
from records.notify import Message, tell_each


@dataclass(frozen=True, slots=True)
class Push:
    """A milestone that its predecessors would hold past its forecast, and whose new day does it.

    `expected` is the earliest day that is left; `boards` are the board's meetings by which it was
    expected and would be no longer.
    """

    milestone: Milestone
    cause: Milestone
    new_day: date
    expected: date
    boards: tuple[date, ...]

    @property
    def late_by(self) -> int:
        """Days past its own forecast."""
        return (self.expected - self.milestone.forecast_date).days


def foresee(
    changes: Mapping[str, date],
    seen: QuerySet[Milestone],
    partnership: Partnership,
    boards: Sequence[date] = (),
) -> list[Push]:
    """What these forecasts, by reference, push among those `seen`; the soonest first.

    Three queries, none without a change. What is not seen neither pushes nor is pushed. DomainError
    names the milestone of which no schedule can be made.
    """
    if not changes:
        return []
    network = network_of(seen.filter(partnership=partnership).order_by())
    moves = [
        (move, move.cause)
        for move in network.what_if(changes, partnership.today()).moves
        if move.days > 0 and move.later_by > 0 and move.cause
    ]
    named = {move.key for move, _ in moves} | {cause for _, cause in moves}
    shown = seen.filter(partnership=partnership, reference__in=named)
    found = shown.select_related("owner", "organisation", "workstream")
    rows = {milestone.reference: milestone for milestone in found}
    return [
        Push(
            rows[move.key],
            rows[cause],
            changes[cause],
            move.expected,
            tuple(day for day in boards if move.before <= day < move.expected),
        )
        for move, cause in moves
    ]


def asked_about(pushes: Iterable[Push], by: User) -> list[tuple[User, Organisation]]:
    """The owners of what is pushed, each once with their partner; not the person themselves."""
    owners: dict[int, tuple[User, Organisation]] = {}
    for milestone in (push.milestone for push in pushes):
        if milestone.owner_id != by.pk:
            owners.setdefault(milestone.owner_id, (milestone.owner, milestone.organisation))
    return sorted(owners.values(), key=lambda pair: pair[0].name)


def ask_owners(pushes: Sequence[Push], partnership: Partnership, *, by: User) -> None:
    """Each owner is told what moved and asked for a new date; no date of theirs is changed.

    Nobody hears of a milestone that they may not see.
    """
    told = [
        _question(push, partnership)
        for owner, _ in asked_about(pushes, by)
        for push in _of(owner, pushes)
    ]
    tell_each(partnership, told)


def _of(owner: User, pushes: Iterable[Push]) -> list[Push]:
    own = [push for push in pushes if push.milestone.owner_id == owner.pk]
    causes = Milestone.objects.visible_to(owner).filter(pk__in={push.cause.pk for push in own})
    seen = set(causes.values_list("pk", flat=True))
    return [push for push in own if push.cause.pk in seen]


def _question(push: Push, partnership: Partnership) -> Message:
    milestone, cause = push.milestone, push.cause
    return Message(
        milestone.owner,
        f"pushed/{milestone.pk}/{push.expected:%Y%m%d}/{timezone.localdate():%Y%m%d}",
        f"Confirm your forecast: {milestone}",
        f"{cause} is now forecast for {short_day(push.new_day)}. {milestone.reference} is"
        f" forecast for {short_day(milestone.forecast_date)} and cannot be before"
        f" {short_day(push.expected)}, {days(push.late_by)}"
        " later. Give a new date, or say what you will do instead.",
        f"{reverse('milestones:forecasts', args=[partnership.slug])}"
        f"?milestone={milestone.reference}",
    )
