import pytest
from django.db import DatabaseError, transaction

from core.errors import Refused
from governance.signoff import services
from governance.signoff.models import Ballot, Entry, SignOffState, StageOutcome
from tests.factories.accounts import UserFactory
from tests.governance.signoff.conftest import approve, asked, at_meeting, to_board


def vote(sign_off, person, choice="approve", **given):
    given.setdefault("sha256", sign_off.sha256)
    return services.cast_vote(asked(sign_off, person), by=person, vote=choice, **given)


def test_a_vote_is_kept_with_who_cast_it_on_which_text(place, at_partners):
    council = place.members["Council"]

    ballot = vote(at_partners, council)

    assert (ballot.cast_by, ballot.cast_for, ballot.recorded_by) == (council, council, None)
    assert ballot.sha256 == at_partners.sha256
    assert ballot.history.get().pgh_context["verb"] == "voted"


def test_the_same_vote_again_changes_nothing(place, at_partners):
    first = vote(at_partners, place.members["Council"])

    again = vote(at_partners, place.members["Council"])

    assert again == first
    assert Ballot.objects.filter(cast_by=place.members["Council"]).count() == 1


def test_the_same_vote_again_is_answered_after_the_stage_has_ended(place, at_partners):
    trust = place.members["Trust"]
    place_of_trust = asked(at_partners, trust)
    given = {"by": trust, "vote": "object", "sha256": at_partners.sha256, "reason": "Too dear."}
    first = services.cast_vote(place_of_trust, **given)

    assert services.cast_vote(place_of_trust, **given) == first


def test_a_second_and_different_vote_is_refused(place, at_partners):
    vote(at_partners, place.members["Council"])

    with pytest.raises(Refused, match="a vote is final in its round"):
        vote(at_partners, place.members["Council"], "object", reason="On second thoughts")

    assert Ballot.objects.filter(cast_by=place.members["Council"]).count() == 1


def test_a_ballot_is_never_changed_in_the_database(place, at_partners):
    ballot = vote(at_partners, place.members["Council"])

    with pytest.raises(DatabaseError, match="Cannot update"), transaction.atomic():
        Ballot.objects.filter(pk=ballot.pk).update(vote="object")
    with pytest.raises(DatabaseError, match="Cannot"), transaction.atomic():
        ballot.delete()


def test_who_is_not_asked_does_not_vote(place, at_partners):
    seat = asked(at_partners, place.members["Council"])

    with pytest.raises(Refused, match="You are not asked"):
        services.cast_vote(seat, by=UserFactory(), vote="approve", sha256=at_partners.sha256)

    assert not Ballot.objects.filter(entitlement=seat).exists()


def test_nobody_votes_on_their_own_proposal(place):
    place.change.partners_affected.set(
        [o for name, o in place.organisations.items() if name != "Trust"]
    )
    sign_off = services.submit_for_sign_off(
        place.change, route=place.route, by=place.members["Trust"]
    )
    for person in (
        place.office,
        *[place.members[n] for n in ("Council", "Practices", "Charities")],
    ):
        approve(sign_off, person)
    sign_off = at_meeting(place, sign_off)

    with pytest.raises(Refused, match="You submitted this proposal"):
        vote(sign_off, place.members["Trust"])


def test_a_text_that_has_moved_is_not_voted_on(place, at_partners):
    with pytest.raises(Refused, match="has changed since you read it"):
        vote(at_partners, place.members["Council"], sha256="0" * 64)


@pytest.mark.parametrize(
    ("wish", "said"), [("object", "reason"), ("approve_with_conditions", "conditions")]
)
def test_a_text_of_a_megabyte_is_no_reason_and_no_condition(place, at_partners, wish, said):
    council = place.members["Council"]

    with pytest.raises(Refused, match="under 10,000 characters each"):
        vote(at_partners, council, wish, **{said: "x" * 1_000_000})

    assert not Ballot.objects.filter(cast_by=council).exists()


def test_an_objection_needs_a_reason(place, at_partners):
    with pytest.raises(Refused, match="Say why you object"):
        vote(at_partners, place.members["Council"], "object", reason="  ")


def test_an_approval_with_conditions_needs_the_conditions(place, at_partners):
    with pytest.raises(Refused, match="what the conditions are"):
        vote(at_partners, place.members["Council"], "approve_with_conditions")


def test_an_abstention_is_not_offered_where_all_must_approve(place, at_partners):
    with pytest.raises(Refused, match="not offered"):
        vote(at_partners, place.members["Council"], "abstain")


def test_an_ended_stage_takes_no_vote(place, at_partners):
    council = asked(at_partners, place.members["Council"])
    vote(at_partners, place.members["Trust"], "object", reason="Too dear.")

    with pytest.raises(Refused, match="This stage has ended: failed"):
        services.cast_vote(council, by=council.person, vote="approve", sha256=at_partners.sha256)


