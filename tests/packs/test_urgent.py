"""Urgent decisions in a board pack and on the page of a proof."""

from datetime import date

import pytest

from governance.signoff.models import SignOff, UrgentDecision
from governance.signoff.proof import proof_of
from packs.drawing import draw_board_pack
from packs.proof import gather_proof
from packs.sections.asks import asks
from packs.snapshot.frozen import freeze, thaw
from packs.snapshot.gathering import gather_board_pack
from tests.factories.accounts import member
from tests.factories.records import withhold
from tests.governance.signoff.founding import founded, partnership, place, programme_office
from tests.governance.signoff.urgently import CONSULTED, WHY, on, ratify, taken_urgently

__all__ = ["founded", "partnership", "place", "programme_office"]

OVERDUE = date(2020, 2, 13)
BEGINNINGS = {"taken": taken_urgently}


@pytest.fixture
def taken(place):
    """The change approved by the chair alone; read anew."""
    return UrgentDecision.objects.get()


def pack_of(place, day):
    on(place, day)
    return gather_board_pack(place.partnership, on=day, meeting=place.meeting)


@pytest.mark.parametrize(
    ("day", "state", "late"),
    [(date(2020, 2, 12), "To be ratified", False), (OVERDUE, "Ratification overdue", True)],
)
def test_what_waits_is_asked_of_the_body_and_flagged_in_the_log(place, taken, day, state, late):
    pack = pack_of(place, day)

    ask = asks(pack)[0]
    assert (ask.reference, ask.what) == (
        taken.decision.reference,
        "Ratify the chair's urgent decision",
    )
    assert ask.why == f"{state}: due 12 Feb 2020"
    [logged] = pack.decisions
    assert (logged.ratification, logged.is_overdue) == (state, late)
    assert logged.is_flagged is late
    assert f"Urgent: {state.lower()}" in draw_board_pack(pack)


def test_another_body_is_not_asked(place, taken):
    pack = gather_board_pack(place.partnership, on=OVERDUE)

    assert not [ask for ask in asks(pack) if ask.reference == taken.decision.reference]


def test_answered_it_is_asked_no_more_and_both_rows_are_in_the_log(place, taken):
    ratify(place, taken, is_ratified=False, reason="It could have waited.")

    pack = pack_of(place, OVERDUE)

    assert not [ask for ask in asks(pack) if ask.reference == taken.decision.reference]
    assert [row.ratification for row in pack.decisions] == ["", "Not ratified"]
    assert [row.is_flagged for row in pack.decisions] == [False, True]


def test_the_answer_to_what_not_all_may_see_is_left_out_with_it(place, taken):
    ratify(place, taken)
    withhold(place.change, member(place.partnership))

    assert pack_of(place, OVERDUE).decisions == ()


def test_a_pack_of_earlier_knows_of_no_ratification(place, taken):
    pack = pack_of(place, OVERDUE)
    frozen = freeze(pack)
    for row in frozen["decisions"]:
        for later in ("ratification", "ratify_on", "is_overdue"):
            del row[later]

    [row] = thaw(frozen).decisions

    assert (row.ratification, row.is_to_ratify) == ("", False)
    assert thaw(freeze(pack)) == pack


def test_the_page_of_a_proof_says_why_and_who_was_consulted(taken):
    page = gather_proof(proof_of(SignOff.objects.get()))

    assert ("Urgent because", WHY) in page.facts
    assert ("Consulted", CONSULTED) in page.facts
