"""Urgent decisions as people follow them: what chairs decided, and what their bodies made of it."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from accounts.models import Membership, Partnership, User
from core.dates import full_day
from governance.bodies.models import Body, Meeting
from governance.signoff.models import Decision, Ratification, SignOff, UrgentDecision
from governance.signoff.models.urgent import UrgentDecisionQuerySet
from governance.signoff.rules import Ratified, how_ratified, ratified_by
from governance.signoff.subjects import subject_of

TAGS = {
    Ratified.WAITING: ("To be ratified", "yellow"),
    Ratified.OVERDUE: ("Ratification overdue", "red"),
    Ratified.YES: ("Ratified", "green"),
    Ratified.NO: ("Not ratified", "red"),
}
NAMED = (
    "decision__body",
    "declared_by",
    "sign_off__partnership",
    "ratification__meeting",
    "ratification__decision",
)


@dataclass(frozen=True)
class Taken:
    """An urgent decision that its chair has taken, as it stands on a day.

    `due_on` is the day of the body's next meeting, None while none is planned.
    """

    urgent: UrgentDecision
    decision: Decision
    due_on: date | None
    state: Ratified

    @property
    def body(self) -> Body:
        """Whose chair decided, and who ratifies."""
        return self.decision.body

    @property
    def ratification(self) -> Ratification | None:
        """What the body made of it, once it has."""
        return getattr(self.urgent, "ratification", None)

    @property
    def label(self) -> str:
        """ "Ratification overdue"."""
        return TAGS[self.state][0]

    @property
    def colour(self) -> str:
        return TAGS[self.state][1]

    @property
    def is_overdue(self) -> bool:
        return self.state == Ratified.OVERDUE

    @property
    def is_waiting(self) -> bool:
        """Whether the body has still to answer, overdue or not."""
        return self.state in (Ratified.WAITING, Ratified.OVERDUE)

    @property
    def words(self) -> str:
        """In a sentence: where it is due, or what the body made of it."""
        if answer := self.ratification:
            said = f"{self.label} by the {self.body} on {full_day(answer.meeting.held_on)}"
            return f"{said}: {answer.reason.rstrip('.')}." if answer.reason else f"{said}."
        if self.due_on is None:
            return f"The {self.body} must ratify it, and has no meeting planned."
        if self.is_overdue:
            return f"The {self.body} was to ratify it on {full_day(self.due_on)}, and has not."
        return f"The {self.body} must ratify it on {full_day(self.due_on)}."


def taken_among(urgent: UrgentDecisionQuerySet, on: date) -> list[Taken]:
    """Those of `urgent` that their chair has taken, oldest first; two queries, however many."""
    found = urgent.filter(decision__isnull=False).select_related(*NAMED)
    rows = list(found.order_by("taken_on", "pk"))
    meetings = _meetings({row.decision.body_id for row in rows if row.decision})
    return [
        _taken(row, row.decision, meetings[row.decision.body_id], on)
        for row in rows
        if row.decision
    ]


def taken_by_decision(decisions: Iterable[int], on: date) -> dict[int, Taken]:
    """The urgent ones among these decisions, by their numbers."""
    urgent = UrgentDecision.objects.filter(decision__in=list(decisions))
    return {taken.decision.pk: taken for taken in taken_among(urgent, on)}


def to_ratify(user: User, partnership: Partnership) -> list[Taken]:
    """What chairs decided urgently, as far as `user` may see, until their body has answered."""
    seen = UrgentDecision.objects.visible_to(user).filter(sign_off__partnership=partnership)
    return taken_among(seen.to_ratify(), partnership.today())


def taken_of(sign_off: SignOff) -> Taken | None:
    """The urgent decision that ended this sign-off, if it was one."""
    if not sign_off.route.get("is_urgent"):
        return None
    urgent = UrgentDecision.objects.filter(sign_off=sign_off)
    return next(iter(taken_among(urgent, sign_off.partnership.today())), None)


def urgency_of(sign_off: SignOff) -> UrgentDecision | None:
    """Why the sign-off was put to a chair alone, if it was."""
    if not sign_off.route.get("is_urgent"):
        return None
    declared = UrgentDecision.objects.filter(sign_off=sign_off)
    return declared.select_related("declared_by").first()


def consulted_words(people: Collection[User], others: str, partnership: Partnership) -> str:
    """ "Ann Lee (LBH); Jo Bloggs (HRCH).", then what was written of others and of what they said.

    With the organisations for which each is a member today.
    """
    if not people:
        return others
    held = Membership.objects.current().filter(partnership=partnership, user__in=people)
    homes: dict[int, list[str]] = {}
    for person, home in held.values_list("user", "organisation__short_name").distinct():
        homes.setdefault(person, []).extend([home] if home else [])
    named = "; ".join(_with_homes(person, sorted(homes.get(person.pk, ()))) for person in people)
    return f"{named}.\n{others}" if others else f"{named}."


def meetings_that_may_ratify(taken: Taken, today: date) -> "QuerySet[Meeting]":
    """Meetings of its body after the decision and up to `today`, the first one first."""
    held = Meeting.objects.filter(body=taken.body, held_on__lte=today)
    return held.filter(held_on__gt=taken.urgent.taken_on).order_by("held_on")


def address_of(taken: Taken) -> str:
    """The page of what was decided."""
    record = taken.urgent.sign_off.record
    return subject_of(record).url(record)


def _with_homes(person: User, homes: Sequence[str]) -> str:
    return f"{person.name} ({', '.join(homes)})" if homes else person.name


def _meetings(bodies: Collection[int]) -> dict[int, list[date]]:
    found: dict[int, list[date]] = {body: [] for body in bodies}
    for body, held_on in Meeting.objects.filter(body__in=bodies).values_list("body", "held_on"):
        found[body].append(held_on)
    return found


def _taken(row: UrgentDecision, decision: Decision, meetings: list[date], on: date) -> Taken:
    due_on = ratified_by(row.taken_on or decision.decided_on, meetings)
    ratification: Ratification | None = getattr(row, "ratification", None)
    answer = ratification.is_ratified if ratification else None
    return Taken(row, decision, due_on, how_ratified(due_on, answer, on))
