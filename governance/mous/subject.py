"""A share statement as sign-off sees it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, ClassVar

from django.db.models import QuerySet
from django.urls import reverse

from accounts.models import User
from core.dates import full_day
from core.money import pounds
from governance.mous.models import ShareStatement, StatementState
from governance.signoff.models import Decision, SignOff, SignOffState
from governance.signoff.subjects import Facts, Subject, register

KIND = "share_statement"
GAIN, LOSS = "gain", "loss"
AMOUNTS = "amounts"
LABELS = {
    "agreement": "Under",
    "version": "Version of it",
    "period": "Period",
    "pool": "To be shared",
    "planned": "Planned",
    "basis": "How it came about",
    AMOUNTS: "Each party",
    "standing": "What it means",
}
SHADOW = "In shadow: no money moves."
MONEY_MOVES = "The agreement is binding and in force: the amounts are owed."
STATE_OF = {
    SignOffState.RETURNED: StatementState.RETURNED,
    SignOffState.DEFERRED: StatementState.DEFERRED,
    SignOffState.APPROVED: StatementState.APPROVED,
    SignOffState.APPROVED_WITH_CONDITIONS: StatementState.APPROVED_WITH_CONDITIONS,
    SignOffState.RECOMMENDED: StatementState.RECOMMENDED,
    SignOffState.REJECTED: StatementState.REJECTED,
    SignOffState.WITHDRAWN: StatementState.WITHDRAWN,
}
UNDECIDED = (
    StatementState.DRAFT,
    StatementState.IN_SIGN_OFF,
    StatementState.RETURNED,
    StatementState.DEFERRED,
)


class ShareStatementSubject(Subject[ShareStatement]):
    """Its partners are the parties of the agreement, each asked through its signatory."""

    kind = KIND
    model = ShareStatement
    label = "Share statement"
    fields = LABELS
    changes = {GAIN: "A gain is shared", LOSS: "A loss is shared"}
    assessments: ClassVar[Mapping[str, str]] = {}

    def title(self, record: ShareStatement) -> str:
        return str(record)

    def url(self, record: ShareStatement) -> str:
        return reverse("mous:statement", args=[record.partnership.slug, record.address])

    def document(self, record: ShareStatement) -> Mapping[str, Any]:
        version = record.agreement.versions.last()
        amounts = record.amounts.select_related("party__organisation")
        return {
            "reference": record.reference,
            "agreement": str(record.agreement),
            "version": f"{version.number} {version.sha256}".strip() if version else "",
            "period": f"{full_day(record.starts_on)} to {full_day(record.ends_on)}",
            "pool": pounds(record.pool),
            "planned": "" if record.planned is None else pounds(record.planned),
            "basis": record.basis,
            AMOUNTS: [f"{each.party}: {pounds(each.amount)}" for each in amounts],
            "standing": SHADOW if record.is_shadow else MONEY_MOVES,
        }

    def facts(self, record: ShareStatement) -> Facts:
        parties = tuple(
            record.agreement.parties.order_by("organisation").values_list("organisation", flat=True)
        )
        return Facts(
            kind=self.kind,
            change=LOSS if record.pool < 0 else GAIN,
            value=abs(record.pool),
            partners=parties,
            organisations=parties,
        )

    def clause(self, record: ShareStatement, reader: User | None = None) -> str:
        what = "loss" if record.pool < 0 else "gain"
        days = f"{full_day(record.starts_on)} to {full_day(record.ends_on)}"
        return (
            f"the {what} of {pounds(abs(record.pool))} from {days} be shared as"
            f" {record.reference} states"
        )

    def lines(
        self, record: ShareStatement, document: Mapping[str, Any], reader: User
    ) -> Sequence[tuple[str, str]]:
        return [
            (label, "; ".join(said) if isinstance(said, list) else said)
            for field, label in LABELS.items()
            if (said := document.get(field))
        ]

    def hides(
        self, record: ShareStatement, texts: Sequence[Mapping[str, Any]], reader: User
    ) -> bool:
        return not ShareStatement.objects.visible_to(reader).filter(pk=record.pk).exists()

    def proposer(self, record: ShareStatement) -> User | None:
        return record.prepared_by

    def under_way(self, seen: QuerySet[ShareStatement]) -> QuerySet[ShareStatement]:
        return seen.filter(state__in=UNDECIDED).order_by("reference_order")

    def cannot_submit(self, record: ShareStatement, on: date) -> str:
        if record.state not in (StatementState.DRAFT, StatementState.RETURNED):
            return f"It is {record.get_state_display().lower()}: only a draft is submitted."
        return " ".join(self.missing(record))

    def missing(self, record: ShareStatement) -> Iterable[str]:
        return () if record.amounts.exists() else ("Prepare it anew: it names no party.",)

    def blockers(
        self, record: ShareStatement, on: date, assessments: Sequence[str]
    ) -> Sequence[str]:
        return ()

    def moved(self, record: ShareStatement, sign_off: SignOff) -> None:
        state = SignOffState(sign_off.state)
        record.state = STATE_OF.get(state, StatementState.IN_SIGN_OFF)
        record.save(update_fields=["state", "updated_at"])

    def decided(self, record: ShareStatement, sign_off: SignOff, decision: Decision | None) -> None:
        record.state = STATE_OF[SignOffState(sign_off.state)]
        record.save(update_fields=["state", "updated_at"])

    def cleared(self, record: ShareStatement, sign_off: SignOff, on: date) -> None:
        """Nothing begins with it: the amounts are agreed, or they are not."""

    def agreed(self, record: ShareStatement, sign_off: SignOff, on: date) -> None:
        record.state = StatementState.APPROVED
        record.save(update_fields=["state", "updated_at"])


register(ShareStatementSubject())
