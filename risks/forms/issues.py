"""What people type about issues and assumptions."""

from typing import Any, cast

from django import forms

from accounts.models import Partnership, User
from core.forms import DateField, NHSFormMixin
from risks.forms.risks import long_text
from risks.models import IssueOutcome
from risks.policies.issues import OUTCOMES
from risks.services.issues import IssueDetails
from workstreams.models import Workstream


class IssueForm(NHSFormMixin, forms.Form):
    """An issue or an assumption."""

    name = forms.CharField(label="In one line", max_length=300)
    text = long_text("More about it", required=False)
    workstream = forms.ModelChoiceField(Workstream.objects.none(), label="Workstream")
    owner = forms.ModelChoiceField(User.objects.none(), label="Owner")
    due_on = DateField(label="To be settled by", required=False)

    def __init__(self, *args: Any, user: User, partnership: Partnership, **options: Any) -> None:
        super().__init__(*args, **options)
        seen = Workstream.objects.visible_to(user).filter(partnership=partnership)
        cast("forms.ModelChoiceField[Any]", self.fields["workstream"]).queryset = seen
        people = User.objects.members_of(partnership).order_by("name")
        cast("forms.ModelChoiceField[Any]", self.fields["owner"]).queryset = people

    @property
    def details(self) -> IssueDetails:
        """What was typed."""
        return IssueDetails(**self.cleaned_data)


class ResolveForm(NHSFormMixin, forms.Form):
    """What became of it, and how."""

    outcome = forms.ChoiceField(label="What became of it", widget=forms.RadioSelect)
    resolution = long_text("How")

    def __init__(self, *args: Any, kind: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        field = cast(forms.ChoiceField, self.fields["outcome"])
        field.choices = [(each.value, IssueOutcome(each).label) for each in OUTCOMES[kind]]
        if len(OUTCOMES[kind]) == 1:
            field.initial = OUTCOMES[kind][0]
