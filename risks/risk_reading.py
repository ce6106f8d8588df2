"""Risks as pages, papers and the API show them, judged for the partnership's today."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import DateField, Exists, Max, OuterRef, Q, QuerySet, Subquery

from accounts.models import Partnership, User
from governance.bodies.models import Body, BodyKind, Meeting
from risks.models import (
    Assurance,
    Control,
    PartnerScore,
    Review,
    Risk,
    RiskCategory,
    RiskStatus,
    rules_of,
)
from risks.rules import DEFAULT, Rules
from risks.scoring import CONSEQUENCES, LIKELIHOODS, Band, band


@dataclass(frozen=True)
class Scored:
    """Consequence and likelihood, the score that they make, and its band."""

    consequence: int
    likelihood: int
    score: int

    @property
    def band(self) -> Band:
        """Low, Moderate, High or Extreme."""
        return band(self.score)

    @property
    def consequence_word(self) -> str:
        """Negligible to Catastrophic."""
        return CONSEQUENCES[self.consequence]

    @property
    def likelihood_word(self) -> str:
        """Rare to Almost certain."""
        return LIKELIHOODS[self.likelihood]


@dataclass(frozen=True)
class JudgedRisk:
    """A risk as it stands on a day, by the rules of its partnership.

    `change` is the current score less that at the last partnership board; None when it had not
    been reviewed by then.
    """

    risk: Risk
    change: int | None
    is_review_overdue: bool
    rules: Rules = DEFAULT

    @property
    def inherent(self) -> Scored:
        """Before any control."""
        risk = self.risk
        return Scored(risk.inherent_consequence, risk.inherent_likelihood, risk.inherent_score)

    @property
    def current(self) -> Scored:
        """With the controls that are in place."""
        risk = self.risk
        return Scored(risk.current_consequence, risk.current_likelihood, risk.current_score)

    @property
    def target(self) -> Scored:
        """As hoped for by the target date."""
        risk = self.risk
        return Scored(risk.target_consequence, risk.target_likelihood, risk.target_score)

    @property
    def escalates_to(self) -> str | None:
        """The kind of body that it goes up to while it is open (a value of BodyKind)."""
        if self.risk.status != RiskStatus.OPEN:
            return None
        return self.rules.escalates_to(self.risk.current_score)

    @property
    def is_outside_appetite(self) -> bool:
        """Above the ceiling of its category."""
        return self.rules.is_outside_appetite(self.risk.current_score, self.risk.category)

    @property
    def ceiling(self) -> int:
        """The highest score of its category that is within appetite."""
        return self.rules.ceiling(self.risk.category)


def last_board(partnership: Partnership) -> "QuerySet[Meeting, Any]":
    """The day of the last partnership board, as a subquery."""
    boards = Meeting.objects.filter(
        body__partnership=partnership,
        body__kind=BodyKind.PARTNERSHIP_BOARD,
        held_on__lte=partnership.today(),
    )
    return boards.values("body__partnership").annotate(last=Max("held_on")).values("last")


def since_last_board(risks: QuerySet[Risk], partnership: Partnership) -> QuerySet[Risk]:
    """`risks` with `score_at_last_board`: of the last review by then, else null."""
    return risks.annotate(score_at_last_board=_known_then(partnership).values("score")[:1])


def placed_at_last_board(risks: QuerySet[Risk], partnership: Partnership) -> QuerySet[Risk]:
    """`risks` with both factors as they were then, `board_likelihood` and `board_consequence`."""
    known = _known_then(partnership)
    return risks.annotate(
        board_likelihood=known.values("likelihood")[:1],
        board_consequence=known.values("consequence")[:1],
    )


def _known_then(partnership: Partnership) -> QuerySet[Review]:
    last = Subquery(last_board(partnership), output_field=DateField())
    known = Review.objects.filter(risk=OuterRef("pk"), reviewed_on__lte=last)
    return known.order_by("-reviewed_on")


def judged_risks(
    risks: QuerySet[Risk], partnership: Partnership, rules: Rules | None = None
) -> list[JudgedRisk]:
    """`risks` of `partnership`, in their order, judged for its today; one query.

    One more where its `rules` are not known yet.
    """
    today, rules = partnership.today(), rules or rules_of(partnership)
    asked = since_last_board(risks, partnership)
    return [
        _judged(risk, today, rules)
        for risk in asked.select_related("workstream", "owner", "owning_organisation", "objective")
    ]


def outside_appetite(rules: Rules) -> Q:
    """Risks above the ceiling of their category."""
    found = Q(pk__in=())
    for ceiling in {rules.ceiling(each) for each in RiskCategory.values}:
        of = [each for each in RiskCategory.values if rules.ceiling(each) == ceiling]
        found |= Q(category__in=of, current_score__gt=ceiling)
    return found


def outside_count(user: User, partnership: Partnership) -> int:
    """How many open risks that `user` sees are outside appetite; two queries."""
    seen = Risk.objects.visible_to(user).open().filter(partnership=partnership)
    return seen.filter(outside_appetite(rules_of(partnership))).count()


def unassured() -> Exists:
    """Risks with a control that no assurance speaks of, by name or for the risk as a whole."""
    return Exists(unassured_controls().filter(risk=OuterRef("pk")))


def unassured_controls() -> QuerySet[Control]:
    """Controls that no assurance speaks of."""
    return Control.objects.exclude(is_assured())


def is_assured() -> Q:
    """Of a control: whether an assurance speaks of it, or of its risk as a whole."""
    by_name = Assurance.objects.filter(control=OuterRef("pk"))
    of_all = Assurance.objects.filter(control=None, risk=OuterRef("risk"))
    return Q(Exists(by_name)) | Q(Exists(of_all))


def stale_assurances(on: date, rules: Rules) -> QuerySet[Assurance]:
    """The newest word of each line on a risk, where even that is too old to count."""
    newer = Assurance.objects.filter(
        risk=OuterRef("risk"), line=OuterRef("line"), given_on__gt=OuterRef("given_on")
    )
    return Assurance.objects.exclude(Exists(newer)).filter(
        given_on__lt=rules.oldest_that_counts(on)
    )


def stale(on: date, rules: Rules) -> Exists:
    """Risks of which one of the three lines has said nothing for too long."""
    return Exists(stale_assurances(on, rules).filter(risk=OuterRef("pk")))


def missing_bodies(partnership: Partnership) -> set[str]:
    """Kinds of body that scores go up to and that the partnership does not have; one query."""
    kinds = {BodyKind.PARTNERSHIP_BOARD.value, BodyKind.PROGRAMME_BOARD.value}
    there = Body.objects.filter(partnership=partnership, kind__in=kinds)
    return kinds - set(there.values_list("kind", flat=True))


def partner_scores(risk: Risk) -> QuerySet[PartnerScore]:
    """Each partner's newest own score of a risk, by number of the partner; never averaged."""
    rows = PartnerScore.objects.filter(risk=risk).select_related("organisation", "author")
    return rows.order_by("organisation_id", "-scored_on").distinct("organisation_id")


def _judged(risk: Risk, on: date, rules: Rules) -> JudgedRisk:
    before: int | None = getattr(risk, "score_at_last_board", None)
    due = risk.next_review_on
    return JudgedRisk(
        risk=risk,
        change=None if before is None else risk.current_score - before,
        is_review_overdue=risk.status == RiskStatus.OPEN and due is not None and due < on,
        rules=rules,
    )
