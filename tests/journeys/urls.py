"""Accord's addresses, and its error pages, which a developer's Accord does not show by itself."""

from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import BadRequest, PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import path
from django.views import defaults

from config.urls import urlpatterns as addresses

PAGES = {
    400: lambda request: defaults.bad_request(request, BadRequest()),
    403: lambda request: defaults.permission_denied(request, PermissionDenied()),
    404: lambda request: defaults.page_not_found(request, Http404()),
    500: defaults.server_error,
}


@login_not_required
def error(request: HttpRequest, code: int) -> HttpResponse:
    return PAGES[code](request)


urlpatterns = [path("errors/<int:code>/", error), *addresses]
