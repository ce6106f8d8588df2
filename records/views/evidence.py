"""Files on records: added, given to who may see the record, removed."""

from typing import cast

from django.contrib import messages
from django.db.models import Model
from django.http import FileResponse, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from accounts.http import SignedInRequest, open_partnership
from accounts.models import Partnership
from core.errors import Refused
from core.pages import UNPROCESSABLE
from records import policies, services
from records.forms import EvidenceForm
from records.holders import holder_of
from records.models import Evidence
from records.views.finding import record_called


@require_GET
def evidence(request: SignedInRequest, slug: str, pk: int) -> HttpResponseBase:
    """The file itself, to be saved: nothing that somebody sent is ever run or shown in a page."""
    found = _evidence(request, open_partnership(request, slug), pk)
    answer = FileResponse(
        found.file.open("rb"),
        as_attachment=True,
        filename=found.name,
        content_type=found.media_type,
    )
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Cache-Control"] = "private, no-store"
    return answer


@require_http_methods(["GET", "HEAD", "POST"])
def evidence_add(request: SignedInRequest, slug: str, kind: str, pk: int) -> HttpResponse:
    """Choose a file for a record and send it."""
    holder, record = record_called(request, open_partnership(request, slug), kind, pk)
    sent = request.method == "POST"
    form = EvidenceForm(request.POST, request.FILES) if sent else EvidenceForm()
    cannot_add = policies.cannot_add_evidence(record, request.user)
    if sent and form.is_valid():
        file = form.cleaned_data["file"]
        try:
            services.add_evidence(record, name=file.name, content=file, by=request.user)
        except Refused as refusal:
            form.add_error("file", str(refusal))
        else:
            messages.success(request, "The file is added.")
            return redirect(holder.url(record))
    context = {
        "title": holder.title(record),
        "back": holder.url(record),
        "form": form,
        "cannot_add": cannot_add,
    }
    status = UNPROCESSABLE if sent else 200
    return render(request, "records/evidence_add.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def evidence_remove(request: SignedInRequest, slug: str, pk: int) -> HttpResponse:
    """Ask once more, then take the file away."""
    found = _evidence(request, open_partnership(request, slug), pk)
    record = cast(Model, found.record)
    holder = holder_of(record)
    if request.method == "POST":
        try:
            services.remove_evidence(found, by=request.user)
        except Refused as refusal:
            messages.error(request, str(refusal))
        else:
            messages.success(request, "The file is removed.")
        return redirect(holder.url(record))
    context = {
        "file": found,
        "title": holder.title(record),
        "back": holder.url(record),
        "cannot_remove": policies.cannot_remove_evidence(found, request.user),
    }
    return render(request, "records/evidence_remove.html", context)


def _evidence(request: SignedInRequest, partnership: Partnership, pk: int) -> Evidence:
    """A file that was not removed, on a record that the reader may see."""
    seen = Evidence.objects.visible_to(request.user).filter(partnership=partnership)
    return get_object_or_404(seen.kept().select_related("partnership"), pk=pk)
