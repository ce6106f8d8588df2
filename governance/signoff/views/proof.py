from hashlib import sha256
from pathlib import Path
from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_GET, require_http_methods

from accounts.http import SignedInRequest, open_partnership
from core.addresses import at_address
from core.pages import UNPROCESSABLE
from governance.signoff import policies
from governance.signoff import verify as verifying
from governance.signoff.forms import ProofForm
from governance.signoff.models import Decision, Ledger, SignOff
from governance.signoff.proof import known_here, proof_file

FORBIDDEN = 403


@require_GET
def proof(request: SignedInRequest, slug: str, reference: str) -> HttpResponse:
    """The proof of a decision as a file."""
    partnership = open_partnership(request, slug)
    seen = Decision.objects.visible_to(request.user).filter(partnership=partnership)
    found = seen.filter(at_address(reference), sign_off__isnull=False)
    decision = get_object_or_404(found.order_by("reference_order")[:1])
    return _file(request, SignOff.objects.get(decision=decision), decision.address)


@require_GET
def sign_off_proof(request: SignedInRequest, slug: str, pk: int) -> HttpResponse:
    """The proof of a sign-off that ended without a row in the decision log."""
    partnership = open_partnership(request, slug)
    seen = SignOff.objects.visible_to(request.user).filter(partnership=partnership)
    return _file(request, get_object_or_404(seen, pk=pk), f"sign-off-{pk}")


@require_http_methods(["GET", "HEAD", "POST"])
def verify(request: SignedInRequest, slug: str) -> HttpResponse:
    """Check a proof that somebody holds; nothing of it is kept."""
    partnership = open_partnership(request, slug)
    is_sent = request.method == "POST"
    form = ProofForm(request.POST, request.FILES) if is_sent else ProofForm()
    context: dict[str, Any] = {
        "form": form,
        "head": Ledger.objects.filter(partnership=partnership).first(),
    }
    if form.is_valid():
        found = verifying.verify(form.cleaned_data["file"].read())
        seen = SignOff.objects.visible_to(request.user)
        known = known_here(found.proof, seen, partnership) if found.proof else None
        context |= {"finding": found, "known": known}
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "signoff/verify.html", context, status=status)


@require_GET
def verifier(request: SignedInRequest, slug: str) -> HttpResponse:
    """The program that checks proofs without Accord."""
    open_partnership(request, slug)
    headers = {"Content-Disposition": 'attachment; filename="verify.py"'}
    program = Path(verifying.__file__).read_bytes()
    return HttpResponse(program, content_type="text/x-python; charset=utf-8", headers=headers)


def refused(request: SignedInRequest, sign_off: SignOff, reason: str) -> HttpResponse:
    """Why the reader, who may see the sign-off, may not have its proof."""
    context = {"sign_off": sign_off, "reason": reason}
    return render(request, "signoff/proof_refused.html", context, status=FORBIDDEN)


def _file(request: SignedInRequest, sign_off: SignOff, name: str) -> HttpResponse:
    if reason := policies.cannot_export_proof(sign_off, request.user):
        return refused(request, sign_off, reason)
    data, slug = proof_file(sign_off), request.partnership.slug
    headers = {
        "Content-Disposition": f'attachment; filename="proof-{slug}-{name}.json"',
        "Cache-Control": "private",
        "ETag": f'"{sha256(data).hexdigest()}"',
    }
    return HttpResponse(data, content_type="application/json", headers=headers)
