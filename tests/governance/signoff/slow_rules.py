"""The rules of a stage stated a second time, slowly and plainly: docs/rules.md 3, word for word.

Nothing here comes from the product. A seat is a role ("chair", "vice" or "member") and a sector.
What has become of it so far is one of

    waiting   may still come, and has said nothing        yes, no, abstains   has voted
    sitting   has come, and has said nothing yet          recused             has left the item
    away      was not at the meeting

and who has given a casting vote has it written behind: "yes+no" voted yes and casts no.
"""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple


class Terms(NamedTuple):
    kind: str
    n: int = 1
    quorum: int = 0
    sectors: tuple[str, ...] = ()
    casting: bool = True
    on_line: bool = True


class Place(NamedTuple):
    """A seat with what has become of it, and the casting vote that it has given."""

    role: str
    sector: str
    fate: str
    casts: str


class Stage:
    """A stage with its seats, those that are alike side by side; it remembers what it has tried."""

    def __init__(self, terms: Terms, seats: tuple[tuple[str, str], ...]):
        self.terms, self.seats = terms, tuple(sorted(seats))
        self.known: dict[tuple[str, ...], frozenset[str]] = {}
        starts = [at for at, seat in enumerate(self.seats) if seat not in self.seats[:at]]
        self.groups = list(zip(starts, [*starts, len(self.seats)][1:], strict=True))
        self.group_of = [group for group in self.groups for _ in range(*group)]

    def ends(self, fates: tuple[str, ...]) -> frozenset[str]:
        """Every outcome to come: the first who has not voted tries everything, then the next."""
        if fates not in self.known:
            self.known[fates] = frozenset(self._tried(fates))
        return self.known[fates]

    def _tried(self, fates: tuple[str, ...]) -> Iterator[str]:
        for at, fate in enumerate(fates):
            own, plus, casts = fate.partition("+")
            if own in {"waiting", "sitting"} or not self._is_offered(own):
                for move in self._moves(own):
                    yield from self.ends(self._after(fates, at, move + plus + casts))
                return
        yield self.final(fates)
        if self.is_tied(fates):
            yield self.final(fates, then_casts="yes")
            yield self.final(fates, then_casts="no")

    def _after(self, fates: tuple[str, ...], at: int, fate: str) -> tuple[str, ...]:
        """The same with that fate of one seat; those of seats that are alike are kept in order."""
        start, end = self.group_of[at]
        if end - start == 1:
            return (*fates[:at], fate, *fates[end:])
        alike = sorted((*fates[start:at], fate, *fates[at + 1 : end]))
        return (*fates[:start], *alike, *fates[end:])

    def _is_offered(self, own: str) -> bool:
        """Under "all" an abstention is not offered, so it is no vote."""
        return own != "abstains" or self.terms.kind != "all"

    def _moves(self, own: str) -> list[str]:
        """Vote, abstain, recuse, stay away, or come and say nothing."""
        votes = [vote for vote in ("yes", "no", "abstains") if self._is_offered(vote)]
        away = ["away"] if own != "sitting" else []
        silent = ["silent"] if own == "sitting" or not self.terms.on_line else []
        return [*votes, "recused", *away, *silent]

    def now(self, fates: tuple[str, ...]) -> str | None:
        """What the stage comes to before its deadline; None while it is open."""
        ends = self.ends(fates)
        if len(ends) == 1:
            return next(iter(ends))
        return "failed" if self.is_short_of_people(fates) else None

    def final(self, fates: tuple[str, ...], then_casts: str = "") -> str:
        """What it comes to when nothing more comes but, perhaps, the casting vote."""
        return _RULES[self.terms.kind](self.terms, self.places(fates), then_casts)

    def is_tied(self, fates: tuple[str, ...]) -> bool:
        """Whether a casting vote may follow."""
        if not self.terms.casting or "majority" not in self.terms.kind:
            return False
        places = self.places(fates)
        return len(for_it(places)) == len(against_it(places))

    def is_short_of_people(self, fates: tuple[str, ...]) -> bool:
        """Whether fewer are left than the approvals that are asked for."""
        places = self.places(fates)
        left = left_to_vote(self.terms, places)
        if self.terms.kind == "at_least":
            return 0 < len(left) < self.terms.n
        if self.terms.kind == "per_sector" and left:
            asked = asked_sectors(self.terms, places)
            return any(len(of(sector, left)) < self.terms.n for sector in asked)
        return False

    def places(self, fates: tuple[str, ...]) -> list[Place]:
        return [place(seat, fate) for seat, fate in zip(self.seats, fates, strict=True)]


