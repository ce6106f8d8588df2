"""What bodies may decide for others, and when they meet: the rules (docs/rules.md 1 and 9)."""

from datetime import date

from accounts.access import KEEP_REGISTERS, may
from accounts.models import Partner, PartnerKind, Partnership, User
from core.clear_days import publish_by
from core.dates import full_day
from core.words import join
from governance.bodies.models import Attendance, Delegation, Meeting

KINDS = {
    "scope_change": "Changes of scope",
    "agreement": "Approval of agreements",
    "baseline_change": "Changes of baselines",
    "share_statement": "Statements of shares",
}


def cannot_keep_bodies(partnership: Partnership, user: User) -> str:
    """Why `user` may not keep the delegations and meetings of the partnership's bodies."""
    if may(user, KEEP_REGISTERS, partnership):
        return ""
    return "Only the programme office keeps the seats, delegations and meetings of a body."


def cannot_delegate(delegation: Delegation, user: User) -> str:
    """Why `user` may not record that delegation, which is not saved yet."""
    partnership = delegation.body.partnership
    return (
        cannot_keep_bodies(partnership, user)
        or _wrong_giver(delegation, partnership)
        or _wrong_mandate(delegation)
        or _given_already(delegation)
    )


def cannot_end_delegation(delegation: Delegation, ends_on: date, user: User) -> str:
    """Why `user` may not write that day as the delegation's last: what has held stays held."""
    partnership = delegation.body.partnership
    today = partnership.today()
    if wrong := cannot_keep_bodies(partnership, user):
        return wrong
    if delegation.ends_on and delegation.ends_on < today:
        return "This delegation is over and stays on record."
    if ends_on < delegation.starts_on:
        return f"It begins only on {full_day(delegation.starts_on)}: give that day or a later one."
    if ends_on < today:
        return f"It has held until today, {full_day(today)}: give today or a later day."
    return ""


def cannot_plan_meeting(meeting: Meeting, user: User) -> str:
    """Why `user` may not plan that meeting, which is not saved yet."""
    partnership = meeting.body.partnership
    if wrong := cannot_keep_bodies(partnership, user):
        return wrong
    if meeting.held_on < partnership.today():
        return f"{full_day(meeting.held_on)} has passed: plan a meeting for today or later."
    if Meeting.objects.filter(body=meeting.body_id, held_on=meeting.held_on).exists():
        return f"{meeting.body} meets on {full_day(meeting.held_on)} already."
    return ""


def cannot_cancel_meeting(meeting: Meeting, user: User) -> str:
    """Why `user` may not cancel the meeting: one that was held stays on record."""
    partnership = meeting.body.partnership
    if wrong := cannot_keep_bodies(partnership, user):
        return wrong
    held = Attendance.objects.filter(meeting=meeting).exists()
    if held or meeting.held_on < partnership.today():
        return "This meeting has been held and stays on record."
    return ""


def papers_due(meeting: Meeting) -> date:
    """The last day on which its papers go out by the body's notice rule."""
    body = meeting.body
    return publish_by(meeting.held_on, body.notice_days, working=body.notice_in_working_days)


def _wrong_giver(delegation: Delegation, partnership: Partnership) -> str:
    partners = Partner.objects.on(delegation.starts_on).filter(
        partnership=partnership, kind=PartnerKind.FULL, organisation=delegation.organisation
    )
    if partners.exists():
        return ""
    return f"{delegation.organisation} is no full partner on {full_day(delegation.starts_on)}."


def _wrong_mandate(delegation: Delegation) -> str:
    if not delegation.kinds or not set(delegation.kinds) <= KINDS.keys():
        return "Choose the kinds of decision."
    if delegation.up_to is not None and delegation.up_to < 0:
        return "The amount cannot be less than £0."
    if delegation.ends_on and delegation.ends_on < delegation.starts_on:
        return "The last day is before the first."
    return ""


def _given_already(delegation: Delegation) -> str:
    """Two delegations of one kind on one day would say two amounts."""
    others = Delegation.objects.filter(
        body=delegation.body, organisation=delegation.organisation
    ).exclude(ends_on__lt=delegation.starts_on)
    if delegation.ends_on:
        others = others.exclude(starts_on__gt=delegation.ends_on)
    for other in others.order_by("starts_on"):
        if same := [KINDS.get(kind, kind) for kind in other.kinds if kind in delegation.kinds]:
            until = f" to {full_day(other.ends_on)}" if other.ends_on else ""
            return (
                f"{delegation.organisation} has delegated {join(same).lower()} from"
                f" {full_day(other.starts_on)}{until}: give that a last day first."
            )
    return ""
