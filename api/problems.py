"""Errors as problem details (RFC 9457): what went wrong, where, and what would cure it."""

from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.http import Http404
from rest_framework import exceptions, status
from rest_framework.response import Response
from rest_framework.views import exception_handler

from core.errors import DomainError, Overtaken, Refused

MEDIA_TYPE = "application/problem+json"
READ_AGAIN = "Read it again, and send what you would change with the version that it has now."


class Conflict(exceptions.APIException):
    """What was sent is of a version that somebody else has changed since (409)."""

    status_code = status.HTTP_409_CONFLICT


class TooLarge(exceptions.APIException):
    """More was sent than is read at once (413)."""

    status_code = status.HTTP_413_REQUEST_ENTITY_TOO_LARGE
    default_detail = "At most 2.5 MB are read at once, and nothing was saved. Send it in parts."
    default_code = "too_large"


def handle(error: Exception, context: dict[str, Any]) -> Response | None:
    """Answer `error` as a problem; None lets what is a bug crash and be logged."""
    if isinstance(error, Overtaken):
        error = Conflict(f"{error} {READ_AGAIN}")
    elif isinstance(error, Refused):
        error = exceptions.PermissionDenied(str(error))
    elif isinstance(error, DomainError):
        error = exceptions.ValidationError({"non_field_errors": [str(error)]})
    elif isinstance(error, exceptions.MethodNotAllowed):
        error.detail = exceptions.ErrorDetail(not_taken(context), error.default_code)
    elif isinstance(error, RequestDataTooBig):
        error = TooLarge()
    elif isinstance(error, Http404):
        error = exceptions.NotFound("There is no such record here, or you may not see it.")
    answer = exception_handler(error, context)
    if answer is None:
        return None
    answer.data = problem(answer, context["request"].get_full_path())
    answer.content_type = MEDIA_TYPE
    return answer


def problem(answer: Response, where: str) -> dict[str, Any]:
    """The members of RFC 9457 for an answer that REST framework made."""
    title = status_title(answer.status_code)
    made: dict[str, Any] = {
        "type": "about:blank",
        "title": title,
        "status": answer.status_code,
        "detail": title,
        "instance": where,
    }
    if isinstance(answer.data, dict) and "detail" in answer.data:
        made["detail"] = str(answer.data["detail"])
    else:
        made["detail"] = "Some of what was sent cannot be used; see errors."
        made["errors"] = answer.data
    return made


def not_taken(context: dict[str, Any]) -> str:
    """What an address takes, where something else was sent to it."""
    methods = context["view"].allowed_methods
    taken = " and ".join(m for m in methods if m not in ("HEAD", "OPTIONS"))
    return (
        f"This address takes {taken}, not {context['request'].method}. Registers are only read;"
        " votes are sent to the addresses under sign-offs/waiting/, figures of a benefit to its"
        " measurements/, answers to proposed changes to accept/ and decline/ of their proposal."
    )


def status_title(code: int) -> str:
    """Bad Request, Not Found and so on."""
    names = (name for name in dir(status) if name.startswith(f"HTTP_{code}_"))
    return " ".join(next(names).split("_")[2:]).title()
