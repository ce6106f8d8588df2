"""A partnership's own servers; what differs from place to place comes from the environment."""

from config.settings.base import *
from config.settings.environment import names, required, switched_on

SECRET_KEY = required("SECRET_KEY", "50 or more random characters, kept secret")
ALLOWED_HOSTS = names(
    required("ALLOWED_HOSTS", "the names this site is reached by, with commas between them")
)
required("DATABASE_URL", "postgresql://user:password@host:5432/name")

SECURE_SSL_REDIRECT = SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
SECURE_REDIRECT_EXEMPT = ["^healthz$"]  # a balancer asks without TLS
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = True
if switched_on("BEHIND_TLS_PROXY"):  # only a proxy that overwrites this header may be trusted
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "INFO"},
}
