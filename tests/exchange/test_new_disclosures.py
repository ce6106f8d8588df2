"""Who may see a change of scope that a workbook brings in: as it says, from the first."""

from governance.bodies.models import Body
from records.disclosures import disclosure_of
from records.models import Classification
from tests.exchange.closing import PART_2, change, say
from tests.exchange.importing import bring
from tests.exchange.workbooks import small_sheets


def test_a_new_change_is_named_for_whom_the_row_says(db):
    sheets = say(
        small_sheets(),
        **{
            "Who may see it": "Named partners",
            "Named partners": "LBH; HRCH; Hounslow CCG",
            "Named people": "chair@accord.example, hic@accord.example",
        },
    )
    sheets["Scope changes"][1][sheets["Scope changes"][0].index("Status")] = "Draft"

    bring(sheets, office="pmo.lead@accord.example")

    held = disclosure_of(change())
    assert held.level == Classification.NAMED_PARTNERS
    assert {it.short_name for it in held.partners} == {"LBH", "HRCH", "Hounslow CCG"}
    assert {it.email for it in held.people} == {"chair@accord.example", "hic@accord.example"}


def test_a_new_change_of_part_2_was_never_open(db):
    sheets = say(small_sheets(), **PART_2, **{"Named people": "hic@accord.example"})

    bring(sheets, office="pmo.lead@accord.example")

    held = disclosure_of(change())
    assert (held.level, held.ground) == (Classification.PART_2, "Commercial terms")
    assert held.body == Body.objects.get(name="Partnership Board")
    versions = change().history.values_list("classification", flat=True)
    assert set(versions) == {"part_2"}
