"""A workbook that comes again: what differs is taken over, told, and kept in history."""

from datetime import date

import pytest

from accounts.models import Organisation, Partner
from exchange.services import ImportRefused
from governance.bodies.models import Body, Meeting, Seat
from governance.mous.models import Agreement
from governance.scope.models import ScopeChange, Service
from governance.signoff.models import Decision
from milestones.models import Milestone
from records.models import Action
from risks.models import Benefit, Control, Risk
from tests.exchange.importing import absent, bring, changes, look
from tests.exchange.workbooks import put, said
from workstreams.models import Event

pytestmark = pytest.mark.usefixtures("brought")

CCG = "NHS Hounslow Clinical Commissioning Group"
LBH = "London Borough of Hounslow"
CELLS = {
    "a title": (("Milestones", "M021", "Milestone", "Home first begins"), Milestone, "name"),
    "an owner": (("Milestones", "M021", "Owner", "hic@accord.example"), Milestone, "owner"),
    "a level": (("Milestones", "M021", "Level", "System"), Milestone, "level"),
    "an estimate": (("Milestones", "M008", "Likely (days)", 91), Milestone, "likely_days"),
    "a score": (("Risks", "R04", "Current L", 3), Risk, "current_likelihood"),
    "a gap": (("Risks", "R04", "Gaps", ""), Risk, "gaps"),
    "an amount": (("Benefits", "B03", "Full-year value (£)", "£1"), Benefit, "full_year_value"),
    "a name": (("Organisations", LBH, "ODS code", "X1"), Organisation, "ods_code"),
    "a sector": (("Organisations", LBH, "Sector", "Other"), Partner, "sector"),
    "a quorum": (("Bodies", "Programme Board", "Quorum", 3), Body, "quorum"),
    "a deputy": (("Seats", "Programme Board", "Deputy", ""), Seat, "deputy"),
    "a place": (("Meetings", "Partnership Board", "Place", "Town hall"), Meeting, "place"),
    "a renewal": (("Agreements", "MOU04", "Review", "TBC"), Agreement, "review_on"),
    "a population": (("Services", "Reablement", "Population", "All"), Service, "population"),
    "a draft": (
        ("Scope changes", "SC03", "Effective from", "1/7/2020"),
        ScopeChange,
        "effective_on",
    ),
}


def milestone(reference):
    return Milestone.objects.get(reference=reference)


@pytest.mark.parametrize(("cell", "model", "field"), CELLS.values(), ids=CELLS)
def test_a_changed_cell_changes_one_field(imported, cell, model, field):
    before = {row["id"]: row for row in model.objects.values()}
    put(imported.sheets, *cell)

    plan = bring(imported.sheets)

    after = {row["id"]: row for row in model.objects.values()}
    differing = {
        name
        for number, row in after.items()
        for name in row
        if row[name] != before[number][name] and not name.endswith(("_score", "updated_at"))
    }
    (attribute,) = {model._meta.get_field(field).attname}
    assert differing == {attribute}
    assert (plan.count("added"), plan.count("changed")) == (0, 1)
    assert bring(imported.sheets).is_empty


def test_the_history_of_a_changed_field_says_that_the_import_did_it(imported):
    put(imported.sheets, "Milestones", "M021", "Milestone", "Home first begins")

    bring(imported.sheets, reason="Board of 12 February")

    created, changed = milestone("M021").history.order_by("pgh_id")
    assert (created.name, changed.name) == (
        "Home first discharge pathway starts at West Middlesex",
        "Home first begins",
    )
    assert created.pgh_context["verb"] == "imported a workbook"
    assert changed.pgh_context["verb"] == "imported a workbook"
    assert changed.pgh_context["why"] == "Board of 12 February"


def test_a_dry_run_tells_and_writes_nothing(imported):
    put(imported.sheets, "Milestones", "M021", "Milestone", "Home first begins")

    plan = look(imported.sheets)

    assert changes(plan) == [
        "M021, Milestone: Home first discharge pathway starts at West Middlesex becomes"
        " Home first begins"
    ]
    assert milestone("M021").name.startswith("Home first discharge")


def test_a_new_row_is_added(imported):
    rows = imported.sheets["Milestones"]
    rows.append(["M050", "WS03", "A new one", "", *rows[-1][4:7], "1 May 2020"])

    plan = bring(imported.sheets)

    made = milestone("M050")
    assert plan.count("added") == 1
    assert (made.forecast_date, made.status) == (date(2020, 5, 1), "planned")


def test_rows_that_are_absent_are_named_and_kept(imported):
    for tab in ("Milestones", "Risks", "Services", "Seats"):
        imported.sheets[tab].pop()

    plan = bring(imported.sheets)

    assert absent(plan) == [
        "Head of Integrated Commissioning, Member of Programme Board",
        "M022 Rapid response cover seven days",
        "R12 Loss of key programme staff",
        "Housing-related support",
    ]
    assert milestone("M022")
    assert Seat.objects.filter(person__email="hic@accord.example").exists()


