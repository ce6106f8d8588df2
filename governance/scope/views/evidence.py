from django.contrib import messages
from django.forms import model_to_dict
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from accounts.http import SignedInRequest
from core.forms import refusals_on
from core.pages import UNPROCESSABLE, posted
from core.words import lower_first
from governance.scope import policies, services
from governance.scope.assessing import assessment_fingerprint
from governance.scope.forms import AssessmentForm, LinkForm
from governance.scope.linked import NOT_COUNTED, linked_parts, sum_of
from governance.scope.models import AssessmentKind, ScopeChange
from governance.scope.views.changes import open_change
from governance.scope.views.overtaken import Attempt, attempting
from governance.signoff.views.draft_conflict import opened
from records.reading import files_of


@require_http_methods(["GET", "HEAD", "POST"])
def change_assess(request: SignedInRequest, slug: str, reference: str, kind: str) -> HttpResponse:
    """Record where one of the assessments stands."""
    change = open_change(request, slug, reference)
    if kind not in AssessmentKind:
        raise Http404
    held = change.assessments.filter(kind=kind).select_related("change__partnership").first()
    form = AssessmentForm(
        posted(request),
        partnership=request.partnership,
        initial=model_to_dict(held) if held else None,
    )
    attempt = Attempt(form)
    if form.is_valid():
        with attempting(attempt):
            said, seen = form.cleaned_data, opened(request)
            services.record_assessment(change, kind=kind, by=request.user, seen=seen, **said)
            messages.success(request, f"The {lower_first(AssessmentKind(kind).label)} is recorded.")
            return redirect("scope:change", slug, change.address)
    context = {"form": form, "change": change, "kind": AssessmentKind(kind), "held": held}
    context |= {"attempt": attempt, "text": attempt.text(request, assessment_fingerprint(held))}
    context["files"] = files_of(held, request.user) if held else None
    context["refusal"] = policies.cannot_assess(change, request.user)
    return render(request, "scope/change_assess.html", context, status=attempt.status)


@require_http_methods(["GET", "HEAD", "POST"])
def change_linked(request: SignedInRequest, slug: str, reference: str) -> HttpResponse:
    """Which changes count with this one, and the office's word on it."""
    change = open_change(request, slug, reference)
    seen = ScopeChange.objects.visible_to(request.user).filter(partnership=change.partnership)
    others = seen.exclude(pk=change.pk).exclude(state__in=NOT_COUNTED)
    form = LinkForm(posted(request), others=others.order_by("reference_order"))
    if form.is_valid():
        with refusals_on(form):
            services.adjust_link(change, by=request.user, **form.cleaned_data)
            messages.success(request, f"What counts with {change.reference} is changed.")
            return redirect("scope:change", slug, change.address)
    parts = linked_parts(change, request.partnership.today(), request.user)
    context = {"form": form, "change": change, "parts": parts, "linked": sum_of(change, parts)}
    context["refusal"] = policies.cannot_adjust_links(change, request.user)
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "scope/change_linked.html", context, status=status)
