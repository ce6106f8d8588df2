"""What people type about controls, assurances, actions and a partner's own score."""

from datetime import date
from typing import Any, cast

from django import forms

from accounts.models import Organisation, Partnership, User
from core.forms import DateField, NHSFormMixin
from risks.forms.risks import consequence, likelihood, long_text
from risks.models import Control, Effectiveness, Line, Rating, Risk
from risks.services.controls import ControlDetails, Word


class ControlForm(NHSFormMixin, forms.Form):
    """A control, how well it works, and what it leaves open."""

    text = long_text("Control", "What is in place.")
    effectiveness = forms.ChoiceField(
        label="How well it works",
        choices=Effectiveness,
        widget=forms.RadioSelect,
        required=False,
    )
    gap = long_text("Gap", "What it leaves open.", rows=2, required=False)

    @property
    def details(self) -> ControlDetails:
        """What was typed."""
        return ControlDetails(**self.cleaned_data)


class AssuranceForm(NHSFormMixin, forms.Form):
    """What one of the three lines says of the controls."""

    line = forms.TypedChoiceField(
        label="Which line", choices=Line, coerce=int, widget=forms.RadioSelect
    )
    control = forms.ModelChoiceField(
        Control.objects.none(),
        label="Of which control",
        required=False,
        empty_label="The risk as a whole",
    )
    text = long_text("What gives the assurance", "A report, an audit, a check.", rows=2)
    rating = forms.ChoiceField(label="How sure it makes", choices=Rating, widget=forms.RadioSelect)
    given_on = DateField(label="Given on")

    def __init__(self, *args: Any, risk: Risk, on: date, **options: Any) -> None:
        super().__init__(*args, initial={"given_on": on}, **options)
        cast("forms.ModelChoiceField[Any]", self.fields["control"]).queryset = risk.controls.all()

    @property
    def word(self) -> Word:
        """What was typed."""
        return Word(**self.cleaned_data)


class ActionForm(NHSFormMixin, forms.Form):
    """Something that a person is to do against a risk."""

    text = long_text("What is to be done", rows=2)
    owner = forms.ModelChoiceField(User.objects.none(), label="By whom")
    due_on = DateField(label="Due on")

    def __init__(self, *args: Any, partnership: Partnership, **options: Any) -> None:
        super().__init__(*args, **options)
        people = User.objects.members_of(partnership).order_by("name")
        cast("forms.ModelChoiceField[Any]", self.fields["owner"]).queryset = people


class PartnerScoreForm(NHSFormMixin, forms.Form):
    """A partner's own score of a risk that it shares."""

    organisation = forms.ModelChoiceField(Organisation.objects.none(), label="For which partner")
    consequence = consequence()
    likelihood = likelihood()
    rationale = long_text("Why", rows=2, required=False)

    def __init__(self, *args: Any, organisations: list[int], **options: Any) -> None:
        super().__init__(*args, **options)
        field = cast("forms.ModelChoiceField[Any]", self.fields["organisation"])
        field.queryset = Organisation.objects.filter(pk__in=organisations).order_by("name")
        if len(organisations) == 1:
            field.initial = organisations[0]
