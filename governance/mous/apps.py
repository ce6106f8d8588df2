from django.apps import AppConfig


class MousConfig(AppConfig):
    name = "governance.mous"
    verbose_name = "Agreements"