def test_a_column_that_is_absent_changes_nothing(imported):
    for row in imported.sheets["Milestones"]:
        del row[4:]
    heads = imported.sheets["Milestones"][0]
    heads[3:] = ["Owner", "Organisation", "Level", "Baseline"]
    for row in imported.sheets["Milestones"][1:]:
        it = milestone(row[0])
        row[3:] = [it.owner.email, it.organisation.short_name, it.level, it.baseline_date]

    assert look(imported.sheets).is_empty


def test_a_renamed_reference_is_followed_by_its_name_with_a_warning(imported):
    put(imported.sheets, "Milestones", "M021", "Ref", "M900")

    plan = bring(imported.sheets)

    assert "by which Accord knows this name; it was renamed" in " ".join(said(plan.warnings))
    assert Milestone.objects.filter(reference="M900").exists()
    assert Milestone.objects.count() == 6
    assert milestone("M022").waits_for.get().predecessor.reference == "M900"


@pytest.mark.parametrize(
    ("tab", "old", "new", "model"),
    [
        ("Risks", "R04", "R90", Risk),
        ("Actions", "A01", "A90", Action),
        ("Decisions", "D2019/02", "D2020/90", Decision),
    ],
)
def test_a_new_reference_is_known_by_the_words(imported, tab, old, new, model):
    number = model.objects.get(reference=old).pk
    put(imported.sheets, tab, old, "Ref", new)

    bring(imported.sheets)

    assert model.objects.get(reference=new).pk == number
    assert not model.objects.filter(reference=old).exists()


def test_a_name_that_two_records_have_renames_neither(imported):
    put(imported.sheets, "Milestones", "M022", "Milestone", milestone("M021").name)
    bring(imported.sheets)
    before = set(Milestone.objects.values_list("pk", "reference"))
    put(imported.sheets, "Milestones", "M021", "Ref", "M900")
    del imported.sheets["Milestones"][-1]

    plan = bring(imported.sheets)

    assert "expected M021 or M022, if it is that; not sure by its name, it was added" in " ".join(
        said(plan.warnings)
    )
    assert set(Milestone.objects.values_list("pk", "reference")) >= before
    assert milestone("M900")


def test_a_name_that_two_new_rows_have_renames_nothing(imported):
    rows = imported.sheets["Risks"]
    first = next(row for row in rows if row[0] == "R04")
    first[0] = "R90"
    rows.append(["R91", *first[1:]])

    bring(imported.sheets)

    assert {"R04", "R90", "R91"} <= set(Risk.objects.values_list("reference", flat=True))


def test_controls_follow_the_cell_and_keep_what_stays(imported):
    first = Control.objects.get(text="Calendar of partner boards").pk
    cell = "Early drafts; Calendar of partner boards; A call each week"
    put(imported.sheets, "Risks", "R04", "Controls", cell)

    plan = bring(imported.sheets)

    kept = list(Control.objects.filter(risk__reference="R04").values_list("text", flat=True))
    assert kept == ["Early drafts", "Calendar of partner boards", "A call each week"]
    assert Control.objects.get(text="Calendar of partner boards").pk == first
    assert plan.count("changed") == 1
    put(imported.sheets, "Risks", "R04", "Controls", "A call each week")
    bring(imported.sheets)
    assert Control.objects.get(risk__reference="R04").text == "A call each week"


def test_lists_are_what_the_cell_says(imported):
    put(imported.sheets, "Risks", "R04", "Partners affected", "LBH; Hounslow CCG")
    put(imported.sheets, "Benefits", "B03", "Enabled by", "M022")
    put(imported.sheets, "Benefits", "B03", "Rolls up", "B09")
    put(imported.sheets, "Scope changes", "SC03", "Services", "Reablement")

    plan = bring(imported.sheets)

    affected = Risk.objects.get(reference="R04").partners_affected
    benefit = Benefit.objects.get(reference="B03")
    assert {it.short_name for it in affected.all()} == {"LBH", "Hounslow CCG"}
    assert [it.reference for it in benefit.enabled_by.all()] == ["M022"]
    assert [it.reference for it in benefit.rolls_up.all()] == ["B09"]
    assert ScopeChange.objects.get(reference="SC03").services.get().name == "Reablement"
    assert plan.count("changed") == 3
    assert bring(imported.sheets).is_empty


def test_an_event_is_added_and_its_attendance_corrected(imported):
    events = imported.sheets["Events"]
    events.append(["01/06/2019", "Fair", "Engagement event", "Public", "WS03", "LBH 3"])
    bring(imported.sheets)
    events[1][5] = "LBH 4; HRCH 2"

    plan = bring(imported.sheets)

    came = Event.objects.get().attendance.order_by("organisation__short_name")
    assert [(str(it.organisation), it.people) for it in came] == [("HRCH", 2), ("LBH", 4)]
    assert plan.count("changed") == 1


def test_a_refusal_says_how_many_errors_there_are(imported):
    put(imported.sheets, "Risks", "R04", "Current L", 6)

    with pytest.raises(ImportRefused, match=r"Nothing was imported: 1 error\. Sheet"):
        bring(imported.sheets)
