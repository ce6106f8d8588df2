"""Carry a plan out: every kind of row in bulk, what others point at first."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from django.db.models import Model
from django.utils import timezone

from accounts.models import (
    Area,
    Membership,
    Organisation,
    Partner,
    Partnership,
    Succession,
    User,
)
from exchange.bulk import insert, tell_history
from exchange.plan import Plan
from exchange.plans.batch import Batch
from governance.bodies.models import Body, Meeting, Seat
from governance.mous.models import (
    Agreement,
    Commitment,
    CommitmentBenefit,
    CommitmentMilestone,
    Party,
    Share,
    Signature,
    Version,
)
from governance.scope.models import (
    Assessment,
    JointCommissioner,
    Responsibility,
    ScopeChange,
    ScopeState,
    Service,
    ServiceLevel,
    ServicePopulation,
)
from governance.scope.models.change import (
    AffectedPartner,
    ChangedService,
    LinkedBenefit,
    LinkedRisk,
)
from governance.signoff.models import Decision
from milestones.models import Dependency, Forecast, Milestone
from records.models import Action
from risks.models import (
    Assurance,
    Benefit,
    Control,
    Correction,
    Issue,
    Measurement,
    Objective,
    Review,
    Risk,
)
from risks.models.benefit import Beneficiary, Citation, Enabler, RollUp
from risks.models.risk import RiskPartner
from workstreams.models import (
    Event,
    EventAttendance,
    Indicator,
    Outcome,
    PriorityArea,
    Roadmap,
    Workstream,
)

ORDER: tuple[type[Model], ...] = (
    Partnership,
    Area,
    Roadmap,
    PriorityArea,
    Outcome,
    Indicator,
    User,
    Organisation,
    Succession,
    Partner,
    Body,
    Seat,
    Meeting,
    Membership,
    Workstream,
    Event,
    EventAttendance,
    Milestone,
    Forecast,
    Dependency,
    Objective,
    Risk,
    RiskPartner,
    Control,
    Assurance,
    Review,
    Issue,
    Benefit,
    Beneficiary,
    Citation,
    Enabler,
    RollUp,
    Measurement,
    Correction,
    Agreement,
    Version,
    Party,
    Signature,
    Share,
    Commitment,
    CommitmentMilestone,
    CommitmentBenefit,
    Service,
    Responsibility,
    JointCommissioner,
    ServiceLevel,
    ServicePopulation,
    ScopeChange,
    ChangedService,
    LinkedBenefit,
    LinkedRisk,
    AffectedPartner,
    ScopeState,
    Assessment,
    Action,
    Decision,
)
TREES = (Area, Body)

type Progress = Callable[[str, int, int], None]


def write(plan: Plan, progress: Progress) -> None:
    """Remove, change and add every row of the plan; the caller holds the transaction."""
    tell_history()
    for done, model in enumerate(ORDER):
        batch = plan.batches.get(model)
        if batch is not None:
            progress(str(model._meta.verbose_name_plural), done, len(ORDER))
            _remove(batch)
            _change(batch)
            _add(batch)
    progress("done", len(ORDER), len(ORDER))


def _remove(batch: Batch[Any]) -> None:
    if batch.removed:
        numbers = [thing.pk for thing in batch.removed]
        batch.model._default_manager.filter(pk__in=numbers).delete()


def _add(batch: Batch[Any]) -> None:
    for generation in _generations(batch):
        insert(batch.model, generation)


def _generations(batch: Batch[Any]) -> Iterator[Sequence[Model]]:
    """All at once; things of a tree after their parents."""
    if batch.model not in TREES:
        yield batch.added
        return
    waiting = list(batch.added)
    while waiting:
        ready = [thing for thing in waiting if thing.parent is None or thing.parent.pk]
        waiting = [thing for thing in waiting if thing not in ready]
        yield ready


def _change(batch: Batch[Any]) -> None:
    """Update only the fields that differ, all rows with the same ones together."""
    together: dict[frozenset[str], list[Model]] = defaultdict(list)
    now = timezone.now()
    is_timed = any(field.name == "updated_at" for field in batch.model._meta.get_fields())
    for thing, names in batch.changed.values():
        if is_timed:
            thing.updated_at = now
            names = names | {"updated_at"}
        together[frozenset(names)].append(thing)
    for fields, things in together.items():
        batch.model._default_manager.bulk_update(things, sorted(fields))
