from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class MilestonesConfig(AppConfig):
    name = "milestones"
    verbose_name = "Milestones"

    def ready(self) -> None:
        """Meet what the apps above tell the simulation (`schedule_risks.py`)."""
        autodiscover_modules("schedule_risks")
