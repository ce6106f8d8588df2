"""A deed: one transaction in which every changed row carries who did what, to what, and why."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pghistory
from django.db import models, transaction

if TYPE_CHECKING:
    from accounts.models import User


@contextmanager
def deed(
    verb: str, thing: models.Model | None = None, *, by: "User | None", why: str = ""
) -> Iterator[None]:
    """Do what is inside wholly or not at all; history names `verb`, `thing`, `by` and `why`.

    `by` is None for what the system does itself, such as a deadline that passes. After a deed
    within a deed, history names the outer one again.
    """
    context = {
        "verb": verb,
        "thing": thing._meta.label_lower if thing else "",
        "thing_id": thing.pk if thing else None,
        "by": by.pk if by else None,
        "why": why,
    }
    with transaction.atomic(), pghistory.context() as running:
        around = dict(running.metadata)
        running.metadata.update(context)
        try:
            yield
        finally:
            running.metadata.clear()
            running.metadata.update(around)
