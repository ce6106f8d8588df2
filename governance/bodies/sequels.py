"""What follows, in the same deed, when interests or absences change: apps above say what."""

from collections.abc import Callable

from governance.bodies.models import Absence, Interest

_OF_INTERESTS: list[Callable[[Interest], None]] = []
_OF_ABSENCES: list[Callable[[Absence], None]] = []


def after_interest(sequel: Callable[[Interest], None]) -> None:
    """Call `sequel` whenever an interest is declared or ended."""
    _OF_INTERESTS.append(sequel)


def after_absence(sequel: Callable[[Absence], None]) -> None:
    """Call `sequel` whenever an absence is set, changed or cancelled."""
    _OF_ABSENCES.append(sequel)


def interest_changed(interest: Interest) -> None:
    """Let follow what an interest sets off."""
    for sequel in _OF_INTERESTS:
        sequel(interest)


def absence_changed(absence: Absence) -> None:
    """Let follow what an absence sets off."""
    for sequel in _OF_ABSENCES:
        sequel(absence)
