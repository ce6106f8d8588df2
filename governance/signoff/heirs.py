"""Which partners speak for the organisations that a proposal names, as partners come and go."""

from collections.abc import Iterable
from datetime import date

from accounts.models import Succession


def heirs(organisations: Iterable[int], on: date) -> set[int]:
    """Who has wholly taken over from those organisations by that day, however often; one query."""
    happened = Succession.objects.filter(is_whole=True, happened_on__lte=on)
    taken_over: dict[int, set[int]] = {}
    for predecessor, successor in happened.values_list("predecessor", "successor"):
        taken_over.setdefault(predecessor, set()).add(successor)
    found: set[int] = set()
    asked = set(organisations)
    while asked:
        following = {heir for one in asked for heir in taken_over.get(one, ())}
        asked = following - found
        found |= following
    return found


def named_partners(named: Iterable[int], partners: Iterable[int], on: date) -> set[int]:
    """Those of `partners` that the organisations `named` are, or that took over from them."""
    named, here = set(named), set(partners)
    gone = named - here
    return here & (named | (heirs(gone, on) if gone else set()))
