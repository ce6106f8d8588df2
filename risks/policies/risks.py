"""Who may keep the risk register, and what may be said of a risk (docs/rules.md 7)."""

from datetime import date

from django.db.models import Q, QuerySet

from accounts.access import KEEP_REGISTERS, Deeds, may
from accounts.models import Membership, Partnership, User
from core.dates import OUTSIDE, full_day, is_plausible, short_day
from governance.bodies.models import Seat, SeatRole
from risks.models import Review, Risk, RiskStatus
from risks.scoring import CONSEQUENCES, LIKELIHOODS
from workstreams.models import Workstream

LONGEST = 4_000
NOT_THEIRS = "Only its owner, the workstream's lead or the programme office may do this."
CHANGED = "Somebody else has changed this since you opened the page. Open it again."


def cannot_raise_in(workstream: Workstream, user: User, deeds: Deeds | None = None) -> str:
    """Why `user` may not raise something against that workstream."""
    if user.pk in (workstream.lead_id, workstream.sro_id):
        return ""
    if may(user, KEEP_REGISTERS, workstream.partnership, deeds):
        return ""
    return "Only the lead of the workstream, or the programme office, raises this there."


def cannot_raise(partnership: Partnership, user: User, deeds: Deeds | None = None) -> str:
    """Why `user` may raise nothing at all: they lead no workstream and are not of the office."""
    if may(user, KEEP_REGISTERS, partnership, deeds):
        return ""
    if Workstream.objects.answered_for_by(user).filter(partnership=partnership).exists():
        return ""
    return "Only the lead of a workstream, or the programme office, raises this."


def cannot_keep(risk: Risk, user: User, deeds: Deeds | None = None) -> str:
    """Why `user` may not edit or review a risk; empty when they may."""
    if risk.status != RiskStatus.OPEN:
        return "This risk is no longer open. Reopen it first."
    workstream = risk.workstream
    if user.pk in (risk.owner_id, workstream.lead_id, workstream.sro_id):
        return ""
    return "" if may(user, KEEP_REGISTERS, risk.partnership, deeds) else NOT_THEIRS


def cannot_score_so(consequence: int, likelihood: int) -> str:
    """Why those are no factors of a score."""
    if consequence not in CONSEQUENCES:
        return "Consequence is a whole number from 1 to 5."
    if likelihood not in LIKELIHOODS:
        return "Likelihood is a whole number from 1 to 5."
    return ""


def cannot_judge_so(consequence: int, likelihood: int, rationale: str, day: date, on: date) -> str:
    """Why that is no judgement of a risk: two factors, why, and a day that has come."""
    if wrong := cannot_score_so(consequence, likelihood):
        return wrong
    if wrong := cannot_explain_so(rationale):
        return wrong
    if not is_plausible(day):
        return OUTSIDE
    return f"It cannot be after today, {full_day(on)}." if day > on else ""


def cannot_explain_so(rationale: str) -> str:
    """Why those words do not say why a risk scores so."""
    if not rationale.strip():
        return "Say why it scores so."
    if len(rationale) > LONGEST:
        return f"Write at most {LONGEST:,} characters: there are {len(rationale):,}."
    return ""


def cannot_review_twice(earlier: Review | None, user: User) -> str:
    """A risk has one review a day, which only the person who made it corrects."""
    if earlier is None or earlier.author_id == user.pk:
        return ""
    who = earlier.author or "somebody"
    day = short_day(earlier.reviewed_on)
    return f"It was reviewed on {day} already, by {who}: {earlier.score}. Choose another day."


def cannot_close(risk: Risk, user: User, deeds: Deeds | None = None) -> str:
    """Why `user` does not approve that a risk is closed: never its owner (docs/rules.md 7)."""
    if risk.status != RiskStatus.OPEN:
        return "This risk is no longer open."
    if risk.owner_id == user.pk:
        return "The owner of a risk does not approve its closing. Ask the programme office."
    if may(user, KEEP_REGISTERS, risk.partnership, deeds) or _chairs(risk, user):
        return ""
    return "Only the programme office, or who chairs a board of the partnership, closes a risk."


def cannot_reopen(risk: Risk, user: User, deeds: Deeds | None = None) -> str:
    """Why `user` may not open a risk again."""
    if risk.status == RiskStatus.OPEN:
        return "This risk is open."
    if may(user, KEEP_REGISTERS, risk.partnership, deeds):
        return ""
    return "Only the programme office opens a risk again."


def cannot_score_for_itself(risk: Risk, user: User, organisation_id: int | None) -> str:
    """Why `user` may not record that organisation's own score of a risk that it shares."""
    if risk.status != RiskStatus.OPEN:
        return "This risk is no longer open."
    if organisation_id is None or organisation_id not in partners_of(risk, user):
        return "Only a partner that the risk affects or that owns it keeps a score of its own."
    return ""


def partners_of(risk: Risk, user: User) -> "QuerySet[Membership, int]":
    """The organisations that `user` speaks for in the partnership and that share the risk."""
    shares = Q(organisation__in=risk.partners_affected.values("pk"))
    if risk.owning_organisation_id is not None:
        shares |= Q(organisation=risk.owning_organisation_id)
    held = user.memberships_today().filter(shares, partnership=risk.partnership, role__in=SPEAKS)
    return held.values_list("organisation", flat=True).distinct()


SPEAKS = ("programme_office", "workstream_lead", "board_member", "signatory")


def _chairs(risk: Risk, user: User) -> bool:
    chaired = Seat.objects.current().filter(
        body__partnership=risk.partnership,
        body__kind__in=("partnership_board", "programme_board"),
        person=user,
        role__in=(SeatRole.CHAIR, SeatRole.VICE_CHAIR),
    )
    return chaired.exists()
