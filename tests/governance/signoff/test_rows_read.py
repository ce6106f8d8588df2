"""What a sign-off reads, from submission to decision, does not grow with those before it."""

from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection

from governance.signoff import services
from governance.signoff.models import Entitlement
from tests.campaigns.board import Board
from tests.factories.workstreams import WorkstreamFactory

BEFORE = 300
SMALL = 50  # rows: about a page, which PostgreSQL reads through sooner than look into an index
APART = 1_000_000
COPIED = {
    "scope_service": {"id": None, "slug": "slug || n", "name": "name || n"},
    "scope_scopechange": {"id": None, "reference": "'SC' || 90000 + n"},
    "scope_changedservice": {"id": None, "change_id": None, "service_id": None},
    "scope_affectedpartner": {"id": None, "change_id": None},
    "signoff_signoff": {"id": None, "object_id": None},
    "signoff_stage": {"id": None, "sign_off_id": None},
    "signoff_entitlement": {"id": None, "stage_id": None},
    "signoff_ballot": {"id": None, "entitlement_id": None},
    "signoff_proposalversion": {"id": None, "sign_off_id": None},
    "signoff_decision": {
        "id": None,
        "sign_off_id": None,
        "reference": "split_part(reference, '/', 1) || '/' || 100 + n",
    },
    "viewflow_process": {"id": None},
    "signoff_signoffprocess": {"process_ptr_id": None, "sign_off_id": None},
    "viewflow_task": {"id": None, "process_id": None},
}
type Execute = Callable[[str, Any, bool, dict[str, Any]], Any]


@pytest.mark.django_db
def test_no_statement_reads_the_sign_offs_before_it():
    board = Board(approvers=3)
    decide(board)
    repeat(board)
    read: Counter[tuple[str, str]] = Counter()

    def counting(
        execute: Execute, sql: str, params: Any, many: bool, context: dict[str, Any]
    ) -> Any:
        before = rows_read()
        answer = execute(sql, params, many, context)
        for table, rows in (rows_read() - before).items():
            read[table, sql] = max(read[table, sql], rows)
        return answer

    with connection.execute_wrapper(counting):
        decision = decide(board)

    assert decision.reference.endswith(f"/{100 + BEFORE + 1}")
    assert read.total() > 0
    of_sign_offs = {found: rows for found, rows in read.items() if found[0] in COPIED}
    assert {found: rows for found, rows in of_sign_offs.items() if rows > SMALL} == {}


def decide(board: Board) -> Any:
    """A sign-off from submission to its decision."""
    sign_off = board.submit()
    for person in board.people:
        place = Entitlement.objects.get(stage__sign_off=sign_off, person=person)
        services.cast_vote(place, by=person, vote="approve", sha256=sign_off.sha256)
    return sign_off.decision


def repeat(board: Board) -> None:
    """As if it had been so often before, from another workstream; history is left out."""
    elsewhere = WorkstreamFactory(partnership=board.partnership).pk
    with connection.cursor() as cursor:
        cursor.execute("set local session_replication_role = replica")
        for table, changed in COPIED.items():
            columns = names_of(table)
            told = [changed.get(name, name) or f"{name} + n * {APART}" for name in columns]
            cursor.execute(
                f"insert into {table} ({', '.join(columns)}) select {', '.join(told)}"  # noqa: S608
                f" from {table}, generate_series(1, {BEFORE}) n"
            )
        cursor.execute(
            "update scope_scopechange set workstream_id = %s where id > %s", [elsewhere, APART]
        )
        cursor.execute("set local session_replication_role = origin")
        cursor.execute(f"analyze {', '.join(COPIED)}")
        cursor.execute("set local random_page_cost = 1.1")  # of a disk that does not turn


def names_of(table: str) -> list[str]:
    """Its columns, but for those that the database makes."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select column_name from information_schema.columns"
            " where table_name = %s and is_generated = 'NEVER'",
            [table],
        )
        return [name for (name,) in cursor.fetchall()]


def rows_read() -> Counter[str]:
    """Rows read in this transaction, by table of ours."""
    with connection.connection.cursor() as cursor:
        cursor.execute(
            "select relname, seq_tup_read + coalesce(idx_tup_fetch, 0)"
            " from pg_stat_xact_user_tables"
        )
        return Counter(dict(cursor.fetchall()))
