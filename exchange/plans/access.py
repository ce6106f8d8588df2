"""Who becomes a member: workstream leads, signatories and board members follow their sheets."""

from collections.abc import Iterator
from datetime import date

from accounts.models import Membership, Organisation, Role, User
from exchange.plans.batch import key_of
from exchange.plans.draft import Draft
from exchange.plans.names import name_key
from exchange.problems import error
from governance.bodies.models import BodyKind, SeatRole

type Claim = tuple[User, str, Organisation | None, date | None]


def plan_access(draft: Draft, office: str) -> None:
    """Add the memberships that are missing; none is ended by a workbook."""
    memberships = draft.existing(Membership.objects.filter(ends_on=None))
    known = {(it.user_id, it.role, it.organisation_id) for it in memberships}
    draft.offices = {it.user_id for it in memberships if it.role == Role.PROGRAMME_OFFICE}
    batch = draft.batch(Membership)
    claims = [*_office(draft, office), *_leads(draft), *_signatories(draft), *_board(draft)]
    for user, role, organisation, since in claims:
        number = key_of(organisation) if organisation else None
        if role == Role.PROGRAMME_OFFICE:
            draft.offices.add(key_of(user))
        if (key_of(user), role, number) in known:
            continue
        known.add((key_of(user), role, number))
        made = Membership(
            user=user,
            partnership=draft.partnership,
            role=role,
            organisation=organisation,
            starts_on=min(since or draft.today, draft.today),
        )
        batch.add(made)


def _office(draft: Draft, office: str) -> Iterator[Claim]:
    if not office:
        return
    user = draft.people.get(office)
    if user is None:
        expected = "the e-mail of a person with a seat, or whom Accord knows"
        draft.problems.append(error("", "", f'--office "{office}"', expected))
        return
    yield user, Role.PROGRAMME_OFFICE, draft.home_of(office), _since(draft, office)


def _since(draft: Draft, email: str) -> date | None:
    days = [row.day("from") for row in draft.workbook.rows("seats") if row.text("email") == email]
    return min((day for day in days if day), default=None)


def _leads(draft: Draft) -> Iterator[Claim]:
    for row in draft.workbook.rows("workstreams"):
        user = draft.people.get(row.text("lead"))
        if user is not None:
            yield user, Role.WORKSTREAM_LEAD, draft.home_of(user.email), row.day("start")


def _signatories(draft: Draft) -> Iterator[Claim]:
    for row in draft.workbook.rows("organisations"):
        user = draft.people.get(row.text("signatory"))
        left = row.day("left")
        if user is not None and (left is None or left >= draft.today):
            organisation = draft.organisations[name_key(row.text("name"))]
            yield user, Role.SIGNATORY, organisation, row.day("joined")


def _board(draft: Draft) -> Iterator[Claim]:
    for row in draft.workbook.rows("seats"):
        user, body = draft.people.get(row.text("email")), _body_kind(draft, row.text("body"))
        is_member = row.text("role") != SeatRole.IN_ATTENDANCE
        to = row.day("to")
        if (
            user
            and body == BodyKind.PARTNERSHIP_BOARD
            and is_member
            and not (to and to < draft.today)
        ):
            yield user, Role.BOARD_MEMBER, draft.home_of(user.email), row.day("from")


def _body_kind(draft: Draft, name: str) -> str:
    body = draft.bodies.get(name_key(name))
    return body.kind if body else ""
