"""What the database refuses of what stands beside a risk."""

from datetime import date

import pytest

from records.models import Classification
from risks.models import (
    EffectMilestone,
    Escalation,
    Issue,
    PartnerScore,
    Risk,
    RiskSettings,
    ScheduleEffect,
)
from risks.models.benefit import Citation
from tests.factories.accounts import OrganisationFactory, PartnershipFactory, UserFactory
from tests.factories.milestones import MilestoneFactory
from tests.factories.records import ActionFactory
from tests.factories.risks import (
    AssuranceFactory,
    BenefitFactory,
    IssueFactory,
    ObjectiveFactory,
    RiskFactory,
)
from tests.refusing import refuses
from workstreams.models import Outcome

pytestmark = pytest.mark.django_db
DAY = date(2020, 1, 1)


@pytest.mark.parametrize("missing", ["closed_on", "closed_by", "closing_reason"])
def test_a_closed_risk_says_when_by_whom_and_why(missing):
    empty = "" if missing == "closing_reason" else None

    with refuses("risk_closed_whole"):
        RiskFactory(status="closed", **{missing: empty})


def test_an_open_risk_has_no_closing():
    with refuses("risk_closed_whole"):
        RiskFactory(closing_reason="It is over")


def test_a_risk_names_a_milestone_a_benefit_and_an_action_once():
    risk = RiskFactory()
    milestone, benefit, action = MilestoneFactory(), BenefitFactory(), ActionFactory()
    for _ in range(2):
        risk.milestones.add(milestone)  # the second time does nothing
        risk.benefits.add(benefit)
        risk.actions.add(action)

    with refuses("risk_milestone_once"):
        Risk.milestones.through.objects.create(risk=risk, milestone=milestone)
    with refuses("risk_benefit_once"):
        Risk.benefits.through.objects.create(risk=risk, benefit=benefit)
    with refuses("risk_action_once"):
        Risk.actions.through.objects.create(risk=risk, action=action)


def test_an_assurance_is_of_one_of_three_lines_and_said_once():
    said = AssuranceFactory()

    with refuses("assurance_of_three_lines"):
        AssuranceFactory(line=4)
    with refuses("assurance_once"):
        AssuranceFactory(risk=said.risk, text=said.text)


def test_a_partner_scores_a_risk_once_a_day_with_factors_from_one_to_five():
    given = {
        "risk": RiskFactory(),
        "organisation": OrganisationFactory(),
        "scored_on": DAY,
        "author": UserFactory(),
        "likelihood": 1,
    }
    PartnerScore.objects.create(consequence=5, **given)

    with refuses("partner_score_once_a_day"):
        PartnerScore.objects.create(consequence=4, **given)
    with refuses("partner_score_one_to_five"):
        PartnerScore.objects.create(consequence=6, **given | {"scored_on": date(2020, 1, 2)})


def test_a_risk_is_before_one_board_at_a_time_and_ends_after_it_began():
    risk = RiskFactory()
    given = {"risk": risk, "to": "programme_board", "score": 12, "started_on": DAY}
    Escalation.objects.create(**given)

    with refuses("escalation_open_once"):
        Escalation.objects.create(**given)
    with refuses("escalation_dates_in_order"):
        Escalation.objects.create(**given, ended_on=date(2019, 12, 31))


def test_objectives_and_issues_have_references_of_their_own_and_a_ground_in_part_2():
    with refuses("objective_reference"):
        first = ObjectiveFactory(reference="X1")
        ObjectiveFactory(reference="x1", partnership=first.partnership)
    with refuses("objective_part_2_has_ground"):
        ObjectiveFactory(classification=Classification.PART_2)
    with refuses("issue_reference"):
        issue = IssueFactory(reference="X1")
        IssueFactory(reference="x1", workstream=issue.workstream)
    with refuses("issue_part_2_has_ground"):
        IssueFactory(classification=Classification.PART_2)


def test_what_is_settled_says_when_and_by_whom():
    with refuses("issue_resolved_whole"):
        IssueFactory(outcome="resolved")
    issue = IssueFactory()
    with refuses("issue_resolved_whole"):
        Issue.objects.filter(pk=issue.pk).update(resolved_on=DAY)


def test_levels_and_ceilings_do_not_fall():
    partnership = PartnershipFactory()

    with refuses("risk_settings_levels_in_order"):
        RiskSettings.objects.create(partnership=partnership, board_from=8)
    with refuses("risk_settings_ceilings_in_order"):
        RiskSettings.objects.create(partnership=partnership, ceiling_open=4)


def test_an_effect_on_dates_has_a_chance_from_1_to_99_and_takes_days():
    risk = RiskFactory()

    with refuses("effect_is_uncertain"):
        ScheduleEffect.objects.create(risk=risk, chance=100, days=5)
    with refuses("effect_takes_time"):
        ScheduleEffect.objects.create(risk=risk, chance=50, days=0)


def test_an_effect_names_a_milestone_once():
    effect = ScheduleEffect.objects.create(risk=RiskFactory(), chance=50, days=5)
    given = {"effect": effect, "milestone": MilestoneFactory()}
    EffectMilestone.objects.create(**given)

    with refuses("effect_milestone_once"):
        EffectMilestone.objects.create(**given)


def test_a_benefit_cites_an_indicator_once():
    benefit = BenefitFactory()
    outcome = Outcome.objects.create(partnership=benefit.partnership, name="People live well")
    given = {"benefit": benefit, "indicator": outcome.indicators.create(name="Admissions")}
    Citation.objects.create(**given)

    with refuses("citation_once"):
        Citation.objects.create(**given)
