"""What a person was told: the same words as by mail, the unread first."""

from django.contrib import messages
from django.db.models import Case, When
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from accounts.http import SignedInRequest, open_partnership
from core.pages import numbered, posted
from records.forms import ReadForm
from records.models import Notification
from records.services import mark_read


@require_http_methods(["GET", "HEAD", "POST"])
def told(request: SignedInRequest, slug: str) -> HttpResponse:
    """What the reader was told in this partnership; what is chosen is marked as read."""
    partnership = open_partnership(request, slug)
    mine = Notification.objects.of(request.user).filter(partnership=partnership)
    form = ReadForm(posted(request), mine=mine)
    if form.is_bound:
        if form.is_valid():
            count = mark_read(partnership, form.cleaned_data["told"], by=request.user)
            messages.success(request, f"{count} marked as read.")
        else:
            messages.error(request, "Nothing was marked. Choose something you were told.")
        return redirect("records:told", slug)
    unread_first = Case(When(read_at=None, then=0), default=1)
    page = numbered(mine.order_by(unread_first, "-created_at", "-pk"), request.GET.get("page"))
    context = {"page": page, "unread": [one for one in page if one.read_at is None]}
    return render(request, "records/told.html", context)
