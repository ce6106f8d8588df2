"""What a partner's signatory, or the office, types of the partner's own decision."""

from datetime import date
from typing import Any, cast

from django import forms

from accounts.models import Organisation
from core.forms import DateField, NHSFormMixin
from governance.signoff.models import NoticeException, OwnDecision, OwnOutcome
from governance.signoff.policies import Plan

NO_EXCEPTION = ("", "None: 28 clear days' notice")


class AddOwnDecisionForm(NHSFormMixin, forms.Form):
    """A partner whose own body decides on this too."""

    organisation = forms.ModelChoiceField(
        Organisation.objects.none(),
        label="Partner",
        empty_label="Choose a partner",
        error_messages={"required": "Choose the partner."},
    )

    def __init__(self, *args: Any, partners: list[Organisation], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = cast("forms.ModelChoiceField[Organisation]", self.fields["organisation"])
        field.queryset = Organisation.objects.filter(pk__in=[one.pk for one in partners])


class PlanForm(NHSFormMixin, forms.Form):
    """Before it decides: its meeting, and a council's notice of a key decision."""

    body_name = forms.CharField(
        label="Body that decides",
        max_length=200,
        error_messages={"required": "Name the body that decides."},
    )
    meets_on = DateField(label="It meets on", required=False)
    is_key_decision = forms.BooleanField(label="It is a key decision", required=False)
    notice_on = DateField(label="Notice of the key decision given on", required=False)
    exception = forms.ChoiceField(
        label="Exception from the notice",
        widget=forms.RadioSelect,
        choices=(NO_EXCEPTION, *NoticeException.choices),
        required=False,
    )
    agreed_by = forms.CharField(
        label="Who agreed to, or was told of, the exception",
        help_text="For special urgency the scrutiny chair",
        max_length=200,
        required=False,
    )

    def __init__(
        self, *args: Any, own: OwnDecision, today: date, is_key: bool = False, **kwargs: Any
    ) -> None:
        given = {name: getattr(own, name) for name in self.base_fields}
        super().__init__(*args, initial=given, **kwargs)
        for name in ("meets_on", "notice_on"):
            cast(DateField, self.fields[name]).base = today
        if is_key:
            del self.fields["is_key_decision"]

    @property
    def plan(self) -> Plan:
        """What was typed; where the value makes it a key decision, that is not asked."""
        return Plan(**{"is_key_decision": True} | self.cleaned_data)


class OutcomeForm(NHSFormMixin, forms.Form):
    """What the body decided, and when."""

    outcome = forms.ChoiceField(
        label="What it decided",
        widget=forms.RadioSelect,
        choices=((OwnOutcome.AGREED, "It agreed"), (OwnOutcome.REFUSED, "It refused")),
        error_messages={"required": "Say whether it agreed or refused."},
    )
    decided_on = DateField(
        label="Decided on", error_messages={"required": "Give the day it decided."}
    )
    published_on = DateField(
        label="Published on",
        help_text="The days for call-in begin then; leave it empty until it is published",
        required=False,
    )
    reference = forms.CharField(label="Minute reference (optional)", max_length=100, required=False)
    sha256 = forms.CharField(widget=forms.HiddenInput, max_length=64)

    def __init__(self, *args: Any, own: OwnDecision, **kwargs: Any) -> None:
        given = {
            "outcome": own.outcome if own.is_decided else None,
            "decided_on": own.decided_on or own.meets_on,
            "published_on": own.published_on,
            "reference": own.reference,
            "sha256": own.sign_off.sha256,
        }
        super().__init__(*args, initial=given, **kwargs)
        if not own.call_in_days:
            self.fields["published_on"].help_text = ""


class CallInForm(NHSFormMixin, forms.Form):
    """When a published decision was called in."""

    on = DateField(label="Called in on", error_messages={"required": "Give the day."})


class CallInEndedForm(NHSFormMixin, forms.Form):
    """How a call-in ended."""

    on = DateField(label="It ended on", error_messages={"required": "Give the day."})
    stands = forms.TypedChoiceField(
        label="What became of the decision",
        widget=forms.RadioSelect,
        choices=(("yes", "It stands"), ("no", "It was overturned")),
        coerce=lambda said: said == "yes",
        error_messages={"required": "Say what became of the decision."},
    )
