from collections.abc import Collection

from accounts.access import RUN_SIGN_OFFS, Deeds, deeds_of
from accounts.models import User
from governance.signoff.models import Handling, HandlingKind
from governance.signoff.policies.stage import closed
from governance.signoff.ruling import next_with_a_body, who_rules
from governance.signoff.standing import Standing

LONGEST_NOTE = 2_000


def cannot_rule(
    handling: Handling,
    user: User,
    standing: Standing,
    handlings: Collection[Handling],
    deeds: Deeds | None = None,
    next_chairs: tuple[int, ...] | None = None,
) -> str:
    """Why `user` may not say how the interest of that place is handled; `handlings` of the stage.

    The chair does, or the vice-chair; the programme office records what the chair said. `deeds`
    are the user's, and `next_chairs` of the body that decides next, where they are known already.
    """
    if wrong := closed(standing.stage):
        return wrong
    place = handling.entitlement
    if user.pk == place.person_id or _is_theirs(handling, user):
        return "Nobody rules on an interest of their own."
    if user.pk in who_rules(standing, place, handlings, next_chairs):
        return ""
    known = deeds_of(user, standing.stage.sign_off.partnership) if deeds is None else deeds
    if RUN_SIGN_OFFS in known:
        return ""
    return (
        f"The chair of {_whose_chair(standing)} rules on interests, or the vice-chair where the"
        " chair has one; the programme office records what the chair said."
    )


def _whose_chair(standing: Standing) -> str:
    """The body of the stage, or the stage of the body that decides next where it has no chair."""
    if any(place.is_chair or place.is_vice_chair for place in standing.entitlements):
        return f"the {standing.stage.body}" if standing.stage.body else standing.stage.name
    following = next_with_a_body(standing.stage)
    return f"the body that decides next ({following.name})" if following else "the deciding body"


def cannot_rule_so(handling: Handling, kind: HandlingKind, note: str) -> str:
    """Why a ruling is not whole: another handling than the one proposed is given with a note."""
    if len(note) > LONGEST_NOTE:
        return f"Say it in {LONGEST_NOTE:,} characters or fewer."
    if kind != handling.proposed and not note:
        return "Say why it is handled otherwise than proposed."
    return ""


def _is_theirs(handling: Handling, user: User) -> bool:
    return any(interest.person_id == user.pk for interest in handling.interests.all())
