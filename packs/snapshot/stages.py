"""The stages of a sign-off as a pack shows them: who was asked, what they said, how it ended."""

from django.db.models import Prefetch

from accounts.models import Role
from governance.bodies.models import DecisionRule
from governance.signoff.models import Approvers, Ballot, Entitlement, SignOff, Stage
from governance.signoff.routes import Terms, terms_of
from packs.snapshot.governed import StageFacts, VoteFacts
from packs.words import capped, counted

STAGES = Prefetch(
    "stages",
    Stage.objects.select_related("meeting").prefetch_related(
        Prefetch(
            "entitlements",
            Entitlement.objects.select_related("person", "organisation").prefetch_related(
                Prefetch("ballots", Ballot.objects.select_related("cast_by").order_by("pk"))
            ),
        )
    ),
)


def stage_facts(sign_off: SignOff, bodies: dict[int, str]) -> tuple[StageFacts, ...]:
    """The stages that were opened, round by round, then those of the route still to come."""
    terms = {one.number: one for one in terms_of(sign_off)}
    opened = list(sign_off.stages.all())
    last = max((stage.number for stage in opened if stage.round == sign_off.round), default=0)
    coming = [one for one in terms.values() if one.number > last and sign_off.is_unfinished]
    return (
        *(_opened(stage, terms[stage.number], bodies) for stage in opened),
        *(_coming(one, sign_off.round, bodies) for one in coming),
    )


def _opened(stage: Stage, terms: Terms, bodies: dict[int, str]) -> StageFacts:
    return StageFacts(
        number=stage.number,
        round=stage.round,
        name=capped(stage.name, 200),
        who=_who(terms, bodies),
        rule=_rule(terms),
        meeting_on=stage.meeting.held_on if stage.meeting else None,
        opened_at=stage.opened_at,
        due_at=stage.due_at,
        closed_at=stage.closed_at,
        outcome=stage.get_outcome_display() if stage.outcome else "",
        is_recorded=stage.is_recorded,
        votes=tuple(_vote(one) for one in stage.entitlements.all()),
    )


def _coming(terms: Terms, round_: int, bodies: dict[int, str]) -> StageFacts:
    return StageFacts(
        number=terms.number,
        round=round_,
        name=capped(terms.name, 200),
        who=_who(terms, bodies),
        rule=_rule(terms),
        meeting_on=None,
        opened_at=None,
        due_at=None,
        closed_at=None,
        outcome="",
        is_recorded=True,
        votes=(),
    )


def _who(terms: Terms, bodies: dict[int, str]) -> str:
    if terms.approvers == Approvers.BODY:
        return capped(bodies.get(terms.body or 0, ""), 200)
    if terms.approvers == Approvers.ROLE:
        return str(Role(terms.role).label)
    named = terms.approvers == Approvers.PEOPLE
    return "Named people" if named else "Each affected partner's signatory"


def _rule(terms: Terms) -> str:
    if terms.rule == DecisionRule.AT_LEAST:
        return f"At least {terms.n}"
    if terms.rule == DecisionRule.PER_SECTOR:
        return f"{terms.n} from each of {counted(len(terms.sectors), 'sector')}"
    if terms.rule == DecisionRule.QUORUM_MAJORITY:
        sectors = f" with {counted(len(terms.sectors), 'sector')}" if terms.sectors else ""
        return f"Quorum of {terms.quorum}{sectors}, then a majority"
    return str(DecisionRule(terms.rule).label)


def _vote(one: Entitlement) -> VoteFacts:
    """What a place said; why somebody left for an interest is not printed."""
    cast = [ballot for ballot in one.ballots.all() if not ballot.is_casting]
    ballot = cast[-1] if cast else None
    return VoteFacts(
        person=capped(one.person.name, 200),
        organisation=one.organisation.short_name if one.organisation else "",
        cast_by=_deputy(ballot, one),
        vote=ballot.get_vote_display() if ballot else "",
        is_recused=one.recused_at is not None,
        is_submitter=one.is_submitter,
        attended=one.attended,
        note=capped(ballot.conditions or ballot.reason, 500) if ballot else "",
        at=ballot.at if ballot else None,
    )


def _deputy(ballot: Ballot | None, one: Entitlement) -> str:
    deputised = ballot is not None and ballot.cast_by_id != one.person_id
    return capped(ballot.cast_by.name, 200) if ballot and deputised else ""
