"""Which static files are served, and under which names."""

from django.apps import apps
from django.contrib.staticfiles.finders import AppDirectoriesFinder
from whitenoise.storage import CompressedManifestStaticFilesStorage

NEVER_SHOWN = {"viewflow", "viewflow.workflow", "rest_framework", "guardian"}


class FinderOfShownApps(AppDirectoriesFinder):
    """Apps whose pages are shown; viewflow's style sheets name files that do not exist."""

    def __init__(self) -> None:
        super().__init__(
            [app.name for app in apps.get_app_configs() if app.name not in NEVER_SHOWN]
        )


class ManifestStorage(CompressedManifestStaticFilesStorage):
    """Names with a hash, in scripts that import scripts too."""

    support_js_module_import_aggregation = True
