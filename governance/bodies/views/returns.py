from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods
from django.views.decorators.vary import vary_on_headers

from accounts.http import SignedInRequest, open_partnership
from core.addresses import asked
from core.errors import Refused
from core.pages import numbered, results_part, tabs
from governance.bodies import policies, services
from governance.bodies.models import InterestReturn
from governance.bodies.register import register_of, rows_of
from governance.bodies.returns import (
    MADE,
    NOT_MADE,
    how_many,
    this_period,
    who_returns,
    with_returns,
)

VIEWS = {"": "Not made yet", MADE: "Made", "all": "All"}
SAID = {"confirm": False, "nil": True}
NOT_CHOSEN = "Say whether your interests are as shown, or that you have none."


@require_http_methods(["GET", "HEAD", "POST"])
def interests_yours(request: SignedInRequest, slug: str) -> HttpResponse:
    """The reader's own interests, and their return for this half-year in one click."""
    partnership = open_partnership(request, slug)
    if request.method == "POST":
        is_nil = SAID.get(request.POST.get("return", ""))
        try:
            if is_nil is None:
                raise Refused(NOT_CHOSEN)
            services.make_return(partnership, by=request.user, is_nil=is_nil)
        except Refused as refusal:
            messages.error(request, str(refusal))
        else:
            messages.success(request, "Your return is made. Thank you.")
        return redirect("bodies:interests-yours", slug)
    today, period = partnership.today(), this_period(partnership)
    own = register_of(request.user, partnership).filter(person=request.user)
    rows = rows_of(own, request.user, today)
    returns = InterestReturn.objects.filter(partnership=partnership, person=request.user)
    context = {
        "rows": rows,
        "period": period,
        "returns": list(returns),
        "made": next((one for one in returns if one.period_starts_on == period.starts_on), None),
        "is_asked": who_returns(partnership).filter(pk=request.user.pk).exists(),
        "may_confirm": not policies.cannot_make_return(partnership, request.user, False),
        "may_make_nil": not policies.cannot_make_return(partnership, request.user, True),
    }
    return render(request, "bodies/interests_yours.html", context)


@require_GET
@vary_on_headers("HX-Request")
def interests_returns(request: SignedInRequest, slug: str) -> HttpResponse:
    """Who has made this half-year's return, and who has not."""
    partnership = open_partnership(request, slug)
    view, words = asked(request.GET, "view"), asked(request.GET, "q")
    people = with_returns(who_returns(partnership), partnership)
    counts = how_many(people)
    found = people.order_by("name", "pk")
    if view != "all":
        found = found.filter(made_on__isnull=view != MADE)
    if words:
        found = found.filter(name__icontains=words)
    context = {
        "period": this_period(partnership),
        "page": numbered(found, request.GET.get("page")),
        "made": counts[MADE],
        "not_made": counts[NOT_MADE],
        "words": words,
        "view": view,
        "views": tabs(request.GET, "view", VIEWS, view if view in VIEWS else ""),
    }
    return render(request, f"bodies/interests_returns.html{results_part(request)}", context)
