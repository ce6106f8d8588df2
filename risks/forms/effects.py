"""What a person may type about what a risk would do to dates."""

import re
from typing import Any

from django import forms
from django.db.models import QuerySet

from core.forms import NHSFormMixin, WholeNumberField
from milestones.models import Milestone
from risks.policies import effects as policies

NUMBER: dict[str, Any] = {"widget": forms.NumberInput({"class": "nhsuk-input--width-5"})}
APART = re.compile(r"[\s,;]+")


class EffectForm(NHSFormMixin, forms.Form):
    """The chance, the days and the milestones; `seen` are those that may be named."""

    chance = WholeNumberField(
        label="Chance, per cent",
        error_messages={"required": "Give a chance from 1 to 99 per cent"},
        **NUMBER,
    )
    days = WholeNumberField(
        label="Days that it would add",
        error_messages={"required": "Give how many days it would add"},
        **NUMBER,
    )
    milestones = forms.CharField(
        label="Milestones that it would move",
        help_text="Their references, such as M005, M014",
        max_length=2000,
        error_messages={"required": "Name at least one milestone that it would move"},
    )

    def __init__(self, data: Any, *, seen: QuerySet[Milestone], initial: Any) -> None:
        super().__init__(data, initial=initial)
        self._seen = seen

    def clean_milestones(self) -> list[Milestone]:
        """The milestones named; what names none is named back."""
        names = [each for each in APART.split(self.cleaned_data["milestones"].upper()) if each]
        known = {each.reference.upper(): each for each in self._seen}
        if missing := [name for name in names if name not in known]:
            raise forms.ValidationError(
                f"There is no milestone {missing[0][:40]} here: check the reference"
            )
        return [known[name] for name in dict.fromkeys(names)]

    def clean(self) -> dict[str, Any]:
        """Within what can be said."""
        given: dict[str, Any] = super().clean() or {}
        if not self.errors and (fault := policies.cannot_effect(**given)):
            self.add_error("chance" if "chance" in fault else "days", fault)
        return given
