"""The grid in which owners say what has become of their dates."""

from datetime import date

from django.urls import reverse

from milestones.models import Forecast, MilestoneStatus
from tests.factories.accounts import member
from tests.factories.milestones import DependencyFactory, ForecastFactory, MilestoneFactory
from tests.factories.records import PART_2, withhold
from tests.factories.workstreams import WorkstreamFactory
from tests.milestones.forecasts.conftest import (
    PAGE,
    PLANTED,
    WHY,
    answers,
    names,
    nothing_saved,
    words,
)


def test_owners_see_their_own_open_milestones_soonest_first(as_owner, workstream, owner, milestone):
    MilestoneFactory(workstream=workstream, owner=owner, name="Sooner")
    MilestoneFactory(workstream=workstream, owner=owner, name="Done", complete=True)
    MilestoneFactory(workstream=workstream, name="Another's")

    response = as_owner.get(PAGE)

    assert names(response) == ["Sooner", "Principles agreed"]
    assert "2 open milestones are yours." in words(response)


def test_each_row_says_when_its_date_was_last_said(as_owner, milestone, passed):
    ForecastFactory(milestone=milestone, said_on=date(2019, 10, 1))
    ForecastFactory(milestone=milestone, said_on=date(2019, 12, 11))

    page = words(as_owner.get(PAGE))

    assert (
        'Forecast now <strong>30 Apr 2020</strong><span class="ac-muted">, said on 11 Dec' in page
    )
    assert (
        'Forecast 17 Jan 2020 has passed</span><span class="ac-muted">, not yet confirmed' in page
    )


def test_the_office_may_open_every_milestone_and_one_workstreams(
    client, programme_office, partnership, milestone
):
    MilestoneFactory(workstream=WorkstreamFactory(partnership=partnership), name="Elsewhere")
    client.force_login(programme_office)

    assert names(client.get(PAGE)) == []
    assert names(client.get(PAGE, {"whose": "all"})) == ["Elsewhere", "Principles agreed"]
    assert names(client.get(PAGE, {"workstream": "ws09"})) == ["Principles agreed"]
    assert names(client.get(PAGE, {"milestone": "xm11"})) == ["Principles agreed"]


def test_a_lead_may_open_the_milestones_of_their_workstream(client, partnership, milestone):
    lead = member(partnership)
    led = WorkstreamFactory(partnership=partnership, lead=lead)
    MilestoneFactory(workstream=led, name="Led")
    client.force_login(lead)

    assert names(client.get(PAGE, {"whose": "all"})) == ["Led"]


def test_a_viewer_has_nothing_to_change_however_they_ask(client, viewer, milestone):
    client.force_login(viewer)

    for query in ({}, {"whose": "all"}, {"workstream": "WS09"}, {"milestone": "XM11"}):
        response = client.get(PAGE, query)
        assert names(response) == []
        assert "No open milestone here is yours to forecast." in response.text


def test_answers_are_checked_before_anything_is_saved(as_owner, milestone):
    response = as_owner.post(PAGE, answers((milestone, "later", "+4w", WHY)))

    page = words(response)
    assert "Not saved yet" in page
    assert "<strong>28 May 2020</strong>" in page
    assert "28 days later. 90 days late against the baseline, beyond the 14 days tolerance." in page
    assert nothing_saved(milestone)


def test_a_checked_answer_is_saved_and_said_so(as_owner, owner, milestone):
    sent = answers((milestone, "later", "29 May 2020", WHY)) | {"save": "1"}

    response = as_owner.post(PAGE, sent, follow=True)

    milestone.refresh_from_db()
    said = milestone.forecasts.get()
    assert response.redirect_chain == [(PAGE, 302)]
    assert "Saved for 1 milestone." in response.text
    assert milestone.forecast_date == said.forecast_date == date(2020, 5, 29)
    assert (said.said_by, said.reason) == (owner, WHY)


def test_done_and_no_change_are_saved_together_and_the_rest_stays_unconfirmed(
    as_owner, workstream, owner, milestone, passed
):
    silent = MilestoneFactory(workstream=workstream, owner=owner)
    sent = answers((milestone, "same"), (passed, "done", "30/1/2020"), (silent,))

    as_owner.post(PAGE, sent | {"save": "1"})

    passed.refresh_from_db()
    assert (passed.status, passed.actual_date) == (MilestoneStatus.COMPLETE, date(2020, 1, 30))
    assert [said.milestone for said in Forecast.objects.all()] == [milestone]


def test_going_back_keeps_what_was_typed(as_owner, milestone):
    response = as_owner.post(PAGE, answers((milestone, "later", "29/5/2020", WHY)) | {"back": "1"})

    assert response.status_code == 200
    assert 'value="29/5/2020"' in response.text
    assert WHY in response.text
    assert nothing_saved(milestone)


def test_an_earlier_date_needs_no_reason_even_before_what_predecessors_allow(
    as_owner, milestone, workstream
):
    before = MilestoneFactory(workstream=workstream, forecast_date=date(2020, 4, 1))
    DependencyFactory(predecessor=before, successor=milestone)

    checked = as_owner.post(PAGE, answers((milestone, "later", "2/3/2020")))
    as_owner.post(PAGE, answers((milestone, "later", "2/3/2020")) | {"save": "1"})

    assert "Its predecessors do not allow it before 1 Apr 2020." in words(checked)
    milestone.refresh_from_db()
    assert milestone.forecast_date == date(2020, 3, 2)


def test_part_2_and_withheld_milestones_are_absent_even_for_their_owner(
    as_owner, workstream, owner
):
    MilestoneFactory(workstream=workstream, owner=owner, name=PLANTED, **PART_2)
    withhold(MilestoneFactory(workstream=workstream, owner=owner, name=PLANTED), owner)

    assert PLANTED not in as_owner.get(PAGE, {"whose": "all"}).text


def test_another_partnerships_office_does_not_find_the_grid(client, stranger, milestone):
    client.force_login(stranger)

    assert client.get(PAGE).status_code == 404
    assert client.post(PAGE, answers((milestone, "same"))).status_code == 404


def test_nobody_sees_it_without_signing_in(client, milestone):
    assert client.get(PAGE).url.startswith(reverse("account_login"))


def test_the_grid_takes_as_many_queries_for_many_rows_as_for_one(
    as_owner, workstream, owner, django_assert_num_queries
):
    as_owner.get(PAGE)
    for milestone in MilestoneFactory.create_batch(20, workstream=workstream, owner=owner):
        ForecastFactory(milestone=milestone)

    with django_assert_num_queries(8):  # session, person, partnership, deeds, and four of its own
        response = as_owner.get(PAGE)

    assert len(names(response)) == 20


def test_a_long_grid_is_paged(as_owner, workstream, owner):
    MilestoneFactory.create_batch(51, workstream=workstream, owner=owner)

    assert [len(names(as_owner.get(PAGE, {"page": page}))) for page in (1, 2)] == [50, 1]
