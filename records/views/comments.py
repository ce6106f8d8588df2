"""Comments on a record: read, written and retracted by those who may see it."""

from typing import cast

from django.contrib import messages
from django.db.models import Model, QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from accounts.access import KEEP_REGISTERS
from accounts.http import SignedInRequest, open_partnership
from accounts.models import User
from core.errors import Refused
from core.forms import refusals_on
from core.pages import UNPROCESSABLE, numbered, posted
from records import policies, services
from records.forms import CommentForm
from records.holders import Holder, holder_of
from records.models import Comment
from records.reading import comments_on
from records.views.finding import record_called


@require_http_methods(["GET", "HEAD", "POST"])
def comments(request: SignedInRequest, slug: str, kind: str, pk: int) -> HttpResponse:
    """What was said about a record, newest first, and a form to say something."""
    partnership = open_partnership(request, slug)
    holder, record = record_called(request, partnership, kind, pk)
    if not holder.takes_comments:
        raise Http404
    refusal = policies.cannot_comment(record, request.user)
    readers = User.objects.none() if refusal else _readers(holder, record, request)
    form = CommentForm(posted(request), readers=readers)
    if form.is_valid():
        with refusals_on(form):
            services.add_comment(record, by=request.user, **form.cleaned_data)
            messages.success(request, "Your comment is added.")
            return redirect("records:comments", slug, kind, pk)
    context = {
        "title": holder.title(record),
        "back": holder.url(record),
        "form": form,
        "refusal": refusal,
        "page": numbered(comments_on(record), request.GET.get("page")),
        "retracts_any": KEEP_REGISTERS in request.deeds,
    }
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "records/comment_page.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def comment_retract(request: SignedInRequest, slug: str, pk: int) -> HttpResponse:
    """Ask once more, then take a comment back."""
    partnership = open_partnership(request, slug)
    seen = Comment.objects.visible_to(request.user).filter(partnership=partnership)
    found = get_object_or_404(seen.select_related("partnership", "written_by"), pk=pk)
    record = cast(Model, found.record)
    holder = holder_of(record)
    if request.method == "POST":
        try:
            services.retract_comment(found, by=request.user)
        except Refused as refusal:
            messages.error(request, str(refusal))
        else:
            messages.success(request, "The comment is retracted.")
        return redirect("records:comments", slug, holder.kind, record.pk)
    context = {
        "comment": found,
        "title": holder.title(record),
        "back": holder.url(record),
        "cannot_retract": policies.cannot_retract(found, request.user, request.deeds),
    }
    return render(request, "records/comment_retract.html", context)


def _readers(holder: Holder[Model], record: Model, request: SignedInRequest) -> QuerySet[User]:
    """Who may be mentioned: members who may see the record, but for the writer."""
    members = User.objects.members_of(request.partnership).exclude(pk=request.user.pk)
    seeing = holder.who_see(record, members)
    return members.filter(pk__in=[one.pk for one in seeing]).order_by("name", "pk")
