from django.apps import AppConfig


class ScopeConfig(AppConfig):
    name = "governance.scope"
    verbose_name = "Services and scope"
