"""Pages of what hangs on records."""

from records.views.actions import action_list

__all__ = ["action_list"]
