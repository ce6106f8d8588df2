"""What stands between the tally and its slow second statement: the same stage for both."""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain, combinations_with_replacement, product

from governance.signoff.rules import Ballot, Rule, RuleKind, Seat, Vote, decide, still_needed
from tests.governance.signoff.slow_rules import Stage, Terms

GP, COUNCIL, CHARITY = "general_practice", "local_authority", "voluntary"
CHAIR, VICE, MEMBER, COUNCILLOR = (
    ("chair", ""),
    ("vice", COUNCIL),
    ("member", GP),
    ("member", COUNCIL),
)
FIVE = (CHAIR, VICE, MEMBER, MEMBER, COUNCILLOR)
SEVEN = (CHAIR, VICE, MEMBER, MEMBER, MEMBER, COUNCILLOR, COUNCILLOR)
VOTED = ("yes", "no", "abstains")
SAID_ON_LINE = ("waiting", *VOTED, "recused")
ON_LINE = (*SAID_ON_LINE, "sitting")
AFTER_ATTENDANCE = ("sitting", "away", *VOTED, "recused")
BEFORE_ATTENDANCE = ("waiting", "recused")
DEPUTIES = 100  # the deputy of seat 3 is person 103
VOTES = {
    "yes": (Vote.APPROVE, Vote.APPROVE_WITH_CONDITIONS),
    "no": (Vote.OBJECT, Vote.OBJECT),
    "abstains": (Vote.ABSTAIN, Vote.ABSTAIN),
}
# N, quorum and sectors, on line and at a meeting.
PER_SECTOR = {
    True: [(1, 0, ()), (2, 0, ()), (1, 0, (GP,)), (2, 0, (GP, COUNCIL)), (1, 0, (CHARITY,))],
    False: [(1, 0, (GP, COUNCIL)), (2, 0, ())],
}
QUORUMS = {
    True: [(4, (GP,)), (3, (GP, COUNCIL)), (2, (CHARITY,), False)],
    False: [(3, (GP,)), (2, (GP, COUNCIL), False)],
}

# Where it matters on line who attended without voting.
ALSO_ATTENDED = [Terms("quorum_majority", 1, 3, casting=casting) for casting in (True, False)]
Seats = tuple[tuple[str, str], ...]
Fates = tuple[str, ...]


def all_terms(seats: int, *, only: Iterable[int] = ()) -> list[Terms]:
    """Every rule with every number that makes a difference to so many seats, and one beyond.

    `only` picks among the numbers.
    """
    numbers = list(only) or range(1, seats + 2)
    return [
        terms._replace(on_line=on_line)
        for on_line in (True, False)
        for terms in (
            Terms("all"),
            Terms("chair"),
            *(Terms("at_least", n) for n in numbers),
            *(Terms("majority", casting=casting) for casting in (True, False)),
            *(Terms("per_sector", *asked) for asked in PER_SECTOR[on_line]),
            *(Terms("quorum_majority", 1, quorum) for quorum in numbers if quorum <= seats),
            *(Terms("quorum_majority", 1, quorum, casting=False) for quorum in (0, *numbers)),
            *(Terms("quorum_majority", 1, *asked) for asked in QUORUMS[on_line]),
        )
    ]


def named(terms: Terms) -> str:
    where = "on line" if terms.on_line else "meeting"
    return f"{terms.kind}-{terms.n}-{terms.quorum}-{len(terms.sectors)}-{terms.casting}-{where}"


def as_rule(terms: Terms) -> Rule:
    return Rule(RuleKind(terms.kind), *terms[1:])


def as_seen(terms: Terms, seats: Seats) -> Seats:
    """The seats with what this rule looks at and no more: the alike can change places."""
    presided = terms.kind == "chair" or (terms.casting and "majority" in terms.kind)
    by_sector = terms.kind == "per_sector" or bool(terms.sectors)
    return tuple(
        sorted(
            (role if presided else "member", sector if by_sector else "") for role, sector in seats
        )
    )


def states(stage: Stage) -> Iterator[Fates]:
    """Everything that can have become of the seats so far, up to seats that are alike."""
    if stage.terms.on_line:
        return spread(stage, ON_LINE if stage.terms in ALSO_ATTENDED else SAID_ON_LINE)
    return chain(spread(stage, BEFORE_ATTENDANCE), spread(stage, AFTER_ATTENDANCE))


def spread(stage: Stage, fates: Fates, presiding: Fates = ()) -> Iterator[Fates]:
    """Each of these fates for each seat, the further ones for chair and vice-chair alone."""
    groups = []
    for start, end in stage.groups:
        presides = stage.seats[start][0] in {"chair", "vice"}
        said = sorted(fates + presiding if presides else fates)
        groups.append(combinations_with_replacement(said, end - start))
    for parts in product(*groups):
        yield tuple(fate for part in parts for fate in part)


def agree(stage: Stage, all_fates: Iterable[Fates]) -> int:
    """Judge every state by product and slow statement, open and closed; how many there were."""
    rule = as_rule(stage.terms)
    turn = 0
    for turn, fates in enumerate(all_fates, 1):
        seats, ballots = in_product(stage, fates, turn)
        assert decide(rule, seats, ballots) == stage.now(fates), fates
        assert decide(rule, seats, ballots, closed=True) == stage.final(fates), fates
        if turn % 5 == 0:
            hopeless = still_needed(rule, seats, ballots).startswith("It cannot pass: ")
            assert hopeless == ("passed" not in stage.ends(fates)), fates
    return turn


def in_product(stage: Stage, fates: Fates, turn: int) -> tuple[list[Seat], list[Ballot]]:
    """The state as the product knows it; `turn` changes what must make no difference.

    That is: principal or deputy, approval with or without conditions, a ballot from before
    recusing or without having attended, attendance where a ballot alone makes present, and the
    order of the ballots.
    """
    seats, ballots = [], []
    for key, ((role, sector), fate) in enumerate(zip(stage.seats, fates, strict=True), 1):
        own, _, casts = fate.partition("+")
        odd = (turn >> (key % 4)) % 2
        attended = _attended(own, stage.terms, odd)
        seats.append(seat(key, role, sector, own == "recused", attended))
        uncounted = own == "recused" or (own in {"waiting", "away"} and not stage.terms.on_line)
        vote = "yes" if uncounted and odd else own
        if vote in VOTES:
            ballots.append(ballot(key, VOTES[vote][odd], odd, False))
        if casts:
            ballots.append(ballot(key, VOTES[casts][0], odd, True))
    return seats, ballots[::-1] if turn % 2 else ballots


def _attended(own: str, terms: Terms, odd: int) -> bool | None:
    if not terms.on_line:
        return {"waiting": None, "away": False}.get(own, True)
    if own == "waiting":
        by_quorum = terms.kind == "quorum_majority"
        return False if odd and by_quorum else bool(odd) or None
    return own == "sitting" or bool(odd)


@cache
def seat(key: int, role: str, sector: str, is_recused: bool, attended: bool | None) -> Seat:
    is_chair, is_vice = role == "chair", role == "vice"
    return Seat(key, key, DEPUTIES + key, sector, is_chair, is_vice, is_recused, attended)


@cache
def ballot(key: int, vote: Vote, by_deputy: int, is_casting: bool) -> Ballot:
    return Ballot(key, DEPUTIES + key if by_deputy else key, vote, is_casting)
