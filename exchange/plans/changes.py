"""Changes of scope. What runs or was decided in Accord is never set back, but named."""

from datetime import date

from django.db.models import Model

from accounts.models import Organisation, User
from exchange.compound import StateSaid
from exchange.plans import fields
from exchange.plans.assessments import plan_assessments
from exchange.plans.batch import Batch, key_of, label_of
from exchange.plans.disclosures import fields_of, plan_disclosure, read_disclosure
from exchange.plans.draft import Draft
from exchange.plans.fields import fill, weigh, words
from exchange.plans.links import List
from exchange.plans.report import in_words
from exchange.problems import quoted
from exchange.tables import Row
from governance.scope.effect import BINDING
from governance.scope.models import Assessment, ChangeState, ScopeChange, Service
from governance.scope.models.change import (
    AffectedPartner,
    ChangedService,
    LinkedBenefit,
    LinkedRisk,
)
from risks.models import Benefit, Risk

CHANGE = (
    words("reference", "ref"),
    words("name", "title"),
    words("kind"),
    fields.workstream("workstream"),
    fields.amount("whole_life_value", "value"),
    words("level"),
    fields.day("effective_on", "effective_from"),
)
OPEN = (ChangeState.DRAFT, ChangeState.RETURNED)
FIRST_STAGE, SECOND_STAGE = 1, 2
STAGES = {ChangeState.SCREENING: FIRST_STAGE, ChangeState.IN_SIGN_OFF: SECOND_STAGE}


def _service(change: ScopeChange, service: Service) -> ChangedService:
    return ChangedService(change=change, service=service)


def _benefit(change: ScopeChange, benefit: Benefit) -> LinkedBenefit:
    return LinkedBenefit(change=change, benefit=benefit)


def _risk(change: ScopeChange, risk: Risk) -> LinkedRisk:
    return LinkedRisk(change=change, risk=risk)


def _partner(change: ScopeChange, organisation: Organisation) -> AffectedPartner:
    return AffectedPartner(change=change, organisation=organisation)


KEY = "scope_changes"
SERVICES = List(KEY, "services", ChangedService, "change", "service", _service)
BENEFITS = List(KEY, "benefits", LinkedBenefit, "change", "benefit", _benefit)
RISKS = List(KEY, "risks", LinkedRisk, "change", "risk", _risk)
PARTNERS = List(KEY, "partners", AffectedPartner, "change", "organisation", _partner)


def plan_changes(draft: Draft) -> None:
    """Matched by reference, else by name; those found running open as sign-offs."""
    existing = draft.existing(ScopeChange.objects.all())
    assessments: dict[int, dict[str, Assessment]] = {}
    for it in draft.existing(Assessment.objects.all(), "change__partnership"):
        assessments.setdefault(it.change_id, {})[it.kind] = it
    batch = draft.batch(ScopeChange)
    pairs = []
    for row, found in draft.by_reference(KEY, existing):
        if (row.amount("value") or 0) < 0:
            draft.error(row, "value", "zero or more")
        label = row.text("ref") if found else f"{row.text('ref')} {row.text('title')}"
        disclosure = read_disclosure(draft, row)
        if found is not None and found.state not in OPEN:
            change = _leave(draft, row, found)
        else:
            fixed = {"partnership": draft.partnership, **fields_of(disclosure)}
            change = weigh(draft, KEY, batch, row, found, CHANGE, label=label, fixed=fixed)
        plan_disclosure(draft, row, change, found, disclosure)
        pairs.append((row, change))
    _plan_lists(draft, pairs)
    for row, change in pairs:
        _plan_state(draft, row, change)
        plan_assessments(draft, row, change, assessments.get(key_of(change), {}))


def _leave(draft: Draft, row: Row, found: ScopeChange) -> ScopeChange:
    """What is in sign-off or decided is not altered by a file; what differs is named."""
    batch, columns = draft.batch(ScopeChange), {cell.name: cell.column for cell in CHANGE}
    for name, (old, _) in batch.differences(found, fill(draft, batch, row, CHANGE)).items():
        held = in_words(label_of(batch.field(name), old))
        draft.warn(row, columns[name], f"{held}, as Accord has it; it was left")
    return found


def _plan_lists(draft: Draft, pairs: list[tuple[Row, ScopeChange]]) -> None:
    _plan_list(draft, pairs, SERVICES, draft.services, "a service")
    _plan_list(draft, pairs, BENEFITS, draft.benefits, "a benefit")
    _plan_list(draft, pairs, RISKS, draft.risks, "a risk")
    _plan_list(draft, pairs, PARTNERS, draft.organisations, "an organisation")


def _plan_list[T: Model, L: Model](
    draft: Draft,
    pairs: list[tuple[Row, ScopeChange]],
    kept: List[ScopeChange, T, L],
    things: dict[str, T],
    what: str,
) -> None:
    known = kept.existing(draft, "partnership")
    for row, change in pairs:
        targets = draft.many(things, row, kept.column, what)
        before = known.get(key_of(change), {})
        if change.pk and change.state not in OPEN:
            kept.warn(draft, row, targets, before)
        else:
            kept.plan(draft, row, change, targets, before)


def _plan_state(draft: Draft, row: Row, change: ScopeChange) -> None:
    said = row.get("status", StateSaid)
    if said is None or (change.pk and said.state == change.state):
        return
    if change.state != ChangeState.DRAFT:
        held = quoted(change.get_state_display())
        draft.warn(row, "status", f"{held}, as Accord has it; it was left")
        return
    stage = STAGES.get(ChangeState(said.state))
    if stage:
        _run(draft, row, change, stage)
    elif said.state == ChangeState.DRAFT:
        return
    elif said.on is None:
        draft.error(row, "status", 'the day of it too, such as "Recommended 2019-08-14"')
        return
    if change.pk:
        new = ChangeState(said.state).label
        draft.changed(KEY, row, "status", change.reference, change.get_state_display(), new)
    batch = draft.batch(ScopeChange)
    batch.change(change, "proposed_by", _lead(draft, row))
    if said.on and not stage:
        _decide(batch, row, change, ChangeState(said.state), said.on)


def _run(draft: Draft, row: Row, change: ScopeChange, stage: int) -> None:
    """Its sign-off opens at that stage; without its cost it would escape every threshold."""
    draft.running.append((change, stage))
    if change.whole_life_value is None:
        draft.error(row, "value", "the whole-life cost of a change that is in sign-off")


def _decide(batch: Batch[ScopeChange], row: Row, change: ScopeChange, state: str, on: date) -> None:
    """What was decided on paper; a binding yes takes effect on its day, never before `on`."""
    batch.change(change, "state", state)
    batch.change(change, "decided_on", on)
    if state in BINDING and row.says("effective_from"):
        batch.change(change, "takes_effect_on", max(change.effective_on, on))


def _lead(draft: Draft, row: Row) -> User | None:
    """The lead of the sponsoring workstream: who submitted it."""
    workstream = draft.workstreams.get(row.text("workstream"))
    return workstream.lead if workstream else None
