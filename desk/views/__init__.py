"""What a person opens in the morning, and where everything else is."""

from desk.views.dashboard import dashboard
from desk.views.places import home, more
from desk.views.workstreams import workstream, workstreams

__all__ = ["dashboard", "home", "more", "workstream", "workstreams"]
