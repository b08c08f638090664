"""Writes the territories of closures_*.csv and closures.csv: largest flows from networkx and OR-Tools, even shares from linear programs and from all sets of needs."""

import random
from fractions import Fraction

import networkx
import numpy as np
import scipy.optimize
from ortools.graph.python import max_flow

from files import ORACLE, write

# Needs, services, organizations of each territory, and how many needs a service reaches at most.
SIZES = {"hamlet": (5, 4, 3, 3), "valley": (9, 8, 5, 4), "scarce": (10, 7, 5, 6), "plenty": (8, 12, 6, 5), "city": (14, 14, 8, 9)}


def territory(name):
    """Persons, capacities (`None` where not stated), providers and links of a territory, from a seed that is its name."""
    needs, services, organizations, most = SIZES[name]
    draw = random.Random(name)
    persons = [draw.choice([0, draw.randint(1, 60), draw.randint(1, 60), draw.randint(1, 20)]) for _ in range(needs)]
    scale = 60 if name == "plenty" else 25
    capacities = [None if draw.random() < 0.2 else draw.randint(0, scale) for _ in range(services)]
    providers = [sorted(draw.sample(range(organizations), 2 if draw.random() < 0.2 else 1)) for _ in range(services)]
    links = []
    for service in range(services):
        for need in sorted(draw.sample(range(needs), draw.randint(1, most))):
            links.append((need, service, draw.choice(["", draw.randint(0, 60)])))
    return persons, capacities, providers, sorted(links, key=lambda link: link[:2])


def by_networkx(persons, capacities, links, closed):
    graph = networkx.DiGraph()
    graph.add_nodes_from(["source", "sink"])
    for need, some in enumerate(persons):
        graph.add_edge("source", ("need", need), capacity=some)
    for need, service, _ in links:
        if service not in closed:
            graph.add_edge(("need", need), ("service", service), capacity=persons[need])
    for service, capacity in enumerate(capacities):
        graph.add_edge(("service", service), "sink", capacity=capacity)
    return networkx.maximum_flow_value(graph, "source", "sink")


def by_ortools(persons, capacities, links, closed):
    flow = max_flow.SimpleMaxFlow()
    source, sink = len(persons) + len(capacities), len(persons) + len(capacities) + 1
    for need, some in enumerate(persons):
        flow.add_arc_with_capacity(source, need, some)
    for need, service, _ in links:
        flow.add_arc_with_capacity(need, len(persons) + service, persons[need])
    for service, capacity in enumerate(capacities):
        flow.add_arc_with_capacity(len(persons) + service, sink, 0 if service in closed else capacity)
    assert flow.solve(source, sink) == flow.OPTIMAL
    return flow.optimal_flow()


def even_shares(persons, capacities, links):
    """The lexicographic max-min of covered shares by linear programs: the least share as large as it can be, then the next."""
    places, needs = len(links), [need for need, some in enumerate(persons) if some > 0]
    settled = {}

    def solve(aim, floor):
        """The most of `aim` (a need, or `None` for the least open share) where open needs have at least `floor`."""
        upper, bound = [], []
        for service, capacity in enumerate(capacities):
            upper.append([float(link[1] == service) for link in links] + [0.0])
            bound.append(capacity)
        for need in range(len(persons)):
            upper.append([float(link[0] == need) for link in links] + [0.0])
            bound.append(persons[need])
        for need in needs:
            row = [-float(link[0] == need) for link in links]
            if need in settled:
                upper.append(row + [0.0])
                bound.append(-float(settled[need]) * persons[need])
            else:
                upper.append(row + [float(persons[need]) if aim is None else 0.0])
                bound.append(0.0 if aim is None else -floor * persons[need])
        goal = [0.0] * places + [-1.0] if aim is None else [-float(link[0] == aim) for link in links] + [0.0]
        found = scipy.optimize.linprog(goal, A_ub=np.array(upper), b_ub=np.array(bound) + 1e-9, bounds=[(0, None)] * places + [(0, 1)])
        assert found.status == 0, found.message
        return -found.fun

    while len(settled) < len(needs):
        least = solve(None, None)
        stuck = [need for need in needs if need not in settled and solve(need, least - 1e-9) < (least + 1e-6) * persons[need]]
        # Shares are capacities over persons: whole numbers, which the nearest fraction gives back.
        share = Fraction(least).limit_denominator(sum(persons))
        settled.update((need, share) for need in stuck)
        assert stuck
    return settled


def even_shares_by_sets(persons, capacities, links):
    """The same by definition, exactly: of all sets of open needs the one with the least capacity that reaches it over its persons."""
    reached = [sum(1 << service for service in {link[1] for link in links if link[0] == need}) for need in range(len(persons))]
    capacity = lambda services: sum(some for service, some in enumerate(capacities) if services >> service & 1)
    open_needs, used, shares = [need for need, some in enumerate(persons) if some > 0], 0, {}
    while open_needs:
        best = None
        for chosen in range(1, 1 << len(open_needs)):
            some = [need for place, need in enumerate(open_needs) if chosen >> place & 1]
            services = 0
            for need in some:
                services |= reached[need]
            share = Fraction(capacity(services & ~used), sum(persons[need] for need in some))
            if best is None or (share, -len(some)) < best[:2]:
                best = share, -len(some), some, services
        share, _, some, services = best
        if share >= 1:
            share, some = Fraction(1), open_needs
        shares.update((need, share) for need in some)
        open_needs, used = [need for need in open_needs if need not in some], used | services
    return shares


def main():
    needs, services, routes, values = [], [], [], []
    for name in SIZES:
        persons, stated, providers, links = territory(name)
        needs += [(name, need, some) for need, some in enumerate(persons)]
        services += [
            (name, service, "" if stated[service] is None else stated[service], "|".join(map(str, some)))
            for service, some in enumerate(providers)
        ]
        routes += [(name, *link) for link in links]
        low = [capacity or 0 for capacity in stated]
        high = [sum(persons) if capacity is None else capacity for capacity in stated]
        organizations = range(SIZES[name][2])
        groups = [()] + [(one,) for one in organizations] + [(a, b) for a in organizations for b in organizations if a < b]
        for measure, capacities in (("covered", low), ("possible", high)):
            for group in groups:
                closed = {service for service, some in enumerate(providers) if set(some) <= set(group)}
                both = by_networkx(persons, capacities, links, closed), by_ortools(persons, capacities, links, closed)
                assert both[0] == both[1], (name, measure, group, both)
                values.append((name, measure, "+".join(map(str, group)), both[0], "networkx|ortools"))
        shares, by_sets = even_shares(persons, low, links), even_shares_by_sets(persons, low, links)
        assert shares == by_sets, (name, shares, by_sets)
        values += [(name, "share", need, repr(float(share)), "scipy|sets") for need, share in sorted(shares.items())]
    write(ORACLE / "closures_needs.csv", ["territory", "need", "persons"], needs)
    write(ORACLE / "closures_services.csv", ["territory", "service", "capacity", "providers"], services)
    write(ORACLE / "closures_links.csv", ["territory", "need", "service", "minutes"], routes)
    write(ORACLE / "closures.csv", ["territory", "measure", "of", "value", "tool"], values)


if __name__ == "__main__":
    main()
