"""When a proposal may be put to a chair alone, and when a body has ratified what came of it."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import Any, NamedTuple

from accounts.access import RUN_SIGN_OFFS, may
from accounts.models import Partnership, User
from core.dates import full_day
from core.words import join, lower_first
from governance.bodies.models import Body, Meeting, Seat, SeatRole
from governance.signoff.ballots import LONGEST
from governance.signoff.policies.running import wrong_reason
from governance.signoff.route_words import known_labels
from governance.signoff.routes import Terms, applies, read_terms, route_for, template_terms
from governance.signoff.subjects import Facts
from governance.signoff.urgent import Taken

NOT_URGENT_ROUTE = "That route is not for urgent decisions."
SAY_WHY_URGENT = (
    "That route is for urgent decisions: say why it cannot wait, and who was consulted."
)
NO_URGENCY = "Say why it cannot wait for the next meeting."
NOBODY_CONSULTED = "Say who was consulted."
CONSULTED_SELF = "You cannot have consulted yourself: name others."
NO_MEMBER = "is no member of the partnership: name them in words."
WORDY = "{} is too long: keep it under 10,000 characters."
NOT_FOR_CHAIR = (
    "On that route the chair is not asked about such a proposal. Take the ordinary route."
)
OFFICE_RECORDS = "Only the programme office records what a body made of an urgent decision."
NOT_TAKEN = "No chair has decided this urgently, so there is nothing to ratify."
SAY_WHY_NOT = "Say why it was not ratified."


class Urgency(NamedTuple):
    """Why a proposal cannot wait for its body, and who was consulted: members, and in words."""

    reason: str
    consulted: str
    people: tuple[User, ...] = ()

    @classmethod
    def of(cls, reason: str, consulted: str, people: Iterable[User] = ()) -> "Urgency":
        """What was typed, without the space around it; each of the `people` once, by name."""
        each = sorted(set(people), key=lambda person: (person.name, person.pk))
        return cls(reason.strip(), consulted.strip(), tuple(each))


def cannot_take_route(
    frozen: Mapping[str, Any], facts: Facts, urgency: Urgency | None, partnership: Partnership
) -> str:
    """Why a proposal may not go on that route: urgent ones are declared, and a chair decides.

    What is urgent needs the assessments that the ordinary route for it asks for.
    """
    if urgency is None:
        return SAY_WHY_URGENT if frozen["is_urgent"] else ""
    if not frozen["is_urgent"]:
        return NOT_URGENT_ROUTE
    return (
        wrong_urgency(urgency)
        or _without_chair(frozen, facts, partnership.today())
        or _unassessed(frozen, facts, partnership)
    )


def wrong_urgency(urgency: Urgency) -> str:
    """Why a proposal is not shown to be urgent: it gives no reason, or nobody was consulted."""
    if not urgency.reason:
        return NO_URGENCY
    if not urgency.consulted and not urgency.people:
        return NOBODY_CONSULTED
    long = {"The reason": urgency.reason, "Who was consulted": urgency.consulted}
    return next((WORDY.format(name) for name, text in long.items() if len(text) > LONGEST), "")


def cannot_consult(people: Collection[User], partnership: Partnership, by: User) -> str:
    """Why those cannot be the members whom `by` consulted."""
    if by in people:
        return CONSULTED_SELF
    members = set(User.objects.members_of(partnership).filter(pk__in=[it.pk for it in people]))
    others = [person.name for person in people if person not in members]
    return f"{join(others)} {NO_MEMBER}" if others else ""


def cannot_ratify(taken: Taken | None, user: User) -> str:
    """Why `user` may not record what the body made of the urgent decision; empty when they may."""
    if taken is None:
        return NOT_TAKEN
    if not may(user, RUN_SIGN_OFFS, taken.urgent.sign_off.partnership):
        return OFFICE_RECORDS
    return "" if taken.is_waiting else f"The {taken.body} has answered already. {taken.words}"


def cannot_ratify_then(
    taken: Taken, meeting: Meeting, is_ratified: bool, reason: str, today: date
) -> str:
    """Why that meeting cannot have answered so by `today`: only a later one of the body does."""
    if meeting.body_id != taken.decision.body_id:
        return f"It is for the {taken.body} to ratify: choose one of its meetings."
    after = taken.urgent.taken_on or taken.decision.decided_on
    if meeting.held_on <= after:
        return f"It was decided on {full_day(after)}: only a later meeting ratifies it."
    if meeting.held_on > today:
        return f"The meeting is on {full_day(meeting.held_on)}: it has not been held yet."
    if reason:
        return wrong_reason(reason)
    return "" if is_ratified else SAY_WHY_NOT


def _without_chair(frozen: Mapping[str, Any], facts: Facts, on: date) -> str:
    """The chair decides: a vice-chair stands in for one with an interest, not for an empty seat."""
    last = read_terms(frozen)[-1]
    if not applies(last.condition, facts):
        return NOT_FOR_CHAIR
    seats = Seat.objects.on(on).voting().filter(body=last.body, role=SeatRole.CHAIR)
    if seats.filter(person__is_active=True).exists():
        return ""
    return (
        f"The {Body.objects.get(pk=last.body or 0)} has no chair on {full_day(on)}, and an urgent"
        " decision is its chair's. Fill that seat first, or take the ordinary route."
    )


def _unassessed(frozen: Mapping[str, Any], facts: Facts, partnership: Partnership) -> str:
    """Which assessments the ordinary route asks for and this one does not."""
    ordinary = route_for(facts, partnership)
    wanted = _assessments(template_terms(ordinary), facts) if ordinary else set()
    missing = wanted - _assessments(read_terms(frozen), facts)
    if not missing:
        return ""
    labels = known_labels("assessments", [facts.kind])
    named = join(lower_first(label) for code, label in labels.items() if code in missing)
    return (
        f"The urgent route does not ask for the {named}, as the ordinary one does."
        " The programme office must publish a version that does."
    )


def _assessments(stages: tuple[Terms, ...], facts: Facts) -> set[str]:
    return {
        kind for terms in stages if applies(terms.condition, facts) for kind in terms.assessments
    }
