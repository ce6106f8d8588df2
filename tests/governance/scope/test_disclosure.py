"""The programme office says who may see a change of scope, and nobody else finds it."""

from http import HTTPStatus

import pytest
from django.core import mail
from django.urls import reverse

from accounts.models import Role
from core.errors import Refused
from governance.scope import services
from governance.scope.models import ChangeState, ScopeChange
from governance.signoff.models import SignOff
from records.disclosures import Disclosure
from records.models import Classification, Notification, Sharing
from tests.api.conftest import client_of
from tests.factories.accounts import OrganisationFactory, PartnerFactory, member
from tests.governance.scope.pages import read, save, typed, url
from tests.governance.scope.proposals import proposal_of
from tests.governance.signoff.conftest import to_board

GROUND = "Commercial terms of a contract that is not yet let"
OPEN = Disclosure()


def part_2(place, **given):
    return {
        "classification": "part_2",
        "part_2_ground": GROUND,
        "deciding_body": place.board.pk,
        **given,
    }


def closed(place, *people):
    return Disclosure(Classification.PART_2, ground=GROUND, body=place.board, people=people)


def named(place):
    partners = tuple(place.organisations.values())
    return Disclosure(Classification.NAMED_PARTNERS, partners=partners, people=(place.chair,))


def sees(person):
    return ScopeChange.objects.visible_to(person).exists()


@pytest.fixture
def as_office(place, client):
    client.force_login(place.office)
    return client


@pytest.fixture
def of_trust(place):
    return member(place.partnership, organisation=place.organisations["Trust"])


def test_part_2_is_for_its_body_the_office_and_named_people(place, as_office, viewer, of_trust):
    friend = member(place.partnership, user__name="Ann Friend")
    said = part_2(place, named_people=[friend.pk])

    page = save(as_office, url("change-disclosure", place, "SC02"), said, follow=True)

    for person in (place.chair, place.members["Council"], place.office, friend):
        assert sees(person)
    for person in (viewer, of_trust, place.lead):
        assert not sees(person)
    shown = " ".join(page.content.decode().split())
    assert f"Part 2: Partnership Board, Ann Friend. Ground: {GROUND}" in shown


def test_named_partners_are_seen_by_their_members_and_the_office(
    place, as_office, viewer, of_trust
):
    numbers = [organisation.pk for organisation in place.organisations.values()]
    said = {
        "classification": "named_partners",
        "named_partners": numbers,
        "named_people": [place.chair.pk],
    }

    page = save(as_office, url("change-disclosure", place, "SC02"), said, follow=True)

    assert [sees(person) for person in (of_trust, place.office, viewer)] == [True, True, False]
    assert "Named partners: " in page.content.decode()


def test_opened_again_nothing_is_left_of_the_ground_or_the_names(place, as_office, viewer):
    services.set_disclosure(place.change, closed(place, viewer), by=place.office)

    save(as_office, url("change-disclosure", place, "SC02"), {"classification": "public"})

    place.change.refresh_from_db()
    assert place.change.classification == "public"
    assert (place.change.part_2_ground, place.change.deciding_body) == ("", None)
    assert not Sharing.objects.exists()


def test_the_form_shows_what_holds(place, as_office, viewer):
    services.set_disclosure(place.change, closed(place, viewer), by=place.office)

    form = as_office.get(url("change-disclosure", place, "SC02")).context["form"]

    assert form["classification"].value() == "part_2"
    assert form["named_people"].value() == [viewer.pk]
    assert form["deciding_body"].value() == place.board.pk


@pytest.mark.parametrize(
    ("said", "field", "reason"),
    [
        ({}, "classification", "Choose who may see it."),
        ({"classification": "named_partners"}, "named_partners", "Choose the partners that may"),
        ({"classification": "part_2"}, "part_2_ground", "Give the ground for part 2."),
        ({"classification": "part_2"}, "deciding_body", "Choose the body that decides it."),
        (
            {"classification": "part_2", "part_2_ground": "x" * 201},
            "part_2_ground",
            "at most 200 characters",
        ),
    ],
)
def test_what_a_level_needs_is_asked_for_beside_its_field(place, as_office, said, field, reason):
    answer = save(as_office, url("change-disclosure", place, "SC02"), said)

    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert reason in str(answer.context["form"].errors[field])
    place.change.refresh_from_db()
    assert place.change.classification == "all_partners"


@pytest.mark.parametrize("level", ["named_partners", "part_2"])
@pytest.mark.parametrize("who", ["stranger", "99999", "abc"])
def test_a_name_that_is_none_of_the_partnership_is_refused_beside_its_field(
    place, as_office, stranger, level, who
):
    said = part_2(place) | {
        "classification": level,
        "named_partners": [place.organisations["Trust"].pk],
        "named_people": [stranger.pk if who == "stranger" else who],
    }
    before = ScopeChange.objects.count()

    answers = [
        save(as_office, url("change-disclosure", place, "SC02"), said),
        as_office.post(url("change-new", place), typed(place, **said)),
    ]

    for answer in answers:
        assert answer.status_code == 422
        assert list(answer.context["form"].errors) == ["named_people"]
    assert ScopeChange.objects.count() == before
    place.change.refresh_from_db()
    assert place.change.classification == Classification.ALL_PARTNERS


def test_the_deed_itself_asks_for_the_ground(place):
    groundless = Disclosure(Classification.PART_2, ground=" ", body=place.board)

    with pytest.raises(Refused, match=r"Give the ground for part 2\."):
        services.set_disclosure(place.change, groundless, by=place.office)


