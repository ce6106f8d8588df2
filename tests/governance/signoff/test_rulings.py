"""Who rules on an interest that matches, and what the ruling does."""

from datetime import date, timedelta

import pytest

from accounts.models import Role
from core.errors import Refused
from governance.bodies.models import Seat, SeatRole
from governance.bodies.services import end_interest
from governance.signoff import services
from governance.signoff.interests import handling_records
from governance.signoff.models import Entry, HandlingKind
from tests.factories.accounts import member
from tests.governance.signoff.building import hold
from tests.governance.signoff.conftest import (
    approve,
    asked,
    at_meeting,
    screened_and_signed,
)
from tests.governance.signoff.handling import declare, handling_of, rule

OUT = [kind for kind in HandlingKind if kind != HandlingKind.NO_ACTION]


def test_who_has_an_interest_votes_until_the_chair_rules(place, matched):
    approve(matched, place.members["Council"])

    assert handling_of(matched, place.members["Council"]).confirmed == ""


@pytest.mark.parametrize("kind", OUT)
def test_a_ruling_but_for_no_action_takes_the_place_out(place, matched, kind):
    council = place.members["Council"]
    handling = rule(place, matched, council, kind, note="As said at the meeting.")

    left = asked(matched, council)
    assert (left.recused_at, left.recused_by) == (handling.confirmed_at, place.chair)
    assert left.recusal_reason == f"{kind.label}, as the chair ruled."
    with pytest.raises(Refused, match="has left the item because of an interest"):
        services.cast_vote(left, by=council, vote="approve", sha256=matched.sha256)


def test_no_action_leaves_the_vote(place, matched):
    council = place.members["Council"]
    rule(place, matched, council, HandlingKind.NO_ACTION, note="Too remote.")

    assert asked(matched, council).recused_at is None
    approve(matched, council)


def test_a_ballot_cast_before_the_ruling_stays_on_record_uncounted(place, board_matched):
    sign_off = at_meeting(place, board_matched)
    approve(sign_off, place.members["Council"])

    rule(place, sign_off, place.members["Council"], HandlingKind.LEAVE)

    for name in ("Trust", "Practices"):
        sign_off = approve(sign_off, place.members[name])
    council = asked(sign_off, place.members["Council"])
    assert council.ballots.count() == 1
    assert sign_off.stages.open().exists()  # two approvals of four left are not certain yet


def test_a_ruling_that_decides_the_stage_ends_it(place, matched):
    council = place.members["Council"]
    for name in ("Trust", "Practices", "Charities"):
        approve(matched, place.members[name])

    rule(place, matched, council, HandlingKind.LEAVE)

    matched.refresh_from_db()
    assert matched.stages.open().get().number == 3


def test_another_handling_than_proposed_needs_a_note(place, matched):
    council = place.members["Council"]
    with pytest.raises(Refused, match="Say why it is handled otherwise"):
        rule(place, matched, council, HandlingKind.NO_ACTION, note="  ")
    with pytest.raises(Refused, match="2,000 characters"):
        rule(place, matched, council, HandlingKind.LEAVE, note="x" * 2001)
    assert handling_of(matched, council).confirmed == ""
    assert rule(place, matched, council, HandlingKind.LEAVE, note="x" * 2000).confirmed


def test_the_chair_of_the_stage_rules(place, board_matched):
    for person in (place.members["Trust"], place.lead):
        with pytest.raises(Refused, match=r"The chair of .* rules on interests"):
            rule(place, board_matched, place.members["Council"], HandlingKind.LEAVE, by=person)

    ruled = rule(place, board_matched, place.members["Council"], HandlingKind.LEAVE)
    assert ruled.confirmed_by == place.chair
    assert Entry.objects.filter(kind="handling").get().data["recorded"] is False


def test_the_programme_office_records_what_the_chair_said(place, board_matched):
    rule(place, board_matched, place.members["Council"], HandlingKind.LEAVE, by=place.office)

    assert Entry.objects.filter(kind="handling").get().data["recorded"] is True


def test_where_a_stage_has_no_chair_that_of_the_body_that_decides_later_rules(place, matched):
    assert rule(place, matched, place.members["Council"], HandlingKind.LEAVE).pk


def test_nobody_rules_on_an_interest_of_their_own(place):
    second = member(place.partnership, Role.PROGRAMME_OFFICE)
    hold(place, place.office)
    sign_off = place.submit()

    with pytest.raises(Refused, match="Nobody rules on an interest of their own"):
        rule(place, sign_off, place.office, HandlingKind.NO_ACTION, by=place.office, note="Mine")

    assert rule(place, sign_off, place.office, HandlingKind.LEAVE, by=second).confirmed


def test_a_chair_with_an_interest_hands_the_item_to_the_vice_chair(place, at_screening):
    vice = place.members["Practices"]
    Seat.objects.filter(person=vice).update(role=SeatRole.VICE_CHAIR)
    hold(place, place.chair)
    hold(place, place.members["Council"])
    sign_off = screened_and_signed(place, at_screening)

    for person in (place.chair, place.members["Council"]):
        with pytest.raises(Refused, match=r"The chair of|of their own"):
            rule(place, sign_off, person, HandlingKind.LEAVE, by=place.chair)
        rule(place, sign_off, person, HandlingKind.LEAVE, by=vice)


