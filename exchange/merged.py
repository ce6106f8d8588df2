"""Cells merged over several rows: each row takes the value; over several columns: refused."""

from collections.abc import Sequence

from exchange.cells import Raw
from exchange.headings import Heading
from exchange.problems import Problem, error, warning
from exchange.tables import column_letters

type Corner = tuple[int, int]


def fill_down(
    sheet: str, rows: Sequence[list[Raw]], ranges: Sequence[tuple[Corner, Corner]], heading: Heading
) -> list[Problem]:
    """Give every row its share of a merged cell below the heads; rows are changed in place."""
    used = set(heading.columns.values())
    problems = []
    for (top, left), (bottom, right) in ranges:
        if top < heading.first_row or not used & set(range(left, right + 1)):
            continue
        place = f"{column_letters(left)}{top + 1}:{column_letters(right)}{bottom + 1}"
        if left != right:
            expected = "one cell for each column; unmerge them"
            problems.append(error(sheet, place, "cells merged over columns", expected))
            continue
        for row in rows[top + 1 : bottom + 1]:
            row[left] = rows[top][left]
        expected = "one cell for each row; every row was given the value"
        problems.append(warning(sheet, place, "cells merged over rows", expected))
    return problems
