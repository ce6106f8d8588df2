from django.apps import AppConfig


class BodiesConfig(AppConfig):
    name = "governance.bodies"
    verbose_name = "Bodies and seats"
