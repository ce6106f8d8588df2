"""A small partnership with a board, its signatories, and a change of scope to sign off."""

from dataclasses import dataclass
from datetime import date

import pytest

from accounts.models import Organisation, Partnership, Role, Sector, User
from governance.bodies.models import Body, BodyKind, Meeting, Seat, SeatRole
from governance.scope.models import ScopeChange
from governance.signoff import services
from governance.signoff.models import Entitlement, Route, SignOff
from tests.factories.accounts import (
    MembershipFactory,
    OrganisationFactory,
    PartnerFactory,
    UserFactory,
)
from tests.factories.bodies import BodyFactory, DelegationFactory, MeetingFactory, SeatFactory
from tests.factories.scope import ScopeChangeFactory
from tests.factories.workstreams import WorkstreamFactory

SECTORS = {
    "Trust": Sector.NHS_PROVIDER,
    "Council": Sector.LOCAL_AUTHORITY,
    "Practices": Sector.GENERAL_PRACTICE,
    "Charities": Sector.VOLUNTARY,
}


@dataclass
class Place:
    """What the tests need to name."""

    partnership: Partnership
    board: Body
    meeting: Meeting
    office: User
    lead: User
    chair: User
    members: dict[str, User]
    organisations: dict[str, Organisation]
    change: ScopeChange

    @property
    def route(self) -> Route:
        services.ensure_default_routes(self.partnership, by=None)
        return Route.objects.filter(partnership=self.partnership).newest("scope-change")

    def submit(self) -> SignOff:
        return services.submit_for_sign_off(self.change, route=self.route, by=self.lead)


def asked(sign_off: SignOff, person: User) -> Entitlement:
    """The place of that person at the stage that is open."""
    return Entitlement.objects.get(stage__sign_off=sign_off, stage__outcome="", person=person)


def approve(sign_off: SignOff, person: User) -> SignOff:
    """That person approves at the stage that is open."""
    services.cast_vote(asked(sign_off, person), by=person, vote="approve", sha256=sign_off.sha256)
    sign_off.refresh_from_db()
    return sign_off


def to_board(place: Place) -> SignOff:
    """The change at the board's stage, screened and signed by each partner."""
    sign_off = approve(place.submit(), place.office)
    for signatory in place.members.values():
        sign_off = approve(sign_off, signatory)
    return sign_off


def at_meeting(place: Place, sign_off: SignOff, *people: User) -> SignOff:
    """Those people attended the board's meeting; everybody when none is named."""
    stage = sign_off.stages.open().get()
    came = {
        entitlement.pk: entitlement.person_id
        for entitlement in stage.entitlements.all()
        if not people or entitlement.person in people
    }
    services.record_attendance(stage, came=came, by=place.office)
    sign_off.refresh_from_db()
    return sign_off


@pytest.fixture
def place(partnership: Partnership, programme_office: User) -> Place:
    board = BodyFactory(
        partnership=partnership,
        name="Partnership Board",
        kind=BodyKind.PARTNERSHIP_BOARD,
        quorum=3,
        quorum_sectors=[Sector.GENERAL_PRACTICE],
    )
    organisations = {name: OrganisationFactory(short_name=name) for name in SECTORS}
    members = {}
    for name, organisation in organisations.items():
        person = members[name] = UserFactory(name=f"{name} signatory")
        PartnerFactory(
            partnership=partnership,
            organisation=organisation,
            sector=SECTORS[name],
            signatory=person,
        )
        MembershipFactory(
            user=person,
            partnership=partnership,
            organisation=organisation,
            role=Role.SIGNATORY,
        )
        SeatFactory(body=board, person=person, organisation=organisation)
        DelegationFactory(body=board, organisation=organisation)
    chair = UserFactory(name="Independent Chair")
    MembershipFactory(
        user=chair, partnership=partnership, organisation=None, role=Role.BOARD_MEMBER
    )
    Seat.objects.create(
        body=board,
        person=chair,
        role=SeatRole.CHAIR,
        is_voting=True,
        starts_on=date(2019, 4, 1),
    )
    lead = UserFactory(name="Workstream lead")
    MembershipFactory(
        user=lead,
        partnership=partnership,
        organisation=organisations["Trust"],
        role=Role.WORKSTREAM_LEAD,
    )
    change = ScopeChangeFactory(
        workstream=WorkstreamFactory(partnership=partnership, lead=lead),
        reference="SC02",
        name="Bring social prescribing into scope",
        proposed_by=lead,
        partners_affected=list(organisations.values()),
        assessed=True,
    )
    return Place(
        partnership=partnership,
        board=board,
        meeting=MeetingFactory(body=board, held_on=date(2020, 2, 12)),
        office=programme_office,
        lead=lead,
        chair=chair,
        members=members,
        organisations=organisations,
        change=change,
    )
