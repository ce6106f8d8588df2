from typing import Any, cast

from django import forms

from accounts.models import Partnership, User
from core.forms import NHSFormMixin
from risks.models import Benefit
from workstreams.models import Indicator


class CitingForm(NHSFormMixin, forms.Form):
    """The benefits that serve an indicator."""

    benefits = forms.ModelMultipleChoiceField(
        Benefit.objects.none(),
        label="Benefits that serve it",
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )

    def __init__(
        self, *args: Any, indicator: Indicator, user: User, partnership: Partnership, **kwargs: Any
    ) -> None:
        seen = Benefit.objects.visible_to(user).filter(partnership=partnership)
        citing = seen.filter(indicators=indicator).values_list("pk", flat=True)
        super().__init__(*args, initial={"benefits": list(citing)}, **kwargs)
        chosen = cast("forms.ModelMultipleChoiceField[Any]", self.fields["benefits"])
        chosen.queryset = seen.order_by("reference_order")
