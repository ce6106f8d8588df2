"""Import of 2,000 milestones and 2,000 risks against reading the sheets and one bulk insert each.

make bench     (or: .venv/bin/python -m pytest -q -s bench/import_workbook.py)
"""

import time
from collections.abc import Callable
from datetime import date, timedelta
from io import BytesIO
from statistics import median
from typing import Any

import pytest
from django.db import connection, transaction
from python_calamine import CalamineWorkbook

from accounts.models import Partnership, User
from exchange.services import import_workbook
from milestones.models import Milestone
from risks.models import Risk
from tests.exchange.workbooks import find, small_sheets, workbook

ROWS = 2_000
ROUNDS = 5
AIM = 5
START = date(2020, 2, 3)
MILESTONES = """
    partnership_id, workstream_id, owner_id, organisation_id, classification, part_2_ground,
    recovery_plan, short_title, reference, name, level, baseline_date, forecast_date, status,
    source, created_at, updated_at
"""
RISKS = """
    partnership_id, workstream_id, owner_id, classification, part_2_ground, reference, name, cause,
    event, effect, category, inherent_consequence, inherent_likelihood, current_consequence,
    current_likelihood, target_consequence, target_likelihood, response, gaps, status, created_at,
    updated_at
"""


@pytest.mark.django_db
def test_print_the_ratio() -> None:
    import_workbook(workbook(small_sheets()), by=None)
    large = workbook(large_sheets())
    place = whereabouts()

    def ours() -> None:
        import_workbook(large, by=None)

    def floor() -> None:
        bare(large, place)

    assert written(ours) == written(floor) == (ROWS, ROWS)
    pairs = [(seconds(ours), seconds(floor)) for _ in range(ROUNDS)]
    mine, least = median(a for a, _ in pairs), median(b for _, b in pairs)
    ratio = median(a / b for a, b in pairs)
    print(
        f"\nimport of {ROWS:,} milestones and {ROWS:,} risks: {mine:.2f} s, "
        f"reading and one insert each {least:.2f} s: {ratio:.1f} times the floor (aim {AIM})"
    )


def large_sheets() -> dict[str, list[list[Any]]]:
    """The small workbook with many more rows: each milestone waits for the one before, each risk
    has a control and a partner that it would affect; so an import writes 12,000 rows.
    """
    sheets: dict[str, list[list[Any]]] = small_sheets()
    row, _ = find(sheets["Milestones"], "Ref", "M021")
    milestone, risk = sheets["Milestones"][row], [*sheets["Risks"][1]]
    risk[16], risk[18] = "Calendar of partner boards", "LBH"
    for number in range(ROWS):
        day = START + timedelta(days=number % 300)
        waits = f"X{number - 1:04} FS" if number % 300 else ""
        dated = [f"X{number:04}", "WS03", f"Milestone {number}", "", *milestone[4:7], day, day]
        sheets["Milestones"].append([*dated, "", "Planned", waits, 10, 20, 30, "", "bench"])
        sheets["Risks"].append([f"Y{number:04}", f"Risk {number}", *risk[2:]])
    return sheets


def whereabouts() -> tuple[int, int, int, int]:
    """Numbers that every row of the floor points at."""
    partnership = Partnership.objects.get()
    stream = partnership.workstreams.get(reference="WS03")
    owner = User.objects.get(email="coo.hrch@accord.example")
    return partnership.pk, stream.pk, owner.pk, stream.lead_organisation_id


def bare(data: bytes, place: tuple[int, int, int, int]) -> None:
    """Read every sheet as it is, and copy the new rows in: no check, no link, no comparison."""
    book = CalamineWorkbook.from_filelike(BytesIO(data))
    rows = {tab: book.get_sheet_by_name(tab).to_python() for tab in book.sheet_names}
    partnership, stream, owner, organisation = place
    kind, now = ("all_partners", ""), "now"
    new_milestones = [
        (
            *(partnership, stream, owner, organisation, *kind, "", row[3], row[0], row[2]),
            *("place", row[7], row[8], "planned", row[16], now, now),
        )
        for row in rows["Milestones"][-ROWS:]
    ]
    new_risks = [
        (
            *(partnership, stream, owner, *kind, row[0], row[1], *row[2:5], "governance"),
            *(*map(int, row[8:14]), "treat", row[17], "open", now, now),
        )
        for row in rows["Risks"][-ROWS:]
    ]
    copy("milestones_milestone", MILESTONES, new_milestones)
    copy("risks_risk", RISKS, new_risks)


def copy(table: str, columns: str, rows: list[tuple[Any, ...]]) -> None:
    """The driver's quickest way to insert."""
    with (
        connection.cursor() as cursor,
        cursor.cursor.copy(f"COPY {table} ({columns}) FROM STDIN") as target,
    ):
        for row in rows:
            target.write_row(row)


def written(act: Callable[[], None]) -> tuple[int, int]:
    """How many milestones and risks it adds; all of it is undone."""
    milestones, risks = Milestone.objects.count(), Risk.objects.count()
    with transaction.atomic():
        act()
        added = Milestone.objects.count() - milestones, Risk.objects.count() - risks
        transaction.set_rollback(True)
    return added


def seconds(act: Callable[[], None]) -> float:
    """Wall-clock time of doing it once; all of it is undone."""
    with transaction.atomic():
        begun = time.perf_counter()
        act()
        took = time.perf_counter() - begun
        transaction.set_rollback(True)
    return took
