"""What a meeting of the body made of its chair's urgent decision: recorded once, and flagged."""

from datetime import date

import pytest
from django.db import IntegrityError, ProgrammingError, transaction

from core.errors import Refused
from governance.signoff.ledger import broken_link
from governance.signoff.models import Decision, DecisionKind, Ratification, SignOff, UrgentDecision
from governance.signoff.proof import proof_file
from governance.signoff.rules import Ratified
from governance.signoff.urgent import taken_of, to_ratify
from governance.signoff.verify import verify
from records.models import Notification
from tests.factories.accounts import member
from tests.factories.bodies import BodyFactory, MeetingFactory
from tests.factories.records import PART_2, withhold
from tests.governance.signoff.conftest import to_board
from tests.governance.signoff.urgently import on, put_to_the_chair, ratify, taken_urgently

BEGINNINGS = {"urgent": taken_urgently}


@pytest.fixture
def urgent(place):
    return UrgentDecision.objects.get()


def how(place):
    """The one that waits: its state and words."""
    [taken] = to_ratify(place.office, place.partnership)
    return taken.state, taken.words


def test_it_is_due_at_the_body_s_next_meeting(place, urgent):
    MeetingFactory(body=place.board, held_on=date(2020, 1, 31))
    MeetingFactory(body=place.board, held_on=date(2020, 4, 8))
    MeetingFactory(body=BodyFactory(partnership=place.partnership), held_on=date(2020, 2, 1))

    assert how(place) == (
        Ratified.WAITING,
        "The Partnership Board must ratify it on 12 February 2020.",
    )


@pytest.mark.parametrize(
    ("day", "state"),
    [(11, Ratified.WAITING), (12, Ratified.WAITING), (13, Ratified.OVERDUE)],
)
def test_it_is_overdue_from_the_day_after_that_meeting(place, urgent, day, state):
    assert how(on(place, date(2020, 2, day)))[0] == state


def test_what_is_overdue_says_which_meeting_passed(place, urgent):
    later = on(place, date(2020, 3, 1))

    assert (
        how(later)[1] == "The Partnership Board was to ratify it on 12 February 2020, and has not."
    )


def test_without_a_meeting_planned_it_says_so(place, urgent):
    place.meeting.delete()

    assert how(place) == (
        Ratified.WAITING,
        "The Partnership Board must ratify it, and has no meeting planned.",
    )


def test_ratified_it_is_a_decision_of_its_own_in_the_log(place, urgent):
    ratification = ratify(place, urgent)

    row = ratification.decision
    assert (row.kind, row.body, row.meeting) == (DecisionKind.RATIFY, place.board, place.meeting)
    assert (row.reference, row.decided_on) == ("D2020/01", date(2020, 2, 12))
    was = urgent.decision
    assert row.wording.startswith(f"Ratified the chair's urgent decision {was.reference}: approved")
    assert (row.authority, row.sign_off) == (was.authority, None)
    assert to_ratify(place.office, place.partnership) == []


def test_not_ratified_the_decision_stands_and_is_marked(place, urgent):
    ratification = ratify(place, urgent, is_ratified=False, reason=" It could have waited. ")

    taken = taken_of(SignOff.objects.get())
    assert taken.state == Ratified.NO
    assert taken.words == (
        "Not ratified by the Partnership Board on 12 February 2020: It could have waited."
    )
    assert ratification.decision.kind == DecisionKind.REJECT
    assert ratification.decision.reasons == "It could have waited."
    assert SignOff.objects.get().state == "approved"


def test_it_is_a_link_of_the_chain_and_the_proof_stays_whole(place, urgent):
    ratify(place, urgent, is_ratified=False, reason="It could have waited.")

    found = verify(proof_file(SignOff.objects.get()))
    assert broken_link(place.partnership.pk) is None
    assert found.code == 0
    last = found.proof["entries"][-1]
    assert (last["kind"], last["data"]["outcome"]) == ("ratification", "not ratified")
    assert last["data"]["ratifies"] == urgent.decision.reference
    assert last["data"]["reason"] == "It could have waited."


def test_who_declared_it_and_the_chair_hear_of_it(place, urgent):
    ratification = ratify(place, urgent)

    told = Notification.objects.filter(key=f"ratification/{ratification.pk}")
    assert {each.person for each in told} == {place.lead, place.chair}
    assert {each.title for each in told} == {f"Ratified: {place.change}"}


