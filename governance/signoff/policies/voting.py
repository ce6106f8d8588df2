from collections.abc import Collection, Mapping
from datetime import date

from accounts.access import RUN_SIGN_OFFS, Deeds, may
from accounts.models import User
from core.dates import full_day
from governance.signoff.ballots import LONGEST, Wish
from governance.signoff.models import Entitlement, Stage
from governance.signoff.policies.stage import closed
from governance.signoff.rules import RuleKind, Vote, votes_offered
from governance.signoff.standing import Standing

NOTHING_SAID = "Say who was there, or what at least one of them voted."
NOT_THE_OFFICE = "Only the programme office may do this."


def cannot_vote(place: Entitlement, user: User, standing: Standing) -> str:
    """Why `user` may not vote in that place now; empty when they may."""
    return (
        cannot_act(place, user, standing)
        or closed(standing.stage)
        or _already(place, standing)
        or _elsewhere(place, user, standing)
        or _not_there(place, user, standing.stage)
    )


def cannot_act(place: Entitlement, user: User, standing: Standing) -> str:
    """Why `user` has no say in that place at all."""
    if user.pk == standing.submitter:
        return "You submitted this proposal, so you do not vote on it."
    if user.pk not in (place.person_id, place.deputy_id):
        return "You are not asked at this stage."
    if place.recused_at:
        return "This place has left the item because of an interest."
    if user.pk not in standing.actors.get(place.pk, ()):
        return "You have a place of your own at this stage: nobody counts twice."
    return ""


def cannot_cast(wish: Wish, kind: RuleKind) -> str:
    """Why a vote is not whole: not offered, or without what it needs."""
    if wish.vote not in votes_offered(kind):
        return "An abstention is not offered where all must approve."
    if wish.vote == Vote.OBJECT and not wish.reason:
        return "Say why you object."
    if wish.vote == Vote.APPROVE_WITH_CONDITIONS and not wish.conditions:
        return "Say what the conditions are."
    if max(len(wish.reason), len(wish.conditions)) > LONGEST:
        return "Keep the reason and the conditions under 10,000 characters each."
    return ""


def cannot_recuse(
    place: Entitlement, user: User, standing: Standing, deeds: Deeds | None = None
) -> str:
    """Why `user` may not leave the item in that place; who has voted still may.

    `deeds` are the user's where they are known already.
    """
    if place.recused_at:
        return "This place has already left the item."
    if wrong := closed(standing.stage):
        return wrong
    if user.pk in (place.person_id, place.deputy_id):
        return ""
    if may(user, RUN_SIGN_OFFS, standing.stage.sign_off.partnership, deeds):
        return ""
    return "Only the person asked, or the programme office, can record that they leave."


def cannot_give_casting_vote(place: Entitlement, user: User, standing: Standing) -> str:
    """Why `user` may not break the tie."""
    if wrong := closed(standing.stage):
        return wrong
    if not standing.is_tied:
        return "There is no tie to break."
    if standing.presiding != place.pk:
        return "The casting vote is the chair's, or the vice-chair's when the chair is conflicted."
    own = standing.ballot_of(place)
    if own is None:
        return "Your own vote comes before the casting vote."
    if standing.ballot_of(place, casting=True):
        return "The casting vote has been given."
    wrong = cannot_act(place, user, standing) or _not_there(place, user, standing.stage)
    if wrong or own.cast_by_id == user.pk:
        return wrong
    return f"Only {own.cast_by}, who cast the vote of this place, can break the tie."


def cannot_record_attendance(
    standing: Standing, came: Mapping[int, int | None], user: User, on: date
) -> str:
    """Why the office may not record that attendance on that day.

    `came` is who came by place, None for who was away: each place is answered.
    """
    stage = standing.stage
    if not may(user, RUN_SIGN_OFFS, stage.sign_off.partnership):
        return NOT_THE_OFFICE
    if stage.meeting is None:
        return "This stage is not decided in a meeting."
    if wrong := closed(stage):
        return wrong
    if on < stage.meeting.held_on:
        return f"The meeting is on {full_day(stage.meeting.held_on)}: it has not been held yet."
    return _wrong_attendance(standing, came)


