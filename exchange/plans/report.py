"""What an import would do, in words: per sheet what is added, changed, left and absent."""

from dataclasses import dataclass, field
from datetime import date, time
from decimal import Decimal

from core.dates import short_day


@dataclass(frozen=True, slots=True)
class Change:
    """One cell that differs from the database: old value, new value."""

    sheet: str
    label: str
    head: str
    place: str
    old: str
    new: str

    def __str__(self) -> str:
        return f"{self.label}, {self.head}: {self.old} becomes {self.new}"


@dataclass(slots=True)
class SheetReport:
    """What becomes of the rows of one sheet; `absent` are records that the file does not name.

    Those among them that are withheld from who imports are `withheld`, and only counted.
    """

    sheet: str
    added: list[str] = field(default_factory=list)
    changed: list[Change] = field(default_factory=list)
    left: int = 0
    absent: list[str] = field(default_factory=list)
    withheld: int = 0

    @property
    def absences(self) -> int:
        """How many records the file does not name."""
        return len(self.absent) + self.withheld

    @property
    def changed_rows(self) -> int:
        return len({change.label for change in self.changed})


def in_words(value: object) -> str:
    """A value as the report shows it."""
    match value:
        case None | "" | () | []:
            return "nothing"
        case bool():
            return "Yes" if value else "No"
        case date():
            return f"{short_day(value)}"
        case time():
            return f"{value:%H:%M}"
        case Decimal():
            return f"{value.normalize():,f}"
        case list() | tuple():
            return "; ".join(map(str, value))
    return str(value)
