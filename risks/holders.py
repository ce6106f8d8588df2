"""Risks and benefits carry files and comments."""

from accounts.access import Deeds
from accounts.models import User
from records.holders import register
from risks.models import Benefit, Risk
from risks.policies import benefits, risks
from workstreams.holders import OfWorkstream


class RiskHolder(OfWorkstream[Risk]):
    kind = "risk"
    model = Risk
    page = "risks:detail"

    def cannot_add(self, record: Risk, user: User, deeds: Deeds | None = None) -> str:
        return risks.cannot_keep(record, user, deeds)


class BenefitHolder(OfWorkstream[Benefit]):
    kind = "benefit"
    model = Benefit
    page = "risks:benefit"

    def cannot_add(self, record: Benefit, user: User, deeds: Deeds | None = None) -> str:
        return benefits.cannot_keep(record, user, deeds)


register(RiskHolder())
register(BenefitHolder())
