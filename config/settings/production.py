"""A partnership's own servers; what differs from place to place comes from the environment."""

from pathlib import Path

from config.settings.base import *
from config.settings.environment import names, optional, required, switched_on

SECRET_KEY = required("SECRET_KEY", "50 or more random characters, kept secret")
ALLOWED_HOSTS = names(
    required("ALLOWED_HOSTS", "the names this site is reached by, with commas between them")
)
required("DATABASE_URL", "postgresql://user:password@host:5432/name")

MEDIA_ROOT = Path(optional("MEDIA_ROOT", str(MEDIA_ROOT)))
SITE_URL = required("SITE_URL", "the address that mails link to, such as https://accord.example")
MAILERS["default"]["OPTIONS"] = {
    "host": optional("MAIL_HOST", "localhost"),
    "port": int(optional("MAIL_PORT", "25")),
    "username": optional("MAIL_USER"),
    "password": optional("MAIL_PASSWORD"),
    "use_tls": switched_on("MAIL_STARTTLS"),
    "timeout": 30,
}

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
