"""Events, and the cohorts of capability programmes."""

from collections.abc import Sequence
from datetime import date

from core.dates import short_day
from core.words import counted
from workstreams.models import AudienceTier, Cohort, Event, EventKind
from workstreams.registers.base import Column, Fact, Register, few, people, who_came


def _events(rows: Sequence[Event], on: date) -> str:
    held = [row for row in rows if row.held_on <= on]
    public = sum(row.tier == AudienceTier.PUBLIC for row in held)
    unheard = sum(bool(row.you_said and not row.we_did) for row in held)
    if not held:
        return f"{counted(len(rows), 'event')} planned, none held yet."
    came = counted(sum(map(people, held)), "person", "people")
    said = (
        f"{counted(len(held), 'event')} held, {public} for the public; {came} came from partners."
    )
    return f"{said} {_answer(unheard)}" if any(row.you_said for row in held) else said


def _answer(unheard: int) -> str:
    if unheard:
        return f"{unheard} with what people said and no answer yet."
    return "What people said has an answer each time."


def _cohorts(rows: Sequence[Cohort], on: date) -> str:
    programmes = {row.programme.casefold() for row in rows}
    came = counted(sum(map(people, rows)), "person", "people")
    providers = sum(row.organisations or 0 for row in rows)
    said = f"{counted(len(rows), 'cohort')} of {counted(len(programmes), 'programme')}; {came}"
    reached = f" from {counted(providers, 'organisation')}" if providers else ""
    running = sum(
        row.starts_on <= on and (row.ends_on is None or row.ends_on >= on) for row in rows
    )
    return f"{said}{reached}. {running or 'None'} running today."


EVENTS = Register(
    key="events",
    label="Events",
    one="event",
    lede="Engagement and development: who came, what people said, and what was done about it.",
    model=Event,
    columns=(
        Column("Date", lambda row, _: row.held_on),
        Column("Kind", lambda row, _: row.get_kind_display()),
        Column("For", lambda row, _: row.get_tier_display()),
        Column("People", lambda row, _: people(row), is_number=True),
        Column("Who came", lambda row, _: who_came(row)),
        Column("Residents", lambda row, office: few(row.residents, is_office=office), True),
    ),
    filters=(
        ("kind", "Kind", EventKind.choices),
        ("tier", "For", AudienceTier.choices),
    ),
    words_in=("name", "you_said", "we_did", "personas", "narrative"),
    facts=(
        Fact("Held on", lambda row, _: row.held_on),
        Fact("Kind", lambda row, _: row.get_kind_display()),
        Fact("For", lambda row, _: row.get_tier_display()),
        Fact("People from partners", lambda row, _: people(row)),
        Fact(
            "Residents and service users", lambda row, office: few(row.residents, is_office=office)
        ),
    ),
    prose=(
        ("you_said", "You said"),
        ("we_did", "We did"),
        ("personas", "Personas"),
        ("narrative", "Narrative"),
    ),
    say=_events,
    has_attendance=True,
)

COHORTS = Register(
    key="capability",
    label="Capability programmes",
    one="cohort",
    lede="Programmes that build what people and organisations can do, cohort by cohort.",
    model=Cohort,
    columns=(
        Column("Programme", lambda row, _: row.programme),
        Column("Led by", lambda row, _: row.led_by),
        Column("From", lambda row, _: row.starts_on),
        Column("To", lambda row, _: row.ends_on),
        Column("Months", lambda row, _: row.months, is_number=True),
        Column("Sessions", lambda row, _: row.sessions, is_number=True),
        Column("Organisations", lambda row, _: row.organisations, is_number=True),
        Column("People", lambda row, _: people(row), is_number=True),
    ),
    filters=(),
    words_in=("name", "programme", "led_by", "aim", "led_to"),
    facts=(
        Fact("Programme", lambda row, _: row.programme),
        Fact("Led by", lambda row, _: row.led_by),
        Fact("From", lambda row, _: row.starts_on),
        Fact("To", lambda row, _: row.ends_on),
        Fact("Months", lambda row, _: row.months),
        Fact("Sessions", lambda row, _: row.sessions),
        Fact("Organisations that took part", lambda row, _: row.organisations),
        Fact("People from partners", lambda row, _: people(row)),
    ),
    prose=(("aim", "What it is for"), ("led_to", "What it led to")),
    say=_cohorts,
    has_attendance=True,
)


def period(first: date, last: date | None) -> str:
    """'1 Oct 2019 to 28 Feb 2020', or 'since 1 Oct 2019'."""
    return f"{short_day(first)} to {short_day(last)}" if last else f"since {short_day(first)}"
