"""What cannot be simulated is refused with its name and the cure."""

from datetime import date

import pytest

from core.errors import DomainError
from milestones.confidence import Estimate, ScheduleRisk, Target, simulate
from milestones.schedule import Activity, Network
from tests.milestones.confidence.demo import demo

DAY = date(2020, 3, 31)


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ({"estimates": [Estimate("M005", 30, 20, 10)]}, "M005: its estimate of 30, 20 and 10 days"),
        ({"estimates": [Estimate("M005", 10, 40, 30)]}, "M005: .* is not in order"),
        ({"estimates": [Estimate("M005", -1, 4, 30)]}, "M005: .* from 0 to 3660"),
        ({"estimates": [Estimate("M005", 1, 4, 3661)]}, "M005: .* from 0 to 3660"),
        ({"estimates": [Estimate("M999", 1, 4, 30)]}, "The estimates: there is no milestone M999"),
        ({"estimates": [Estimate("M005", 1, 4, 30)] * 2}, "M005 has two estimates"),
        ({"risks": [ScheduleRisk("R01", 1.1, 1, ())]}, "R01: a chance of 1.1 is not from 0 to 1"),
        ({"risks": [ScheduleRisk("R01", 1, 9999, ())]}, "R01: 9999 days"),
        ({"risks": [ScheduleRisk("R01", 1, 1, ("M999",))]}, "R01: there is no milestone M999"),
        ({"risks": [ScheduleRisk("R01", 1, 1, ())] * 2}, "A risk is given twice"),
        ({"targets": [Target("Board", (), DAY)]}, "Board: name at least one milestone"),
        ({"targets": [Target("Gate 1", ("M999",), DAY)]}, "Gate 1: there is no milestone M999"),
        ({"targets": [Target("Gate 1", ("M001",), date(20, 1, 1))]}, "M001: the day to be met"),
        ({"end": "M999"}, "no milestone M999 here to end with"),
        ({"correlation": 1.5}, "A correlation of 1.5 is not from 0 to 1"),
        ({"runs": 0}, "0 runs of 40 milestones"),
        ({"runs": 500_001}, "500001 runs of 40 milestones are not from 1 run to 20,000,000 dates"),
    ],
)
def test_what_cannot_be_simulated_is_refused_by_name(told, words):
    with pytest.raises(DomainError, match=words):
        demo(**told)


def test_a_risk_that_puts_dates_out_of_the_years_is_refused():
    late = Activity("M1", date(2199, 12, 1), None)

    with pytest.raises(DomainError, match="M1: its dependencies put it outside the years"):
        simulate(Network([late]), [], risks=[ScheduleRisk("R1", 1, 60, ("M1",))])
