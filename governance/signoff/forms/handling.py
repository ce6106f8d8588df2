from typing import Any

from django import forms

from core.forms import NHSFormMixin
from governance.signoff.models import Handling, HandlingKind
from governance.signoff.policies import cannot_rule_so
from governance.signoff.policies.handling import LONGEST_NOTE

HINTS = {
    HandlingKind.NO_ACTION: "Speaks and votes like everybody.",
    HandlingKind.NOT_VOTE: "May say what they know. Leaves the count and the vote.",
    HandlingKind.NOT_SPEAK: "Listens. Leaves the count and the vote.",
    HandlingKind.LEAVE: "Goes out for this item. Leaves the count and the vote.",
    HandlingKind.NO_PAPERS: "Leaves the count and the vote, and finds nothing of the item in"
    " Accord.",
}


class RulingForm(NHSFormMixin, forms.Form):
    """How the chair says that an interest is handled."""

    kind = forms.ChoiceField(
        label="How it is handled",
        choices=HandlingKind,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose how it is handled."},
    )
    note = forms.CharField(
        label="Note",
        help_text="Needed when it is handled otherwise than proposed. It goes into the record.",
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=LONGEST_NOTE,
        required=False,
    )

    hints = {"kind": {str(kind): hint for kind, hint in HINTS.items()}}

    def __init__(self, *args: Any, handling: Handling, **kwargs: Any) -> None:
        first = {"kind": handling.confirmed or handling.proposed, "note": handling.note}
        super().__init__(*args, initial=first, **kwargs)
        self.handling = handling

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if kind := cleaned.get("kind"):
            note = cleaned.get("note", "")
            if wrong := cannot_rule_so(self.handling, HandlingKind(kind), note):
                self.add_error("note", wrong)
        return cleaned
