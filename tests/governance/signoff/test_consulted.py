"""Those consulted on an urgent decision: members by choice, others by name."""

import pytest
from django.urls import reverse

from accounts.models import Role
from core.errors import Refused
from governance.signoff.models import ConsultedPerson, SignOff, UrgentDecision
from governance.signoff.proof import proof_file
from governance.signoff.verify import verify
from tests.factories.accounts import MembershipFactory, UserFactory, member
from tests.governance.signoff.conftest import approve
from tests.governance.signoff.urgently import CONSULTED, WHY, put_to_the_chair
from tests.refusing import refuses


@pytest.fixture
def two(place):
    """A director of the trust, who has two roles there, and somebody of no organisation."""
    ann = UserFactory(name="Ann Lee")
    for role in (Role.VIEWER, Role.SIGNATORY):
        MembershipFactory(
            user=ann,
            partnership=place.partnership,
            role=role,
            organisation=place.organisations["Trust"],
        )
    bob = member(place.partnership)
    bob.name = "Bob Ray"
    bob.save()
    bob.memberships.update(organisation=None)
    return [bob, ann]


@pytest.fixture
def address(place):
    return reverse("scope:change-urgent", args=[place.partnership.slug, "SC02"])


def test_members_stand_with_their_organisations_before_what_was_written(place, two):
    put_to_the_chair(place, people=two)

    urgent = UrgentDecision.objects.get()
    trust = place.organisations["Trust"].short_name
    assert urgent.consulted == f"Ann Lee ({trust}); Bob Ray.\n{CONSULTED}"
    assert {row.person for row in urgent.people_consulted.all()} == set(two)


def test_members_alone_are_enough(place, two):
    put_to_the_chair(place, people=two[:1], consulted=" ")

    assert UrgentDecision.objects.get().consulted == "Bob Ray."


def test_the_proof_names_them_and_prints_them(place, two):
    approve(put_to_the_chair(place, people=two), place.chair)

    found = verify(proof_file(SignOff.objects.get()))

    said = found.proof["entries"][0]["data"]["urgent"]
    assert (found.code, said["members_consulted"]) == (0, ["Ann Lee", "Bob Ray"])
    assert any("Bob Ray." in line and CONSULTED in line for line in found.words)


def test_nobody_consults_themselves_or_a_stranger(place, two):
    stranger = UserFactory(name="Sue Far")

    for people, refusal in (
        ([*two, place.lead], "You cannot have consulted yourself"),
        ([*two, stranger], "Sue Far is no member of the partnership"),
    ):
        with pytest.raises(Refused, match=refusal):
            put_to_the_chair(place, people=people)
    assert not SignOff.objects.exists()


def test_each_is_consulted_once(place, two):
    put_to_the_chair(place, people=[*two, *two])

    row = ConsultedPerson.objects.first()
    with refuses("consulted_person_once"):
        ConsultedPerson.objects.create(urgent=row.urgent, person=row.person)


def test_the_page_offers_members_and_says_who_was_chosen(place, two, address, client):
    client.force_login(place.lead)
    offered = client.get(address).content.decode()
    said = {"reason": WHY, "people": [person.pk for person in two]}

    page = client.post(address, said, follow=True).content.decode()

    assert "Ann Lee" in offered
    assert f'value="{place.lead.pk}"' not in offered
    assert "Bob Ray." in page
    assert UrgentDecision.objects.get().people_consulted.count() == 2


def test_a_page_with_nobody_named_or_a_stranger_is_refused(place, two, address, client):
    client.force_login(place.lead)

    answers = [
        client.post(address, {"reason": WHY, **given})
        for given in ({}, {"people": [UserFactory().pk]}, {"people": ["x"]})
    ]

    assert [answer.status_code for answer in answers] == [422, 422, 422]
    assert "Say who was consulted." in answers[0].content.decode()
    assert not SignOff.objects.exists()
