"""The pack of the demo partnership: its numbers are those of the workbook and of the rules."""

from collections import Counter
from datetime import date
from decimal import Decimal
from io import BytesIO

import pypdf
import pytest

from governance.scope.models import ScopeChange
from governance.signoff.models import Entitlement, SignOff
from governance.signoff.services.voting import cast_vote
from milestones.models import Milestone
from packs.drawing import draw_board_pack
from packs.printing import print_pdf
from packs.snapshot.gathering import gather_board_pack
from packs.snapshot.programme import next_board
from risks.models import Benefit, Risk

ON = date(2020, 1, 31)
pytestmark = pytest.mark.django_db


def pack_of(partnership):
    return gather_board_pack(partnership, on=ON, meeting=next_board(partnership, ON))


def test_its_numbers_are_those_of_the_records_and_of_the_rules(demo):
    pack = pack_of(demo)

    assert Counter(one.brag for one in pack.milestones) == {
        "red": 18,
        "amber": 2,
        "green": 10,
        "blue": 10,
    }
    assert Counter(one.band for one in pack.risks) == {
        "extreme": 3,
        "high": 10,
        "moderate": 1,
        "low": 1,
    }
    assert (pack.totals.gross, pack.totals.disbenefits, pack.totals.net) == (
        Decimal(2_240_000),
        Decimal(-420_000),
        Decimal(1_820_000),
    )
    assert {one.reference for one in pack.agreements if one.is_in_force} == {
        "MOU02",
        "MOU04",
        "MOU05",
    }
    assert sum(one.scope == "In scope" for one in pack.services) == 7
    assert pack.since == date(2019, 12, 18)
    assert pack.meeting.held_on == date(2020, 2, 12)
    control = next(one for one in pack.benefits if one.reference == "B01")
    assert len(control.series) == 36
    assert sum(bool(one.cause) for one in control.series) == 20


def test_what_the_rules_say_of_the_register_has_its_examples(demo):
    standing = pack_of(demo).standing

    assert standing.to_board == ("R04", "R05", "R02")
    assert len(standing.to_programme) == 10
    assert standing.overdue == ("R03",)
    assert set(standing.stale) == {"R02", "R10", "R14"}
    assert standing.unassured
    assert [(one.risk, one.issue) for one in standing.happened] == [("R16", "I01")]
    assert set(standing.outside) == {
        one.reference for one in Risk.objects.open() if one.current_score > 9
    }


def test_every_record_stands_in_it_as_it_stands_in_the_register(demo):
    pack = pack_of(demo)

    assert {
        (one.reference, one.baseline, one.forecast, one.actual, one.owner)
        for one in pack.milestones
    } == set(
        Milestone.objects.values_list(
            "reference", "baseline_date", "forecast_date", "actual_date", "owner__name"
        )
    )
    assert {(one.reference, one.score, one.target) for one in pack.risks} == set(
        Risk.objects.open().values_list("reference", "current_score", "target_score")
    )
    assert {(one.reference, one.baseline, one.target) for one in pack.benefits} == set(
        Benefit.objects.values_list("reference", "baseline_value", "target_value")
    )


def test_votes_on_a_scope_change_are_in_the_next_pack(demo):
    change = ScopeChange.objects.get(reference="SC02")
    sign_off = SignOff.objects.about(change)[0]
    for place in Entitlement.objects.filter(stage__sign_off=sign_off, stage__outcome=""):
        cast_vote(place, by=place.person, vote="approve", sha256=place.stage.sha256)

    pack = pack_of(demo)

    facts = next(one for one in pack.changes if one.reference == "SC02")
    partners = next(one for one in facts.stages if one.number == 2)
    assert partners.outcome == "Passed"
    assert {one.vote for one in partners.votes} == {"Approve"}
    assert facts.document_sha256 == sign_off.sha256
    html = draw_board_pack(pack)
    assert "Three entitled, none recused, three voted: three for, none against" in html
    assert facts.record_sha256[:16] in html


def test_it_prints_on_nineteen_pages_with_every_record_in_it(demo):
    pack = pack_of(demo)

    reader = pypdf.PdfReader(BytesIO(print_pdf(draw_board_pack(pack))))

    parts = [item for item in reader.outline if not isinstance(item, list)]
    starts = {part.title: reader.get_destination_page_number(part) + 1 for part in parts}
    text = " ".join(" ".join(page.extract_text() for page in reader.pages).split())
    assert len(reader.pages) == 19
    assert starts["What changed since the last board"] - starts["The programme on one page"] == 1
    assert starts["Milestones by workstream"] - starts["Roadmap"] == 1
    assert starts["Reports of the workstreams"] - starts["Milestones by workstream"] == 2
    assert starts["Risks"] - starts["Reports of the workstreams"] == 1
    assert (
        starts["Scope changes and sign-offs"] - starts["Engagement, capability and capacity"] == 1
    )
    for one in (*pack.milestones, *pack.risks, *pack.benefits, *pack.agreements, *pack.changes):
        assert one.reference in text
    for service in pack.services:
        assert service.name in text
