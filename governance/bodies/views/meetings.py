"""Planning and cancelling the meetings of a body."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from accounts.http import SignedInRequest, open_partnership
from core.dates import full_day
from core.forms import refusals_on
from core.pages import UNPROCESSABLE, posted
from governance.bodies import policies, services
from governance.bodies.forms import MeetingCancelForm, MeetingForm
from governance.bodies.models import Meeting
from governance.bodies.views.delegations import open_body
from governance.bodies.words import notice_words


@require_http_methods(["GET", "HEAD", "POST"])
def meeting_new(request: SignedInRequest, slug: str, body: str) -> HttpResponse:
    """Plan a meeting of the body, and hear when its papers are due."""
    found = open_body(request, slug, body)
    form = MeetingForm(posted(request), today=request.partnership.today())
    if form.is_valid():
        with refusals_on(form):
            meeting = services.plan_meeting(found, by=request.user, **form.cleaned_data)
            _say_when_papers_are_due(request, meeting)
            return redirect("bodies:detail", slug, found.slug)
    context = {"body": found, "form": form, "notice": notice_words(found)}
    context["refusal"] = policies.cannot_keep_bodies(request.partnership, request.user)
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "bodies/meeting_form.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def meeting_cancel(request: SignedInRequest, slug: str, pk: int) -> HttpResponse:
    """Take a meeting that was not held off the calendar, with the reason."""
    partnership = open_partnership(request, slug)
    seen = Meeting.objects.visible_to(request.user).filter(body__partnership=partnership)
    meeting = get_object_or_404(seen.select_related("body__partnership"), pk=pk)
    form = MeetingCancelForm(posted(request))
    if form.is_valid():
        with refusals_on(form):
            services.cancel_meeting(meeting, by=request.user, **form.cleaned_data)
            messages.success(request, f"The meeting of {full_day(meeting.held_on)} is cancelled.")
            return redirect("bodies:detail", slug, meeting.body.slug)
    context = {"body": meeting.body, "meeting": meeting, "form": form}
    context["refusal"] = policies.cannot_cancel_meeting(meeting, request.user)
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "bodies/meeting_cancel.html", context, status=status)


def _say_when_papers_are_due(request: SignedInRequest, meeting: Meeting) -> None:
    due, day = policies.papers_due(meeting), full_day(meeting.held_on)
    if due < request.partnership.today():
        messages.warning(
            request,
            f"The meeting of {day} is planned, but its papers were due by {full_day(due)}:"
            " proposals go to a meeting that leaves its notice.",
        )
    else:
        messages.success(request, f"The meeting of {day} is planned. Papers by {full_day(due)}.")
