"""Pieces of a query that every page asks for, written in SQL and not put together anew."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import BooleanField, Expression, F, Field
from django.db.models.sql.compiler import SQLCompiler

GIVEN = re.compile(r"(?<!:):(\w+)")


@cache
def placed(sql: str) -> tuple[str, tuple[str, ...]]:
    """The SQL as the driver takes it, and the names of what it is given, in order."""
    return GIVEN.sub("%s", sql), tuple(GIVEN.findall(sql))


def among(path: str, numbers: Iterable[int]) -> "Written":
    """Whether the primary key at `path` is one of very many: given as one list, and not each."""
    given = {"numbers": f"{{{','.join(map(str, numbers))}}}"}
    sql = "{number} = any(cast(:numbers as bigint[]))"
    return Written(sql, BooleanField(), {"number": path}, given)


class Written(Expression):
    """A condition or a value in SQL, where `:name` is a given value and `{name}` a column.

    `columns` says for each of those names which field of the query it is.
    """

    def __init__(
        self,
        sql: str,
        output_field: "Field[Any, Any]",
        columns: Mapping[str, str],
        given: Mapping[str, Any],
    ) -> None:
        super().__init__(output_field)
        self.sql, self.names, self.given = sql, tuple(columns), given
        self.columns: list[Any] = [F(path) for path in columns.values()]

    def get_source_expressions(self) -> list[Any]:
        return self.columns

    def set_source_expressions(self, exprs: Any) -> None:
        self.columns = list(exprs)

    def as_sql(
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper
    ) -> tuple[str, tuple[Any, ...]]:
        sql, order = placed(self.sql)
        columns = (compiler.compile(column)[0] for column in self.columns)
        written = sql.format(**dict(zip(self.names, columns, strict=True)))
        return written, tuple(self.given[name] for name in order)
