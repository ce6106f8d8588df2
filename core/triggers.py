"""The register of triggers, which every program fills as it starts."""

from typing import Any

from pgtrigger import registry


class Register(registry._Registry):
    """pgtrigger's own register, which remembers the names that are taken.

    Its parent reads the names of all triggers anew for each that comes: with hundreds of them,
    a quarter of the time that a program takes to start.
    """

    def __init__(self) -> None:
        self._tables: dict[tuple[str, str], Any] = {}
        self._functions: set[str] = set()
        super().__init__()

    @property
    def by_db_table(self) -> dict[tuple[str, str], Any]:
        """Triggers by their table and name."""
        return self._tables

    @property
    def pg_function_names(self) -> set[str]:
        """Names that PostgreSQL knows the triggers' functions by."""
        return self._functions

    def __setitem__(self, uri: str, value: tuple[Any, Any]) -> None:
        super().__setitem__(uri, value)
        model, trigger = value
        self._tables[model._meta.db_table, trigger.name] = trigger
        self._functions.add(trigger.get_pgid(model))

    def __delitem__(self, uri: str) -> None:
        model, trigger = self[uri]
        super().__delitem__(uri)
        del self._tables[model._meta.db_table, trigger.name]
        self._functions.discard(trigger.get_pgid(model))


def keep_register() -> None:
    """Have pgtrigger use this register; before the first model is read."""
    if not isinstance(registry._registry, Register):
        registry._registry = Register()
