"""Several sets of rows in one query: what a page shows besides its own record (ADR 0014)."""

import json
from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any, cast

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import CharField, IntegerField, QuerySet, TextField
from django.db.models.sql.compiler import SQLCompiler

AS_THEY_ARE = (CharField, IntegerField, TextField)  # JSON has them as PostgreSQL does

type Rows = list[list[Any]]


def read_at_once(*sets: "QuerySet[Any, Any]") -> None:
    """Read `sets` in one query; each is then as if it had been read by itself.

    PostgreSQL gives them as JSON, so they hold no bytes, and no JSON of their own.
    """
    compiled = [each.query.get_compiler(connection=connection) for each in sets]
    asked = [sql for each in compiled if (sql := _sql(each))]
    answers = iter(
        _ask([sql for _, sql, _ in asked], [one for *_, given in asked for one in given])
    )
    answered = {id(compiler): next(answers) for compiler, *_ in asked}
    for each, compiler in zip(sets, compiled, strict=True):
        _fill(each, compiler, answered.get(id(compiler)))


def _sql(compiler: SQLCompiler) -> tuple[SQLCompiler, str, tuple[Any, ...]] | None:
    """Its rows as one value, with what it is given; None when it can have no rows."""
    try:
        sql, given = compiler.as_sql()
    except EmptyResultSet:
        return None
    columns = ", ".join(f"c{number}" for number in range(len(compiler.select)))
    rows = f"(select json_agg(each)::text from ({sql}) each ({columns}))"  # noqa: S608  of Django
    return compiler, rows, tuple(given)


def _ask(asked: list[str], given: list[Any]) -> list[str | None]:
    if not asked:
        return []
    with connection.cursor() as cursor:
        cursor.execute(f"select {', '.join(asked)}", given)
        return list(cursor.fetchone() or ())


def _fill(rows: "QuerySet[Any, Any]", compiler: SQLCompiler, answer: str | None) -> None:
    """Have Django make its rows as it always does, of an answer that is there already."""
    found = _typed(compiler, json.loads(answer, parse_float=Decimal)) if answer else []
    own = rows.all()
    vars(own.query)["get_compiler"] = lambda *_, **__: compiler
    vars(compiler)["execute_sql"] = lambda *_, **__: [found]
    rows._result_cache = list(cast("Iterable[Any]", own._iterable_class(own)))


def _typed(compiler: SQLCompiler, answer: list[dict[str, Any]]) -> Rows:
    """The columns of each row as Python has them."""
    found = [list(row.values())[: len(compiler.select)] for row in answer]
    for number, (expression, *_) in enumerate(compiler.select):
        field = expression.output_field
        if not isinstance(field, AS_THEY_ARE):
            _convert(found, number, field.to_python)
    return found


def _convert(rows: Rows, number: int, to_python: Callable[[Any], Any]) -> None:
    for row in rows:
        if row[number] is not None:
            row[number] = to_python(row[number])
