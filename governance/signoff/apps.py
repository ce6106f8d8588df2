from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class SignoffConfig(AppConfig):
    name = "governance.signoff"
    verbose_name = "Sign-off"

    def ready(self) -> None:
        """Meet the subjects that the apps above bring for sign-off, each in its `subject.py`."""
        autodiscover_modules("subject")
