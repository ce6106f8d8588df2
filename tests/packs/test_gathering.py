"""What a pack holds: the records as they are, judged for its day, and nothing hidden."""

from datetime import date
from decimal import Decimal

import pytest
from django.contrib.contenttypes.models import ContentType

from core.canonical import canonical_json
from governance.bodies.models import BodyKind
from governance.scope.models import ScopeValue
from governance.signoff.ledger import write_entry
from packs.drawing import draw_board_pack
from packs.snapshot.frozen import freeze
from packs.snapshot.gathering import gather_board_pack
from tests.factories.accounts import PartnerFactory
from tests.factories.bodies import BodyFactory, MeetingFactory, SeatFactory
from tests.factories.milestones import DependencyFactory, ForecastFactory, MilestoneFactory
from tests.factories.mous import AgreementFactory, PartyFactory, SignatureFactory
from tests.factories.records import ActionFactory
from tests.factories.risks import BenefitFactory, MeasurementFactory, ReviewFactory, RiskFactory
from tests.factories.scope import ScopeChangeFactory, ScopeStateFactory, ServiceFactory
from tests.factories.signoff import SignOffFactory
from tests.factories.workstreams import WorkstreamFactory
from tests.packs.planting import SECRET, open_programme, plant_all

ON = date(2020, 1, 31)
BOARD = date(2019, 12, 18)


@pytest.fixture
def stream(partnership):
    return WorkstreamFactory(partnership=partnership)


@pytest.fixture
def board(partnership):
    body = BodyFactory(partnership=partnership, kind=BodyKind.PARTNERSHIP_BOARD)
    MeetingFactory(body=body, held_on=BOARD)
    return body


def gathered(partnership, on=ON):
    return gather_board_pack(partnership, on=on)


def test_a_pack_is_gathered_in_a_fixed_number_of_queries(
    partnership, django_assert_num_queries, django_assert_max_num_queries
):
    open_programme(partnership)
    ContentType.objects.clear_cache()
    with django_assert_max_num_queries(60) as first:
        gathered(partnership)
    for _ in range(2):
        open_programme(partnership)
    ContentType.objects.clear_cache()

    with django_assert_num_queries(len(first)):
        pack = gathered(partnership)

    assert len(pack.milestones) == 6
    assert len(pack.changes) == 3


def test_nothing_hidden_from_any_member_is_gathered(partnership):
    open_programme(partnership)
    before = freeze(gathered(partnership))
    plant_all(partnership)

    pack = gathered(partnership)

    assert SECRET not in canonical_json(freeze(pack)).decode()
    assert SECRET not in draw_board_pack(pack)
    assert len(pack.risks) == len(before["risks"])
    assert len(pack.services) == len(before["services"])
    assert len(pack.changes) == len(before["changes"]) + 1
    assert pack.changes[-1].services == pack.changes[-1].risks == ()


def test_a_hidden_benefit_is_in_no_total(partnership, stream):
    BenefitFactory(workstream=stream, full_year_value=Decimal(1000))
    plant_all(partnership)

    assert gathered(partnership).totals.gross == Decimal(1000)


def test_another_partnerships_records_are_not_in_it(partnership, stranger):
    other = stranger.memberships.get().partnership
    open_programme(other)

    pack = gathered(partnership)

    assert [pack.workstreams, pack.milestones, pack.risks, pack.services] == [(), (), (), ()]


def test_milestones_are_judged_for_the_day_of_the_pack(partnership, stream):
    MilestoneFactory(
        workstream=stream,
        baseline_date=date(2020, 2, 14),
        forecast_date=date(2020, 2, 14),
        complete=True,
    )

    then, later = gathered(partnership), gathered(partnership, date(2020, 2, 20))

    assert (then.milestones[0].brag, then.milestones[0].actual) == ("green", None)
    assert (later.milestones[0].brag, later.milestones[0].actual) == ("blue", date(2020, 2, 14))


