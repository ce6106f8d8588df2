"""What a stage comes to when it is closed as it stands (docs/rules.md 3)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from governance.signoff.rules.places import Place
from governance.signoff.rules.terms import Outcome, Rule, RuleKind, Vote


@dataclass(frozen=True, slots=True)
class Count:
    """The figures of a stage: who is left, who is present, for, against."""

    rule: Rule
    places: tuple[Place, ...]
    presiding: Place | None
    left: int
    present: int
    approvals: int
    objections: int
    sectors_present: frozenset[str]

    @property
    def is_quorate(self) -> bool:
        """Enough people present, and someone of every sector that must be there."""
        enough = self.present >= max(self.rule.quorum, 1)
        return enough and self.sectors_present >= set(self.rule.sectors)

    @property
    def abstentions(self) -> int:
        return sum(place.vote == Vote.ABSTAIN for place in self.places)

    @property
    def is_silent(self) -> bool:
        return self.approvals + self.objections == 0

    @property
    def sectors_asked(self) -> tuple[str, ...]:
        """The sectors that a rule "per sector" asks; those of the seats when it names none."""
        found = {place.seat.sector for place in self.places} - {""}
        return self.rule.sectors or tuple(sorted(found))

    def approvals_of(self, sector: str) -> int:
        return sum(p.seat.sector == sector for p in self.places if p.vote and p.vote.is_approval)

    def left_of(self, sector: str) -> int:
        return sum(p.seat.sector == sector for p in self.places if p.is_left(self.rule))


def count(rule: Rule, places: Sequence[Place]) -> Count:
    """The figures of these places under `rule`."""
    present = [place for place in places if place.is_present(rule)]
    votes = [place.vote for place in places if place.vote]
    return Count(
        rule=rule,
        places=tuple(places),
        presiding=presiding(rule, places),
        left=sum(place.is_left(rule) for place in places),
        present=len(present),
        approvals=sum(vote.is_approval for vote in votes),
        objections=votes.count(Vote.OBJECT),
        sectors_present=frozenset(place.seat.sector for place in present),
    )


def presiding(rule: Rule, places: Sequence[Place]) -> Place | None:
    """The chair; the vice-chair when the chair is conflicted or away."""
    able = [p for p in places if p.is_left(rule) and (rule.on_line or p.seat.attended)]
    chairs = [p for p in able if p.seat.is_chair] + [p for p in able if p.seat.is_vice_chair]
    return chairs[0] if chairs else None


def close(tally: Count, casting: Vote | None = None) -> Outcome:
    """The outcome when nothing more comes in; `casting` breaks a tie not yet broken."""
    return _CLOSERS[tally.rule.kind](tally, casting)


def _all(tally: Count, _: Vote | None) -> Outcome:
    base = [place for place in tally.places if not place.seat.is_recused]
    if not base:
        return Outcome.NOT_QUORATE
    if tally.objections:
        return Outcome.FAILED
    return Outcome.PASSED if tally.approvals == len(base) else Outcome.EXPIRED


def _majority(tally: Count, casting: Vote | None) -> Outcome:
    if not tally.left:
        return Outcome.NOT_QUORATE
    if tally.is_silent:
        return Outcome.EXPIRED
    if tally.approvals == tally.objections:
        return _tie(tally, casting)
    return Outcome.PASSED if tally.approvals > tally.objections else Outcome.FAILED


def _quorum(tally: Count, casting: Vote | None) -> Outcome:
    return _majority(tally, casting) if tally.is_quorate else Outcome.NOT_QUORATE


def _tie(tally: Count, supposed: Vote | None) -> Outcome:
    asked = tally.presiding if tally.rule.casting_vote else None
    if asked is None or asked.vote is None:
        return Outcome.FAILED
    cast = asked.casting or supposed
    return Outcome.PASSED if cast and cast.is_approval else Outcome.FAILED


def _at_least(tally: Count, _: Vote | None) -> Outcome:
    if not tally.left:
        return Outcome.NOT_QUORATE
    if tally.approvals >= tally.rule.n:
        return Outcome.PASSED
    silent = tally.left >= tally.rule.n and tally.is_silent
    return Outcome.EXPIRED if silent else Outcome.FAILED


def _per_sector(tally: Count, _: Vote | None) -> Outcome:
    if not tally.left:
        return Outcome.NOT_QUORATE
    n, sectors = tally.rule.n, tally.sectors_asked
    if sectors and all(tally.approvals_of(sector) >= n for sector in sectors):
        return Outcome.PASSED
    able = all(tally.left_of(sector) >= n for sector in sectors)
    return Outcome.EXPIRED if able and tally.is_silent else Outcome.FAILED


def _chair(tally: Count, _: Vote | None) -> Outcome:
    chairs = [p for p in tally.places if p.seat.is_chair or p.seat.is_vice_chair]
    if not any(place.is_left(tally.rule) for place in chairs):
        return Outcome.NOT_QUORATE
    vote = tally.presiding.vote if tally.presiding else None
    if vote is None or vote == Vote.ABSTAIN:
        return Outcome.EXPIRED
    return Outcome.PASSED if vote.is_approval else Outcome.FAILED


_CLOSERS: dict[RuleKind, Callable[[Count, Vote | None], Outcome]] = {
    RuleKind.ALL: _all,
    RuleKind.MAJORITY: _majority,
    RuleKind.QUORUM: _quorum,
    RuleKind.AT_LEAST: _at_least,
    RuleKind.PER_SECTOR: _per_sector,
    RuleKind.CHAIR: _chair,
}
