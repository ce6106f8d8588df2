"""Decisions as links on the page of what they are about."""

from collections import defaultdict
from collections.abc import Callable
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Model, Q
from django.urls import reverse

from accounts.models import User
from governance.signoff.models import Decision
from records.links import Link, Naming, register

type About = Callable[[Any, User], Q]
_ABOUT: defaultdict[type[Model], list[About]] = defaultdict(list)


def register_decisions(model: type[Model], about: About) -> None:
    """Show the decisions that `about` finds on the page of a record of that model.

    Whatever finds some, they are asked for together: who may see a decision is dear to put.
    """
    if model not in _ABOUT:
        register(model, _decisions)
    _ABOUT[model].append(about)


def _decisions(record: Model, user: User) -> Naming:
    """Rows of the decision log that `user` may see, in their order."""
    about = reduce(or_, (each(record, user) for each in _ABOUT[type(record)]))
    found = Decision.objects.visible_to(user).filter(about).select_related("partnership")
    return Naming("Decisions", found, _link)


def _link(decision: Decision) -> Link:
    address = [decision.partnership.slug, decision.address]
    return Link(
        f"{decision.reference} {decision.wording}", reverse("signoff:decision", args=address)
    )
