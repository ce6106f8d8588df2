"""What a person opens in the morning, and where everything else is."""

from desk.views.dashboard import dashboard, what_changed
from desk.views.our_roadmap import indicator, iteration, our_roadmap
from desk.views.places import home, more
from desk.views.workstreams import workstream, workstreams

__all__ = [
    "dashboard",
    "home",
    "indicator",
    "iteration",
    "more",
    "our_roadmap",
    "what_changed",
    "workstream",
    "workstreams",
]
