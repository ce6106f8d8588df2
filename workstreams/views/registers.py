"""The pages of the five registers: list, record, form and what is taken away."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.db.models import FETCH_RAISE
from django.http import HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods
from django.views.decorators.vary import vary_on_headers

from accounts.access import KEEP_REGISTERS
from accounts.http import SignedInRequest, open_partnership
from core.addresses import changed
from core.forms import refusals_on
from core.pages import UNPROCESSABLE, Tab, numbered, posted, results_part
from core.spreadsheets import Cell, download
from workstreams import policies, services
from workstreams.forms import form_of, typed_so_far
from workstreams.models import Kept
from workstreams.registers import REGISTERS, Asking, Register, workstream_choices
from workstreams.story import deeds_on

BY_KEY: dict[str, Register[Any]] = {register.key: register for register in REGISTERS}


@require_GET
def hub(request: SignedInRequest, slug: str) -> HttpResponse:
    """Each register in a sentence."""
    partnership = open_partnership(request, slug)
    today = partnership.today()
    rows = [(each, list(each.seen(request.user, partnership))) for each in REGISTERS]
    said = [
        (each, reverse(f"engagement:{each.key}", args=[slug]), found and each.say(found, today))
        for each, found in rows
    ]
    return render(request, "workstreams/engagement.html", {"registers": said})


@require_GET
@vary_on_headers("HX-Request")
def register_list(request: SignedInRequest, slug: str, key: str) -> HttpResponse:
    """The records of a register, narrowed as the reader asks."""
    register, partnership = BY_KEY[key], open_partnership(request, slug)
    asking = Asking.read(request.GET, register)
    rows = _rows(request, register, asking)
    page = numbered(rows, request.GET.get("page"))
    is_office = KEEP_REGISTERS in request.deeds
    filters = [
        (name, label, choices, asking.chosen.get(name, ""))
        for name, label, choices in register.filters
    ]
    context = {
        "register": register,
        "asking": asking,
        "filters": filters,
        "say": register.say(rows, partnership.today()) if rows else "",
        "page": page,
        "rows": [(row, _cells(register, row, is_office=is_office)) for row in page],
        "workstreams": workstream_choices(request.user, partnership),
        "query": changed(request.GET),
        "tabs": _tabs(slug, register),
        "cannot_add": policies.cannot_add(partnership, request.user, request.deeds),
        **_addresses(slug, register),
    }
    return render(request, f"workstreams/register_list.html{results_part(request)}", context)


@require_GET
def register_export(request: SignedInRequest, slug: str, key: str, kind: str) -> HttpResponse:
    """The records that the same address shows in the list, all of them, to take away."""
    register, partnership = BY_KEY[key], open_partnership(request, slug)
    rows = _rows(request, register, Asking.read(request.GET, register))
    table = register.table(rows, is_office=KEEP_REGISTERS in request.deeds)
    return download(table, kind, f"{register.key}-{slug}-{partnership.today():%Y-%m-%d}")


@require_GET
def register_record(request: SignedInRequest, slug: str, key: str, pk: int) -> HttpResponse:
    """One record: its facts, what is written about it, who came, and who wrote it."""
    register, record = BY_KEY[key], _open(request, slug, key, pk)
    is_office = KEEP_REGISTERS in request.deeds
    facts = [(fact.label, fact.value(record, is_office)) for fact in register.facts]
    prose = [(label, getattr(record, name)) for name, label in register.prose]
    context = {
        "register": register,
        "record": record,
        "facts": [
            (label, value, isinstance(value, date))
            for label, value in facts
            if value not in (None, "")
        ],
        "prose": [(label, text) for label, text in prose if text],
        "came": _came(register, record),
        "deeds_done": deeds_on(record),
        "refusal": policies.cannot_keep(record, request.user, request.deeds),
        **_addresses(slug, register),
        "edit_url": reverse(f"engagement:{key}-edit", args=[slug, pk]),
    }
    return render(request, "workstreams/register_record.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def register_new(request: SignedInRequest, slug: str, key: str) -> HttpResponse:
    """Add a record."""
    register, partnership = BY_KEY[key], open_partnership(request, slug)
    refusal = policies.cannot_add(partnership, request.user, request.deeds)
    return _form(request, register, register.model(partnership=partnership), refusal)


@require_http_methods(["GET", "HEAD", "POST"])
def register_edit(request: SignedInRequest, slug: str, key: str, pk: int) -> HttpResponse:
    """Change a record."""
    record = _open(request, slug, key, pk)
    refusal = policies.cannot_keep(record, request.user, request.deeds)
    return _form(request, BY_KEY[key], record, refusal)


def _form(
    request: SignedInRequest, register: Register[Any], record: Kept, refusal: str
) -> HttpResponse:
    slug = request.partnership.slug
    context = {"register": register, "record": record, **_addresses(slug, register)}
    if refusal:
        return render(request, "workstreams/register_form.html", {**context, "refusal": refusal})
    form = _bound(request, register, record, posted(request))
    theirs: list[tuple[Any, str]] = []
    clash = ""
    if form.is_valid():
        with refusals_on(form):
            try:
                saved = _save(request, record, form)
            except services.ChangedMeanwhile as overtaken:
                form, theirs = _both(request, register, overtaken)
                clash = str(overtaken)
            else:
                messages.success(request, f"“{saved}” is saved.")
                return redirect(f"engagement:{register.key}-record", slug, saved.pk)
    context |= {"form": form, "theirs": theirs, "clash": clash}
    status = UNPROCESSABLE if request.method == "POST" else 200
    return render(request, "workstreams/register_form.html", context, status=status)


def _save(request: SignedInRequest, record: Kept, form: Any) -> Kept:
    seen = form.cleaned_data["seen"]
    return services.keep_record(record, form.said, by=request.user, seen=seen)


def _bound(
    request: SignedInRequest, register: Register[Any], record: Kept, data: QueryDict | None
) -> Any:
    is_office = KEEP_REGISTERS in request.deeds
    form: Any = form_of(register.key, is_office=is_office)(
        data,
        instance=record,
        initial=typed_so_far(record, is_office=is_office),
        user=request.user,
        partnership=request.partnership,
        is_office=is_office,
    )
    if is_office:
        form.offer(request.partnership)
    return form


def _both(
    request: SignedInRequest, register: Register[Any], clash: services.ChangedMeanwhile
) -> tuple[Any, list[tuple[Any, str]]]:
    """The form with what was typed, and beside it what somebody else has saved meanwhile."""
    now: Any = clash.record
    data = request.POST.copy()
    data["seen"] = services.seen_as(now)
    again = _bound(request, register, now, data)
    shown = _bound(request, register, now, None)
    theirs = [
        (again[name], str(shown[name].value() or "nothing"))
        for name in again.changed_data
        if name != "seen"
    ]
    return again, theirs


def _open(request: SignedInRequest, slug: str, key: str, pk: int) -> Kept:
    partnership = open_partnership(request, slug)
    seen = BY_KEY[key].seen(request.user, partnership).select_related("partnership")
    found: Kept = get_object_or_404(seen, pk=pk)
    return found


def _rows(request: SignedInRequest, register: Register[Any], asking: Asking) -> list[Any]:
    seen = register.seen(request.user, request.partnership)
    return list(asking.narrow(seen, register).fetch_mode(FETCH_RAISE))


def _cells(
    register: Register[Any], row: Kept, *, is_office: bool
) -> list[tuple[str, Cell, bool, bool]]:
    """Heading and value of each column, whether it is a number, and whether it is a day."""
    cells = ((each, each.cell(row, is_office)) for each in register.columns)
    return [(each.heading, value, each.is_number, isinstance(value, date)) for each, value in cells]


def _came(register: Register[Any], record: Any) -> list[Any]:
    if not register.has_attendance:
        return []
    return sorted(record.attendance.all(), key=lambda came: (-came.people, str(came)))


def _tabs(slug: str, current: Register[Any]) -> list[Tab]:
    return [
        Tab(each.label, reverse(f"engagement:{each.key}", args=[slug]), each is current)
        for each in REGISTERS
    ]


def _addresses(slug: str, register: Register[Any]) -> dict[str, str]:
    key = register.key
    return {
        "here": reverse(f"engagement:{key}", args=[slug]),
        "new_url": reverse(f"engagement:{key}-new", args=[slug]),
        "csv_url": reverse(f"engagement:{key}-csv", args=[slug]),
        "xlsx_url": reverse(f"engagement:{key}-xlsx", args=[slug]),
        "record_name": f"engagement:{key}-record",
    }
