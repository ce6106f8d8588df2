"""Asks for development support, ideas that were scouted, and capacity that partners release."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from core.words import counted
from workstreams.models import (
    OPEN_IDEAS,
    AskState,
    Innovation,
    InnovationDecision,
    ReleasedCapacity,
    SupportAsk,
)
from workstreams.registers.base import Column, Fact, Register


def is_overdue(ask: SupportAsk, on: date) -> bool:
    """Wanted by a day that has passed, and nothing came."""
    waits = ask.state in (AskState.ASKED, AskState.AGREED)
    return waits and ask.wanted_by is not None and ask.wanted_by < on


def _asks(rows: Sequence[SupportAsk], on: date) -> str:
    states = Counter(row.state for row in rows)
    late = sum(is_overdue(row, on) for row in rows)
    open_asks = states[AskState.ASKED] + states[AskState.AGREED]
    said = f"{counted(len(rows), 'ask')}: {states[AskState.RECEIVED]} received, {open_asks} open"
    return f"{said}, {late} of those past the day it was wanted by." if late else f"{said}."


def _ideas(rows: Sequence[Innovation], on: date) -> str:
    taken = sum(row.decision in (InnovationDecision.TRY, InnovationDecision.ADOPT) for row in rows)
    waiting = sum(row.decision in OPEN_IDEAS for row in rows)
    return f"{counted(len(rows), 'idea')}: {taken} to try or adopt, {waiting} without a decision."


def _capacity(rows: Sequence[ReleasedCapacity], on: date) -> str:
    promised, released, told = totals(rows)
    said = f"{promised} whole-time equivalents promised; of {told} told so far, {released} released"
    unsaid = sum(row.released_wte is None for row in rows)
    return f"{said}; {unsaid} not told yet." if unsaid else f"{said}."


def totals(rows: Sequence[ReleasedCapacity]) -> tuple[Decimal, Decimal, Decimal]:
    """Whole-time equivalents promised, released, and promised where the release is known."""
    known = [row for row in rows if row.released_wte is not None]
    return (
        sum((row.promised_wte for row in rows), Decimal(0)),
        sum((row.released_wte for row in known if row.released_wte is not None), Decimal(0)),
        sum((row.promised_wte for row in known), Decimal(0)),
    )


ASKS = Register(
    key="support-asks",
    label="Development support",
    one="ask",
    lede="What the partnership asked for to develop: of whom, when, and what came.",
    model=SupportAsk,
    columns=(
        Column("Asked of", lambda row, _: row.asked_of),
        Column("Asked on", lambda row, _: row.asked_on),
        Column("Wanted by", lambda row, _: row.wanted_by),
        Column("State", lambda row, _: row.get_state_display()),
        Column("Came on", lambda row, _: row.came_on),
        Column("What came", lambda row, _: row.came),
    ),
    filters=(("state", "State", AskState.choices),),
    words_in=("name", "asked_of", "came"),
    facts=(
        Fact("Asked of", lambda row, _: row.asked_of),
        Fact("Asked on", lambda row, _: row.asked_on),
        Fact("Wanted by", lambda row, _: row.wanted_by),
        Fact("State", lambda row, _: row.get_state_display()),
        Fact("Came on", lambda row, _: row.came_on),
    ),
    prose=(("came", "What came"),),
    say=_asks,
)

IDEAS = Register(
    key="innovation",
    label="Innovation scouting",
    one="idea",
    lede="Ideas from elsewhere: where they were found, who looked at them, what was decided.",
    model=Innovation,
    columns=(
        Column("Source", lambda row, _: row.source),
        Column("Found on", lambda row, _: row.found_on),
        Column("Looked at on", lambda row, _: row.looked_at_on),
        Column("By", lambda row, _: row.looked_at_by),
        Column("Decision", lambda row, _: row.get_decision_display()),
        Column("Decided on", lambda row, _: row.decided_on),
        Column("Reason", lambda row, _: row.reason),
    ),
    filters=(("decision", "Decision", InnovationDecision.choices),),
    words_in=("name", "source", "findings", "reason"),
    facts=(
        Fact("Source", lambda row, _: row.source),
        Fact("Found on", lambda row, _: row.found_on),
        Fact("Looked at on", lambda row, _: row.looked_at_on),
        Fact("Looked at by", lambda row, _: row.looked_at_by),
        Fact("Decision", lambda row, _: row.get_decision_display()),
        Fact("Decided on", lambda row, _: row.decided_on),
    ),
    prose=(("findings", "What was found"), ("reason", "Why it was decided so")),
    say=_ideas,
)

CAPACITY = Register(
    key="capacity",
    label="Released capacity",
    one="release",
    lede="People whom partners release for joint work: promised against released, in"
    " whole-time equivalents (WTE).",
    model=ReleasedCapacity,
    columns=(
        Column("Partner", lambda row, _: str(row.organisation)),
        Column("From", lambda row, _: row.starts_on),
        Column("To", lambda row, _: row.ends_on),
        Column("People promised", lambda row, _: row.promised_people, is_number=True),
        Column("WTE promised", lambda row, _: row.promised_wte, is_number=True),
        Column("People released", lambda row, _: row.released_people, is_number=True),
        Column("WTE released", lambda row, _: row.released_wte, is_number=True),
        Column("Gap", lambda row, _: row.gap_wte, is_number=True),
    ),
    filters=(),
    words_in=("name", "organisation__name", "organisation__short_name"),
    facts=(
        Fact("Partner", lambda row, _: str(row.organisation)),
        Fact("From", lambda row, _: row.starts_on),
        Fact("To", lambda row, _: row.ends_on),
        Fact("People promised", lambda row, _: row.promised_people),
        Fact("WTE promised", lambda row, _: row.promised_wte),
        Fact("People released", lambda row, _: row.released_people),
        Fact("WTE released", lambda row, _: row.released_wte),
        Fact("WTE released less promised", lambda row, _: row.gap_wte),
    ),
    prose=(),
    say=_capacity,
    select=("workstream", "organisation"),
)
