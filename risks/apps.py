from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class RisksConfig(AppConfig):
    name = "risks"
    verbose_name = "Risks and benefits"

    def ready(self) -> None:
        """Tell bodies of risks (`body_sections.py` of each app)."""
        autodiscover_modules("body_sections")
