"""Who may set a share arrangement, and state what each party has under it (docs/rules.md 5)."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from accounts.access import KEEP_REGISTERS, Deeds, may
from accounts.models import User
from core.dates import short_day
from governance.mous.models import Agreement, ShareStatement, StatementState

NOT_OFFICE = "Only the programme office may set shares and prepare statements of them."
MOST = Decimal(10) ** 12


def cannot_set_shares(agreement: Agreement, user: User, deeds: Deeds | None = None) -> str:
    """Why `user` may not set the shares of an agreement, or prepare a statement of them."""
    return "" if may(user, KEEP_REGISTERS, agreement.partnership, deeds) else NOT_OFFICE


def cannot_prepare(
    starts_on: date, ends_on: date, pool: Decimal, others: Iterable[ShareStatement]
) -> str:
    """Why there can be no statement so: days the wrong way round, shared with another, no pounds.

    `others` are the statements of the agreement that stand.
    """
    if ends_on < starts_on:
        return "The period ends before it begins."
    if not pool.is_finite() or abs(pool) >= MOST or pool != round(pool, 2):
        return "Give the pool in pounds and whole pence, below a million million."
    for other in others:
        if other.starts_on <= ends_on and starts_on <= other.ends_on:
            days = f"{short_day(other.starts_on)} to {short_day(other.ends_on)}"
            return f"{other.reference} is for {days}: two statements share no day."
    return ""


def cannot_start_statement(
    statement: ShareStatement, user: User, deeds: Deeds | None = None
) -> str:
    """Why `user` may not put it to the parties."""
    if statement.state != StatementState.DRAFT:
        return f"It is {statement.get_state_display().lower()}: only a draft is submitted."
    return cannot_set_shares(statement.agreement, user, deeds)
