"""Objectives, and the rules that a partnership sets for its register (docs/rules.md 7)."""

from datetime import date

import pytest

from core.errors import Refused
from risks.models import Objective, RiskSettings, rules_of
from risks.rules import DEFAULT
from risks.scoring import Appetite
from risks.services.assurance import (
    ObjectiveDetails,
    add_objective,
    edit_objective,
    remove_objective,
    set_risk_rules,
)
from tests.factories.risks import ObjectiveFactory, RiskFactory


def test_objectives_are_added_edited_and_taken_away(partnership, programme_office):
    made = add_objective(partnership, ObjectiveDetails("Fewer wait"), by=programme_office)
    edit_objective(made, ObjectiveDetails("None wait", "Better care"), by=programme_office)

    made.refresh_from_db()
    assert (made.reference, made.name, made.aim) == ("OB01", "None wait", "Better care")
    remove_objective(made, by=programme_office)
    assert not Objective.objects.exists()


def test_an_objective_that_risks_name_stays(own_workstream, partnership, programme_office):
    objective = ObjectiveFactory(partnership=partnership)
    for reference in ("R10", "R2"):
        RiskFactory(workstream=own_workstream, reference=reference, objective=objective)

    with pytest.raises(Refused, match="Risks name this objective, so it stays: R2, R10"):
        remove_objective(objective, by=programme_office)


def test_only_the_office_changes_objectives_and_rules(partnership, lead):
    objective = ObjectiveFactory(partnership=partnership)

    for deed in (
        lambda: add_objective(partnership, ObjectiveDetails("A"), by=lead),
        lambda: edit_objective(objective, ObjectiveDetails("A"), by=lead),
        lambda: remove_objective(objective, by=lead),
        lambda: set_risk_rules(partnership, board_from=20, by=lead),
    ):
        with pytest.raises(Refused, match="Only the programme office changes this"):
            deed()


def test_an_objective_says_what_is_to_be_achieved(partnership, programme_office):
    with pytest.raises(Refused, match="Say what is to be achieved"):
        add_objective(partnership, ObjectiveDetails(" "), by=programme_office)


def test_a_new_partnership_has_the_defaults(partnership):
    assert rules_of(partnership) == DEFAULT
    assert RiskSettings(partnership=partnership).rules == DEFAULT


def test_rules_that_change_are_followed_at_once(own_workstream, partnership, programme_office):
    risk = RiskFactory(workstream=own_workstream)  # 12

    set_risk_rules(partnership, by=programme_office, board_from=12)
    set_risk_rules(partnership, by=programme_office, board_from=15, appetites={"finance": "averse"})

    rules = rules_of(partnership)
    assert [(each.to, each.ended_on) for each in risk.escalations.all()] == [
        ("partnership_board", date(2020, 1, 31)),
        ("programme_board", None),
    ]
    assert (rules.appetite("finance"), rules.ceiling("finance")) == (Appetite.AVERSE, 4)
    assert RiskSettings.objects.count() == 1


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"board_from": 14}, "score of 14"),
        ({"programme_from": 15}, "hears of lower scores"),
        ({"ceiling_minimal": 3}, "has no lower ceiling"),
        ({"appetites": {"weather": "open"}}, "an appetite for each category"),
        ({"appetites": {"finance": "greedy"}}, "an appetite for each category"),
    ],
)
def test_rules_that_cannot_hold_together_are_refused(partnership, programme_office, said, words):
    with pytest.raises(Refused, match=words):
        set_risk_rules(partnership, by=programme_office, **said)

    assert not RiskSettings.objects.exists()
