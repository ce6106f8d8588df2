"""What two people wrote of the same milestone, side by side."""

from collections.abc import Mapping
from typing import Any

from django import forms

from core.dates import short_day
from milestones.models import Milestone
from milestones.versions import version


def clash_of(
    form: forms.Form, milestone: Milestone, kept: Mapping[str, Any]
) -> list[tuple[str, str, str]]:
    """Label, what is kept now and what was typed, where they differ; nothing without a clash.

    `kept` are the values that the fields of that name would change.
    """
    if not form.is_bound or form.data.get("seen") in (None, version(milestone)):
        return []
    given = {name: _said(form, name) for name in kept}
    pairs = ((name, _words(now), given[name]) for name, now in kept.items())
    return [
        (str(form.fields[name].label), now, typed) for name, now, typed in pairs if now != typed
    ]


def _said(form: forms.Form, name: str) -> str:
    value = getattr(form, "cleaned_data", {}).get(name, form.data.get(name))
    if value and isinstance(form.fields[name], forms.ChoiceField):
        labels = dict(form.fields[name].choices)  # type: ignore[attr-defined]
        return str(labels.get(value, value))
    return _words(value)


def _words(value: Any) -> str:
    if value is None or value == "":
        return "nothing"
    return short_day(value) if hasattr(value, "isoformat") else str(value)
