"""A vote that does not end its stage against one insert and one locked re-tally by the driver."""

import time
from collections.abc import Callable, Iterable
from statistics import median

import pytest
from django.db import connection, reset_queries, transaction
from django.test.utils import CaptureQueriesContext

from accounts.models import User
from governance.signoff import services
from governance.signoff.models import Ballot, Entitlement, SignOff
from tests.campaigns.board import APPROVERS, Board

SIGN_OFFS = 100
MOST_QUERIES = 12
MOST_SLOWER = 1.25
LOCK = "select 1 from signoff_signoffprocess where sign_off_id = %s for update"
TALLY = """
    select b.vote, count(*) from signoff_entitlement e
    left join signoff_ballot b on b.entitlement_id = e.id
    where e.stage_id = %s group by b.vote
"""
INSERT = """
    insert into signoff_ballot (entitlement_id, cast_by_id, cast_for_id, vote, reason, conditions,
        is_pre_commencement, is_casting, sha256, at)
    values (%s, %s, %s, 'approve', '', '', false, false, %s, now())
"""


@pytest.mark.django_db(transaction=True)
def test_print_the_ratio() -> None:
    board = Board()
    sign_offs = [board.submit() for _ in range(SIGN_OFFS)]
    first = sign_offs[0]
    place = place_of(first, board.people[0])
    with CaptureQueriesContext(connection) as asked:
        vote(place)
    assert len(asked) <= MOST_QUERIES
    ours = cpu([lambda p=p: vote(p) for p in places_of(sign_offs, board.people[1])])
    bare = cpu([lambda p=p: insert(p) for p in places_of(sign_offs, board.people[2])])
    print(
        f"\na vote of {APPROVERS} that does not end its stage: {len(asked)} queries, "
        f"{ours * 1e3:.2f} ms of CPU; an insert and a locked tally by the driver "
        f"{bare * 1e3:.2f} ms: {ours / bare:.1f} times the floor"
    )


@pytest.mark.django_db(transaction=True)
def test_print_how_a_thousand_sign_offs_slow_down() -> None:
    """The last hundred of 1,000 sign-offs with 12 approvers take what the first hundred took."""
    board = Board()
    early = fully(board, SIGN_OFFS)
    for _ in range(800):
        whole(board)
    late = fully(board, SIGN_OFFS)
    print(
        f"\n1,000 sign-offs of {APPROVERS}: {early[0]} queries each; CPU of the first hundred "
        f"{early[1]:.2f} times a fixed count each, of the last {late[1]:.2f} times: "
        f"{late[1] / early[1]:.2f} times; rows read {early[2]} and {late[2]}"
    )
    assert late[0] == early[0]
    assert late[2] <= early[2]
    assert late[1] <= early[1] * MOST_SLOWER


def vote(place: Entitlement) -> Ballot:
    return services.cast_vote(place, by=place.person, vote="approve", sha256=place.stage.sha256)


def place_of(sign_off: SignOff, person: User) -> Entitlement:
    """The place of that person, found by its stage."""
    stage = sign_off.stages.get()
    return stage.entitlements.select_related("stage", "person").get(person=person)


def places_of(sign_offs: Iterable[SignOff], person: User) -> list[Entitlement]:
    return [place_of(sign_off, person) for sign_off in sign_offs]


def insert(place: Entitlement) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(LOCK, [place.stage.sign_off_id])
        cursor.execute(INSERT, [place.pk, place.person_id, place.person_id, place.stage.sha256])
        cursor.execute(TALLY, [place.stage_id])
        cursor.fetchall()


def whole(board: Board) -> None:
    """A sign-off from submission to its decision."""
    sign_off = board.submit()
    for person in board.people:
        vote(place_of(sign_off, person))


def fully(board: Board, times: int) -> tuple[int, float, int]:
    """Queries, CPU and rows read of a whole sign-off, at the median of `times`.

    CPU is told in times of a fixed count made right after it: the same work takes longer on a
    processor that others use, and the first and the last hundred are an hour apart.
    """
    before = rows_read()
    queries, spent = [], []
    for _ in range(times):
        reset_queries()
        began = time.process_time()
        with CaptureQueriesContext(connection) as asked:
            whole(board)
        spent.append((time.process_time() - began) / cpu([count] * 3))
        queries.append(len(asked))
    return int(median(queries)), median(spent), (rows_read() - before) // times


def count() -> int:
    return sum(number * number for number in range(300_000))


def rows_read() -> int:
    """Rows that PostgreSQL has read so far in the tables of sign-off."""
    with connection.cursor() as cursor:
        cursor.execute("select pg_stat_force_next_flush()")
        cursor.execute("""
            select sum(seq_tup_read + coalesce(idx_tup_fetch, 0)) from pg_stat_user_tables
            where relname like 'signoff%%'
        """)
        return int(cursor.fetchone()[0])


def cpu(calls: list[Callable[[], object]]) -> float:
    """CPU seconds of a call, at the median."""
    spent = []
    for call in calls:
        began = time.process_time()
        call()
        spent.append(time.process_time() - began)
    return median(spent)
