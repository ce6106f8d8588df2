"""Who may declare interests, make returns and set absences, and when not."""

from datetime import date

from accounts.access import KEEP_REGISTERS, may
from accounts.models import Membership, Partner, Partnership, User
from core.dates import full_day
from governance.bodies.absence_rules import Cover, circle, overlaps
from governance.bodies.interest_rules import period_of
from governance.bodies.models import Absence, Interest, InterestReturn

LONGEST = 2_000


def cannot_declare(interest: Interest, user: User) -> str:
    """Why `user` may not declare that interest, which is not saved yet."""
    return (
        _wrong_holder(interest)
        or _not_theirs(interest, user)
        or _not_here(interest)
        or _wrong_words(interest)
        or _wrong_days(interest)
    )


def cannot_end_interest(interest: Interest, ends_on: date | None, user: User) -> str:
    """Why `user` may not write that day, or none, as the last of the interest."""
    if wrong := _not_theirs(interest, user):
        return wrong
    return ENDS_BEFORE if ends_on and ends_on < interest.starts_on else ""


def cannot_make_return(partnership: Partnership, user: User, is_nil: bool) -> str:
    """Why `user` may not make that return for the half-year of today."""
    today = partnership.today()
    period = period_of(today)
    if InterestReturn.objects.filter(
        partnership=partnership, person=user, period_starts_on=period.starts_on
    ).exists():
        return f"You have made your return for the half-year from {full_day(period.starts_on)}."
    held = Interest.objects.on(today).filter(partnership=partnership, person=user).exists()
    if is_nil and held:
        return "The register holds interests of yours: confirm them, or end those that are over."
    if not is_nil and not held:
        return "The register holds no interest of yours: declare one, or make a nil return."
    return ""


def cannot_set_absence(absence: Absence, user: User) -> str:
    """Why `user` may not set or change the absence to what it says now."""
    return (
        cannot_keep_absence(absence, user)
        or _wrong_deputy(absence)
        or _wrong_absence_days(absence)
        or _clashing(absence)
    )


def cannot_keep_absence(absence: Absence, user: User) -> str:
    """Why `user` has no say in that person's absences."""
    if user.pk == absence.person_id or may(user, KEEP_REGISTERS, absence.partnership):
        return ""
    return "Only the person themselves, or the programme office, sets an absence."


def cannot_cancel_absence(absence: Absence, user: User) -> str:
    """Why `user` may not cancel or change the absence as it stands; one that is over stays."""
    if wrong := cannot_keep_absence(absence, user):
        return wrong
    return OVER if absence.ends_on < absence.partnership.today() else ""


ENDS_BEFORE = "An interest cannot end before it begins."
OVER = "This absence is over and stays on record."


def _wrong_holder(interest: Interest) -> str:
    if interest.person_id and interest.organisation_id:
        return "An interest is of a person or of an organisation, not of both."
    if not interest.person_id and not interest.organisation_id:
        return "Say whose interest it is: a person's or an organisation's."
    return ""


def _not_theirs(interest: Interest, user: User) -> str:
    if user.pk == interest.person_id or may(user, KEEP_REGISTERS, interest.partnership):
        return ""
    return "Only the programme office does this for somebody else or for an organisation."


def _not_here(interest: Interest) -> str:
    """Both its holder and what it is in belong to the partnership."""
    partners = Partner.objects.filter(partnership=interest.partnership_id)
    named = {number for number in (interest.organisation_id, interest.in_organisation_id) if number}
    if partners.filter(organisation__in=named).count() < len(named):
        return "The register names organisations that are or were partners."
    if interest.person_id and not _members(interest.partnership, interest.person_id):
        return f"{interest.person} is not a member of this partnership."
    return ""


def _wrong_words(interest: Interest) -> str:
    if not interest.nature:
        return "Say what the interest is."
    if len(interest.nature) > LONGEST:
        return f"Say it in {LONGEST:,} characters or fewer."
    if interest.organisation_id and interest.organisation_id == interest.in_organisation_id:
        return "An organisation has no interest in itself: name the service it is about."
    return ""


def _wrong_days(interest: Interest) -> str:
    if interest.ends_on and interest.ends_on < interest.starts_on:
        return ENDS_BEFORE
    if interest.declared_on > interest.partnership.today():
        return "It cannot have been declared on a day that is still to come."
    return ""


def _wrong_deputy(absence: Absence) -> str:
    if absence.deputy_id == absence.person_id:
        return "Name somebody else: nobody is their own deputy."
    for number, person in (
        (absence.person_id, absence.person),
        (absence.deputy_id, absence.deputy),
    ):
        if person.is_service or not _members(absence.partnership, number):
            return f"{person} is not a member of this partnership today."
    return ""


def _wrong_absence_days(absence: Absence) -> str:
    if absence.ends_on < absence.starts_on:
        return "The last day is before the first."
    if absence.ends_on < absence.partnership.today():
        return "That absence would be over already."
    return ""


def _clashing(absence: Absence) -> str:
    """Away twice on one day, or deputies in a circle."""
    others = Absence.objects.filter(partnership=absence.partnership_id).exclude(pk=absence.pk)
    covers = [Cover(*row) for row in others.values_list("person", "deputy", "starts_on", "ends_on")]
    new = Cover(absence.person_id, absence.deputy_id, absence.starts_on, absence.ends_on)
    if same := overlaps(new, covers):
        first = same[0]
        return (
            f"{absence.person} is away already, from {full_day(first.starts_on)}"
            f" to {full_day(first.ends_on)}."
        )
    return _round(circle(new, covers))


def _round(people: tuple[int, ...]) -> str:
    if not people:
        return ""
    names = dict(User.objects.filter(pk__in=people).values_list("pk", "name"))
    turns = zip(people, (*people[1:], people[0]), strict=True)
    said = ", ".join(f"{names[deputy]} would act for {names[person]}" for person, deputy in turns)
    return f"That goes round in a circle: {said}, on the same days."


def _members(partnership: Partnership, person: int) -> bool:
    held = Membership.objects.current().filter(partnership=partnership, user=person)
    return held.exists()
