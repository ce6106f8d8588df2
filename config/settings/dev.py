"""A developer's machine and the demo; listens to this machine alone."""

from config.settings.base import *

DEBUG = True
SECRET_KEY = "only for development"  # noqa: S105
ALLOWED_HOSTS = ["127.0.0.1", "localhost"]
WHITENOISE_USE_FINDERS = WHITENOISE_AUTOREFRESH = True
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = True
