from django.apps import AppConfig


class ExchangeConfig(AppConfig):
    """What comes in from the programme office's workbook."""

    name = "exchange"
