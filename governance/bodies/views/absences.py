from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.access import KEEP_REGISTERS
from accounts.http import SignedInRequest, open_partnership
from core.addresses import asked
from core.errors import Refused
from core.forms import refusals_on
from core.pages import UNPROCESSABLE, numbered, posted, tabs
from governance.bodies import policies, services
from governance.bodies.covering import absences_of, with_warnings
from governance.bodies.forms import AbsenceForm
from governance.bodies.models import Absence

VIEWS = {"": "Now and to come", "over": "Over"}


@require_GET
def absence_list(request: SignedInRequest, slug: str) -> HttpResponse:
    """The reader's absences and those they cover; for the programme office everybody's."""
    partnership = open_partnership(request, slug)
    view, today = asked(request.GET, "view"), partnership.today()
    seen = absences_of(request.user, partnership, everybody=KEEP_REGISTERS in request.deeds)
    if view == "over":
        found = seen.filter(ends_on__lt=today).order_by("-ends_on", "pk")
    else:
        found = seen.filter(ends_on__gte=today)
    page = numbered(found, request.GET.get("page"))
    context = {
        "page": page,
        "rows": with_warnings(page, partnership),
        "is_office": KEEP_REGISTERS in request.deeds,
        "is_over": view == "over",
        "views": tabs(request.GET, "view", VIEWS, view if view in VIEWS else ""),
    }
    return render(request, "bodies/absence_list.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def absence_new(request: SignedInRequest, slug: str) -> HttpResponse:
    """Say that one is away and who acts; the programme office says it for anybody."""
    partnership = open_partnership(request, slug)
    is_office = KEEP_REGISTERS in request.deeds
    form = AbsenceForm(posted(request), partnership=partnership, names_person=is_office)
    if form.is_valid():
        given = {"person": request.user} | form.cleaned_data
        with refusals_on(form):
            services.set_absence(partnership, by=request.user, **given)
            messages.success(request, f"{given['deputy']} acts while {_who(request, given)} away.")
            return redirect("bodies:absences", slug)
    return _page(request, "bodies/absence_form.html", {"form": form, "is_office": is_office})


@require_http_methods(["GET", "HEAD", "POST"])
def absence_edit(request: SignedInRequest, slug: str, pk: int) -> HttpResponse:
    """Other days, or another deputy."""
    absence = _absence(request, slug, pk)
    kept = {name: getattr(absence, name) for name in ("deputy", "starts_on", "ends_on")}
    form = AbsenceForm(
        posted(request), partnership=request.partnership, names_person=False, initial=kept
    )
    if form.is_valid():
        with refusals_on(form):
            services.change_absence(absence, by=request.user, **form.cleaned_data)
            messages.success(request, "The absence is changed.")
            return redirect("bodies:absences", slug)
    return _page(request, "bodies/absence_form.html", {"form": form, "absence": absence})


@require_POST
def absence_cancel(request: SignedInRequest, slug: str, pk: int) -> HttpResponse:
    """Take the absence off the list."""
    absence = _absence(request, slug, pk)
    try:
        services.cancel_absence(absence, by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, "The absence is cancelled.")
    return redirect("bodies:absences", slug)


def _absence(request: SignedInRequest, slug: str, pk: int) -> Absence:
    """An absence that the reader may keep; another's is not found."""
    partnership = open_partnership(request, slug)
    seen = absences_of(request.user, partnership, everybody=KEEP_REGISTERS in request.deeds)
    absence = get_object_or_404(seen, pk=pk)
    if policies.cannot_keep_absence(absence, request.user):
        raise Http404
    return absence


def _who(request: SignedInRequest, given: dict[str, Any]) -> str:
    return "you are" if given["person"] == request.user else f"{given['person']} is"


def _page(request: SignedInRequest, template: str, context: dict[str, Any]) -> HttpResponse:
    status = UNPROCESSABLE if request.method == "POST" else 200
    return render(request, template, context, status=status)
