"""What the entries of a chain say, in words that need no Accord to be read (docs/rules.md 3).

Places and votes carry a hash of their own beside that of their entry, so that a verifier can name
the one that was changed.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from accounts.models import User
from core.canonical import digest, plain
from governance.signoff.authority import Weighed
from governance.signoff.interests import handling_records
from governance.signoff.models import (
    Ballot,
    Decision,
    Entitlement,
    Ratification,
    SignOff,
    SignOffState,
    Stage,
    UrgentDecision,
)
from governance.signoff.outlines import Outline
from governance.signoff.route_words import names_in, rule_words, stage_words
from governance.signoff.routes import stage_terms, terms_of
from governance.signoff.rules import Vote
from governance.signoff.rules.places import Stance
from governance.signoff.standing import Standing
from governance.signoff.subjects import subject_of

COUNTS_AS = {
    Vote.APPROVE: Stance.FOR,
    Vote.APPROVE_WITH_CONDITIONS: Stance.FOR,
    Vote.OBJECT: Stance.AGAINST,
    Vote.ABSTAIN: Stance.ABSTAINING,
}


def submission_record(sign_off: SignOff, urgent: UrgentDecision | None = None) -> dict[str, Any]:
    """Which text was put forward, by whom, on which route, with each rule in words.

    When it was declared urgent also why, and who was consulted.
    """
    route, stages = sign_off.route, terms_of(sign_off)
    names = names_in([Outline(route["name"], (), stages=stages)])
    return {
        **_proposal(sign_off),
        "kind": subject_of(sign_off.record).label,
        "document": sign_off.sha256,
        "by": sign_off.submitted_by.name,
        "route": {"name": route["name"], "version": route["version"]},
        "stages": [str(stage_words(terms, names)) for terms in stages],
        **({"urgent": _urgent(urgent)} if urgent else {}),
    }


def opening_record(standing: Standing) -> dict[str, Any]:
    """Which stage opened on which text, whom it asks, and by when."""
    return {
        **_stage(standing.stage),
        "rule": rule_words(stage_terms(standing.stage.sign_off, standing.stage.number)),
        "asked": [str(place) for place in standing.entitlements],
        "due_at": standing.stage.due_at,
    }


def recusal_record(place: Entitlement, by: User) -> dict[str, Any]:
    """Who left which stage; the interest itself is in the register, not here."""
    return {**_stage(place.stage), "place": str(place), "person": place.person.name, "by": by.name}


def stage_record(standing: Standing, outcome: str) -> dict[str, Any]:
    """Who was entitled, present, recused and deputised, each vote, the rule and the result."""
    stage = standing.stage
    places = {place.pk: number for number, place in enumerate(standing.entitlements, 1)}
    counted = set(_counted(standing))
    return {
        **_proposal(stage.sign_off),
        **_stage(stage),
        "rule": _rule(stage),
        "entitled": [_entitled(place, places, standing) for place in standing.entitlements],
        "ballots": [_ballot(ballot, places, ballot.pk in counted) for ballot in standing.ballots],
        "deputies": _deputies(standing, places),
        "interests": handling_records(stage),
        **_figures(standing),
        "outcome": outcome,
        "closed_by": stage.closed_by.name if stage.closed_by else None,
        "reason": stage.reason,
        "recorded": stage.is_recorded,
    }


def decision_record(
    sign_off: SignOff, stage: Stage, decision: Decision | None, weighed: Weighed | None
) -> dict[str, Any]:
    """What was decided, at which stage, on which text, and all entries that it rests on.

    With what made it bind or only recommend, where a body decided.
    """
    entries = sign_off.entries.order_by("number")
    return {
        **_proposal(sign_off),
        "state": sign_off.state,
        "result": SignOffState(sign_off.state).label,
        "stage": {"number": stage.number, "round": stage.round, "name": stage.name},
        "document": sign_off.sha256,
        "version": sign_off.versions.count(),
        "submitted_by": sign_off.submitted_by.name,
        "submitted_at": sign_off.submitted_at,
        "rests_on": list(entries.values("number", "kind", "sha256")),
        **_decided(decision),
        "weighed": _weighed(weighed) if weighed else None,
    }


def _weighed(weighed: Weighed) -> dict[str, Any]:
    """The value as thresholds saw it, what was summed into it, and who had delegated it."""
    return {
        "value": weighed.facts.value,
        "linked": list(weighed.facts.linked),
        "delegations": [
            {
                "from": delegation.organisation.name,
                "up_to": delegation.up_to,
                "starts_on": delegation.starts_on,
                "ends_on": delegation.ends_on,
            }
            for delegation in weighed.delegations
        ],
        "without_delegation": list(weighed.without),
    }


def ratification_record(ratification: Ratification) -> dict[str, Any]:
    """What a meeting of the body made of an urgent decision, with its own row in the log."""
    urgent = ratification.urgent
    return {
        **_proposal(urgent.sign_off),
        "outcome": "ratified" if ratification.is_ratified else "not ratified",
        "ratifies": urgent.decision.reference if urgent.decision else None,
        "document": urgent.sign_off.sha256,
        "reason": ratification.reason,
        "recorded_by": ratification.recorded_by.name,
        **_decided(ratification.decision),
        "reasons": "",  # they are the reason
    }


def _urgent(urgent: UrgentDecision) -> dict[str, Any]:
    people = [row.person.name for row in urgent.people_consulted.select_related("person")]
    return {
        "reason": urgent.reason,
        "consulted": urgent.consulted,
        **({"members_consulted": people} if people else {}),
        "declared_by": urgent.declared_by.name,
    }


def _decided(decision: Decision | None) -> dict[str, Any]:
    if decision is None:
        return {"decision": None}
    return {
        "decision": decision.reference,
        "body": decision.body.name,
        "meeting": decision.meeting.held_on if decision.meeting else None,
        "decided_on": decision.decided_on,
        "kind": decision.kind,
        "authority": decision.authority,
        "authority_words": decision.get_authority_display(),
        "wording": decision.wording,
        "reasons": decision.reasons,
        "conditions": decision.conditions,
    }


def _proposal(sign_off: SignOff) -> dict[str, Any]:
    return {"partnership": sign_off.partnership.name, "proposal": sign_off.title}


def _stage(stage: Stage) -> dict[str, Any]:
    return {
        "stage": {"number": stage.number, "round": stage.round, "name": stage.name},
        "body": stage.body.name if stage.body else None,
        "meeting": stage.meeting.held_on if stage.meeting else None,
        "document": stage.sha256,
    }


def _rule(stage: Stage) -> dict[str, Any]:
    """The terms as they were frozen, with their words."""
    terms = stage.sign_off.route["stages"][stage.number - 1]
    return {**terms, "words": rule_words(stage_terms(stage.sign_off, stage.number))}


def _figures(standing: Standing) -> dict[str, int]:
    """How many were present, left, and said what, as they counted."""
    tally = standing.tally
    return {
        "present": tally.present,
        "recused": sum(place.recused_at is not None for place in standing.entitlements),
        "approvals": tally.approvals,
        "objections": tally.objections,
        "abstentions": tally.abstentions,
    }


def _deputies(standing: Standing, places: Mapping[int, int]) -> list[dict[str, Any]]:
    """Who came or voted in the place of another."""
    acted = {(cast.entitlement_id, cast.cast_by) for cast in standing.ballots}
    came = {(place.pk, place.attended_by) for place in standing.entitlements}
    return [
        {"place": places[place.pk], "principal": place.person.name, "deputy": person.name}
        for place in standing.entitlements
        for number, person in sorted(acted | came, key=lambda pair: pair[0])
        if number == place.pk and person and person != place.person
    ]


def _entitled(place: Entitlement, places: Mapping[int, int], standing: Standing) -> dict[str, Any]:
    return _sealed(
        {
            "place": places[place.pk],
            "person": place.person.name,
            "deputy": place.deputy.name if place.deputy else None,
            "organisation": place.organisation.name if place.organisation else None,
            "sector": place.sector,
            "chair": place.is_chair,
            "vice_chair": place.is_vice_chair,
            "submitter": place.is_submitter,
            "counts": place.pk in standing.actors,
            "recused": place.recused_at,
            "attended": place.attended,
            "attended_by": place.attended_by.name if place.attended_by else None,
        }
    )


def _ballot(ballot: Ballot, places: Mapping[int, int], is_counted: bool) -> dict[str, Any]:
    return _sealed(
        {
            "place": places[ballot.entitlement_id],
            "cast_by": ballot.cast_by.name,
            "cast_for": ballot.cast_for.name,
            "document": ballot.sha256,
            "vote": ballot.vote,
            "casting": ballot.is_casting,
            "counted": is_counted,
            "reason": ballot.reason,
            "conditions": ballot.conditions,
            "pre_commencement": ballot.is_pre_commencement,
            "at": ballot.at,
            "recorded_by": ballot.recorded_by.name if ballot.recorded_by else None,
        }
    )


def _counted(standing: Standing) -> Iterator[int]:
    """The ballots that the tally took: none of a place that has left since, for one."""
    places = {place.seat.key: place for place in standing.tally.places}
    for ballot in standing.ballots:
        place, vote = places[ballot.entitlement_id], Vote(ballot.vote)
        taken = place.casting == vote if ballot.is_casting else place.stance == COUNTS_AS[vote]
        if taken:
            yield ballot.pk


def _sealed(row: dict[str, Any]) -> dict[str, Any]:
    row = plain(row)
    return {**row, "sha256": digest(row)}
