import re
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from urllib.parse import urlencode

import pytest
from django.conf import settings
from django.core.exceptions import SuspiciousOperation
from django.template.loader import get_template, render_to_string
from django.test import RequestFactory

from core.views import bad_request

TEMPLATES = Path(settings.BASE_DIR) / "templates"
FORM = "application/x-www-form-urlencoded"
ERROR_PAGES = ("400.html", "403.html", "403_csrf.html", "404.html", "500.html")


def partnership(reporting_date: date | None) -> SimpleNamespace:
    return SimpleNamespace(name="Hounslow Partnership", reporting_date=reporting_date)


@pytest.mark.parametrize("name", ERROR_PAGES)
def test_an_error_page_stands_without_request_person_or_database(name):
    drawn = render_to_string(name)

    assert "<h1" in drawn
    assert 'lang="en-GB"' in drawn
    assert drawn.count("<main") == 1


@pytest.mark.parametrize(
    "sent", [{f"field-{number}": "x" for number in range(1001)}, {"text": "x" * 2_700_000}]
)
def test_a_form_that_is_too_large_is_refused_with_its_cure(client, db, sent):
    answer = client.post("/accounts/login/", urlencode(sent), FORM)

    assert answer.status_code == 400
    assert "more than Accord takes at once: 1000 fields, or 2.5 MB of text" in answer.text
    assert "send it in parts" in answer.text


def test_what_cannot_be_read_otherwise_is_told_so():
    answer = bad_request(RequestFactory().get("/"), SuspiciousOperation())

    assert answer.status_code == 400
    assert "could not understand what your browser sent" in answer.content.decode()


def test_a_pinned_reporting_date_is_said_on_every_page():
    drawn = render_to_string("base.html", {"partnership": partnership(date(2020, 1, 31))})

    assert "Reporting date: 31 January 2020." in drawn
    assert "Records are judged for that day; votes and deadlines run by the real clock." in drawn
    assert "Hounslow Partnership" in drawn


def test_without_a_pinned_date_there_is_no_band():
    drawn = render_to_string("base.html", {"partnership": partnership(None)})

    assert "Reporting date" not in drawn


def test_the_menu_marks_where_one_is():
    nav = [
        SimpleNamespace(label="Roadmap", url="/h/roadmap/", current=True),
        SimpleNamespace(label="Risks", url="/h/risks/", current=False),
    ]

    drawn = render_to_string("base.html", {"nav": nav})

    assert drawn.count('aria-current="page"') == 1
    assert 'href="/h/roadmap/" aria-current="page"' in drawn


def test_a_person_is_named_and_signs_out_by_a_form():
    user = SimpleNamespace(is_authenticated=True, name="Asha <Rao>", email="asha@accord.example")

    drawn = render_to_string("base.html", {"user": user})

    assert "Asha &lt;Rao&gt;" in drawn
    assert re.search(r'<form method="post" action="[^"]*logout[^"]*">', drawn)


def test_nobody_signed_in_sees_no_account():
    assert "Sign out" not in render_to_string("base.html")


def test_a_refusal_looks_different_from_what_was_done():
    class Message(SimpleNamespace):
        def __str__(self) -> str:
            return self.words

    shown = [
        Message(level_tag="success", words="Saved."),
        Message(level_tag="error", words="You cannot."),
    ]

    drawn = render_to_string("base.html", {"messages": shown})

    assert drawn.count("nhsuk-notification-banner--success") == 1
    assert drawn.count("ac-banner--error") == 1
    assert drawn.index("Done") < drawn.index("Saved.") < drawn.index("Not done")


@pytest.mark.parametrize(
    "path", sorted(TEMPLATES.glob("**/*.html")), ids=lambda path: str(path.relative_to(TEMPLATES))
)
def test_every_template_is_read_and_has_no_inline_style_or_script(path):
    source = path.read_text()

    get_template(str(path.relative_to(TEMPLATES)))

    assert not re.search(r"\sstyle=|<style|\son[a-z]+=|javascript:", source)
    assert all("src=" in tag or "json" in tag for tag in re.findall(r"<script[^>]*>", source))
