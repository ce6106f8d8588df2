"""The record that an address of this app names."""

from typing import Any

from django.db.models import Model
from django.http import Http404
from django.shortcuts import get_object_or_404

from accounts.http import SignedInRequest
from accounts.models import Partnership
from records.holders import Holder, holder_called


def record_called(
    request: SignedInRequest, partnership: Partnership, kind: str, pk: int
) -> tuple[Holder[Any], Model]:
    """The record of that kind and number, if the reader may see it and it is of the partnership."""
    holder = holder_called(kind)
    if holder is None:
        raise Http404
    record: Model = get_object_or_404(holder.visible_to(request.user), pk=pk)
    if holder.partnership(record) != partnership:
        raise Http404
    return holder, record
