"""Routes by hypothesis."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from accounts.models import Level, Role, Sector
from governance.signoff.models import Approvers
from governance.signoff.outlines import Outline
from governance.signoff.routes import Terms
from governance.signoff.rules import RuleKind

NUMBERS = st.integers(1, 9)
WORDS = st.text("abc é", min_size=1, max_size=12)


def lists_of(values: Any, most: int = 3) -> Any:
    """Tuples of different values."""
    return st.lists(values, max_size=most, unique=True).map(tuple)


def conditions() -> Any:
    return st.fixed_dictionaries(
        {},
        optional={
            "value_from": st.decimals(0, 10**9, places=2).map(str),
            "levels": st.lists(st.sampled_from(Level.values), min_size=1, unique=True),
            "partners": st.lists(NUMBERS, min_size=1, unique=True),
            "changes": st.lists(st.sampled_from(["bring_in", "take_out"]), min_size=1, unique=True),
        },
    )


def stages() -> Any:
    """Terms of a stage, of every kind, numbered 1."""
    return st.builds(
        Terms,
        number=st.just(1),
        name=WORDS,
        approvers=st.sampled_from(Approvers.values),
        rule=st.sampled_from([kind.value for kind in RuleKind]),
        deadline_working_days=st.integers(1, 60),
        body=st.none() | NUMBERS,
        role=st.sampled_from(Role.values),
        people=lists_of(NUMBERS),
        n=NUMBERS,
        quorum=st.integers(0, 9),
        sectors=lists_of(st.sampled_from(Sector.values)),
        has_casting_vote=st.booleans(),
        decides_on_line=st.booleans(),
        assessments=lists_of(st.sampled_from(["qia", "eqia", "dpia"])),
        condition=conditions(),
    )


@st.composite
def outlines(draw: Any) -> Outline:
    """Routes of up to five stages in order, each with a name of its own."""
    found = draw(st.lists(stages(), max_size=5, unique_by=lambda one: one.name))
    return draw(
        st.builds(
            Outline,
            name=WORDS,
            subject_kinds=lists_of(st.sampled_from(["scope_change", "agreement"])),
            change_kinds=lists_of(st.sampled_from(["bring_in", "take_out"])),
            value_from=st.none() | st.decimals(0, 10**9, places=2).map(Decimal),
            material_fields=lists_of(st.sampled_from(["level", "services"])),
            is_urgent=st.booleans(),
            reminder_days=lists_of(NUMBERS),
            stages=st.just(tuple(replace(one, number=at) for at, one in enumerate(found, 1))),
        )
    )
