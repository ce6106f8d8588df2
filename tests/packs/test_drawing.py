"""A snapshot as HTML: its sentences are worked out, its words are safe."""

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from packs.drawing import draw_board_pack
from packs.snapshot.registers import PartyFacts
from tests.packs.sign_offs import change, stage, vote
from tests.packs.snapshots import (
    MEETING,
    agreement,
    benefit,
    milestone,
    risk,
    snapshot,
)

HOSTILE = "<script>alert(1)</script>\"' colspan=100000 </td></table> {{ 7|add:7 }}"


def plain(html):
    """The words of the pages, with ordinary spaces."""
    return re.sub(r"<[^>]+>", " ", html).replace("\xa0", " ")


def drawn(**given):
    return " ".join(plain(draw_board_pack(snapshot(**given))).split())


def test_the_same_snapshot_gives_the_same_html():
    assert draw_board_pack(snapshot()) == draw_board_pack(snapshot())


def test_the_one_page_begins_with_its_finding():
    words = drawn()

    assert "1 of 3 open milestones is Red." in words
    assert (
        "The furthest from baseline is M002, Single phone line: 59 days late, now 29 May 2020."
        in words
    )


@pytest.mark.parametrize(
    ("milestones", "finding"),
    [
        ((), "No milestone is open."),
        ((milestone(brag="green"),), "None of 1 open milestone is Red."),
        ((milestone(brag="red"), milestone("M002", brag="red")), "2 of 2 open milestones are Red."),
    ],
)
def test_the_finding_counts_red_milestones(milestones, finding):
    assert finding in drawn(milestones=milestones)


def test_a_forecast_that_has_passed_is_named():
    late = milestone("M010", forecast=date(2020, 1, 17), brag="red")

    assert "The forecast of M010 has passed." in drawn(milestones=(late,))


def test_the_board_is_asked_what_the_records_ask_of_it():
    waiting = change(stages=(stage(who="Partnership Board", rule="Quorum of 5"),))
    ending = agreement(
        "MOU04",
        kind="Section 75 agreement",
        is_in_force=True,
        expires_on=date(2020, 3, 31),
        review_on=date(2019, 10, 1),
        parties=(PartyFacts("LBH", date(2018, 3, 27), is_bound=True),),
    )

    words = drawn(changes=(waiting,), agreements=(agreement(), ending))

    assert "SC02 Bring social prescribing into scope £310,000 whole-life" in words
    assert "MOU04 Renew or replace the section 75 agreement Expires 31 Mar 2020; review" in words
    assert "MOU01 Complete the memorandum of understanding 1 of 2 parties have not" in words
    assert "R04 Consider one risk of 15 or more" in words
    assert "matters for this board 4" in words


def test_a_change_at_another_stage_is_not_yet_for_the_board():
    assert "SC02 Bring social prescribing into scope £310,000" not in drawn()


def test_what_changed_is_counted_from_the_last_board():
    words = drawn()

    assert "One milestone was completed and one signature given." in words
    assert "One forecast moved later; one risk rose and none fell." in words
    assert "M002 Single phone line. Two boards have no February meeting 30 Apr 2020" in words
    assert "R04 Partners do not release staff 12 High 16 Extreme ▲ up 4" in words


def test_without_an_earlier_board_there_is_no_such_page():
    html = draw_board_pack(snapshot(since=None))

    assert "What changed" not in plain(html)
    assert 'href="#changed"' not in html


def test_risks_of_fifteen_and_more_are_counted():
    assert "One of 2 risks scores 15 or more. R04 rose." in drawn()


def test_few_risks_are_printed_in_full_and_many_in_part():
    many = tuple(risk(f"R{n:02}", score=12 if n < 4 else 9) for n in range(1, 31))

    html = draw_board_pack(snapshot(risks=many))

    assert "The three highest" in html
    assert "The others" in html
    assert all(one.reference in html for one in many)


def test_equal_scores_are_never_cut_apart():
    many = tuple(risk(f"R{n:02}", score=16 if n < 5 else 12) for n in range(1, 31))

    assert "The four highest" in draw_board_pack(snapshot(risks=many))


def test_a_control_chart_prints_its_limits_and_rounds_halves_up():
    words = drawn()

    assert "Mean 91.5, upper limit 95.9, lower limit 87.1" in words
    assert "The latest, December 2019, is 94.4%: common cause." in words
    assert "The target of 95% lies inside the limits" in words
    assert "none of the 12 points met it" in words
    assert "1 of the 12 points shows special-cause variation: 1 low (May 2019)." in words


