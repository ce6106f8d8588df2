"""What carries files in sign-off: a condition, and a partner's own decision."""

from django.urls import reverse

from accounts.access import Deeds
from accounts.models import Partnership, User
from governance.signoff import policies
from governance.signoff.models import Condition, OwnDecision
from records.holders import Holder, register


class ConditionHolder(Holder[Condition]):
    kind = "condition"
    model = Condition

    def partnership(self, record: Condition) -> Partnership:
        return record.sign_off.partnership

    def title(self, record: Condition) -> str:
        return f"Condition of {record.sign_off}"

    def url(self, record: Condition) -> str:
        return reverse("signoff:condition", args=[self.partnership(record).slug, record.pk])

    def cannot_add(self, record: Condition, user: User, deeds: Deeds | None = None) -> str:
        return policies.cannot_show_condition(record, user)


class OwnDecisionHolder(Holder[OwnDecision]):
    kind = "own-decision"
    model = OwnDecision

    def partnership(self, record: OwnDecision) -> Partnership:
        return record.sign_off.partnership

    def title(self, record: OwnDecision) -> str:
        return str(record)

    def url(self, record: OwnDecision) -> str:
        return reverse("signoff:own-decision", args=[self.partnership(record).slug, record.pk])

    def cannot_add(self, record: OwnDecision, user: User, deeds: Deeds | None = None) -> str:
        return policies.cannot_record_own_decision(record, user)


register(ConditionHolder())
register(OwnDecisionHolder())
