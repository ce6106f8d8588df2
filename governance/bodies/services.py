"""The verbs of the register of interests and of absences."""

from datetime import date

from django.db.models import Model

from accounts.models import Organisation, Partnership, User
from core.deeds import deed
from core.errors import Refused
from governance.bodies import policies
from governance.bodies.interest_rules import period_of
from governance.bodies.models import Absence, Interest, InterestReturn
from governance.bodies.sequels import absence_changed, interest_changed


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
