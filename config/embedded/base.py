"""Django's PostgreSQL backend, starting our own server when something first connects."""

import os
from functools import cache
from pathlib import Path
from typing import Any

from django.db.backends.postgresql import base

from config.embedded.server import Server

SCRATCH = "ACCORD_TEST_DATA"


@cache
def server() -> Server:
    """The developer's server in .data, or the throw-away one that the tests name."""
    given = os.environ.get(SCRATCH)
    return Server(Path(given) if given else Path(__file__).parents[2] / ".data/postgres")


class DatabaseWrapper(base.DatabaseWrapper):
    """PostgreSQL as Django knows it, in a server that is brought up first."""

    def get_connection_params(self) -> dict[str, Any]:
        server().ensure()
        self.settings_dict["HOST"] = str(server().sockets)
        return super().get_connection_params()
