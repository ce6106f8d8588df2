"""The verbs of bodies: interests, absences, delegations, meetings and seats."""

from collections.abc import Sequence
from datetime import date, time
from decimal import Decimal

from django.db.models import Model, ProtectedError

from accounts.models import Organisation, Partnership, User
from core.deeds import deed
from core.errors import Refused
from governance.bodies import policies
from governance.bodies.interest_rules import period_of
from governance.bodies.models import (
    Absence,
    Body,
    Delegation,
    Interest,
    InterestReturn,
    Meeting,
    Seat,
)
from governance.bodies.sequels import absence_changed, interest_changed

WAITED_FOR = (
    "A sign-off is to be decided at this meeting. Return, defer or withdraw it first, or hold the"
    " meeting."
)


def declare_interest(
    partnership: Partnership,
    *,
    by: User,
    kind: str,
    nature: str,
    starts_on: date,
    person: User | None = None,
    organisation: Organisation | None = None,
    in_organisation: Organisation | None = None,
    matter: Model | None = None,
    ends_on: date | None = None,
    declared_on: date | None = None,
) -> Interest:
    """Put an interest on the register: one's own, or, as programme office, anybody's."""
    interest = Interest(
        partnership=partnership,
        person=person,
        organisation=organisation,
        kind=kind,
        nature=nature.strip(),
        in_organisation=in_organisation,
        starts_on=starts_on,
        ends_on=ends_on,
        declared_on=declared_on or partnership.today(),
        declared_by=by,
    )
    if matter:
        interest.matter = matter
    with deed("declared", interest, by=by):
        if wrong := policies.cannot_declare(interest, by):
            raise Refused(wrong)
        interest.save()
        interest_changed(interest)
    return interest


def end_interest(interest: Interest, *, ends_on: date | None, by: User) -> Interest:
    """Write the last day of an interest; no day when it goes on after all."""
    with deed("ended", interest, by=by):
        interest = _locked_interest(interest)
        if wrong := policies.cannot_end_interest(interest, ends_on, by):
            raise Refused(wrong)
        interest.ends_on = ends_on
        interest.save(update_fields=["ends_on", "updated_at"])
        interest_changed(interest)
    return interest


def make_return(partnership: Partnership, *, by: User, is_nil: bool) -> InterestReturn:
    """A person's half-yearly word: their interests are as the register says, or there is none."""
    today = partnership.today()
    with deed("made a return of interests", partnership, by=by):
        User.objects.select_for_update(no_key=True).get(pk=by.pk)
        if wrong := policies.cannot_make_return(partnership, by, is_nil):
            raise Refused(wrong)
        return InterestReturn.objects.create(
            partnership=partnership,
            person=by,
            period_starts_on=period_of(today).starts_on,
            is_nil=is_nil,
            made_on=today,
        )


def set_absence(
    partnership: Partnership,
    *,
    by: User,
    person: User,
    deputy: User,
    starts_on: date,
    ends_on: date,
) -> Absence:
    """Name who acts in all of a person's places while they are away."""
    absence = Absence(
        partnership=partnership,
        person=person,
        deputy=deputy,
        starts_on=starts_on,
        ends_on=ends_on,
        set_by=by,
    )
    with deed("set an absence", absence, by=by):
        _one_at_a_time(partnership)
        if wrong := policies.cannot_set_absence(absence, by):
            raise Refused(wrong)
        absence.save()
        absence_changed(absence)
    return absence


def change_absence(
    absence: Absence, *, by: User, deputy: User, starts_on: date, ends_on: date
) -> Absence:
    """Give an absence that is not over another deputy or other days."""
    with deed("changed an absence", absence, by=by):
        absence = _kept_absence(absence, by)
        absence.deputy, absence.starts_on, absence.ends_on = deputy, starts_on, ends_on
        if wrong := policies.cannot_set_absence(absence, by):
            raise Refused(wrong)
        absence.save(update_fields=["deputy", "starts_on", "ends_on", "updated_at"])
        absence_changed(absence)
    return absence


def cancel_absence(absence: Absence, *, by: User) -> Absence:
    """Take an absence that is not over off the list; history keeps it."""
    with deed("cancelled an absence", absence, by=by):
        absence = _kept_absence(absence, by)
        Absence.objects.filter(pk=absence.pk).delete()
        absence_changed(absence)
    return absence


