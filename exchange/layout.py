"""How a sheet is described: the words of its tab, and its columns by the words of their heads."""

import re
from dataclasses import dataclass

from accounts.models import Level
from exchange.cells import Parser, choice, text


@dataclass(frozen=True, slots=True)
class Column:
    """A column: the field it fills, how a cell is read, and the heads that are accepted."""

    field: str
    parse: Parser
    heads: tuple[str, ...]
    is_required: bool = False
    is_percent: bool = False


@dataclass(frozen=True, slots=True)
class SheetSpec:
    """A sheet: its key, the tab names accepted, and its columns.

    `is_list` is false for the first sheet, where each row is a head and its value beside it. A
    sheet that `is_extra` may be missing without a word.
    """

    key: str
    tabs: tuple[str, ...]
    columns: tuple[Column, ...]
    is_list: bool = True
    is_extra: bool = False

    def column(self, field: str) -> Column:
        return next(column for column in self.columns if column.field == field)


def need(field: str, parse: Parser, *heads: str) -> Column:
    """A column that must be there, with a value in every row."""
    return Column(field, parse, heads, is_required=True)


def may(field: str, parse: Parser, *heads: str) -> Column:
    """A column that may be missing, and whose cells may be blank."""
    return Column(field, parse, heads)


def head_words(words: str) -> str:
    """A head or tab name for comparing: lower case, no signs, single spaces, "and" for "&"."""
    return re.sub(r"[^a-z0-9]+", " ", words.casefold().replace("&", " and ")).strip()


LEVEL = choice(Level.choices)
REF = ("Ref", "Reference", "ID")
SOURCE = may("source", text, "Source")
