"""Tasks whose planned work is broken off: their start, finish and duration come out as saved."""

from datetime import date

import pytest

from core.errors import DomainError
from exchange.bringing.tasks import coming_from
from exchange.mspdi.document import parse
from exchange.mspdi.reader import read_plan
from exchange.safety import Unreadable
from milestones.schedule.project import place
from milestones.schedule.tasks import Task
from tests.exchange.mspdi.files import after, free, project

FRIDAY, MONDAY, TUESDAY, WEDNESDAY = "2014-10-17", "2014-10-20", "2014-10-21", "2014-10-22"
THURSDAY = "2014-10-23"
UNASSIGNED = -65535


def saved(uid, finish, *, start=f"{FRIDAY}T08:00", duration="PT24H0M0S", extra=""):
    """A task of three days, with the start and the finish that were saved."""
    row = free(uid, duration=duration, extra=f"<Start>{start}:00</Start>{extra}")
    return row.replace(f"<Finish>{FRIDAY}T17:00:00", f"<Finish>{finish}:00")


def stretch(start, finish, hours, kind=1):
    """Work of an assignment from a moment to another, as Microsoft Project writes it."""
    return (
        f"<TimephasedData><Type>{kind}</Type><UID>1</UID><Start>{start}:00</Start>"
        f"<Finish>{finish}:00</Finish><Unit>2</Unit><Value>PT{hours}H0M0S</Value></TimephasedData>"
    )


def day_by_day(*hours, kind=1):
    """A stretch for each day from Friday the 17th, the weekend's too."""
    return "".join(
        stretch(f"2014-10-{day:02}T08:00", f"2014-10-{day + 1:02}T08:00", each, kind)
        for day, each in enumerate(hours, 17)
    )


def plan(*rows, work):
    given = "".join(
        f"<Assignment><UID>{uid}</UID><TaskUID>{uid}</TaskUID><ResourceUID>{UNASSIGNED}"
        f"</ResourceUID><Units>1</Units>{stretches}</Assignment>"
        for uid, stretches in work.items()
    )
    data = project(*rows).decode()
    tail = f"<Assignments>{given}</Assignments></Project>"
    return read_plan(data.replace("</Project>", tail).encode())


def dates(found, uid="1"):
    row = found.place()[uid]
    return f"{row.early_start:%d/%H:%M} to {row.early_finish:%d/%H:%M}"


def test_a_split_task_ends_where_it_was_saved_and_keeps_its_duration():
    rows = (saved(1, f"{THURSDAY}T17:00"), free(2, extra=after(1)))
    found = plan(*rows, work={1: day_by_day(8, 0, 0, 0, 0, 8, 8)})

    assert dates(found) == "17/08:00 to 23/17:00"
    assert dates(found, "2") == "24/08:00 to 24/17:00"
    assert (found.tasks[0].duration, found.tasks[0].pauses) == (24 * 60, 16 * 60)
    coming, _ = coming_from(found)
    assert (coming.forecast, coming.duration_days) == (date(2014, 10, 23), 3)
    assert found.notes == (
        "Task 1 is split: it pauses for 16 working hours. Its finish counts them, its duration"
        " does not.",
    )


def test_a_pause_that_begins_within_a_day_counts_by_the_hour():
    work = day_by_day(8, 0, 0, 4) + stretch(f"{MONDAY}T12:00", f"{TUESDAY}T12:00", 0)
    found = plan(saved(1, f"{WEDNESDAY}T17:00"), work={1: work})

    assert dates(found) == "17/08:00 to 22/17:00"
    assert found.tasks[0].pauses == 8 * 60


def test_a_split_task_that_is_put_off_pauses_as_long():
    rows = (free(1), saved(2, f"{THURSDAY}T17:00", extra=after(1)))

    assert dates(plan(*rows, work={2: day_by_day(8, 0, 0, 0, 0, 8, 8)}), "2") == (
        "20/08:00 to 24/17:00"
    )


def test_its_slack_is_that_of_the_whole():
    rows = (saved(1, f"{THURSDAY}T17:00"), free(2, duration="PT80H0M0S"))
    row = plan(*rows, work={1: day_by_day(8, 0, 0, 0, 0, 8, 8)}).place()["1"]

    assert (row.total_slack, row.is_critical) == (5 * 8 * 60, False)
    assert f"{row.late_start:%d/%H:%M} {row.late_finish:%d/%H:%M}" == "24/08:00 30/17:00"


def test_what_has_begun_pauses_in_what_is_left():
    facts = (
        f"<ActualStart>{FRIDAY}T08:00:00</ActualStart><Stop>{FRIDAY}T17:00:00</Stop>"
        f"<Resume>{MONDAY}T08:00:00</Resume><RemainingDuration>PT16H0M0S</RemainingDuration>"
    )
    work = day_by_day(8, kind=2) + day_by_day(0, 0, 0, 8, 0, 0, 8)
    found = plan(saved(1, f"{THURSDAY}T17:00", extra=facts), work={1: work})

    assert dates(found) == "17/08:00 to 23/17:00"


@pytest.mark.parametrize(
    "work",
    [
        day_by_day(8, 0, 0, 8, 8),  # a weekend is no pause
        day_by_day(8, 0, 0, 4, 4, 4, 4),  # half of the time is work too
        day_by_day(0, 0, 0, 0, 0, 8, 8, kind=4),  # a baseline's, not the plan's
    ],
)
def test_what_only_looks_like_a_pause_is_none(work):
    found = plan(saved(1, f"{TUESDAY}T17:00"), work={1: work})

    assert dates(found) == "17/08:00 to 21/17:00"
    assert found.notes == ()


def test_one_of_two_people_may_pause_while_the_other_works():
    pausing = day_by_day(8, 0, 0, 0, 8)
    found = plan(saved(1, f"{TUESDAY}T17:00"), work={1: pausing})

    assert (dates(found), found.notes) == ("17/08:00 to 21/17:00", ())


def test_a_task_that_was_saved_longer_for_no_reason_in_the_file_is_named():
    found = plan(saved(1, f"{WEDNESDAY}T09:00"), work={})

    assert dates(found) == "17/08:00 to 21/17:00"
    assert coming_from(found)[0].forecast == date(2014, 10, 22)
    assert found.notes == (
        "Task 1 was saved 1 working hour longer than its duration, and the file does not say why:"
        " its finish stays as saved, what follows from it is reckoned without.",
    )


def test_what_is_no_whole_hour_is_said_in_minutes():
    [note] = plan(saved(1, f"{WEDNESDAY}T09:40"), work={}).notes

    assert note.startswith("Task 1 was saved 100 working minutes longer than its duration")


def test_only_stretches_without_work_are_kept(monkeypatch):
    monkeypatch.setattr("exchange.mspdi.document.MOST_ELEMENTS", 40)
    head, tail = "<Project><Assignments><Assignment>", "</Assignment></Assignments></Project>"

    read = parse(f"{head}{day_by_day(*[8] * 15)}{day_by_day(0)}{tail}".encode())

    [kept] = read.each("Assignments", "Assignment", "TimephasedData")
    assert kept.say("Value") == "PT0H0M0S"


def test_a_file_of_nothing_but_a_stretch_is_no_plan():
    with pytest.raises(Unreadable, match="XML of another kind"):
        parse(b"<TimephasedData><Type>1</Type></TimephasedData>")


def test_pauses_cannot_be_less_than_none_or_endless():
    for minutes in (-1, 10**9):
        with pytest.raises(DomainError, match="minutes idle are not from 0 to"):
            place([Task("1", 60, pauses=minutes)], [], date(2014, 10, 17))
