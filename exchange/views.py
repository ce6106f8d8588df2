"""The programme office's import: upload, preview, confirm."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from accounts.http import SignedInRequest, open_partnership
from accounts.models import Partnership
from core.errors import DomainError, Refused
from core.spreadsheets import XLSX, saved, xlsx_of
from exchange import policies, summary, uploads
from exchange.forms import ConfirmForm, UploadForm
from exchange.models import Upload
from exchange.plan import Plan
from exchange.register_sheets import register_sheets


@require_http_methods(["GET", "POST"])
def upload(request: SignedInRequest, slug: str) -> HttpResponse:
    """Choose a workbook; it is kept for the preview."""
    partnership = _open(request, slug)
    is_sent = request.method == "POST"
    form = UploadForm(request.POST, request.FILES) if is_sent else UploadForm()
    if form.is_valid():
        file = form.cleaned_data["file"]
        kept = uploads.keep_upload(partnership, name=file.name, data=file.read(), by=request.user)
        return redirect("exchange:import-check", slug, kept.pk)
    status = 422 if form.is_bound else 200
    return render(request, "exchange/upload.html", {"form": form}, status=status)


@require_http_methods(["GET", "POST"])
def preview(request: SignedInRequest, slug: str, pk: int) -> HttpResponse:
    """What the workbook would add, change and leave; then, with a yes, the import."""
    partnership = _open(request, slug)
    waiting = Upload.objects.visible_to(request.user).waiting().workbooks()
    kept = get_object_or_404(waiting, partnership=partnership, pk=pk)
    try:
        plan = uploads.preview_upload(kept, by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
        return redirect("exchange:import", slug)
    needs_reason = bool(plan.unexplained)
    if request.method == "POST":
        form = ConfirmForm(request.POST, needs_reason=needs_reason)
        if form.is_valid():
            return _confirm(request, kept, form)
    else:
        initial = {"seen": plan.fingerprint}
        form = ConfirmForm(initial=initial, needs_reason=needs_reason)
    return _show(request, kept, plan, form)


@require_GET
def register_workbook(request: SignedInRequest, slug: str) -> HttpResponse:
    """The registers that Accord gives out as sheets, to edit and bring in again."""
    partnership = _open(request, slug)
    content = xlsx_of(*register_sheets(partnership, request.user))
    return saved(content, XLSX, f"assurance-and-log-{slug}-{partnership.today():%Y-%m-%d}")


def _open(request: SignedInRequest, slug: str) -> Partnership:
    partnership = open_partnership(request, slug)
    if reason := policies.cannot_import(partnership, request.user):
        raise PermissionDenied(reason)
    return partnership


def _confirm(request: SignedInRequest, kept: Upload, form: ConfirmForm) -> HttpResponse:
    slug = kept.partnership.slug
    reason, seen = form.cleaned_data.get("reason", ""), form.cleaned_data["seen"]
    try:
        plan = uploads.confirm_upload(kept, by=request.user, reason=reason, seen=seen)
    except DomainError as refusal:
        return _show_again(request, kept, form, str(refusal))
    messages.success(request, summary.headline(plan, is_dry_run=False))
    return redirect("exchange:import", slug)


def _show_again(
    request: SignedInRequest, kept: Upload, form: ConfirmForm, refusal: str
) -> HttpResponse:
    """What the import would do now, with the reason that was typed; the start when it is gone."""
    try:
        plan = uploads.preview_upload(kept, by=request.user)
    except Refused:
        messages.error(request, refusal)
        return redirect("exchange:import", kept.partnership.slug)
    typed = {**form.cleaned_data, "seen": plan.fingerprint}
    again = ConfirmForm(typed, needs_reason=bool(plan.unexplained))
    again.add_error(None, refusal)
    return _show(request, kept, plan, again)


def _show(request: SignedInRequest, kept: Upload, plan: Plan, form: ConfirmForm) -> HttpResponse:
    context = {
        "upload": kept,
        "plan": plan,
        "form": form,
        "headline": summary.question(plan),
        "can_confirm": not plan.faults and not plan.is_empty,
    }
    status = 422 if form.is_bound else 200
    return render(request, "exchange/preview.html", context, status=status)
