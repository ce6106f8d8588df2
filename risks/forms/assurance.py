"""What the programme office types about objectives and the rules of the register."""

from typing import Any, cast

from django import forms

from accounts.models import Partnership, User
from core.forms import NHSFormMixin
from risks.models import RiskCategory, RiskSettings
from risks.models.settings import MOST_DAYS, MOST_MONTHS
from risks.scoring import SCORES, Appetite
from risks.services.assurance import ObjectiveDetails
from workstreams.models import Roadmap

APPETITES = [(each.value, each.value.capitalize()) for each in Appetite]
REAL = [(score, str(score)) for score in sorted(SCORES)]


class ObjectiveForm(NHSFormMixin, forms.Form):
    """An objective under an aim of the roadmap."""

    name = forms.CharField(label="What is to be achieved", max_length=300)
    aim = forms.ChoiceField(label="Aim", required=False)
    owner = forms.ModelChoiceField(User.objects.none(), label="Who answers for it", required=False)

    def __init__(self, *args: Any, partnership: Partnership, **options: Any) -> None:
        super().__init__(*args, **options)
        roadmap = Roadmap.objects.filter(partnership=partnership).first()
        held = (self.initial or {}).get("aim", "")
        aims = list(dict.fromkeys([*(roadmap.aims if roadmap else ()), *([held] if held else ())]))
        field = cast(forms.ChoiceField, self.fields["aim"])
        field.choices = [("", "Not said"), *((aim, aim) for aim in aims)]
        people = User.objects.members_of(partnership).order_by("name")
        cast("forms.ModelChoiceField[Any]", self.fields["owner"]).queryset = people

    @property
    def details(self) -> ObjectiveDetails:
        """What was typed."""
        return ObjectiveDetails(**self.cleaned_data)


def _whole(label: str, most: int) -> forms.IntegerField:
    return forms.IntegerField(
        label=label,
        min_value=1,
        max_value=most,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "nhsuk-input--width-4"}),
        error_messages={
            "invalid": "Write a whole number.",
            "min_value": f"Write a number from 1 to {most}.",
            "max_value": f"Write a number from 1 to {most}.",
        },
    )


def _score(label: str) -> forms.TypedChoiceField:
    return forms.TypedChoiceField(label=label, choices=REAL, coerce=int)


class RiskRulesForm(NHSFormMixin, forms.Form):
    """Cadence, escalation, appetite and decay."""

    months_extreme = _whole("Months between reviews of Extreme risks", MOST_MONTHS)
    months_high = _whole("Months between reviews of High risks", MOST_MONTHS)
    months_moderate = _whole("Months between reviews of Moderate risks", MOST_MONTHS)
    months_low = _whole("Months between reviews of Low risks", MOST_MONTHS)
    board_from = _score("Lowest score that goes up to the partnership board")
    programme_from = _score("Lowest score that goes up to the programme board")
    assurance_days = _whole("Days after which an assurance counts no longer", MOST_DAYS)
    ceiling_averse = _score("Highest score within an averse appetite")
    ceiling_minimal = _score("Highest score within a minimal appetite")
    ceiling_cautious = _score("Highest score within a cautious appetite")
    ceiling_open = _score("Highest score within an open appetite")
    ceiling_eager = _score("Highest score within an eager appetite")

    def __init__(self, *args: Any, settings: RiskSettings, **options: Any) -> None:
        initial = {name: getattr(settings, name) for name in self.base_fields}
        for category in RiskCategory.values:
            initial[f"appetite_{category}"] = settings.rules.appetite(category).value
        super().__init__(*args, initial=initial, **options)
        for category, label in RiskCategory.choices:
            field = forms.ChoiceField(label=f"Appetite: {label}", choices=APPETITES)
            self.fields[f"appetite_{category}"] = field

    @property
    def said(self) -> dict[str, Any]:
        """What was typed, by the names of the settings."""
        found = {name: self.cleaned_data[name] for name in self.base_fields}
        appetites = {each: self.cleaned_data[f"appetite_{each}"] for each in RiskCategory.values}
        return {**found, "appetites": appetites}
