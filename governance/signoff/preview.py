"""How a proposal would go along a route: who is asked, in what order, by when, and not before."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from django.utils import timezone

from accounts.models import Organisation, Partnership, User
from core.clear_days import add_working_days, working_days_between
from core.dates import full_day
from governance.bodies.models import Body, Meeting
from governance.bodies.words import notice_words
from governance.signoff.approvers import (
    Asked,
    as_seats,
    partners_without_signatory,
    signs_twice,
    who_is_asked,
)
from governance.signoff.authority import authority_of
from governance.signoff.last_stage import no_body_decides
from governance.signoff.models import Approvers, Authority, SignOff, Stage
from governance.signoff.own_preview import Asking, OwnBodies, after_recommending, before_signing
from governance.signoff.route_words import Names, StageWords, skipped_words, stage_words
from governance.signoff.routes import Terms
from governance.signoff.rules import cannot_pass
from governance.signoff.sittings import sittings
from governance.signoff.subjects import Facts, subject_of
from governance.signoff.to_sign import assessments_for
from records.models import Record

DONE, SKIPPED, AHEAD = "done", "skipped", "ahead"


@dataclass(frozen=True)
class Proposal:
    """What is put on the route: a record with its facts, who submits it, and from which day."""

    record: Record
    facts: Facts
    partnership: Partnership
    submitter: User | None
    on: date
    sign_off: SignOff | None = None

    @property
    def next_number(self) -> int:
        """The stage that is open, or opens next."""
        return self.sign_off.next_number if self.sign_off else 1

    @property
    def asking(self) -> Asking:
        """What partners' own bodies are asked."""
        return Asking(self.facts, self.partnership, self.on, self.sign_off)


@dataclass(frozen=True)
class Foreseen:
    """One stage as it would go; `passes_on` is the first day on which it can have passed.

    `notes` say what its dates come from; `first` what must be done before it opens; `stops` why
    nobody could pass it.
    """

    words: StageWords
    state: str = AHEAD
    skipped: str = ""
    asked: tuple[Asked, ...] = ()
    opens_on: date | None = None
    due_on: date | None = None
    passes_on: date | None = None
    meeting: Meeting | None = None
    notes: tuple[str, ...] = ()
    first: tuple[str, ...] = ()
    stops: tuple[str, ...] = ()
    people: tuple[str, ...] = field(default=())
    own_bodies: frozenset[int] = frozenset()

    @property
    def is_late(self) -> bool:
        """Whether it cannot have passed by its own deadline."""
        return bool(self.due_on and self.passes_on and self.passes_on > self.due_on)


@dataclass(frozen=True)
class Preview:
    """The stages in order, and the earliest lawful date: that on which it can bind.

    The last stage can have passed then; where its body can only recommend (`recommends` says why),
    each partner's own body can have agreed too, as `own_bodies` says.
    """

    stages: tuple[Foreseen, ...]
    earliest: date | None
    stops: tuple[str, ...]
    warnings: tuple[str, ...] = ()
    recommends: str = ""
    own_bodies: tuple[str, ...] = ()


def preview(proposal: Proposal, stages: Sequence[Terms], names: Names) -> Preview:
    """The way of this proposal along these stages, if everybody answered at once."""
    day: date | None = proposal.on
    foreseen = []
    for terms in stages:
        one = _foresee(proposal, terms, stages, names, day)
        foreseen.append(one)
        day = one.passes_on if one.state == AHEAD else day
    stops = tuple(f"{one.words.name}: {stop}" for one in foreseen for stop in one.stops)
    if not any(one.state == AHEAD for one in foreseen):
        stops, day = ("No stage of this route is for such a proposal.",), None
    elif undecided := no_body_decides(stages, proposal.facts):
        stops = (*stops, undecided)
    recommends, own = _recommendation(proposal, stages, foreseen, day)
    stops = (*stops, *own.stops)
    earliest = None if stops or day is None else max(day, own.until)
    shown = tuple(_with_people(foreseen, proposal))
    return Preview(shown, earliest, stops, _warnings(proposal, earliest), recommends, own.notes)


def _warnings(proposal: Proposal, earliest: date | None) -> tuple[str, ...]:
    """What it does not say yet, and what is too late for the earliest day."""
    subject, record = subject_of(proposal.record), proposal.record
    late = subject.blockers(record, earliest, ()) if earliest else ()
    unsaid = () if proposal.sign_off else subject.missing(record)
    return tuple(dict.fromkeys([*unsaid, *late]))


def _foresee(
    proposal: Proposal, terms: Terms, stages: Sequence[Terms], names: Names, day: date | None
) -> Foreseen:
    words = stage_words(terms, names)
    if terms.number < proposal.next_number:
        return Foreseen(words, DONE)
    if skipped := skipped_words(terms.condition, proposal.facts, names):
        return Foreseen(words, SKIPPED, skipped)
    one = _dated(proposal, terms, Foreseen(words, opens_on=day), day)
    held_on = one.meeting.held_on if one.meeting else day or proposal.on
    asked = who_is_asked(terms, proposal.facts, proposal.partnership, held_on)
    return replace(
        one,
        asked=asked,
        first=_to_sign(proposal, terms, stages, held_on),
        stops=(*one.stops, *_stops(proposal, terms, asked, held_on)),
        notes=(*one.notes, *_late(one)),
    )


