"""The tests: quick passwords, plain static files, no connection kept."""

from config.settings.base import *

SECRET_KEY = "only for tests"  # noqa: S105
ALLOWED_HOSTS = ["*"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
WHITENOISE_USE_FINDERS = WHITENOISE_AUTOREFRESH = True
STORAGES = STORAGES | {
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
}
DATABASES["default"]["CONN_MAX_AGE"] = 0  # a worker's thread must not keep its connection
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = True
