from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class RecordsConfig(AppConfig):
    name = "records"
    verbose_name = "What hangs on any record"

    def ready(self) -> None:
        """Meet the kinds of record that carry files, each in its app's `holders.py`."""
        autodiscover_modules("holders")
