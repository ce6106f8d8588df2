"""What people type to change many milestones at once."""

from collections.abc import Mapping
from typing import Any, cast

from django import forms

from accounts.models import Area, Level, Partnership, User
from core.forms import NHSFormMixin
from milestones.forms.editing import people_of
from milestones.models import HandBrag
from milestones.policies.bulk import BulkChange
from milestones.schedule.calendar import MOST_DAYS
from workstreams.models import Workstream

AS_IT_IS = "As it is"


class BulkForm(NHSFormMixin, forms.Form):
    """What should change; what is left as it is stays."""

    owner = forms.ModelChoiceField(
        User.objects.none(), label="Owner", required=False, empty_label=AS_IT_IS
    )
    workstream = forms.ModelChoiceField(
        Workstream.objects.none(), label="Workstream", required=False, empty_label=AS_IT_IS
    )
    level = forms.ChoiceField(
        label="Level", choices=[("", AS_IT_IS), *Level.choices], required=False
    )
    area = forms.ModelChoiceField(
        Area.objects.none(), label="Area", required=False, empty_label=AS_IT_IS
    )
    days = forms.IntegerField(
        label="Move each forecast by so many days",
        required=False,
        min_value=-MOST_DAYS,
        max_value=MOST_DAYS,
        widget=forms.NumberInput({"class": "nhsuk-input--width-5"}),
        help_text="Later: 14. Earlier: -14. Empty: the dates stay.",
    )
    reason = forms.CharField(
        label="Why the dates move",
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    brag = forms.ChoiceField(
        label="Rating by hand", choices=[("", AS_IT_IS), *HandBrag.choices], required=False
    )
    brag_reason = forms.CharField(
        label="Why they are rated so",
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def __init__(
        self, data: Mapping[str, Any] | None, *, partnership: Partnership, by: User
    ) -> None:
        super().__init__(data)
        choices = {
            "owner": people_of(partnership),
            "workstream": Workstream.objects.visible_to(by).filter(partnership=partnership),
            "area": Area.objects.filter(partnership=partnership).order_by("name"),
        }
        for name, rows in choices.items():
            cast("forms.ModelChoiceField[Any]", self.fields[name]).queryset = rows

    def change(self) -> BulkChange:
        """What was typed, for the service."""
        given = self.cleaned_data
        return BulkChange(**{**given, "days": given["days"] or 0})
