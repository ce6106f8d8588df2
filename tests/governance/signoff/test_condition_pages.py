"""The conditions of the partnership: the list, the page of each, and the office's forms."""

from datetime import date
from functools import partial

import pytest
from django.urls import reverse

from governance.signoff.models import ConditionState, SignOffState
from tests.factories.accounts import PartnershipFactory, member, office
from tests.factories.conditions import BallotFactory, ConditionFactory
from tests.factories.records import withhold
from tests.governance.signoff.conftest import sign_off_of
from tests.governance.signoff.deciding import (
    CONDITIONAL,
    ORDINARY,
    address,
    board_on,
    decided_with,
)

QUERIES = 7  # session, reader, partnership, deeds; how many, how many overdue, which


BEGINNINGS = {"decided": partial(decided_with, chair=CONDITIONAL)}


@pytest.fixture
def decided(place):
    """Approved by the board, the chair with a pre-commencement condition."""
    return sign_off_of(place)


@pytest.fixture
def rows(partnership):
    """A condition with that text; `given` goes to the condition."""

    def row(text, partnership=partnership, **given):
        return ConditionFactory(
            sign_off__change__workstream__partnership=partnership, text=text, **given
        )

    return row


@pytest.fixture
def listed(client, partnership):
    """The texts that a reader finds in the list."""

    def found(person, **query):
        client.force_login(person)
        answer = client.get(reverse("signoff:conditions", args=[partnership.slug]), query)
        return [condition.text for condition, _ in answer.context["rows"]], answer

    return found


def test_the_list_shows_what_is_outstanding_the_soonest_due_first(
    rows, listed, viewer, programme_office
):
    rows("Undated", is_pre_commencement=False)
    rows("Late", due_on=date(2020, 1, 30), owner=viewer)
    rows("Today", due_on=date(2020, 1, 31))
    cleared = {"cleared_on": date(2020, 1, 8), "cleared_by": programme_office}
    rows("Met", state=ConditionState.DISCHARGED, **cleared)
    rows("Running", sign_off__state=SignOffState.RUNNING, decision=None)

    texts, answer = listed(viewer)

    assert texts == ["Late", "Today", "Undated"]
    assert "1 condition is overdue on 31 Jan 2020" in answer.content.decode()
    assert answer.content.decode().count(">overdue<") == 1
    for view, found in (
        ("overdue", ["Late"]),
        ("before", ["Late", "Today"]),
        ("mine", ["Late"]),
        ("cleared", ["Met"]),
        ("all", ["Late", "Today", "Undated", "Met"]),
    ):
        assert sorted(listed(viewer, view=view)[0]) == sorted(found), view
    assert listed(viewer, q="undat")[0] == ["Undated"]
    assert listed(viewer, q=viewer.name)[0] == ["Late"]
    assert "No condition matches." in listed(viewer, q="nothing")[1].content.decode()


def test_nobody_finds_conditions_of_what_they_may_not_see(rows, listed, viewer, partnership):
    withhold(rows("Withheld").sign_off.record, viewer)
    rows("Elsewhere", partnership=PartnershipFactory())
    secret = rows("Secret").sign_off.record
    secret.classification, secret.part_2_ground = "part_2", "Commercial"
    secret.save()

    assert listed(viewer)[0] == []
    assert sorted(listed(office(partnership))[0]) == ["Secret", "Withheld"]


def test_the_list_takes_as_many_queries_for_many_as_for_one(
    rows, listed, viewer, client, partnership, django_assert_num_queries
):
    rows("One", owner=viewer)
    here = listed(viewer)[1].request["PATH_INFO"]
    with django_assert_num_queries(QUERIES):
        client.get(here)
    for number in range(4):
        rows(f"Another {number}", owner=member(partnership))

    with django_assert_num_queries(QUERIES):
        assert len(client.get(here).context["rows"]) == 5


def test_everybody_reads_a_condition_and_only_the_office_has_forms(place, decided, client):
    condition = decided.conditions.get()
    client.force_login(place.chair)
    read = client.get(address(place, condition)).content.decode()
    client.force_login(place.office)
    office_page = client.get(address(place, condition)).content.decode()

    assert "A supervisor for every link worker" in read
    assert "Partnership Board only" in read
    assert "Whose task it is" not in read
    assert "Whose task it is" in office_page
    for deed, sent in (("-set", {"owner": place.lead.pk, "due_on": "31/3/2020"}), ("-clear", {})):
        client.force_login(place.chair)
        assert client.post(address(place, condition, deed), sent).status_code == 422
    condition.refresh_from_db()
    assert (condition.owner, condition.state) == (None, ConditionState.OUTSTANDING)


def test_the_office_sets_the_owner_and_records_the_meeting_that_cleared_it(place, decided, client):
    condition = decided.conditions.get()
    meeting, later = board_on(place, 2020, 3, 18), board_on(place, 9999, 3, 18)
    client.force_login(place.office)
    page = client.get(address(place, condition)).content.decode()
    assert f'value="{meeting.pk}"' in page
    assert f'value="{later.pk}"' not in page

    early = client.post(
        address(place, condition, "-set"), {"owner": place.lead.pk, "due_on": "1/2/2020"}
    )
    saved = client.post(
        address(place, condition, "-set"),
        {"owner": place.lead.pk, "due_on": "31/3/2020"},
        follow=True,
    ).content.decode()
    none = client.post(address(place, condition, "-clear"), {"how": "waived"})
    sent = {"how": "discharged", "meeting": meeting.pk, "note": "Seen: the rota"}
    cleared = client.post(address(place, condition, "-clear"), sent, follow=True)
    again = client.post(address(place, condition, "-clear"), sent)

    assert "It was decided on 12 February 2020: give a later day." in early.content.decode()
    assert "The owner and the day are recorded." in saved
    assert "Choose the meeting that cleared it." in none.content.decode()
    text = " ".join(cleared.content.decode().split())
    assert "Discharged at the meeting of Partnership Board on 18 Mar 2020" in text
    assert "Seen: the rota" in text
    assert "Whose task it is" not in text
    assert "cleared already" in again.content.decode()


def test_the_decision_shows_who_owns_each_condition(place, client):
    sign_off = decided_with(place, CONDITIONAL, ORDINARY)
    sign_off.conditions.filter(is_pre_commencement=True).update(
        owner=place.lead, due_on=date(2020, 3, 31)
    )
    client.force_login(place.chair)

    page = client.get(
        reverse("signoff:decision", args=[place.partnership.slug, sign_off.decision.address])
    ).content.decode()

    assert "Workstream lead owns it, due 31 Mar 2020." in page
    assert page.count("/sign-offs/conditions/") == 2


def test_a_condition_of_what_still_runs_has_no_forms_yet(partnership, client, programme_office):
    ballot = BallotFactory(
        stage__sign_off__change__workstream__partnership=partnership,
        stage__sign_off__state=SignOffState.RUNNING,
    )
    condition = ConditionFactory(sign_off=ballot.entitlement.stage.sign_off, ballot=ballot)
    condition.decision = None
    condition.save()
    client.force_login(programme_office)
    page = reverse("signoff:condition", args=[partnership.slug, condition.pk])

    assert "Whose task it is" not in client.get(page).content.decode()
