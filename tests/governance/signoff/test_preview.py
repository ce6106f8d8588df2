"""How a proposal would go along a route: who, in what order, by when, and not before which day."""

from datetime import date
from decimal import Decimal

from accounts.models import Partner
from governance.bodies.models import Meeting
from governance.scope.models import Assessment
from governance.signoff.outlines import outline_of
from tests.factories.accounts import member
from tests.factories.bodies import MeetingFactory
from tests.governance.signoff.conftest import approve, to_board
from tests.governance.signoff.routing import TODAY, foresee, of_board, outline, screening, terms


def test_a_proposal_goes_from_screening_to_the_boards_meeting(place):
    seen = foresee(place)

    screened, partners, board = seen.stages
    assert seen.earliest == date(2020, 2, 12)
    assert seen.stops == () == seen.warnings
    assert [one.words.number for one in seen.stages] == [1, 2, 3]
    assert [one.due_on for one in seen.stages] == [
        date(2020, 2, 7),
        date(2020, 2, 14),
        date(2020, 3, 11),  # counted from the meeting
    ]
    assert screened.people == (
        f"{place.office.name} for {place.office.memberships.get().organisation}",
    )
    assert len(partners.people) == 4
    assert "Council signatory for Council" in partners.people
    assert board.people[0] == "Independent Chair"
    assert board.meeting == place.meeting
    assert board.notes == (
        "Its papers must be out by 4 February 2020: notice of 5 clear working days.",
    )
    assert not any(one.is_late for one in seen.stages)


def test_deadlines_leave_out_bank_holidays(place):
    MeetingFactory(body=place.board, held_on=date(2020, 6, 10))

    seen = foresee(place, on=date(2020, 4, 8))  # Easter is from 10 to 13 April

    assert seen.stages[0].due_on == date(2020, 4, 17)


def test_a_meeting_that_leaves_no_notice_is_too_soon(place):
    MeetingFactory(body=place.board, held_on=date(2020, 2, 7))

    board = foresee(place).stages[2]

    assert board.meeting.held_on == date(2020, 2, 12)
    assert board.notes[0] == (
        "The meeting of 7 February 2020 comes too soon: its papers had to be out by"
        " 30 January 2020."
    )


def test_without_a_meeting_ahead_no_date_is_promised(place):
    Meeting.objects.all().delete()

    seen = foresee(place)

    assert seen.earliest is None
    assert seen.stops == (
        "Partnership Board: no meeting is planned in time after 31 January 2020. Plan one.",
    )


def test_what_follows_a_stage_without_a_date_has_none(place):
    Meeting.objects.all().delete()
    board = outline_of(place.route).stages[2]

    seen = foresee(place, route=outline(board, terms(number=2)))

    assert (seen.stages[1].opens_on, seen.stages[1].due_on) == (None, None)
    assert len(seen.stages[1].people) == 4


def decides_first(place, name, **given):
    own = {"decides_itself_first": True, "own_body": "Cabinet"}
    Partner.objects.filter(organisation=place.organisations[name]).update(**own | given)


def test_a_councils_notice_and_call_in_are_counted(place):
    decides_first(place, "Council", key_decision_from=Decimal(250_000))
    MeetingFactory(body=place.board, held_on=date(2020, 3, 18))

    seen = foresee(place)

    partners, board = seen.stages[1:]
    assert partners.notes[0] == (
        "Council: Cabinet decides first. It is a key decision: with notice on 31 January 2020,"
        " 28 clear days, it can be taken from 29 February 2020. Published that day, it can be"
        " called in for 5 clear working days, so that the partner can sign from 7 March 2020."
    )
    assert partners.passes_on == date(2020, 3, 7)
    assert partners.is_late
    assert partners.notes[1] == (
        "That is after its deadline, 14 February 2020: it needs 25 working days, or an extension."
    )
    assert board.opens_on == date(2020, 3, 7)
    assert seen.earliest == date(2020, 3, 18)


