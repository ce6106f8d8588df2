"""Reading a partnership's records into the snapshot of a pack."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

from django.db import connection, transaction
from django.utils import timezone

from accounts.models import Partnership
from governance.bodies.models import Meeting
from packs.printing import engine
from packs.snapshot import programme
from packs.snapshot.agreements import agreement_facts
from packs.snapshot.benefits import benefit_facts, total_facts
from packs.snapshot.changes import change_facts
from packs.snapshot.engagement import engagement_facts
from packs.snapshot.logs import action_facts, chain_facts, decision_facts
from packs.snapshot.milestones import milestone_facts
from packs.snapshot.reports import report_facts
from packs.snapshot.risks import risk_facts, standing_facts
from packs.snapshot.services import service_facts
from packs.snapshot.shape import FORMAT, EngineFacts, Snapshot
from packs.words import capped


def gather_board_pack(
    partnership: Partnership, *, on: date, meeting: Meeting | None = None
) -> Snapshot:
    """Everything the pack shows, judged for `on`: only what every member may see.

    One moment of the database, in a fixed number of queries.
    """
    with one_moment():
        boards = programme.board_dates(partnership)
        since = max((day for day in boards if day <= on), default=None)
        return Snapshot(
            format=FORMAT,
            slug=partnership.slug,
            partnership=capped(partnership.name, 200),
            place=capped(partnership.place, 200),
            system=capped(partnership.system, 200),
            vision=programme.vision(partnership, on),
            tolerance_days=partnership.slippage_tolerance_days,
            on=on,
            taken_at=timezone.now(),
            since=since,
            meeting=programme.meeting_facts(meeting, partnership),
            board_dates=boards,
            engine=tuple(EngineFacts(name, version) for name, version in engine().items()),
            workstreams=programme.workstream_facts(partnership),
            milestones=milestone_facts(partnership, on, since),
            risks=risk_facts(partnership, on, since),
            benefits=benefit_facts(partnership, on),
            totals=total_facts(partnership),
            agreements=agreement_facts(partnership, on),
            services=service_facts(partnership, on),
            changes=change_facts(partnership, on),
            decisions=decision_facts(partnership, on),
            actions=action_facts(partnership, on),
            chain=chain_facts(partnership),
            reports=report_facts(partnership, on),
            engagement=engagement_facts(partnership, on),
            standing=standing_facts(partnership, on),
        )


@contextmanager
def one_moment() -> Iterator[None]:
    """Every query inside sees the same state; inside a transaction, that transaction's own."""
    fresh = not connection.in_atomic_block
    with transaction.atomic():
        if fresh:
            with connection.cursor() as cursor:
                cursor.execute("set transaction isolation level repeatable read, read only")
        yield