def _dated(proposal: Proposal, terms: Terms, one: Foreseen, day: date | None) -> Foreseen:
    """With its deadline, and the first day on which it can have passed."""
    if day is None:
        return one
    stage = _open_stage(proposal, terms)
    due = add_working_days(day, terms.deadline_working_days)
    one = replace(one, due_on=timezone.localdate(stage.due_at) if stage else due)
    if stage and stage.meeting:
        return replace(one, meeting=stage.meeting, passes_on=max(day, stage.meeting.held_on))
    if terms.needs_meeting:
        return _at_meeting(proposal, terms, one, day)
    if terms.approvers != Approvers.PARTNERS:
        return replace(one, passes_on=day)
    own = before_signing(proposal.asking, day)
    dated = replace(one, notes=own.notes, stops=own.stops, own_bodies=own.organisations)
    return replace(dated, passes_on=None if own.stops else own.until)


def _open_stage(proposal: Proposal, terms: Terms) -> Stage | None:
    """The stage, when it is open already."""
    if proposal.sign_off is None:
        return None
    opened = proposal.sign_off.stages.open().filter(number=terms.number)
    return opened.select_related("meeting").first()


def _at_meeting(proposal: Proposal, terms: Terms, one: Foreseen, day: date) -> Foreseen:
    """The body's first meeting that leaves its notice between the opening and the meeting."""
    notes: list[str] = []
    for sitting in sittings(terms, day, proposal.sign_off):
        meeting, papers = sitting.meeting, full_day(sitting.papers_by)
        if sitting.is_in_time(day):
            notes.append(
                f"Its papers must be out by {papers}: notice of {notice_words(meeting.body)}"
            )
            due = add_working_days(max(day, meeting.held_on), terms.deadline_working_days)
            one = replace(one, due_on=due, meeting=meeting, notes=tuple(notes))
            return replace(one, passes_on=meeting.held_on)
        notes.append(
            f"The meeting of {full_day(meeting.held_on)} comes too soon:"
            f" its papers had to be out by {papers}."
        )
    none = f"no meeting is planned in time after {full_day(day)}. Plan one."
    return replace(one, notes=tuple(notes), stops=(none,))


def _recommendation(
    proposal: Proposal, stages: Sequence[Terms], foreseen: Sequence[Foreseen], day: date | None
) -> tuple[str, OwnBodies]:
    """Why the last body can only recommend, and each partner's own decision after it."""
    ahead = [
        terms for terms, one in zip(stages, foreseen, strict=True) if one.state in (DONE, AHEAD)
    ]
    last = ahead[-1].body if ahead else None
    body = Body.objects.get(pk=last) if last else None
    on = day or proposal.on
    if body is None or _binds(body, proposal, on):
        return "", OwnBodies()
    says = (
        f"{body} can only recommend it: not every partner concerned has delegated such a decision"
        " to it. Each partner's own body decides after it."
    )
    first = {number for one in foreseen for number in one.own_bodies}
    return says, after_recommending(proposal.asking, on, first)


def _binds(body: Body, proposal: Proposal, on: date) -> bool:
    authority = authority_of(body, proposal.facts, proposal.partnership, on)
    return authority == Authority.DELEGATED


def _to_sign(
    proposal: Proposal, terms: Terms, stages: Sequence[Terms], on: date
) -> tuple[str, ...]:
    subject = subject_of(proposal.record)
    asked = assessments_for(terms, stages, proposal.facts, subject)
    return tuple(subject.blockers(proposal.record, on, asked)) if asked else ()


def _stops(proposal: Proposal, terms: Terms, asked: Sequence[Asked], on: date) -> Iterable[str]:
    submitter = proposal.submitter.pk if proposal.submitter else None
    if terms.approvers == Approvers.PARTNERS:
        for partner in partners_without_signatory(proposal.facts, proposal.partnership, on):
            yield f"{partner} is affected and has no signatory. Name one."
        if twice := signs_twice(asked, submitter):
            yield twice
    if reason := cannot_pass(terms.as_rule(), as_seats(tuple(asked)), submitter=submitter):
        yield f"it could not pass: {reason}."


def _late(one: Foreseen) -> Iterable[str]:
    if one.opens_on and one.due_on and one.passes_on and one.is_late:
        days = working_days_between(one.opens_on, one.passes_on)
        yield (
            f"That is after its deadline, {full_day(one.due_on)}: it needs {days} working days,"
            " or an extension."
        )


def _with_people(foreseen: Sequence[Foreseen], proposal: Proposal) -> Iterable[Foreseen]:
    """With the people who are asked by name, each with the partner that they speak for."""
    places = [place for one in foreseen for place in one.asked]
    numbers = {n for place in places for n in (place.person, place.deputy) if n}
    people = dict(User.objects.filter(pk__in=numbers).values_list("pk", "name"))
    spoken = {place.organisation for place in places if place.organisation}
    partners = dict(Organisation.objects.filter(pk__in=spoken).values_list("pk", "short_name"))
    for one in foreseen:
        said = tuple(_person(place, people, partners, proposal.submitter) for place in one.asked)
        yield replace(one, people=said)


def _person(
    place: Asked, people: dict[int, str], partners: dict[int, str], submitter: User | None
) -> str:
    said = people[place.person]
    if place.organisation:
        said += f" for {partners[place.organisation]}"
    if place.deputy:
        said += f" (deputy: {people[place.deputy]})"
    if submitter and place.person == submitter.pk:
        said += ": submits it and does not vote"
    return said
