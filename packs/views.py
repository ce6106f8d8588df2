"""Board packs: ask for one, watch it being built, read it, check it."""

from hashlib import sha256

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods
from django.views.decorators.vary import vary_on_headers

from accounts.access import BUILD_PACK
from accounts.http import SignedInRequest, open_partnership
from core.addresses import at_address
from core.canonical import canonical_json
from core.errors import DomainError, Refused
from core.pages import numbered
from governance.signoff.models import Decision, SignOff
from governance.signoff.policies import cannot_export_proof
from governance.signoff.views.proof import refused
from packs import services
from packs.forms import BuildForm
from packs.models import BoardPack, BoardPackQuerySet
from packs.policies import NOT_OFFICE
from packs.proof import print_proof


@require_http_methods(["GET", "POST"])
def board_packs(request: SignedInRequest, slug: str) -> HttpResponse:
    """The packs of the partnership, newest first; the programme office asks for another."""
    partnership = open_partnership(request, slug)
    may_build = BUILD_PACK in request.deeds
    form = BuildForm(request.POST or None, partnership=partnership)
    if request.method == "POST" and (not may_build or form.is_valid()):
        return _ask(request, form)
    page, now = numbered(_packs(request), request.GET.get("page")), timezone.now()
    context = {
        "form": form if may_build else None,
        "cannot_build": "" if may_build else NOT_OFFICE,
        "page": page,
        "rows": [(pack, pack.is_under_way(now)) for pack in page.object_list],
    }
    return render(request, "packs/list.html", context, status=422 if form.is_bound else 200)


@require_GET
@vary_on_headers("HX-Request")
def board_pack(request: SignedInRequest, slug: str, pk: int) -> HttpResponse:
    """One pack: how far it is or, once ready, the PDF with the hashes to check it by."""
    open_partnership(request, slug)
    pack = get_object_or_404(_packs(request), pk=pk)
    context = {"pack": pack, "is_under_way": pack.is_under_way(timezone.now())}
    part = "#progress" if request.headers.get("HX-Request") == "true" else ""
    return render(request, f"packs/detail.html{part}", context)


@require_GET
def board_pack_pdf(request: SignedInRequest, slug: str, pk: int) -> HttpResponse:
    """The bytes that were built, as they were kept."""
    open_partnership(request, slug)
    pack = get_object_or_404(_packs(request).ready().defer(None).defer("snapshot"), pk=pk)
    return pdf_file(bytes(pack.pdf or b""), pack.file_name, pack.pdf_sha256)


@require_GET
def board_pack_snapshot(request: SignedInRequest, slug: str, pk: int) -> HttpResponse:
    """The frozen records as canonical JSON: its SHA-256 is printed on the pack's last page."""
    open_partnership(request, slug)
    pack = get_object_or_404(_packs(request).ready().defer(None).defer("pdf"), pk=pk)
    data = canonical_json(pack.snapshot)
    name = pack.file_name.replace(".pdf", ".json")
    return _file(data, "application/json", name, pack.snapshot_sha256)


@require_GET
def proof_pdf(request: SignedInRequest, slug: str, reference: str) -> HttpResponse:
    """The proof of a decision on one page."""
    partnership = open_partnership(request, slug)
    seen = Decision.objects.visible_to(request.user).filter(partnership=partnership)
    found = seen.filter(at_address(reference), sign_off__isnull=False)
    decision = get_object_or_404(found.order_by("reference_order")[:1])
    return _proof(request, SignOff.objects.get(decision=decision), decision.address)


@require_GET
def sign_off_proof_pdf(request: SignedInRequest, slug: str, pk: int) -> HttpResponse:
    """The proof of a sign-off that ended without a row in the decision log, on one page."""
    partnership = open_partnership(request, slug)
    seen = SignOff.objects.visible_to(request.user).filter(partnership=partnership)
    return _proof(request, get_object_or_404(seen, pk=pk), f"sign-off-{pk}")


def _proof(request: SignedInRequest, sign_off: SignOff, name: str) -> HttpResponse:
    if reason := cannot_export_proof(sign_off, request.user):
        return refused(request, sign_off, reason)
    try:
        data = print_proof(sign_off)
    except DomainError as failure:
        return refused(request, sign_off, str(failure))
    file_name = f"proof-{request.partnership.slug}-{name}.pdf"
    return pdf_file(data, file_name, sha256(data).hexdigest())


def _packs(request: SignedInRequest) -> BoardPackQuerySet:
    seen = BoardPack.objects.visible_to(request.user).filter(partnership=request.partnership)
    return seen.select_related("meeting__body", "requested_by").without_contents()


def _ask(request: SignedInRequest, form: BuildForm) -> HttpResponse:
    partnership = request.partnership
    given = form.cleaned_data if form.is_valid() else {}
    try:
        pack = services.queue_board_pack(
            partnership,
            on=given.get("on", partnership.today()),
            meeting=given.get("meeting"),
            by=request.user,
        )
    except Refused as refusal:
        messages.error(request, str(refusal))
        return redirect("packs:list", partnership.slug)
    messages.success(request, "The pack is waiting its turn to be built.")
    return redirect("packs:detail", partnership.slug, pack.pk)


def pdf_file(data: bytes, name: str, digest: str) -> HttpResponse:
    """A PDF to be opened, for whoever asked alone."""
    return _file(data, "application/pdf", name, digest)


def _file(data: bytes, kind: str, name: str, digest: str) -> HttpResponse:
    headers = {
        "Content-Disposition": f'inline; filename="{name}"',
        "Cache-Control": "private",
        "ETag": f'"{digest}"',
    }
    return HttpResponse(data, content_type=kind, headers=headers)
