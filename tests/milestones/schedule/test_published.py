"""Cases that others published: critical paths, and what Microsoft Project saved.

j301_1.sm is the first instance of PSPLIB (Kolisch and Sprecher, 1996), as its file is.
"""

from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest

from milestones.schedule import Activity, Link, LinkKind, Network
from milestones.schedule.project import place
from milestones.schedule.tasks import DAY, Constraint, Task, TaskLink
from tests.milestones.schedule.psplib import START, read
from tests.milestones.schedule.published import TYPED

STARS = "*" * 72
J301_1 = (Path(__file__).parent / "j301_1.sm").read_text()
INSTANCES = {"j301_1": read(J301_1)} | TYPED

SEVERAL_MODES = f"""{STARS}
PROJECT INFORMATION:
pronr.  #jobs rel.date duedate tardcost  MPM-Time
    1      3      0       6        2        6
{STARS}
PRECEDENCE RELATIONS:
jobnr.    #modes  #successors   successors
   1        1          2           2   3
   2        2          1           4
   3        3          1           4
   4        1          1           5
   5        1          0
{STARS}
REQUESTS/DURATIONS:
jobnr. mode duration  R 1  N 1
------------------------------------------------------------------------
  1      1     0       0    0
  2      1     3       6    0
         2     9       5    0
  3      1     4       0    9
         2     8       0    5
         3    10       0    1
  4      1     2       2    0
  5      1     0       0    0
{STARS}
RESOURCEAVAILABILITIES:
  R 1  N 1
    9   12
"""
PATTERSON = """ 5 2
 9 12
 0 0 0 2
 2 3
 3 6 0 1 4
 4 0 9 1 4
 2 2 0 1 5
 0 0 0 0
"""

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


@pytest.mark.parametrize("name", INSTANCES)
def test_the_critical_path_of_a_psplib_instance_is_as_long_as_its_file_says(name):
    instance = INSTANCES[name]

    found = instance.network().logic_dates()

    assert found.end == START + timedelta(days=instance.length)
    assert sum(instance.durations[int(key)] for key in found.critical_path) == instance.length
    assert (found.critical_path[0], found.critical_path[-1]) == ("1", str(len(instance.durations)))


def test_a_file_is_read_with_its_length():
    assert (len(INSTANCES["j301_1"].durations), INSTANCES["j301_1"].length) == (32, 38)


def test_several_modes_and_pattersons_format_say_the_same_of_one_small_plan():
    """Five jobs: 1 before 2 and 3, which take 3 and 4 days at best, before 4 of 2, before 5."""
    several, patterson = read(SEVERAL_MODES), read(PATTERSON)

    assert several.durations == patterson.durations == {1: 0, 2: 3, 3: 4, 4: 2, 5: 0}
    assert several.successors == patterson.successors
    assert (several.length, patterson.length) == (6, None)
    for instance in (several, patterson):
        found = instance.network().logic_dates()
        assert (found.end - START).days == 6
        assert found.critical_path == tuple("1345")


def test_the_reliable_construction_company_takes_44_weeks():
    """Hillier and Lieberman, Introduction to Operations Research: A-B-C-E-F-J-L-N, with slacks."""
    durations = dict(
        zip("ABCDEFGHIJKLMN", (2, 4, 10, 6, 4, 5, 7, 9, 7, 8, 4, 5, 2, 6), strict=True)
    )
    alone = dict(zip("BCDEFIKLM", "ABCCECJJH", strict=True))
    after = alone | {"G": "D", "H": "EG", "J": "FI", "N": "KL"}
    activities = [
        Activity(key, START + timedelta(days=days), None, duration=days)
        for key, days in durations.items()
    ]
    links = [Link(first, key) for key, before in after.items() for first in before]

    found = Network(activities, links).logic_dates()

    assert (found.end - START).days == 44
    assert found.critical_path == tuple("ABCEFJLN")
    slack = dict.fromkeys("ABCEFJLN", 0) | {"D": 4, "G": 4, "H": 4, "I": 2, "K": 1, "M": 4}
    assert {key: row.total_float for key, row in found.rows.items()} == slack


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
