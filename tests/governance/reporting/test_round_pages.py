"""Pages of rounds: who has reported, who has not, and how rounds are opened."""

from datetime import date

import pytest
from django.urls import reverse

from governance.reporting.models import ReportingCadence, ReportingRound
from tests.factories.records import PART_2, withhold
from tests.factories.reporting import ReportFactory, RoundFactory
from tests.factories.workstreams import WorkstreamFactory

ROUNDS, NEW, CADENCE = (f"/hounslow/reporting/{part}" for part in ("", "new/", "cadence/"))
PAGE = "/hounslow/reporting/2020-01-31/"
PLANTED = "Zanzibar"


def words(response):
    return " ".join(response.content.decode().split())


@pytest.fixture
def typed(workstream, another):
    return {
        "period": "2019-12-31",
        "opens_on": "31/1/2020",
        "deadline_working_days": "25",
        "workstreams": [workstream.pk, another.pk],
    }


@pytest.fixture
def ask(client):
    """The page as a person gets it."""

    def get(person, address=PAGE):
        client.force_login(person)
        return client.get(address)

    return get


def test_the_office_sees_who_has_reported_and_who_has_not(ask, programme_office, submitted, lead):
    page = words(ask(programme_office))

    assert "1 of 2 workstreams has reported. Due Friday 7 February 2020, in 5 working days." in page
    waiting, _, reported = page.partition(">Reported<")
    assert "Urgent care" in waiting
    assert "Not begun" in waiting
    assert "Home" in reported
    assert f"{lead}, 6 Feb 2020" in reported
    assert "Amber/Green" in reported


def test_a_lead_sees_their_own_alone(ask, lead, january):
    page = words(ask(lead))

    assert "0 of 1 workstream have reported." in page
    assert "Home" in page
    assert "Urgent care" not in page


def test_who_leads_nothing_sees_nothing_of_it(ask, viewer, submitted):
    page = words(ask(viewer))

    assert "You lead none of the workstreams that this round asks." in page
    assert "Home" not in page


def test_what_the_office_may_not_see_is_not_counted(ask, programme_office, january, workstream):
    workstream.name = PLANTED
    workstream.save()
    withhold(workstream, programme_office)

    page = words(ask(programme_office))

    assert PLANTED not in page
    assert "0 of 1 workstream" in page


@pytest.mark.parametrize(
    ("day", "due"),
    [
        (date(2020, 1, 30), "It opens on Friday 31 January 2020."),
        (date(2020, 2, 6), "Due Friday 7 February 2020, in 1 working day."),
        (date(2020, 2, 7), "Due today, Friday 7 February 2020."),
        (date(2020, 2, 8), "It was due on Friday 7 February 2020."),
    ],
)
def test_a_round_says_by_when_and_what_is_late(ask, programme_office, january, day, due):
    january.partnership.reporting_date = day
    january.partnership.save()

    page = words(ask(programme_office))

    assert due in page
    assert page.count(">Late<") == (2 if day == date(2020, 2, 8) else 0)


def test_a_report_that_came_back_is_shown_as_returned(ask, programme_office, january, workstream):
    ReportFactory(round=january, workstream=workstream, returned=True)
    ReportFactory(round=january, workstream=workstream, version=2)

    page = words(ask(programme_office))

    assert "Returned" in page
    assert "0 of 2" in page


def test_the_list_counts_what_the_reader_is_to_know(ask, programme_office, lead, submitted, viewer):
    assert "1 of 2" in words(ask(programme_office, ROUNDS))
    assert "1 of 1" in words(ask(lead, ROUNDS))
    assert "none of yours" in words(ask(viewer, ROUNDS))


@pytest.mark.parametrize("address", [ROUNDS, NEW, CADENCE, PAGE, f"{PAGE}edit/"])
def test_strangers_and_nobody_find_no_page(client, ask, january, stranger, address):
    assert ask(stranger, address).status_code == 404
    client.logout()
    assert client.get(address).status_code == 302


@pytest.mark.parametrize("ends_on", ["2020-01-30", "january", "2020-13-01", "0020-01-31"])
def test_a_round_that_is_not_there_is_not_found(ask, programme_office, january, ends_on):
    assert ask(programme_office, f"/hounslow/reporting/{ends_on}/").status_code == 404


@pytest.mark.parametrize("address", [NEW, CADENCE, f"{PAGE}edit/"])
def test_only_the_office_gets_the_forms(ask, lead, january, address):
    page = words(ask(lead, address))

    assert "Only the programme office opens and changes rounds of reporting." in page
    assert 'method="post" novalidate' not in page


