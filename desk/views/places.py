from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET

from accounts.access import IMPORT_WORKBOOK, KEEP_REGISTERS
from accounts.http import SignedInRequest, open_partnership
from accounts.models import Partnership
from workstreams.models import Workstream

PLACES = (
    (
        "workstreams:our-roadmap",
        "Our roadmap",
        "The vision, aims, phases, priority areas and outcomes, and how they stand.",
    ),
    ("workstreams:list", "Workstreams", "Who leads each, its milestones and its risks."),
    ("reporting:rounds", "Reporting", "What workstreams report each period, and who has not yet."),
    (
        "reporting:exceptions",
        "Exception reports",
        "Milestones beyond tolerance: why, what could be done, and what was decided.",
    ),
    (
        "engagement:hub",
        "Engagement, capability and capacity",
        "Events, programmes, support asked for, ideas scouted, and people whom partners release.",
    ),
    ("scope:services", "Services", "What is in scope today or on any day, and since when."),
    ("scope:overview", "Scope", "How many services stand where, and what moved between two days."),
    ("accounts_pages:partners", "Partners", "Organisations, their sectors and signatories."),
    ("bodies:list", "Bodies", "Boards and groups, their seats, quorum and meetings."),
    ("bodies:interests", "Register of interests", "Who has declared what, and your own return."),
    ("bodies:absences", "Absences", "Who acts for whom while people are away."),
    ("signoff:mine", "Your sign-offs", "What waits for your vote, and what you have voted on."),
    ("signoff:tracker", "Running sign-offs", "Where each stands, by when, and whom it waits for."),
    ("signoff:routes", "Sign-off routes", "Who is asked about a proposal, and in what order."),
    ("signoff:decisions", "Decisions", "Every decision, its authority and its proof."),
    ("signoff:conditions", "Conditions", "What decisions still ask for, of whom and by when."),
    ("records:actions", "Actions", "What meetings asked people to do, and by when."),
    (
        "risks:assurance",
        "Assurance framework",
        "Objectives, the risks to each, and who says that they are held.",
    ),
    ("risks:reviews", "Review risks", "Your risks whose review is overdue, on one page."),
    ("risks:issues", "Issues and assumptions", "What has happened, and what is taken to be true."),
    (
        "risks:benefits-map",
        "Benefits map",
        "What is built, what gets better, and which aim it serves.",
    ),
    (
        "risks:benefits-money",
        "Money of the benefits",
        "What is saved, by whom, in which year, and its worth today.",
    ),
    ("milestones:forecasts", "Update forecasts", "Confirm or change the dates that you own."),
    ("exchange:proposals", "Proposed changes", "What others propose, for owners to accept."),
)
IMPORT = ("exchange:import", "Import a workbook", "Preview what would change, then confirm.")
PLAN = ("exchange:plan", "Bring in a plan", "A workstream's plan from Microsoft Project.")


@require_GET
def home(request: SignedInRequest) -> HttpResponse:
    """The reader's partnership; with several, or none, a page that says so."""
    mine = list(Partnership.objects.visible_to(request.user).order_by("name"))
    if len(mine) == 1:
        return redirect("desk:dashboard", mine[0].slug)
    return render(request, "desk/home.html", {"partnerships": mine})


@require_GET
def more(request: SignedInRequest, slug: str) -> HttpResponse:
    """Every place that the menu has no room for."""
    partnership = open_partnership(request, slug)
    places = [*PLACES, *([IMPORT] if IMPORT_WORKBOOK in request.deeds else [])]
    leads = Workstream.objects.filter(partnership=partnership, lead=request.user)
    if KEEP_REGISTERS in request.deeds or leads.exists():
        places.append(PLAN)
    return render(request, "desk/more.html", {"places": places})
