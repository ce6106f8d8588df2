"""What people type to keep a roadmap by name."""

from django import forms

from core.forms import NHSFormMixin
from milestones.policies.saved import LONGEST_NAME


class SavedViewForm(NHSFormMixin, forms.Form):
    """A name, and whether the partnership gets it too."""

    name = forms.CharField(
        label="Name",
        max_length=LONGEST_NAME,
        help_text="What you call this roadmap, such as “Red in urgent care”.",
        error_messages={"required": "Give the view a name."},
    )
    is_shared = forms.BooleanField(
        label="Share it with the partnership",
        required=False,
        help_text="Everybody finds its name and your name in the list; each sees what is theirs.",
    )
