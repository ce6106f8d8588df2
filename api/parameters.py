"""What a list may be asked: a parameter that does not exist is refused, not passed over."""

from collections.abc import Iterable
from typing import Any

from rest_framework import viewsets
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request

from api.pages import Pages


class KnownParameters(viewsets.GenericViewSet[Any]):
    """Put before a view set: its lists refuse what they do not know, and name what they do."""

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        """After who asks is known, so that only members learn the names."""
        super().initial(request, *args, **kwargs)
        if request.method in ("GET", "HEAD") and not self.detail:
            refuse_unknown(request.query_params, [*self._filters(), *PAGING])

    def _filters(self) -> Iterable[str]:
        filters = getattr(self, "filterset_class", None)
        return filters.base_filters if filters else ()


PAGING = (Pages.page_query_param, str(Pages.page_size_query_param))


def refuse_unknown(asked: Iterable[str], known: Iterable[str]) -> None:
    """400 with each parameter of `asked` that is not `known`, and those that are."""
    named = ", ".join(known)
    unknown = {
        name: [f"There is no such parameter here. There are: {named}."]
        for name in asked
        if name not in known
    }
    if unknown:
        raise ValidationError(unknown)
