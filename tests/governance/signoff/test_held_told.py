"""Who hears that a sign-off stopped: who submitted it, whoever was asked, the office to go on."""

from datetime import date, timedelta

import pytest

from governance.signoff import services
from records.models import Notification
from tests.factories.records import withhold
from tests.governance.signoff.closing import close_overdue

WHY = "The cost of night cover is missing"


def told(sign_off):
    """Who was told that it stopped, in which words."""
    rows = Notification.objects.filter(key__startswith=f"held/{sign_off.pk}/")
    return {row.person: (row.title.partition(":")[0], row.text) for row in rows}


@pytest.mark.parametrize(
    ("deed", "title", "text"),
    [
        (
            services.return_for_rework,
            "Returned for rework",
            f"{WHY}. Edit it and submit it again, or withdraw it.",
        ),
        (
            services.defer,
            "Deferred",
            f"Deferred to 2 March 2020: {WHY}. It is asked again on that day, in a new round.",
        ),
        (services.withdraw, "Withdrawn", f"{WHY}. Nothing was decided."),
    ],
)
def test_who_submitted_it_and_whoever_was_asked_hear_that_it_stopped(
    place, at_partners, deed, title, text
):
    day = {"until": date(2020, 3, 2)} if deed == services.defer else {}

    deed(at_partners, by=place.office, reason=WHY, **day)

    found = told(at_partners)
    assert set(found) == {place.lead, *place.members.values()}
    assert set(found.values()) == {(title, text)}


def test_the_office_hears_of_what_nobody_decided_in_time(place, at_partners, time_machine):
    time_machine.move_to(at_partners.stages.open().get().due_at + timedelta(seconds=30))
    close_overdue()

    said = "The deadline passed. The programme office asks again in a new round, or withdraws it."
    assert told(at_partners)[place.office] == ("Not decided", said)


def test_nobody_hears_of_what_is_withheld_from_them(place, at_partners):
    withhold(place.change, place.members["Council"])

    services.return_for_rework(at_partners, by=place.office, reason=WHY)

    assert place.members["Council"] not in told(at_partners)


def test_what_goes_on_says_nothing_of_stopping(place, at_board):
    assert told(at_board) == {}
