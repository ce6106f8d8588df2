"""Seats name the people; every other e-mail of the workbook must be of one of them."""

from django.contrib.auth.hashers import make_password

from accounts.models import Membership, User
from exchange.plans.batch import key_of
from exchange.plans.draft import Draft
from exchange.problems import quoted
from exchange.sheets import SHEETS
from exchange.tables import Row

EMAIL_COLUMNS = {
    "organisations": ("signatory",),
    "seats": ("email", "deputy"),
    "workstreams": ("sro", "lead"),
    "milestones": ("owner",),
    "risks": ("owner",),
    "benefits": ("owner",),
    "actions": ("owner",),
}


def plan_people(draft: Draft, office: str) -> None:
    """Know the people whom the workbook names, and add those whom a seat brings."""
    emails = {office} if office else set()
    for key, columns in EMAIL_COLUMNS.items():
        for row in draft.workbook.rows(key):
            emails.update(row.text(column) for column in columns)
    draft.people = {user.email: user for user in User.objects.filter(email__in=emails)}
    known = set(draft.people)
    named: dict[str, Row] = {}
    for row in draft.workbook.rows("seats"):
        email, name = row.text("email"), row.text("person")
        if email in named and named[email].text("person") != name:
            other = f"{quoted(named[email].text('person'))} as in row {named[email].number}"
            draft.warn(row, "person", f"{other}, of whom this is the e-mail")
        elif email and email not in named:
            named[email] = row
            if email in known:
                _rename(draft, row, draft.people[email], name)
            else:
                _add(draft, row, email, name)


def _add(draft: Draft, row: Row, email: str, name: str) -> None:
    person = User(email=email, name=name, password=make_password(None))
    draft.people[email] = draft.batch(User).add(person)
    if len(name) > 200:
        draft.error(row, "person", "at most 200 characters")


def _rename(draft: Draft, row: Row, person: User, name: str) -> None:
    """A person who is this partnership's alone takes the workbook's name; others keep theirs."""
    if not name or person.name == name:
        return
    elsewhere = Membership.objects.filter(user=person).exclude(partnership=draft.partnership.pk)
    if person.last_login or elsewhere.exists():
        draft.warn(row, "person", f"{quoted(person.name)}, as Accord knows them; it was left")
        return
    draft.changed("seats", row, "person", person.email, person.name, name)
    draft.batch(User).change(person, "name", name)


def know_homes(draft: Draft) -> None:
    """For whom each person sits: the organisation of their first seat that names one."""
    for row in draft.workbook.rows("seats"):
        person = draft.people.get(row.text("email"))
        home = draft.one(draft.organisations, row, "organisation", row.text("organisation"), "")
        if person is not None and draft.homes.get(key_of(person)) is None:
            draft.homes[key_of(person)] = home


def email_columns() -> set[tuple[str, str]]:
    """Every column of the workbook that is read as an e-mail, for a test of the list above."""
    return {
        (spec.key, column.field)
        for spec in SHEETS
        for column in spec.columns
        if column.parse.__name__ == "email"
    }