def test_a_milestone_earlier_than_its_predecessors_allow_is_amber(partnership, stream):
    late = MilestoneFactory(workstream=stream, forecast_date=date(2020, 4, 9))
    DependencyFactory(predecessor=late, successor=MilestoneFactory(workstream=stream))

    held = gathered(partnership).milestones[1]

    assert (held.brag, held.is_held_back) == ("amber", True)


def test_a_forecast_is_compared_with_what_was_said_by_the_last_board(partnership, stream, board):
    milestone = MilestoneFactory(workstream=stream, forecast_date=date(2020, 5, 29))
    for said_on, day, reason in (
        (date(2019, 10, 1), date(2020, 3, 31), ""),
        (date(2019, 12, 11), date(2020, 4, 9), "Drafting took longer"),
        (date(2020, 1, 20), date(2020, 5, 29), "Two boards do not meet"),
    ):
        ForecastFactory(milestone=milestone, said_on=said_on, forecast_date=day, reason=reason)

    facts = gathered(partnership).milestones[0]

    assert (facts.before, facts.brag_before) == (date(2020, 4, 9), "amber")
    assert facts.reason == "Two boards do not meet"


def test_without_an_earlier_board_nothing_is_compared(partnership, stream):
    ForecastFactory(milestone=MilestoneFactory(workstream=stream))
    ReviewFactory(risk=RiskFactory(workstream=stream))

    pack = gathered(partnership)

    assert pack.since is None
    assert (pack.milestones[0].before, pack.milestones[0].brag_before) == (None, "")
    assert pack.risks[0].before == ()


def test_a_risk_is_compared_with_its_last_review_by_the_last_board(partnership, stream, board):
    risk = RiskFactory(workstream=stream)
    ReviewFactory(risk=risk, reviewed_on=date(2019, 10, 1), consequence=2, likelihood=2)
    ReviewFactory(risk=risk, reviewed_on=date(2019, 12, 11), consequence=4, likelihood=2)
    ReviewFactory(risk=risk, reviewed_on=date(2020, 1, 20), consequence=5, likelihood=5)

    facts = gathered(partnership).risks[0]

    assert (facts.score, facts.score_before, facts.change) == (12, 8, 4)


def test_risks_come_worst_first_and_closed_ones_not_at_all(partnership, stream):
    RiskFactory(workstream=stream, reference="R01", current_likelihood=1)
    RiskFactory(workstream=stream, reference="R02", current_likelihood=5)
    RiskFactory(workstream=stream, reference="R03", status="closed")

    pack = gathered(partnership)

    assert [(one.reference, one.band) for one in pack.risks] == [
        ("R02", "extreme"),
        ("R01", "moderate"),
    ]


def test_a_review_that_is_due_is_flagged(partnership, stream):
    RiskFactory(workstream=stream, next_review_on=date(2020, 1, 30))
    RiskFactory(workstream=stream, next_review_on=ON)

    assert [one.is_review_overdue for one in gathered(partnership).risks] == [True, False]


def test_a_benefit_shows_what_was_measured_by_its_day(partnership, stream):
    benefit = BenefitFactory(workstream=stream)
    for month, actual in ((4, 600), (12, 575)):
        MeasurementFactory(
            benefit=benefit, period=date(2019, month, 1), actual=actual, planned=Decimal(575)
        )
    MeasurementFactory(benefit=benefit, period=date(2020, 2, 1), actual=1)

    facts = gathered(partnership).benefits[0]

    assert (facts.latest, facts.realised, facts.planned) == (575, 50, 50)
    assert [point.actual for point in facts.series] == [600, 575]
    assert facts.limits is None


