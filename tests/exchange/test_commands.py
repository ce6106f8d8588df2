"""The import from a terminal, the demo and its token."""

import io
from datetime import date

import pytest
from django.core.management import CommandError, call_command
from knox.models import AuthToken
from rest_framework.test import APIClient

from accounts.models import Membership, Partnership, Role, User
from config.urls import urlpatterns
from exchange.management.commands import import_workbook
from exchange.policies import ADDRESSES
from exchange.progress import Bar
from governance.bodies.models import Delegation
from milestones.models import Milestone
from tests.exchange.importing import OFFICE
from tests.exchange.workbooks import find, put, small_sheets, workbook


@pytest.fixture
def file(tmp_path):
    """Writes sheets to a file; its path."""

    def written(sheets):
        path = tmp_path / "programme.xlsx"
        path.write_bytes(workbook(sheets))
        return str(path)

    return written


def run(*args):
    said = io.StringIO()
    call_command(import_workbook.Command(), *args, stdout=said)
    return said.getvalue()


def test_the_command_imports_and_says_what_it_did(db, file):
    said = run(file(small_sheets()), "--office", OFFICE.upper())

    assert "Milestones: 6 added, 0 changed, 0 left\n" in said
    assert "64 rows were added, 0 changed, 0 left as they are." in said
    assert Membership.objects.get(role=Role.PROGRAMME_OFFICE).user.email == OFFICE


def test_the_command_names_changes_absences_and_warnings(imported, file):
    put(imported.sheets, "Milestones", "M021", "Owner", "hic@accord.example")
    imported.sheets["Risks"].pop()

    said = run(file(imported.sheets))

    assert "  M021, Owner: HRCH Chief Operating Officer becomes Head of Integrated" in said
    assert "Risks: 0 added, 0 changed, 1 left, 1 not in the file\n" in said
    assert "  not in the file, and kept: R12 Loss of key programme staff" in said
    assert "Warning. Sheet" in said


def test_a_dry_run_only_tells(db, file):
    said = run(file(small_sheets()), "--dry-run")

    assert "64 rows would be added" in said
    assert not Partnership.objects.exists()


def test_nothing_to_change_is_said(imported, file):
    assert "Nothing to change." in run(file(imported.sheets))


@pytest.mark.parametrize("how", [(), ("--dry-run",)])
def test_errors_end_the_command_with_all_of_them(db, file, how):
    sheets = small_sheets()
    put(sheets, "Risks", "R04", "Current L", 6)
    put(sheets, "Shares", "MOU04", "Percent", 59.9)

    with pytest.raises(CommandError) as ended:
        run(file(sheets), *how)

    assert str(ended.value).count("Error. Sheet") == 2
    assert "2 errors: nothing was imported." in str(ended.value)


def test_a_reason_lets_forecasts_move_later(imported, file):
    put(imported.sheets, "Milestones", "M022", "Forecast", "1/6/2020")
    put(imported.sheets, "Milestones", "M022", "Reason for change", "")

    run(file(imported.sheets), "--reason", "Vacancies", "--partnership", "hounslow")

    assert Milestone.objects.get(reference="M022").forecast_date == date(2020, 6, 1)


def test_a_partnership_may_be_named(db, file):
    run(file(small_sheets()), "--partnership", "west", "--new")

    assert Partnership.objects.get().slug == "west"


@pytest.mark.parametrize("how", [(), ("--dry-run",)])
def test_a_partnership_that_is_not_there_is_not_made_by_a_slip(imported, file, how):
    with pytest.raises(CommandError, match=r'There is no partnership "hounslw"\. Say --new'):
        run(file(imported.sheets), "--partnership", "hounslw", *how)

    assert Partnership.objects.count() == 1


@pytest.mark.parametrize(
    ("slug", "reason"),
    [
        ("api", "an address of Accord itself"),
        ("Accounts", "an address of Accord itself"),
        ("a/b", "is no slug"),
        ("west end", "is no slug"),
        ("x" * 51, "is no slug"),
    ],
)
def test_a_slug_that_no_address_can_have_is_refused(db, file, slug, reason):
    with pytest.raises(CommandError, match=reason):
        run(file(small_sheets()), "--partnership", slug, "--new")


