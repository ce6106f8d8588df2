"""Keeping the benefits: what is promised, to whom, by what, and how far it has come."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime
from decimal import Decimal

from django.db.models import Model, QuerySet

from accounts.models import Organisation, Partnership, User
from core.deeds import deed
from core.errors import Refused
from milestones.models import Milestone
from milestones.schedule import Link, find_cycle
from risks.measurement_rules import wrong_value
from risks.models import (
    Beneficiary,
    Benefit,
    BenefitStatus,
    Enabler,
    RollUp,
    StatusMove,
    YearValue,
)
from risks.policies import benefits as policies
from workstreams.models import Workstream

OVERTAKEN = "It has changed since you opened it. Nothing of yours is saved: look at it again first."
HIDDEN = "one that you may not see"
LINKS = ("beneficiaries", "milestones", "parts")
PROMISED = (
    "measure",
    "population",
    "unit",
    "direction",
    "baseline_value",
    "baseline_date",
    "target_value",
    "target_date",
    "full_year_value",
)


@dataclass(frozen=True)
class Profile:
    """What a benefit promises: its measure, its path, its money, and who and what it hangs on.

    `parts` are the benefits that it rolls up. Values are in `unit`, money in pounds of a full year.
    """

    name: str
    category: str
    workstream: Workstream
    measure: str
    unit: str
    direction: str
    owner: User
    population: str = ""
    data_source: str = ""
    is_unbounded: bool = False
    baseline_value: Decimal | None = None
    baseline_date: date | None = None
    target_value: Decimal | None = None
    target_date: date | None = None
    full_year_value: Decimal | None = None
    is_disbenefit: bool = False
    discounted_at: str = "standard"
    beneficiaries: Sequence[Organisation] = ()
    milestones: Sequence[Milestone] = ()
    parts: Sequence[Benefit] = ()


OWN = tuple(field.name for field in fields(Profile) if field.name not in LINKS)


def add_benefit(partnership: Partnership, profile: Profile, *, by: User) -> Benefit:
    """Put a benefit on the register as identified."""
    with deed("added a benefit", partnership, by=by):
        partnership = Partnership.objects.select_for_update().get(pk=partnership.pk)
        on = partnership.today()
        if wrong := policies.cannot_add_to(profile.workstream, by, on):
            raise Refused(wrong)
        _check(profile, partnership, owner_is_new=True)
        benefit = Benefit.objects.create(
            partnership=partnership,
            reference=_next_reference(partnership),
            status=BenefitStatus.IDENTIFIED,
            **{name: getattr(profile, name) for name in OWN},
        )
        _link(benefit, profile, by)
    return benefit


def edit_benefit(
    benefit: Benefit,
    profile: Profile,
    *,
    by: User,
    reason: str = "",
    seen_at: datetime | None = None,
) -> Benefit:
    """Change a profile; what was promised only with a reason, once the work has begun.

    `seen_at` is the `updated_at` that the editor had before them. Links to what the editor may
    not see stay as they are.
    """
    with deed("edited", benefit, by=by, why=reason.strip()):
        found = _kept_by(benefit, by)
        if seen_at is not None and seen_at != found.updated_at:
            raise Refused(OVERTAKEN)
        _check_change(found, profile, by, reason)
        for name in OWN:
            setattr(found, name, getattr(profile, name))
        found.save(update_fields=[*OWN, "updated_at"])
        _link(found, profile, by)
    return found


def move_status(benefit: Benefit, *, after: str, reason: str, by: User) -> Benefit:
    """Say how far the benefit has come, and why; nobody verifies their own."""
    with deed(f"moved to {after.replace('_', ' ')}", benefit, by=by, why=reason.strip()):
        found = _locked(benefit)
        reported = found.moves.filter(after=BenefitStatus.REALISED).first()
        if after == BenefitStatus.VERIFIED:
            wrong = policies.cannot_verify(found, by, reported.by_id if reported else None)
        else:
            wrong = policies.cannot_keep(found, by)
        measured = _is_measured(found)
        wrong = wrong or policies.cannot_move_to(found, after, reason, is_measured=measured)
        if wrong:
            raise Refused(wrong)
        StatusMove.objects.create(
            benefit=found,
            before=found.status,
            after=after,
            reason=reason.strip(),
            by=by,
            moved_on=found.partnership.today(),
        )
        found.status = after
        found.save(update_fields=["status", "updated_at"])
    return found


def set_year(
    benefit: Benefit, *, year: int, planned: Decimal | None, actual: Decimal | None, by: User
) -> None:
    """Say what falls in the financial year that begins in April of `year`; nothing takes it out."""
    with deed("said what falls in a year", benefit, by=by):
        found = _kept_by(benefit, by)
        for money in (planned, actual):
            if wrong := wrong_value(money, "£") or policies.cannot_promise(
                is_disbenefit=found.is_disbenefit, money=money, baseline_date=None, target_date=None
            ):
                raise Refused(wrong)
        if planned is None and actual is None:
            found.years.filter(year=year).delete()
            return
        YearValue.objects.update_or_create(
            benefit=found, year=year, defaults={"planned": planned, "actual": actual}
        )


def _kept_by(benefit: Benefit, by: User) -> Benefit:
    found = _locked(benefit)
    if wrong := policies.cannot_keep(found, by):
        raise Refused(wrong)
    return found


def _locked(benefit: Benefit) -> Benefit:
    rows = Benefit.objects.select_related("workstream", "partnership", "owner")
    return rows.select_for_update(of=("self",)).get(pk=benefit.pk)


def _is_measured(benefit: Benefit) -> bool:
    measured = benefit.measurements.filter(
        actual__isnull=False, period__lte=benefit.partnership.today()
    )
    if benefit.baseline_date:
        measured = measured.filter(period__gt=benefit.baseline_date)
    return measured.exists()


def _check_change(found: Benefit, profile: Profile, by: User, reason: str) -> None:
    moved = profile.workstream.pk != found.workstream_id
    on = found.partnership.today()
    if moved and (wrong := policies.cannot_add_to(profile.workstream, by, on)):
        raise Refused(wrong)
    if any(getattr(found, name) != getattr(profile, name) for name in PROMISED) and (
        wrong := policies.cannot_repromise(found, reason)
    ):
        raise Refused(wrong)
    _check(profile, found.partnership, owner_is_new=profile.owner.pk != found.owner_id)
    _check_figures(found, profile)


def _check_figures(found: Benefit, profile: Profile) -> None:
    """What was measured has to be possible in the unit that the profile would have."""
    if (found.unit, found.is_unbounded) == (profile.unit, profile.is_unbounded):
        return
    for row in found.measurements.all():
        for value in (row.planned, row.actual):
            if wrong := wrong_value(value, profile.unit, is_unbounded=profile.is_unbounded):
                raise Refused(f"The figures of {row.period:%b %Y}: {wrong}")


def _check(profile: Profile, partnership: Partnership, *, owner_is_new: bool) -> None:
    if owner_is_new and (wrong := policies.cannot_own(profile.owner, partnership)):
        raise Refused(wrong)
    for what, value in (("baseline", profile.baseline_value), ("target", profile.target_value)):
        if wrong := wrong_value(value, profile.unit, is_unbounded=profile.is_unbounded):
            raise Refused(f"The {what}: {wrong}")
    if wrong := wrong_value(profile.full_year_value, "£") or policies.cannot_promise(
        is_disbenefit=profile.is_disbenefit,
        money=profile.full_year_value,
        baseline_date=profile.baseline_date,
        target_date=profile.target_date,
    ):
        raise Refused(wrong)


def _next_reference(partnership: Partnership) -> str:
    taken = Benefit.objects.filter(partnership=partnership, reference__istartswith="B")
    numbers = [reference[1:] for reference in taken.values_list("reference", flat=True)]
    return f"B{max([int(n) for n in numbers if n.isdecimal()], default=0) + 1:02}"


def _link(benefit: Benefit, profile: Profile, by: User) -> None:
    here = benefit.partnership_id
    seen_milestones = Milestone.objects.visible_to(by).filter(partnership=here)
    seen_parts = Benefit.objects.visible_to(by).filter(partnership=here).exclude(pk=benefit.pk)
    _relink(Beneficiary, "benefit", "organisation", benefit, profile.beneficiaries, None)
    _relink(Enabler, "benefit", "milestone", benefit, profile.milestones, seen_milestones)
    _relink(RollUp, "whole", "part", benefit, profile.parts, seen_parts)
    _refuse_circles(benefit, set(seen_parts.values_list("reference", flat=True)))


def _relink(
    model: type[Model],
    own: str,
    other: str,
    benefit: Benefit,
    chosen: Iterable[Model],
    seen: QuerySet[Milestone] | QuerySet[Benefit] | None,
) -> None:
    """Make the links to what is `chosen`; those to what is not `seen` (None: all is) stay."""
    wanted = {each.pk for each in chosen}
    rows = model._default_manager.filter(**{own: benefit})
    kept = set(rows.values_list(f"{other}_id", flat=True))
    gone = kept - wanted
    if seen is not None:
        gone &= set(seen.filter(pk__in=gone).values_list("pk", flat=True))
        wanted &= set(seen.filter(pk__in=wanted).values_list("pk", flat=True))
    rows.filter(**{f"{other}__in": gone}).delete()
    for number in sorted(wanted - kept):
        model._default_manager.create(**{own: benefit, f"{other}_id": number})


def _refuse_circles(benefit: Benefit, seen: set[str]) -> None:
    here = RollUp.objects.filter(whole__partnership=benefit.partnership_id)
    links = [
        Link(whole, part) for whole, part in here.values_list("whole__reference", "part__reference")
    ]
    if circle := find_cycle(links):
        named = [one if one in seen or one == benefit.reference else HIDDEN for one in circle]
        raise Refused(f"It would roll up itself: {' → '.join(named)}. Leave one of them out.")
