"""The next free reference of a register."""

from django.db import models

from accounts.models import Partnership


def next_reference(model: type[models.Model], partnership: Partnership, prefix: str) -> str:
    """One more than the highest, with at least two digits: R15; locks the partnership's row."""
    Partnership.objects.select_for_update(no_key=True).get(pk=partnership.pk)
    rows = model._default_manager.filter(
        partnership=partnership, reference__iregex=rf"^{prefix}[0-9]{{1,9}}$"
    )
    last = rows.order_by("-reference_order").values_list("reference", flat=True).first()
    number = int(last[len(prefix) :]) + 1 if last else 1
    return f"{prefix}{number:02}"
