"""How an open stage stands: its rows read once, counted by the rules."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby

from governance.signoff.models import Ballot, Entitlement, Stage
from governance.signoff.routes import stage_terms
from governance.signoff.rules import (
    Ballot as RuleBallot,
)
from governance.signoff.rules import (
    Count,
    Outcome,
    Rule,
    Seat,
    Vote,
    decide,
    is_tied,
    may_act,
    presiding_seat,
    still_needed,
    tally,
)


@dataclass(frozen=True)
class Standing:
    """A stage with its places and their ballots; what is asked again has places of its own."""

    stage: Stage
    entitlements: tuple[Entitlement, ...]
    ballots: tuple[Ballot, ...]

    @cached_property
    def rule(self) -> Rule:
        return stage_terms(self.stage.sign_off, self.stage.number).as_rule()

    @property
    def submitter(self) -> int:
        return self.stage.sign_off.submitted_by_id

    @cached_property
    def seats(self) -> tuple[Seat, ...]:
        return tuple(_seat(entitlement) for entitlement in self.entitlements)

    @cached_property
    def actors(self) -> dict[int, tuple[int, ...]]:
        """The people who may act for each place, by its number."""
        return may_act(self.seats, self.submitter)

    @cached_property
    def votes(self) -> tuple[RuleBallot, ...]:
        return tuple(
            RuleBallot(cast.entitlement_id, cast.cast_by_id, Vote(cast.vote), cast.is_casting)
            for cast in self.ballots
        )

    @property
    def tally(self) -> Count:
        """The figures as they count now."""
        return tally(self.rule, self.seats, self.votes, self.submitter)

    @property
    def is_tied(self) -> bool:
        """Whether a casting vote is asked for."""
        return is_tied(self.rule, self.seats, self.votes, self.submitter)

    @property
    def presiding(self) -> int | None:
        """The number of the place whose holder has the casting vote."""
        return presiding_seat(self.rule, self.seats, self.votes, self.submitter)

    def outcome(self, *, closed: bool = False) -> Outcome | None:
        """What the stage comes to now, or None while that is open."""
        return decide(self.rule, self.seats, self.votes, submitter=self.submitter, closed=closed)

    def needed(self) -> str:
        """What it still needs to pass, in words."""
        return still_needed(self.rule, self.seats, self.votes, submitter=self.submitter)

    def ballot_of(self, entitlement: Entitlement, *, casting: bool = False) -> Ballot | None:
        """The vote of that place."""
        cast = (entitlement.pk, casting)
        return next((b for b in self.ballots if (b.entitlement_id, b.is_casting) == cast), None)

    def with_ballots(self, ballots: Iterable[Ballot]) -> "Standing":
        """The same stage after these ballots."""
        return Standing(self.stage, self.entitlements, (*self.ballots, *ballots))


def standing_of(stage: Stage) -> Standing:
    """Read the stage's places and ballots with the people they name; two queries."""
    entitlements = stage.entitlements.select_related(
        "person", "deputy", "organisation", "attended_by"
    )
    ballots = Ballot.objects.filter(entitlement__stage=stage)
    named = ballots.select_related("cast_by", "cast_for", "recorded_by").order_by("pk")
    return Standing(stage, tuple(entitlements), tuple(named))


def figures_of(stage: Stage) -> Standing:
    """The same without the names: what a vote needs to be counted."""
    ballots = Ballot.objects.filter(entitlement__stage=stage).order_by("pk")
    return Standing(stage, tuple(stage.entitlements.all()), tuple(ballots))


def who_may_act(stages: Collection[int]) -> dict[int, tuple[int, ...]]:
    """The people who may act for each place of those stages, by its number; one query if any."""
    rows = Entitlement.objects.filter(stage__in=stages).select_related("stage__sign_off")
    actors: dict[int, tuple[int, ...]] = {}
    for _, group in groupby(rows, key=lambda place: place.stage_id):
        asked = list(group)
        submitter = asked[0].stage.sign_off.submitted_by_id
        actors |= may_act([_seat(place) for place in asked], submitter)
    return actors


def attending(standing: Standing, attended: Mapping[int, int | None]) -> Standing:
    """The same stage with that attendance: who came, by number of the place."""
    entitlements = [
        _attended(entitlement, attended.get(entitlement.pk))
        for entitlement in standing.entitlements
    ]
    return replace(standing, entitlements=tuple(entitlements))


def _attended(entitlement: Entitlement, person: int | None) -> Entitlement:
    entitlement.attended = person is not None
    entitlement.attended_by_id = person
    return entitlement


def _seat(entitlement: Entitlement) -> Seat:
    return Seat(
        key=entitlement.pk,
        person=entitlement.person_id,
        deputy=entitlement.deputy_id,
        sector=entitlement.sector,
        is_chair=entitlement.is_chair,
        is_vice_chair=entitlement.is_vice_chair,
        is_recused=entitlement.recused_at is not None,
        attended=entitlement.attended,
    )
