"""What a stage comes to when it is closed as it stands (docs/rules.md 3)."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from governance.signoff.rules.places import Place, Stance
from governance.signoff.rules.terms import Outcome, Rule, RuleKind, Vote

Moves = Mapping[Stance, Stance]
AS_IT_STANDS: Moves = {}
GONE = frozenset({Stance.OUT, Stance.AWAY})


class Count(NamedTuple):
    """The figures of a stage once everybody has moved: who is left, present, for, against.

    `left` can vote, or have; who is out of the count or was away from the meeting is not.
    """

    rule: Rule
    places: Sequence[Place]
    moves: Moves
    presiding: Place | None
    left: int
    present: int
    approvals: int
    objections: int
    abstentions: int

    @property
    def is_quorate(self) -> bool:
        """Enough people present, and someone of every sector that must be there."""
        if self.present < self.rule.quorum:
            return False
        return not self.rule.sectors or self.sectors_present >= set(self.rule.sectors)

    @property
    def is_silent(self) -> bool:
        return self.approvals + self.objections == 0

    @property
    def is_tied(self) -> bool:
        return self.approvals == self.objections > 0

    @property
    def sectors_present(self) -> frozenset[str]:
        absent = GONE | {Stance.WAITING}
        return frozenset(p.seat.sector for p in self.places if self.stance(p) not in absent)

    @property
    def sectors_asked(self) -> tuple[str, ...]:
        """The sectors that a rule "per sector" asks; those of the seats when it names none."""
        return self.rule.sectors or tuple(sorted({p.seat.sector for p in self.places} - {""}))

    def stance(self, place: Place) -> Stance:
        """Where that place stands after its move."""
        return self.moves.get(place.stance, place.stance)

    def approvals_of(self, sector: str) -> int:
        return sum(p.seat.sector == sector and self.stance(p) is Stance.FOR for p in self.places)

    def left_of(self, sector: str) -> int:
        return sum(p.seat.sector == sector and self.stance(p) not in GONE for p in self.places)


def count(rule: Rule, places: Sequence[Place], moves: Moves = AS_IT_STANDS) -> Count:
    """The figures of these places under `rule`, once everybody has made their move."""
    stances = [place.stance for place in places]
    if moves:
        stances = [moves.get(stance, stance) for stance in stances]
    left = len(stances) - stances.count(Stance.OUT) - stances.count(Stance.AWAY)
    return Count(
        rule=rule,
        places=places,
        moves=moves,
        presiding=_presiding(places, stances),
        left=left,
        present=left - stances.count(Stance.WAITING),
        approvals=stances.count(Stance.FOR),
        objections=stances.count(Stance.AGAINST),
        abstentions=stances.count(Stance.ABSTAINING),
    )


def close(tally: Count, casting: Vote | None = None) -> Outcome:
    """The outcome when nothing more comes in; `casting` breaks a tie not yet broken."""
    return _CLOSERS[tally.rule.kind](tally, casting)


def _presiding(places: Sequence[Place], stances: Sequence[Stance]) -> Place | None:
    """The chair; the vice-chair when the chair is conflicted or away."""
    vice = None
    for place, stance in zip(places, stances, strict=True):
        if place.seat.is_chair and stance not in GONE:
            return place
        if vice is None and place.seat.is_vice_chair and stance not in GONE:
            vice = place
    return vice


def _all(tally: Count, _: Vote | None) -> Outcome:
    base = [place for place in tally.places if tally.stance(place) is not Stance.OUT]
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
    if tally.is_tied:
        return _tie(tally, casting)
    return Outcome.PASSED if tally.approvals > tally.objections else Outcome.FAILED


def _quorum(tally: Count, casting: Vote | None) -> Outcome:
    return _majority(tally, casting) if tally.is_quorate else Outcome.NOT_QUORATE


def _tie(tally: Count, supposed: Vote | None) -> Outcome:
    asked = tally.presiding if tally.rule.casting_vote else None
    cast = (asked.casting or supposed) if asked else None
    return Outcome.PASSED if cast and cast.is_approval else Outcome.FAILED


def _at_least(tally: Count, _: Vote | None) -> Outcome:
    if not tally.left:
        return Outcome.NOT_QUORATE
    if tally.approvals >= tally.rule.needed:
        return Outcome.PASSED
    silent = tally.left >= tally.rule.needed and tally.is_silent
    return Outcome.EXPIRED if silent else Outcome.FAILED


def _per_sector(tally: Count, _: Vote | None) -> Outcome:
    if not tally.left:
        return Outcome.NOT_QUORATE
    n, sectors = tally.rule.needed, tally.sectors_asked
    if sectors and all(tally.approvals_of(sector) >= n for sector in sectors):
        return Outcome.PASSED
    able = all(tally.left_of(sector) >= n for sector in sectors)
    return Outcome.EXPIRED if able and tally.is_silent else Outcome.FAILED


def _chair(tally: Count, _: Vote | None) -> Outcome:
    if tally.presiding is None:
        return Outcome.NOT_QUORATE
    stance = tally.stance(tally.presiding)
    if stance is Stance.FOR:
        return Outcome.PASSED
    return Outcome.FAILED if stance is Stance.AGAINST else Outcome.EXPIRED


_CLOSERS: dict[RuleKind, Callable[[Count, Vote | None], Outcome]] = {
    RuleKind.ALL: _all,
    RuleKind.MAJORITY: _majority,
    RuleKind.QUORUM: _quorum,
    RuleKind.AT_LEAST: _at_least,
    RuleKind.PER_SECTOR: _per_sector,
    RuleKind.CHAIR: _chair,
}
