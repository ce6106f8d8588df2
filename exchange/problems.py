"""What is wrong with a workbook, each as one sentence that names sheet and cell."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """Errors stop an import; warnings are listed and let it through."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding: where it stands, what was read there, and what was expected."""

    severity: Severity
    sheet: str
    cell: str
    read: str
    expected: str

    @property
    def is_error(self) -> bool:
        return self.severity is Severity.ERROR

    @property
    def where(self) -> str:
        """Such as `Sheet "Risks", cell D4`; the whole file when no sheet is meant."""
        if not self.sheet:
            return "The file"
        return f'Sheet "{self.sheet}"' + (f", cell {self.cell}" if self.cell else "")

    def __str__(self) -> str:
        read = f"read {self.read}, " if self.read else ""
        return f"{self.where}: {read}expected {self.expected}."


def error(sheet: str, cell: str, read: str, expected: str) -> Problem:
    """A finding that stops the import."""
    return Problem(Severity.ERROR, sheet, cell, read, expected)


def warning(sheet: str, cell: str, read: str, expected: str) -> Problem:
    """A finding that is listed and lets the import through."""
    return Problem(Severity.WARNING, sheet, cell, read, expected)


def quoted(text: str) -> str:
    """What was read, in quotation marks, cut after 80 characters."""
    return f'"{text[:79]}…"' if len(text) > 80 else f'"{text}"'
