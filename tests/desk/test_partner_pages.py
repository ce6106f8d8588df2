"""The partners and the page of one, as their readers see them."""

from datetime import date

import pytest
from django.urls import reverse

from accounts.models import PartnerKind, Role, Sector, Succession
from governance.scope.models import ChangeState
from tests.factories.accounts import (
    MembershipFactory,
    OrganisationFactory,
    PartnerFactory,
    UserFactory,
)
from tests.factories.bodies import BodyFactory, SeatFactory
from tests.factories.milestones import MilestoneFactory
from tests.factories.mous import AgreementFactory, PartyFactory, SignatureFactory
from tests.factories.records import PART_2, ActionFactory
from tests.factories.risks import RiskFactory
from tests.factories.scope import ScopeChangeFactory
from tests.factories.workstreams import WorkstreamFactory

PLANTED = "Zanzibar"


@pytest.fixture
def reader(client, viewer):
    client.force_login(viewer)
    return client


@pytest.fixture
def ask(reader, partnership):
    """The partners as the viewer gets them, with a query."""
    address = reverse("accounts_pages:partners", args=[partnership.slug])
    return lambda **query: reader.get(address, query)


@pytest.fixture
def partner(partnership):
    return PartnerFactory(
        partnership=partnership,
        organisation__name="West London NHS Trust",
        organisation__short_name="WLT",
        signatory=UserFactory(name="Director of Local Services"),
    )


@pytest.fixture
def show(reader, partner):
    """The page of the partner, as text."""
    return lambda: reader.get(page_of(partner)).content.decode()


def page_of(partner):
    return reverse("accounts_pages:partner", args=[partner.partnership.slug, partner.pk])


def names(response):
    return [str(partner) for partner in response.context["page"].object_list]


@pytest.mark.parametrize(
    ("view", "found"),
    [("", ["Here"]), ("former", ["Gone", "To come"]), ("all", ["Gone", "Here", "To come"])],
)
def test_each_view_shows_its_own_by_name(ask, partnership, view, found):
    for name, given in {
        "Gone": {"left_on": date(2020, 1, 30)},
        "Here": {"left_on": date(2020, 1, 31)},
        "To come": {"joined_on": date(2020, 2, 1)},
    }.items():
        PartnerFactory(
            partnership=partnership, organisation__name=name, organisation__short_name=name, **given
        )

    assert names(ask(view=view)) == found


def test_a_sector_narrows_the_list(ask, partnership):
    PartnerFactory(partnership=partnership)
    council = PartnerFactory(partnership=partnership, sector=Sector.LOCAL_AUTHORITY)

    assert names(ask(sector="local_authority")) == [str(council)]
    assert len(names(ask(sector="nonsense"))) == 2


def test_the_list_counts_open_milestones_that_the_reader_sees(ask, partner):
    workstream = WorkstreamFactory(partnership=partner.partnership)
    given = {"workstream": workstream, "organisation": partner.organisation}
    MilestoneFactory(**given)
    MilestoneFactory(**given, complete=True)
    MilestoneFactory(**given, **PART_2)
    MilestoneFactory(organisation=partner.organisation)  # of another partnership

    assert [one.open_milestones for one in ask().context["page"].object_list] == [1]


@pytest.mark.parametrize("many", [1, 4])
def test_the_list_takes_the_same_queries_however_long(
    ask, partnership, many, django_assert_num_queries
):
    for _ in range(many):
        PartnerFactory(partnership=partnership, signatory=UserFactory())
    ask()

    with django_assert_num_queries(2 + 2 + 2):
        assert len(names(ask())) == many


def test_the_page_tells_who_the_partner_is(show, partner):
    Succession.objects.create(
        predecessor=partner.organisation,
        successor=OrganisationFactory(short_name="NWL Trust"),
        happened_on=date(2022, 7, 1),
    )

    page = show()

    for words in ("West London NHS Trust", "Director of Local Services", "WLT to NWL Trust"):
        assert words in page


def test_the_page_tells_what_the_partner_owes(show, partner):
    partnership, organisation = partner.partnership, partner.organisation
    workstream = WorkstreamFactory(partnership=partnership, lead_organisation=organisation)
    MilestoneFactory(
        workstream=workstream,
        organisation=organisation,
        name="Cover starts",
        baseline_date=date(2020, 3, 2),
        forecast_date=date(2020, 4, 6),
    )
    RiskFactory(workstream=workstream, owning_organisation=organisation, name="Vacant posts")
    affecting = RiskFactory(workstream=workstream, name="Data is refused")
    affecting.partners_affected.add(organisation)
    person = MembershipFactory(
        partnership=partnership, organisation=organisation, role=Role.BOARD_MEMBER
    ).user
    ActionFactory(partnership=partnership, owner=person, text="Report vacancies")
    agreement = AgreementFactory(partnership=partnership, name="Joint working")
    PartyFactory(agreement=agreement, organisation=organisation)
    change = ScopeChangeFactory(
        workstream=workstream, name="Falls prevention", state=ChangeState.SCREENING
    )
    change.partners_affected.add(organisation)
    SeatFactory(
        body=BodyFactory(partnership=partnership, name="Sponsor Group"), organisation=organisation
    )

    page = show()

    for words in (
        "WLT has 1 open milestone, 1 of them red, 2 open risks and 1 action to do."
        " 1 agreement waits for its signature.",
        "Cover starts",
        "35 days late",
        "Vacant posts",
        "Data is refused",
        "Report vacancies",
        "Joint working",
        "Not signed",
        "Falls prevention",
        workstream.name,
        "Sponsor Group",
    ):
        assert words in page


