"""Pages of a list: 50 rows unless asked otherwise, at most 500."""

from typing import Any

from django.core.paginator import Paginator
from rest_framework.exceptions import ValidationError
from rest_framework.pagination import PageNumberPagination
from rest_framework.request import Request

from core.numbers import parse_whole


class Pages(PageNumberPagination):
    """By number of the page; what is no number is refused, like any parameter (400)."""

    page_size = 50
    page_size_query_param = "page_size"
    max_page_size = 500

    def get_page_number(self, request: Request, paginator: "Paginator[Any]") -> int:
        """The page that is asked for, else the first."""
        return _number(request, self.page_query_param) or 1

    def get_page_size(self, request: Request) -> int:
        """How many rows are asked for, within what there is."""
        asked = _number(request, str(self.page_size_query_param)) or self.page_size
        return min(asked, self.max_page_size)


def _number(request: Request, name: str) -> int | None:
    """A number from 1 among the parameters."""
    typed = request.query_params.get(name, "")
    if not typed:
        return None
    try:
        found = parse_whole(typed)
    except ValueError as wrong:
        raise ValidationError({name: [str(wrong)]}) from None
    if found < 1:
        raise ValidationError({name: ["Ask for 1 or more."]})
    return found
