"""Published instances of project scheduling, read for their precedence and durations alone.

PSPLIB's .sm (one mode) and .mm (several: each job's shortest), and Patterson's .rcp.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from milestones.schedule import Activity, Link, Network

START = date(2020, 1, 31)
NUMBER = re.compile(r"-?\d+")


@dataclass(frozen=True)
class Instance:
    """Successors and durations by job; the length of its critical path where the file says it."""

    successors: dict[int, list[int]]
    durations: dict[int, int]
    length: int | None = None

    def network(self) -> Network:
        """Everything from START on; in calendar days."""
        activities = [
            Activity(str(job), START + timedelta(days=days), None, duration=days)
            for job, days in self.durations.items()
        ]
        links = [
            Link(str(job), str(after)) for job, many in self.successors.items() for after in many
        ]
        return Network(activities, links)


def read(text: str) -> Instance:
    """An instance in any of the three formats."""
    return _psplib(text) if "PRECEDENCE RELATIONS" in text else _patterson(text)


def _psplib(text: str) -> Instance:
    relations = _rows(text, "PRECEDENCE RELATIONS")
    successors = {row[0]: row[3 : 3 + row[2]] for row in relations}
    durations: dict[int, int] = {}
    modes = {row[0]: row[1] for row in relations}
    requests = iter(_rows(text, "REQUESTS/DURATIONS"))
    for job, count in modes.items():
        first, *others = [next(requests) for _ in range(count)]  # the job stands in its first row
        durations[job] = min([first[2], *(row[1] for row in others)])
    said = re.search(r"MPM-Time[^\n]*\n([^\n*]*)", text)
    return Instance(successors, durations, int(said[1].split()[5]) if said else None)


def _rows(text: str, heading: str) -> list[list[int]]:
    """The lines of numbers below a heading."""
    section = text.split(heading)[1].split("*" * 9)[0]
    rows = ([int(word) for word in NUMBER.findall(line)] for line in section.splitlines()[2:])
    return [row for row in rows if len(row) > 1]


def _patterson(text: str) -> Instance:
    """Jobs, resources and what there is of each; then for each job what it takes and who follows.

    Lines may be broken anywhere: only the order of the numbers counts.
    """
    numbers = map(int, NUMBER.findall(text))
    jobs, resources = next(numbers), next(numbers)
    for _ in range(resources):
        next(numbers)
    successors, durations = {}, {}
    for job in range(1, jobs + 1):
        durations[job] = next(numbers)
        for _ in range(resources):
            next(numbers)
        successors[job] = [next(numbers) for _ in range(next(numbers))]
    return Instance(successors, durations)
