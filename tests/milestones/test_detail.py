"""The page of one milestone."""

from datetime import date

import pytest
from django.urls import reverse

from tests.factories.accounts import member
from tests.factories.milestones import DependencyFactory, ForecastFactory, MilestoneFactory
from tests.factories.records import PART_2, withhold
from tests.factories.risks import BenefitFactory
from tests.factories.workstreams import WorkstreamFactory

PLANTED = "Zanzibar"


@pytest.fixture
def workstream(partnership):
    return WorkstreamFactory(partnership=partnership, name="Population health")


@pytest.fixture
def milestone(workstream):
    return MilestoneFactory(
        workstream=workstream,
        reference="X014",
        name="Linked data set live",
        baseline_date=date(2020, 1, 31),
        forecast_date=date(2020, 2, 26),
    )


@pytest.fixture
def open_page(client, viewer, milestone):
    client.force_login(viewer)
    return lambda reference="X014": client.get(page_of(reference))


def page_of(reference):
    return reverse("milestones:detail", args=["hounslow", reference])


def words(response):
    return " ".join(response.text.split())


def test_the_page_says_how_late_a_milestone_is_and_against_which_yardstick(open_page):
    page = words(open_page())

    assert "26 days late against the baseline, beyond the 14 days tolerance." in page
    assert "Linked data set live" in page


@pytest.mark.parametrize(
    ("forecast", "expected"),
    [
        (date(2020, 2, 10), "10 days late against the baseline, within the 14 days tolerance."),
        (date(2020, 1, 31), "On plan."),
        (date(2020, 1, 30), "1 day earlier than the baseline. The forecast passed 1 day ago."),
    ],
)
def test_other_forecasts_have_their_own_sentence(open_page, milestone, forecast, expected):
    milestone.forecast_date = forecast
    milestone.save()

    assert expected in words(open_page())


def test_a_complete_milestone_says_when_it_was_done(open_page, workstream):
    MilestoneFactory(
        workstream=workstream,
        reference="X003",
        baseline_date=date(2019, 7, 15),
        forecast_date=date(2019, 7, 22),
        complete=True,
    )

    page = words(open_page("X003"))

    assert "Done on 22 Jul 2019. 7 days late against the baseline." in page
    assert "Update forecast" not in page


def test_the_reference_is_found_in_any_case(open_page):
    assert open_page("x014").status_code == 200


def test_the_story_tells_who_said_what_when_and_why_newest_first(open_page, milestone, viewer):
    ForecastFactory(
        milestone=milestone, said_on=date(2019, 12, 11), forecast_date=date(2020, 2, 14)
    )
    ForecastFactory(
        milestone=milestone,
        said_on=date(2020, 1, 24),
        forecast_date=date(2020, 2, 26),
        said_by=viewer,
        reason="Not signed by every controller",
    )

    response = open_page()

    changes = [(step["number"], step["change"], step["by"]) for step in response.context["steps"]]
    assert changes == [
        (2, "14 Feb 2020 to 26 Feb 2020", "+12 days"),
        (1, "31 Jan 2020 to 14 Feb 2020", "+14 days"),
        ("B", "31 Jan 2020", "Baseline"),
    ]
    page = words(response)
    assert "Not signed by every controller" in page
    assert f"{viewer.name}, 24 Jan 2020" in page
    assert "Author not recorded, 11 Dec 2019" in page
    assert "Forecast moved 2 times." in page
    assert "was 14 days late before" in page


def test_a_forecast_said_again_is_a_confirmation_and_no_move(open_page, milestone):
    for said_on in (date(2019, 12, 11), date(2020, 1, 24)):
        ForecastFactory(milestone=milestone, said_on=said_on, forecast_date=date(2020, 2, 26))

    response = open_page()

    assert response.context["steps"][0]["change"] == "Confirmed"
    assert "Forecast moved 1 time." in words(response)


def test_the_chart_of_slips_needs_two_days_of_saying(open_page, milestone):
    ForecastFactory(milestone=milestone, said_on=date(2019, 12, 11))
    once = open_page().text
    ForecastFactory(milestone=milestone, said_on=date(2020, 1, 24))

    twice = open_page().text

    assert ("ac-figure" in once, "ac-figure" in twice) == (False, True)


