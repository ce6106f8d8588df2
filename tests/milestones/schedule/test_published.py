"""Cases that others published: critical paths, and what Microsoft Project saved.

j301_1.sm is the first instance of PSPLIB (Kolisch and Sprecher, 1996).
"""

import re
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest

from milestones.schedule import Activity, Link, LinkKind, Network
from milestones.schedule.project import place
from milestones.schedule.tasks import DAY, Constraint, Task, TaskLink

START = date(2020, 1, 31)
J301_1 = (Path(__file__).parent / "j301_1.sm").read_text()

# Task of task-links-project2013-mspdi.xml (test data of MPXJ): kind and lag in days of its link
# from the task before it; early and late start of both, total slack, free slack of the second.
SAVED = [
    ("FS", 0, "17/10", None, 10, "20/10", "03/11", 10),
    ("FS", 1, "17/10", "30/10", 9, "21/10", "03/11", 9),
    ("FS", 2, "17/10", "29/10", 8, "22/10", "03/11", 8),
    ("SF", 2, "17/10", None, None, "20/10", "03/11", 10),
    ("SS", 2, "17/10", "30/10", 9, "21/10", "03/11", 9),
    ("FF", 2, "17/10", "30/10", 9, "21/10", "03/11", 9),
]


def read_sm(text):
    """Successors and durations by job, and the critical-path length, of a PSPLIB file."""
    relations = text.split("PRECEDENCE RELATIONS:")[1].split("*")[0].splitlines()[2:]
    rows = [[int(word) for word in row.split()] for row in relations if row.strip()]
    requests = text.split("REQUESTS/DURATIONS:")[1].split("*")[0].splitlines()[3:]
    durations = {int(row.split()[0]): int(row.split()[2]) for row in requests if row.strip()}
    length = int(re.search(r"MPM-Time\n(.*)", text)[1].split()[5])
    return {row[0]: row[3:] for row in rows}, durations, length


def as_network(successors, durations):
    """Everything from START on; in calendar days."""
    activities = [
        Activity(str(job), START + timedelta(days=days), None, duration=days)
        for job, days in durations.items()
    ]
    links = [Link(str(job), str(after)) for job, many in successors.items() for after in many]
    return Network(activities, links)


def test_the_critical_path_of_a_psplib_instance_is_as_long_as_its_file_says():
    successors, durations, length = read_sm(J301_1)

    found = as_network(successors, durations).logic_dates()

    assert (len(durations), length) == (32, 38)
    assert found.end == START + timedelta(days=38)
    assert sum(durations[int(key)] for key in found.critical_path) == 38
    assert (found.critical_path[0], found.critical_path[-1]) == ("1", "32")


def test_the_textbook_house_of_heizer_and_render_takes_fifteen_weeks():
    """Milwaukee Paper (Heizer and Render, Operations Management): A-C-E-G-H, 15 weeks."""
    durations = dict(zip("ABCDEFGH", (2, 3, 2, 4, 4, 3, 5, 2), strict=True))
    after = {"C": "A", "D": "AB", "E": "C", "F": "C", "G": "DE", "H": "FG"}
    activities = [
        Activity(key, START + timedelta(days=days), None, duration=days)
        for key, days in durations.items()
    ]
    links = [Link(first, key) for key, before in after.items() for first in before]

    found = Network(activities, links).logic_dates()

    assert found.critical_path == tuple("ACEGH")
    assert (found.end - START).days == 15
    slack = {"A": 0, "B": 1, "C": 0, "D": 1, "E": 0, "F": 6, "G": 0, "H": 0}
    assert {key: row.total_float for key, row in found.rows.items()} == slack


@pytest.mark.parametrize("saved", SAVED)
def test_dates_and_slack_are_what_microsoft_project_saved(saved):
    kind, lag, early, late, slack, then, until, free = saved
    links = [TaskLink("1", "2", LinkKind(kind), lag * DAY)]
    tasks = [
        Task("1", DAY, Constraint.START_NO_EARLIER, day(early)),
        Task("2", DAY, Constraint.START_NO_EARLIER, day(then)),
        Task("the last of the file", DAY, Constraint.START_NO_EARLIER, day("03/11")),
    ]

    found = place(tasks, links, day("17/10"))

    first, second = found["1"], found["2"]
    assert (first.early_start, first.free_slack, first.is_critical) == (at(early, 8), 0, False)
    assert slack is None or first.total_slack == slack * DAY
    assert late is None or first.late_start == at(late, 8)
    assert (second.early_start, second.early_finish) == (at(then, 8), at(then, 17))
    assert (second.late_start, second.late_finish) == (at(until, 8), at(until, 17))
    assert (second.total_slack, second.free_slack) == (free * DAY, free * DAY)


def day(words):
    return date(2014, int(words[3:]), int(words[:2]))


def at(words, hour):
    return datetime.combine(day(words), time(hour))
