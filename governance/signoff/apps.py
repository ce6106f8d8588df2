from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class SignoffConfig(AppConfig):
    name = "governance.signoff"
    verbose_name = "Sign-off"

    def ready(self) -> None:
        """Meet the subjects of the apps above (`subject.py`), and follow what bodies change."""
        autodiscover_modules("subject", "sequels")
