"""A cell that names several commissioners: the first leads, the others commission beside it."""

from datetime import timedelta

from accounts.models import Organisation
from exchange.plans.batch import key_of
from exchange.plans.draft import Draft
from exchange.problems import quoted
from exchange.tables import Row
from governance.scope.models import JointCommissioner, Service

COLUMN = "commissioner"
WHAT = "an organisation"


def read_lead(draft: Draft, row: Row, column: str) -> object:
    """The first that the cell names."""
    named = row.names(column)
    return draft.one(draft.organisations, row, column, named[0] if named else "", WHAT)


def known_joint(draft: Draft) -> dict[int, list[JointCommissioner]]:
    """The joint commissioners on record, by service; one query."""
    found: dict[int, list[JointCommissioner]] = {}
    rows = JointCommissioner.objects.select_related("organisation")
    for row in draft.existing(rows, "service__partnership"):
        found.setdefault(row.service_id, []).append(row)
    return found


def plan_joint(draft: Draft, row: Row, service: Service, known: list[JointCommissioner]) -> None:
    """Who is named after the first commissions the service from today; who is not, no longer.

    One that the programme office recorded in Accord is left, and named. Those of a new service
    have commissioned it from the first.
    """
    if not row.gives(COLUMN):
        return
    wanted = _named(draft, row)
    running = [it for it in known if _is_running(it, draft)]
    held = {it.organisation_id: it for it in running}
    gone = [it for it in running if it.organisation_id not in wanted]
    left = [it for it in gone if it.recorded_by_id]
    ended = [it for it in gone if not it.recorded_by_id]
    starts_on = draft.today if service.pk else None
    made = [
        JointCommissioner(service=service, organisation=it, starts_on=starts_on)
        for number, it in wanted.items()
        if number not in held
    ]
    _write(draft, made, ended)
    if left:
        names = quoted("; ".join(str(it.organisation) for it in left))
        draft.warn(row, COLUMN, f"{names} too, as settled in Accord; it was left")
    if service.pk and (made or ended):
        old = [str(it.organisation) for it in running]
        new = [str(it) for it in wanted.values()] + [str(it.organisation) for it in left]
        draft.changed("services", row, COLUMN, service.name, _jointly(old), _jointly(new))


def _named(draft: Draft, row: Row) -> dict[int, Organisation]:
    """Those after the first, by number, each once."""
    lead, *others = row.names(COLUMN) or ("",)
    known = draft.organisations
    found = [draft.one(known, row, COLUMN, words, WHAT) for words in others]
    first = draft.number(known, lead)
    return {key_of(it): it for it in found if it is not None and key_of(it) != first}


def _write(draft: Draft, made: list[JointCommissioner], ended: list[JointCommissioner]) -> None:
    batch = draft.batch(JointCommissioner)
    for one in made:
        batch.add(one)
    for one in ended:
        if one.starts_on == draft.today:
            batch.removed.append(one)
        else:
            batch.change(one, "ends_on", draft.today - timedelta(1))


def _is_running(one: JointCommissioner, draft: Draft) -> bool:
    begun = one.starts_on is None or one.starts_on <= draft.today
    return begun and (one.ends_on is None or one.ends_on >= draft.today)


def _jointly(names: list[str]) -> str:
    return f"jointly with {'; '.join(names)}" if names else "alone"
