"""The whole of the demo's workbook, once imported, is what the workbook says."""

from datetime import date
from decimal import Decimal

import pytest
from django.db import transaction

from accounts.models import Level, Membership, Organisation, Partner, Partnership, Role, Succession
from exchange.reader import read_workbook
from governance.bodies.models import Body, Meeting, Seat
from governance.mous.models import Agreement, Share, Signature
from governance.scope.models import Assessment, ScopeChange, Service
from governance.signoff.models import Decision, SignOff
from milestones.models import Dependency, Forecast, Milestone
from records.models import Action
from risks.models import Benefit, Control, Measurement, Review, Risk
from tests.exchange.importing import OFFICE, bring, changes
from tests.exchange.workbooks import DEMO, demo_sheets, said
from workstreams.models import Event, EventAttendance, PriorityArea, Roadmap, Workstream

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("plan")]


@pytest.fixture(scope="module")
def plan(django_db_setup, django_db_blocker):
    """What the import did, once for all tests."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield bring(demo_sheets(), office=OFFICE)
        transaction.set_rollback(True)


def roles(role):
    return set(Membership.objects.filter(role=role).values_list("user__email", flat=True))


def test_the_demo_is_imported_whole_and_then_there_is_nothing_to_change():
    counts = {
        model: model.objects.count()
        for model in (
            *(Partner, Body, Seat, Meeting, Workstream, Milestone, Risk, Review, Benefit),
            *(Measurement, Agreement, Share, Service, ScopeChange, Event, Action, Decision),
        )
    }

    again = bring(demo_sheets(), office=OFFICE)

    assert list(counts.values()) == [11, 6, 23, 19, 10, 40, 15, 6, 10, 86, 5, 14, 16, 5, 4, 4, 3]
    assert again.is_empty
    assert not changes(again)
    assert counts == {model: model.objects.count() for model in counts}


def test_each_row_of_the_demo_keeps_its_values():
    book = read_workbook(DEMO.read_bytes())
    milestones = {it.reference: it for it in Milestone.objects.all()}
    risks = {it.reference: it for it in Risk.objects.all()}
    benefits = {it.reference: it for it in Benefit.objects.all()}

    assert all(
        (it.baseline_date, it.forecast_date, it.actual_date, it.name, it.likely_days)
        == (
            *map(row.day, ("baseline", "forecast", "actual")),
            row.text("title"),
            row.whole("likely"),
        )
        for row in book.rows("milestones")
        if (it := milestones[row.text("ref")])
    )
    assert all(
        (it.inherent_score, it.current_score, it.target_score)
        == tuple(
            (row.whole(f"{at}_c") or 0) * (row.whole(f"{at}_l") or 0)
            for at in ("inherent", "current", "target")
        )
        for row in book.rows("risks")
        if (it := risks[row.text("ref")])
    )
    assert all(
        (it.full_year_value, it.baseline_value, it.is_disbenefit)
        == (row.amount("full_year_value"), row.amount("baseline"), row.yes("is_disbenefit"))
        for row in book.rows("benefits")
        if (it := benefits[row.text("ref")])
    )


def test_what_the_demo_links_is_linked():
    gate = Milestone.objects.get(reference="M036")
    shares = Share.objects.filter(direction="loss").order_by("-percent")
    roll_up = Benefit.objects.get(reference="B10")
    m008 = Forecast.objects.filter(milestone__reference="M008")
    assert Dependency.objects.count() == 45
    assert [str(it.predecessor.reference) for it in gate.waits_for.order_by("pk")] == [
        "M035",
        "M012",
        "M005",
    ]
    assert [it.forecast_date for it in m008] == [
        date(2020, 2, 14),
        date(2020, 2, 28),
        date(2020, 3, 13),
    ]
    assert shares[0].percent == Decimal(55)
    assert [it.reference for it in roll_up.rolls_up.all()] == ["B02", "B04", "B09"]
    assert Control.objects.filter(risk__reference="R02").count() == 2
    assert EventAttendance.objects.filter(event__name__startswith="Public event").count() == 4
    assert Signature.objects.filter(signatory=None).count() == 11
    assert Assessment.objects.get(change__reference="SC02", kind="qia").valid_until == date(
        2020, 12, 16
    )
    assert Service.objects.get(name="Forensic mental health").scope_states.get().aligned_level == (
        Level.SYSTEM
    )


def test_the_partnership_of_the_demo():
    partnership = Partnership.objects.get(slug="hounslow")
    roadmap = Roadmap.objects.get()
    ccg = Organisation.objects.get(short_name="Hounslow CCG")
    board = Body.objects.get(name="Partnership Board")
    assert partnership.today() == date(2020, 1, 31)
    assert partnership.slippage_tolerance_days == 14
    assert (roadmap.horizon_from_months, roadmap.horizon_to_months) == (18, 36)
    assert roadmap.aims == ["Better health", "Better care", "Better value"]
    assert PriorityArea.objects.count() == 4
    assert str(Succession.objects.get(predecessor=ccg).successor) == "NWL ICB"
    assert (board.quorum, len(board.quorum_sectors), board.notice_days) == (5, 4, 5)
    assert Body.objects.get(name="Core Team").parent.name == "Programme Board"
    assert Body.objects.get(name="Comms and Engagement Group").seat_for_every_partner


def test_roles_follow_from_the_sheets():
    board = roles(Role.BOARD_MEMBER)
    assert roles(Role.PROGRAMME_OFFICE) == {OFFICE}
    assert len(board) == 8
    assert "hw@accord.example" not in board
    assert len(roles(Role.SIGNATORY)) == 9
    assert "coo.hrch@accord.example" in roles(Role.WORKSTREAM_LEAD)
    assert not Membership.objects.filter(starts_on__gt=date(2020, 1, 31)).exists()
    assert not any(it.user.has_usable_password() for it in Membership.objects.all())
    assert not Membership.objects.exclude(user__invited_at=None).exists()


def test_what_ran_on_paper_runs_on_in_accord():
    running = {
        it.title[:4]: (it.submitted_by.email, it.next_number)
        for it in SignOff.objects.select_related("submitted_by")
    }
    states = dict(ScopeChange.objects.values_list("reference", "state"))
    partners = SignOff.objects.get(title__startswith="SC02").stages.get(number=2)
    asked = partners.entitlements.values_list("person__email", flat=True)
    assert running == {
        "SC01": ("deputy.gp@accord.example", 1),
        "SC02": ("deputy.gp@accord.example", 2),
        "SC05": ("coo.hrch@accord.example", 1),
    }
    assert states == {
        "SC01": "screening",
        "SC02": "in_sign_off",
        "SC03": "draft",
        "SC04": "recommended",
        "SC05": "screening",
    }
    assert set(asked) == {"dass@accord.example", "chair.gp@accord.example", "co.vcs@accord.example"}


def test_the_demo_has_only_the_warnings_that_it_should(plan):
    assert said(plan.warnings) == [
        'Sheet "Milestones", cell I7: read "13/03/2020", expected a forecast from 16/03/2020,'
        " which its predecessors allow.",
        *(
            f'Sheet "Milestones", cell {cell}: read "{email}@accord.example", expected somebody of'
            f" {of}; this person sits for {home}."
            for cell, email, of, home in (
                ("E13", "hic", "Hounslow CCG", "LBH"),
                ("E14", "hic", "Hounslow CCG", "LBH"),
                ("E17", "bi", "LBH", "Hounslow CCG"),
            )
        ),
        *(
            f'Sheet "Milestones", cell {cell}: read "20/03/2019", expected a day within WS07'
            " (01/05/2019 to 30/09/2022)."
            for cell in ("H31", "I31", "J31")
        ),
        *(
            f'Sheet "Milestones", cell {cell}: read "30/09/2022", expected a day within WS10'
            " (01/04/2019 to 31/03/2021)."
            for cell in ("H42", "I42")
        ),
        'Sheet "Milestones", cell E42: read "director@accord.example", expected somebody of LBH;'
        " this person sits for Hounslow CCG.",
    ]
