"""Every running sign-off at a glance: where it stands, by when, and what would make it pass."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Prefetch
from django.utils import timezone

from accounts.models import Partnership, User
from core.clear_days import working_days_between
from core.dates import full_day
from governance.signoff.models import Ballot, Entitlement, SignOff, SignOffState, Stage
from governance.signoff.own_decisions import Governance, governance_of
from governance.signoff.standing import Standing

SOON = 3


@dataclass(frozen=True)
class Tracked:
    """A sign-off that has not ended; `stage` is None while no stage is open."""

    sign_off: SignOff
    stage: Stage | None
    waiting: tuple[str, ...]
    needed: str
    days_left: int | None
    governance: tuple[Governance, ...] = ()

    @property
    def state(self) -> str:
        return SignOffState(self.sign_off.state).label

    @property
    def is_urgent(self) -> bool:
        """Whether it is put to a chair alone."""
        return bool(self.sign_off.route.get("is_urgent"))

    @property
    def due_at(self) -> datetime | None:
        return self.stage.due_at if self.stage else None

    @property
    def meets_on(self) -> date | None:
        """The day of the meeting that decides the open stage."""
        return self.stage.meeting.held_on if self.stage and self.stage.meeting else None

    @property
    def bottleneck(self) -> str:
        """Whom or what it waits for, in a line."""
        if self.stage is None:
            return self.sign_off.held_because or f"{self.state}."
        if self.stage.meeting and not self.stage.is_attendance_recorded:
            return f"The meeting of {full_day(self.stage.meeting.held_on)}."
        return "; ".join(self.waiting)

    @property
    def critical(self) -> Governance | None:
        """The partner whose own body is on the critical path."""
        return next((row for row in self.governance if row.is_critical), None)

    @property
    def signs_too_late(self) -> bool:
        """Whether the partner on the critical path can sign only after the stage's deadline."""
        day = self.critical.can_sign_on if self.critical else None
        return bool(day and self.due_at and day > timezone.localdate(self.due_at))

    @property
    def is_pressing(self) -> bool:
        """Three working days are left, or fewer, or something holds it up."""
        return self.days_left is None or self.days_left <= SOON or self.signs_too_late


def tracked(user: User, partnership: Partnership, on: date) -> list[Tracked]:
    """The running sign-offs that `user` may see on that day, the next deadline first.

    A fixed number of queries, whatever their number.
    """
    seen = SignOff.objects.visible_to(user).filter(partnership=partnership).unfinished()
    named = seen.select_related("submitted_by").prefetch_related("subject__partnership")
    sign_offs = {sign_off.pk: sign_off for sign_off in named.order_by("submitted_at", "pk")}
    standings = {
        standing.stage.sign_off_id: standing
        for standing in open_standings(sign_offs.values(), partnership)
    }
    governance = governance_of(sign_offs.values(), on)
    rows = [
        _tracked(sign_off, standings.get(pk), governance[pk], on)
        for pk, sign_off in sign_offs.items()
    ]
    return sorted(rows, key=lambda row: (row.due_at is None, row.due_at or timezone.now()))


def open_standings(sign_offs: Iterable[SignOff], partnership: Partnership) -> list[Standing]:
    """How the open stages of these sign-offs stand; three queries however many there are."""
    known = {sign_off.pk: sign_off for sign_off in sign_offs}
    people = ("person", "deputy", "organisation", "attended_by")
    ballots = Ballot.objects.select_related("cast_by", "cast_for", "recorded_by").order_by("pk")
    places = Entitlement.objects.select_related(*people).prefetch_related(
        Prefetch("ballots", ballots)
    )
    stages = Stage.objects.open().filter(sign_off__in=known).select_related("meeting", "body")
    found = []
    for stage in stages.prefetch_related(Prefetch("entitlements", places)):
        stage.sign_off = known[stage.sign_off_id]
        asked = tuple(stage.entitlements.all())
        cast = [ballot for place in asked for ballot in place.ballots.all()]
        ordered = tuple(sorted(cast, key=lambda ballot: ballot.pk))
        found.append(Standing(stage, asked, ordered))
    return found


def _tracked(
    sign_off: SignOff, standing: Standing | None, governance: Iterable[Governance], on: date
) -> Tracked:
    own = tuple(governance)
    if standing is None:
        return Tracked(sign_off, None, (), "", None, own)
    left = working_days_between(on, timezone.localdate(standing.stage.due_at))
    waiting = {
        str(place.organisation or place.person)
        for place in standing.entitlements
        if standing.actors.get(place.pk) and not place.recused_at and not standing.ballot_of(place)
    }
    named = tuple(sorted(waiting))
    return Tracked(sign_off, standing.stage, named, standing.needed(), left, own)
