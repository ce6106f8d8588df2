import os
import subprocess
import sys
from pathlib import Path
from urllib.parse import quote, urlencode

import pytest
from django.db import connection

ROOT = Path(__file__).parents[2]
PRODUCTION = {
    "DJANGO_SETTINGS_MODULE": "config.settings.production",
    "SECRET_KEY": "a-key-of-this-test-alone-that-is-long-and-varied-enough-0123456789",
    "ALLOWED_HOSTS": "accord.example",
    "SITE_URL": "https://accord.example",
    "DATABASE_URL": "postgresql://accord:secret@127.0.0.1:1/accord",
}


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    clean = {name: value for name, value in os.environ.items() if name in {"PATH", "HOME"}}
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=clean | environment,
        capture_output=True,
        text=True,
        check=False,
    )


def address_of_the_test_database() -> str:
    at = connection.settings_dict
    who = f"{quote(at['USER'], safe='')}:{quote(at['PASSWORD'], safe='')}"
    where = {name.lower(): at[name] for name in ("HOST", "PORT") if at[name]} | at["OPTIONS"]
    return f"postgresql://{who}@/{at['NAME']}?{urlencode(where)}"


@pytest.mark.parametrize("name", ["SECRET_KEY", "ALLOWED_HOSTS", "SITE_URL", "DATABASE_URL"])
def test_production_does_not_start_without_what_only_its_owner_knows(name):
    done = run("manage.py", "check", **PRODUCTION | {name: ""})

    assert done.returncode == 1
    assert f"Set {name} in the environment" in done.stderr


@pytest.mark.django_db
def test_production_passes_the_deployment_check_without_a_warning():
    ours = PRODUCTION | {"DATABASE_URL": address_of_the_test_database()}

    done = run("manage.py", "check", "--deploy", "--fail-level=WARNING", **ours)

    assert done.returncode == 0, done.stderr
    assert "no issues" in done.stdout


def test_a_given_server_is_used_and_nothing_of_the_embedded_one_is_imported():
    code = """
import django, sys
django.setup()
from django.db import connection
connection.get_connection_params()
print(connection.settings_dict["ENGINE"], [m for m in sys.modules if "embedded" in m])
print(connection.settings_dict["USER"], connection.settings_dict["PASSWORD"])
"""

    done = run("-c", code, **PRODUCTION | {"DATABASE_URL": "postgresql://a%40b:c%2Fd@db/accord"})

    assert done.stdout == "django.db.backends.postgresql []\na@b c/d\n"


@pytest.mark.parametrize("url", ["mysql://db/accord", "postgresql://db", "accord"])
def test_an_address_that_is_no_postgresql_database_is_refused(url):
    done = run("manage.py", "check", **PRODUCTION | {"DATABASE_URL": url})

    assert done.returncode == 1
    assert "DATABASE_URL must look like postgresql://" in done.stderr


def test_pages_may_load_nothing_from_elsewhere_and_nothing_inline(settings):
    allowed = {each for sources in settings.SECURE_CSP.values() for each in sources}

    assert settings.SECURE_CSP["default-src"] == ["'none'"]
    assert allowed == {"'none'", "'self'", "data:"}
    assert "data:" not in settings.SECURE_CSP["script-src"] + settings.SECURE_CSP["style-src"]
