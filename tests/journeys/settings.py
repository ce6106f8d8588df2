"""Development's settings, with error pages to look at and uploads in a folder of their own."""

import os

from config.settings.dev import *  # noqa: F403, TID251

SECRET_KEY = "only for tests"  # tests.spare signs everybody in with it
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
MEDIA_ROOT = os.environ["ACCORD_UPLOADS"]
ROOT_URLCONF = "tests.journeys.urls"
WHITENOISE_MAX_AGE = 3600  # seconds: a browser keeps style sheets and scripts, as in production
