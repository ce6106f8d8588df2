from django.apps import AppConfig

import core.checks  # noqa: F401 - registers them
from core.triggers import keep_register


class CoreConfig(AppConfig):
    """What no app owns."""

    name = "core"

    def import_models(self) -> None:
        """The first app to be read: no trigger has been registered yet."""
        keep_register()
        super().import_models()
