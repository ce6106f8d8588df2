from django.apps import AppConfig


class ReportingConfig(AppConfig):
    name = "governance.reporting"
    verbose_name = "Reports"
