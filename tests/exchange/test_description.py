"""docs/workbook.md describes what is read."""

from pathlib import Path

import pytest

from exchange.sheets import SHEETS

WORDS = (Path(__file__).parents[2] / "docs/workbook.md").read_text()


@pytest.mark.parametrize("spec", SHEETS, ids=lambda spec: spec.key)
def test_every_sheet_and_column_is_described(spec):
    part = WORDS.partition(f". {spec.tabs[0]}\n")[2].partition("\n### ")[0]
    rows = [line.split("|") for line in part.splitlines() if line.startswith("| ")][2:]

    assert [row[1].strip() for row in rows] == [
        f"{column.heads[0]} (or {', '.join(column.heads[1:])})"
        if column.heads[1:]
        else column.heads[0]
        for column in spec.columns
    ]
    assert [row[2].strip() == "yes" for row in rows] == [
        column.is_required for column in spec.columns
    ]
