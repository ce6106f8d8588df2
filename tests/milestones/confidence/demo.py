"""The demo's programme with an estimate for each milestone."""

from datetime import date

from milestones.confidence import Estimate, simulate
from milestones.schedule import Network
from tests.milestones import demo_programme

TODAY = date(2020, 1, 31)


def demo(**more):
    """Two thousand runs of it, unless told otherwise."""
    network = Network(demo_programme.activities(), demo_programme.links())
    estimates = [Estimate(key, 40, 60, 120, f"W{n % 4}") for n, key in enumerate(network.keys)]
    more = {"status": TODAY, "runs": 2000, **more}
    return simulate(network, more.pop("estimates", estimates), **more)
