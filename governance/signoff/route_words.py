"""A route in plain words: what it is for, whom each stage asks, and what it takes to pass."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from accounts.models import Level, Organisation, Role, User
from core.money import pounds
from core.words import join, lower_first
from governance.bodies.models import Body
from governance.signoff.models import Approvers
from governance.signoff.outlines import Outline
from governance.signoff.routes import Terms, unmet
from governance.signoff.rules import RuleKind, number, sector_words
from governance.signoff.subjects import Facts, all_subjects

TO_COME = {"agreement": "Approval of an agreement"}


@dataclass(frozen=True)
class Names:
    """The names of what routes hold by number."""

    bodies: Mapping[int, str] = field(default_factory=dict)
    people: Mapping[int, str] = field(default_factory=dict)
    organisations: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True)
class StageWords:
    """A stage in sentences: whom it asks, its rule, its time, when it applies, what comes first."""

    number: int
    name: str
    asked: str
    rule: str
    time: str
    condition: str = ""
    needs: str = ""

    def __str__(self) -> str:
        said = f"{self.number}. {self.name}: {self.asked}; {self.rule}, {self.time}."
        return " ".join(part for part in (said, self.condition, self.needs) if part)


def names_in(outlines: Iterable[Outline]) -> Names:
    """The names of every body, person and partner that these routes hold; three queries."""
    stages = [stage for outline in outlines for stage in outline.stages]
    people = {person for stage in stages for person in stage.people}
    partners = {key for stage in stages for key in stage.condition.get("partners", ())}
    bodies = {stage.body for stage in stages if stage.body}
    return Names(
        dict(Body.objects.filter(pk__in=bodies).values_list("pk", "name")),
        _told_apart(User.objects.filter(pk__in=people)),
        dict(Organisation.objects.filter(pk__in=partners).values_list("pk", "short_name")),
    )


def count_words(stages: int) -> str:
    """ "Three stages." """
    return f"{number(stages).capitalize()} stage{'' if stages == 1 else 's'}."


def stage_words(terms: Terms, names: Names) -> StageWords:
    """One stage in sentences."""
    return StageWords(
        number=terms.number,
        name=terms.name,
        asked=asked_words(terms, names),
        rule=rule_words(terms),
        time=time_words(terms),
        condition=condition_words(terms.condition, names),
        needs=needs_words(terms.assessments),
    )


def asked_words(terms: Terms, names: Names) -> str:
    """Whom the stage asks."""
    match terms.approvers:
        case Approvers.BODY:
            seats = "chair" if terms.rule == RuleKind.CHAIR else "voting seats"
            body = names.bodies.get(terms.body or 0, "body")
            return f"the {seats} of the {body.removeprefix('The ')}"
        case Approvers.PARTNERS:
            return "each affected partner, through its signatory"
        case Approvers.ROLE:
            if terms.role == Role.PROGRAMME_OFFICE:
                return "the programme office"
            return f"holders of the role {Role(terms.role).label.lower()}"
        case _:
            return join([names.people.get(person, "somebody") for person in terms.people])


def rule_words(terms: Terms) -> str:
    """What it takes to pass."""
    return _RULES[RuleKind(terms.rule)](terms)


def time_words(terms: Terms) -> str:
    """How long the stage has, and whether it waits for a meeting."""
    days = terms.deadline_working_days
    within = f"within {days} working day{'' if days == 1 else 's'}"
    return f"at its meeting, {within}" if terms.needs_meeting else within


def condition_words(condition: Mapping[str, Any], names: Names) -> str:
    """When the stage applies; empty when always."""
    parts = [
        words(condition[key], names) for key, words in _CONDITIONS.items() if condition.get(key)
    ]
    return f"Only when {join(parts)}." if parts else ""


def skipped_words(condition: Mapping[str, Any], facts: Facts, names: Names) -> str:
    """Why a stage with this condition passes such a proposal over; empty when it does not."""
    missed = unmet(condition, facts)
    reasons = [words(condition[key], names) for key, words in _UNMET.items() if key in missed]
    return f"Passed over: {join(reasons)}." if reasons else ""


def needs_words(assessments: Sequence[str]) -> str:
    """Which assessments must be signed before the stage opens."""
    labels = known_labels("assessments")
    named = [lower_first(labels.get(code, code)) for code in assessments]
    return f"Before it opens these must be signed, where required: {join(named)}." if named else ""


def for_words(outline: Outline) -> str:
    """Which proposals the route is for."""
    labels = kind_labels()
    said = join([lower_first(labels.get(kind, kind)) for kind in outline.subject_kinds], "or")
    if outline.change_kinds:
        said += f", only to {changes_words(outline.change_kinds)}"
    if outline.value_from is not None:
        said += f", worth {pounds(outline.value_from)} or more with linked changes"
    return said


def changes_words(codes: Sequence[str]) -> str:
    """Kinds of change by their names; empty when any."""
    labels = known_labels("changes")
    return join([lower_first(labels.get(code, code)) for code in codes], "or")


def fields_words(codes: Sequence[str]) -> str:
    """Fields of a proposal by their names."""
    labels = known_labels("fields")
    return join([lower_first(labels.get(code, code)) for code in codes])


def reminder_words(days: Sequence[int]) -> str:
    """When those who have not voted are reminded."""
    if not days:
        return "none"
    said = join([number(day) for day in days])
    return f"{said} working day{'' if list(days) == [1] else 's'} before the deadline"


def kind_labels() -> dict[str, str]:
    """Every kind of proposal by code, those that Accord does not sign off yet among them."""
    return {**TO_COME, **{subject.kind: subject.label for subject in all_subjects()}}


def not_yet(outline: Outline) -> list[str]:
    """The kinds it is for that Accord does not put to sign-off yet."""
    known = {subject.kind for subject in all_subjects()}
    return [kind_labels().get(kind, kind) for kind in outline.subject_kinds if kind not in known]


def known_labels(what: str, kinds: Iterable[str] | None = None) -> dict[str, str]:
    """Labels by code of the `changes`, `fields` or `assessments` of these kinds; of all kinds."""
    wanted = None if kinds is None else set(kinds)
    return {
        code: label
        for subject in all_subjects()
        if wanted is None or subject.kind in wanted
        for code, label in getattr(subject, what).items()
    }


def _told_apart(people: Iterable[User]) -> dict[int, str]:
    """People by name, with the e-mail address of those who share one."""
    found = list(people)
    times = Counter(person.name for person in found)
    return {
        person.pk: f"{person.name} ({person.email})" if times[person.name] > 1 else person.name
        for person in found
    }


def _at_least(terms: Terms) -> str:
    return f"at least {number(terms.n)} must approve"


def _per_sector(terms: Terms) -> str:
    least = f"at least {number(terms.n)} must approve"
    named = join([sector_words(sector) for sector in terms.sectors])
    return (
        f"{least} from each of these: {named}" if named else f"{least} from each of their sectors"
    )


def _majority(terms: Terms) -> str:
    tie = "the chair breaks a tie" if terms.has_casting_vote else "on a tie the proposal falls"
    return f"the majority of those voting ({tie})"


def _quorum(terms: Terms) -> str:
    sectors = join([sector_words(sector) for sector in terms.sectors])
    among = f" with somebody from {sectors} among them" if sectors else ""
    return f"quorum {number(max(terms.quorum, 1))}{among}, and {_majority(terms)}"


_RULES: dict[RuleKind, Callable[[Terms], str]] = {
    RuleKind.ALL: lambda terms: "all must approve",
    RuleKind.MAJORITY: _majority,
    RuleKind.AT_LEAST: _at_least,
    RuleKind.PER_SECTOR: _per_sector,
    RuleKind.CHAIR: lambda terms: "the chair decides alone",
    RuleKind.QUORUM: _quorum,
}
_CONDITIONS: dict[str, Callable[[Any, Names], str]] = {
    "value_from": lambda value, names: (
        f"it is worth {pounds(Decimal(value))} or more, linked changes of 12 months included"
    ),
    "levels": lambda levels, names: (
        f"its level is {join([Level(level).label.lower() for level in levels], 'or')}"
    ),
    "partners": lambda keys, names: (
        f"it touches {join([names.organisations.get(key, 'a partner') for key in keys], 'or')}"
    ),
    "changes": lambda codes, names: f"it is to {changes_words(codes)}",
}
_UNMET: dict[str, Callable[[Any, Names], str]] = {
    "value_from": lambda value, names: (
        f"it is not known to be worth {pounds(Decimal(value))} with its linked changes"
    ),
    "levels": lambda levels, names: (
        f"its level is not {join([Level(level).label.lower() for level in levels], 'or')}"
    ),
    "partners": lambda keys, names: (
        f"it does not touch {join([names.organisations.get(k, 'a partner') for k in keys], 'or')}"
    ),
    "changes": lambda codes, names: f"it is not to {changes_words(codes)}",
}
