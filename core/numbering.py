"""The next reference of a series: after D2020/09 comes D2020/10."""

from django.db.models import QuerySet

from core.models import Referenced
from core.natural import natural_key


def next_reference[R: Referenced](rows: QuerySet[R], start: str) -> str:
    """`start` with the number after the highest among `rows`; the caller keeps others from it.

    One row is read, however many there are, where an index leads by partnership and
    `reference_order`. What has more than a number after `start` is of no series.
    """
    first = natural_key(start)
    numbered = rows.filter(
        reference_order__gte=f"{first}0",
        reference_order__lt=f"{first}:",  # follows 9
        reference__iregex=f"^{start}[0-9]+$",
    )
    last = numbered.order_by("-reference_order").values_list("reference", flat=True).first()
    return f"{start}{int(last[len(start) :]) + 1 if last else 1:02}"
