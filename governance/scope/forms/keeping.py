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


class JointCommissionerForm(NHSFormMixin, forms.Form):
    """Who commissions a service beside the lead commissioner, from when to when."""

    organisation = forms.ModelChoiceField(Organisation.objects.none(), label="Who commissions too?")
    starts_on = DateField(label="From", help_text="Its first day, for example 1/4/2020")
    ends_on = DateField(
        label="To", help_text="Its last day. Leave it empty until one is known.", required=False
    )
    reason = forms.CharField(
        label="Why?", help_text="For example: pooled budget under section 75.", max_length=400
    )

    def __init__(self, *args: Any, partnership: Partnership, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        chosen = cast("forms.ModelChoiceField[Organisation]", self.fields["organisation"])
        chosen.queryset = Organisation.objects.of(partnership).distinct()


class EndJointForm(NHSFormMixin, forms.Form):
    """The last day of a joint commissioner."""

    ends_on = DateField(
        label="To",
        help_text="Its last day, for example 31/3/2021. A day before its first removes a slip.",
    )
    reason = forms.CharField(label="Why?", max_length=400)


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