def test_below_the_threshold_only_the_call_in_is_counted(place):
    decides_first(place, "Council", key_decision_from=Decimal(310_001))

    partners = foresee(place).stages[1]

    assert "key decision" not in partners.notes[0]
    assert partners.passes_on == date(2020, 2, 8)


def test_a_trusts_own_board_has_no_call_in(place):
    decides_first(place, "Trust", own_body="Trust Board")

    partners = foresee(place).stages[1]

    assert partners.notes == ("Trust: Trust Board decides first.",)
    assert partners.passes_on == TODAY


def test_a_stage_whose_condition_is_not_met_is_passed_over_and_says_why(place):
    large = terms(number=2, name="Large", condition={"value_from": "1000000"})

    seen = foresee(place, route=outline(screening(number=1), large, of_board(place, number=3)))

    assert [one.state for one in seen.stages] == ["ahead", "skipped", "ahead"]
    assert "£1,000,000" in seen.stages[1].skipped
    assert seen.earliest == TODAY


def test_without_a_body_at_its_last_stage_nobody_decides_on_it(place):
    large = of_board(place, number=2, condition={"value_from": "310000.01"})

    seen = foresee(place, route=outline(screening(number=1), large))

    assert (seen.earliest, seen.stops) == (
        None,
        (
            "Screening is the last stage for it, and only a body decides. It needs a route that"
            " ends, for such a proposal, with a stage of a body.",
        ),
    )


def test_a_route_without_a_stage_for_it_could_not_pass_it(place):
    nowhere = terms(condition={"levels": ["system"]})

    seen = foresee(place, route=outline(nowhere))

    assert (seen.earliest, seen.stops) == (
        None,
        ("No stage of this route is for such a proposal.",),
    )


def test_a_partner_without_a_signatory_is_named(place):
    Partner.objects.filter(organisation=place.organisations["Trust"]).update(signatory=None)

    seen = foresee(place)

    assert seen.stops == ("Partner sign-off: Trust is affected and has no signatory. Name one.",)
    assert seen.earliest is None


def test_a_submitter_whose_absence_makes_a_stage_impossible_is_told(place):
    seen = foresee(place, submitter=place.office)

    assert seen.stops[0].startswith(
        "Screening by the programme office: it could not pass: nobody is left who can vote on it"
    )
    assert seen.stages[0].people[0].endswith(": submits it and does not vote")


def test_deputies_are_named(place):
    deputy = member(place.partnership)
    place.board.seats.filter(person=place.chair).update(deputy=deputy)

    assert foresee(place).stages[2].people[0] == f"Independent Chair (deputy: {deputy.name})"


def test_what_must_be_signed_first_is_listed(place):
    Assessment.objects.filter(change=place.change, kind="dpia").delete()

    seen = foresee(place)

    assert seen.stages[2].first == ("The data protection impact assessment is missing.",)
    assert seen.earliest == date(2020, 2, 12)


def test_a_start_before_the_earliest_lawful_date_is_said(place):
    place.change.effective_on = date(2020, 2, 11)

    (warning,) = foresee(place).warnings

    assert "11 February 2020" in warning


def test_what_runs_is_foreseen_from_the_stage_that_is_open(place):
    sign_off = approve(place.submit(), place.office)

    seen = foresee(place, sign_off=sign_off)

    stage = sign_off.stages.open().get()
    assert [one.state for one in seen.stages] == ["done", "ahead", "ahead"]
    assert seen.stages[1].due_on == stage.due_at.date()
    assert seen.earliest == date(2020, 2, 12)


def test_a_meeting_that_is_set_already_is_kept(place):
    sign_off = to_board(place)
    MeetingFactory(body=place.board, held_on=date(2020, 2, 10))

    seen = foresee(place, sign_off=sign_off)

    assert seen.stages[2].meeting == place.meeting


# Its pages
