"""What cannot wait goes to the chair alone: who may, with what, and what the proof keeps."""

from datetime import date

import pytest
from django.db import IntegrityError

from core.errors import Refused
from governance.bodies.models import DecisionRule, SeatRole
from governance.scope.models import AssessmentKind, AssessmentState, ChangeState
from governance.signoff import services
from governance.signoff.models import Decision, Route, SignOff, SignOffState, UrgentDecision
from governance.signoff.proof import proof_file
from governance.signoff.urgent import urgency_of
from governance.signoff.verify import verify
from tests.factories.accounts import UserFactory, member
from tests.factories.bodies import SeatFactory
from tests.factories.signoff import new_version
from tests.governance.signoff.conftest import approve, asked, sign_off_of, submit
from tests.governance.signoff.urgently import CONSULTED, WHY, put_to_the_chair, taken_urgently

BEGINNINGS = {"with_the_chair": put_to_the_chair, "taken": taken_urgently}


@pytest.fixture
def with_the_chair(place):
    """What the lead put to the chair alone."""
    return sign_off_of(place)


@pytest.fixture
def taken(place):
    """What the chair alone approved."""
    return UrgentDecision.objects.get()


def test_the_chair_alone_is_asked_whatever_the_body_s_meetings(place, with_the_chair):
    stage = with_the_chair.stages.get()
    assert not place.board.decides_between_meetings
    assert (stage.rule, stage.body, stage.meeting) == (DecisionRule.CHAIR, place.board, None)
    assert [seat.person for seat in stage.entitlements.all()] == [place.chair]


def test_it_keeps_why_and_who_was_consulted(place):
    sign_off = put_to_the_chair(place, reason=f" {WHY} ")

    urgent = urgency_of(sign_off)
    assert (urgent.reason, urgent.consulted, urgent.declared_by) == (WHY, CONSULTED, place.lead)
    assert (urgent.decision, urgent.taken_on) == (None, None)


def test_the_chair_s_yes_is_the_body_s_decision_from_that_day(place, taken):
    sign_off = SignOff.objects.get()
    assert sign_off.state == SignOffState.APPROVED
    assert (taken.decision, taken.taken_on) == (sign_off.decision, date(2020, 1, 31))
    assert (taken.decision.body, taken.decision.meeting) == (place.board, None)


def test_the_chair_s_no_is_a_decision_to_ratify_too(place, with_the_chair):
    services.cast_vote(
        asked(with_the_chair, place.chair),
        by=place.chair,
        vote="object",
        sha256=with_the_chair.sha256,
        reason="It can wait.",
    )

    urgent = UrgentDecision.objects.get()
    assert urgent.decision.kind == "reject"
    assert urgent.taken_on == date(2020, 1, 31)


def test_what_was_withdrawn_is_no_decision(place, with_the_chair):
    services.withdraw(with_the_chair, by=place.lead, reason="Not needed any more.")

    assert UrgentDecision.objects.get().decision is None


def test_the_proof_holds_reason_and_consulted_and_stays_whole(place, taken):
    found = verify(proof_file(SignOff.objects.get()))

    assert found.code == 0
    said = found.proof["entries"][0]["data"]["urgent"]
    assert said == {"reason": WHY, "consulted": CONSULTED, "declared_by": place.lead.name}
    assert f"  urgent: {WHY} Consulted: {CONSULTED}" in found.words


def test_a_reason_changed_in_the_file_breaks_the_proof(place, taken):
    changed = proof_file(SignOff.objects.get()).replace(WHY.encode(), b"Winter beds close soon.")

    found = verify(changed)

    assert (found.code, found.problem[:28]) == (1, "Entry 1 (submitted) was chan")


@pytest.mark.parametrize(
    ("given", "refusal"),
    [
        ({"reason": "  "}, "Say why it cannot wait for the next meeting."),
        ({"consulted": "\n"}, "Say who was consulted."),
        ({"reason": "x" * 10_001}, "The reason is too long: keep it under 10,000 characters."),
        ({"consulted": "x" * 10_001}, "Who was consulted is too long"),
        ({"route": "scope-change"}, "There is no urgent route in use for such a change."),
    ],
)
def test_it_is_refused_unless_it_says_why_and_whom(place, given, refusal):
    with pytest.raises(Refused, match=refusal):
        put_to_the_chair(place, **given)

    assert not SignOff.objects.exists()
    place.change.refresh_from_db()
    assert place.change.state == ChangeState.DRAFT