def cannot_record_votes(
    standing: Standing, wishes: Mapping[int, Wish], user: User, left: Collection[int] = ()
) -> str:
    """Why the office may not record these votes, by place, as cast at the meeting.

    `left` are the places that left the item there.
    """
    stage = standing.stage
    if not may(user, RUN_SIGN_OFFS, stage.sign_off.partnership):
        return NOT_THE_OFFICE
    if stage.meeting is None:
        return "This stage is not decided in a meeting: each person votes for themselves."
    if not stage.is_attendance_recorded:
        return "Record who attended first: only they vote."
    if wrong := closed(stage):
        return wrong
    if not wishes and not left:
        return NOTHING_SAID
    return _wrong_leavers(standing, wishes, left) or _wrong_votes(standing, wishes)


def unanswered(place: Entitlement) -> str:
    """What is wrong with an attendance that does not say whether that place came."""
    return f"Say whether {place.person} came, or was away."


def _wrong_attendance(standing: Standing, came: Mapping[int, int | None]) -> str:
    if not came:
        return NOTHING_SAID
    people = [person for person in came.values() if person]
    if len(set(people)) < len(people):
        return "A person attends in one place only: nobody counts twice."
    for place in standing.entitlements:
        person = came.get(place.pk)
        if person and person not in (place.person_id, *standing.actors.get(place.pk, ())):
            return _not_for_that_place(standing, place, person)
        if person is None and standing.ballot_of(place):
            return f"{place.person} has voted, so they attended."
    unsaid = (place for place in standing.entitlements if place.pk not in came)
    return next(map(unanswered, unsaid), "")


def _not_for_that_place(standing: Standing, place: Entitlement, person: int) -> str:
    """Why that person, who is not its holder, has no say in the place (docs/rules.md 3)."""
    if person != place.deputy_id:
        return f"Only {place.person} or a named deputy can attend for that place."
    if person == standing.submitter:
        return f"{place.deputy} put the proposal forward, so does not attend for {place.person}."
    if place.person_id == standing.submitter:
        return f"{place.person} put the proposal forward, so no deputy attends for them."
    return f"{place.deputy} has another place at this stage, so does not attend for {place.person}."


def _wrong_votes(standing: Standing, wishes: Mapping[int, Wish]) -> str:
    places = {place.pk: place for place in standing.entitlements}
    for key, wish in wishes.items():
        place = places.get(key)
        if place is None or not place.attended or place.recused_at:
            return f"{place.person if place else key} did not take part in this item."
        if standing.ballot_of(place):
            return f"The vote of {place.person} is recorded already, and is final in its round."
        if wrong := cannot_cast(wish, standing.rule.kind):
            return f"{place.person}: {wrong}"
    return ""


def _wrong_leavers(standing: Standing, wishes: Collection[int], left: Collection[int]) -> str:
    places = {place.pk: place for place in standing.entitlements}
    for key in left:
        place = places.get(key)
        if place is None or not place.attended or place.recused_at:
            return f"{place.person if place else key} did not take part in this item."
        if key in wishes:
            return f"{place.person} voted or left: record the vote first where it was both."
    return ""


def _already(place: Entitlement, standing: Standing) -> str:
    if cast := standing.ballot_of(place):
        return (
            f"The vote of this place is cast already ({cast.get_vote_display().lower()}): "
            "a vote is final in its round."
        )
    return ""


def _elsewhere(place: Entitlement, user: User, standing: Standing) -> str:
    if any(b.cast_by_id == user.pk and b.entitlement_id != place.pk for b in standing.ballots):
        return "You have voted in another place of this stage: nobody counts twice."
    return ""


def _not_there(place: Entitlement, user: User, stage: Stage) -> str:
    if stage.meeting is None:
        return ""
    if not stage.is_attendance_recorded:
        return f"This is decided at the meeting of {full_day(stage.meeting.held_on)}."
    if not place.attended or place.attended_by_id != user.pk:
        return f"Only those who attended on {full_day(stage.meeting.held_on)} vote on it."
    return ""