def test_opening_shows_first_what_it_does(client, ask, programme_office, typed, lead):
    assert "December 2019" in words(ask(programme_office, NEW))

    page = words(client.post(NEW, typed))

    assert "Not saved yet" in page
    assert "2 workstreams will be asked to report on December 2019, by Wednesday 5 February" in page
    assert str(lead) in page
    assert not ReportingRound.objects.exists()


def test_a_round_is_opened_or_changed_again_before_it_is(client, ask, programme_office, typed):
    ask(programme_office, NEW)
    back = client.post(NEW, {**typed, "back": "1"})
    assert "Check this round" in words(back)

    answer = client.post(NEW, {**typed, "save": "1"}, follow=True)

    assert answer.redirect_chain == [("/hounslow/reporting/2019-12-31/", 302)]
    assert "The round of December 2019 is recorded. The leads are told." in words(answer)


def test_days_are_chosen_freely(client, ask, programme_office, typed):
    ask(programme_office, NEW)
    days = {"period": "days", "starts_on": "6/1/2020", "ends_on": "19/1/2020"}

    client.post(NEW, {**typed, **days, "opens_on": "1/2/2020", "save": "1"})

    found = ReportingRound.objects.get()
    assert str(found) == "6 Jan 2020 to 19 Jan 2020"
    assert found.announced_at is None


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({"period": "days"}, "Fill in: First day"),
        ({"period": "days", "starts_on": "x", "ends_on": "19/1/2020"}, "Write the date as"),
        ({"period": ""}, "Choose: Period"),
        ({"workstreams": []}, "Choose at least one workstream"),
        ({"deadline_working_days": "31"}, "less than or equal to 30"),
        ({"opens_on": "1/3/2020"}, "It would open after its deadline"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_saved(client, ask, programme_office, typed, said, why):
    ask(programme_office, NEW)

    answer = client.post(NEW, {**typed, **said, "save": "1"})

    assert answer.status_code == 422
    assert why in words(answer)
    assert not ReportingRound.objects.exists()


def test_a_round_is_changed(client, ask, programme_office, january, another):
    edit = f"{PAGE}edit/"
    assert "1/1/2020" in words(ask(programme_office, edit))
    days = {"period": "days", "starts_on": "1/1/2020", "ends_on": "31/1/2020"}
    said = {**days, "opens_on": "31/1/2020", "deadline_working_days": "6", "save": "1"}

    client.post(edit, {**said, "workstreams": [another.pk]})

    january.refresh_from_db()
    assert january.deadline_on == date(2020, 2, 10)
    assert january.workstreams.get() == another


def test_how_rounds_come_about_is_said_and_set(client, ask, programme_office, partnership):
    page = words(ask(programme_office, ROUNDS))
    assert "Never: the programme office opens each round. Due on working day 5" in page
    assert "Leads are reminded 3, 1 working days before." in page
    assert 'value="3, 1"' in words(client.get(CADENCE))

    said = {"every": "monthly", "deadline_working_days": "4", "reminder_days": "2 1"}
    answer = client.post(CADENCE, said, follow=True)

    assert "After each month. Due on working day 4" in words(answer)
    assert ReportingCadence.objects.get(partnership=partnership).reminder_days == [2, 1]


@pytest.mark.parametrize(
    ("days", "why"), [("three", "as numbers with commas"), ("31", "1 to 30 working days")]
)
def test_reminders_that_make_no_sense_are_refused(client, ask, programme_office, days, why):
    ask(programme_office, CADENCE)
    said = {"every": "monthly", "deadline_working_days": "4", "reminder_days": days}

    answer = client.post(CADENCE, said)

    assert answer.status_code == 422
    assert why in words(answer)


def test_nobody_need_be_reminded(client, ask, programme_office):
    ask(programme_office, CADENCE)

    client.post(CADENCE, {"every": "off", "deadline_working_days": "5", "reminder_days": ""})

    assert "Nobody is reminded." in words(client.get(ROUNDS))


@pytest.mark.parametrize("address", [ROUNDS, PAGE])
@pytest.mark.parametrize("many", [1, 12])
def test_pages_take_one_number_of_queries(
    client, programme_office, partnership, address, many, django_assert_num_queries
):
    streams = WorkstreamFactory.create_batch(many, partnership=partnership)
    WorkstreamFactory(partnership=partnership, **PART_2)
    found = RoundFactory(partnership=partnership, asks=streams)
    for stream in streams:
        ReportFactory(round=found, workstream=stream, submitted=True)
    client.force_login(programme_office)
    client.get(address)

    with django_assert_num_queries(9 if address == ROUNDS else 7):
        client.get(address)


def test_addresses_are_nouns(january):
    assert reverse("reporting:round", args=["hounslow", january.address]) == PAGE
