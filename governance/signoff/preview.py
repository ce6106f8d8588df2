"""How a proposal would go along a route: who is asked, in what order, by when, and not before."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from django.utils import timezone

from accounts.models import Organisation, Partner, Partnership, Sector, User
from core.clear_days import add_working_days, publish_by, working_days_between
from core.dates import full_day
from governance.bodies.models import Meeting
from governance.bodies.words import notice_words
from governance.signoff.approvers import (
    Asked,
    affected_partners,
    as_seats,
    partners_without_signatory,
    signs_twice,
    who_is_asked,
)
from governance.signoff.key_decision import earliest_decision, effective_on, is_key_decision
from governance.signoff.last_stage import no_body_decides
from governance.signoff.models import Approvers, SignOff, Stage
from governance.signoff.route_words import Names, StageWords, skipped_words, stage_words
from governance.signoff.routes import Terms
from governance.signoff.rules import cannot_pass
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

    @property
    def is_late(self) -> bool:
        """Whether it cannot have passed by its own deadline."""
        return bool(self.due_on and self.passes_on and self.passes_on > self.due_on)


@dataclass(frozen=True)
class Preview:
    """The stages in order, and the earliest lawful date: the last stage can have passed then."""

    stages: tuple[Foreseen, ...]
    earliest: date | None
    stops: tuple[str, ...]
    warnings: tuple[str, ...] = ()


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
    earliest = None if stops else day
    subject, record = subject_of(proposal.record), proposal.record
    late = subject.blockers(record, earliest, ()) if earliest else ()
    unsaid = () if proposal.sign_off else subject.missing(record)
    warnings = tuple(dict.fromkeys([*unsaid, *late]))
    return Preview(tuple(_with_people(foreseen, proposal)), earliest, stops, warnings)


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
        return _at_meeting(terms, one, day)
    notes, passes = _own_bodies(proposal, terms, day)
    return replace(one, passes_on=passes, notes=notes)


def _open_stage(proposal: Proposal, terms: Terms) -> Stage | None:
    """The stage, when it is open already."""
    if proposal.sign_off is None:
        return None
    opened = proposal.sign_off.stages.open().filter(number=terms.number)
    return opened.select_related("meeting").first()


def _at_meeting(terms: Terms, one: Foreseen, day: date) -> Foreseen:
    """The body's first meeting that leaves its notice between the opening and the meeting."""
    notes: list[str] = []
    ahead = Meeting.objects.after(day).filter(body=terms.body).select_related("body")
    for meeting in ahead:
        body = meeting.body
        papers = publish_by(meeting.held_on, body.notice_days, working=body.notice_in_working_days)
        if papers >= day:
            due = add_working_days(max(day, meeting.held_on), terms.deadline_working_days)
            one = replace(one, due_on=due)
            notes.append(
                f"Its papers must be out by {full_day(papers)}: notice of {notice_words(body)}"
            )
            return replace(one, meeting=meeting, passes_on=meeting.held_on, notes=tuple(notes))
        notes.append(
            f"The meeting of {full_day(meeting.held_on)} comes too soon:"
            f" its papers had to be out by {full_day(papers)}."
        )
    none = f"no meeting is planned in time after {full_day(day)}. Plan one."
    return replace(one, notes=tuple(notes), stops=(none,))


def _own_bodies(proposal: Proposal, terms: Terms, day: date) -> tuple[tuple[str, ...], date]:
    """Partners whose own body decides first: notice, decision and call-in, before they can sign."""
    if terms.approvers != Approvers.PARTNERS:
        return (), day
    affected = affected_partners(proposal.facts, proposal.partnership, day)
    first = [partner for partner in affected if partner.decides_itself_first]
    dated = [_own_body(partner, proposal.facts, day) for partner in first]
    return tuple(words for words, _ in dated), max([day, *(signs for _, signs in dated)])


def _own_body(partner: Partner, facts: Facts, day: date) -> tuple[str, date]:
    is_key = is_key_decision(facts.value, partner.key_decision_from)
    decides = earliest_decision(day) if is_key else day
    call_in = partner.call_in_days if partner.sector == Sector.LOCAL_AUTHORITY else 0
    signs = effective_on(decides, call_in)
    said = f"{partner.organisation}: {partner.own_body} decides first."
    if is_key:
        said += (
            f" It is a key decision: with notice on {full_day(day)}, 28 clear days,"
            f" it can be taken from {full_day(decides)}."
        )
    if call_in:
        said += (
            f" Published that day, it can be called in for {call_in} clear working days,"
            f" so that the partner can sign from {full_day(signs)}."
        )
    return said, signs


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