@cache
def place(seat: tuple[str, str], said: str) -> Place:
    fate, _, casts = said.partition("+")
    return Place(*seat, fate, casts)


def left_to_vote(terms: Terms, places: list[Place]) -> list[Place]:
    """A recused member leaves the count; who was not at the meeting has no vote in it."""
    return [p for p in places if p.fate != "recused" and (terms.on_line or p.fate != "away")]


def present(terms: Terms, places: list[Place]) -> list[Place]:
    """Attended the meeting, or cast any ballot on line where that is allowed; and not recused."""
    voted = {"yes", "no", "abstains"}
    came = {"sitting", "silent"}
    return [
        p
        for p in left_to_vote(terms, places)
        if p.fate in voted or p.fate in came or (terms.on_line and p.casts)
    ]


def for_it(places: list[Place]) -> list[Place]:
    return [p for p in places if p.fate == "yes"]


def against_it(places: list[Place]) -> list[Place]:
    return [p for p in places if p.fate == "no"]


def of(sector: str, places: list[Place]) -> list[Place]:
    return [p for p in places if p.sector == sector]


def asked_sectors(terms: Terms, places: list[Place]) -> list[str]:
    """Those that the rule names, else those of the seats; an independent chair has none."""
    return list(terms.sectors) or sorted({p.sector for p in places if p.sector})


def who_presides(terms: Terms, places: list[Place]) -> Place | None:
    """The chair; the vice-chair when the chair is conflicted, or away from the meeting."""
    left = left_to_vote(terms, places)
    in_order = [p for p in left if p.role == "chair"] + [p for p in left if p.role == "vice"]
    return in_order[0] if in_order else None


def all_must(terms: Terms, places: list[Place], then_casts: str) -> str:
    base = [p for p in places if p.fate != "recused"]
    if not base:
        return "not_quorate"
    if against_it(places):
        return "failed"
    return "passed" if len(for_it(places)) == len(base) else "expired"


def majority(terms: Terms, places: list[Place], then_casts: str) -> str:
    ayes, noes = len(for_it(places)), len(against_it(places))
    if not left_to_vote(terms, places):
        return "not_quorate"
    if ayes == 0 and noes == 0:
        return "expired"
    if ayes == noes:
        return "passed" if casting_vote(terms, places, then_casts) == "yes" else "failed"
    return "passed" if ayes > noes else "failed"


def casting_vote(terms: Terms, places: list[Place], then_casts: str) -> str:
    """Who presides may break a tie; who stays away says nothing, and a tie without it falls."""
    chair = who_presides(terms, places)
    if not terms.casting or chair is None:
        return ""
    if chair.casts:
        return chair.casts
    return then_casts if chair.fate in {"yes", "no", "abstains", "sitting", "silent"} else ""


def quorum_and_majority(terms: Terms, places: list[Place], then_casts: str) -> str:
    there = present(terms, places)
    if len(there) < terms.quorum or any(not of(sector, there) for sector in terms.sectors):
        return "not_quorate"
    return majority(terms, places, then_casts)


def at_least(terms: Terms, places: list[Place], then_casts: str) -> str:
    left = left_to_vote(terms, places)
    if not left:
        return "not_quorate"
    if len(for_it(places)) >= terms.n:
        return "passed"
    if len(left) < terms.n or for_it(places) or against_it(places):
        return "failed"
    return "expired"


def per_sector(terms: Terms, places: list[Place], then_casts: str) -> str:
    left, sectors = left_to_vote(terms, places), asked_sectors(terms, places)
    if not left:
        return "not_quorate"
    if sectors and all(len(of(sector, for_it(places))) >= terms.n for sector in sectors):
        return "passed"
    if any(len(of(sector, left)) < terms.n for sector in sectors):
        return "failed"
    return "failed" if for_it(places) or against_it(places) else "expired"


def chair_alone(terms: Terms, places: list[Place], then_casts: str) -> str:
    chair = who_presides(terms, places)
    if chair is None:
        return "not_quorate"
    return {"yes": "passed", "no": "failed"}.get(chair.fate, "expired")


_RULES = {
    "all": all_must,
    "majority": majority,
    "quorum_majority": quorum_and_majority,
    "at_least": at_least,
    "per_sector": per_sector,
    "chair": chair_alone,
}
