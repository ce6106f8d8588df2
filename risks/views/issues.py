"""The log of issues and assumptions."""

from django.contrib import messages
from django.db.models import FETCH_RAISE, F, QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from accounts.http import SignedInRequest, open_partnership
from core.addresses import asked, at_address
from core.forms import refusals_on
from core.pages import numbered, posted, tabs
from core.spreadsheets import download
from risks.filters import says
from risks.forms.issues import IssueForm, ResolveForm
from risks.issue_exporting import table_of
from risks.models import Issue, IssueKind
from risks.policies import issues as policies
from risks.policies import risks as risk_policies
from risks.services import issues as services
from risks.views.forms import Sheet, form_page
from risks.views.keeping import PAGE

VIEWS = {
    "": "Open issues",
    "assumptions": "Open assumptions",
    "settled": "Settled",
}
KINDS = {IssueKind.ISSUE: "an issue", IssueKind.ASSUMPTION: "an assumption"}


@require_GET
def issue_list(request: SignedInRequest, slug: str) -> HttpResponse:
    """Issues and assumptions, soonest to be settled first."""
    partnership = open_partnership(request, slug)
    found, view = _asked(request)
    page = numbered(found, request.GET.get("page"))
    context = {
        "page": page,
        "issues": list(page.object_list),
        "view": view,
        "words": asked(request.GET, "q"),
        "query": request.GET.urlencode(),
        "overdue": found.filter(outcome="", due_on__lt=partnership.today()).count(),
        "views": tabs(request.GET, "view", VIEWS, view),
    }
    return render(request, "risks/issue_list.html", context)


@require_GET
def issue_export(request: SignedInRequest, slug: str, kind: str) -> HttpResponse:
    """What the list shows, all of it, in the order shown."""
    partnership = open_partnership(request, slug)
    return download(table_of(_asked(request)[0]), kind, f"issues-{partnership.today()}")


@require_http_methods(PAGE)
def issue_new(request: SignedInRequest, slug: str, kind: str) -> HttpResponse:
    """Put an issue or an assumption on the log."""
    partnership = open_partnership(request, slug)
    form = IssueForm(posted(request), user=request.user, partnership=partnership)
    if form.is_valid():
        with refusals_on(form):
            issue = services.add_issue(kind, form.details, by=request.user)
            messages.success(request, f"{issue.reference} is on the log.")
            return redirect("risks:issue", slug, issue.address)
    refusal = risk_policies.cannot_raise(partnership, request.user, request.deeds)
    up = reverse("risks:issues", args=[slug])
    named = KINDS[IssueKind(kind)]
    sheet = Sheet(f"Add {named}", "Add it", up, "Issues and assumptions", refusal=refusal)
    return form_page(request, sheet, form)


@require_GET
def issue_detail(request: SignedInRequest, slug: str, reference: str) -> HttpResponse:
    """One issue or assumption, with the risk that it was."""
    issue = _issue(request, slug, reference)
    context = {
        "issue": issue,
        "cannot_keep": policies.cannot_keep_issue(issue, request.user, request.deeds),
    }
    return render(request, "risks/issue_detail.html", context)


@require_http_methods(PAGE)
def issue_edit(request: SignedInRequest, slug: str, reference: str) -> HttpResponse:
    """Change what is said of it while it is open."""
    issue = _issue(request, slug, reference)
    initial = {
        "name": issue.name,
        "text": issue.text,
        "workstream": issue.workstream_id,
        "owner": issue.owner_id,
        "due_on": issue.due_on,
    }
    form = IssueForm(
        posted(request), initial=initial, user=request.user, partnership=issue.partnership
    )
    if form.is_valid():
        with refusals_on(form):
            services.edit_issue(issue, form.details, by=request.user)
            messages.success(request, f"{issue.reference} is changed.")
            return redirect("risks:issue", slug, issue.address)
    return form_page(request, _sheet(request, issue, "Edit", "Save"), form)


@require_http_methods(PAGE)
def issue_resolve(request: SignedInRequest, slug: str, reference: str) -> HttpResponse:
    """Say what became of it."""
    issue = _issue(request, slug, reference)
    form = ResolveForm(posted(request), kind=IssueKind(issue.kind))
    if form.is_valid():
        with refusals_on(form):
            services.resolve_issue(issue, by=request.user, **form.cleaned_data)
            messages.success(request, f"{issue.reference} is settled.")
            return redirect("risks:issue", slug, issue.address)
    return form_page(request, _sheet(request, issue, "Settle", "Settle it"), form)


def _sheet(request: SignedInRequest, issue: Issue, verb: str, button: str) -> Sheet:
    refusal = policies.cannot_keep_issue(issue, request.user, request.deeds)
    up = reverse("risks:issue", args=[issue.partnership.slug, issue.address])
    heading = f"{verb} this {issue.get_kind_display().lower()}"
    return Sheet(heading, button, up, str(issue), str(issue), refusal=refusal)


def _asked(request: SignedInRequest) -> tuple[QuerySet[Issue], str]:
    """What the address asks for, and its view."""
    view, words = asked(request.GET, "view"), asked(request.GET, "q")
    view = view if view in VIEWS else ""
    seen = Issue.objects.visible_to(request.user).filter(partnership=request.partnership)
    if view == "settled":
        found = seen.exclude(outcome="").order_by("-resolved_on", "reference_order")
    else:
        kind = IssueKind.ASSUMPTION if view else IssueKind.ISSUE
        order = (F("due_on").asc(nulls_last=True), "reference_order")
        found = seen.open().filter(kind=kind).order_by(*order)
    if words:
        found = found.filter(says(words, "reference", "name", "text"))
    rows = found.select_related("workstream", "owner", "risk", "resolved_by")
    return rows.fetch_mode(FETCH_RAISE), view


def _issue(request: SignedInRequest, slug: str, reference: str) -> Issue:
    partnership = open_partnership(request, slug)
    seen = Issue.objects.visible_to(request.user).filter(partnership=partnership)
    named = ("workstream", "owner", "risk", "resolved_by", "partnership")
    return get_object_or_404(seen.select_related(*named), at_address(reference))
