"""What a pack says of the registers by their rules; its charts are those of the pages."""

import re
from datetime import date
from decimal import Decimal

import pytest

from core.months import add_months
from packs.drawing import draw_board_pack
from packs.snapshot.frozen import freeze, thaw
from packs.snapshot.gathering import gather_board_pack
from packs.snapshot.registers import HappenedFacts, StandingFacts
from risks.models import TargetStep
from risks.spc import xmr
from tests.factories.risks import (
    AssuranceFactory,
    BenefitFactory,
    ControlFactory,
    IssueFactory,
    MeasurementFactory,
    RiskFactory,
)
from tests.factories.workstreams import WorkstreamFactory
from tests.packs.snapshots import snapshot

ON = date(2020, 1, 31)


def _words(pack):
    html = draw_board_pack(pack)
    return " ".join(re.sub(r"<[^>]+>", " ", html).replace("\xa0", " ").split())


def test_the_register_is_judged_by_the_rules_of_the_partnership(partnership):
    stream = WorkstreamFactory(partnership=partnership)
    common = {"workstream": stream, "current_likelihood": 3}
    grave = RiskFactory(**common, reference="R1", current_consequence=5)
    RiskFactory(**common, reference="R2", current_consequence=3, next_review_on=date(2020, 1, 30))
    RiskFactory(**common, reference="R3", current_consequence=1, next_review_on=ON)
    ControlFactory(risk=grave)
    AssuranceFactory(risk=RiskFactory(**common, reference="R4"), given_on=date(2019, 8, 3))
    AssuranceFactory(risk=RiskFactory(**common, reference="R5"), given_on=date(2019, 8, 4))
    gone = RiskFactory(workstream=stream, reference="R6", status="happened")
    IssueFactory(workstream=stream, risk=gone, reference="I1", raised_on=date(2020, 1, 12))
    RiskFactory(workstream=stream, reference="R7", classification="part_2", part_2_ground="Para 3")

    standing = gather_board_pack(partnership, on=ON).standing

    assert standing.to_board == ("R1",)
    assert standing.to_programme == ("R4", "R5", "R2")
    assert standing.outside == ("R1", "R4", "R5")
    assert standing.overdue == ("R2",)
    assert standing.unassured == ("R1",)
    assert standing.stale == ("R4",)
    assert [(one.risk, one.issue) for one in standing.happened] == [("R6", "I1")]


def test_a_partnership_without_risks_has_nothing_said_of_its_register(partnership):
    assert gather_board_pack(partnership, on=ON).standing is None


def test_a_long_chart_of_paper_has_the_limits_of_the_page(partnership):
    benefit = BenefitFactory(workstream=WorkstreamFactory(partnership=partnership))
    values = [Decimal(600 + at * 7 % 11) for at in range(70)]
    for at, value in enumerate(values):
        MeasurementFactory(benefit=benefit, period=add_months(date(2014, 1, 1), at), actual=value)
    TargetStep.objects.create(
        benefit=benefit,
        period=date(2019, 1, 1),
        value=700,
        reason="Agreed anew",
        by=benefit.owner,
    )

    (facts,) = gather_board_pack(partnership, on=ON).benefits

    chart = xmr(values)
    assert len(facts.series) == 60
    assert float(facts.limits.mean) == pytest.approx(float(chart.limits.mean), abs=1e-9)
    assert [one.cause for one in facts.series] == [str(each or "") for each in chart.causes[10:]]
    assert (facts.limits.assurance, facts.limits.target) == ("pass", 700)
    assert "The target of 700 lies outside the limits" in _words(snapshot(benefits=(facts,)))


def test_a_trend_goes_its_own_way_in_the_pack_as_on_the_page(partnership):
    stream = WorkstreamFactory(partnership=partnership)
    benefit = BenefitFactory(workstream=stream, unit="days")
    for at, value in enumerate([*[0, 20] * 8, 3, 4, 5, 6, 7, 8, 9]):
        MeasurementFactory(benefit=benefit, period=add_months(date(2018, 1, 1), at), actual=value)

    (facts,) = gather_board_pack(partnership, on=ON).benefits

    assert {(one.cause, one.is_high) for one in facts.series[-7:]} == {("trend", True)}
    words = _words(snapshot(benefits=(facts,)))
    assert "7 high (May 2019 to November 2019)" in words
    assert "▲ is special cause above the mean or rising, ▼ below it or falling" in words


def test_the_lines_are_drawn_frozen_and_thawed():
    happened = HappenedFacts("R16", "I01", "A care home closes", date(2020, 1, 31))
    facts = StandingFacts(("R05",), ("R02", "R03"), ("R05",), (), (), ("R10",), (happened,))
    pack = snapshot(standing=facts)

    words = _words(pack)

    assert "Go up to the partnership board 1 R05" in words
    assert "Go up to the programme board 2 R02 and R03" in words
    assert "Review overdue 0 none" in words
    assert "R16 I01 A care home closes 31 Jan 2020" in words
    assert thaw(freeze(pack)) == pack
    assert "standing" not in freeze(snapshot())
