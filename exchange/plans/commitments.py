"""Commitments of agreements, with what keeps them. What was let go in Accord is left so."""

from collections.abc import Mapping
from typing import Any

from django.db.models import Model

from exchange.plans import fields
from exchange.plans.batch import Cell, key_of
from exchange.plans.draft import Draft, visible
from exchange.plans.fields import weigh, words
from exchange.plans.links import List
from exchange.tables import Row
from governance.mous.models import (
    Agreement,
    Commitment,
    CommitmentBenefit,
    CommitmentMilestone,
    Party,
)
from milestones.models import Milestone
from risks.models import Benefit

KEY, SHOWN = "commitments", 60
FIRST, LAST = 1, 9_999  # what is left up to 32,767 is for those that are numbered here


def _party(draft: Draft, row: Row, column: str) -> Party | None:
    """Whose commitment it is; every party's when the cell is blank."""
    agreement = draft.agreements.get(row.text("agreement"))
    organisation = draft.one(
        draft.organisations, row, column, row.text(column), "a party of the agreement"
    )
    if agreement is None or organisation is None:
        return None
    found = draft.parties.get((key_of(agreement), key_of(organisation)))
    if found is None:
        draft.error(row, column, f"a party of {agreement.reference}, or nothing for all of them")
    return found


def _kept(commitment: Commitment, milestone: Milestone) -> CommitmentMilestone:
    return CommitmentMilestone(commitment=commitment, milestone=milestone)


def _brings(commitment: Commitment, benefit: Benefit) -> CommitmentBenefit:
    return CommitmentBenefit(commitment=commitment, benefit=benefit)


COMMITMENT = (
    words("text"),
    Cell("party", "party", _party),
    fields.day("due_on", "due"),
)
MILESTONES = List(KEY, "milestones", CommitmentMilestone, "commitment", "milestone", _kept)
BENEFITS = List(KEY, "benefits", CommitmentBenefit, "commitment", "benefit", _brings)


class Commitments:
    """Those of the partnership's agreements, as Accord has them and as rows find them."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        rows = Commitment.objects.select_related("agreement", "party__organisation")
        found = draft.existing(rows, "agreement__partnership")
        self.standing = [it for it in found if it.retired_on is None]
        self.retired = {_key(it): it for it in found if it.retired_on is not None}
        self.numbers = {_key(it) for it in found}
        self.by_words = {_by_words(it): _key(it) for it in (*self.retired.values(), *self.standing)}
        self.numbers |= {self._asked(row) for row in draft.workbook.rows(KEY)}

    def key(self, row: Row) -> tuple[object, object]:
        """By its agreement and number, else by its words."""
        agreement, number = self._asked(row)
        if number is not None:
            return agreement, number
        text = row.text("text")
        return self.by_words.get((agreement, text), (agreement, text))

    def next_number(self, agreement: Agreement) -> int:
        """The number after all that the agreement and the sheet have."""
        mine = key_of(agreement)
        taken = [number for of, number in self.numbers if of == mine and isinstance(number, int)]
        number = max(taken, default=0) + 1
        self.numbers.add((mine, number))
        return number

    def _asked(self, row: Row) -> tuple[object, int | None]:
        agreement = self.draft.number(self.draft.agreements, row.text("agreement"))
        return agreement, row.whole("number")


def plan_commitments(draft: Draft) -> None:
    """Matched by agreement and number, else by words; those that the sheet does not name stay."""
    known = Commitments(draft)
    milestones = _seen(draft, MILESTONES.existing(draft, "agreement__partnership"), "milestone")
    benefits = _seen(draft, BENEFITS.existing(draft, "agreement__partnership"), "benefit")
    for row, found in draft.pair(
        KEY,
        known.standing,
        known.key,
        _key,
        "text",
        lambda it: it.agreement,
        lambda it: f"{it}: {it.text[:SHOWN]}",
    ):
        agreement = draft.one(
            draft.agreements, row, "agreement", row.text("agreement"), "an agreement"
        )
        if gone := known.retired.get(known.key(row)):
            draft.warn(row, "text", f"{gone} as it was let go in Accord; it was left")
        elif agreement is not None and row.text("text"):
            made = _say(draft, row, agreement, found, known)
            kept_by = draft.many(draft.milestones, row, "milestones", "a milestone")
            MILESTONES.plan(draft, row, made, kept_by, milestones.get(key_of(made), {}))
            brings = draft.many(draft.benefits, row, "benefits", "a benefit")
            BENEFITS.plan(draft, row, made, brings, benefits.get(key_of(made), {}))


def _say(
    draft: Draft, row: Row, agreement: Agreement, found: Commitment | None, known: Commitments
) -> Commitment:
    number = row.whole("number")
    if number is not None and not FIRST <= number <= LAST:
        draft.error(row, "number", f"a whole number from {FIRST} to {LAST:,}")
    if found is None:
        number = known.next_number(agreement) if number is None else number
    label = f"{found}" if found else f"{agreement.reference}: {row.text('text')[:SHOWN]}"
    fixed = {"agreement": agreement, "number": number}
    batch = draft.batch(Commitment)
    return weigh(draft, KEY, batch, row, found, COMMITMENT, label=label, fixed=fixed)


def _key(commitment: Commitment) -> tuple[object, object]:
    return commitment.agreement_id, commitment.number


def _by_words(commitment: Commitment) -> tuple[object, str]:
    return commitment.agreement_id, " ".join(commitment.text.split())


def _seen[L: Model](
    draft: Draft, links: Mapping[int, dict[int, L]], target: str
) -> dict[int, dict[int, L]]:
    """Without links to what is withheld from who imports: these stay."""
    things: list[Any] = [getattr(it, target) for held in links.values() for it in held.values()]
    seen = visible(set(things), draft.by)
    return {
        owner: {number: it for number, it in held.items() if number in seen}
        for owner, held in links.items()
    }
