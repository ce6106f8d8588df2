"""What tests of shares begin with: an agreement of three parties with their signatories."""

from decimal import Decimal

import pytest

from accounts.models import Role
from governance.bodies.models import BodyKind
from governance.mous.services import Band, LineSaid, set_shares
from tests.factories.accounts import OrganisationFactory, PartnerFactory, member
from tests.factories.bodies import BodyFactory, SeatFactory
from tests.factories.mous import AgreementFactory, PartyFactory, VersionFactory

SHARED = {"HRCH": "60", "LBH": "30", "VCS": "10"}


@pytest.fixture
def agreement(partnership):
    """Not binding, with three parties and their signatories."""
    board = BodyFactory(
        partnership=partnership, kind=BodyKind.PARTNERSHIP_BOARD, decides_between_meetings=True
    )
    made = AgreementFactory(partnership=partnership, reference="MOU01")
    VersionFactory(agreement=made)
    for position, name in enumerate(SHARED):
        organisation = OrganisationFactory(name=name, short_name=name)
        signatory = member(partnership, Role.SIGNATORY, organisation=organisation)
        PartnerFactory(partnership=partnership, organisation=organisation, signatory=signatory)
        PartyFactory(agreement=made, organisation=organisation, position=position)
        if position < 2:
            person = member(partnership, Role.BOARD_MEMBER, organisation=organisation)
            SeatFactory(body=board, person=person, organisation=organisation)
    return made


def band(agreement, percents=SHARED, up_to=None, fixed=(), **caps):
    parties = {str(party.organisation): party for party in agreement.parties.all()}
    lines = [
        LineSaid(
            parties[name],
            Decimal(percent),
            is_fixed=name in fixed,
            cap=Decimal(caps[name]) if name in caps else None,
        )
        for name, percent in percents.items()
    ]
    return Band(tuple(lines), None if up_to is None else Decimal(up_to))


@pytest.fixture
def shared(agreement, programme_office):
    set_shares(agreement, "gain", [band(agreement)], by=programme_office)
    return agreement
