"""The shape that pages with one form share."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from accounts.http import SignedInRequest
from core.pages import UNPROCESSABLE


@dataclass(frozen=True)
class Sheet:
    """A page with one form: its heading, what stands under it, its button, and the way back."""

    heading: str
    button: str
    up: str
    up_label: str
    caption: str = ""
    lead: str = ""
    refusal: str = ""


def form_page(
    request: SignedInRequest, sheet: Sheet, form: Any, more: dict[str, Any] | None = None
) -> HttpResponse:
    """The page; 422 when something typed is wrong."""
    status = UNPROCESSABLE if form.errors else 200
    context = {"sheet": sheet, "form": form, **(more or {})}
    return render(request, "risks/form_page.html", context, status=status)
