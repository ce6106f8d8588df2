"""What every resource of a partnership shares: rows that the caller may see, by page or by one."""

from functools import cached_property
from typing import Any, cast

from django.db.models import Expression, QuerySet
from django.shortcuts import get_object_or_404
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.models import Partnership, User
from api.parameters import KnownParameters
from core.addresses import at_address

type Row = dict[str, Any]


class OfPartnership(KnownParameters):
    """A resource of one partnership; `queryset`, empty, tells the schema its model."""

    @property
    def person(self) -> User:
        """Who asks."""
        return cast(User, self.request.user)

    @cached_property
    def partnership(self) -> Partnership:
        """The partnership of the address; not found for whoever is no member of it."""
        found = Partnership.objects.visible_to(self.person)
        return get_object_or_404(found, slug=self.kwargs["slug"])


class Register(OfPartnership):
    """Lists and single rows straight from the database; the serializer documents the fields.

    A resource gives `rows()`: a queryset of dicts with one key for each serializer field, but
    those that `finish()` adds.
    """

    lookup_field = "reference"
    lookup_value_regex = "[^/]+"

    def rows(self) -> QuerySet[Any, Any]:
        """Rows of this partnership that the caller may see, in their natural order."""
        raise NotImplementedError

    def finish(self, rows: list[Row]) -> list[Row]:
        """The rows with what the database does not hold; a resource adds to them here."""
        return rows

    def get_queryset(self) -> QuerySet[Any, Any]:
        if getattr(self, "swagger_fake_view", False):
            return super().get_queryset()
        return self.rows()

    def list(self, request: Request, slug: str) -> Response:
        page = self.paginate_queryset(self.filter_queryset(self.get_queryset()))
        return self.get_paginated_response(self.finish(list(page or [])))

    def retrieve(self, request: Request, slug: str, reference: str) -> Response:
        found = self.get_queryset().filter(self.at(reference))
        return Response(self.finish([get_object_or_404(found)])[0])

    def at(self, address: str) -> Expression:
        """The condition that finds the row of an address."""
        return at_address(address, self.lookup_field)
