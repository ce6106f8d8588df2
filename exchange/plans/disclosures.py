"""Who may see a change of scope: a file may close it to more people, and never opens it."""

from typing import Any

from core.errors import Refused
from exchange.plans.batch import key_of
from exchange.plans.draft import Draft
from exchange.problems import Problem, error, quoted
from exchange.tables import Row
from governance.scope.effect import RUNNING
from governance.scope.models import ChangeState, ScopeChange
from records.disclosures import Disclosure, disclosure_of, missing_of
from records.models import Classification

KEY, COLUMN = "scope_changes", "classification"
OPEN_FIRST = (
    Classification.PUBLIC,
    Classification.ALL_PARTNERS,
    Classification.NAMED_PARTNERS,
    Classification.PART_2,
)
UNSETTLED = (ChangeState.DRAFT, *RUNNING)


def read_disclosure(draft: Draft, row: Row) -> Disclosure | None:
    """What the row says; None when it says nothing, or lacks what its level needs: an error."""
    if not row.text(COLUMN):
        return None
    level = Classification(row.text(COLUMN))
    is_named, is_part_2 = level == Classification.NAMED_PARTNERS, level == Classification.PART_2
    said = Disclosure(
        level,
        ground=row.text("part_2_ground") if is_part_2 else "",
        body=_body(draft, row) if is_part_2 else None,
        partners=tuple(_named(draft, row, "named_partners")) if is_named else (),
        people=tuple(_named(draft, row, "named_people")) if is_named or is_part_2 else (),
    )
    missing = missing_of(said)
    for column, words in missing.items():
        if not row.says(column):
            draft.error(row, column, f"it, as the change is {level.label.lower()}: {words}")
    if len(said.ground) > _longest():
        draft.error(row, "part_2_ground", f"at most {_longest()} characters")
    return None if missing else said


def fields_of(said: Disclosure | None) -> dict[str, Any]:
    """The fields of a new change; whom it names is written after it."""
    if said is None:
        return {}
    return {
        "classification": said.level.value,
        "part_2_ground": said.ground,
        "deciding_body": said.body,
    }


def plan_disclosure(
    draft: Draft, row: Row, change: ScopeChange, found: ScopeChange | None, said: Disclosure | None
) -> None:
    """Whom a new change names; a change that is there already is closed further, or left."""
    if said is None:
        return
    if found is None:
        draft.disclosures.append((change, said, row))
        return
    held = disclosure_of(found)
    if _same(held, said):
        return
    closes = OPEN_FIRST.index(said.level) > OPEN_FIRST.index(held.level)
    if not closes or found.state not in UNSETTLED:
        draft.warn(row, COLUMN, f"{quoted(held.level.label)}, as Accord has it; it was left")
        return
    draft.disclosures.append((found, said, row))
    draft.changed(KEY, row, COLUMN, found.reference, held.level.label, said.level.label)


def shuts_out(row: Row, refusal: Refused) -> Problem:
    """What is wrong with a row that would keep a change from somebody who is asked about it."""
    expected = f"a level at which all see it who are asked: {refusal}".rstrip(".")
    return error(row.sheet, row.place(COLUMN), quoted(row.as_read(COLUMN)), expected)


def _body(draft: Draft, row: Row) -> Any:
    words = row.text("deciding_body")
    return draft.one(draft.bodies, row, "deciding_body", words, "a body")


def _named(draft: Draft, row: Row, column: str) -> list[Any]:
    if column == "named_people":
        return draft.many(draft.people, row, column, "the e-mail of a person")
    return draft.many(draft.organisations, row, column, "an organisation")


def _same(held: Disclosure, said: Disclosure) -> bool:
    return _numbers(held) == _numbers(said)


def _numbers(one: Disclosure) -> tuple[object, ...]:
    """What it says, with numbers that those not yet saved have too."""
    return (
        one.level,
        one.ground,
        key_of(one.body) if one.body else None,
        {key_of(partner) for partner in one.partners},
        {key_of(person) for person in one.people},
    )


def _longest() -> int:
    return ScopeChange._meta.get_field("part_2_ground").max_length or 0
