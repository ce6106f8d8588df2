"""A proposed baseline as sign-off sees it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, ClassVar

from django.db.models import QuerySet
from django.urls import reverse

from accounts.models import User
from governance.signoff.differences import Entries
from governance.signoff.models import Decision, SignOff, SignOffState
from governance.signoff.subjects import Facts, Subject, register
from milestones.adopting import adopt
from milestones.baselines.document import (
    LABELS,
    document_of,
    entries_of,
    lines_of,
    names_hidden,
    rows_of,
)
from milestones.models import Baseline, BaselineState
from milestones.policies.baselines import (
    OPEN_TO_EDIT,
    UNDER_WAY,
    claimed_elsewhere,
    missing_from,
    stale_in,
)

KIND = "baseline_change"
LATER, NOT_LATER = "later", "not_later"
BINDING = (BaselineState.APPROVED, BaselineState.APPROVED_WITH_CONDITIONS)
TOLD = 10  # of what is missing, so that a person can read it
STATE_OF = {
    SignOffState.RETURNED: BaselineState.RETURNED,
    SignOffState.DEFERRED: BaselineState.DEFERRED,
    SignOffState.APPROVED: BaselineState.APPROVED,
    SignOffState.APPROVED_WITH_CONDITIONS: BaselineState.APPROVED_WITH_CONDITIONS,
    SignOffState.RECOMMENDED: BaselineState.RECOMMENDED,
    SignOffState.REJECTED: BaselineState.REJECTED,
    SignOffState.WITHDRAWN: BaselineState.WITHDRAWN,
}


class BaselineSubject(Subject[Baseline]):
    """Its partners are those that own the milestones; with no pounds in it, it has no value."""

    kind = KIND
    model = Baseline
    label = "Change of baseline"
    fields = LABELS
    changes = {LATER: "A date moves later", NOT_LATER: "No date moves later"}
    assessments: ClassVar[Mapping[str, str]] = {}

    def title(self, record: Baseline) -> str:
        return str(record)

    def url(self, record: Baseline) -> str:
        return reverse("milestones:baseline", args=[record.partnership.slug, record.address])

    def document(self, record: Baseline) -> Mapping[str, Any]:
        return document_of(record, rows_of(record))

    def facts(self, record: Baseline) -> Facts:
        rows = rows_of(record)
        owners = {row.milestone.organisation_id for row in rows}
        leads = {row.milestone.workstream.lead_organisation_id for row in rows}
        levels = {row.milestone.level for row in rows}
        return Facts(
            kind=self.kind,
            change=LATER if any(row.days > 0 for row in rows) else NOT_LATER,
            level=levels.pop() if len(levels) == 1 else "",
            partners=tuple(sorted(owners)),
            organisations=tuple(sorted(owners | leads)),
        )

    def clause(self, record: Baseline, reader: User | None = None) -> str:
        count = record.dates.count()
        which = "1 milestone be" if count == 1 else f"{count} milestones be"
        return f'the baseline of {which} moved to "{record.name}" ({record.reference})'

    def lines(
        self, record: Baseline, document: Mapping[str, Any], reader: User
    ) -> Sequence[tuple[str, str]]:
        return lines_of(record, document, reader)

    def proposer(self, record: Baseline) -> User | None:
        return record.proposed_by

    def under_way(self, seen: QuerySet[Baseline]) -> QuerySet[Baseline]:
        return seen.filter(state__in={*OPEN_TO_EDIT, *UNDER_WAY}).order_by("reference_order")

    def entries(
        self, record: Baseline, document: Mapping[str, Any], reader: User
    ) -> Mapping[str, Entries]:
        return entries_of(record, document, reader)

    def hides(self, record: Baseline, texts: Sequence[Mapping[str, Any]], reader: User) -> bool:
        return names_hidden(record, texts, reader)

    def cannot_submit(self, record: Baseline, on: date) -> str:
        if record.state not in OPEN_TO_EDIT:
            return f"It is {record.get_state_display().lower()}: only a draft is submitted."
        rows = rows_of(record)
        return " ".join(
            [*missing_from(record, rows), *stale_in(rows, on), *claimed_elsewhere(record)][:TOLD]
        )

    def missing(self, record: Baseline) -> Iterable[str]:
        return missing_from(record, rows_of(record))

    def blockers(self, record: Baseline, on: date, assessments: Sequence[str]) -> Sequence[str]:
        return ()

    def moved(self, record: Baseline, sign_off: SignOff) -> None:
        state = SignOffState(sign_off.state)
        record.state = STATE_OF.get(state, BaselineState.IN_SIGN_OFF)
        record.save(update_fields=["state", "updated_at"])

    def decided(self, record: Baseline, sign_off: SignOff, decision: Decision | None) -> None:
        record.state, record.decision = STATE_OF[SignOffState(sign_off.state)], decision
        record.save(update_fields=["state", "decision", "updated_at"])
        waits = sign_off.conditions.outstanding().filter(is_pre_commencement=True).exists()
        if decision and record.state in BINDING and not waits:
            adopt(record, decision.decided_on)

    def cleared(self, record: Baseline, sign_off: SignOff, on: date) -> None:
        if record.decision and record.state in BINDING:
            adopt(record, max(on, record.decision.decided_on))

    def agreed(self, record: Baseline, sign_off: SignOff, on: date) -> None:
        if record.decision and record.state == BaselineState.RECOMMENDED:
            adopt(record, max(on, record.decision.decided_on))


register(BaselineSubject())
