"""What the programme office says of a pack before it is built."""

from typing import Any

from django import forms

from accounts.models import Partnership
from core.forms import DateField, NHSFormMixin
from governance.bodies.models import BodyKind, Meeting

MEETINGS = 12


class BuildForm(NHSFormMixin, forms.Form):
    """The day that the records are judged for, and the meeting that reads them."""

    on = DateField(
        label="Position at",
        help_text="The day that every rating is judged for, such as 31/1/2020",
        error_messages={"required": "Say the day that the pack is to show"},
    )
    meeting = forms.ModelChoiceField(
        Meeting.objects.none(),
        label="For the meeting",
        required=False,
        empty_label="The next partnership board after that day",
    )

    def __init__(self, *given: Any, partnership: Partnership, **options: Any) -> None:
        options.setdefault("initial", {"on": partnership.today()})
        super().__init__(*given, **options)
        boards = Meeting.objects.filter(
            body__partnership=partnership, body__kind=BodyKind.PARTNERSHIP_BOARD
        )
        coming = boards.filter(held_on__gte=partnership.today()).select_related("body")
        chosen = coming.order_by("held_on").values("pk")[:MEETINGS]
        field: Any = self.fields["meeting"]
        field.queryset = Meeting.objects.filter(pk__in=chosen).select_related("body")
