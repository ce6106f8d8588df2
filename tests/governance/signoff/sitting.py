"""Who came to the meeting at which a stage is decided."""

from collections.abc import Container, Sequence
from dataclasses import replace

from governance.signoff.rules import Seat


def attend(seats: Sequence[Seat], people: Container[int]) -> tuple[Seat, ...]:
    """The seats with attendance recorded: theirs who came, nobody else's."""
    return tuple(replace(seat, attended=seat.person in people) for seat in seats)
