"""A rule in plain words, as a proof and a pack say it. No Django here."""

from governance.signoff.rules.terms import Rule, RuleKind
from governance.signoff.rules.words import number, sector_words

_CASTING = {True: "On a tie the chair has a casting vote.", False: "A tie falls."}
_PRESENT = {
    True: "Whoever votes counts as present.",
    False: "Only those who attend the meeting count.",
}


def rule_words(rule: Rule) -> str:
    """What a stage with this rule asks for, in a sentence or three."""
    by_majority = rule.kind in {RuleKind.MAJORITY, RuleKind.QUORUM}
    tie = [_CASTING[rule.casting_vote]] if by_majority else []
    return " ".join([_asks(rule), *tie, _PRESENT[rule.on_line]])


def _asks(rule: Rule) -> str:
    match rule.kind:
        case RuleKind.ALL:
            return "Everybody who is asked must approve."
        case RuleKind.MAJORITY:
            return "It needs more approvals than objections."
        case RuleKind.AT_LEAST:
            return f"It needs at least {_approvals(rule.needed)}."
        case RuleKind.PER_SECTOR:
            sectors = _listed(rule.sectors) or "each sector that is asked"
            return f"It needs at least {_approvals(rule.needed)} from {sectors}."
        case RuleKind.CHAIR:
            return "The chair alone decides, or the vice-chair when the chair cannot."
        case RuleKind.QUORUM:
            return f"{_quorum(rule)}; then it needs more approvals than objections."


def _quorum(rule: Rule) -> str:
    people = number(max(rule.quorum, 1))
    among = _listed(rule.sectors)
    return f"At least {people} must be present{f', among them {among}' if among else ''}"


def _approvals(n: int) -> str:
    return f"{number(n)} approval{'' if n == 1 else 's'}"


def _listed(sectors: tuple[str, ...]) -> str:
    """ "an NHS provider, a local authority and general practice"."""
    named = [sector_words(sector) for sector in sectors]
    return " and ".join([", ".join(named[:-1]), named[-1]]) if len(named) > 1 else "".join(named)