def test_a_chair_who_may_stay_rules_on_the_others(place, at_screening):
    hold(place, place.chair)
    hold(place, place.members["Council"])
    sign_off = screened_and_signed(place, at_screening)
    rule(place, sign_off, place.chair, HandlingKind.NO_ACTION, by=place.office, note="Remote")

    assert rule(place, sign_off, place.members["Council"], HandlingKind.LEAVE).confirmed


def test_where_chair_and_vice_chair_have_one_the_office_alone_records(place, at_screening):
    vice = place.members["Practices"]
    Seat.objects.filter(person=vice).update(role=SeatRole.VICE_CHAIR)
    for person in (place.chair, vice, place.members["Council"]):
        hold(place, person)
    sign_off = screened_and_signed(place, at_screening)

    for person in (place.chair, vice):
        with pytest.raises(Refused, match=r"The chair of .* rules on interests"):
            rule(place, sign_off, place.members["Council"], HandlingKind.LEAVE, by=person)
    assert rule(
        place, sign_off, place.members["Council"], HandlingKind.LEAVE, by=place.office
    ).confirmed


def test_a_ruling_is_changed_while_the_stage_is_open(place, matched):
    council = place.members["Council"]
    approve(matched, council)
    rule(place, matched, council, HandlingKind.LEAVE)
    rule(place, matched, council, HandlingKind.NOT_VOTE, note="They know the service.")

    rule(place, matched, council, HandlingKind.NO_ACTION, note="A mistake of names.")

    back = asked(matched, council)
    assert (back.recused_at, back.recused_by, back.recusal_reason) == (None, None, "")
    assert [entry.data["handling"] for entry in Entry.objects.filter(kind="handling")] == [
        "leave",
        "stay_not_vote",
        "no_action",
    ]
    for name in ("Trust", "Practices", "Charities"):
        approve(matched, place.members[name])
    assert matched.stages.open().get().number == 3  # the ballot cast before counts again


def test_who_left_by_themselves_is_not_called_back_by_a_ruling(place, matched):
    council = place.members["Council"]
    services.recuse(asked(matched, council), by=council)
    left_at = asked(matched, council).recused_at

    for kind in (HandlingKind.LEAVE, HandlingKind.NO_ACTION):
        rule(place, matched, council, kind, note="Noted.")

    assert asked(matched, council).recused_at == left_at


def test_nothing_is_ruled_once_the_stage_has_ended_or_its_deadline_has_passed(
    place, matched, time_machine
):
    handling = handling_of(matched, place.members["Council"])
    given = {"kind": HandlingKind.LEAVE, "by": place.chair}
    due_at = matched.stages.open().get().due_at

    time_machine.move_to(due_at + timedelta(seconds=1))
    with pytest.raises(Refused, match="The deadline passed"):
        services.confirm_handling(handling, **given)

    time_machine.move_to(due_at)
    services.withdraw(matched, by=place.lead, reason="Enough")
    with pytest.raises(Refused, match="This stage has ended: withdrawn"):
        services.confirm_handling(handling, **given)


def test_an_interest_that_no_longer_matches_is_not_ruled_on(place, at_screening):
    council = place.members["Council"]
    sign_off = approve(at_screening, place.office)
    interest = declare(place, council)
    handling = handling_of(sign_off, council)
    end_interest(interest, ends_on=date(2020, 1, 30), by=council)

    with pytest.raises(Refused, match="no longer matches"):
        services.confirm_handling(handling, kind=HandlingKind.LEAVE, by=place.chair)


def test_the_record_says_whose_interest_it_was_how_it_was_handled_by_whom_and_when(
    place, at_screening
):
    council = place.members["Council"]
    hold(place, council, nature="Holds shares")
    sign_off = approve(at_screening, place.office)
    rule(place, sign_off, council, HandlingKind.NOT_VOTE, note="They know the service.")

    (record,) = handling_records(sign_off.stages.open().get())

    assert record | {"confirmed_at": None} == {
        "place": "Council signatory for Council",
        "person": "Council signatory",
        "organisation": place.organisations["Council"].name,
        "interests": [
            "Council signatory, financial interest in Trust since 1 January 2020: Holds shares"
        ],
        "proposed": "leave",
        "handling": "stay_not_vote",
        "confirmed_by": "Independent Chair",
        "confirmed_at": None,
        "note": "They know the service.",
    }
    assert Entry.objects.get(kind="handling").data["person"] == "Council signatory"


def test_a_ruling_is_history_with_its_reason(place, at_screening):
    hold(place, place.members["Council"])
    handling = rule(
        place,
        approve(at_screening, place.office),
        place.members["Council"],
        HandlingKind.LEAVE,
        note="Bids for it.",
    )

    context = handling.history.order_by("-pgh_id").first().pgh_context
    assert (context["verb"], context["why"]) == ("ruled on an interest", "Bids for it.")