def test_a_later_meeting_may_still_ratify_it(place, urgent):
    april = MeetingFactory(body=place.board, held_on=date(2020, 4, 8))

    ratify(on(place, date(2020, 4, 9)), urgent, meeting=april)

    assert taken_of(SignOff.objects.get()).state == Ratified.YES


@pytest.mark.parametrize(
    ("held_on", "refusal"),
    [
        (date(2020, 1, 31), "It was decided on 31 January 2020: only a later meeting ratifies it."),
        (date(2099, 1, 1), "The meeting is on 1 January 2099: it has not been held yet."),
    ],
)
def test_no_other_meeting_ratifies_it(place, urgent, held_on, refusal):
    meeting = MeetingFactory(body=place.board, held_on=held_on)

    with pytest.raises(Refused, match=refusal):
        ratify(place, urgent, meeting=meeting)


def test_no_other_body_ratifies_it(place, urgent):
    elsewhere = MeetingFactory(body=BodyFactory(partnership=place.partnership))

    with pytest.raises(Refused, match="It is for the Partnership Board to ratify"):
        ratify(place, urgent, meeting=elsewhere)


@pytest.mark.parametrize(
    ("reason", "refusal"),
    [(" ", "Say why it was not ratified."), ("x" * 10_001, "The reason is too long")],
)
def test_a_no_has_a_reason(place, urgent, reason, refusal):
    entries = SignOff.objects.get().entries.count()

    with pytest.raises(Refused, match=refusal):
        ratify(place, urgent, is_ratified=False, reason=reason)

    assert not Ratification.objects.exists()
    assert SignOff.objects.get().entries.count() == entries


def test_only_the_programme_office_records_it(place, urgent):
    for person in (place.chair, place.lead, place.members["Council"], member(place.partnership)):
        with pytest.raises(Refused, match="Only the programme office records what a body made"):
            ratify(place, urgent, by=person)


def test_it_is_recorded_once(place, urgent):
    ratify(place, urgent)

    with pytest.raises(Refused, match=r"answered already\. Ratified by the Partnership Board"):
        ratify(place, urgent, is_ratified=False, reason="No.")

    assert Ratification.objects.count() == 1


def test_the_database_holds_one_answer_which_never_changes(place, urgent):
    held = ratify(place, urgent)
    again = Ratification(
        urgent=urgent,
        decision=urgent.decision,
        meeting=place.meeting,
        is_ratified=True,
        recorded_by=place.office,
    )

    with pytest.raises(IntegrityError, match="urgent_id"), transaction.atomic():
        again.save()
    with pytest.raises(ProgrammingError, match="kept for good"), transaction.atomic():
        Ratification.objects.update(is_ratified=False, reason="x")
    with pytest.raises(ProgrammingError, match="kept for good"), transaction.atomic():
        held.delete()


def test_a_no_without_reason_is_refused_by_the_database_too(place, urgent):
    bare = Ratification(
        urgent=urgent,
        decision=urgent.decision,
        meeting=place.meeting,
        is_ratified=False,
        recorded_by=place.office,
    )

    with pytest.raises(IntegrityError, match="ratification_refused_says_why"):
        bare.save()


def test_what_the_chair_has_not_decided_cannot_be_ratified(place):
    sign_off = put_to_the_chair(place)

    with pytest.raises(Refused, match="No chair has decided this urgently"):
        ratify(place, UrgentDecision.objects.get(sign_off=sign_off))


def test_an_ordinary_decision_waits_for_nothing(place):
    assert taken_of(to_board(place)) is None
    assert to_ratify(place.office, place.partnership) == []


def test_it_is_seen_by_those_alone_who_see_what_was_decided(place, urgent):
    ratification = ratify(place, urgent)
    kept_out = member(place.partnership)
    withhold(place.change, kept_out)

    assert not Decision.objects.visible_to(kept_out).exists()
    assert not UrgentDecision.objects.visible_to(kept_out).exists()
    assert not Ratification.objects.visible_to(kept_out).exists()
    assert Ratification.objects.visible_to(place.lead).get() == ratification
    assert Decision.objects.visible_to(place.lead).count() == 2


def test_the_answer_to_a_part_2_decision_is_part_2(place, urgent):
    for field, value in PART_2.items():
        setattr(place.change, field, value)
    place.change.save()

    ratification = ratify(place, urgent)

    assert ratification.decision.classification == place.change.classification
    assert not Decision.objects.visible_to(member(place.partnership)).filter(
        pk=ratification.decision.pk
    )


def test_many_that_wait_take_two_queries(place, urgent, django_assert_num_queries):
    with django_assert_num_queries(2):
        to_ratify(place.office, place.partnership)
