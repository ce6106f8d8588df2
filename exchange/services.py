"""The import: wholly or not at all, by one at a time, told in the history of every row."""

import zlib
from dataclasses import replace
from typing import Any

from django.db import connection, transaction

from accounts.access import grant_roles
from accounts.models import Partnership, User
from core.deeds import deed
from core.errors import DomainError, Refused
from exchange import policies
from exchange.plan import Plan, make_plan, slug_of
from exchange.plans.disclosures import shuts_out
from exchange.problems import Problem
from exchange.reader import no_progress, read_workbook
from exchange.tables import Workbook
from exchange.writing import Progress, write
from governance.scope.models import ScopeChange
from governance.scope.services import disclose
from governance.signoff.routes import route_for
from governance.signoff.services import ensure_default_routes, open_running
from governance.signoff.subjects import subject_of
from records.disclosures import Disclosure
from risks.models import Risk, rules_of
from risks.services.escalations import keep_escalations

LOCK_FAMILY = 4711
TOLD = 10


class ImportRefused(DomainError):
    """The workbook has errors and nothing of it was imported; `plan` has all, the message ten."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        count = len(plan.errors)
        said = " ".join(map(str, plan.errors[:TOLD]))
        super().__init__(f"Nothing was imported: {count} error{'s' * (count > 1)}. {said}")


def preview_workbook(
    data: bytes,
    *,
    by: User | None,
    partnership: Partnership | None = None,
    slug: str = "",
    reason: str = "",
    office: str = "",
    is_new: bool = False,
    progress: Progress = no_progress,
) -> Plan:
    """What importing the file would do; nothing is written."""
    _ask(partnership, by)
    workbook = read_workbook(data, progress=progress)
    _check_slug(partnership, workbook, slug, is_new=is_new)
    plan = _plan(workbook, partnership, by=by, reason=reason, office=office, slug=slug)
    if plan.errors or not plan.disclosures:
        return plan
    again = _plan(workbook, partnership, by=by, reason=reason, office=office, slug=slug)
    return replace(plan, problems=[*plan.problems, *_shut_out(again, by)])


def import_workbook(
    data: bytes,
    *,
    by: User | None,
    partnership: Partnership | None = None,
    slug: str = "",
    reason: str = "",
    office: str = "",
    is_new: bool = False,
    seen: str = "",
    progress: Progress = no_progress,
) -> Plan:
    """Import the file into its partnership, which is made when there is none yet.

    `by` is None for the operator at the terminal; `office` is the e-mail of who is to be the
    programme office; `is_new` allows a `slug` that is not the place's; `seen` is the
    fingerprint of the preview that was confirmed.
    """
    _ask(partnership, by)
    workbook = read_workbook(data, progress=progress)
    _check_slug(partnership, workbook, slug, is_new=is_new)
    with deed("imported a workbook", partnership, by=by, why=reason):
        _lock(partnership, workbook, slug)
        plan = make_plan(
            workbook,
            partnership,
            by=by,
            reason=reason,
            office=office,
            slug=slug,
            is_locking=True,
        )
        if seen and plan.fingerprint != seen:
            raise Refused(
                "What this import would do has changed since the preview. Look at it again."
            )
        if plan.errors:
            raise ImportRefused(plan)
        _carry_out(plan, progress, by=by)
    return plan


def _plan(workbook: Workbook, partnership: Partnership | None, **given: Any) -> Plan:
    with transaction.atomic():
        return make_plan(workbook, partnership, **given)


def _ask(partnership: Partnership | None, by: User | None) -> None:
    if by is not None and (reason := policies.cannot_import(partnership, by)):
        raise Refused(reason)


def _check_slug(
    partnership: Partnership | None, workbook: Workbook, slug: str, *, is_new: bool
) -> None:
    """Refuse to make a partnership of a slug that cannot be meant."""
    of_place = slug_of(workbook)
    slug = slug or of_place
    if partnership or not slug or Partnership.objects.filter(slug=slug).exists():
        return
    if reason := policies.cannot_found(slug, of_place, is_new=is_new):
        raise Refused(reason)


def _lock(partnership: Partnership | None, workbook: Workbook, slug: str) -> None:
    """One import of a partnership at a time; the second is refused, not mixed in."""
    name = partnership.slug if partnership else slug or slug_of(workbook)
    with connection.cursor() as cursor:
        number = zlib.crc32(name.encode()) - 2**31
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s, %s)", [LOCK_FAMILY, number])
        (is_free,) = cursor.fetchone()
    if not is_free:
        raise Refused("Another import is running. Try again when it has finished.")


def _shut_out(plan: Plan, by: User | None) -> list[Problem]:
    """Rows that would keep a change from somebody who is asked about it.

    Who that is hangs on all that the file says: it is written, asked and undone.
    """
    found = []
    with transaction.atomic():
        _write(plan, no_progress, by=by)
        for change, disclosure, row in plan.disclosures:
            try:
                disclose(change, disclosure)
            except Refused as refusal:
                found.append(shuts_out(row, refusal))
        transaction.set_rollback(True)
    return found


def _write(plan: Plan, progress: Progress, *, by: User | None) -> None:
    is_new = plan.partnership.pk is None
    write(plan, progress)
    if is_new:
        grant_roles(plan.partnership)
    keep_escalations(
        Risk.objects.filter(partnership=plan.partnership),
        rules_of(plan.partnership),
        plan.partnership.today(),
    )
    ensure_default_routes(plan.partnership, by=by)


def _carry_out(plan: Plan, progress: Progress, *, by: User | None) -> None:
    _write(plan, progress, by=by)
    for change, disclosure, _ in plan.disclosures:
        _disclose(change, disclosure)
    for change, stage in plan.running:
        lead = change.proposed_by
        route = route_for(subject_of(change).facts(change), plan.partnership)
        if lead is None or route is None:
            raise Refused(f"{change.reference} runs, but there is no partnership board to run it.")
        open_running(change, route=route, stage=stage, submitted_by=lead, by=by)


def _disclose(change: ScopeChange, disclosure: Disclosure) -> None:
    """As on its page: whoever a stage asks must still see the change."""
    try:
        disclose(change, disclosure)
    except Refused as refusal:
        raise Refused(f"{change.reference}: {refusal}") from None
