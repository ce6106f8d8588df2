"""The demo programme's forty milestones: reference, baseline, forecast, actual, predecessors."""

import re
from datetime import date

from milestones.schedule import Activity, Link, LinkKind

ROWS = """
M001 | 2019-06-28 | 2019-06-28 | 2019-06-28 |
M002 | 2019-08-23 | 2019-08-23 | 2019-08-23 | M001 FS
M003 | 2019-07-15 | 2019-07-15 | 2019-07-22 |
M004 | 2019-09-02 | 2019-09-16 | 2019-09-16 | M001 FS
M005 | 2020-03-02 | 2020-03-13 | - | M004 FS+182
M006 | 2020-01-31 | 2020-02-28 | - | M004 FS+120
M007 | 2019-10-31 | 2019-11-15 | 2019-11-14 | M002 FS
M008 | 2020-01-31 | 2020-03-13 | - | M007 FS+60
M009 | 2020-02-28 | 2020-03-31 | - | M008 FS+14; M006 FS
M010 | 2019-12-20 | 2020-01-17 | - | M003 FS+100
M011 | 2020-02-28 | 2020-04-30 | - | M010 FS+30
M012 | 2020-04-01 | 2020-07-01 | - | M011 FS+30; M009 FS
M013 | 2021-03-31 | 2021-03-31 | - | M012 FS+180
M014 | 2020-01-31 | 2020-03-20 | - | M003 FS+150
M015 | 2020-03-31 | 2020-05-29 | - | M014 FS+45
M016 | 2020-02-14 | 2020-02-14 | - | M003 SS+120
M017 | 2020-06-01 | 2020-07-06 | - | M016 FS+90
M018 | 2020-09-01 | 2020-09-01 | - | M016 FS+150
M019 | 2020-02-28 | 2020-04-17 | - | M014 FS
M020 | 2020-06-30 | 2020-08-31 | - | M019 FS+75; M026 FS
M021 | 2019-11-04 | 2019-11-18 | 2019-11-18 |
M022 | 2020-04-01 | 2020-05-18 | - | M021 FS+120
M023 | 2020-09-30 | 2020-09-30 | - | M022 FS+100
M024 | 2020-03-31 | 2020-03-31 | - | M003 FS+180
M025 | 2020-10-30 | 2020-12-18 | - | M024 FS+150; M015 FS
M026 | 2019-12-02 | 2020-01-20 | 2020-01-20 |
M027 | 2020-02-03 | 2020-04-06 | - | M026 SS+60
M028 | 2020-07-31 | 2020-07-31 | - | M026 FS+150
M029 | 2019-03-20 | 2019-03-20 | 2019-03-20 |
M030 | 2019-11-29 | 2019-12-20 | 2019-12-18 | M029 FS
M031 | 2020-01-31 | 2020-01-31 | 2020-01-30 | M030 FS
M032 | 2020-05-29 | 2020-06-26 | - | M031 FS+90
M033 | 2020-09-30 | 2020-09-30 | - | M032 FS+80
M034 | 2020-03-31 | 2020-04-09 | - | M002 FS+200; M008 FF
M035 | 2020-09-30 | 2020-11-27 | - | M015 FS+90; M016 FS; M034 FS+60
M036 | 2020-12-16 | 2021-01-27 | - | M035 FS+30; M012 FS; M005 FS
M037 | 2021-05-28 | 2021-05-28 | - | M012 FS+300
M038 | 2021-01-29 | 2021-01-29 | - | M023 FS+90
M039 | 2020-05-29 | 2020-06-30 | - | M014 FS+60
M040 | 2022-09-30 | 2022-09-30 | - | M036 FS+540; M013 FS
"""


def activities():
    """The milestones as the schedule sees them."""
    return [
        Activity(key, date.fromisoformat(baseline), date.fromisoformat(forecast), _day(actual))
        for key, baseline, forecast, actual, _ in _cells()
    ]


def links():
    """Their dependencies, in the workbook's order."""
    return [
        Link(found[1], key, LinkKind(found[2]), int(found[3] or 0))
        for key, *_, predecessors in _cells()
        for found in re.finditer(r"(M\d+) (\w\w)([+-]\d+)?", predecessors)
    ]


def _cells():
    return [[cell.strip() for cell in row.split("|")] for row in ROWS.strip().splitlines()]


def _day(text):
    return None if text == "-" else date.fromisoformat(text)
