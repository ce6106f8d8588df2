"""Commitments with what keeps them, judged for the partnership's today: for pages and files."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import FETCH_RAISE

from accounts.access import KEEP_REGISTERS, Deeds
from accounts.models import Partnership, User
from governance.mous.models import (
    Agreement,
    Commitment,
    CommitmentBenefit,
    CommitmentMilestone,
)
from milestones.reading import JudgedMilestone, judged, milestones_for
from risks.models import Benefit
from risks.reading import JudgedBenefit, judged_benefits


@dataclass(frozen=True)
class Kept:
    """A commitment, and how the milestones and benefits that are to keep it stand on a day."""

    commitment: Commitment
    milestones: tuple[JudgedMilestone, ...]
    benefits: tuple[JudgedBenefit, ...]
    on: date

    @property
    def rows(self) -> list[tuple[JudgedMilestone, int]]:
        """Each milestone, and how many days after the promised one it is expected; else 0."""
        due = self.commitment.due_on
        return [
            (one, max((one.milestone.expected_date - due).days, 0) if due else 0)
            for one in self.milestones
        ]

    @property
    def is_overdue(self) -> bool:
        """Its day has passed, and a milestone that is to keep it is not complete, or none is."""
        due = self.commitment.due_on
        is_open = not self.milestones or any(
            one.milestone.actual_date is None for one in self.milestones
        )
        return due is not None and due < self.on and is_open


def commitments_of(agreement: Agreement, user: User, deeds: Deeds) -> list[Kept]:
    """All that the agreement's parties commit to, retired ones last, as `user` may see it.

    What keeps it is named where `user` may see it; five queries, three where nothing does.
    """
    rows = agreement.commitments.visible_to(user).select_related("party__organisation")
    found = sorted(rows.select_related("retired_by").fetch_mode(FETCH_RAISE), key=_order)
    if not found:
        return []
    partnership = agreement.partnership
    milestones = _milestones(found, user, partnership)
    benefits = _benefits(found, user, partnership, deeds)
    today = partnership.today()
    for each in found:
        each.agreement = agreement
    return [
        Kept(each, tuple(milestones[each.pk]), tuple(benefits[each.pk]), today) for each in found
    ]


def _order(commitment: Commitment) -> tuple[bool, int]:
    return commitment.retired_on is not None, commitment.number


def _milestones(
    found: Iterable[Commitment], user: User, partnership: Partnership
) -> dict[int, list[JudgedMilestone]]:
    links = CommitmentMilestone.objects.filter(commitment__in=found)
    pairs = list(links.values_list("commitment", "milestone"))
    if not pairs:
        return defaultdict(list)
    seen = milestones_for(user, partnership).filter(pk__in={key for _, key in pairs})
    return _by_commitment(pairs, {one.milestone.pk: one for one in judged(seen, partnership)})


def _benefits(
    found: Iterable[Commitment], user: User, partnership: Partnership, deeds: Deeds
) -> dict[int, list[JudgedBenefit]]:
    """With counts of few people for the programme office alone."""
    links = CommitmentBenefit.objects.filter(commitment__in=found)
    pairs = list(links.values_list("commitment", "benefit"))
    if not pairs:
        return defaultdict(list)
    seen = Benefit.objects.visible_to(user).filter(pk__in={key for _, key in pairs})
    told = judged_benefits(seen.fetch_mode(FETCH_RAISE), partnership.today())
    if KEEP_REGISTERS not in deeds:
        told = [one.for_others() for one in told]
    return _by_commitment(pairs, {one.benefit.pk: one for one in told})


def _by_commitment(pairs: Iterable[tuple[int, int]], seen: dict[int, Any]) -> dict[int, list[Any]]:
    """What each commitment links to, in the order of `seen`."""
    places = {key: at for at, key in enumerate(seen)}
    found: dict[int, list[Any]] = defaultdict(list)
    for owner, key in sorted(pairs, key=lambda pair: places.get(pair[1], 0)):
        if key in seen:
            found[owner].append(seen[key])
    return found
