"""The people of the demo, with a sign-in button each; only where DEBUG is on."""

from django.conf import settings
from django.contrib.auth import login
from django.contrib.auth.decorators import login_not_required
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_POST

from accounts.models import Membership, Role, User
from exchange.demonstration import SLUG

NO_ROLE = "On a body, with no role yet"


@login_not_required
@require_GET
def people(request: HttpRequest) -> HttpResponse:
    """Every person of the demo by role."""
    _refuse_outside_development()
    return render(request, "exchange/demo_people.html", {"groups": _groups()})


@login_not_required
@require_POST
def sign_in(request: HttpRequest, pk: int) -> HttpResponse:
    """Become that person."""
    _refuse_outside_development()
    user = get_object_or_404(_of_the_demo(), pk=pk)
    login(request, user, backend=settings.AUTHENTICATION_BACKENDS[0])
    return redirect("desk:dashboard", SLUG)


def _refuse_outside_development() -> None:
    if not settings.DEBUG:
        raise Http404


def _of_the_demo() -> "QuerySet[User]":
    members = Membership.objects.filter(partnership__slug=SLUG).values("user")
    seated = User.objects.filter(seats__body__partnership__slug=SLUG).values("pk")
    everybody = User.objects.filter(pk__in=members) | User.objects.filter(pk__in=seated)
    return everybody.filter(is_active=True, is_service=False).order_by("name")


def _groups() -> list[tuple[str, list[tuple[User, str]]]]:
    members = Membership.objects.filter(partnership__slug=SLUG, user__in=_of_the_demo())
    known = list(members.select_related("user", "organisation").order_by("user__name"))
    groups = [
        (role.label, [(it.user, _for(it)) for it in known if it.role == role]) for role in Role
    ]
    with_role = {it.user_id for it in known}
    others = [(user, "") for user in _of_the_demo() if user.pk not in with_role]
    return [(label, held) for label, held in [*groups, (NO_ROLE, others)] if held]


def _for(membership: Membership) -> str:
    return str(membership.organisation) if membership.organisation else "independent"
