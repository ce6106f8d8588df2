"""What people type about a risk."""

from dataclasses import fields
from datetime import date
from typing import Any, cast

from django import forms

from accounts.models import Organisation, Partnership, User
from core.forms import DateField, NHSFormMixin
from governance.bodies.models import Body
from milestones.models import Milestone
from risks.forms.naming import ReferencesField, references_of
from risks.models import (
    Benefit,
    Objective,
    Proximity,
    Response,
    Risk,
    RiskCategory,
)
from risks.policies.risks import LONGEST
from risks.scoring import CONSEQUENCES, LIKELIHOODS
from risks.services.risks import Judgement, RiskDetails
from workstreams.models import Workstream

MANY = {"widget": forms.CheckboxSelectMultiple, "required": False}


def consequence(label: str = "Consequence") -> forms.TypedChoiceField:
    """Negligible to Catastrophic; a score itself is never typed."""
    return _factor(label, CONSEQUENCES)


def likelihood(label: str = "Likelihood") -> forms.TypedChoiceField:
    """Rare to Almost certain."""
    return _factor(label, LIKELIHOODS)


def _factor(label: str, words: Any) -> forms.TypedChoiceField:
    choices = [("", "Choose"), *((number, f"{number} {word}") for number, word in words.items())]
    return forms.TypedChoiceField(
        label=label,
        choices=choices,
        coerce=int,
        error_messages={"invalid_choice": "It is from 1 to 5."},
    )


def long_text(label: str, hint: str = "", *, rows: int = 3, **options: Any) -> forms.CharField:
    """Several lines, at most as many characters as a reader bears."""
    return forms.CharField(
        label=label,
        help_text=hint,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": rows}),
        **options,
    )


class JudgementForm(NHSFormMixin, forms.Form):
    """A review: both factors, why, and on which day."""

    consequence = consequence()
    likelihood = likelihood()
    rationale = long_text("Why it scores so", "What has changed, and what has not.")
    reviewed_on = DateField(label="Reviewed on")

    def __init__(self, *args: Any, on: date, **options: Any) -> None:
        initial = {"reviewed_on": on, **(options.pop("initial", None) or {})}
        super().__init__(*args, initial=initial, **options)

    @property
    def judgement(self) -> Judgement:
        """What was typed."""
        return Judgement(
            **{field.name: self.cleaned_data[field.name] for field in fields(Judgement)}
        )


class ReviewRowForm(NHSFormMixin, forms.Form):
    """One risk of many: without a reason it is left as it is."""

    consequence = consequence()
    likelihood = likelihood()
    rationale = long_text("Why it scores so", rows=2, required=False)
    version = forms.CharField(widget=forms.HiddenInput)

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        moved = {"consequence", "likelihood"} & set(self.changed_data)
        if moved and not said.get("rationale", "").strip():
            self.add_error("rationale", "Say why it scores so.")
        return said

    def judgement(self, on: date) -> Judgement | None:
        """What was typed, of the day `on`; None where nothing was."""
        said = self.cleaned_data
        if not said["rationale"].strip():
            return None
        return Judgement(said["consequence"], said["likelihood"], said["rationale"], on)


