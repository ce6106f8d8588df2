"""What a reader may ask of an agreement."""

from django import forms

from core.forms import DateField, NHSFormMixin


class BoundOn(NHSFormMixin, forms.Form):
    """A date to ask who is bound on."""

    on = DateField(label="Date", help_text="For example 15/4/2020 or 15 Apr 2020", required=False)
