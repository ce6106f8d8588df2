"""A council whose cabinet decides before its signatory signs."""

from datetime import date
from decimal import Decimal

from accounts.models import Partner, User
from governance.signoff import services
from governance.signoff.models import OwnDecision, OwnOutcome, SignOff
from governance.signoff.policies import Plan
from tests.governance.signoff.building import Place
from tests.governance.signoff.conftest import approve

CABINET = Plan(
    body_name="Cabinet",
    meets_on=date(2020, 2, 12),
    is_key_decision=True,
    notice_on=date(2020, 1, 14),
)


def council_decides_first(place: Place, name: str = "Council", **given: object) -> None:
    """That partner's own body decides first; at the council from £250,000 it is a key decision."""
    settings = {"own_body": "Cabinet", "key_decision_from": Decimal(250_000)} | given
    Partner.objects.filter(organisation=place.organisations[name]).update(
        decides_itself_first=True, **settings
    )


def at_partners(place: Place) -> SignOff:
    """The change at the partners' stage, the council's cabinet asked."""
    council_decides_first(place)
    return approve(place.submit(), place.office)


def agree(own: OwnDecision, by: User, **given: object) -> OwnDecision:
    """The body agreed on 12 February 2020 and published it that day, unless told otherwise."""
    said = {
        "outcome": OwnOutcome.AGREED,
        "decided_on": date(2020, 2, 12),
        "published_on": given.get("decided_on", date(2020, 2, 12)),
        "sha256": own.sign_off.sha256,
    }
    return services.record_own_decision(own, by=by, **said | given)
