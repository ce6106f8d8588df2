"""A sign-off as people follow it: each stage, who was asked, what they said, what comes next."""

from dataclasses import dataclass, field

from django.db.models import Prefetch
from django.utils import timezone

from core.clear_days import working_days_between
from core.dates import short_day, weekday_day
from governance.signoff.models import (
    Approvers,
    Ballot,
    BallotVote,
    Entitlement,
    SignOff,
    SignOffState,
    Stage,
    StageOutcome,
)
from governance.signoff.routes import Terms, terms_of

DONE, NOW, FAILED, LATER = "done", "now", "failed", "later"
VOTE_TAGS = {
    BallotVote.APPROVE: ("Approved", "green"),
    BallotVote.APPROVE_WITH_CONDITIONS: ("Approved with conditions", "green"),
    BallotVote.OBJECT: ("Objected", "red"),
    BallotVote.ABSTAIN: ("Abstained", "grey"),
}
WHO = {
    Approvers.PARTNERS: "Each affected partner's signatory, in any order",
    Approvers.ROLE: "Programme office",
    Approvers.PEOPLE: "Named people",
}


@dataclass(frozen=True)
class Signer:
    """One place of a stage with what became of it, and the words that go with the vote."""

    name: str
    status: str
    colour: str
    note: str = ""
    said: str = ""


@dataclass(frozen=True)
class Step:
    """One step of the route; `state` is done, now, failed or later; why somebody ended it."""

    title: str
    state: str
    result: str
    when: str = ""
    who: str = ""
    signers: tuple[Signer, ...] = field(default=())
    because: str = ""


def route_steps(sign_off: SignOff, reader: int) -> list[Step]:
    """The route from submission to the end, as `reader` (a person's number) sees it."""
    opened = list(_read(sign_off))
    terms = {one.number: one for one in terms_of(sign_off)}
    submitted = Step(
        title="Proposal submitted",
        state=DONE,
        who=sign_off.submitted_by.name,
        result="Submitted",
        when=short_day(timezone.localdate(sign_off.submitted_at)),
    )
    steps = [_opened(stage, terms[stage.number], reader) for stage in opened]
    return [submitted, *steps, *_ahead(sign_off, opened, terms)]


def planned_steps(stages: tuple[Terms, ...]) -> list[Step]:
    """The route of a proposal that has not been submitted."""
    return [_planned(terms) for terms in stages]


def due_words(stage: Stage) -> str:
    """ "Answer by Friday 7 February, 5 working days left." on the real clock."""
    due = timezone.localdate(stage.due_at)
    left = working_days_between(timezone.localdate(), due)
    if timezone.now() > stage.due_at:
        return f"The deadline was {weekday_day(due)}."
    days = "today" if left <= 0 else f"{left} working day{'' if left == 1 else 's'} left"
    what = "To be recorded" if stage.meeting_id else "Answer"
    return f"{what} by {weekday_day(due)}, {days}."


def _read(sign_off: SignOff) -> list[Stage]:
    ballots = Prefetch("ballots", Ballot.objects.select_related("cast_by").order_by("pk"))
    places = Entitlement.objects.select_related("person", "organisation").prefetch_related(ballots)
    stages = sign_off.stages.select_related("meeting", "body").order_by("round", "number")
    return list(stages.prefetch_related(Prefetch("entitlements", places)))


def _ahead(sign_off: SignOff, opened: list[Stage], terms: dict[int, Terms]) -> list[Step]:
    if not sign_off.is_unfinished:
        return []
    last = opened[-1].number if opened and opened[-1].is_open else sign_off.next_number - 1
    ahead = [_planned(one) for number, one in terms.items() if number > last]
    if sign_off.state == SignOffState.RUNNING or not ahead:
        return ahead
    held = Step(
        title=ahead[0].title,
        state=NOW,
        who=ahead[0].who,
        result=SignOffState(sign_off.state).label,
        when=f"Until {short_day(until)}" if (until := sign_off.deferred_until) else "",
        because=sign_off.held_because,
    )
    return [held, *ahead[1:]]


def _planned(terms: Terms) -> Step:
    days = f"{terms.deadline_working_days} working days"
    return Step(terms.name, LATER, "Not started", days, WHO.get(Approvers(terms.approvers), ""))


def _opened(stage: Stage, terms: Terms, reader: int) -> Step:
    by_person = terms.approvers in (Approvers.ROLE, Approvers.PEOPLE)
    signers = tuple(_signer(place, stage, reader, by_person) for place in stage.entitlements.all())
    voted = sum(bool(_ballot(place)) for place in stage.entitlements.all())
    title = stage.name if stage.round == 1 else f"{stage.name}, round {stage.round}"
    who = WHO.get(Approvers(terms.approvers), "")
    if stage.meeting:
        who = f"Meeting of {short_day(stage.meeting.held_on)}"
    if stage.is_open:
        due = f"Due {short_day(timezone.localdate(stage.due_at))}"
        return Step(title, NOW, f"{voted} of {len(signers)} voted", due, who, signers)
    state = DONE if stage.outcome == StageOutcome.PASSED else FAILED
    ended = short_day(timezone.localdate(stage.closed_at)) if stage.is_recorded else "before Accord"
    return Step(title, state, stage.get_outcome_display(), ended, who, signers, stage.reason)


def _signer(place: Entitlement, stage: Stage, reader: int, by_person: bool) -> Signer:
    speaks_for = None if by_person else place.organisation
    name = str(speaks_for or place.person)
    note = place.person.name if speaks_for else ""
    ballot = _ballot(place)
    if ballot and ballot.cast_by_id != place.person_id:
        note = f"{ballot.cast_by.name}, deputy of {place.person.name}"
    status, colour = _status(place, stage, ballot, reader)
    return Signer(name, status, colour, note, _said(place))


def _status(
    place: Entitlement, stage: Stage, ballot: Ballot | None, reader: int
) -> tuple[str, str]:
    if place.recused_at:
        return "Left: interest", "pink"
    if place.is_submitter:
        return "Submitted it", "grey"
    if ballot:
        return VOTE_TAGS[BallotVote(ballot.vote)]
    if place.attended is False:
        return "Away", "grey"
    if not stage.is_open:
        return ("Not needed", "grey") if stage.is_recorded else ("Not recorded", "grey")
    return ("Waiting for you", "yellow") if place.person_id == reader else ("Waiting", "grey")


def _said(place: Entitlement) -> str:
    """Why they object or on which conditions they approve; which way the casting vote went."""
    if place.recused_at:
        return ""
    said = [
        f"Casting vote: {VOTE_TAGS[BallotVote(each.vote)][0].lower()}."
        if each.is_casting
        else each.reason or each.conditions
        for each in place.ballots.all()
    ]
    return " ".join(filter(None, said))


def _ballot(place: Entitlement) -> Ballot | None:
    return next((ballot for ballot in place.ballots.all() if not ballot.is_casting), None)
