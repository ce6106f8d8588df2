"""What carries files in scope: a change, for its co-production, and each of its assessments."""

from django.urls import reverse

from accounts.access import Deeds
from accounts.models import Partnership, User
from governance.scope import policies
from governance.scope.models import Assessment, ScopeChange
from records.holders import Holder, register


class ScopeChangeHolder(Holder[ScopeChange]):
    kind = "scope-change"
    model = ScopeChange

    def partnership(self, record: ScopeChange) -> Partnership:
        return record.partnership

    def title(self, record: ScopeChange) -> str:
        return f"Co-production behind {record}"

    def url(self, record: ScopeChange) -> str:
        return reverse("scope:change", args=[record.partnership.slug, record.address])

    def cannot_add(self, record: ScopeChange, user: User, deeds: Deeds | None = None) -> str:
        return policies.cannot_add_evidence(record, user, deeds)


class AssessmentHolder(Holder[Assessment]):
    kind = "assessment"
    model = Assessment

    def partnership(self, record: Assessment) -> Partnership:
        return record.change.partnership

    def title(self, record: Assessment) -> str:
        return str(record)

    def url(self, record: Assessment) -> str:
        change = record.change
        return reverse(
            "scope:change-assess", args=[change.partnership.slug, change.address, record.kind]
        )

    def cannot_add(self, record: Assessment, user: User, deeds: Deeds | None = None) -> str:
        return policies.cannot_assess(record.change, user, deeds)


register(ScopeChangeHolder())
register(AssessmentHolder())
