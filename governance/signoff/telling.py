"""What people are told of a sign-off: asked, reminded, escalated, decided."""

from collections.abc import Iterable

from django.urls import reverse

from accounts.models import Membership, Role, User
from governance.bodies.models import Absence
from governance.signoff.models import Entitlement, SignOff, SignOffState, Stage
from governance.signoff.ruling import chairs_deciding_next
from governance.signoff.standing import Standing, standing_of
from governance.signoff.subjects import subject_of
from governance.signoff.tracking import due_words
from records.notify import tell, tell_all


def tell_asked(stage: Stage) -> None:
    """Those who may now vote on line hear of it; a meeting sends its own papers."""
    if stage.meeting_id:
        return
    for place, person in waiting_people(standing_of(stage)):
        _tell(place, person, f"asked/{stage.pk}", "Your sign-off is asked for")


def remind(stage: Stage, working_days: int) -> None:
    """Those who have not voted hear how many working days are left."""
    left = f"{working_days} working day{'' if working_days == 1 else 's'} left to sign"
    for place, person in waiting_people(standing_of(stage)):
        _tell(place, person, f"reminder/{stage.pk}/{stage.due_at:%Y%m%d}/{working_days}", left)


def escalate(stage: Stage) -> None:
    """On the day of the deadline the chair hears who has not voted."""
    standing = standing_of(stage)
    silent = sorted({str(place) for place, _ in waiting_people(standing)})
    if not silent:
        return
    sign_off = stage.sign_off
    tell_all(
        [person for person in _chairs(standing) if _sees(person, sign_off)],
        sign_off.partnership,
        f"escalation/{stage.pk}/{stage.due_at:%Y%m%d}",
        f"Ends today: {sign_off.title}",
        f"{stage.name} ends today at 23:59. Not yet answered: {'; '.join(silent)}.",
        subject_of(sign_off.record).url(sign_off.record),
    )


def tell_ended(sign_off: SignOff) -> None:
    """Who submitted it and everybody who was asked hear how it ended."""
    asked = User.objects.filter(entitlements__stage__sign_off=sign_off).distinct()
    tell_all(
        [person for person in {sign_off.submitted_by, *asked} if _sees(person, sign_off)],
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


def _tell(place: Entitlement, person: User, key: str, opening: str) -> None:
    stage = place.stage
    sign_off = stage.sign_off
    if not _sees(person, sign_off):
        return
    for_whom = f" for {place.organisation.name}" if place.organisation else ""
    tell(
        person,
        sign_off.partnership,
        f"{key}/{place.pk}",
        f"{opening}: {sign_off.title}",
        f"{stage.name}. You are asked to sign{for_whom}. {due_words(stage)}",
        reverse("signoff:vote", args=[sign_off.partnership.slug, place.pk]),
    )


def _sees(person: User, sign_off: SignOff) -> bool:
    """Nobody hears of a proposal that is withheld from them, or that they may no longer see."""
    return SignOff.objects.visible_to(person).filter(pk=sign_off.pk).exists()


def _chairs(standing: Standing) -> Iterable[User]:
    """Who presides at the stage; else the chair of the body that decides next; else the office."""
    stage = standing.stage
    for place in standing.entitlements:
        if place.pk == standing.presiding:
            return [place.person]
    if deciding_next := chairs_deciding_next([stage])[stage.pk]:
        return User.objects.filter(pk=deciding_next[0])
    partnership = stage.sign_off.partnership
    office = Membership.objects.current().filter(
        partnership=partnership, role=Role.PROGRAMME_OFFICE
    )
    return [membership.user for membership in office.select_related("user")]
