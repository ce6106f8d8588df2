"""The schema, a page to read it, and the answer to an address that does not exist."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.views import SpectacularAPIView
from knox.auth import TokenAuthentication
from rest_framework.authentication import SessionAuthentication
from rest_framework.exceptions import NotFound
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from accounts.http import SignedInRequest


class SchemaView(SpectacularAPIView):
    """OpenAPI 3.1, for tools; a signed-in person may read it as well as a token."""

    authentication_classes = (TokenAuthentication, SessionAuthentication)


class UnknownAddress(APIView):
    """A problem, not a page, where there is nothing."""

    schema = None

    def get(self, request: Request) -> Response:
        raise NotFound("There is nothing at this address. See /api/v1/docs/ for what there is.")


def docs(request: SignedInRequest) -> HttpResponse:
    """The schema as a page that a person reads."""
    generator = SchemaGenerator(api_version="v1")
    schema = generator.get_schema(request=None, public=True)
    return render(request, "api/docs.html", {"operations": operations(schema)})


def operations(schema: dict[str, Any]) -> list[dict[str, Any]]:
    """Each call of the API: its address, what may be asked, and the fields it gives."""
    return [
        {
            "path": path,
            "method": method.upper(),
            "summary": call.get("description", ""),
            "parameters": [each for each in call.get("parameters", []) if each["in"] == "query"],
            "fields": fields(schema, call),
        }
        for path, calls in schema["paths"].items()
        for method, call in calls.items()
    ]


def fields(schema: dict[str, Any], call: dict[str, Any]) -> list[dict[str, Any]]:
    """Name, kind and note of each field of an answer; nothing where it has no fields."""
    components = schema["components"]["schemas"]
    answer = next(iter(call["responses"].values())).get("content")
    if not answer:
        return []
    found = next(iter(answer.values()))["schema"]
    name = found.get("$ref", "").rsplit("/", 1)[-1]
    if name.startswith("Paginated"):
        name = components[name]["properties"]["results"]["items"]["$ref"].rsplit("/", 1)[-1]
    properties = components.get(name, {}).get("properties", {})
    return [
        {"name": key, "kind": kind(value), "note": value.get("description", "")}
        for key, value in properties.items()
    ]


def kind(value: dict[str, Any]) -> str:
    """What a field holds, in a word or two."""
    options = value.get("type", "one of several words")
    if isinstance(options, list):
        options = " or ".join(each for each in options if each != "null") + ", or nothing"
    return f"{options} ({value['format']})" if "format" in value else str(options)
