"""A change of scope as sign-off sees it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from accounts.models import User
from core.dates import full_day
from core.words import join, lower_first
from governance.bodies import matters
from governance.scope.assessing import missing_assessments
from governance.scope.document import (
    LABELS,
    document_of,
    entries_of,
    open_service_names,
    read_document,
    seen_names,
    service_names,
)
from governance.scope.effect import propose_again, take_agreed_effect, take_effect
from governance.scope.linked import linked_parts, sum_of
from governance.scope.models import AssessmentKind, ChangeKind, ChangeState, ScopeChange, Service
from governance.scope.naming import names_hidden
from governance.scope.standing import responsible_for, with_joint
from governance.scope.whole import NO_COST, missing_from
from governance.signoff.differences import Entries
from governance.signoff.models import Decision, SignOff, SignOffState
from governance.signoff.subjects import Facts, Subject, register

KIND = "scope_change"
UNDECIDED = (
    ChangeState.DRAFT,
    ChangeState.SCREENING,
    ChangeState.IN_SIGN_OFF,
    ChangeState.RETURNED,
    ChangeState.DEFERRED,
)
STATE_OF = {
    SignOffState.RETURNED: ChangeState.RETURNED,
    SignOffState.DEFERRED: ChangeState.DEFERRED,
    SignOffState.APPROVED: ChangeState.APPROVED,
    SignOffState.APPROVED_WITH_CONDITIONS: ChangeState.APPROVED_WITH_CONDITIONS,
    SignOffState.RECOMMENDED: ChangeState.RECOMMENDED,
    SignOffState.REJECTED: ChangeState.REJECTED,
    SignOffState.WITHDRAWN: ChangeState.WITHDRAWN,
}
RESULTS = {
    ChangeKind.BRING_IN: "{services} be brought into scope from {day}",
    ChangeKind.TAKE_OUT: "{services} be taken out of scope from {day}",
    ChangeKind.MOVE_LEVEL: "{services} be moved to {level} level from {day}",
    ChangeKind.ALIGN_ELSEWHERE: "{services} be aligned with the {level} from {day}",
    ChangeKind.CHANGE_POPULATION: "the population of {services} be changed from {day}",
}


class ScopeChangeSubject(Subject[ScopeChange]):
    kind = KIND
    model = ScopeChange
    label = "Change of scope"
    fields = LABELS
    changes = dict(ChangeKind.choices)
    assessments = dict(AssessmentKind.choices)

    def title(self, record: ScopeChange) -> str:
        return str(record)

    def url(self, record: ScopeChange) -> str:
        return reverse("scope:change", args=[record.partnership.slug, record.address])

    def document(self, record: ScopeChange) -> Mapping[str, Any]:
        return document_of(record)

    def facts(self, record: ScopeChange) -> Facts:
        today = record.partnership.today()
        services = with_joint(record.services.all(), today)
        parts = linked_parts(record, today)
        return Facts(
            kind=self.kind,
            change=record.kind,
            value=sum_of(record, parts),
            level=record.level,
            partners=tuple(o.pk for o in record.partners_affected.all()),
            organisations=responsible_for(services),
            services=tuple(service.pk for service in services),
            linked=tuple(part.change.reference for part in parts if part.counts),
        )

    def clause(self, record: ScopeChange, reader: User | None = None) -> str:
        names = service_names(record, reader) if reader else open_service_names(record)
        return RESULTS[ChangeKind(record.kind)].format(
            services=lower_first(join(names)),
            level=record.get_level_display().lower(),
            day=f"{full_day(record.effective_on)}",
        )

    def lines(
        self, record: ScopeChange, document: Mapping[str, Any], reader: User
    ) -> Sequence[tuple[str, str]]:
        return read_document(document, seen_names(record, reader))

    def proposer(self, record: ScopeChange) -> User | None:
        return record.proposed_by or record.workstream.lead

    def under_way(self, seen: QuerySet[ScopeChange]) -> QuerySet[ScopeChange]:
        return seen.filter(state__in=UNDECIDED).order_by("reference_order")

    def entries(
        self, record: ScopeChange, document: Mapping[str, Any], reader: User
    ) -> Mapping[str, Entries]:
        return entries_of(document, seen_names(record, reader, document))

    def hides(self, record: ScopeChange, texts: Sequence[Mapping[str, Any]], reader: User) -> bool:
        return names_hidden(record, texts, reader)

    def cannot_submit(self, record: ScopeChange, on: date) -> str:
        if record.state not in (ChangeState.DRAFT, ChangeState.RETURNED):
            return f"It is {record.get_state_display().lower()}: only a draft is submitted."
        missing = list(self.missing(record))
        if record.effective_on < on:
            missing.append("It would take effect before it is decided. Give a later date.")
        return " ".join(missing)

    def missing(self, record: ScopeChange) -> Iterable[str]:
        return missing_from(record)

    def blockers(self, record: ScopeChange, on: date, assessments: Sequence[str]) -> Sequence[str]:
        reasons = missing_assessments(record, on, assessments)
        if record.whole_life_value is None:
            reasons.append(NO_COST)
        if record.effective_on < on:
            reasons.append(
                f"It would take effect on {full_day(record.effective_on)}, before it is decided."
            )
        return reasons

    def moved(self, record: ScopeChange, sign_off: SignOff) -> None:
        first = sign_off.next_number == 1
        running = ChangeState.SCREENING if first else ChangeState.IN_SIGN_OFF
        record.state = STATE_OF.get(SignOffState(sign_off.state), running)
        record.save(update_fields=["state", "updated_at"])
        if record.kind == ChangeKind.BRING_IN:
            propose_again(record.services.all(), record, record.partnership.today())

    def decided(self, record: ScopeChange, sign_off: SignOff, decision: Decision | None) -> None:
        record.state = STATE_OF[SignOffState(sign_off.state)]
        record.decided_on = decision.decided_on if decision else None
        record.save(update_fields=["state", "decided_on", "updated_at"])
        if record.kind == ChangeKind.BRING_IN:
            propose_again(record.services.all(), record, record.partnership.today())
        waits = sign_off.conditions.outstanding().filter(is_pre_commencement=True).exists()
        if decision and not waits:
            take_effect(record, decision.decided_on)

    def cleared(self, record: ScopeChange, sign_off: SignOff, on: date) -> None:
        if record.decided_on:
            take_effect(record, max(on, record.decided_on))

    def agreed(self, record: ScopeChange, sign_off: SignOff, on: date) -> None:
        take_agreed_effect(record, on)


register(ScopeChangeSubject())
matters.register(Service)