class RiskForm(NHSFormMixin, forms.Form):
    """A risk, but for its current score, which follows its reviews."""

    name = forms.CharField(label="Risk", max_length=300, help_text="In one line, as it is called.")
    cause = long_text("Because of", rows=2)
    event = long_text("it may be that", rows=2)
    effect = long_text("and then", rows=2)
    category = forms.ChoiceField(label="Category", choices=[("", "Choose"), *RiskCategory.choices])
    workstream = forms.ModelChoiceField(Workstream.objects.none(), label="Workstream it threatens")
    objective = forms.ModelChoiceField(
        Objective.objects.none(), label="Objective it threatens", required=False
    )
    owner = forms.ModelChoiceField(User.objects.none(), label="Owner")
    owning_organisation = forms.ModelChoiceField(
        Organisation.objects.none(), label="Owning organisation", required=False
    )
    inherent_consequence = consequence("Inherent consequence, before any control")
    inherent_likelihood = likelihood("Inherent likelihood, before any control")
    target_consequence = consequence("Target consequence")
    target_likelihood = likelihood("Target likelihood")
    target_date = DateField(label="Target date", required=False, help_text="For example 31/3/2021")
    response = forms.ChoiceField(label="Response", choices=[("", "Choose"), *Response.choices])
    proximity = forms.ChoiceField(
        label="How soon it could happen",
        choices=[("", "Not said"), *Proximity.choices],
        required=False,
    )
    gaps = long_text("Gaps in control", rows=2, required=False)
    partners_affected = forms.ModelMultipleChoiceField(
        Organisation.objects.none(), label="Partners affected", **MANY
    )
    milestones = ReferencesField(
        "milestone", label="Milestones it threatens", help_text="Their references, like M005 M012"
    )
    benefits = ReferencesField(
        "benefit", label="Benefits it threatens", help_text="Their references, like B02 B04"
    )

    def __init__(self, *args: Any, user: User, partnership: Partnership, **options: Any) -> None:
        super().__init__(*args, **options)
        partners = Organisation.objects.of(partnership).distinct()
        for field, rows in (
            ("workstream", Workstream.objects.visible_to(user).filter(partnership=partnership)),
            ("objective", Objective.objects.visible_to(user).filter(partnership=partnership)),
            ("owner", User.objects.members_of(partnership).order_by("name")),
            ("owning_organisation", partners),
            ("partners_affected", partners),
        ):
            cast("forms.ModelChoiceField[Any]", self.fields[field]).queryset = rows
        for name, named in (("milestones", Milestone.objects), ("benefits", Benefit.objects)):
            seen = named.visible_to(user).filter(partnership=partnership)
            cast(ReferencesField, self.fields[name]).rows = seen

    @property
    def details(self) -> RiskDetails:
        """What was typed."""
        names = [field.name for field in fields(RiskDetails)]
        return RiskDetails(**{name: self.cleaned_data[name] for name in names})


class NewRiskForm(RiskForm):
    """A new risk, with its first review."""

    field_order = (
        *("name", "cause", "event", "effect", "category", "workstream", "objective", "owner"),
        *("owning_organisation", "inherent_consequence", "inherent_likelihood"),
        *("consequence", "likelihood", "rationale", "target_consequence", "target_likelihood"),
    )
    consequence = consequence("Consequence now, with the controls that are in place")
    likelihood = likelihood("Likelihood now, with the controls that are in place")
    rationale = long_text("Why it scores so now")

    def judgement(self, on: date) -> Judgement:
        """The first review, of the day `on`."""
        said = self.cleaned_data
        return Judgement(said["consequence"], said["likelihood"], said["rationale"], on)


class EditRiskForm(RiskForm):
    """A risk as it is; `version` is what its editor has before them."""

    version = forms.CharField(widget=forms.HiddenInput, required=False)


class ClosingForm(NHSFormMixin, forms.Form):
    """Why a risk is closed, and which body agreed."""

    reason = long_text("Why it is closed")
    body = forms.ModelChoiceField(
        Body.objects.none(),
        label="Agreed by",
        required=False,
        empty_label="No body",
        help_text="The body that agreed, when one did.",
    )

    def __init__(self, *args: Any, partnership: Partnership, **options: Any) -> None:
        super().__init__(*args, **options)
        bodies = Body.objects.filter(partnership=partnership)
        cast("forms.ModelChoiceField[Any]", self.fields["body"]).queryset = bodies


class ReasonForm(NHSFormMixin, forms.Form):
    """Why."""

    reason = long_text("Why")


class HappenedForm(NHSFormMixin, forms.Form):
    """What has happened."""

    what = long_text("What has happened", "The risk leaves the register; the issue keeps the link.")


def as_typed(risk: Risk, user: User) -> dict[str, Any]:
    """The risk as its form shows it to `user`, who may not see all that it threatens."""
    plain = [field.name for field in fields(RiskDetails)]
    lists = ("partners_affected", "milestones", "benefits")
    ones = ("workstream", "objective", "owner", "owning_organisation")
    said = {name: getattr(risk, name) for name in plain if name not in (*lists, *ones)}
    said |= {name: getattr(risk, f"{name}_id") for name in ones}
    said |= {
        "partners_affected": list(risk.partners_affected.values_list("pk", flat=True)),
        "milestones": references_of(Milestone.objects.visible_to(user).filter(risks=risk)),
        "benefits": references_of(Benefit.objects.visible_to(user).filter(risks=risk)),
    }
    return said | {"version": risk.updated_at.isoformat()}
