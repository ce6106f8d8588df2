"""What a machine tells Accord: the one place that reads the environment."""

import os
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured


def required(name: str, meaning: str) -> str:
    """The variable's value; without one the start stops with a sentence that says what it is."""
    value = os.environ.get(name, "").strip()
    if not value:
        raise ImproperlyConfigured(f"Set {name} in the environment: {meaning}.")
    return value


def optional(name: str, without: str = "") -> str:
    """The variable's value, or `without` when it is not set."""
    return os.environ.get(name, "").strip() or without


def names(listed: str) -> list[str]:
    """The names in a list with commas, without the spaces around them."""
    return [name for each in listed.split(",") if (name := each.strip())]


def switched_on(name: str) -> bool:
    """Whether the variable says yes."""
    return os.environ.get(name, "").strip().lower() in {"1", "on", "true", "yes"}


def database() -> dict[str, Any]:
    """DATABASE_URL's server, or the embedded one, which starts at the first connection."""
    kept = {"CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True, "ATOMIC_REQUESTS": False}
    url = os.environ.get("DATABASE_URL", "").strip()
    if not url:
        return kept | {"ENGINE": "config.embedded", "NAME": "postgres", "USER": "accord"}
    return kept | {"ENGINE": "django.db.backends.postgresql"} | _parts(url)


def _parts(url: str) -> dict[str, Any]:
    at = urlsplit(url)
    if at.scheme not in {"postgres", "postgresql"} or not at.path.lstrip("/"):
        raise ImproperlyConfigured(
            "DATABASE_URL must look like postgresql://user:password@host:5432/name."
        )
    return {
        "NAME": unquote(at.path.lstrip("/")),
        "USER": unquote(at.username or ""),
        "PASSWORD": unquote(at.password or ""),
        "HOST": unquote(at.hostname or ""),
        "PORT": str(at.port or ""),
        "OPTIONS": dict(parse_qsl(at.query)),
    }
