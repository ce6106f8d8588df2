from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class RisksConfig(AppConfig):
    name = "risks"
    verbose_name = "Risks and benefits"

    def ready(self) -> None:
        """Meet what names risks in the apps above (`risk_links.py`), and tell bodies of risks."""
        autodiscover_modules("risk_links", "body_sections")
