"""Drafts that several people write: what they type is put together, and never lost."""

from collections.abc import Mapping, Sequence
from typing import Any

from accounts.models import User
from core.errors import DomainError
from governance.reporting.merging import Merged, merge
from governance.reporting.models import ExceptionReport, HighlightReport

type Draft = HighlightReport | ExceptionReport


class ChangedMeanwhile(DomainError):
    """Somebody else changed the same parts of a draft; `merged` is what both wrote."""

    def __init__(self, report: Draft, merged: Merged) -> None:
        super().__init__(f"{report.edited_by} has changed this report since you opened it.")
        self.report: Any = report
        self.merged = merged


def keep(
    report: Draft, names: Sequence[str], typed: Mapping[str, Any], *, seen: int, by: User
) -> None:
    """Save the parts `names` of a locked draft as `typed` by who saw it after `seen` edits."""
    now = parts_of(report, names)
    merged = merge(_as_seen(report, names, seen), typed, now)
    if merged.clashes:
        raise ChangedMeanwhile(report, merged)
    if merged.values == now:
        return
    for name, value in merged.values.items():
        setattr(report, name, value)
    report.edits, report.edited_by = report.edits + 1, by
    report.save(update_fields=[*names, "edits", "edited_by", "updated_at"])


def parts_of(report: Any, names: Sequence[str]) -> dict[str, Any]:
    """The parts of a report, or of a row of its history."""
    return {name: getattr(report, name) for name in names}


def _as_seen(report: Draft, names: Sequence[str], seen: int) -> dict[str, Any]:
    """What a person typed upon: the draft as it was after `seen` edits, from its history."""
    if seen == report.edits:
        return parts_of(report, names)
    history: Any = report.history  # type: ignore[union-attr]
    then = history.filter(edits=seen).order_by("-pgh_id").first()
    return parts_of(then or type(report)(), names)
