from django.utils import timezone

from accounts.models import User
from core.deeds import deed
from core.errors import Refused
from governance.signoff import flows, policies
from governance.signoff.ballots import Wish
from governance.signoff.interests import propose_handlings
from governance.signoff.ledger import write_entry
from governance.signoff.models import Ballot, Entitlement, SignOff, Stage
from governance.signoff.recording import recusal_record
from governance.signoff.standing import Standing, figures_of, standing_of
from governance.signoff.telling import tell_tied
from governance.signoff.telling_interests import tell_who_rules

MOVED = "The proposal has changed since you read it. Look at what changed, then vote."
RECUSAL = ["recused_at", "recused_by", "recusal_reason", "updated_at"]


def cast_vote(
    entitlement: Entitlement,
    *,
    by: User,
    vote: str,
    sha256: str,
    reason: str = "",
    conditions: str = "",
    pre_commencement: bool = False,
) -> Ballot:
    """Record the vote of a place on the exact text `sha256`; the same vote again changes nothing.

    Refused for strangers, the submitter, a second and different vote, and a text that has moved.
    """
    wish = Wish.of(vote, reason, conditions, pre_commencement)
    with deed("voted", entitlement, by=by), flows.locked(entitlement.stage.sign_off_id) as now:
        place = _place(entitlement, now)
        standing = figures_of(place.stage)
        if kept := _kept(standing, place, by, wish, sha256):
            return kept
        if sha256 != now.sha256:
            raise Refused(MOVED)
        if wrong := policies.cannot_vote(place, by, standing):
            raise Refused(wrong)
        if wrong := policies.cannot_cast(wish, standing.rule.kind):
            raise Refused(wrong)
        if wrong := policies.cannot_vote_so(place, wish, timezone.localdate()):
            raise Refused(wrong)
        ballot = new_ballot(place, wish, by=by, cast_by=by)
        if by.pk != place.person_id:
            match_stage(place.stage)
        settle(standing.with_ballots([ballot]))
    return ballot


def give_casting_vote(
    entitlement: Entitlement, *, by: User, vote: str, sha256: str, reason: str = ""
) -> Ballot:
    """Break a tie as chair, or as vice-chair when the chair is conflicted; recorded as such."""
    wish = Wish.of(vote, reason, "", pre_commencement=False)
    sign_off = entitlement.stage.sign_off_id
    with deed("gave the casting vote", entitlement, by=by), flows.locked(sign_off) as now:
        place = _place(entitlement, now)
        standing = standing_of(place.stage)
        if sha256 != now.sha256:
            raise Refused(MOVED)
        if wrong := policies.cannot_give_casting_vote(place, by, standing):
            raise Refused(wrong)
        ballot = new_ballot(place, wish, by=by, cast_by=by, casting=True)
        if by.pk != place.person_id:
            match_stage(place.stage)
        settle(standing.with_ballots([ballot]))
    return ballot


def recuse(entitlement: Entitlement, *, by: User, reason: str = "") -> Entitlement:
    """Leave the item: out of the count and the vote; a ballot already cast is kept, uncounted."""
    sign_off = entitlement.stage.sign_off_id
    with deed("recused", entitlement, by=by, why=reason), flows.locked(sign_off) as now:
        place = _place(entitlement, now)
        if wrong := policies.cannot_recuse(place, by, standing_of(place.stage)):
            raise Refused(wrong)
        take_out(place, by=by, reason=reason)
        settle(standing_of(place.stage))
    return place


def take_out(place: Entitlement, *, by: User, reason: str = "") -> None:
    """Write that the place has left the item; who calls it counts again."""
    place.recused_at, place.recused_by = timezone.now(), by
    place.recusal_reason = reason.strip()
    place.save(update_fields=RECUSAL)
    write_entry(place.stage.sign_off, "recused", recusal_record(place, by))


def new_ballot(
    place: Entitlement, wish: Wish, *, by: User, cast_by: User, casting: bool = False
) -> Ballot:
    """Write a ballot; `by` is the office when it records what `cast_by` said at a meeting."""
    return Ballot.objects.create(
        entitlement=place,
        cast_by=cast_by,
        cast_for=place.person,
        vote=wish.vote.value,
        reason=wish.reason,
        conditions=wish.conditions,
        is_pre_commencement=wish.pre_commencement,
        is_casting=casting,
        sha256=place.stage.sha256,
        recorded_by=None if by == cast_by else by,
    )


def match_stage(stage: Stage) -> bool:
    """Match its places and the deputies who act with the register; whether one is to confirm."""
    anew = propose_handlings(stage)
    tell_who_rules(stage, anew)
    return bool(anew)


def settle(standing: Standing) -> None:
    """End the stage if its outcome is certain now; at a tie ask for the casting vote."""
    if not standing.stage.is_open:
        return
    if outcome := standing.outcome():
        flows.end_stage(standing.stage, outcome)
    else:
        tell_tied(standing)


def _place(entitlement: Entitlement, sign_off: SignOff) -> Entitlement:
    """The place as it is now, at a stage of the sign-off that is locked."""
    place = Entitlement.objects.select_related("person", "stage__meeting").get(pk=entitlement.pk)
    place.stage.sign_off = sign_off
    return place


def _kept(
    standing: Standing, place: Entitlement, by: User, wish: Wish, sha256: str
) -> Ballot | None:
    """The ballot that says exactly this already."""
    cast = standing.ballot_of(place)
    if cast is None or (cast.cast_by_id, cast.sha256) != (by.pk, sha256):
        return None
    return cast if wish.is_that_of(cast) else None
