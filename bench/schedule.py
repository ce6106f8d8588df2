"""The schedule of 20,000 milestones with 60,000 dependencies, and a change of one of them.

Floors of the same run: one numpy pass over the same dependencies, level by level, the shortest
loop in Python that relaxes each dependency once, and the longest path of networkx.
"""

import random
from datetime import date, timedelta

import networkx
import numpy as np

from bench.timing import cpu
from milestones.schedule import Activity, Link, LinkKind, Network

DAY = date(2020, 1, 31)
SMALL = 2_000
MOST_SCHEDULE, MOST_WHAT_IF = 0.5, 0.05  # seconds of CPU


def test_print_the_cost_of_a_schedule() -> None:
    activities, links = plan(20_000, 60_000)
    network = Network(activities, links)
    arrays = levels(network)

    put_in_order = cpu(lambda: Network(activities, links))
    dated = cpu(lambda: network.logic_dates(DAY))
    bare, packed = cpu(lambda: loop(network)), cpu(lambda: numpy_pass(arrays))

    graph = graph_of(network)
    longest = cpu(lambda: networkx.dag_longest_path_length(graph))
    built = cpu(lambda: graph_of(network))

    finish = loop(network)
    assert finish == numpy_pass(arrays).tolist()
    assert max(finish) - DAY.toordinal() == networkx.dag_longest_path_length(graph)
    print(
        f"\n20,000 milestones, 60,000 dependencies: {ms(put_in_order)} to put in order, "
        f"{ms(dated)} for dates, floats and critical path; forward alone in plain Python "
        f"{ms(bare)} ({dated / bare:.1f} times), in numpy by {len(arrays)} levels {ms(packed)} "
        f"({dated / packed:.1f} times); networkx {ms(longest)} for the longest path alone "
        f"({dated / longest:.1f} times), {ms(built)} to make its graph"
    )
    assert put_in_order + dated < MOST_SCHEDULE


def test_print_the_cost_of_a_what_if() -> None:
    for size in (SMALL, 20_000):
        taken, anew, moved = try_one(Network(*plan(size, 3 * size)))
        print(
            f"what-if of one change in {size:,}: {ms(taken)}, {moved:,} moved; "
            f"{ms(anew)} with the network made anew"
        )
        assert size > SMALL or taken < MOST_WHAT_IF


def try_one(network: Network) -> tuple[float, float, int]:
    """CPU of a change at the head of a network that stands, and of one that does not yet."""
    change = {min(network.keys): DAY + timedelta(days=200)}
    moved = len(network.what_if(change, DAY).moves)
    taken = cpu(lambda: network.what_if(change, DAY))
    anew = cpu(lambda: Network(network.activities, network.links).what_if(change, DAY))
    return taken, anew, moved


def plan(size: int, count: int) -> tuple[list[Activity], list[Link]]:
    """Milestones with links forward, to near and far, of all kinds."""
    chance = random.Random(7)  # noqa: S311
    activities = [
        Activity(f"M{n:05}", DAY, DAY + timedelta(days=n // 20), duration=chance.choice((0, 5)))
        for n in range(size)
    ]
    links = []
    while len(links) < count:
        first = chance.randrange(size - 1)
        second = min(size - 1, first + chance.randint(1, 400))
        kind = chance.choice(list(LinkKind))
        links.append(Link(f"M{first:05}", f"M{second:05}", kind, chance.randint(0, 10)))
    return activities, links


def loop(network: Network) -> list[int]:
    """Each dependency once, nothing else."""
    finish = [DAY.toordinal()] * len(network.keys)
    for number in network.web.order:
        for other, _, days, _ in network.web.ins[number]:
            if finish[other] + days > finish[number]:
                finish[number] = finish[other] + days
    return finish


def graph_of(network: Network) -> networkx.DiGraph:
    """The same dependencies; of two between the same milestones the one that asks for more."""
    graph = networkx.DiGraph()
    graph.add_nodes_from(range(len(network.keys)))
    for number, before in enumerate(network.web.ins):
        for other, _, days, _ in before:
            held = graph.get_edge_data(other, number)
            graph.add_edge(other, number, weight=max(days, held["weight"]) if held else days)
    return graph


def levels(network: Network) -> list[tuple[np.ndarray, np.ndarray, np.ndarray]]:
    """Dependencies by the depth of their successor, as arrays."""
    depth = [0] * len(network.keys)
    for number in network.web.order:
        for other, *_ in network.web.ins[number]:
            depth[number] = max(depth[number], depth[other] + 1)
    rows: dict[int, list[tuple[int, int, int]]] = {}
    for number, before in enumerate(network.web.ins):
        rows.setdefault(depth[number], []).extend((number, arc[0], arc[2]) for arc in before)
    found = [np.array(rows[level]).T for level in sorted(rows) if rows[level]]
    return [(each[0], each[1], each[2]) for each in found]


def numpy_pass(arrays: list[tuple[np.ndarray, np.ndarray, np.ndarray]]) -> np.ndarray:
    """The same dates, a level at a time."""
    finish = np.full(20_000, DAY.toordinal())
    for after, before, days in arrays:
        np.maximum.at(finish, after, finish[before] + days)
    return finish


def ms(seconds: float) -> str:
    return f"{seconds * 1e3:.0f} ms"
