"""What changed between two versions of a route, in words, stage by stage."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from core.money import pounds
from core.words import join
from governance.signoff.outlines import Outline
from governance.signoff.route_words import (
    Names,
    asked_words,
    changes_words,
    condition_words,
    fields_words,
    kind_labels,
    needs_words,
    reminder_words,
    rule_words,
    time_words,
)
from governance.signoff.routes import Terms

ROUTE = "The route"
NOTHING = "nothing"
type Pair = tuple[Terms, Terms]


@dataclass(frozen=True)
class Difference:
    """One thing that changed: where, what, and from what to what."""

    where: str
    what: str
    before: str = ""
    after: str = ""

    def __str__(self) -> str:
        if not self.before and not self.after:
            return f"{self.where}: {self.what}."
        return f"{self.where}: {self.what}, from “{self.before}” to “{self.after}”."


def compare(before: Outline, after: Outline, names: Names) -> list[Difference]:
    """What changed from the one to the other; nothing when they read the same."""
    return [*_of_route(before, after), *_of_stages(before.stages, after.stages, names)]


def _of_route(before: Outline, after: Outline) -> Iterator[Difference]:
    for what, old, new in zip(_HEAD, _head(before), _head(after), strict=True):
        if old != new:
            yield Difference(ROUTE, what, old or NOTHING, new or NOTHING)


_HEAD = (
    "its name",
    "the proposals it is for",
    "the kinds of change it is for",
    "the value from which it is taken",
    "what asks again when it changes",
    "whether it is urgent",
    "reminders",
)


def _head(outline: Outline) -> tuple[str, ...]:
    return (
        outline.name,
        join([kind_labels().get(kind, kind) for kind in outline.subject_kinds]),
        changes_words(outline.change_kinds) or "any",
        "any" if outline.value_from is None else pounds(outline.value_from),
        fields_words(outline.material_fields),
        "urgent" if outline.is_urgent else "not urgent",
        reminder_words(outline.reminder_days),
    )


def _of_stages(
    before: Sequence[Terms], after: Sequence[Terms], names: Names
) -> Iterator[Difference]:
    pairs = _matched(before, after)
    kept = {old.number for old, _ in pairs}
    held = {new.number for _, new in pairs}
    yield from (Difference(_place(one), "removed") for one in before if one.number not in kept)
    yield from (Difference(_place(one), "added") for one in after if one.number not in held)
    still = _in_order(pairs)
    for old, new in pairs:
        if old.number not in still:
            yield Difference(new.name, "moved", f"stage {old.number}", f"stage {new.number}")
        yield from _of_stage(old, new, names)


def _of_stage(before: Terms, after: Terms, names: Names) -> Iterator[Difference]:
    for what, old, new in zip(_STAGE, _said(before, names), _said(after, names), strict=True):
        if old != new:
            yield Difference(_place(after), what, old or NOTHING, new or NOTHING)


_STAGE = ("its name", "who is asked", "the rule", "the deadline", "when it applies", "assessments")


def _said(terms: Terms, names: Names) -> tuple[str, ...]:
    return (
        terms.name,
        asked_words(terms, names),
        rule_words(terms),
        time_words(terms),
        condition_words(terms.condition, names) or "always",
        needs_words(terms.assessments),
    )


def _place(terms: Terms) -> str:
    return f"Stage {terms.number}, {terms.name}"


def _matched(before: Sequence[Terms], after: Sequence[Terms]) -> list[Pair]:
    """Stages that are the same one: by name, by everything but the name, by whom they ask."""
    pairs: list[Pair] = []
    for sign in (_name, _all_but_name, _whom):
        left = [one for one in before if one.number not in {old.number for old, _ in pairs}]
        free = [one for one in after if one.number not in {new.number for _, new in pairs}]
        for old in left:
            found = next((new for new in free if sign(new) == sign(old)), None)
            if found:
                free.remove(found)
                pairs.append((old, found))
    return sorted(pairs, key=lambda pair: pair[1].number)


def _name(terms: Terms) -> object:
    return terms.name


def _all_but_name(terms: Terms) -> object:
    return replace(terms, name="", number=0)


def _whom(terms: Terms) -> object:
    return terms.approvers, terms.body, terms.role, terms.people


def _in_order(pairs: Sequence[Pair]) -> set[int]:
    """The old numbers of as many stages as possible that kept their order; the others moved."""
    longest: list[list[int]] = []
    for old, _ in pairs:
        before = [run for run in longest if run[-1] < old.number]
        best = max(before, key=len) if before else []
        longest.append([*best, old.number])
    kept: list[int] = max(longest, key=len) if longest else []
    return set(kept)
