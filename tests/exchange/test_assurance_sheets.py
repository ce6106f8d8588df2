"""Objectives, controls, assurances and the log by workbook."""

from datetime import date
from io import BytesIO

import pytest
from python_calamine import CalamineWorkbook

from accounts.models import User
from core.spreadsheets import xlsx_of
from exchange.register_sheets import register_sheets
from risks.models import Assurance, Control, Issue, Objective, Risk
from tests.exchange.importing import OFFICE, absent, bring, changes, refused
from tests.exchange.workbooks import put, said
from tests.factories.risks import AssuranceFactory, ControlFactory, IssueFactory, ObjectiveFactory

pytestmark = pytest.mark.usefixtures("brought")

OBJECTIVES = ["Ref", "Objective", "Aim", "Owner", "Risks"]
CONTROLS = ["Risk", "Control", "How well it works", "Gap"]
ASSURANCES = ["Risk", "Control", "Line", "Assurance", "Rating", "Given on"]
ISSUES = [
    *("Ref", "Kind", "In one line", "More", "Workstream", "Owner", "Was risk", "Raised on"),
    *("To be settled by", "Outcome", "How", "Settled on", "Settled by"),
]
RAISED = date(2020, 1, 13)
OPEN = ["I1", "Issue", "Two posts are vacant", "", "WS03", OFFICE, "R04", RAISED]
HELD = ["Held true", "The money came", date(2020, 1, 30), OFFICE]


@pytest.fixture
def sheets(imported):
    """The small workbook with a row on each of the four sheets."""
    rota = Control.objects.filter(risk__reference="R04").first()
    return imported.sheets | {
        "Objectives": [OBJECTIVES, ["OB1", "Care at home", "Better care", OFFICE, "R04; R12"]],
        "Controls": [CONTROLS, ["R04", rota.text, "Effective", ""], ["R04", "A diary", "", "Who?"]],
        "Assurances": [
            ASSURANCES,
            ["R04", rota.text, "First line", "A weekly check", "Reasonable", date(2020, 1, 27)],
            ["R12", "", 3, "Audit of posts", "Limited", "4 Dec 2019"],
        ],
        "Issues": [
            ISSUES,
            [*OPEN, date(2020, 2, 28), "", "", "", ""],
            ["AS1", "Assumption", "The money comes", "", *OPEN[4:6], "", RAISED, "", *HELD],
        ],
    }


def test_four_sheets_are_imported_and_then_there_is_nothing_to_change(sheets):
    plan = bring(sheets)

    objective = Objective.objects.get()
    assert (objective.reference, objective.aim, objective.owner.email) == (
        *("OB1", "Better care"),
        OFFICE,
    )
    assert {risk.reference for risk in objective.risks.all()} == {"R04", "R12"}
    diary = Control.objects.get(text="A diary")
    assert (diary.risk.reference, diary.gap) == ("R04", "Who?")
    assert Control.objects.filter(effectiveness="effective").count() == 1
    check, audit = Assurance.objects.order_by("line")
    assert (check.line, check.control.effectiveness, check.rating) == (1, "effective", "reasonable")
    assert (audit.line, audit.control, audit.given_on) == (3, None, date(2019, 12, 4))
    issue, assumption = Issue.objects.order_by("-kind")
    assert (issue.risk.reference, issue.due_on, issue.outcome) == ("R04", date(2020, 2, 28), "")
    assert (assumption.outcome, assumption.resolved_by.email) == ("held", OFFICE)
    assert not plan.errors
    assert bring(sheets).is_empty


def test_what_accord_gives_out_changes_nothing_when_it_comes_back(imported, sheets):
    bring(sheets)
    Issue.objects.filter(kind="issue").update(text="Evenings.\nAnd nights.")

    given = xlsx_of(*register_sheets(imported.partnership, imported.office))

    book = CalamineWorkbook.from_filelike(BytesIO(given))
    out = {tab: book.get_sheet_by_name(tab).to_python() for tab in book.sheet_names}
    assert [*out] == ["Objectives", "Controls", "Assurances", "Issues", "Commitments"]
    again = bring(imported.sheets | out)
    assert (again.is_empty, changes(again), absent(again), list(again.errors)) == (True, [], [], [])


def test_a_workbook_without_them_says_nothing_of_them(imported):
    AssuranceFactory(risk=Risk.objects.get(reference="R12"))

    plan = bring(imported.sheets)

    assert not [problem for problem in said(plan.warnings) if "no such sheet" in problem]


def test_changes_are_told_and_what_the_file_leaves_out_stays(imported, sheets):
    bring(sheets)
    sheets["Objectives"][1][4] = "R12"
    sheets["Controls"][2][2] = "Partly effective"
    sheets["Issues"] = sheets["Issues"][:2]

    plan = bring(sheets)

    assert changes(plan) == [
        "OB1, Risks: R04; R12 becomes R12",
        "R04: A diary, How well it works: Not assessed becomes Partly effective",
    ]
    assert "R12: Extensions agreed" in absent(plan)
    assert absent(plan)[-1] == "AS1 The money comes"
    assert Risk.objects.get(reference="R04").objective is None