def test_who_may_not_start_the_sign_off_may_not_hasten_it(place):
    for person in (place.chair, place.members["Council"], member(place.partnership)):
        with pytest.raises(Refused, match="Only the person who proposed it"):
            put_to_the_chair(place, by=person)


def test_the_programme_office_may(place):
    assert put_to_the_chair(place, by=place.office).submitted_by == place.office


def test_without_an_urgent_route_in_use_it_is_refused(place):
    services.ensure_default_routes(place.partnership, by=None)
    Route.objects.filter(is_urgent=True).update(retired_at="2020-01-01T00:00Z")

    with pytest.raises(Refused, match="There is no urgent route in use for such a change"):
        put_to_the_chair(place)


def test_without_a_chair_it_is_refused_even_with_a_vice_chair(place):
    vice = SeatFactory(
        body=place.board, person=UserFactory(), organisation=None, role=SeatRole.VICE_CHAIR
    )
    place.board.seats.filter(role=SeatRole.CHAIR).update(ends_on=date(2020, 1, 30))

    with pytest.raises(Refused, match="Partnership Board has no chair on 31 January 2020"):
        put_to_the_chair(place)

    place.board.seats.filter(pk=vice.pk).update(role=SeatRole.CHAIR)
    assert put_to_the_chair(place).stages.get().entitlements.get().person == vice.person


def test_a_chair_who_submits_it_leaves_it_to_nobody(place):
    place.change.proposed_by = place.chair
    place.change.save()

    with pytest.raises(Refused, match="could not pass it"):
        put_to_the_chair(place, by=place.chair)


def test_the_assessments_must_be_signed_as_for_the_board(place):
    quality = place.change.assessments.filter(kind=AssessmentKind.QUALITY)
    quality.update(state=AssessmentState.IN_PROGRESS, signed_on=None, valid_until=None)

    sign_off = put_to_the_chair(place)

    assert sign_off.state == SignOffState.WAITING
    assert "quality impact assessment" in sign_off.held_because.lower()


def test_a_route_whose_chair_is_not_asked_about_it_is_refused(place):
    services.ensure_default_routes(place.partnership, by=None)
    urgent = Route.objects.get(is_urgent=True)
    new_version(urgent, condition={"value_from": "5000000"})

    with pytest.raises(Refused, match="the chair is not asked about such a proposal"):
        put_to_the_chair(place)


def test_an_urgent_route_asks_for_no_less_than_the_ordinary_one(place):
    services.ensure_default_routes(place.partnership, by=None)
    urgent, ordinary = Route.objects.get(is_urgent=True), place.route
    new_version(urgent, assessments=["qia", "eqia"])

    with pytest.raises(Refused, match="data protection impact assessment and involvement and scru"):
        put_to_the_chair(place)

    new_version(ordinary, assessments=["qia"])
    assert put_to_the_chair(place).stages.get().name == "Chair of the Partnership Board"


def test_nobody_takes_the_urgent_route_without_saying_why(place):
    services.ensure_default_routes(place.partnership, by=None)
    urgent = Route.objects.get(is_urgent=True)

    with pytest.raises(Refused, match="say why it cannot wait, and who was consulted"):
        services.submit_for_sign_off(place.change, route=urgent, by=place.lead)


def test_an_ordinary_sign_off_is_not_urgent_and_nothing_is_to_ratify(place):
    sign_off = submit(place)

    assert urgency_of(sign_off) is None
    assert not UrgentDecision.objects.exists()


def test_a_decision_is_taken_on_a_day_or_not_at_all(place, with_the_chair):
    with pytest.raises(IntegrityError, match="urgent_decision_taken_whole"):
        UrgentDecision.objects.filter(sign_off=with_the_chair).update(taken_on=date(2020, 1, 31))


def test_a_chair_who_is_asked_again_after_rework_decides_once(place, with_the_chair):
    services.return_for_rework(with_the_chair, by=place.chair, reason="Say for whom.")
    services.resubmit(with_the_chair, by=place.lead)

    approve(with_the_chair, place.chair)

    assert UrgentDecision.objects.get().decision == Decision.objects.get()
