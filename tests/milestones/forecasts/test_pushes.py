"""What a new date pushes is shown before it is saved; owners are asked, and nobody else's moves."""

from datetime import date

import pytest

from accounts.models import Role
from milestones.models import Milestone
from records.models import Notification
from tests.factories.accounts import OrganisationFactory, UserFactory, member
from tests.factories.bodies import BodyFactory, MeetingFactory
from tests.factories.milestones import DependencyFactory, MilestoneFactory
from tests.factories.records import PART_2, withhold
from tests.milestones.forecasts.conftest import PAGE, PLANTED, WHY, answers, words

TO_28_MAY = ("later", "28/5/2020", WHY)
ASKED = {"save": "ask"}


@pytest.fixture
def other_owner(partnership):
    return member(partnership, Role.WORKSTREAM_LEAD, user=UserFactory(name="Anna Osei"))


@pytest.fixture
def after(workstream, milestone, other_owner):
    """Forecast for 20 May, seven days after the milestone at the earliest."""
    made = MilestoneFactory(
        workstream=workstream,
        reference="XM12",
        name="Teams in place",
        owner=other_owner,
        organisation=OrganisationFactory(short_name="HRCH"),
        forecast_date=date(2020, 5, 20),
    )
    DependencyFactory(predecessor=milestone, successor=made, lag_days=7)
    return made


@pytest.fixture
def last(workstream, after, other_owner):
    """Forecast for 25 May, the day after `after` at the earliest."""
    made = MilestoneFactory(
        workstream=workstream,
        reference="XM13",
        owner=other_owner,
        forecast_date=date(2020, 5, 25),
    )
    DependencyFactory(predecessor=after, successor=made, lag_days=1)
    return made


def pushed(response):
    return [(p.milestone.reference, p.expected, p.late_by) for p in response.context["pushes"]]


def test_all_that_waits_is_shown_with_its_days_owner_and_cause(as_owner, milestone, after, last):
    response = as_owner.post(PAGE, answers((milestone, *TO_28_MAY)))

    assert pushed(response) == [("XM12", date(2020, 6, 4), 15), ("XM13", date(2020, 6, 5), 11)]
    page = words(response)
    assert "What this pushes: 2 milestones" in page
    assert "<strong>4 Jun 2020</strong>" in page
    assert "15 days later" in page
    assert "Anna Osei (HRCH)" in page
    assert [push.cause.reference for push in response.context["pushes"]] == ["XM11", "XM11"]


def test_what_has_room_or_is_complete_is_not_pushed(as_owner, milestone, workstream):
    roomy = MilestoneFactory(workstream=workstream, forecast_date=date(2020, 12, 1))
    done = MilestoneFactory(
        workstream=workstream,
        forecast_date=date(2020, 1, 20),
        actual_date=date(2020, 1, 20),
        status="complete",
    )
    for other in (roomy, done):
        DependencyFactory(predecessor=milestone, successor=other)

    response = as_owner.post(PAGE, answers((milestone, *TO_28_MAY)))

    assert pushed(response) == []
    assert "What this pushes" not in response.text
    assert "Save 1 milestone" in words(response)


def test_an_earlier_date_pushes_nothing(as_owner, milestone, after):
    response = as_owner.post(PAGE, answers((milestone, "later", "28/4/2020", "")))

    assert pushed(response) == []


def test_what_a_change_eases_is_not_pushed_by_it(as_owner, milestone, after):
    """XM12 had to wait until 7 May and is forecast for 1 May; now it has to until 5 May."""
    Milestone.objects.filter(pk=after.pk).update(forecast_date=date(2020, 5, 1))

    assert pushed(as_owner.post(PAGE, answers((milestone, "later", "28/4/2020", "")))) == []


def test_what_was_late_before_is_not_blamed_on_this_change(as_owner, milestone, after, workstream):
    """XM12 cannot be before 4 June for XM14 already: the new date of XM11 adds nothing."""
    blocking = MilestoneFactory(
        workstream=workstream, reference="XM14", forecast_date=date(2020, 6, 4)
    )
    DependencyFactory(predecessor=blocking, successor=after)

    assert pushed(as_owner.post(PAGE, answers((milestone, *TO_28_MAY)))) == []