def test_money_is_shown_gross_and_net_and_a_roll_up_is_not_added():
    whole = benefit("B10", rolls_up=("B01",), value=Decimal(1_820_000))

    words = drawn(benefits=(benefit(), whole))

    assert "£2,240,000 less disbenefits of £420,000 = £1,820,000 net." in words
    assert "B10 rolls up B01 (£1,820,000), so it is not added again." in words


def test_who_is_bound_is_said_apart_from_who_has_signed():
    words = drawn()

    assert "✓ Jan 2020 ○ not yet Nobody" in words
    assert "1 of 2 parties has signed MOU01, so nobody is bound by it yet: WLT has not." in words


def test_an_agreement_that_is_not_binding_binds_not_in_law():
    held = agreement(
        is_in_force=True, parties=(PartyFacts("LBH", date(2019, 4, 1), is_bound=True),)
    )

    assert "All, not in law" in drawn(agreements=(held,))


def test_many_parties_are_listed_instead_of_a_matrix():
    parties = tuple(PartyFacts(f"Trust {n}", None, is_bound=False) for n in range(12))

    html = draw_board_pack(snapshot(agreements=(agreement(parties=parties),)))

    assert 'class="matrix"' not in html
    assert "○ Trust 11" in plain(html)


def test_votes_are_printed_with_their_count():
    votes = (
        vote(),
        vote("LBH Director", vote="Approve with conditions", note="Funded first"),
        vote("VCS Chief Officer", vote="", is_recused=True),
        vote("WLT Director", cast_by="WLT Deputy"),
        vote("ICHP Adviser", vote="Object", note="Too soon"),
    )

    words = drawn(changes=(change(stages=(stage(votes=votes, outcome="Passed"),)),))

    assert (
        "Five entitled, one recused, four voted: three for, one against, none abstained." in words
    )
    assert "✓ Approve with conditions: Funded first" in words
    assert "Left for an interest" in words
    assert "✓ Approve, by WLT Deputy as deputy" in words


def test_an_open_stage_says_what_it_waits_for():
    assert "○ Open: 1 answer to come, due 11 Feb 2020" in drawn()


def test_a_stage_that_has_not_opened_is_still_to_come():
    assert "Still to come" in drawn(
        changes=(change(stages=(stage(opened_at=None, due_at=None, votes=()),)),)
    )


def test_a_sector_with_one_voter_is_a_warning():
    words = drawn()

    assert "Quorum needs VCS Forum Chief Officer (voluntary sector), the only voter" in words
    assert "HRCH Chief Executive (" not in words


def test_a_sector_without_a_voter_is_a_warning():
    meeting = replace(MEETING, sectors=("General practice",))

    assert "Nobody holds a vote of general practice" in drawn(meeting=meeting)


def test_an_overdue_action_says_by_how_long():
    words = drawn()

    assert "One of 1 open action is overdue." in words
    assert "Overdue 9 days" in words


def test_day_and_month_are_never_parted():
    html = draw_board_pack(snapshot())

    assert "31\xa0January 2020" in html
    assert not re.search(r"\d (January|February|Jan|Feb|Mar) \d{4}", html)


def test_apostrophes_are_curly():
    html = draw_board_pack(snapshot(risks=(risk(name="A partner's board says 'no'"),)))

    assert "A partner\u2019s board says \u2018no\u2019" in html
    assert "&#x27;" not in html


def test_words_of_people_are_text_and_nothing_else():
    hostile = snapshot(
        partnership=HOSTILE,
        milestones=(milestone(name=HOSTILE, short_title=HOSTILE, owner=HOSTILE),),
        risks=(risk(name=HOSTILE, gaps=HOSTILE, controls=(HOSTILE,)),),
        benefits=(benefit(name=HOSTILE, measure=HOSTILE, unit=HOSTILE),),
        agreements=(agreement(name=HOSTILE),),
        changes=(change(name=HOSTILE),),
    )

    html = draw_board_pack(hostile)

    assert "<script" not in html
    assert html.count("<table") == html.count("</table>")
    assert "colspan=100000 <" not in html
    assert "{{ 7|add:7 }}" in html


def test_an_empty_partnership_has_a_pack_too():
    empty = {
        name: ()
        for name in (
            *("workstreams", "milestones", "risks", "benefits", "agreements"),
            *("services", "changes", "decisions", "actions", "board_dates"),
        )
    }

    words = drawn(**empty, meeting=None, since=None)

    assert "Board pack Position at 31 January 2020" in words
    assert "No milestones yet." in words
    assert "No risk is open." in words


def test_long_registers_are_cut_and_say_so():
    many = tuple(milestone(f"M{n:04}") for n in range(700))

    html = draw_board_pack(snapshot(milestones=many))

    assert "100 more milestones are in the register." in html
    assert "None of 700 open milestones is Red." in plain(html)
