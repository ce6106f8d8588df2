"""The rule book of sign-off: one pure tally for every kind of decision (docs/rules.md 3)."""

from governance.signoff.rules.closing import Count
from governance.signoff.rules.deciding import decide, is_tied, presiding_seat, tally
from governance.signoff.rules.places import may_act
from governance.signoff.rules.ratifying import Ratified, how_ratified, ratified_by
from governance.signoff.rules.terms import (
    Ballot,
    Outcome,
    Rule,
    RuleKind,
    Seat,
    Vote,
    votes_offered,
)
from governance.signoff.rules.words import cannot_pass, number, sector_words, still_needed

__all__ = [
    "Ballot",
    "Count",
    "Outcome",
    "Ratified",
    "Rule",
    "RuleKind",
    "Seat",
    "Vote",
    "cannot_pass",
    "decide",
    "how_ratified",
    "is_tied",
    "may_act",
    "number",
    "presiding_seat",
    "ratified_by",
    "sector_words",
    "still_needed",
    "tally",
    "votes_offered",
]
