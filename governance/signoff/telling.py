"""What people are told of a sign-off: asked, reminded, escalated, decided."""

from collections.abc import Iterable
from datetime import date

from django.urls import reverse

from accounts.models import Membership, Role, User
from core.dates import full_day
from governance.bodies.models import Absence
from governance.signoff.hearing import who_may_hear
from governance.signoff.models import Entitlement, SignOff, SignOffState, Stage
from governance.signoff.ruling import chairs_deciding_next
from governance.signoff.standing import Standing, standing_of
from governance.signoff.subjects import subject_of
from governance.signoff.tracking import due_words
from records.notify import Message, tell_all, tell_each


def tell_asked(standing: Standing) -> None:
    """Those who may now vote on line hear of it; a meeting sends its own papers."""
    _ask(standing, f"asked/{standing.stage.pk}", "Your sign-off is asked for")


def remind(stage: Stage, working_days: int) -> None:
    """Those who have not voted hear how many working days are left."""
    left = f"{working_days} working day{'' if working_days == 1 else 's'} left to sign"
    _ask(standing_of(stage), f"reminder/{stage.pk}/{stage.due_at:%Y%m%d}/{working_days}", left)


def escalate(stage: Stage) -> None:
    """On the day of the deadline the chair hears who has not voted, or that nothing is recorded."""
    standing = standing_of(stage)
    silent = "; ".join(sorted({str(place) for place, _ in waiting_people(standing)}))
    if not silent and stage.meeting is None:
        return
    left = f"Not yet answered: {silent}."
    if stage.meeting:
        left = f"The meeting of {full_day(stage.meeting.held_on)} is not recorded yet."
    sign_off = stage.sign_off
    tell_all(
        who_may_hear(sign_off, _chairs(standing)),
        sign_off.partnership,
        f"escalation/{stage.pk}/{stage.due_at:%Y%m%d}",
        f"Ends today: {sign_off.title}",
        f"{stage.name} ends today at 23:59. {left}",
        subject_of(sign_off.record).url(sign_off.record),
    )


def tell_tied(standing: Standing) -> None:
    """At a tie who presides, and has voted, hears once that their casting vote is asked for."""
    presiding = [place for place in standing.entitlements if place.pk == standing.presiding]
    if not presiding or not standing.is_tied:
        return
    place, sign_off = presiding[0], standing.stage.sign_off
    own = standing.ballot_of(place)
    if own is None or standing.ballot_of(place, casting=True):
        return
    tell_all(
        who_may_hear(sign_off, [own.cast_by]),
        sign_off.partnership,
        f"tie/{standing.stage.pk}/{place.pk}",
        f"Your casting vote is asked for: {sign_off.title}",
        f"{standing.stage.name}. As many approve as object. {due_words(standing.stage)}",
        reverse("signoff:casting-vote", args=[sign_off.partnership.slug, place.pk]),
    )


def remind_to_record(stage: Stage, on: date) -> None:
    """After the day of a meeting the office hears that it is not recorded; once for each day."""
    sign_off, meeting = stage.sign_off, stage.meeting
    if meeting is None:
        return
    missing = "its votes are" if stage.is_attendance_recorded else "who attended it is"
    tell_all(
        who_may_hear(sign_off, _office(sign_off)),
        sign_off.partnership,
        f"record/{stage.pk}/{on:%Y%m%d}",
        f"A meeting to record: {sign_off.title}",
        f"{stage.name} met on {full_day(meeting.held_on)}: {missing} not recorded yet."
        f" {due_words(stage)}",
        reverse("signoff:meeting", args=[sign_off.partnership.slug, sign_off.pk]),
    )


def tell_ended(sign_off: SignOff) -> None:
    """Who submitted it and everybody who was asked hear how it ended."""
    asked = User.objects.filter(entitlements__stage__sign_off=sign_off).distinct()
    tell_all(
        who_may_hear(sign_off, [sign_off.submitted_by, *asked]),
        sign_off.partnership,
        f"ended/{sign_off.pk}/{sign_off.round}",
        f"{SignOffState(sign_off.state).label}: {sign_off.title}",
        "The sign-off has ended. The decision, who said what and its proof are on its page.",
        subject_of(sign_off.record).url(sign_off.record),
    )


def waiting_people(standing: Standing) -> list[tuple[Entitlement, User]]:
    """The places that have yet to vote, each with its holder, and its deputy while they are away.

    An empty list where a meeting decides.
    """
    stage = standing.stage
    if stage.meeting_id:
        return []
    partnership = stage.sign_off.partnership
    away = Absence.objects.on(partnership.today()).filter(partnership=partnership)
    covered = set(away.values_list("person", "deputy"))
    return [
        (place, person)
        for place in standing.entitlements
        if not place.recused_at and not standing.ballot_of(place)
        for person in _actors(place, standing, covered)
    ]


def _actors(
    place: Entitlement, standing: Standing, covered: set[tuple[int, int]]
) -> Iterable[User]:
    """The holder; the deputy too where they cover an absence or alone may act."""
    able = standing.actors.get(place.pk, ())
    if place.person_id in able:
        yield place.person
    acts = place.person_id not in able or (place.person_id, place.deputy_id) in covered
    if place.deputy and place.deputy_id in able and acts:
        yield place.deputy


def _ask(standing: Standing, key: str, opening: str) -> None:
    """Each who has yet to vote on line is asked, with what they are told first."""
    waiting = waiting_people(standing)
    if not waiting:
        return
    sign_off = standing.stage.sign_off
    hear = set(who_may_hear(sign_off, [person for _, person in waiting]))
    messages = [
        _message(standing.stage, place, person, f"{key}/{place.pk}", opening)
        for place, person in waiting
        if person in hear
    ]
    tell_each(sign_off.partnership, messages)


def _message(stage: Stage, place: Entitlement, person: User, key: str, opening: str) -> Message:
    sign_off = stage.sign_off
    for_whom = f" for {place.organisation.name}" if place.organisation else ""
    return Message(
        person,
        key,
        f"{opening}: {sign_off.title}",
        f"{stage.name}. You are asked to sign{for_whom}. {due_words(stage)}",
        reverse("signoff:vote", args=[sign_off.partnership.slug, place.pk]),
    )


def _chairs(standing: Standing) -> Iterable[User]:
    """Who presides at the stage; else the chair of the body that decides next; else the office."""
    stage = standing.stage
    for place in standing.entitlements:
        if place.pk == standing.presiding:
            return [place.person]
    if deciding_next := chairs_deciding_next([stage])[stage.pk]:
        return User.objects.filter(pk=deciding_next[0])
    return _office(stage.sign_off)


def _office(sign_off: SignOff) -> list[User]:
    office = Membership.objects.current().filter(
        partnership=sign_off.partnership, role=Role.PROGRAMME_OFFICE
    )
    return [membership.user for membership in office.select_related("user")]