def test_limits_are_worked_out_from_twelve_points(partnership, stream):
    benefit = BenefitFactory(workstream=stream, target_value=Decimal(90))
    for month in range(1, 13):
        MeasurementFactory(
            benefit=benefit, period=date(2019, month, 1), actual=Decimal(90 + month % 2)
        )

    facts = gathered(partnership).benefits[0]

    assert facts.limits.mean == Decimal("90.5")
    assert facts.limits.upper == Decimal("93.16")
    assert facts.limits.mean_range == 1
    assert facts.limits.assurance == "hit_and_miss"


def test_a_withdrawn_benefit_is_left_out(partnership, stream):
    BenefitFactory(workstream=stream, status="withdrawn", full_year_value=Decimal(1000))

    pack = gathered(partnership)

    assert (pack.benefits, pack.totals.gross) == ((), 0)


def test_who_is_bound_is_worked_out_from_signatures_and_dates(partnership):
    agreement = AgreementFactory(partnership=partnership)
    for name in ("first", "second"):
        SignatureFactory(
            party=PartyFactory(agreement=agreement, organisation__short_name=name),
            version__number=f"1.{name}",
        )

    facts = gathered(partnership).agreements[0]

    assert [(one.organisation, one.signed_on is not None) for one in facts.parties] == [
        ("first", False),
        ("second", True),
    ]
    assert not any(one.is_bound for one in facts.parties)


def test_scope_is_that_of_the_day(partnership):
    service = ServiceFactory(partnership=partnership)
    ScopeStateFactory(service=service, starts_on=date(2019, 4, 1))
    ScopeStateFactory(service=service, value=ScopeValue.IN_SCOPE, starts_on=date(2020, 2, 1))
    aligned = ServiceFactory(partnership=partnership, name="Stroke")
    ScopeStateFactory(
        service=aligned,
        value=ScopeValue.ALIGNED_ELSEWHERE,
        aligned_level="system",
        starts_on=date(2019, 8, 23),
    )
    ServiceFactory(partnership=partnership, name="Zebra crossing")

    scopes = [(one.scope, one.since) for one in gathered(partnership).services]

    assert scopes == [
        ("Out of scope", date(2019, 4, 1)),
        ("Aligned with the system", date(2019, 8, 23)),
        ("Out of scope", None),
    ]
    assert gathered(partnership, date(2020, 2, 1)).services[0].scope == "In scope"


def test_only_open_actions_are_printed(partnership):
    ActionFactory(partnership=partnership, reference="A01", due_on=date(2020, 1, 22))
    ActionFactory(partnership=partnership, reference="A02", status="closed")

    assert [(one.reference, one.is_overdue) for one in gathered(partnership).actions] == [
        ("A01", True)
    ]


def test_the_meeting_brings_its_quorum_and_who_holds_a_vote(partnership, board):
    seat = SeatFactory(body=board)
    PartnerFactory(partnership=partnership, organisation=seat.organisation, sector="voluntary")
    SeatFactory(body=board, organisation=None, role="chair")
    SeatFactory(body=board, is_voting=False)
    board.quorum_sectors = ["voluntary"]
    board.save()
    meeting = MeetingFactory(body=board, held_on=date(2020, 2, 12))

    facts = gather_board_pack(partnership, on=ON, meeting=meeting).meeting

    assert (facts.quorum, facts.sectors) == (2, ("Voluntary sector",))
    assert [one.sector for one in facts.seats] == ["Voluntary sector", ""]


def test_long_texts_are_cut_so_that_no_record_swells_a_pack(partnership, stream):
    RiskFactory(workstream=stream, gaps="x" * 1_000_000)
    ActionFactory(partnership=partnership, text="word " * 200_000)

    pack = gathered(partnership)

    assert len(canonical_json(freeze(pack))) < 5_000


def test_the_head_of_the_chain_is_printed_as_it_stands(partnership, stream):
    assert gathered(partnership).chain is None
    sign_off = SignOffFactory(record=ScopeChangeFactory(workstream=stream), route={"stages": []})
    entry = write_entry(sign_off, "submitted", {})

    head = gathered(partnership).chain

    assert (head.number, head.sha256) == (1, entry.sha256)
