"""Workstreams' reports in a pack: accepted, frozen, the last of each, and nothing hidden."""

import re
from datetime import date

import pytest

from core.canonical import canonical_json
from packs.drawing import draw_board_pack
from packs.snapshot.frozen import freeze, thaw
from packs.snapshot.gathering import gather_board_pack
from tests.factories.records import PART_2, withhold
from tests.factories.reporting import ReportFactory, RoundFactory
from tests.factories.workstreams import WorkstreamFactory
from tests.packs.snapshots import report, snapshot

ON = date(2020, 1, 31)
EARLIER = {
    "starts_on": date(2019, 12, 1),
    "ends_on": date(2019, 12, 31),
    "opens_on": date(2019, 12, 31),
    "deadline_on": date(2020, 1, 8),
}
SECRET = "Larkspur"


@pytest.fixture
def january(partnership):
    return RoundFactory(partnership=partnership)


@pytest.fixture
def stream(partnership):
    return WorkstreamFactory(partnership=partnership, reference="WS01")


def gathered(partnership, on=ON):
    return gather_board_pack(partnership, on=on).reports


def drawn(**given):
    html = draw_board_pack(snapshot(**given))
    return " ".join(re.sub(r"<[^>]+>", " ", html).replace("\xa0", " ").split())


def test_the_last_accepted_report_of_each_workstream_is_gathered(partnership, january, stream):
    before = RoundFactory(partnership=partnership, **EARLIER)
    ReportFactory(round=before, workstream=stream, accepted=True, achieved="Old.")
    ReportFactory(round=january, workstream=stream, returned=True, achieved="Returned.")
    ReportFactory(
        round=january, workstream=stream, version=2, accepted=True, achieved="One.\n\nTwo."
    )
    second = WorkstreamFactory(partnership=partnership, reference="WS02")
    ReportFactory(round=before, workstream=second, accepted=True)
    ReportFactory(round=january, workstream=second, submitted=True, achieved="Not accepted.")

    first, other = gathered(partnership)

    assert (first.workstream, first.period) == ("WS01", "January 2020")
    assert first.achieved == ("One.", "Two.")
    assert (first.confidence, first.accepted_on) == ("Amber/Green", date(2020, 2, 6))
    assert (other.workstream, other.period) == ("WS02", "December 2019")


def test_a_period_that_is_not_over_is_left_out(partnership, january, stream):
    ReportFactory(round=january, workstream=stream, accepted=True)

    assert gathered(partnership, on=date(2020, 1, 30)) == ()


def test_what_anybody_is_kept_from_is_in_no_pack(partnership, january, stream, viewer):
    hidden = WorkstreamFactory(partnership=partnership, **PART_2)
    for each in (hidden, stream):
        ReportFactory(round=january, workstream=each, accepted=True, achieved=SECRET)
    withhold(stream, viewer)

    assert gathered(partnership) == ()
    pack = gather_board_pack(partnership, on=ON)
    assert SECRET not in canonical_json(freeze(pack)).decode()


def test_a_text_cannot_swell_a_pack(partnership, january, stream):
    ReportFactory(
        round=january, workstream=stream, accepted=True, achieved="\n".join(["x" * 700] * 40)
    )

    [found] = gathered(partnership)

    assert len(found.achieved) == 30
    assert {len(line) for line in found.achieved} == {500}


def test_a_pack_shows_each_report_with_its_judgements():
    words = drawn(reports=(report(), report("WS02", brag_computed="amber", decisions_asked=())))

    assert "None of 2 reporting workstreams rates itself Red; one asks for a decision." in words
    assert "WS01 Urgent care" in words
    assert "Amber now; Green last time; Green expected next. By its milestones: Red." in words
    assert words.count("By its milestones") == 1
    assert "Amber/Green, judged by Programme Director on 31 Jan 2020" in words
    assert "The pathway was agreed. Staff were told." in words
    assert "Exceptions None." in words
    assert "Reports of the workstreams The last accepted report of two workstreams" in words


def test_workstreams_without_a_report_are_named():
    words = drawn(reports=(report(brag_now="red", brag_last=""),))

    assert "One of 1 reporting workstream rates itself Red" in words
    assert "No accepted report yet: WS02." in words
    assert "no report before" in words


def test_without_a_report_a_pack_has_no_such_section():
    assert "Reports of the workstreams" not in drawn()


def test_a_snapshot_from_before_reports_keeps_its_hash():
    old = freeze(snapshot())

    assert "reports" not in old
    assert thaw(old).reports == ()
    assert freeze(thaw(old)) == old


def test_hostile_words_are_words():
    html = draw_board_pack(snapshot(reports=(report(achieved=("<script>alert(1)</script>",)),)))

    assert "<script>" not in html