def test_what_it_waits_for_and_holds_up_comes_with_the_room_in_days(
    open_page, milestone, workstream
):
    before = MilestoneFactory(
        workstream=workstream, name="Group launched", forecast_date=date(2019, 7, 22), complete=True
    )
    after = MilestoneFactory(
        workstream=workstream, name="Segmentation", forecast_date=date(2020, 5, 29)
    )
    DependencyFactory(predecessor=before, successor=milestone, lag_days=150)
    DependencyFactory(predecessor=milestone, successor=after, lag_days=45)

    response = open_page()

    near = response.context["near"]
    assert [(each.row.milestone, each.room) for each in near.waits_for] == [(before, 69)]
    assert [(each.row.milestone, each.room) for each in near.holds_up] == [(after, 48)]
    page = words(response)
    assert "done 22 Jul 2019. 69 days of room." in page
    assert "29 May 2020. 48 days of room." in page


def test_a_forecast_earlier_than_its_predecessors_allow_says_by_when(
    open_page, milestone, workstream
):
    before = MilestoneFactory(workstream=workstream, forecast_date=date(2020, 3, 1))
    DependencyFactory(predecessor=before, successor=milestone, lag_days=1)

    page = words(open_page())

    assert "Its predecessors do not allow it before 2 Mar 2020." in page
    assert "5 days too early." in page


def test_a_neighbour_that_the_reader_may_not_see_counts_and_is_not_named(
    open_page, milestone, workstream
):
    hidden = MilestoneFactory(
        workstream=workstream, name=PLANTED, forecast_date=date(2020, 3, 1), **PART_2
    )
    DependencyFactory(predecessor=hidden, successor=milestone)

    response = open_page()

    assert PLANTED not in response.text
    assert hidden.reference not in response.text
    assert "do not allow it before 1 Mar 2020" in words(response)


def test_benefits_that_need_it_are_linked_when_the_reader_may_see_them(
    open_page, milestone, workstream
):
    seen = BenefitFactory(workstream=workstream, name="Shared care plans")
    hidden = BenefitFactory(workstream=workstream, name=PLANTED, **PART_2)
    milestone.benefits.add(seen, hidden)

    page = open_page().text

    assert "Shared care plans" in page
    assert PLANTED not in page


def test_only_who_may_change_the_forecast_gets_the_button(client, open_page, milestone):
    refused = words(open_page())
    client.force_login(milestone.workstream.lead)
    assert open_page().status_code == 404  # leads nothing without a membership
    owner = member(milestone.partnership)
    milestone.owner = owner
    milestone.save()
    client.force_login(owner)

    allowed = words(open_page())

    assert "Only the owner, the workstream&#x27;s lead or the programme office" in refused
    assert "Update forecast" not in refused
    assert 'href="/hounslow/forecasts/?milestone=X014"' in allowed


def test_a_milestone_in_part_2_is_not_found(open_page, workstream):
    MilestoneFactory(workstream=workstream, reference="X099", **PART_2)

    assert open_page("X099").status_code == 404


def test_a_withheld_milestone_is_not_found(open_page, milestone, viewer):
    withhold(milestone, viewer)

    assert open_page().status_code == 404


def test_another_partnerships_milestone_is_not_found_under_ones_own(open_page):
    MilestoneFactory(reference="X500")

    assert open_page("X500").status_code == 404


def test_another_partnerships_office_does_not_find_the_milestone(client, stranger, milestone):
    client.force_login(stranger)

    assert client.get(page_of("X014")).status_code == 404


def test_nobody_sees_it_without_signing_in(client, milestone):
    assert client.get(page_of("X014")).url.startswith(reverse("account_login"))


def test_the_page_takes_as_many_queries_for_many_links_as_for_one(
    open_page, milestone, workstream, django_assert_num_queries
):
    open_page()
    for other in MilestoneFactory.create_batch(6, workstream=workstream):
        DependencyFactory(predecessor=milestone, successor=other)
        DependencyFactory(predecessor=MilestoneFactory(workstream=workstream), successor=milestone)
        ForecastFactory(milestone=milestone)

    with django_assert_num_queries(4 + 3):  # session, person, partnership, deeds, and its own
        open_page()
