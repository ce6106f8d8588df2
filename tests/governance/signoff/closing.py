"""What the clock does with stages that are past their deadline."""

from governance.signoff import services


def close_overdue() -> int:
    """Close every stage that is past its deadline; how many were."""
    return sum(services.close_at_deadline(number) for number in services.overdue_sign_offs())
