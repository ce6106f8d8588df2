"""What a revised workbook proposes: only what its author changed, and only what may be proposed."""

from datetime import date
from io import BytesIO

import pytest
from python_calamine import CalamineWorkbook

from core.errors import DomainError, Refused
from core.spreadsheets import xlsx_of
from exchange.models import Proposal, ProposedChange
from exchange.proposals.services import (
    discard_proposal,
    propose_changes,
    send_proposal,
    withdraw_proposal,
)
from exchange.proposals.sheet import table_to_revise
from milestones.models import Milestone
from records.models import Notification
from tests.exchange.proposals.conftest import LATER, move, propose, revised, taken
from tests.exchange.workbooks import workbook
from tests.factories.milestones import MilestoneFactory
from tests.factories.records import PART_2, withhold


def said(proposal):
    return [
        (str(each), each.place, each.before, each.after) for each in proposal.changes.order_by("pk")
    ]


def test_each_cell_that_differs_is_a_change_with_its_place_and_nothing_is_written(world):
    made = propose(
        world,
        **LATER,
        **{"M1_Milestone": "Hub opens at last", "M1_Short_title": "Hub", "M1_Level": "System"},
        **{"M2_Optimistic_(days)": 10, "M2_Likely_(days)": 20, "M2_Pessimistic_(days)": 40},
    )

    assert said(made) == [
        ("M1: Name", "C2", "Hub opens", "Hub opens at last"),
        ("M1: Short title", "D2", "", "Hub"),
        ("M1: Level", "G2", "place", "system"),
        ("M1: Forecast", "I2", "2020-03-31", "2020-04-17"),
        ("M2: Estimate in days", "K3", "", "10, 20, 40"),
    ]
    assert made.changes.get(field="forecast").reason == "Late lease"
    world.first.refresh_from_db()
    assert (world.first.name, world.first.forecast_date) == ("Hub opens", date(2020, 3, 31))


def test_the_author_has_a_draft_alone_until_it_is_sent_and_the_owner_is_told_once(world):
    draft = propose(world, sent=False, **LATER)

    assert not Proposal.objects.visible_to(world.anna).exists()
    assert not ProposedChange.objects.visible_to(world.anna).exists()
    send_proposal(draft, by=world.lead)

    told = Notification.objects.get()
    assert told.person == world.anna
    assert told.title == "1 change of your milestones proposed: PC01"
    assert "Hub" not in told.text
    assert Proposal.objects.visible_to(world.anna).get() == draft
    with pytest.raises(Refused, match="sent already"):
        send_proposal(draft, by=world.lead)


def test_owners_hear_nothing_of_what_they_may_not_see_and_nobody_else_sees_it(world):
    draft = propose(world, sent=False, **LATER)
    withhold(world.first, world.anna)

    send_proposal(draft, by=world.lead)

    assert not Notification.objects.exists()
    assert not Proposal.objects.visible_to(world.anna).exists()


def test_what_somebody_else_changed_since_is_not_set_back(world):
    rows = taken(world.partnership)
    move(world.first, date(2020, 5, 20))

    made = propose(world, rows=rows, **{"M2_Short_title": "Two"})

    assert said(made) == [("M2: Short title", "D3", "", "Two")]


def test_without_a_version_a_date_that_accord_had_before_is_doubted(world):
    rows = [row[:-1] for row in taken(world.partnership)]

    made = propose(world, rows=rows, **{"M1_Forecast": date(2020, 3, 1)})

    assert made.changes.get().doubt.startswith("Accord had this date before")


def test_a_row_that_is_gone_is_no_removal_and_a_later_draft_takes_the_place(world):
    first = propose(world, sent=False, **LATER)
    rows = [row for row in taken(world.partnership) if row[0] != "M2"]
    again = propose(world, rows=rows, sent=False, **LATER)

    assert Proposal.objects.get() == again
    assert again.pk != first.pk
    assert again.changes.count() == 1
    assert Milestone.objects.count() == 2


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        ({"M1_Baseline": date(2020, 2, 1)}, "cell H2: M1 stays 31 Mar 2020. A baseline moves only"),
        ({"M1_Owner": "Ben"}, "cell E2: M1 stays Anna Osei. Its workstream's lead"),
        ({"M1_Organisation": "LBH"}, "cell F2: M1 stays Hounslow and Richmond."),
        ({"M1_Workstream": "WS02"}, "cell B2: M1 stays WS01."),
        ({"M1_Milestone": ""}, "cell C2: M1: A milestone needs a name."),
        ({"M1_Short_title": "x" * 61}, "cell D2: M1: Keep it under 61 characters: it has 61."),
        ({"M1_Forecast": date(2020, 1, 30)}, "cell I2: M1: A forecast cannot be before today"),
        ({"M1_Forecast": date(2020, 4, 1)}, "cell I2: M1: Say why the date moves later."),
        ({"M1_Actual": date(2020, 2, 1)}, "cell J2: M1: A date done cannot be in the future."),
        ({"M1_Likely_(days)": 3}, "cell K2: M1: Give all three numbers of days, or none."),
    ],
)
def test_what_nobody_may_propose_is_left_out_with_its_place(world, cells, words):
    made = propose(world, **{"M2_Short_title": "Two"}, **cells)

    assert [str(each) for each in made.changes.all()] == ["M2: Short title"]
    assert any(words in sentence for sentence in made.left_out)


