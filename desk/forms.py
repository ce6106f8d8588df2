"""What the office types of a partner."""

from typing import Any

from django import forms

from accounts.models import Partner
from accounts.policies import OwnGovernance
from core.forms import MoneyField, NHSFormMixin, WholeNumberField


class OwnGovernanceForm(NHSFormMixin, forms.Form):
    """Whether the partner's own body decides before its signatory signs, and a council's rules."""

    own_body = forms.CharField(
        label="Its own body",
        help_text="Such as the cabinet of a council, or the board of a trust",
        max_length=200,
        required=False,
    )
    decides_itself_first = forms.BooleanField(
        label="It decides before its signatory signs", required=False
    )
    key_decision_from = MoneyField(
        label="Key decision from (£)",
        help_text="For a council: the value from which a decision is a key decision. "
        "Leave it empty when none is",
        required=False,
        widget=forms.TextInput(attrs={"class": "nhsuk-input--width-10"}),
    )
    call_in_days = WholeNumberField(
        label="Days for call-in",
        help_text="For a council: clear working days after publication",
        min_value=0,
        max_value=60,
        widget=forms.NumberInput(attrs={"class": "nhsuk-input--width-3"}),
    )

    def __init__(self, *args: Any, partner: Partner, **kwargs: Any) -> None:
        given = {name: getattr(partner, name) for name in self.base_fields}
        super().__init__(*args, initial=given, **kwargs)

    @property
    def governance(self) -> OwnGovernance:
        """What was typed."""
        return OwnGovernance(**self.cleaned_data)
