"""Whether Accord is well, how accessible it is, and what cannot be read."""

from datetime import timedelta
from functools import cache

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent
from django.db import DatabaseError, InterfaceError, connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.db.models.functions import Now
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBadRequest, JsonResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from procrastinate.contrib.django.models import ProcrastinateWorker

HEARTBEAT = timedelta(seconds=30)


@login_not_required
def healthz(request: HttpRequest) -> JsonResponse:
    """200 when database, migrations and worker are well; else 503 and which of them is not."""
    try:
        ill = _ill()
    except (DatabaseError, InterfaceError):
        ill = {"database": "does not answer"}
    return JsonResponse(
        {"status": "not well" if ill else "well", **ill}, status=503 if ill else 200
    )


@login_not_required
def accessibility(request: HttpRequest) -> HttpResponse:
    """The accessibility statement that public bodies publish; anybody may read it."""
    return render(request, "accessibility.html")


def not_here(request: HttpRequest) -> HttpResponse:
    """Nobody changes their own e-mail address: seats and imports know a person by it."""
    raise Http404


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """What cannot be read; with the cure where more was sent than is taken at once."""
    is_too_much = isinstance(exception, TooManyFieldsSent | RequestDataTooBig)
    most = settings.DATA_UPLOAD_MAX_NUMBER_FIELDS
    said = render_to_string("400.html", {"is_too_much": is_too_much, "most": most})
    return HttpResponseBadRequest(said)


def _ill() -> dict[str, str]:
    applied = MigrationRecorder(connection).applied_migrations()
    if missing := sorted(_latest_migrations() - set(applied)):
        return {"migrations": "not applied: " + ", ".join(".".join(name) for name in missing)}
    if not ProcrastinateWorker.objects.filter(last_heartbeat__gt=Now() - HEARTBEAT).exists():
        return {"worker": f"no sign of life for {HEARTBEAT.seconds} seconds"}
    return {}


@cache
def _latest_migrations() -> frozenset[tuple[str, str]]:
    return frozenset(MigrationLoader(None).graph.leaf_nodes())
