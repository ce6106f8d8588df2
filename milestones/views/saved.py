from django import forms
from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from accounts.http import SignedInRequest, open_partnership
from core.errors import Refused
from core.forms import refusals_on
from core.pages import UNPROCESSABLE, posted
from milestones import policies, services
from milestones.forms import SavedViewForm
from milestones.models import SavedView
from milestones.roadmap import read_roadmap
from milestones.saved import kept_query, listed, views_for


@require_GET
def saved_views(request: SignedInRequest, slug: str) -> HttpResponse:
    """The roadmaps that the reader kept, and those that others share."""
    partnership = open_partnership(request, slug)
    found = views_for(request.user, partnership)
    rows = listed(found, request.user, partnership, request.deeds)
    return render(request, "milestones/saved_views.html", {"rows": rows})


@require_http_methods(["GET", "HEAD", "POST"])
def saved_view_new(request: SignedInRequest, slug: str) -> HttpResponse:
    """Keep the roadmap of this address by name."""
    partnership = open_partnership(request, slug)
    query = kept_query(request.GET)
    form = SavedViewForm(posted(request))
    if form.is_valid():
        with refusals_on(form):
            view = services.save_view(
                partnership, query=query, by=request.user, **form.cleaned_data
            )
            messages.success(request, f"“{view.name}” is saved.")
            return redirect(_address(slug, query))
    return _ask(request, form, query)


@require_http_methods(["GET", "HEAD", "POST"])
def saved_view_delete(request: SignedInRequest, slug: str, pk: int) -> HttpResponse:
    """Ask once more, then take a view from the list."""
    partnership = open_partnership(request, slug)
    seen = SavedView.objects.visible_to(request.user).filter(partnership=partnership)
    view = get_object_or_404(seen.select_related("owner", "partnership"), pk=pk)
    if request.method == "POST":
        try:
            services.delete_view(view, by=request.user)
        except Refused as refusal:
            messages.error(request, str(refusal))
        else:
            messages.success(request, f"“{view.name}” is deleted.")
        return redirect("milestones:views", slug)
    cannot_delete = policies.cannot_delete_view(view, request.user, request.deeds)
    return render(
        request, "milestones/saved_view_delete.html", {"view": view, "refusal": cannot_delete}
    )


def _ask(request: SignedInRequest, form: forms.Form, query: str) -> HttpResponse:
    found = read_roadmap(QueryDict(query), request.user, request.partnership)
    context = {
        "form": form,
        "roadmap": found,
        "total": len(found.rows),
        "back": _address(request.partnership.slug, query),
    }
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "milestones/saved_view_new.html", context, status=status)


def _address(slug: str, query: str) -> str:
    roadmap = reverse("milestones:roadmap", args=[slug])
    return f"{roadmap}?{query}" if query else roadmap
