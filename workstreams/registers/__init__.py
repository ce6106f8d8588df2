"""The five registers of engagement, capability and capacity (docs/rules.md 1)."""

from typing import Any

from workstreams.registers.base import Asking, Register, workstream_choices
from workstreams.registers.engagement import COHORTS, EVENTS
from workstreams.registers.support import ASKS, CAPACITY, IDEAS

REGISTERS: tuple[Register[Any], ...] = (EVENTS, COHORTS, ASKS, IDEAS, CAPACITY)

__all__ = [
    "ASKS",
    "CAPACITY",
    "COHORTS",
    "EVENTS",
    "IDEAS",
    "REGISTERS",
    "Asking",
    "Register",
    "workstream_choices",
]