def test_whoever_is_asked_must_still_see_it(place, as_office):
    three = [place.organisations[name].pk for name in ("Council", "Charities", "Practices")]
    said = {"classification": "named_partners", "named_partners": three}
    assert place.route

    answer = save(as_office, url("change-disclosure", place, "SC02"), said)

    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    page = answer.content.decode()
    assert (
        "Independent Chair and Trust signatory would be asked about it and could not see it."
        " Name them, or their partners, too." in page
    )
    place.change.refresh_from_db()
    assert place.change.classification == "all_partners"
    assert not Sharing.objects.exists()


def test_an_edit_shuts_out_nobody_who_is_asked(place, as_office):
    services.set_disclosure(place.change, named(place), by=place.office)
    assert place.route
    hospice = OrganisationFactory()
    bo = member(place.partnership, Role.SIGNATORY, organisation=hospice, user__name="Bo Elsewhere")
    PartnerFactory(partnership=place.partnership, organisation=hospice, signatory=bo)
    affected = [hospice.pk, *(one.pk for one in place.organisations.values())]
    said = typed(place, partners_affected=affected)
    told = "Bo Elsewhere would be asked about it and could not see it."

    assert told in as_office.post(url("change-edit", place, "SC02"), said).content.decode()
    place.change.partners_affected.add(hospice)
    started = as_office.post(url("change-start", place, "SC02"), {}, follow=True)

    assert told in started.content.decode()
    place.change.refresh_from_db()
    assert place.change.name == "Bring social prescribing into scope"
    assert place.change.state == ChangeState.DRAFT


def test_only_the_office_says_who_may_see_it(place, client, viewer, stranger):
    address = url("change-disclosure", place, "SC02")

    assert client.get(address).status_code == HTTPStatus.FOUND
    for person in (place.lead, viewer, place.members["Council"]):
        client.force_login(person)
        assert "Only the programme office says who may see a change." in read(client, address)
        answer = client.post(address, part_2(place))
        assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    client.force_login(stranger)
    assert client.post(address, part_2(place)).status_code == HTTPStatus.NOT_FOUND
    place.change.refresh_from_db()
    assert place.change.classification == "all_partners"


def test_once_decided_it_is_settled(place, as_office):
    ScopeChange.objects.update(state=ChangeState.APPROVED)

    assert "It is approved: who may see it is settled." in read(
        as_office, url("change-disclosure", place, "SC02")
    )
    with pytest.raises(Refused, match="settled"):
        services.set_disclosure(place.change, OPEN, by=place.office)


def test_the_office_proposes_in_part_2_from_the_first(place, as_office, viewer):
    said = typed(place, **part_2(place, name="Let Zanzibar"))

    as_office.post(url("change-new", place), said)

    change = ScopeChange.objects.get(name="Let Zanzibar")
    assert (change.classification, change.part_2_ground) == ("part_2", GROUND)
    assert not ScopeChange.objects.visible_to(viewer).filter(pk=change.pk).exists()


def test_who_is_not_of_the_office_proposes_for_all_partners(place, as_lead):
    assert "Who may see it" not in read(as_lead, url("change-new", place))

    as_lead.post(url("change-new", place), typed(place, **part_2(place)))

    assert ScopeChange.objects.get(reference="SC03").classification == "all_partners"
    proposal = proposal_of(place.change, name="Zanzibar")
    with pytest.raises(Refused, match="Only the programme office says who may see"):
        services.propose_scope_change(proposal, disclosure=closed(place), by=place.lead)


PAGES = (
    ("scope:changes", ()),
    ("scope:change", ("SC02",)),
    ("scope:change-disclosure", ("SC02",)),
    ("scope:overview", ()),
    ("scope:services", ()),
    ("signoff:mine", ()),
    ("signoff:tracker", ()),
    ("signoff:decisions", ()),
    ("signoff:decision", ("D2020-01",)),
    ("signoff:proof", ("D2020-01",)),
    ("signoff:conditions", ()),
    ("signoff:preview", ()),
    ("packs:proof", ("D2020-01",)),
    ("desk:dashboard", ()),
    ("desk:what-changed", ()),
    ("desk:more", ()),
    ("api:scope-change-list", ()),
    ("api:sign-off-list", ()),
    ("api:decision-list", ()),
)


@pytest.mark.parametrize("level", [closed, named])
def test_kept_back_on_its_form_it_is_found_nowhere(place, client, level):
    ScopeChange.objects.update(name="Let Zanzibar")
    services.set_disclosure(place.change, level(place), by=place.office)
    place.change.refresh_from_db()
    other = member(place.partnership, organisation=OrganisationFactory())
    running = to_board(place)
    client.force_login(other)
    api = client_of(other)

    for name, args in PAGES:
        address = reverse(name, args=["hounslow", *args])
        answer = (api if name.startswith("api:") else client).get(address)
        assert answer.status_code in (HTTPStatus.OK, HTTPStatus.NOT_FOUND), address
        assert "Zanzibar" not in answer.content.decode(), address

    assert not SignOff.objects.visible_to(other).exists()
    assert not Notification.objects.filter(person=other).exists()
    assert not any(other.email in sent.to for sent in mail.outbox)
    client.force_login(place.chair)
    assert "Zanzibar" in read(client, reverse("signoff:office", args=["hounslow", running.pk]))
