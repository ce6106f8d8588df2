"""What people type about figures of a benefit, and about what its chart is judged by."""

from datetime import date
from decimal import Decimal
from typing import Any, cast

from django import forms

from core.forms import NHSFormMixin
from core.small_counts import WORDS, is_small
from risks.forms.benefits import why, written
from risks.measurement_rules import FIGURES, Figure, parse_period, parse_value
from risks.models import Benefit, Confidence, Measurement
from risks.tables import LONGEST, Reading, read_table

LARGEST = 1_000_000
NOT_TEXT = "That is no CSV file: save the sheet as CSV (UTF-8), or paste its rows."


class PeriodField(forms.CharField):
    """A month: Jan 2020, 2020-01 or 1/1/2020."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"max_length": 20, "help_text": "Like Jan 2020", **options})

    def clean(self, value: Any) -> date:
        """Its first day."""
        try:
            return parse_period(super().clean(value))
        except ValueError as wrong:
            raise forms.ValidationError(str(wrong), code="invalid") from None


class ValueField(forms.CharField):
    """A value in the unit of a benefit, which the form sets.

    `kept` is what stands in the place of a small count that is not shown (docs/rules.md 0).
    """

    unit = ""
    kept: Decimal | None = None

    def clean(self, value: Any) -> Decimal | None:
        """The number, or None when nothing was typed."""
        typed = super().clean(value)
        if typed == WORDS and self.kept is not None:
            return self.kept
        try:
            return parse_value(typed, self.unit)
        except ValueError as wrong:
            raise forms.ValidationError(str(wrong), code="invalid") from None


class OfBenefit(NHSFormMixin, forms.Form):
    """A form whose values are in the unit of one benefit."""

    def __init__(self, *args: Any, benefit: Benefit, **more: Any) -> None:
        super().__init__(*args, **more)
        for field in self.fields.values():
            if isinstance(field, ValueField):
                field.unit = benefit.unit
                field.label = f"{field.label} ({benefit.unit})"


class FigureForm(OfBenefit):
    """What was planned and measured in one month."""

    period = PeriodField(label="Month")
    planned = ValueField(label="Planned", max_length=40, required=False)
    actual = ValueField(label="Measured", max_length=40, required=False)
    source = forms.CharField(label="Source", max_length=300, required=False)
    confidence = forms.ChoiceField(
        label="How sure is the figure?",
        choices=[("", "Not said"), *Confidence.choices],
        required=False,
    )

    def figure(self) -> Figure:
        """What was typed."""
        return Figure(**{name: self.cleaned_data[name] for name in ("period", *FIGURES)})


class CorrectionForm(FigureForm):
    """Other figures for a month that has some, and why."""

    reason = why("Why it is corrected")

    def __init__(self, *args: Any, measurement: Measurement, veil: bool, **more: Any) -> None:
        initial = {name: getattr(measurement, name) for name in FIGURES}
        initial["period"] = f"{measurement.period:%Y-%m}"
        for name in ("planned", "actual"):
            initial[name] = shown_value(initial[name], measurement.benefit.unit, veil=veil)
        super().__init__(*args, benefit=measurement.benefit, initial=initial, **more)
        self.fields["period"].widget = forms.HiddenInput()
        for name in ("planned", "actual"):
            if initial[name] == WORDS:
                cast(ValueField, self.fields[name]).kept = getattr(measurement, name)


def shown_value(value: Decimal | None, unit: str, *, veil: bool) -> str:
    """A value as it stands in a box; "<5" in the place of a small count that is not shown."""
    return WORDS if veil and is_small(value, unit) else written(value)


class TableForm(NHSFormMixin, forms.Form):
    """Rows pasted from a spreadsheet, or a CSV file of them."""

    rows = forms.CharField(
        label="Rows",
        max_length=LONGEST,
        required=False,
        help_text="Month, planned, measured, source, confidence: one month a line, in order.",
        widget=forms.Textarea(attrs={"rows": 10}),
    )
    file = forms.FileField(label="Or a CSV file of them", required=False)
    reason = why(
        "Why, if figures that are there change",
        required=False,
        help_text="What they said before is kept beside it.",
    )

    def __init__(self, *args: Any, benefit: Benefit, **more: Any) -> None:
        super().__init__(*args, **more)
        self.benefit = benefit

    def clean_file(self) -> str:
        """The text of the file."""
        file = self.cleaned_data.get("file")
        if not file:
            return ""
        if file.size > LARGEST:
            raise forms.ValidationError("That file is larger than 1 MB: split it.")
        try:
            return cast(bytes, file.read()).decode("utf-8-sig")
        except UnicodeDecodeError:
            raise forms.ValidationError(NOT_TEXT) from None

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        reading: Reading = read_table(said.get("file") or said.get("rows", ""), self.benefit.unit)
        if not self.errors and reading.problems:
            raise forms.ValidationError(list(reading.problems[:20]))
        said["figures"] = reading.figures
        return said


class RebaseForm(NHSFormMixin, forms.Form):
    """Where limits begin anew, and why."""

    period = PeriodField(label="Limits begin anew in")
    reason = why(help_text="What changed in the work, not in the figures.")


class TargetForm(OfBenefit):
    """What the chart is judged against from a month on."""

    period = PeriodField(label="From")
    value = ValueField(label="Target", max_length=40)
    reason = why()