def test_a_board_that_it_would_no_longer_meet_is_named(as_owner, partnership, milestone, after):
    board = BodyFactory(partnership=partnership)
    for day in (date(2020, 5, 19), date(2020, 5, 20), date(2020, 6, 3), date(2020, 6, 4)):
        MeetingFactory(body=board, held_on=day)

    page = words(as_owner.post(PAGE, answers((milestone, *TO_28_MAY))))

    assert [day for day in ("19 May", "20 May", "3 Jun", "4 Jun") if f"board of {day}" in page] == [
        "20 May",
        "3 Jun",
    ]


def test_what_the_reader_may_not_see_is_neither_shown_nor_told_by_others(
    as_owner, milestone, workstream
):
    hidden = MilestoneFactory(
        workstream=workstream, reference=PLANTED, forecast_date=date(2020, 5, 20), **PART_2
    )
    beyond = MilestoneFactory(workstream=workstream, forecast_date=date(2020, 5, 20))
    DependencyFactory(predecessor=milestone, successor=hidden)
    DependencyFactory(predecessor=hidden, successor=beyond)

    response = as_owner.post(PAGE, answers((milestone, *TO_28_MAY)))

    assert pushed(response) == []
    assert PLANTED not in response.text


def test_owners_are_asked_once_and_their_dates_stay(as_owner, milestone, after, last, other_owner):
    response = as_owner.post(PAGE, answers((milestone, *TO_28_MAY)) | ASKED, follow=True)

    assert "The owners of what it pushes are asked." in response.text
    told = Notification.objects.order_by("pk")
    assert [(each.person, each.title) for each in told] == [
        (other_owner, "Confirm your forecast: XM12 Teams in place"),
        (other_owner, f"Confirm your forecast: {last}"),
    ]
    assert told[0].text == (
        "XM11 Principles agreed is now forecast for 28 May 2020. XM12 is forecast for 20 May 2020"
        " and cannot be before 4 Jun 2020, 15 days later. Give a new date, or say what you will do"
        " instead."
    )
    assert told[0].url == "/hounslow/forecasts/?milestone=XM12"
    after.refresh_from_db()
    assert after.forecast_date == date(2020, 5, 20)


def test_saved_alone_nobody_is_asked(as_owner, milestone, after):
    as_owner.post(PAGE, answers((milestone, *TO_28_MAY)) | {"save": "1"})

    assert Milestone.objects.get(reference="XM11").forecast_date == date(2020, 5, 28)
    assert not Notification.objects.exists()


def test_an_owner_who_may_not_see_what_moved_is_not_told(as_owner, milestone, after, other_owner):
    withhold(milestone, other_owner)

    as_owner.post(PAGE, answers((milestone, *TO_28_MAY)) | ASKED)

    assert Milestone.objects.get(reference="XM11").forecast_date == date(2020, 5, 28)
    assert not Notification.objects.exists()


def test_an_impossible_date_elsewhere_is_named_and_keeps_nobody_from_saving(
    as_owner, milestone, workstream
):
    MilestoneFactory(workstream=workstream, reference="XM99", baseline_date=date(1920, 4, 17))

    page = words(as_owner.post(PAGE, answers((milestone, *TO_28_MAY))))
    as_owner.post(PAGE, answers((milestone, *TO_28_MAY)) | {"save": "1"})

    assert "cannot be worked out. XM99: the baseline 17/4/1920 is outside the years" in page
    assert "Save 1 milestone" in page
    assert Milestone.objects.get(reference="XM11").forecast_date == date(2020, 5, 28)


def test_ones_own_are_not_asked_about(as_owner, milestone, after, owner):
    Milestone.objects.filter(pk=after.pk).update(owner=owner)

    page = words(as_owner.post(PAGE, answers((milestone, *TO_28_MAY))))
    as_owner.post(PAGE, answers((milestone, *TO_28_MAY)) | ASKED)

    assert "Save, and ask the owners" not in page
    assert not Notification.objects.exists()


@pytest.mark.parametrize("waiting", [1, 30])
def test_the_check_takes_a_fixed_number_of_queries(
    as_owner, milestone, workstream, waiting, django_assert_num_queries
):
    for _ in range(waiting):
        other = MilestoneFactory(workstream=workstream, forecast_date=date(2020, 5, 20))
        DependencyFactory(predecessor=milestone, successor=other)

    with django_assert_num_queries(10):
        assert len(pushed(as_owner.post(PAGE, answers((milestone, *TO_28_MAY))))) == waiting
