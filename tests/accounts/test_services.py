from decimal import Decimal

import pytest

from accounts import services
from accounts.models import PartnerKind
from accounts.policies import OwnGovernance
from core.errors import Refused
from tests.factories.accounts import PartnerFactory

CABINET = OwnGovernance("Cabinet", True, Decimal(500_000), 5)


def test_the_office_says_how_a_partners_own_body_takes_part(partnership, programme_office):
    partner = PartnerFactory(partnership=partnership)

    services.set_own_governance(partner, CABINET, by=programme_office)

    partner.refresh_from_db()
    assert (partner.own_body, partner.decides_itself_first) == ("Cabinet", True)
    assert (partner.key_decision_from, partner.call_in_days) == (Decimal(500_000), 5)
    assert partner.history.last().pgh_context["verb"] == "set the own governance"


@pytest.mark.parametrize(
    ("kind", "governance", "reason"),
    [
        (PartnerKind.FULL, OwnGovernance("", True), "Name the body"),
        (PartnerKind.ASSOCIATE, CABINET, "Only a full partner signs"),
    ],
)
def test_a_body_decides_first_only_with_a_name_and_for_a_full_partner(
    partnership, programme_office, kind, governance, reason
):
    partner = PartnerFactory(partnership=partnership, kind=kind)

    with pytest.raises(Refused, match=reason):
        services.set_own_governance(partner, governance, by=programme_office)

    partner.refresh_from_db()
    assert not partner.decides_itself_first


def test_nobody_but_the_office_says_it(partnership, viewer, stranger):
    partner = PartnerFactory(partnership=partnership)

    for person in (viewer, stranger):
        with pytest.raises(Refused, match="Only the programme office"):
            services.set_own_governance(partner, OwnGovernance(), by=person)
