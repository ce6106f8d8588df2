"""What people are told when a sign-off stops without having ended its route."""

from collections.abc import Iterable

from accounts.models import Membership, Role, User
from governance.signoff.hearing import who_may_hear
from governance.signoff.models import SignOff, SignOffState
from governance.signoff.subjects import subject_of
from records.notify import tell_all

THEN = {
    SignOffState.RETURNED: "Edit it and submit it again, or withdraw it.",
    SignOffState.DEFERRED: "It is asked again on that day, in a new round.",
    SignOffState.STALLED: "The programme office asks again in a new round, or withdraws it.",
    SignOffState.WITHDRAWN: "Nothing was decided.",
}


def tell_held(sign_off: SignOff, *, by: User | None) -> None:
    """Who submitted it and whoever was asked hear that it stopped, why, and what comes then.

    The programme office hears of what it has to take up; who stopped it knows already.
    """
    state = SignOffState(sign_off.state)
    asked = User.objects.filter(entitlements__stage__sign_off=sign_off).distinct()
    people = [sign_off.submitted_by, *asked]
    people += _office(sign_off) if state == SignOffState.STALLED else []
    tell_all(
        who_may_hear(sign_off, [person for person in people if person != by]),
        sign_off.partnership,
        f"held/{sign_off.pk}/{sign_off.round}/{state}",
        f"{state.label}: {sign_off.title}",
        f"{_sentence(sign_off.held_words)} {THEN[state]}".strip(),
        subject_of(sign_off.record).url(sign_off.record),
    )


def _sentence(said: str) -> str:
    return said if not said or said.endswith((".", "!", "?")) else f"{said}."


def _office(sign_off: SignOff) -> Iterable[User]:
    return User.objects.filter(
        pk__in=Membership.objects.current()
        .filter(partnership=sign_off.partnership, role=Role.PROGRAMME_OFFICE)
        .values("user")
    )
