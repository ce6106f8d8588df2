"""What people type about who has which service."""

from collections.abc import Collection
from typing import Any, cast

from django import forms

from accounts.models import Organisation, Partnership
from core.forms import DateField, NHSFormMixin
from governance.scope.models import (
    ResponsibleFor,
    Service,
)


class ResponsibilityForm(NHSFormMixin, forms.Form):
    """Who provides or commissions a service from a day on."""

    role = forms.ChoiceField(
        label="What changes?", choices=ResponsibleFor, widget=forms.RadioSelect
    )
    organisation = forms.ModelChoiceField(Organisation.objects.none(), label="Who takes it on?")
    starts_on = DateField(label="From", help_text="Its first day, for example 1/7/2022")
    reason = forms.CharField(
        label="Why?", help_text="For example: contract awarded after tender.", max_length=400
    )

    def __init__(self, *args: Any, partnership: Partnership, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        chosen = cast("forms.ModelChoiceField[Organisation]", self.fields["organisation"])
        chosen.queryset = Organisation.objects.of(partnership).distinct()


class HandOverForm(NHSFormMixin, forms.Form):
    """Which services of a predecessor its successor took over."""

    services = forms.ModelMultipleChoiceField(
        Service.objects.none(),
        label="Which services went over?",
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Choose the services that it took over."},
    )

    def __init__(self, *args: Any, held: Collection[Service], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        chosen = cast("forms.ModelMultipleChoiceField[Service]", self.fields["services"])
        chosen.queryset = Service.objects.filter(pk__in=[service.pk for service in held])
