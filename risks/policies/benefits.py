"""Who may keep a benefit, report on it and verify it, and when (docs/rules.md 8)."""

from datetime import date
from decimal import Decimal

from accounts.access import KEEP_REGISTERS, Deeds, may
from accounts.models import Membership, Partnership, Role, User
from risks.models import Benefit, BenefitCategory, BenefitStatus
from workstreams.models import Workstream
from workstreams.models.workstream import WorkstreamQuerySet

LONGEST = 1000
FOLLOWS: dict[str, tuple[BenefitStatus, ...]] = {
    BenefitStatus.IDENTIFIED: (BenefitStatus.PLANNED, BenefitStatus.WITHDRAWN),
    BenefitStatus.PLANNED: (
        BenefitStatus.BEING_REALISED,
        BenefitStatus.IDENTIFIED,
        BenefitStatus.WITHDRAWN,
    ),
    BenefitStatus.BEING_REALISED: (
        BenefitStatus.REALISED,
        BenefitStatus.NOT_ACHIEVED,
        BenefitStatus.WITHDRAWN,
    ),
    BenefitStatus.REALISED: (
        BenefitStatus.VERIFIED,
        BenefitStatus.BEING_REALISED,
        BenefitStatus.NOT_ACHIEVED,
    ),
    BenefitStatus.VERIFIED: (BenefitStatus.BEING_REALISED,),
    BenefitStatus.NOT_ACHIEVED: (BenefitStatus.BEING_REALISED,),
    BenefitStatus.WITHDRAWN: (BenefitStatus.PLANNED,),
}
BEFORE_THE_WORK = (BenefitStatus.IDENTIFIED, BenefitStatus.PLANNED)
NOT_THEIRS = "Only its owner, the workstream's lead or the programme office may keep this benefit."
NOT_OWN = "Nobody verifies their own: somebody other than the owner has to."
NOT_REPORTED = "Somebody other than the person who said that it is realised has to verify it."
NOT_VERIFIERS = (
    "Only the workstream's lead or senior responsible owner, or the programme office, may verify"
    " a benefit."
)
NO_OFFICE_OWNER = (
    "The owner cannot be somebody who holds the programme-office role: choose the person who"
    " answers for the improvement."
)
NO_MEMBER = "The owner has to be a member of this partnership."
SAY_WHY = "Say why."


def cannot_add(
    partnership: Partnership, user: User, deeds: Deeds | None = None, *, leads: bool | None = None
) -> str:
    """Why `user` may not add a benefit; `leads` says whether they lead an open workstream."""
    if may(user, KEEP_REGISTERS, partnership, deeds):
        return ""
    if leads is None:
        leads = led_by(user, partnership).exists()
    return "" if leads else "Only a workstream's lead or the programme office may add a benefit."


def led_by(user: User, partnership: Partnership) -> WorkstreamQuerySet:
    """The workstreams of `partnership` that `user` leads and that have not ended."""
    mine = Workstream.objects.visible_to(user).filter(partnership=partnership, lead=user)
    return mine.exclude(ends_on__lt=partnership.today())


def cannot_add_to(workstream: Workstream, user: User, on: date, deeds: Deeds | None = None) -> str:
    """Why `user` may not put a new benefit under that workstream."""
    if workstream.ends_on is not None and workstream.ends_on < on:
        return f"{workstream} has ended: choose one that still runs."
    if user.pk == workstream.lead_id or may(user, KEEP_REGISTERS, workstream.partnership, deeds):
        return ""
    return f"Only the lead of {workstream} or the programme office may add a benefit to it."


def cannot_keep(benefit: Benefit, user: User, deeds: Deeds | None = None) -> str:
    """Why `user` may not edit the profile, move the status or report figures.

    A benefit outlives its workstream: that it has ended changes nothing.
    """
    if user.pk in (benefit.owner_id, benefit.workstream.lead_id):
        return ""
    return "" if may(user, KEEP_REGISTERS, benefit.partnership, deeds) else NOT_THEIRS


def cannot_report(benefit: Benefit, user: User, deeds: Deeds | None = None) -> str:
    """Why `user` may not give figures: not theirs to keep, or the benefit is withdrawn."""
    if benefit.status == BenefitStatus.WITHDRAWN:
        return "This benefit is withdrawn: it takes no figures."
    return cannot_keep(benefit, user, deeds)


def cannot_own(owner: User, partnership: Partnership) -> str:
    """Why that person may not be the owner of a benefit."""
    roles = set(
        Membership.objects.current()
        .filter(user=owner, partnership=partnership)
        .values_list("role", flat=True)
    )
    if not roles:
        return NO_MEMBER
    return NO_OFFICE_OWNER if Role.PROGRAMME_OFFICE in roles else ""


def cannot_promise(
    *,
    is_disbenefit: bool,
    money: Decimal | None,
    baseline_date: date | None,
    target_date: date | None,
) -> str:
    """Why a profile cannot say so: money of a disbenefit, or dates the wrong way round."""
    if is_disbenefit and money is not None and money > 0:
        return "The value of a disbenefit is zero or negative: write it with a minus."
    if baseline_date and target_date and target_date < baseline_date:
        return "The target date is before the baseline date."
    return ""


def cannot_repromise(benefit: Benefit, reason: str) -> str:
    """Why what was promised may not change without more words: it is being realised already."""
    if benefit.status in BEFORE_THE_WORK or reason.strip():
        return ""
    return "Say why: what was promised changes after the work has begun."


def cannot_move_to(benefit: Benefit, after: str, reason: str, *, is_measured: bool) -> str:
    """Why the status may not become `after`; `is_measured` since the baseline."""
    follows = FOLLOWS[benefit.status]
    if after not in follows:
        offered = ", ".join(status.label.lower() for status in follows)
        return f"It is {benefit.get_status_display().lower()}: from there it can become {offered}."
    if after in (BenefitStatus.REALISED, BenefitStatus.VERIFIED) and not (
        is_measured or benefit.category == BenefitCategory.QUALITATIVE
    ):
        return "Nothing has been measured since the baseline: record a figure first."
    return _wrong_reason(reason)


def cannot_verify(
    benefit: Benefit, user: User, reported_by: int | None, deeds: Deeds | None = None
) -> str:
    """Why `user` may not verify it; `reported_by` is who said that it is realised."""
    if user.pk == benefit.owner_id:
        return NOT_OWN
    if user.pk == reported_by:
        return NOT_REPORTED
    workstream = benefit.workstream
    if user.pk in (workstream.lead_id, workstream.sro_id):
        return ""
    return "" if may(user, KEEP_REGISTERS, benefit.partnership, deeds) else NOT_VERIFIERS


def _wrong_reason(reason: str) -> str:
    if not reason.strip():
        return SAY_WHY
    if len(reason) > LONGEST:
        return f"The reason is too long: keep it under {LONGEST + 1} characters."
    return ""
