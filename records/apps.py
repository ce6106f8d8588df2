from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class RecordsConfig(AppConfig):
    name = "records"
    verbose_name = "What hangs on any record"

    def ready(self) -> None:
        """Meet what carries files (`holders.py` of each app) and what frames tell (`frame.py`)."""
        autodiscover_modules("holders", "frame")
