import pytest

from core.errors import Refused
from governance.signoff import services
from governance.signoff.inbox import waiting_for
from governance.signoff.models import Ballot, SignOffState
from governance.signoff.tracking import route_steps
from tests.factories.accounts import UserFactory
from tests.governance.signoff.conftest import asked, to_board


def vote(sign_off, person, choice="approve", **given):
    given.setdefault("sha256", sign_off.sha256)
    return services.cast_vote(asked(sign_off, person), by=person, vote=choice, **given)


def test_a_tie_is_broken_by_the_chair_alone(place, votes_on_line):
    council, practices, charities, trust = (
        place.members[name] for name in ("Council", "Practices", "Charities", "Trust")
    )
    vote(votes_on_line, place.chair)
    vote(votes_on_line, council, "object", reason="No")
    with pytest.raises(Refused, match="The casting vote is the chair's"):
        services.give_casting_vote(
            asked(votes_on_line, council),
            by=council,
            vote="approve",
            sha256=votes_on_line.sha256,
        )
    vote(votes_on_line, practices, "abstain")
    vote(votes_on_line, charities, "abstain")
    vote(votes_on_line, trust, "abstain")
    chair = asked(votes_on_line, place.chair)

    with pytest.raises(Refused, match="has changed since"):
        services.give_casting_vote(chair, by=place.chair, vote="approve", sha256="0" * 64)
    services.give_casting_vote(chair, by=place.chair, vote="approve", sha256=votes_on_line.sha256)

    votes_on_line.refresh_from_db()
    assert votes_on_line.state == SignOffState.APPROVED
    assert Ballot.objects.get(is_casting=True).cast_by == place.chair


def test_a_casting_vote_needs_a_tie_and_the_chairs_own_vote_first(place, votes_on_line):
    chair = asked(votes_on_line, place.chair)
    given = {"by": place.chair, "vote": "approve", "sha256": votes_on_line.sha256}
    vote(votes_on_line, place.members["Council"])

    with pytest.raises(Refused, match="no tie"):
        services.give_casting_vote(chair, **given)
    vote(votes_on_line, place.members["Trust"], "object", reason="No")
    with pytest.raises(Refused, match="Your own vote comes before"):
        services.give_casting_vote(chair, **given)
    vote(votes_on_line, place.chair, "abstain")
    services.give_casting_vote(chair, **given)
    with pytest.raises(Refused, match="casting vote has been given"):
        services.give_casting_vote(chair, **given)


def test_a_casting_vote_is_asked_for_until_it_is_given(place, votes_on_line):
    vote(votes_on_line, place.members["Council"])
    vote(votes_on_line, place.members["Trust"], "object", reason="No")

    asked_before = [item.status for item in waiting_for(place.chair, place.partnership)]
    vote(votes_on_line, place.chair, "abstain")
    asked_at_the_tie = [item.status for item in waiting_for(place.chair, place.partnership)]
    services.give_casting_vote(
        asked(votes_on_line, place.chair),
        by=place.chair,
        vote="approve",
        sha256=votes_on_line.sha256,
    )

    assert "Casting vote" not in asked_before
    assert asked_at_the_tie == ["Casting vote"]
    assert waiting_for(place.chair, place.partnership) == []
    said = [one.said for step in route_steps(votes_on_line, 0) for one in step.signers if one.said]
    assert sorted(said) == ["Casting vote: approved.", "No"]


def test_at_a_meeting_only_who_sat_in_the_chair_and_voted_breaks_the_tie(place):
    deputy = UserFactory(name="Deputy of the chair")
    place.board.seats.filter(person=place.chair).update(deputy=deputy)
    sign_off = to_board(place)
    stage = sign_off.stages.open().get()
    came = {seat.pk: seat.person_id for seat in stage.entitlements.all()}
    chair = asked(sign_off, place.chair)
    services.record_attendance(stage, came={**came, chair.pk: deputy.pk}, by=place.office)
    given = {"vote": "approve", "sha256": sign_off.sha256}
    services.cast_vote(chair, by=deputy, **given)
    vote(sign_off, place.members["Council"], "object", reason="No")

    with pytest.raises(Refused, match="Only those who attended"):
        services.give_casting_vote(chair, by=place.chair, **given)

    assert services.give_casting_vote(chair, by=deputy, **given).cast_by == deputy


def test_who_voted_for_the_chairs_place_on_line_breaks_the_tie(place):
    deputy = UserFactory(name="Deputy of the chair")
    place.board.seats.filter(person=place.chair).update(deputy=deputy)
    place.board.decides_between_meetings = True
    place.board.save()
    sign_off = to_board(place)
    vote(sign_off, place.chair)
    vote(sign_off, place.members["Council"], "object", reason="No")

    with pytest.raises(Refused, match="Only Independent Chair, who cast the vote"):
        services.give_casting_vote(
            asked(sign_off, place.chair), by=deputy, vote="approve", sha256=sign_off.sha256
        )


def test_no_casting_vote_after_the_end(place, at_partners):
    council = asked(at_partners, place.members["Council"])
    vote(at_partners, place.members["Trust"], "object", reason="Too dear.")

    with pytest.raises(Refused, match="This stage has ended"):
        services.give_casting_vote(
            council, by=council.person, vote="approve", sha256=at_partners.sha256
        )
