"""Who may write the roadmap and its registers, and when."""

from workstreams.policies.iterations import (
    cannot_adopt,
    cannot_begin,
    cannot_date,
    cannot_edit,
    cannot_write_roadmap,
    missing_of,
)
from workstreams.policies.keeping import cannot_add, cannot_keep, is_office, may_keep_for

__all__ = [
    "cannot_add",
    "cannot_adopt",
    "cannot_begin",
    "cannot_date",
    "cannot_edit",
    "cannot_keep",
    "cannot_write_roadmap",
    "is_office",
    "may_keep_for",
    "missing_of",
]
