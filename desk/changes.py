"""What has changed since the last board: who changed it and why, as far as a reader may see."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any, NamedTuple, Self

from django.apps import apps
from django.db.models import (
    BigIntegerField,
    F,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
)
from django.db.models.fields.json import KT
from django.db.models.functions import Cast
from django.urls import reverse
from django.utils import timezone

from accounts.models import Partnership, User
from core.dates import short_day
from core.models import address_of
from governance.scope.models import ChangeState, ScopeChange
from milestones.models import Forecast
from milestones.reading import JudgedOutline
from milestones.sentences import sentence
from risks.models import Risk

WITHOUT_A_BOARD = timedelta(days=30)
OF_FORECAST = ("milestone", "said_on", "forecast_date", "reason", "created_at", "said_by__name")


@dataclass(frozen=True)
class Change:
    """One change as the feed shows it; `at` is when Accord recorded it, `after` a status."""

    at: datetime
    title: str
    url: str
    meta: str
    after: str = ""
    before: str = ""


@dataclass(frozen=True)
class Untold:
    """A change that is put into words only where it is shown."""

    at: datetime
    tell: Callable[[], Change]

    @classmethod
    def of(cls, change: Change) -> Self:
        """One that has its words already."""
        return cls(change.at, lambda: change)


class Said(NamedTuple):
    """What was said of a milestone's date, and `before` it; `by` is who said it."""

    milestone: int
    on: date
    day: date
    reason: str
    at: datetime
    by: str | None
    before: date | None


def forecasts_said(user: User, partnership: Partnership, since: date) -> list[Said]:
    """What was said of dates after that day, newest first; one query."""
    earlier = Forecast.objects.filter(
        Q(said_on__lt=OuterRef("said_on")) | Q(said_on=OuterRef("said_on"), pk__lt=OuterRef("pk")),
        milestone=OuterRef("milestone"),
    ).order_by("-said_on", "-pk")
    found = Forecast.objects.visible_to(user).filter(
        milestone__partnership=partnership, said_on__gt=since
    )
    rows = found.annotate(before=earlier.values("forecast_date")[:1]).order_by("-pk")
    return [Said._make(row) for row in rows.values_list(*OF_FORECAST, "before")]


def looked_back_to(last_board: date | None, today: date) -> date:
    """The day after which changes are told: of the last board, else thirty days ago."""
    return last_board or today - WITHOUT_A_BOARD


def changed(
    user: User,
    partnership: Partnership,
    said: Sequence[Said],
    rows: Sequence[JudgedOutline],
    since: date,
) -> list[Untold]:
    """What changed after that day, newest first, by when Accord recorded each."""
    found = [
        *moves(said, rows, partnership),
        *(Untold.of(each) for each in rescored(user, partnership, since)),
        *(Untold.of(each) for each in moved_on(user, partnership, since)),
    ]
    return sorted(found, key=lambda each: each.at, reverse=True)


def moves(
    said: Iterable[Said], rows: Iterable[JudgedOutline], partnership: Partnership
) -> list[Untold]:
    """Forecasts that gave another date than the one before them."""
    known = {row.milestone.pk: row for row in rows}
    return [
        Untold(each.at, partial(_move, each, each.before, known[each.milestone], partnership))
        for each in said
        if each.before and each.before != each.day and each.milestone in known
    ]


def rescored(user: User, partnership: Partnership, since: date) -> list[Change]:
    """Risks whose current score changed; one query."""
    seen = Risk.objects.visible_to(user).filter(partnership=partnership)
    return [
        Change(
            at=each["pgh_created_at"],
            title=f"{each['reference']} {each['name']}",
            url=reverse("risks:detail", args=[partnership.slug, address_of(each["reference"])]),
            meta=f"Score {each['was']} to {each['current_score']}. {_who(each)}",
        )
        for each in _updates(seen, "current_score", since)
    ]


def moved_on(user: User, partnership: Partnership, since: date) -> list[Change]:
    """Scope changes that came to another state; one query."""
    seen = ScopeChange.objects.visible_to(user).filter(partnership=partnership)
    words = dict(ChangeState.choices)
    return [
        Change(
            at=each["pgh_created_at"],
            title=f"{each['reference']} {each['name']}",
            url=reverse("scope:change", args=[partnership.slug, address_of(each["reference"])]),
            meta=f"{words[each['was']]} to {str(words[each['state']]).lower()}. {_who(each)}",
        )
        for each in _updates(seen, "state", since)
    ]


def _move(said: Said, before: date, row: JudgedOutline, partnership: Partnership) -> Change:
    milestone, moved = row.milestone, (said.day - before).days
    step = f"{abs(moved)} day{'' if abs(moved) == 1 else 's'} {'later' if moved > 0 else 'earlier'}"
    why = f" {sentence(said.reason)}" if said.reason else ""
    who = f"{said.by}, " if said.by else "Said on "
    days = f"{short_day(before)} to {short_day(said.day)}"
    return Change(
        at=said.at,
        title=f"{milestone.reference} {milestone.short_title or milestone.name}",
        url=reverse("milestones:detail", args=[partnership.slug, milestone.address]),
        meta=f"{days}, {step}.{why} {who}{short_day(said.on)}",
        after=str(row.brag),
    )


def _updates(seen: QuerySet[Any], name: str, since: date) -> QuerySet[Any, dict[str, Any]]:
    """Versions of the rows `seen` in which the field `name` became another, newest first."""
    events: Any = apps.get_model(f"{seen.model._meta.label}Event")._default_manager
    earlier = events.filter(pgh_obj=OuterRef("pgh_obj"), pgh_id__lt=OuterRef("pgh_id"))
    doer = User.objects.filter(pk=OuterRef("by")).values("name")
    found: QuerySet[Any, dict[str, Any]] = (
        events.filter(pgh_obj__in=seen.values("pk"), pgh_created_at__date__gt=since)
        .annotate(
            was=Subquery(earlier.order_by("-pgh_id").values(name)[:1]),
            by=Cast(KT("pgh_context__by"), BigIntegerField()),
            why=KT("pgh_context__why"),
        )
        .annotate(doer=Subquery(doer[:1]))
        .exclude(was=None)
        .exclude(was=F(name))
        .order_by("-pgh_id")
        .values("pgh_created_at", "reference", "name", name, "was", "doer", "why")
    )
    return found


def _who(change: dict[str, Any]) -> str:
    when = short_day(timezone.localdate(change["pgh_created_at"]))
    why = f"{sentence(change['why'])} " if change["why"] else ""
    return f"{why}{change['doer'] or 'By Accord itself'}, {when}"
