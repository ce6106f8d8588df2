import re

from django.contrib.staticfiles import finders, storage
from django.core.management import call_command
from django.test import override_settings

from core.static import FinderOfShownApps


def test_files_of_apps_whose_pages_are_never_shown_are_left_out():
    found = {path.split("/", 1)[0] for path, _ in FinderOfShownApps().list([])}

    assert not {"viewflow", "rest_framework", "guardian"} & found
    assert finders.find("vendor/nhsuk.css")


def test_production_serves_scripts_that_name_each_other_by_their_hash(tmp_path, settings):
    kept = settings.STORAGES | {"staticfiles": {"BACKEND": "core.static.ManifestStorage"}}

    with override_settings(STORAGES=kept, STATIC_ROOT=tmp_path):
        call_command("collectstatic", verbosity=0, interactive=False)
        script = storage.staticfiles_storage.stored_name("accord/app.js")

    imported = re.findall(r'from"?\s*"([^"]+)"', (tmp_path / script).read_text())
    assert imported
    assert all((tmp_path / "accord" / each).resolve().is_file() for each in imported)
    assert all(re.search(r"\.[0-9a-f]{12}\.js$", each) for each in imported)
