"""Whether Accord is well, and how accessible it is."""

from datetime import timedelta
from functools import cache

from django.contrib.auth.decorators import login_not_required
from django.db import DatabaseError, InterfaceError, connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.db.models.functions import Now
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
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