def test_a_partner_that_owes_nothing_is_told_so(show, partner):
    agreement = AgreementFactory(partnership=partner.partnership)
    SignatureFactory(party__agreement=agreement, party__organisation=partner.organisation)

    page = show()

    assert "WLT has no open milestones, no open risks and no actions to do." in page
    assert "wait for its signature" not in page


def test_what_the_reader_may_not_see_is_nowhere_on_the_page(reader, partner):
    partnership, organisation = partner.partnership, partner.organisation
    hidden = WorkstreamFactory(
        partnership=partnership, lead_organisation=organisation, name=f"{PLANTED} merger", **PART_2
    )
    workstream = WorkstreamFactory(partnership=partnership)
    MilestoneFactory(workstream=hidden, organisation=organisation, name=f"{PLANTED} opens")
    RiskFactory(
        workstream=workstream, owning_organisation=organisation, name=f"{PLANTED} falls", **PART_2
    )
    person = MembershipFactory(partnership=partnership, organisation=organisation).user
    ActionFactory(partnership=partnership, owner=person, text=f"Sell {PLANTED}", **PART_2)
    agreement = AgreementFactory(partnership=partnership, name=f"{PLANTED} lease", **PART_2)
    PartyFactory(agreement=agreement, organisation=organisation)
    change = ScopeChangeFactory(
        workstream=hidden, name=f"{PLANTED} care", state=ChangeState.SCREENING
    )
    change.partners_affected.add(organisation)

    page = reader.get(page_of(partner)).content.decode()

    assert PLANTED not in page
    assert "no open milestones, no open risks and no actions to do." in page


def test_what_the_same_organisation_owes_elsewhere_is_not_shown(show, partner):
    elsewhere = WorkstreamFactory(name=f"{PLANTED} care", lead_organisation=partner.organisation)
    MilestoneFactory(workstream=elsewhere, organisation=partner.organisation, name=PLANTED)
    RiskFactory(workstream=elsewhere, owning_organisation=partner.organisation, name=PLANTED)
    SeatFactory(organisation=partner.organisation, body__name=f"{PLANTED} board")

    assert PLANTED not in show()


def test_what_is_done_decided_closed_or_given_up_is_owed_no_more(show, partner):
    partnership, organisation = partner.partnership, partner.organisation
    workstream = WorkstreamFactory(partnership=partnership)
    MilestoneFactory(
        workstream=workstream, organisation=organisation, name=f"{PLANTED} opens", complete=True
    )
    RiskFactory(
        workstream=workstream, owning_organisation=organisation, name=PLANTED, status="closed"
    )
    person = MembershipFactory(partnership=partnership, organisation=organisation).user
    ActionFactory(partnership=partnership, owner=person, text=PLANTED, status="to_be_closed")
    change = ScopeChangeFactory(
        workstream=workstream, name=f"{PLANTED} care", state=ChangeState.APPROVED
    )
    change.partners_affected.add(organisation)
    body = BodyFactory(partnership=partnership, name=f"{PLANTED} board")
    SeatFactory(body=body, organisation=organisation, ends_on=date(2020, 1, 30))

    assert PLANTED not in show()


@pytest.mark.parametrize("many", [1, 3])
def test_the_page_takes_the_same_queries_however_much_is_owed(
    reader, partner, many, django_assert_num_queries
):
    partnership, organisation = partner.partnership, partner.organisation
    for _ in range(many):
        workstream = WorkstreamFactory(partnership=partnership, lead_organisation=organisation)
        MilestoneFactory(workstream=workstream, organisation=organisation)
        RiskFactory(workstream=workstream, owning_organisation=organisation)
        person = MembershipFactory(partnership=partnership, organisation=organisation).user
        ActionFactory(partnership=partnership, owner=person)
        agreement = AgreementFactory(partnership=partnership)
        SignatureFactory(party__agreement=agreement, party__organisation=organisation)
        change = ScopeChangeFactory(workstream=workstream, state=ChangeState.IN_SIGN_OFF)
        change.partners_affected.add(organisation)
        SeatFactory(body=BodyFactory(partnership=partnership), organisation=organisation)
    reader.get(page_of(partner))

    with django_assert_num_queries(2 + 2 + 14):
        reader.get(page_of(partner))


def test_the_partners_are_not_found_by_strangers(client, stranger, partner):
    client.force_login(stranger)

    assert client.get(reverse("accounts_pages:partners", args=["hounslow"])).status_code == 404
    assert client.get(page_of(partner)).status_code == 404


def test_a_partner_of_another_partnership_is_not_found_under_this_one(reader, partnership):
    elsewhere = PartnerFactory(kind=PartnerKind.ASSOCIATE)

    address = reverse("accounts_pages:partner", args=["hounslow", elsewhere.pk])

    assert reader.get(address).status_code == 404


def test_who_is_not_signed_in_is_asked_to(client, partner):
    for address in (reverse("accounts_pages:partners", args=["hounslow"]), page_of(partner)):
        response = client.get(address)
        assert (response.status_code, response["Location"].split("?")[0]) == (
            302,
            "/accounts/login/",
        )
