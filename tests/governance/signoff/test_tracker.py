"""The tracker: every running sign-off, whom it waits for and what it needs."""

from datetime import timedelta

from django.urls import reverse

from governance.signoff import services
from governance.signoff.inbox import for_organisation
from governance.signoff.tracker import tracked
from tests.factories.accounts import MembershipFactory, PartnershipFactory, UserFactory, office
from tests.factories.records import withhold
from tests.factories.scope import ScopeChangeFactory
from tests.governance.signoff.conftest import approve, at_meeting, to_board


def page(client, place, person):
    client.force_login(person)
    return client.get(reverse("signoff:tracker", args=[place.partnership.slug]))


def test_it_says_whom_the_open_stage_waits_for_and_what_it_needs(place):
    approve(approve(place.submit(), place.office), place.members["Trust"])

    [row] = tracked(place.office, place.partnership)

    assert row.stage.name == "Partner sign-off"
    assert row.bottleneck == "Charities; Council; Practices"
    assert row.needed == "Three more needed."
    assert not row.is_pressing


def test_a_stage_of_a_meeting_waits_for_the_meeting_then_for_votes(place):
    sign_off = to_board(place)
    [before] = tracked(place.office, place.partnership)
    at_meeting(place, sign_off, place.chair, place.members["Practices"], place.members["Trust"])
    [after] = tracked(place.office, place.partnership)

    assert before.bottleneck == "The meeting of 12 February 2020."
    assert before.meets_on == place.meeting.held_on
    assert "Practices" in after.bottleneck


def test_what_is_held_up_is_pressing_and_says_why(place):
    sign_off = place.submit()
    tomorrow = place.partnership.today() + timedelta(days=1)
    services.defer(sign_off, until=tomorrow, by=place.office, reason="Budget first")

    [row] = tracked(place.office, place.partnership)

    assert (row.state, row.bottleneck, row.is_pressing) == ("Deferred", "Budget first", True)


def test_the_next_deadline_comes_first_and_the_ended_are_left_out(place, time_machine):
    late = place.submit()
    other = ScopeChangeFactory(
        workstream=place.change.workstream,
        partners_affected=list(place.organisations.values()),
        assessed=True,
    )
    early = services.submit_for_sign_off(other, route=place.route, by=place.lead)
    services.extend_deadline(late, working_days=3, by=place.office, reason="Bank holiday")

    assert [row.sign_off for row in tracked(place.office, place.partnership)] == [early, late]
    services.withdraw(early, by=place.lead, reason="Not now")
    assert [row.sign_off for row in tracked(place.office, place.partnership)] == [late]


def test_the_page_asks_the_same_queries_for_one_as_for_many(
    client, place, django_assert_num_queries, django_assert_max_num_queries
):
    place.submit()
    client.force_login(place.office)
    address = reverse("signoff:tracker", args=[place.partnership.slug])
    with django_assert_max_num_queries(12) as one:
        assert client.get(address).status_code == 200
    for _ in range(3):
        other = ScopeChangeFactory(
            workstream=place.change.workstream,
            partners_affected=list(place.organisations.values()),
            assessed=True,
        )
        services.submit_for_sign_off(other, route=place.route, by=place.lead)

    with django_assert_num_queries(len(one)):
        assert client.get(address).context["rows"][3]


def test_it_is_for_members_of_the_partnership_alone(client, place):
    place.submit()
    stranger = office(PartnershipFactory(slug="harrow"))

    address = reverse("signoff:tracker", args=[place.partnership.slug])
    assert client.get(address).status_code == 302
    assert page(client, place, stranger).status_code == 404
    assert str(place.change) in page(client, place, place.members["Council"]).content.decode()


def test_a_withheld_proposal_is_not_on_it(place):
    place.submit()
    withhold(place.change, place.members["Council"])

    assert tracked(place.members["Council"], place.partnership) == []


def test_colleagues_see_what_waits_for_their_signatory(place):
    colleague = UserFactory()
    MembershipFactory(
        user=colleague,
        partnership=place.partnership,
        organisation=place.organisations["Council"],
    )
    approve(place.submit(), place.office)

    [item] = for_organisation(colleague, place.partnership)

    assert item.line == "Council signatory signs for Council."
    assert for_organisation(place.members["Council"], place.partnership) == []


def test_without_any_it_says_so(client, place):
    assert "No sign-off is running." in page(client, place, place.office).content.decode()