def test_an_objection_where_all_must_approve_rejects_the_proposal(place, at_partners):
    vote(at_partners, place.members["Trust"], "object", reason="Too dear.")

    at_partners.refresh_from_db()
    assert at_partners.state == SignOffState.REJECTED
    assert at_partners.stages.get(number=2).outcome == StageOutcome.FAILED
    assert not hasattr(at_partners, "decision")


def test_a_deputy_votes_in_the_principals_place_and_the_record_names_both(place):
    deputy = UserFactory()
    place.board.seats.filter(person=place.members["Council"]).update(deputy=deputy)
    sign_off = to_board(place)
    seat = asked(sign_off, place.members["Council"])
    stage = seat.stage
    came = {e.pk: e.person_id for e in stage.entitlements.exclude(pk=seat.pk)}
    services.record_attendance(stage, came=came | {seat.pk: deputy.pk}, by=place.office)

    ballot = services.cast_vote(seat, by=deputy, vote="approve", sha256=sign_off.sha256)

    assert (ballot.cast_by, ballot.cast_for) == (deputy, place.members["Council"])


def test_a_deputy_with_a_place_of_their_own_does_not_count_twice(place):
    place.board.seats.filter(person=place.members["Council"]).update(deputy=place.members["Trust"])
    sign_off = at_meeting(place, to_board(place))

    with pytest.raises(Refused, match="nobody counts twice"):
        services.cast_vote(
            asked(sign_off, place.members["Council"]),
            by=place.members["Trust"],
            vote="approve",
            sha256=sign_off.sha256,
        )


def test_one_deputy_of_two_members_votes_once(place):
    deputy = UserFactory()
    place.board.seats.exclude(person=place.chair).update(deputy=deputy)
    place.board.decides_between_meetings = True
    place.board.save()
    sign_off = to_board(place)
    services.cast_vote(
        asked(sign_off, place.members["Council"]),
        by=deputy,
        vote="approve",
        sha256=sign_off.sha256,
    )

    with pytest.raises(Refused, match="in another place of this stage"):
        services.cast_vote(
            asked(sign_off, place.members["Trust"]),
            by=deputy,
            vote="approve",
            sha256=sign_off.sha256,
        )


def test_who_recuses_leaves_the_count(place, at_partners):
    services.recuse(
        asked(at_partners, place.members["Trust"]), by=place.members["Trust"], reason="Provider"
    )
    for name in ("Council", "Practices", "Charities"):
        vote(at_partners, place.members[name])

    at_partners.refresh_from_db()
    assert at_partners.stages.get(number=2).outcome == StageOutcome.PASSED


def test_who_recuses_does_not_vote_after_it(place, at_partners):
    trust = place.members["Trust"]
    services.recuse(asked(at_partners, trust), by=trust)

    with pytest.raises(Refused, match="left the item"):
        vote(at_partners, trust)
    with pytest.raises(Refused, match="already left"):
        services.recuse(asked(at_partners, trust), by=trust)


def test_who_recuses_after_voting_keeps_the_ballot_uncounted(place, at_partners):
    trust = place.members["Trust"]
    ballot = vote(at_partners, trust)

    services.recuse(asked(at_partners, trust), by=trust)

    record = Entry.objects.filter(kind="recused").get()
    assert Ballot.objects.filter(pk=ballot.pk).exists()
    assert record.data["person"] == trust.name


def test_the_office_may_record_that_somebody_left_but_a_stranger_may_not(place, at_partners):
    seat = asked(at_partners, place.members["Trust"])

    with pytest.raises(Refused, match="Only the person asked"):
        services.recuse(seat, by=place.members["Council"])
    services.recuse(seat, by=place.office)

    seat.refresh_from_db()
    assert seat.recused_by == place.office


def test_nobody_leaves_an_item_that_has_ended(place, at_partners):
    council = asked(at_partners, place.members["Council"])
    vote(at_partners, place.members["Trust"], "object", reason="Too dear.")

    with pytest.raises(Refused, match="This stage has ended"):
        services.recuse(council, by=council.person)


def test_a_refused_vote_leaves_no_trace(place, at_partners):
    before = Entry.objects.count()

    with pytest.raises(Refused):
        vote(at_partners, place.members["Council"], "object")

    assert Entry.objects.count() == before
    assert not Ballot.objects.filter(cast_by=place.members["Council"]).exists()


def test_a_vote_that_ends_no_stage_takes_few_queries(
    place, at_partners, django_assert_max_num_queries
):
    seat = asked(at_partners, place.members["Council"])

    with django_assert_max_num_queries(14):
        services.cast_vote(seat, by=seat.person, vote="approve", sha256=at_partners.sha256)
