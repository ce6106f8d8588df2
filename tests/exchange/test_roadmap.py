"""The iteration of the roadmap, its areas and its outcomes, when the workbook comes again."""

import pytest

from milestones.models import Milestone
from tests.exchange.importing import bring, look
from tests.exchange.workbooks import find, put, said
from workstreams.models import Event, Indicator, PriorityArea, Roadmap

pytestmark = pytest.mark.usefixtures("brought")


def fact(sheets, head, value):
    row, _ = find(sheets["Partnership"], head, head)
    sheets["Partnership"][row][1] = value


def column(sheets, tab, head, known="Ref"):
    """Another column of a sheet, empty so far."""
    at = next(index for index, row in enumerate(sheets[tab]) if known in row)
    for row in sheets[tab]:
        row.append("")
    sheets[tab][at][-1] = head


def test_an_iteration_that_is_there_is_left_and_a_new_area_is_known(imported):
    fact(imported.sheets, "Vision", "Care without joins")
    fact(imported.sheets, "Priority areas", "Urgent care; Home; Loneliness")

    plan = bring(imported.sheets)

    roadmap = Roadmap.objects.get()
    assert roadmap.vision.startswith("A place where care")
    assert "Preventing deterioration" in roadmap.priority_areas
    assert "as Accord has it; it was left" in " ".join(said(plan.warnings))
    assert PriorityArea.objects.filter(name="Loneliness").exists()
    assert PriorityArea.objects.count() == 5


def test_a_horizon_outside_18_to_36_months_is_an_error(imported):
    fact(imported.sheets, "Horizon (months)", "12 to 36")

    errors = " ".join(said(look(imported.sheets).errors))

    assert 'read "12 to 36", expected months from 18 to 36' in errors


def test_phases_that_cannot_be_read_are_an_error(imported):
    fact(imported.sheets, "Phases", "the programme")

    errors = " ".join(said(look(imported.sheets).errors))

    assert "lines that can be read. Line 1: Begin with its years" in errors


def test_a_new_iteration_brings_its_strategies_and_outcomes_for_benefits_to_cite(imported):
    fact(imported.sheets, "Roadmap dated", "23/08/2022")
    imported.sheets["Partnership"] += [
        ["Inherited strategies", "Health and Wellbeing Strategy | LBH, 2018"],
        ["Outcomes", "People live well at home; - Emergency admissions | NHS Digital"],
    ]
    column(imported.sheets, "Benefits", "Indicators")
    reference = imported.sheets["Benefits"][1][0]
    put(imported.sheets, "Benefits", reference, "Indicators", "emergency admissions")

    bring(imported.sheets)

    newest = Roadmap.objects.first()
    assert newest.inherited_strategies == ["Health and Wellbeing Strategy | LBH, 2018"]
    indicator = Indicator.objects.get()
    assert (indicator.outcome.name, indicator.source) == ("People live well at home", "NHS Digital")
    assert [benefit.reference for benefit in indicator.benefits.all()] == [reference]
    assert bring(imported.sheets).is_empty


def test_a_milestone_may_serve_a_priority_area_of_its_own(imported):
    column(imported.sheets, "Milestones", "Priority area")
    put(imported.sheets, "Milestones", "M001", "Priority area", "Home")

    bring(imported.sheets)

    milestone = Milestone.objects.get(reference="M001")
    assert milestone.priority.name == "Home"
    milestone.priority_area = None
    assert milestone.priority == milestone.workstream.priority_area


def test_an_event_brings_what_was_said_and_what_was_done(imported):
    said = {"Residents": 46, "You said": "Ask once", "We did": "One number", "Personas": "Ann"}
    row = ["20/03/2019", "Open day", "Engagement event", "Public"]
    imported.sheets["Events"].append(row + [""] * (len(imported.sheets["Events"][0]) - len(row)))
    for head, value in said.items():
        column(imported.sheets, "Events", head, known="Tier")
        imported.sheets["Events"][-1][-1] = value

    bring(imported.sheets)

    event = Event.objects.get(you_said="Ask once")
    assert (event.residents, event.we_did, event.personas) == (46, "One number", "Ann")
    assert bring(imported.sheets).is_empty