def record_delegation(
    body: Body,
    *,
    by: User,
    organisation: Organisation,
    kinds: Sequence[str],
    starts_on: date,
    up_to: Decimal | None = None,
    ends_on: date | None = None,
) -> Delegation:
    """Write what an organisation lets the body decide; `up_to` is in pounds, None without limit."""
    delegation = Delegation(
        body=body,
        organisation=organisation,
        kinds=list(kinds),
        up_to=up_to,
        starts_on=starts_on,
        ends_on=ends_on,
    )
    with deed("recorded a delegation", delegation, by=by):
        Body.objects.select_for_update(no_key=True).get(pk=body.pk)
        if wrong := policies.cannot_delegate(delegation, by):
            raise Refused(wrong)
        delegation.save()
    return delegation


def end_delegation(delegation: Delegation, *, ends_on: date, by: User) -> Delegation:
    """Write the last day of a delegation that is not over; another amount is another delegation."""
    with deed("ended a delegation", delegation, by=by):
        rows = Delegation.objects.select_for_update(of=("self",), no_key=True)
        delegation = rows.select_related("body__partnership").get(pk=delegation.pk)
        if wrong := policies.cannot_end_delegation(delegation, ends_on, by):
            raise Refused(wrong)
        delegation.ends_on = ends_on
        delegation.save(update_fields=["ends_on", "updated_at"])
    return delegation


def plan_meeting(body: Body, *, held_on: date, starts_at: time, place: str, by: User) -> Meeting:
    """Plan a meeting of the body; proposals that wait for one find it."""
    meeting = Meeting(body=body, held_on=held_on, starts_at=starts_at, place=place)
    with deed("planned a meeting", meeting, by=by):
        Body.objects.select_for_update(no_key=True).get(pk=body.pk)
        if wrong := policies.cannot_plan_meeting(meeting, by):
            raise Refused(wrong)
        meeting.save()
    return meeting


def cancel_meeting(meeting: Meeting, *, by: User, reason: str) -> Meeting:
    """Take a meeting that was not held off the calendar; history keeps it and the reason."""
    with deed("cancelled a meeting", meeting, by=by, why=reason):
        rows = Meeting.objects.select_for_update(of=("self",))
        now = rows.select_related("body__partnership").filter(pk=meeting.pk).first()
        if now is None:
            raise Refused("This meeting has been cancelled.")
        if wrong := policies.cannot_cancel_meeting(now, by):
            raise Refused(wrong)
        try:
            Meeting.objects.filter(pk=now.pk).delete()
        except ProtectedError:
            raise Refused(WAITED_FOR) from None
    return meeting


def give_seat(
    body: Body,
    *,
    by: User,
    person: User,
    organisation: Organisation | None,
    role: str,
    is_voting: bool,
    starts_on: date,
    deputy: User | None = None,
) -> Seat:
    """Seat a person on the body from a day on; an independent chair is of no organisation."""
    seat = Seat(
        body=body,
        person=person,
        organisation=organisation,
        role=role,
        is_voting=is_voting,
        deputy=deputy,
        starts_on=starts_on,
    )
    with deed("gave a seat", seat, by=by):
        Body.objects.select_for_update(no_key=True).get(pk=body.pk)
        if wrong := policies.cannot_give_seat(seat, by):
            raise Refused(wrong)
        seat.save()
    return seat


def change_seat(seat: Seat, *, deputy: User | None, ends_on: date | None, by: User) -> Seat:
    """Name another deputy, or the last day, of a seat that is not over."""
    with deed("changed a seat", seat, by=by):
        Body.objects.select_for_update(no_key=True).get(pk=seat.body_id)
        seat = Seat.objects.select_related("body__partnership", "person").get(pk=seat.pk)
        if wrong := policies.cannot_change_seat(seat, deputy, ends_on, by):
            raise Refused(wrong)
        seat.deputy, seat.ends_on = deputy, ends_on
        seat.save(update_fields=["deputy", "ends_on", "updated_at"])
    return seat


def _kept_absence(absence: Absence, by: User) -> Absence:
    """The absence as it is now, which `by` may change."""
    _one_at_a_time(absence.partnership)
    rows = Absence.objects.select_related("partnership", "person", "deputy")
    now = rows.filter(pk=absence.pk).first()
    if now is None:
        raise Refused("This absence has been cancelled.")
    if wrong := policies.cannot_cancel_absence(now, by):
        raise Refused(wrong)
    return now


def _one_at_a_time(partnership: Partnership) -> None:
    """Absences of a partnership wait for each other, so that two cannot close a circle."""
    Partnership.objects.select_for_update(no_key=True).get(pk=partnership.pk)


def _locked_interest(interest: Interest) -> Interest:
    rows = Interest.objects.select_for_update(of=("self",), no_key=True)
    return rows.select_related("partnership").get(pk=interest.pk)
