"""Boxes in which milestones and benefits are named by their references, however many there are."""

import re
from typing import Any

from django import forms
from django.db.models import QuerySet

from core.words import join

SEPARATORS = re.compile(r"[\s,;]+")
MOST_NAMED = 200


class ReferencesField(forms.CharField):
    """References in one box: M005 M012. The form sets `rows`, those that may be named."""

    rows: QuerySet[Any]

    def __init__(self, noun: str, **options: Any) -> None:
        super().__init__(**{"max_length": 4000, "required": False, **options})
        self.noun = noun

    def clean(self, value: Any) -> list[Any]:
        """The records themselves; one that is not there, or not seen, is named back."""
        typed = {each for each in SEPARATORS.split(super().clean(value)) if each}
        if len(typed) > MOST_NAMED:
            raise forms.ValidationError(f"Name up to {MOST_NAMED}.")
        asked = {each.upper() for each in typed}
        found = list(self.rows.filter(reference__in=asked | typed))
        known = {row.reference.upper() for row in found}
        if lacking := sorted(each[:40] for each in asked - known):
            raise forms.ValidationError(f"There is no {self.noun} {join(lacking, 'or')}.")
        return found


def references_of(rows: QuerySet[Any]) -> str:
    """The references of `rows` as they stand in the box."""
    return " ".join(rows.order_by("reference_order").values_list("reference", flat=True))
