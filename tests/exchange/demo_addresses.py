"""The addresses as they are in development: with the people of the demo."""

from django.urls import include, path

from config.urls import urlpatterns as addresses

urlpatterns = [path("demo/", include("exchange.demo_urls")), *addresses]
