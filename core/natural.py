"""Natural order of references: M2 before M10, whatever the case."""

import re

from django.db.models import F, Func, TextField, Value
from django.db.models.functions import Lower

WIDTH = 10
ZEROS = "0" * WIDTH


def natural(field: str) -> Func:
    """`field` in lower case with each run of digits as its last ten, padded: for a stored column.

    The column needs collation C: `GeneratedField(expression=natural("reference"),
    db_persist=True, output_field=TextField(db_collation="C"))`.
    """
    padded = _replace_all(Lower(F(field)), "([0-9]+)", rf"{ZEROS}\1")
    return _replace_all(padded, f"[0-9]*([0-9]{{{WIDTH}}})", r"\1")


def natural_key(text: str) -> str:
    """What `natural` stores for `text`, for the same order in Python."""
    return re.sub("[0-9]+", lambda run: run[0].zfill(WIDTH)[-WIDTH:], text.lower())


def _replace_all(text: Func, pattern: str, replacement: str) -> Func:
    return Func(
        text,
        Value(pattern),
        Value(replacement),
        Value("g"),
        function="regexp_replace",
        output_field=TextField(),
    )
