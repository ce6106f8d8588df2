"""The pure tally: CPU of one decision by number of seats, and how it grows."""

import time

from governance.signoff.rules import Ballot, Rule, RuleKind, Seat, Vote, decide

SECTORS = ("general_practice", "local_authority", "nhs_provider")
SIZES = (5, 20, 40, 80)
ROUNDS, TIMES = 20, 50
MOST = 1e-3  # seconds for 40 seats


def test_print_the_time_of_a_decision() -> None:
    print("\nCPU of one decision in microseconds, the slowest of no, half and all votes cast:")
    for kind in RuleKind:
        spent = {seats: max(cpu(kind, seats, cast) for cast in (0, 0.5, 1)) for seats in SIZES}
        shown = ", ".join(f"{seats} seats {each * 1e6:.0f}" for seats, each in spent.items())
        print(f"  {kind.value}: {shown}")
        assert spent[40] < MOST


def cpu(kind: RuleKind, number: int, cast: float) -> float:
    """The CPU of one decision, in the quickest of the rounds."""
    rule = Rule(kind, n=2, quorum=number // 2, sectors=SECTORS)
    seats = [
        Seat(key, key, 1000 + key, SECTORS[key % 3], key == 1, key == 2)
        for key in range(1, number + 1)
    ]
    votes = (Vote.APPROVE, Vote.OBJECT, Vote.ABSTAIN)
    ballots = [Ballot(key, key, votes[key % 3]) for key in range(1, int(number * cast) + 1)]
    rounds = []
    for _ in range(ROUNDS):
        began = time.process_time()
        for _ in range(TIMES):
            decide(rule, seats, ballots, submitter=number)
        rounds.append((time.process_time() - began) / TIMES)
    return min(rounds)