WRONG = {
    "an unknown risk": (
        ("Controls", 1, 0, "R99"),
        'cell A2: read "R99", expected a risk that Accord knows',
    ),
    "no such aim": (
        ("Objectives", 1, 2, "Cheaper care"),
        'cell C2: read "Cheaper care", expected an aim of the roadmap: Better health, Better care',
    ),
    "a fourth line": (("Assurances", 1, 2, "Fourth line"), 'cell C2: read "Fourth line", expected'),
    "another risk's control": (
        ("Assurances", 2, 1, "A diary"),
        'cell B3: read "A diary", expected a control of R12, in its own words',
    ),
    "assured tomorrow": (
        ("Assurances", 1, 5, "1 Feb 2020"),
        'cell F2: read "1 Feb 2020", expected a day not after 31/01/2020',
    ),
    "an assumption resolved": (
        ("Issues", 2, 9, "Resolved"),
        'cell J3: read "Resolved", expected Held true or Proved false',
    ),
    "settled by nobody": (
        ("Issues", 2, 12, ""),
        "cell M3: read nothing, expected the e-mail of who settled it",
    ),
    "how, and no outcome": (
        ("Issues", 2, 9, ""),
        "cell J3: read nothing, expected what became of it, or nothing of how",
    ),
    "settled before it was raised": (
        ("Issues", 2, 11, "12 Jan 2020"),
        'cell L3: read "12 Jan 2020", expected a day not before 13/01/2020',
    ),
    "raised tomorrow": (
        ("Issues", 1, 7, "1/2/2020"),
        'cell H2: read "1/2/2020", expected a day not after 31/01/2020',
    ),
    "a text bomb": (("Issues", 1, 2, "x" * 301), "expected at most 300 characters; it has 301"),
    "twice": (("Issues", 2, 0, "I1"), "a second time, expected it once; it is also in row 2"),
}


@pytest.mark.parametrize(("cell", "told"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_is_told_by_its_place_and_nothing_is_done(sheets, cell, told):
    tab, row, column, value = cell
    sheets[tab][row][column] = value

    (problem, *_) = [wrong for wrong in refused(sheets) if f'Sheet "{tab}"' in wrong]

    assert told in problem
    assert (Objective.objects.count(), Assurance.objects.count(), Issue.objects.count()) == (
        0,
        0,
        0,
    )


def test_a_risk_threatens_one_objective(sheets):
    sheets["Objectives"].append(["OB2", "One record", "", "", "R04"])

    assert 'read "R04", expected each risk under one objective; row 2 names it too' in " ".join(
        refused(sheets)
    )


def test_a_kind_does_not_change(sheets):
    bring(sheets)
    sheets["Issues"][1][1] = "Assumption"

    assert 'expected "Issue": a kind does not change' in " ".join(refused(sheets))


def test_what_was_settled_or_assured_in_accord_is_left_and_named(sheets):
    bring(sheets)
    sheets["Assurances"][1][4] = "None"
    sheets["Issues"][1][6] = ""
    sheets["Issues"][2][10] = "It did not"

    plan = bring(sheets)

    words = " ".join(said(plan.warnings))
    assert plan.is_empty
    assert "Reasonable of " in words
    assert 'expected "R04", as Accord has it; it was left' in words
    assert "AS1 as it was settled in Accord; it was left" in words


def test_a_control_that_an_assurance_names_is_not_taken_away_or_renamed(imported):
    risk = Risk.objects.get(reference="R04")
    named = risk.controls.first()
    AssuranceFactory(risk=risk, control=named)
    put(imported.sheets, "Risks", "R04", "Controls", "Something else")

    wrong = " ".join(refused(imported.sheets))

    assert f'expected "{named.text}" too: assurances name it' in wrong
    assert named in risk.controls.filter(text=named.text)


def test_a_control_that_a_sheet_of_its_own_names_stays_when_the_list_leaves_it_out(imported):
    risk = Risk.objects.get(reference="R04")
    ControlFactory(risk=risk, position=9, text="A diary")
    imported.sheets["Controls"] = [CONTROLS, ["R04", "A diary", "Not effective", ""]]

    bring(imported.sheets)

    assert Control.objects.get(text="A diary").effectiveness == "ineffective"
    assert bring(imported.sheets).is_empty


def test_what_is_withheld_from_who_imports_is_counted_and_not_named(imported):
    part_2 = {"classification": "part_2", "part_2_ground": "Names a provider"}
    ObjectiveFactory(partnership=imported.partnership, name="Close a ward", **part_2)
    IssueFactory(workstream=Risk.objects.first().workstream, name="A ward closed")
    imported.sheets["Objectives"], imported.sheets["Issues"] = [OBJECTIVES], [ISSUES]

    plan = bring(imported.sheets)

    assert len(absent(plan)) == 2


def test_the_office_takes_the_sheets_and_others_do_not(imported, client):
    address = "/hounslow/import/assurance.xlsx"
    client.force_login(imported.office)

    answer = client.get(address)

    assert answer.status_code == 200
    assert 'filename="assurance-and-log-hounslow-2020-01-31.xlsx"' in answer["Content-Disposition"]
    assert address in client.get("/hounslow/import/").content.decode()
    client.force_login(User.objects.get(email="dass@accord.example"))
    assert client.get(address).status_code == 403
