"""Who may see a change of scope, as a workbook says it: closed as on the page, never opened."""

import pytest

from accounts.models import Organisation, User
from core.errors import Refused
from governance.bodies.models import Body
from governance.scope.services import disclose
from records.disclosures import Disclosure, disclosure_of
from records.models import Classification, Sharing
from tests.exchange.closing import PART_2, change, say
from tests.exchange.importing import bring, changes, look, refused
from tests.exchange.workbooks import said

pytestmark = pytest.mark.usefixtures("brought")


@pytest.fixture
def part_2(imported):
    return say(imported.sheets, **PART_2)


def test_a_change_that_is_there_is_closed_and_the_same_again_changes_nothing(part_2):
    say(part_2, **{"Named people": "hic@accord.example; co.vcs@accord.example"})
    people = User.objects.filter(email__in=["hic@accord.example"])
    say(part_2, **{"Named people": "; ".join(people.values_list("email", flat=True))})

    plan = bring(part_2)
    again = bring(part_2)

    assert disclosure_of(change()).level == Classification.PART_2
    assert [line for line in changes(plan) if "All partners becomes Part 2" in line]
    assert (changes(again), again.is_empty) == ([], True)


def test_what_is_closed_in_accord_is_not_opened_by_a_file(imported):
    held = Disclosure(
        Classification.PART_2, ground="Staff", body=Body.objects.get(name="Partnership Board")
    )
    disclose(change(), held)

    for level in ("All partners", "Public"):
        plan = bring(say(imported.sheets, **{"Who may see it": level}))
        assert any('"Part 2", as Accord has it; it was left' in it for it in said(plan.warnings))
    assert disclosure_of(change()) == held


def test_whom_it_names_in_accord_is_left_too(imported):
    chair = User.objects.get(email="chair@accord.example")
    everybody = tuple(Organisation.objects.of(imported.partnership).distinct())
    held = Disclosure(Classification.NAMED_PARTNERS, partners=everybody, people=(chair,))
    disclose(change(), held)

    plan = bring(
        say(imported.sheets, **{"Who may see it": "Named partners", "Named partners": "HRCH"})
    )

    assert any('"Named partners", as Accord has it' in it for it in said(plan.warnings))
    assert Sharing.objects.count() == len(everybody) + 1


def test_an_empty_cell_says_nothing(imported):
    disclose(change(), Disclosure(Classification.PUBLIC))

    plan = bring(say(imported.sheets, **{"Who may see it": ""}))

    assert disclosure_of(change()).level == Classification.PUBLIC
    assert changes(plan) == []


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"Who may see it": "Friends"}, "one of"),
        ({**PART_2, "Part 2 ground": ""}, "Give the ground for part 2."),
        ({**PART_2, "Deciding body": ""}, "Choose the body that decides it."),
        ({**PART_2, "Deciding body": "Cabinet"}, "a body that Accord knows"),
        ({**PART_2, "Part 2 ground": "x" * 201}, "at most 200 characters"),
        ({"Who may see it": "Named partners"}, "Choose the partners that may see it."),
        (
            {"Who may see it": "Named partners", "Named partners": "Nowhere"},
            "an organisation that Accord knows",
        ),
        ({**PART_2, "Named people": "nobody"}, "an e-mail address"),
        ({**PART_2, "Named people": "no@accord.example"}, "the e-mail of a person that Accord"),
    ],
)
def test_what_is_missing_or_unknown_is_an_error_of_its_cell(imported, given, words):
    errors = refused(say(imported.sheets, **given))

    assert len(errors) == 1
    assert 'Sheet "Scope changes", cell ' in errors[0]
    assert words in errors[0]


def test_an_import_that_shuts_out_whom_a_stage_asks_is_refused_by_name(imported):
    say(imported.sheets, **{"Who may see it": "Named partners", "Named partners": "LBH"})

    with pytest.raises(Refused, match=r"^SC03: .* would be asked about it and could not see it"):
        bring(imported.sheets)

    assert disclosure_of(change()).level == Classification.ALL_PARTNERS


def test_its_preview_says_so_with_sheet_cell_and_cure_and_writes_nothing(imported):
    say(imported.sheets, **{"Who may see it": "Named partners", "Named partners": "LBH"})

    plan = look(imported.sheets)

    [told] = map(str, plan.errors)
    assert told.startswith('Sheet "Scope changes", cell ')
    assert 'read "Named partners", expected a level at which all see it who are asked: ' in told
    assert told.endswith(
        " would be asked about it and could not see it. Name them, or their partners, too."
    )
    assert disclosure_of(change()).level == Classification.ALL_PARTNERS


def test_a_preview_that_shuts_nobody_out_says_nothing_and_writes_nothing(part_2):
    plan = look(say(part_2, **{"Named people": "hic@accord.example"}))

    assert not plan.errors
    assert disclosure_of(change()).level == Classification.ALL_PARTNERS
