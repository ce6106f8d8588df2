"""A rating by hand, a recovery plan and delivery confidence: who may, what is said, what stays."""

from datetime import date

import pytest

from core.errors import Refused
from milestones import services
from milestones.models import ConfidenceAssessment
from milestones.reading import judged
from tests.factories.accounts import member
from tests.factories.milestones import MilestoneFactory
from tests.factories.workstreams import WorkstreamFactory
from tests.milestones.judged import TODAY, assess, rate


@pytest.fixture
def milestone(partnership):
    return MilestoneFactory(workstream=WorkstreamFactory(partnership=partnership), reference="M005")


def test_a_rating_by_hand_stands_beside_the_computed_one(milestone, partnership):
    found = rate(milestone)

    hand = found.hand_rating
    assert (hand.brag, hand.reason, hand.on, hand.by) == (
        "red",
        "The lease fell through",
        TODAY,
        milestone.owner,
    )
    [row] = judged([found], partnership)
    assert row.brag == "green"


def test_another_rating_takes_its_place_and_the_earlier_one_stays_in_history(milestone):
    rate(milestone)
    rate(milestone, brag="amber", reason="A second site")

    assert [each.hand_brag for each in milestone.history.order_by("pgh_id")] == [
        "",
        "red",
        "amber",
    ]


def test_it_is_taken_away(milestone):
    rate(milestone)

    found = services.remove_hand_rating(milestone, by=milestone.workstream.lead)

    assert (found.hand_rating, found.hand_brag) == (None, "")
    with pytest.raises(Refused, match="It has no rating by hand"):
        services.remove_hand_rating(milestone, by=milestone.owner)


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ({"brag": "blue"}, "Choose Red, Amber or Green"),
        ({"brag": ""}, "Choose Red, Amber or Green"),
        ({"reason": " "}, "Say why"),
        ({"reason": "x" * 1001}, "keep it under 1001 characters"),
    ],
)
def test_a_rating_by_hand_is_whole(milestone, given, reason):
    with pytest.raises(Refused, match=reason):
        rate(milestone, **given)

    milestone.refresh_from_db()
    assert milestone.hand_rating is None


def test_the_owner_the_lead_and_the_office_judge_and_nobody_else(
    milestone, partnership, programme_office
):
    for person in (milestone.owner, milestone.workstream.lead, programme_office):
        assert rate(milestone, by=person).hand_set_by == person
    other = member(partnership)
    with pytest.raises(Refused, match="Only the owner, the workstream's lead"):
        rate(milestone, by=other)
    with pytest.raises(Refused, match="Only the owner, the workstream's lead"):
        services.record_recovery_plan(milestone, plan="Mine", by=other)


def test_what_is_complete_is_judged_no_more(milestone):
    rate(milestone)
    milestone.refresh_from_db()
    milestone.status, milestone.actual_date = "complete", TODAY
    milestone.save()

    assert milestone.hand_rating is None
    with pytest.raises(Refused, match="complete: there is nothing left to judge"):
        rate(milestone)
    with pytest.raises(Refused, match="complete: there is nothing left to judge"):
        assess(milestone)


def test_at_risk_with_a_recovery_plan_it_is_amber_until_the_plan_is_withdrawn(
    milestone, partnership
):
    found = services.record_recovery_plan(milestone, plan=" A second site ", by=milestone.owner)

    assert (found.recovery_plan, found.recovery_plan_on, found.recovery_plan_by) == (
        "A second site",
        TODAY,
        milestone.owner,
    )
    assert judged([found], partnership)[0].brag == "amber"
    found = services.record_recovery_plan(milestone, plan=" ", by=milestone.owner)
    assert (found.recovery_plan, found.recovery_plan_on, found.recovery_plan_by) == ("", None, None)
    assert judged([found], partnership)[0].brag == "green"


def test_confidence_is_assessed_and_every_assessment_stays(milestone, partnership):
    early = assess(milestone, on=date(2019, 12, 1))
    late = assess(milestone, level="amber", by=milestone.workstream.sro)
    assess(milestone.workstream)

    assert list(ConfidenceAssessment.objects.of(milestone)) == [late, early]
    assert (early.level, early.reason, early.assessor) == (
        "amber_red",
        "No agreement yet",
        milestone.owner,
    )
    assert ConfidenceAssessment.objects.of(milestone.workstream).get().level == "amber_red"
    assert judged([milestone], partnership)[0].brag == "green"


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ({"level": "blue"}, "Choose one of the five points"),
        ({"reason": ""}, "Say why"),
        ({"on": date(2020, 2, 1)}, "after today, 31 January 2020"),
    ],
)
def test_an_assessment_is_whole(milestone, given, reason):
    with pytest.raises(Refused, match=reason):
        assess(milestone, **given)

    assert not ConfidenceAssessment.objects.exists()


def test_who_answers_for_it_or_the_office_assesses(milestone, partnership, programme_office):
    workstream = milestone.workstream
    for person in (workstream.lead, workstream.sro, programme_office):
        assert assess(workstream, by=person).assessor == person
    with pytest.raises(Refused, match="Only the workstream's lead or senior responsible owner"):
        assess(workstream, by=milestone.owner)
    with pytest.raises(Refused, match="Only the owner, the workstream's lead or senior"):
        assess(milestone, by=member(partnership))


def test_what_a_reader_may_not_see_has_no_assessments_for_them(milestone, viewer, stranger):
    assess(milestone)
    assess(milestone.workstream)

    assert ConfidenceAssessment.objects.visible_to(viewer).count() == 2
    assert ConfidenceAssessment.objects.visible_to(stranger).count() == 0
