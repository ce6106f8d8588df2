"""The tests' settings, on the database that is given, with mail that is delivered to a file."""

import os

from config.settings.test import *  # noqa: F403, TID251

POSTBOX = os.environ["ACCORD_POSTBOX"]
MAILERS = {"default": {"BACKEND": "tests.campaigns.deeds.Postbox"}}
