import csv
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods
from django.views.decorators.vary import vary_on_headers

from accounts.access import KEEP_REGISTERS
from accounts.http import SignedInRequest, open_partnership
from core.addresses import changed
from core.errors import Refused
from core.forms import refusals_on
from core.pages import UNPROCESSABLE, numbered, posted, results_part, tabs
from governance.bodies import policies, services
from governance.bodies.forms import EndForm, InterestForm
from governance.bodies.models import Interest, InterestKind
from governance.bodies.register import (
    VIEWS,
    InterestFilter,
    organisation_choices,
    published,
    register_of,
    rows_of,
)


@require_GET
@vary_on_headers("HX-Request")
def interest_list(request: SignedInRequest, slug: str) -> HttpResponse:
    """The register of interests, by name of who holds them."""
    partnership = open_partnership(request, slug)
    chosen = InterestFilter.read(request.GET, partnership.today())
    found = chosen.narrow(register_of(request.user, partnership))
    page = numbered(found, request.GET.get("page"))
    context = {
        "chosen": chosen,
        "page": page,
        "rows": rows_of(page, request.user, partnership.today()),
        "kinds": InterestKind.choices,
        "organisations": organisation_choices(partnership),
        "views": tabs(request.GET, "view", VIEWS, chosen.view),
        "query": changed(request.GET),
        "keeps": KEEP_REGISTERS in request.deeds,
    }
    return render(request, f"bodies/interest_list.html{results_part(request)}", context)


@require_GET
def interest_csv(request: SignedInRequest, slug: str) -> HttpResponse:
    """The register as it is filtered, to publish."""
    partnership = open_partnership(request, slug)
    today = partnership.today()
    found = InterestFilter.read(request.GET, today).narrow(register_of(request.user, partnership))
    name = f"interests-{partnership.slug}-{today:%Y-%m-%d}.csv"
    answer = HttpResponse("\ufeff", content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    csv.writer(answer).writerows(published(rows_of(found, request.user, today)))
    return answer


@require_http_methods(["GET", "HEAD", "POST"])
def interest_new(request: SignedInRequest, slug: str) -> HttpResponse:
    """Declare an interest: one's own, or, as programme office, anybody's."""
    partnership = open_partnership(request, slug)
    form = InterestForm(
        posted(request),
        user=request.user,
        partnership=partnership,
        is_office=KEEP_REGISTERS in request.deeds,
    )
    if form.is_valid():
        with refusals_on(form):
            interest = services.declare_interest(partnership, by=request.user, **form.declared)
            messages.success(request, "The interest is on the register.")
            return redirect(_back(interest, request), slug)
    status = UNPROCESSABLE if request.method == "POST" else 200
    context = {"form": form, "is_office": KEEP_REGISTERS in request.deeds}
    return render(request, "bodies/interest_new.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def interest_end(request: SignedInRequest, slug: str, pk: int) -> HttpResponse:
    """Write the last day of an interest."""
    partnership = open_partnership(request, slug)
    seen = register_of(request.user, partnership).select_related("partnership")
    interest = get_object_or_404(seen, pk=pk)
    if policies.cannot_end_interest(interest, None, request.user):
        raise Http404
    form = EndForm(posted(request), initial={"ends_on": interest.ends_on})
    if form.is_valid():
        try:
            services.end_interest(interest, by=request.user, **form.cleaned_data)
        except Refused as refusal:
            form.add_error("ends_on", str(refusal))
        else:
            messages.success(request, "The last day is on the register.")
            return redirect(_back(interest, request), slug)
    (row,) = rows_of([interest], request.user, partnership.today())
    context: dict[str, Any] = {"form": form, "row": row, "interest": interest}
    status = UNPROCESSABLE if request.method == "POST" else 200
    return render(request, "bodies/interest_end.html", context, status=status)


def _back(interest: Interest, request: SignedInRequest) -> str:
    own = interest.person_id == request.user.pk
    return "bodies:interests-yours" if own else "bodies:interests"
