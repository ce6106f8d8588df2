"""The tracker: every running sign-off, whom it waits for and what it needs."""

from datetime import date, timedelta

from django.urls import reverse
from django.utils import timezone

from governance.signoff import services
from governance.signoff.inbox import for_organisation
from governance.signoff.policies import Plan
from governance.signoff.tracker import tracked
from tests.factories.accounts import MembershipFactory, PartnershipFactory, UserFactory, office
from tests.factories.records import withhold
from tests.factories.scope import ScopeChangeFactory
from tests.governance.signoff.cabinets import CABINET, at_partners
from tests.governance.signoff.conftest import approve, at_meeting, to_board


def rows_of(place, person=None):
    return tracked(person or place.office, place.partnership, timezone.localdate())


def page(client, place, person):
    client.force_login(person)
    return client.get(reverse("signoff:tracker", args=[place.partnership.slug]))


def test_it_says_whom_the_open_stage_waits_for_and_what_it_needs(place):
    approve(approve(place.submit(), place.office), place.members["Trust"])

    [row] = rows_of(place)

    assert row.stage.name == "Partner sign-off"
    assert row.bottleneck == "Charities; Council; Practices"
    assert row.needed == "Three more needed."
    assert not row.is_pressing


def test_a_stage_of_a_meeting_waits_for_the_meeting_then_for_votes(place):
    sign_off = to_board(place)
    [before] = rows_of(place)
    at_meeting(place, sign_off, place.chair, place.members["Practices"], place.members["Trust"])
    [after] = rows_of(place)

    assert before.bottleneck == "The meeting of 12 February 2020."
    assert before.meets_on == place.meeting.held_on
    assert "Practices" in after.bottleneck


def test_what_is_held_up_is_pressing_and_says_why(place, at_screening):
    tomorrow = place.partnership.today() + timedelta(days=1)
    services.defer(at_screening, until=tomorrow, by=place.office, reason="Budget first")

    [row] = rows_of(place)

    assert (row.state, row.bottleneck, row.is_pressing) == ("Deferred", "Budget first", True)


def test_what_is_deferred_says_when_it_reopens(place, at_screening, client):
    services.defer(at_screening, until=date(2020, 5, 4), by=place.office, reason="Budget first")

    table = page(client, place, place.office).text
    assert "Reopens on 4 May 2020" in table
    for address in (
        reverse("signoff:office", args=[place.partnership.slug, at_screening.pk]),
        reverse("scope:change", args=[place.partnership.slug, "SC02"]),
    ):
        assert "<p>Deferred to 4 May 2020: Budget first" in client.get(address).text.replace(
            "<span>Deferred", "<p>Deferred"
        )


def test_the_next_deadline_comes_first_and_the_ended_are_left_out(
    place, at_screening, time_machine
):
    other = ScopeChangeFactory(
        workstream=place.change.workstream,
        partners_affected=list(place.organisations.values()),
        assessed=True,
    )
    early = services.submit_for_sign_off(other, route=place.route, by=place.lead)
    services.extend_deadline(at_screening, working_days=3, by=place.office, reason="Bank holiday")

    assert [row.sign_off for row in rows_of(place)] == [
        early,
        at_screening,
    ]
    services.withdraw(early, by=place.lead, reason="Not now")
    assert [row.sign_off for row in rows_of(place)] == [at_screening]


def test_the_page_asks_the_same_queries_for_one_as_for_many(
    client, place, at_screening, django_assert_num_queries, django_assert_max_num_queries
):
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


def test_it_names_the_partner_whose_own_body_is_on_the_critical_path(client, place, time_machine):
    time_machine.move_to("2020-02-03T09:00:00Z")
    own = at_partners(place).own_decisions.get()
    added = services.add_own_decision(own.sign_off, place.organisations["Trust"], by=place.office)
    services.plan_own_decision(own, CABINET, by=place.office)
    early = Plan("Trust board", meets_on=date(2020, 2, 14))
    services.plan_own_decision(added, early, by=place.office)

    [row] = rows_of(place)

    assert [one.partner for one in row.governance] == ["Trust", "Council"]
    assert (row.critical.partner, row.critical.can_sign_on) == ("Council", date(2020, 2, 20))
    shown = page(client, place, place.office).content.decode()
    assert reverse("signoff:own-decision", args=["hounslow", own.pk]) in shown
    assert "Cabinet meets on 12 February 2020." in shown


def test_a_partner_that_can_sign_only_after_the_deadline_is_pressing(client, place, time_machine):
    time_machine.move_to("2020-02-03T09:00:00Z")
    own = at_partners(place).own_decisions.get()
    services.plan_own_decision(own, CABINET, by=place.office)

    [late] = rows_of(place)
    shown = page(client, place, place.office).content.decode()
    services.extend_deadline(own.sign_off, working_days=5, by=place.office, reason="The cabinet")
    [in_time] = rows_of(place)

    assert late.critical.can_sign_on == date(2020, 2, 20)
    assert (late.due_at.date(), late.signs_too_late, late.is_pressing) == (
        date(2020, 2, 17),
        True,
        True,
    )
    assert "That is after the deadline: extend it." in shown
    assert "1 held up" in shown
    assert (in_time.due_at.date(), in_time.signs_too_late) == (date(2020, 2, 24), False)


def test_where_no_own_body_decides_it_says_so(client, place, at_screening):
    assert rows_of(place)[0].critical is None
    assert "own body decides" in page(client, place, place.office).content.decode()


def test_it_is_for_members_of_the_partnership_alone(client, place, at_screening):
    stranger = office(PartnershipFactory(slug="harrow"))

    address = reverse("signoff:tracker", args=[place.partnership.slug])
    assert client.get(address).status_code == 302
    assert page(client, place, stranger).status_code == 404
    assert str(place.change) in page(client, place, place.members["Council"]).content.decode()


def test_a_withheld_proposal_is_not_on_it(place, at_screening):
    withhold(place.change, place.members["Council"])

    assert rows_of(place, place.members["Council"]) == []


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
