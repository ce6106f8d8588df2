"""How the small partnership of the tests of sign-off is built."""

from dataclasses import dataclass
from datetime import date

from accounts.models import Organisation, Partnership, Role, Sector, User
from governance.bodies.models import Body, BodyKind, Interest, Meeting, Seat, SeatRole
from governance.scope.models import ScopeChange
from governance.signoff import services
from governance.signoff.models import Route, SignOff
from tests.factories.accounts import (
    MembershipFactory,
    OrganisationFactory,
    PartnerFactory,
    PartnershipFactory,
    UserFactory,
    office,
)
from tests.factories.bodies import (
    BodyFactory,
    DelegationFactory,
    InterestFactory,
    MeetingFactory,
    SeatFactory,
)
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


def build_place() -> Place:
    """Hounslow, built anew."""
    partnership = PartnershipFactory(slug="hounslow", place="Hounslow")
    return build(partnership, office(partnership))


def build(partnership: Partnership, programme_office: User) -> Place:
    """A board of five, four partners with their signatories, and a draft of the lead's."""
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


def hold(place: Place, person: User | None, **given: object) -> Interest:
    """A declared interest of a person in the Trust, unless told; not by way of the deed."""
    whole: dict[str, object] = {"partnership": place.partnership, "person": person}
    if not {"in_organisation", "matter"} & set(given):
        whole["in_organisation"] = place.organisations["Trust"]
    return InterestFactory(**whole | given)
