"""Services and when each was in scope."""

from exchange.compound import ScopeSaid
from exchange.plans import fields
from exchange.plans.batch import Cell, key_of
from exchange.plans.bodies import free_slug
from exchange.plans.draft import Draft
from exchange.plans.fields import weigh, words
from exchange.plans.joint import known_joint, plan_joint, read_lead
from exchange.plans.names import name_key
from exchange.plans.service_dates import cells_to_take, known_dates, plan_dates, values_of
from exchange.problems import quoted
from exchange.tables import Row
from governance.scope.models import ScopeState, Service

SERVICE = (
    words("name"),
    fields.organisation("provider", "provider"),
    Cell("commissioner", "commissioner", read_lead),
    words("level"),
    words("population"),
    fields.amount("whole_life_value", "value"),
)


def plan_services(draft: Draft) -> None:
    """Matched by name; each state of scope by the day from which it holds."""
    existing = draft.existing(Service.objects.select_related("provider", "commissioner"))
    draft.services = {name_key(it.name): it for it in existing}
    slugs = {it.slug for it in existing}
    states: dict[int, list[ScopeState]] = {}
    for state in draft.existing(ScopeState.objects.all(), "service__partnership"):
        states.setdefault(state.service_id, []).append(state)
    batch, dates, joint = draft.batch(Service), known_dates(draft), known_joint(draft)
    for row, found in draft.pair(
        "services",
        existing,
        lambda row: name_key(row.text("name")),
        lambda service: name_key(service.name),
        "name",
    ):
        name = row.text("name")
        if (row.amount("value") or 0) < 0:
            draft.error(row, "value", "zero or more")
        slug = found.slug if found else free_slug(name, slugs, 120)
        fixed = {"partnership": draft.partnership, "slug": slug}
        cells = cells_to_take(draft, row, found, SERVICE, dates)
        before = values_of(found) if found else {}
        service = weigh(draft, "services", batch, row, found, cells, label=name, fixed=fixed)
        if found:
            plan_dates(draft, found, before, dates)
        plan_joint(draft, row, service, joint.get(key_of(service), []))
        draft.services[name_key(name)] = service
        _plan_state(draft, row, service, states.get(key_of(service), []))


def _plan_state(draft: Draft, row: Row, service: Service, known: list[ScopeState]) -> None:
    said, since = row.get("scope", ScopeSaid), row.day("since")
    if said is None or since is None:
        return
    batch = draft.batch(ScopeState)
    same_day = next((state for state in known if state.starts_on == since), None)
    latest = max(known, key=lambda state: state.starts_on, default=None)
    old = latest.get_value_display() if latest else None
    if same_day is None:
        made = ScopeState(
            service=service, value=said.state, aligned_level=said.level, starts_on=since
        )
        batch.add(made)
        if service.pk:
            draft.changed("services", row, "since", service.name, old, f"{row.as_read('scope')}")
    elif (same_day.value, same_day.aligned_level) == (said.state, said.level):
        return
    elif same_day.change_id:
        held = same_day.get_value_display()
        draft.warn(row, "scope", f"{quoted(held)}, as a change decided in Accord; it was left")
    else:
        held = same_day.get_value_display()
        batch.change(same_day, "value", said.state)
        batch.change(same_day, "aligned_level", said.level)
        draft.changed("services", row, "scope", service.name, held, row.as_read("scope"))
