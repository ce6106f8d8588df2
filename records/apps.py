from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class RecordsConfig(AppConfig):
    name = "records"
    verbose_name = "What hangs on any record"

    def ready(self) -> None:
        """Meet what carries files and comments, what names records, what frames and desks tell.

        Each app has its own in `holders.py`, `links.py`, `frame.py` and `needed.py`.
        """
        autodiscover_modules("holders", "links", "frame", "needed")
