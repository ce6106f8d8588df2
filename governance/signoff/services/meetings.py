from collections.abc import Collection, Mapping

from django.utils import timezone

from accounts.models import User
from core.deeds import deed
from core.errors import Refused
from governance.bodies.models import Attendance
from governance.signoff import flows, policies
from governance.signoff.ballots import Wish
from governance.signoff.models import Ballot, Entitlement, Stage
from governance.signoff.services.voting import match_stage, new_ballot, settle, take_out
from governance.signoff.standing import Standing, attending, standing_of


def record_attendance(stage: Stage, *, came: Mapping[int, int | None], by: User) -> Stage:
    """Record who attended the stage's meeting: `came` gives the person by place (entitlement).

    None says that the place was away; one that is left out is refused. Only those who attended
    vote. A quorum that is short ends the stage at once.
    """
    with deed("recorded attendance", stage, by=by), flows.locked(stage.sign_off_id):
        stage = _stage(stage)
        standing = standing_of(stage)
        if wrong := policies.cannot_record_attendance(standing, came, by, timezone.localdate()):
            raise Refused(wrong)
        standing = attending(standing, came)
        Entitlement.objects.bulk_update(standing.entitlements, ["attended", "attended_by"])
        stage.is_attendance_recorded = True
        stage.save(update_fields=["is_attendance_recorded", "updated_at"])
        _enter_in_register(standing)
        if any(
            place.deputy_id and place.attended_by_id == place.deputy_id
            for place in standing.entitlements
        ):
            match_stage(stage)
        settle(standing)
    return stage


def record_votes(
    stage: Stage,
    *,
    wishes: Mapping[int, Wish],
    by: User,
    casting: str = "",
    left: Collection[int] = (),
) -> list[Ballot]:
    """Record what was said at the meeting, by place; all of it first, then the count.

    `casting` is how the chair broke a tie, if there was one; `left` are the places that left the
    item for an interest.
    """
    with deed("recorded votes", stage, by=by), flows.locked(stage.sign_off_id):
        stage = _stage(stage)
        standing = standing_of(stage)
        if wrong := policies.cannot_record_votes(standing, wishes, by, left):
            raise Refused(wrong)
        for place in standing.entitlements:
            if place.pk in left:
                take_out(place, by=by)
        ballots = [
            new_ballot(place, wishes[place.pk], by=by, cast_by=place.attended_by or place.person)
            for place in standing.entitlements
            if place.pk in wishes
        ]
        standing = standing.with_ballots(ballots)
        if casting:
            ballots.append(_casting(standing, casting, by))
            standing = standing.with_ballots(ballots[-1:])
        settle(standing)
    return ballots


def _casting(standing: Standing, vote: str, by: User) -> Ballot:
    if not standing.is_tied:
        raise Refused("There is no tie to break.")
    places = {place.pk: place for place in standing.entitlements}
    chair = places.get(standing.presiding or 0)
    if chair is None or standing.ballot_of(chair) is None:
        raise Refused("The chair has not voted, so there is no casting vote.")
    wish = Wish.of(vote, "", "", pre_commencement=False)
    return new_ballot(chair, wish, by=by, cast_by=chair.attended_by or chair.person, casting=True)


def _enter_in_register(standing: Standing) -> None:
    """Who came for a seat of the body goes into the register of the meeting too."""
    kept = Entitlement.objects.filter(stage=standing.stage, attended=True)
    came = kept.select_related("seat", "attended_by")
    rows = [
        Attendance(meeting=standing.stage.meeting, seat=place.seat, person=place.attended_by)
        for place in came
        if place.seat and place.attended_by
    ]
    Attendance.objects.bulk_create(rows, ignore_conflicts=True)


def _stage(stage: Stage) -> Stage:
    return Stage.objects.select_related("sign_off__partnership", "meeting").get(pk=stage.pk)
