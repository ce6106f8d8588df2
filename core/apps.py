from django.apps import AppConfig


class CoreConfig(AppConfig):
    """What no app owns."""

    name = "core"
