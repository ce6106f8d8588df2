"""Raising, editing, reviewing, closing and opening risks again (docs/rules.md 7)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from core.errors import Refused
from governance.bodies.models import BodyKind, SeatRole
from risks.models import Response, Review, Risk, RiskCategory, RiskStatus
from risks.services.risks import (
    Judgement,
    RiskDetails,
    close_risk,
    edit_risk,
    raise_risk,
    reopen_risk,
    review_risk,
    review_risks,
)
from tests.factories.accounts import OrganisationFactory, member
from tests.factories.bodies import BodyFactory, SeatFactory
from tests.factories.milestones import MilestoneFactory
from tests.factories.records import PART_2
from tests.factories.risks import BenefitFactory, ObjectiveFactory, ReviewFactory, RiskFactory
from tests.factories.workstreams import WorkstreamFactory

TODAY = date(2020, 1, 31)


def judged(consequence=4, likelihood=4, why="Two posts are vacant", on=TODAY):
    return Judgement(consequence, likelihood, why, on)


@pytest.fixture
def details(own_workstream, owner):
    return RiskDetails(
        name="The rota cannot be filled",
        cause="a shortage",
        event="posts stay vacant",
        effect="wards close",
        category=RiskCategory.WORKFORCE,
        workstream=own_workstream,
        owner=owner,
        inherent_consequence=5,
        inherent_likelihood=4,
        target_consequence=3,
        target_likelihood=2,
        response=Response.TREAT,
    )


@pytest.fixture
def risk(own_workstream, owner):
    return RiskFactory(
        workstream=own_workstream, owner=owner, current_consequence=3, current_likelihood=2
    )


def heard(risk):
    return [(one.to, one.score, one.started_on, one.ended_on) for one in risk.escalations.all()]


def test_a_risk_is_raised_with_its_first_review_and_goes_up_by_its_score(details, lead):
    RiskFactory(workstream=details.workstream, reference="R14")
    trust = OrganisationFactory()

    risk = raise_risk(replace(details, partners_affected=[trust]), judged(), by=lead)

    risk.refresh_from_db()
    assert (risk.reference, risk.current_score, risk.inherent_score) == ("R15", 16, 20)
    assert risk.next_review_on == date(2020, 2, 29)
    assert (risk.reviews.get().author, risk.reviews.get().score) == (lead, 16)
    assert heard(risk) == [("partnership_board", 16, TODAY, None)]
    assert list(risk.partners_affected.all()) == [trust]


@pytest.mark.parametrize("who", ["programme_office", "lead"])
def test_the_office_and_the_lead_raise_risks(details, who, request):
    assert raise_risk(details, judged(1, 1), by=request.getfixturevalue(who)).reference == "R01"


@pytest.mark.parametrize("who", ["owner", "viewer", "stranger"])
def test_nobody_else_raises_a_risk(details, who, request):
    with pytest.raises(Refused, match="Only the lead of the workstream"):
        raise_risk(details, judged(), by=request.getfixturevalue(who))

    assert not Risk.objects.exists()


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        (judged(0), "Consequence is a whole number from 1 to 5"),
        (judged(6), "Consequence is a whole number from 1 to 5"),
        (judged(2.5), "Consequence is a whole number from 1 to 5"),
        (judged(3, 0), "Likelihood is a whole number from 1 to 5"),
        (judged(3, 6), "Likelihood is a whole number from 1 to 5"),
        (judged(why="  "), "Say why it scores so"),
        (judged(why="x" * 4_001), "at most 4,000 characters: there are 4,001"),
        (judged(on=TODAY + timedelta(1)), "cannot be after today, 31 January 2020"),
    ],
)
def test_a_judgement_that_cannot_be_leaves_no_trace(risk, lead, details, wrong, words):
    with pytest.raises(Refused, match=words):
        review_risk(risk, wrong, by=lead)
    with pytest.raises(Refused, match=words):
        raise_risk(details, wrong, by=lead)

    assert (Risk.objects.count(), Review.objects.count()) == (1, 0)


def test_inherent_and_target_factors_are_from_1_to_5(details, lead):
    with pytest.raises(Refused, match="Likelihood is"):
        raise_risk(replace(details, target_likelihood=9), judged(), by=lead)


@pytest.mark.parametrize("who", ["programme_office", "lead", "owner"])
def test_those_who_answer_for_a_risk_review_it(risk, who, request):
    review_risk(risk, judged(4, 2), by=request.getfixturevalue(who))

    risk.refresh_from_db()
    assert (risk.current_score, risk.next_review_on) == (8, date(2020, 4, 30))
    assert heard(risk) == [("programme_board", 8, TODAY, None)]


@pytest.mark.parametrize("who", ["viewer", "auditor", "stranger"])
def test_nobody_else_reviews_edits_or_closes_it(risk, details, who, request):
    person = request.getfixturevalue(who)

    with pytest.raises(Refused, match="Only its owner"):
        review_risk(risk, judged(), by=person)
    with pytest.raises(Refused, match="Only its owner"):
        edit_risk(risk, details, by=person)
    with pytest.raises(Refused, match="Only the programme office, or who chairs"):
        close_risk(risk, reason="Over", by=person)


def test_the_lead_of_another_workstream_does_not_review_it(risk, partnership):
    other = WorkstreamFactory(partnership=partnership)

    with pytest.raises(Refused, match="Only its owner"):
        review_risk(risk, judged(), by=other.lead)


def test_the_current_score_follows_the_latest_review_not_the_last_written(risk, lead):
    review_risk(risk, judged(2, 2), by=lead)
    review_risk(risk, judged(5, 5, on=date(2019, 12, 1)), by=lead)

    risk.refresh_from_db()
    assert (risk.current_score, risk.next_review_on) == (4, date(2020, 7, 31))


def test_a_review_of_the_day_is_corrected_by_its_author_alone(risk, lead, owner):
    review_risk(risk, judged(5, 5), by=lead)
    review_risk(risk, judged(5, 4), by=lead)

    assert [each.score for each in risk.reviews.all()] == [20]
    with pytest.raises(Refused, match=r"reviewed on 31 Jan 2020 already, by .*: 20"):
        review_risk(risk, judged(), by=owner)


def test_a_review_of_the_workbook_without_author_is_not_overwritten(risk, lead):
    ReviewFactory(risk=risk, reviewed_on=TODAY)

    with pytest.raises(Refused, match="already, by somebody"):
        review_risk(risk, judged(), by=lead)


def test_who_heard_of_a_risk_is_kept_as_it_moves_up_and_down(risk, lead):
    for day, factors in ((1, (5, 3)), (2, (4, 3)), (3, (4, 3)), (4, (2, 3))):
        risk.partnership.reporting_date = date(2020, 1, day)
        risk.partnership.save()
        review_risk(risk, judged(*factors, on=date(2020, 1, day)), by=lead)

    assert heard(risk) == [
        ("partnership_board", 15, date(2020, 1, 1), date(2020, 1, 2)),
        ("programme_board", 12, date(2020, 1, 2), date(2020, 1, 4)),
    ]
    assert risk.escalations.last().score_at_end == 6


def test_several_are_reviewed_at_once_or_none(own_workstream, lead, partnership):
    first, second = (RiskFactory(workstream=own_workstream, reference=f"R{n}") for n in (1, 2))

    with pytest.raises(Refused, match="R2: Say why"):
        review_risks(
            [(first, first.updated_at, judged()), (second, second.updated_at, judged(why=""))],
            partnership,
            by=lead,
        )
    assert not Review.objects.exists()

    rows = [(each, each.updated_at, judged()) for each in (first, second)]
    assert len(review_risks(rows, partnership, by=lead)) == 2
    with pytest.raises(Refused, match="R1: Somebody else has changed this"):
        review_risks(rows, partnership, by=lead)


def test_a_risk_is_edited_and_keeps_links_that_its_editor_does_not_see(risk, details, lead):
    place = {"workstream": risk.workstream, "partnership": risk.partnership}
    hidden_milestone = MilestoneFactory(**place, **PART_2)
    hidden_benefit, seen_benefit = BenefitFactory(**place, **PART_2), BenefitFactory(**place)
    hidden_objective = ObjectiveFactory(partnership=risk.partnership, **PART_2)
    risk.milestones.add(hidden_milestone)
    risk.benefits.add(hidden_benefit)
    risk.objective = hidden_objective
    risk.save()

    edit_risk(risk, replace(details, name="Anew", benefits=[seen_benefit]), by=lead)

    risk.refresh_from_db()
    assert (risk.name, risk.objective, risk.current_score) == ("Anew", hidden_objective, 6)
    assert set(risk.benefits.all()) == {hidden_benefit, seen_benefit}
    assert list(risk.milestones.all()) == [hidden_milestone]


def test_an_objective_that_its_editor_sees_is_taken_off(risk, details, lead):
    risk.objective = ObjectiveFactory(partnership=risk.partnership)
    risk.save()

    assert edit_risk(risk, details, by=lead).objective is None


def test_an_edit_is_refused_when_somebody_was_first_or_it_moves_where_one_may_not(
    risk, details, owner, partnership
):
    elsewhere = replace(details, workstream=WorkstreamFactory(partnership=partnership))

    with pytest.raises(Refused, match="Somebody else has changed this"):
        edit_risk(risk, details, by=owner, seen_at=risk.updated_at - timedelta(1))
    with pytest.raises(Refused, match="Only the lead of the workstream"):
        edit_risk(risk, elsewhere, by=owner)


def test_the_office_closes_a_risk_with_a_reason_for_a_body_and_opens_it_again(
    risk, programme_office, lead, owner
):
    review_risk(risk, judged(), by=lead)
    board = BodyFactory(partnership=risk.partnership)

    closed = close_risk(risk, reason=" Funded ", by=programme_office, body=board)

    assert (closed.status, closed.closing_reason) == (RiskStatus.CLOSED, "Funded")
    assert (closed.closed_by, closed.closed_for, closed.closed_on) == (
        programme_office,
        board,
        TODAY,
    )
    assert heard(risk) == [("partnership_board", 16, TODAY, TODAY)]
    with pytest.raises(Refused, match=r"no longer open\. Reopen it"):
        review_risk(risk, judged(), by=owner)
    with pytest.raises(Refused, match="no longer open"):
        close_risk(risk, reason="Again", by=programme_office)
    with pytest.raises(Refused, match="Only the programme office opens"):
        reopen_risk(risk, reason="Back", by=owner)
    with pytest.raises(Refused, match="Say why it is opened"):
        reopen_risk(risk, reason=" ", by=programme_office)

    reopened = reopen_risk(risk, reason="Back", by=programme_office)
    assert (reopened.status, reopened.next_review_on) == (RiskStatus.OPEN, date(2020, 2, 29))
    assert risk.escalations.filter(ended_on=None).get().to == "partnership_board"
    with pytest.raises(Refused, match="This risk is open"):
        reopen_risk(risk, reason="Back", by=programme_office)


def test_nobody_approves_the_closing_of_their_own_risk(own_workstream, programme_office):
    mine = RiskFactory(workstream=own_workstream, owner=programme_office)

    with pytest.raises(Refused, match="owner of a risk does not approve"):
        close_risk(mine, reason="Over", by=programme_office)


def test_who_chairs_a_board_closes_a_risk_and_the_lead_does_not(risk, lead, partnership):
    chair = member(partnership)
    body = BodyFactory(partnership=partnership, kind=BodyKind.PROGRAMME_BOARD)
    SeatFactory(body=body, person=chair, role=SeatRole.CHAIR)

    with pytest.raises(Refused, match="Only the programme office, or who chairs"):
        close_risk(risk, reason="Over", by=lead)
    assert close_risk(risk, reason="Over", by=chair).closed_by == chair


def test_a_closing_needs_a_reason_and_a_body_of_the_partnership(risk, programme_office):
    with pytest.raises(Refused, match="Say why it is closed"):
        close_risk(risk, reason=" ", by=programme_office)
    with pytest.raises(Refused, match="a body of this partnership"):
        close_risk(risk, reason="Over", by=programme_office, body=BodyFactory())
