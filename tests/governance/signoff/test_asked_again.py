"""A material change after votes: who is asked again, from which stage, on which deadline."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone

from governance.scope.models import ChangeState
from governance.signoff import services
from governance.signoff.ballots import Wish
from governance.signoff.inbox import still_running, waiting_for
from governance.signoff.models import Ballot, SignOff, SignOffState
from governance.signoff.rules import Vote
from tests.factories.accounts import OrganisationFactory, PartnerFactory, UserFactory
from tests.governance.signoff.closing import close_overdue
from tests.governance.signoff.conftest import (
    approve,
    asked,
    at_meeting,
    edit,
    make_material,
    submit,
)
from tests.governance.signoff.edits import at_board, signed, stages, texts, told, voted_by_council

CONDITIONAL = {"vote": "approve_with_conditions", "conditions": "A supervisor is in post."}


@pytest.fixture
def place(kept):
    return kept


@pytest.fixture
def partnership(kept):
    return kept.partnership


@pytest.fixture
def at_partners(built, place):
    return voted_by_council(SignOff.objects.get(pk=built[1].pk), place)


def test_a_material_change_after_votes_asks_every_stage_that_voted_again(place, at_partners):
    sign_off = edit(place, by=place.lead, whole_life_value=Decimal("320000.50"))

    assert stages(sign_off) == [(1, 1, "passed"), (2, 1, "returned"), (1, 2, "")]
    closed = sign_off.stages.get(number=2)
    assert (closed.reason, closed.closed_by) == ("The text changed: Whole-life cost.", place.lead)
    assert texts(sign_off)[1:] == [(2, ["whole_life_value"], True)]
    assert Ballot.objects.count() == 2
    assert not sign_off.stages.open().get().entitlements.filter(ballots__isnull=False).exists()
    place.change.refresh_from_db()
    assert (sign_off.state, place.change.state) == (SignOffState.RUNNING, ChangeState.SCREENING)
    assert "You voted on an earlier text" in told(place.members["Council"])[0]
    assert (
        "Everyone who voted on the earlier text is asked again" in told(place.members["Trust"])[0]
    )


def test_ones_own_list_says_what_is_asked_again_and_leaves_the_old_vote_out(place, at_partners):
    council, partnership = place.members["Council"], place.partnership
    [before] = still_running(council, partnership)

    approve(edit(place, by=place.lead, whole_life_value=320_000), place.office)

    [item] = waiting_for(council, partnership)
    assert (item.title, item.status) == (before.title, "Asked again")
    assert item.line.endswith("You voted in an earlier round: look at it again.")
    assert still_running(council, partnership) == []
    assert len(still_running(place.office, partnership)) == 1


def test_asked_again_everybody_votes_anew_and_the_old_votes_do_not_count(place, at_partners):
    sign_off = edit(place, by=place.lead, whole_life_value=320_000)
    sign_off = approve(sign_off, place.office)
    for name in ("Trust", "Practices", "Charities"):
        sign_off = approve(sign_off, place.members[name])

    assert stages(sign_off)[-1] == (2, 2, "")
    sign_off = approve(sign_off, place.members["Council"])

    assert stages(sign_off)[-2:] == [(2, 2, "passed"), (3, 2, "")]


def test_the_deadline_of_a_new_round_is_new(place, at_partners, time_machine):
    time_machine.move_to(timezone.now() + timedelta(days=3))

    sign_off = edit(place, by=place.lead, whole_life_value=320_000)

    first, again = sign_off.stages.filter(number=1).order_by("round")
    assert again.due_at > first.due_at


def test_before_the_first_vote_the_text_is_replaced_and_the_deadline_stays(place):
    sign_off = submit(place, "whole_life_value")
    due = sign_off.stages.get().due_at

    sign_off = edit(place, by=place.lead, whole_life_value=320_000)

    stage = sign_off.stages.get()
    assert (stage.round, stage.due_at, stage.sha256) == (1, due, sign_off.sha256)
    assert texts(sign_off)[1:] == [(2, ["whole_life_value"], True)]


def test_when_only_the_open_stage_has_voted_it_is_asked_again(place):
    sign_off = submit(place, "whole_life_value", first_asks=2)
    sign_off = approve(sign_off, place.office)

    sign_off = edit(place, by=place.lead, whole_life_value=320_000)

    assert stages(sign_off) == [(1, 1, "returned"), (1, 2, "")]


def test_a_second_material_change_before_anybody_votes_again_only_replaces_the_text(
    place, at_partners
):
    edit(place, by=place.lead, whole_life_value=320_000)

    sign_off = edit(place, by=place.lead, whole_life_value=330_000)

    assert stages(sign_off)[2:] == [(1, 2, "")]
    assert sign_off.stages.open().get().sha256 == sign_off.sha256


def test_going_back_to_the_first_text_does_not_bring_its_votes_back(place, at_partners):
    first = at_partners.sha256
    sign_off = approve(edit(place, by=place.lead, whole_life_value=320_000), place.office)

    sign_off = edit(place, by=place.lead, whole_life_value=310_000)

    assert sign_off.sha256 == first
    assert stages(sign_off)[-1] == (1, 3, "")
    assert not sign_off.stages.open().get().entitlements.filter(ballots__isnull=False).exists()


def test_a_partner_more_is_asked_whatever_the_route_calls_material(place, at_partners):
    newcomer = UserFactory(name="Hospice signatory")
    hospice = OrganisationFactory(short_name="Hospice")
    PartnerFactory(partnership=place.partnership, organisation=hospice, signatory=newcomer)

    sign_off = edit(
        place, by=place.lead, partners_affected=[*place.organisations.values(), hospice]
    )

    assert stages(sign_off) == [(1, 1, "passed"), (2, 1, "returned"), (2, 2, "")]
    assert texts(sign_off)[1:] == [(2, ["partners_affected"], True)]
    assert asked(sign_off, newcomer).organisation == hospice


def test_a_partner_less_leaves_a_stage_that_has_passed_alone(place):
    sign_off = at_board(place)

    fewer = [place.organisations[name] for name in ("Trust", "Council", "Practices")]
    sign_off = edit(place, by=place.office, partners_affected=fewer)

    assert [stage[:2] for stage in stages(sign_off)] == [(1, 1), (2, 1), (3, 1)]


def test_a_stage_that_applies_only_now_is_asked(place):
    sign_off = submit(place, conditions={2: {"value_from": "1000000"}})
    sign_off = approve(sign_off, place.office)
    assert stages(sign_off)[-1] == (3, 1, "")

    sign_off = edit(place, by=place.lead, whole_life_value=1_000_000)

    assert stages(sign_off)[-2:] == [(3, 1, "returned"), (2, 2, "")]


def test_an_open_stage_that_applies_no_more_is_left_out(place):
    place.change.whole_life_value = 1_000_000
    place.change.save()
    sign_off = submit(place, conditions={2: {"value_from": "1000000"}})
    sign_off = approve(sign_off, place.office)

    sign_off = edit(place, by=place.lead, whole_life_value=Decimal("999999.99"))

    assert stages(sign_off)[-2:] == [(2, 1, "returned"), (3, 2, "")]


def test_conditions_of_votes_on_an_older_text_fall_away_and_do_not_count_twice(place):
    sign_off = submit(place, "whole_life_value")
    sign_off = approve(sign_off, place.office)
    council = place.members["Council"]
    given = {"by": council, "sha256": sign_off.sha256, **CONDITIONAL}
    old = services.cast_vote(asked(sign_off, council), **given)
    for name in ("Trust", "Practices", "Charities"):
        sign_off = approve(sign_off, place.members[name])
    assert sign_off.conditions.get().ballot == old

    sign_off = edit(place, by=place.lead, whole_life_value=320_000)
    assert not sign_off.conditions.exists()
    sign_off = approve(sign_off, place.office)
    given = {"by": council, "sha256": sign_off.sha256, **CONDITIONAL}
    again = services.cast_vote(asked(sign_off, council), **given)
    for name in ("Trust", "Practices", "Charities"):
        sign_off = approve(sign_off, place.members[name])
    stage = at_meeting(place, sign_off).stages.open().get()
    wishes = {each.pk: Wish(Vote.APPROVE) for each in stage.entitlements.all()}
    services.record_votes(stage, wishes=wishes, by=place.office)

    sign_off.refresh_from_db()
    assert sign_off.state == SignOffState.APPROVED_WITH_CONDITIONS
    assert sign_off.conditions.get().ballot == again
    assert sign_off.decision.conditions == CONDITIONAL["conditions"]
    assert Ballot.objects.filter(pk=old.pk).exists()


def test_a_board_that_has_not_met_yet_is_asked_at_the_same_meeting_again(place):
    at_board(place, "whole_life_value")

    sign_off = approve(edit(place, by=place.lead, whole_life_value=320_000), place.office)
    sign_off = signed(place, sign_off)

    assert stages(sign_off)[-1] == (3, 2, "")
    assert sign_off.stages.open().get().meeting == place.meeting


def test_what_waits_to_open_is_edited_and_begins_again(place):
    place.meeting.delete()
    sign_off = at_board(place, "whole_life_value")
    assert sign_off.state == SignOffState.WAITING

    sign_off = edit(place, by=place.office, whole_life_value=320_000)

    assert (sign_off.state, stages(sign_off)[-1]) == (SignOffState.RUNNING, (1, 2, ""))


@pytest.mark.parametrize("state", [SignOffState.DEFERRED, SignOffState.STALLED])
def test_what_is_put_off_or_stalled_begins_again_when_it_is_reopened(
    place, at_partners, time_machine, state
):
    if state == SignOffState.DEFERRED:
        until = {"until": date(2020, 3, 2), "reason": "Budget"}
        services.defer(at_partners, by=place.office, **until)
    else:
        due = at_partners.stages.open().get().due_at
        time_machine.move_to(due + timedelta(minutes=1))
        close_overdue()

    sign_off = edit(place, by=place.lead, whole_life_value=320_000)

    assert (sign_off.state, sign_off.next_number) == (state, 1)
    sign_off = services.begin_new_round(sign_off, by=place.office)
    assert stages(sign_off)[-1] == (1, 2, "")


def test_a_stage_passed_before_accord_is_asked_again_too(place):
    given = {"route": place.route, "stage": 3, "submitted_by": place.lead, "by": place.office}
    sign_off = services.open_running(place.change, **given)
    make_material(sign_off, "whole_life_value")

    sign_off = edit(place, by=place.office, whole_life_value=320_000)

    assert stages(sign_off)[-1] == (1, 2, "")


def test_the_clock_change_moves_no_deadline_of_a_new_round(place, time_machine):
    london = ZoneInfo("Europe/London")
    time_machine.move_to(datetime(2026, 10, 19, 10, 0, tzinfo=london))
    sign_off = approve(submit(place, "whole_life_value"), place.office)
    time_machine.move_to(datetime(2026, 10, 23, 10, 0, tzinfo=london))

    sign_off = edit(place, by=place.lead, whole_life_value=320_000)

    due = sign_off.stages.open().get().due_at
    assert due.astimezone(ZoneInfo("UTC")) == datetime(2026, 10, 30, 23, 59, tzinfo=ZoneInfo("UTC"))
