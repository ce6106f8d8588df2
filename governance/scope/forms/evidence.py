"""What people type about the assessments of a change, and what counts with it."""

from typing import Any, cast

from django import forms
from django.db.models import QuerySet

from accounts.models import Partnership, User
from core.forms import DateField, NHSFormMixin
from governance.scope.models import (
    AssessmentState,
    ScopeChange,
)


class AssessmentForm(NHSFormMixin, forms.Form):
    """Where one of the assessments stands."""

    state = forms.ChoiceField(label="It is", choices=AssessmentState, widget=forms.RadioSelect)
    reason = forms.CharField(label="Why is it not required?", max_length=500, required=False)
    signed_on = DateField(label="Signed on", help_text="For example 10/1/2020", required=False)
    signed_by = forms.ModelChoiceField(
        User.objects.none(), label="Signed by", empty_label="You", required=False
    )
    valid_until = DateField(
        label="Valid until", help_text="12 months later when left empty.", required=False
    )

    conditional = {
        "state": {
            AssessmentState.NOT_REQUIRED.value: ("reason",),
            AssessmentState.SIGNED.value: ("signed_on", "signed_by", "valid_until"),
        }
    }

    def __init__(self, *args: Any, partnership: Partnership, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        people = User.objects.filter(memberships__partnership=partnership, is_service=False)
        chosen = cast("forms.ModelChoiceField[User]", self.fields["signed_by"])
        chosen.queryset = people.distinct().order_by("name")


class LinkForm(NHSFormMixin, forms.Form):
    """Whether another change counts with this one, and why."""

    other = forms.ModelChoiceField(ScopeChange.objects.none(), label="Which change?")
    counts = forms.TypedChoiceField(
        label="Does it count with this one?",
        choices=(("yes", "Yes, count it"), ("no", "No, leave it out")),
        coerce=lambda said: said == "yes",
        widget=forms.RadioSelect,
    )
    reason = forms.CharField(label="Why?", max_length=500)

    def __init__(self, *args: Any, others: QuerySet[ScopeChange], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast("forms.ModelChoiceField[ScopeChange]", self.fields["other"]).queryset = others
