"""What people type about a commitment."""

from typing import Any, cast

from django import forms

from accounts.models import User
from core.forms import DateField, NHSFormMixin
from governance.mous.models import Agreement, Commitment, Party
from governance.mous.services import CommitmentSaid
from milestones.models import Milestone
from risks.models import Benefit

MANY = {"widget": forms.CheckboxSelectMultiple, "required": False}
LONG = 4000


class CommitmentForm(NHSFormMixin, forms.Form):
    """What is committed to, by whom and by when, and what keeps it."""

    text = forms.CharField(
        label="What is committed to",
        max_length=LONG,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="In the words of the agreement.",
    )
    party = forms.ModelChoiceField(
        Party.objects.none(), label="By", required=False, empty_label="Every party"
    )
    due_on = DateField(label="By when", required=False, help_text="For example 31/3/2020")
    milestones = forms.ModelMultipleChoiceField(
        Milestone.objects.none(), label="Milestones that keep it", **MANY
    )
    benefits = forms.ModelMultipleChoiceField(
        Benefit.objects.none(), label="Benefits that it is to bring", **MANY
    )
    version = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, user: User, agreement: Agreement, **options: Any) -> None:
        super().__init__(*args, **options)
        of = {"partnership": agreement.partnership}
        for field, rows in (
            ("party", agreement.parties.select_related("organisation")),
            ("milestones", Milestone.objects.visible_to(user).filter(**of)),
            ("benefits", Benefit.objects.visible_to(user).filter(**of)),
        ):
            cast("forms.ModelChoiceField[Any]", self.fields[field]).queryset = rows

    @property
    def said(self) -> CommitmentSaid:
        """What was typed."""
        names = ("text", "party", "due_on", "milestones", "benefits")
        return CommitmentSaid(**{name: self.cleaned_data[name] for name in names})


class RetireForm(NHSFormMixin, forms.Form):
    """Why a commitment holds no longer."""

    why = forms.CharField(
        label="Why it holds no longer", max_length=LONG, widget=forms.Textarea(attrs={"rows": 3})
    )


def as_typed(commitment: Commitment) -> dict[str, Any]:
    """The commitment as its form shows it."""
    return {
        "text": commitment.text,
        "party": commitment.party_id,
        "due_on": commitment.due_on,
        "milestones": list(commitment.milestones.values_list("pk", flat=True)),
        "benefits": list(commitment.benefits.values_list("pk", flat=True)),
        "version": commitment.updated_at.isoformat(),
    }
