"""Counts of few people, which could tell who they are (docs/rules.md 0)."""

from decimal import Decimal

FEW = Decimal("NaN")  # in the place of a count that is not shown; no sum can use it by mistake
WORDS, LIMIT = "<5", 5
PEOPLE = frozenset(
    {
        "adult",
        "adults",
        "carer",
        "carers",
        "child",
        "children",
        "citizen",
        "citizens",
        "client",
        "clients",
        "families",
        "family",
        "inpatient",
        "inpatients",
        "outpatient",
        "outpatients",
        "patient",
        "patients",
        "people",
        "person",
        "persons",
        "resident",
        "residents",
        "tenant",
        "tenants",
        "user",
        "users",
    }
)


def counts_people(unit: str) -> bool:
    """Whether the unit of a measure is service users or residents: "people", "care home residents".

    What people do or get ("admissions", "hours") is no count of them.
    """
    return not PEOPLE.isdisjoint(unit.casefold().replace("-", " ").split())


def is_small(value: Decimal | None, unit: str) -> bool:
    """More than none and fewer than five of such people."""
    if value is None or is_few(value):
        return False
    return counts_people(unit) and 0 < value < LIMIT


def veiled(value: Decimal | None, unit: str) -> Decimal | None:
    """The value as it is shown outside the programme office: FEW in the place of a small count."""
    return FEW if is_small(value, unit) else value


def is_few(value: Decimal | None) -> bool:
    """Whether that is the place of a count that is not shown."""
    return isinstance(value, Decimal) and value.is_nan()
