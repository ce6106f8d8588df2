"""Addresses of the pages of bodies and interests."""

from django.urls import reverse


def page(name, *args):
    return reverse(f"bodies:{name}", args=["hounslow", *args])