def test_a_place_called_like_an_address_needs_a_slug(db, file):
    sheets = small_sheets()
    row, at = find(sheets["Partnership"], "Hounslow", "Place")
    sheets["Partnership"][row][at] = "Demo"

    with pytest.raises(CommandError, match='"demo" is an address of Accord itself'):
        run(file(sheets))


def test_every_address_of_accord_itself_is_kept_from_partnerships():
    firsts = {str(it.pattern).partition("/")[0] for it in urlpatterns}

    assert {first for first in firsts if first and "<" not in first} <= ADDRESSES


def test_a_refusal_ends_the_command(db, file):
    sheets = small_sheets()
    put(sheets, "Bodies", "Partnership Board", "Kind", "Working group")
    put(sheets, "Scope changes", "SC03", "Status", "Screening")

    with pytest.raises(CommandError, match="no partnership board"):
        run(file(sheets))


def test_a_file_that_is_not_there_is_said(tmp_path):
    with pytest.raises(CommandError, match="cannot be read: No such file"):
        run(str(tmp_path / "none.xlsx"))


def test_a_file_of_50_mb_is_refused_unread(tmp_path):
    path = tmp_path / "large.xlsx"
    with path.open("wb") as large:
        large.truncate(50 * 1024 * 1024)

    with pytest.raises(CommandError, match="read a file of 50 MB"):
        run(str(path))


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_the_bar_is_drawn_on_a_terminal_alone():
    shown, kept = Terminal(), io.StringIO()

    for stream in (shown, kept):
        bar = Bar(stream)
        bar("Milestones", 15, 30)
        bar.clear()

    assert "█" * 15 + "░" * 15 + " Milestones" in shown.getvalue()
    assert kept.getvalue() == ""


@pytest.mark.parametrize("command", ["demo", "demo_token"])
def test_there_is_no_demo_outside_development(db, command):
    with pytest.raises(CommandError, match="for development alone"):
        call_command(command)


def test_the_demo_fills_an_empty_database_once(db, settings):
    settings.DEBUG = True
    said = io.StringIO()

    call_command("demo", "--if-empty", stdout=said)
    call_command("demo", "--if-empty", stdout=said)

    watchers = {
        role: list(Membership.objects.filter(role=role).values_list("user__email", flat=True))
        for role in (Role.PROGRAMME_OFFICE, Role.VIEWER, Role.AUDITOR)
    }
    delegation = Delegation.objects.get(organisation__short_name="LBH")
    assert said.getvalue().count("Demo of Hounslow Health and Care Partnership") == 1
    assert watchers == {
        Role.PROGRAMME_OFFICE: [OFFICE],
        Role.VIEWER: ["viewer@accord.example"],
        Role.AUDITOR: ["auditor@accord.example"],
    }
    assert (delegation.up_to, delegation.starts_on) == (1_000_000, date(2019, 4, 1))
    assert delegation.kinds == ["scope_change"]
    assert Delegation.objects.filter(starts_on__lte=date(2020, 1, 31)).count() == 7


def test_the_token_of_the_demo_opens_the_api(imported, settings, monkeypatch):
    settings.DEBUG = True
    monkeypatch.setenv("PORT", "9001")
    said = io.StringIO()

    call_command("demo_token", stdout=io.StringIO())
    call_command("demo_token", stdout=said)

    token = said.getvalue().partition("Token ")[2].partition("'")[0]
    client = APIClient(headers={"Authorization": f"Token {token}"})
    assert "http://127.0.0.1:9001/api/v1/partnerships/hounslow/milestones/" in said.getvalue()
    assert AuthToken.objects.count() == 1
    assert User.objects.get(is_service=True).memberships.get().role == Role.VIEWER
    assert client.get("/api/v1/partnerships/hounslow/milestones/").status_code == 200


def test_without_the_demo_there_is_no_token(db, settings):
    settings.DEBUG = True

    with pytest.raises(CommandError, match="There is no demo here"):
        call_command("demo_token")
