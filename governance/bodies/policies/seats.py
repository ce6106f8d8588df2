from datetime import date

from accounts.models import Partner, PartnerKind, User
from core.dates import full_day
from governance.bodies.models import Seat, SeatRole
from governance.bodies.policies.mandates import cannot_keep_bodies


def cannot_give_seat(seat: Seat, user: User) -> str:
    """Why `user` may not give that seat, which is not saved yet (docs/rules.md 1)."""
    return (
        cannot_keep_bodies(seat.body.partnership, user)
        or _wrong_people(seat)
        or _wrong_organisation(seat)
        or _held_by_others(seat, None)
    )


def cannot_change_seat(seat: Seat, deputy: User | None, ends_on: date | None, user: User) -> str:
    """Why `user` may not give the seat that deputy and last day: what has been held stays held."""
    today = seat.body.partnership.today()
    if wrong := cannot_keep_bodies(seat.body.partnership, user):
        return wrong
    if seat.ends_on and seat.ends_on < today:
        return "This seat is over and stays on record."
    if deputy and deputy.pk != seat.deputy_id and (wrong := _wrong_deputy(seat, deputy)):
        return wrong
    return _wrong_last_day(seat, ends_on, today)


def _wrong_last_day(seat: Seat, ends_on: date | None, today: date) -> str:
    if ends_on and ends_on < seat.starts_on:
        return f"It begins only on {full_day(seat.starts_on)}: give that day or a later one."
    if ends_on and ends_on < today:
        return f"It is held until today, {full_day(today)}: give today or a later day."
    return _held_by_others(seat, ends_on)


def _wrong_people(seat: Seat) -> str:
    if not User.objects.members_of(seat.body.partnership).filter(pk=seat.person_id).exists():
        return f"{seat.person} is not a member of this partnership today."
    return _wrong_deputy(seat, seat.deputy)


def _wrong_deputy(seat: Seat, deputy: User | None) -> str:
    if deputy is None:
        return ""
    if deputy.pk == seat.person_id:
        return "Name somebody else: nobody is their own deputy."
    if not User.objects.members_of(seat.body.partnership).filter(pk=deputy.pk).exists():
        return f"{deputy} is not a member of this partnership today."
    return ""


def _wrong_organisation(seat: Seat) -> str:
    """Critical friends and associates never vote; only a chair is of no organisation."""
    if seat.role == SeatRole.IN_ATTENDANCE and seat.is_voting:
        return "Somebody in attendance has no vote."
    if seat.organisation is None:
        is_chair = seat.role == SeatRole.CHAIR
        return "" if is_chair else "Say for which partner: only a chair has none."
    partners = Partner.objects.on(seat.starts_on).filter(
        partnership=seat.body.partnership_id, organisation=seat.organisation
    )
    if not partners.exists():
        return f"{seat.organisation} is no partner on {full_day(seat.starts_on)}."
    if seat.is_voting and not partners.filter(kind=PartnerKind.FULL).exists():
        return f"{seat.organisation} is no full partner: its seat has no vote."
    return ""


def _held_by_others(seat: Seat, ends_on: date | None) -> str:
    """One seat for a person on a body at a time, and one chair."""
    others = Seat.objects.filter(body=seat.body_id).exclude(pk=seat.pk)
    held = others.exclude(ends_on__lt=seat.starts_on)
    if ends_on:
        held = held.exclude(starts_on__gt=ends_on)
    if held.filter(person=seat.person_id).exists():
        return f"{seat.person} holds a seat on {seat.body} in that time already."
    if seat.role == SeatRole.CHAIR and (chair := held.filter(role=SeatRole.CHAIR).first()):
        return f"{chair.person} is the chair in that time: give that seat a last day first."
    return ""
