"""A developer's machine and the demo; listens to this machine alone."""

from config.settings.base import *

DEBUG = True
SECRET_KEY = "only for development"  # noqa: S105
ALLOWED_HOSTS = ["127.0.0.1", "localhost"]
WHITENOISE_USE_FINDERS = WHITENOISE_AUTOREFRESH = True
MAILERS["default"] = {
    "BACKEND": "django.core.mail.backends.filebased.EmailBackend",
    "OPTIONS": {"file_path": BASE_DIR / ".data/mail"},
}
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = True

# While everything comes up, /healthz answers 503 for a moment: no news to a developer.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {
        "news": {
            "()": "django.utils.log.CallbackFilter",
            "callback": lambda record: getattr(record, "status_code", 0) != 503,
        }
    },
    "loggers": {"django.request": {"filters": ["news"]}},
}