def test_references_that_are_unknown_or_there_twice_are_left_out(world):
    head, first, second = taken(world.partnership)
    twice = [*second[:3], "Two", *second[4:]]

    made = propose(world, rows=[head, ["M9", *first[1:]], twice, second])

    assert said(made) == [("M2: Short title", "D3", "", "Two")]
    unknown, again = made.left_out
    assert "cell A2: M9 is no milestone here, or not for you to see" in unknown
    assert "cell A4: M2 a second time; it is also in row 3." in again


def test_what_is_complete_and_what_is_withheld_stay(world, partnership):
    done = MilestoneFactory(workstream=world.workstream, reference="M3", complete=True)
    hidden = MilestoneFactory(workstream=world.workstream, reference="M4", **PART_2)
    cells = {f"{each.reference}_Short_title": "New" for each in (done, hidden, world.second)}

    made = propose(world, **cells)

    assert said(made) == [("M2: Short title", "D3", "", "New")]
    assert any("M3 is complete" in sentence for sentence in made.left_out)
    assert any("M4 is no milestone here" in sentence for sentence in made.left_out)


def test_sheets_that_cannot_be_proposed_and_columns_unknown_are_named(world):
    rows = taken(world.partnership)
    rows[0].append("Hand rating")
    rows[1][3] = "Hub"
    data = workbook({"Milestones": rows, "Risks": [["Ref"]], "Notes": [["x"]]})

    made = propose_changes(world.partnership, name="x.xlsx", data=data, by=world.lead)

    said_of = " ".join(made.left_out)
    assert 'Sheet "Risks": Only changes of milestones can be proposed' in said_of
    assert 'Sheet "Notes": read an unknown sheet' in said_of
    assert 'read the column "Hand rating"' in said_of


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (workbook({"Sums": [["x"]]}), 'read the sheets "Sums", expected sheets such as'),
        (workbook({"Milestones": [["Milestone"], ["x"]]}), 'no column "Ref"'),
        (b"no workbook", "The file"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_in_words(world, data, words):
    with pytest.raises(DomainError) as refused:
        propose_changes(world.partnership, name="x.xlsx", data=data, by=world.lead)

    assert words in str(refused.value)
    assert not Proposal.objects.exists()


def test_a_cell_that_cannot_be_read_or_nothing_new_is_refused(world):
    bad = revised(taken(world.partnership), M1_Forecast="soon")
    same = revised(taken(world.partnership))
    wrong = revised([*taken(world.partnership), *([f"X{n}"] for n in range(12))])

    for data, words in (
        (bad, 'Sheet "Milestones", cell I2: read "soon"'),
        (same, "Nothing in this workbook differs"),
        (wrong, "And 3 more."),
    ):
        with pytest.raises(DomainError, match=words):
            propose_changes(world.partnership, name="x.xlsx", data=data, by=world.lead)


def test_what_looks_like_a_formula_stays_words_in_and_out(world):
    made = propose(world, **{"M1_Short_title": "'=1+1"}, **{"M2_Milestone": "@SUM(A1)"})

    assert [each.after for each in made.changes.all()] == ["'=1+1", "@SUM(A1)"]
    Milestone.objects.filter(pk=world.second.pk).update(name="=HYPERLINK(1)")
    table = table_to_revise(Milestone.objects.filter(pk=world.second.pk))
    book = CalamineWorkbook.from_filelike(BytesIO(xlsx_of(table)))
    assert book.get_sheet_by_index(0).to_python()[1][2] == "=HYPERLINK(1)"


def test_only_those_who_take_part_propose(world, viewer, stranger, auditor):
    data = revised(taken(world.partnership), **LATER)
    for person in (viewer, stranger, auditor):
        with pytest.raises(Refused, match="Only the owner of a milestone"):
            propose_changes(world.partnership, name="x.xlsx", data=data, by=person)
    Milestone.objects.filter(pk=world.second.pk).update(owner=viewer)

    assert propose_changes(world.partnership, name="x.xlsx", data=data, by=viewer).pk


def test_only_its_author_sends_discards_or_withdraws(world):
    draft = propose(world, sent=False, **LATER)
    for deed in (send_proposal, discard_proposal, withdraw_proposal):
        with pytest.raises(Refused, match="Only the person who made this proposal"):
            deed(draft, by=world.ben)
    with pytest.raises(Refused, match="throw it away instead"):
        withdraw_proposal(draft, by=world.lead)

    discard_proposal(draft, by=world.lead)

    assert not ProposedChange.objects.exists()
    with pytest.raises(Refused, match="has been thrown away"):
        send_proposal(draft, by=world.lead)


def test_what_still_waits_is_withdrawn_and_stays_on_record(world):
    made = propose(world, **LATER)

    assert withdraw_proposal(made, by=world.lead) == 1

    change = made.changes.get()
    assert (change.state, change.decided_by) == ("withdrawn", world.lead)
    with pytest.raises(Refused, match="Nothing of it waits any more"):
        withdraw_proposal(made, by=world.lead)
