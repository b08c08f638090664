"""Writes key_players.csv: what the best set of key players achieves, and how many sets achieve it, by looking at every set.

Two programs find the parts and the distances, networkx and igraph; the measures are those of Borgatti (2006), of the actors who remain or, where
the set is to reach others, of all actors, its members counted as reached.
"""

import math
from itertools import combinations

import networkx as nx

from agreement import Agreement
from files import ORACLE, names, write
from reading import Reading

# As many sets as are looked at.
SETS = 2_500
SIZES = [1, 2, 3, 4]
STEPS = 2
SAME = 1e-9


class Networkx:
    def __init__(self, reading):
        self.graph = reading.nx
        rows = dict(nx.all_pairs_shortest_path_length(self.graph))
        self.rows = [[rows[i].get(j, math.inf) for j in range(reading.n)] for i in range(reading.n)]

    def without(self, members):
        left = self.graph.copy()
        left.remove_nodes_from(members)
        return left

    def parts(self, members):
        return [len(part) for part in nx.connected_components(self.without(members))]

    def distances(self, members):
        found = nx.all_pairs_shortest_path_length(self.without(members))
        return [steps for node, row in found for other, steps in row.items() if other != node]


class Igraph:
    def __init__(self, reading):
        self.graph = reading.ig
        self.rows = self.graph.distances()

    def without(self, members):
        left = self.graph.copy()
        left.delete_vertices(list(members))
        return left

    def parts(self, members):
        return self.without(members).connected_components().sizes()

    def distances(self, members):
        rows = self.without(members).distances()
        return [steps for i, row in enumerate(rows) for j, steps in enumerate(row) if i != j and math.isfinite(steps)]


def fragmentation(tool, n, members):
    left = n - len(members)
    return 1 - sum(size * (size - 1) for size in tool.parts(members)) / (left * (left - 1))


def distance_fragmentation(tool, n, members):
    left = n - len(members)
    return 1 - math.fsum(1 / steps for steps in tool.distances(members)) / (left * (left - 1))


def nearest(tool, n, members):
    return [min(tool.rows[member][other] for member in members) for other in range(n)]


def reach(tool, n, members):
    return sum(steps <= STEPS for steps in nearest(tool, n, members)) / n


def distance_reach(tool, n, members):
    return math.fsum(1 / max(1, steps) for steps in nearest(tool, n, members)) / n


MEASURES = {
    "fragmentation": fragmentation,
    "distance-fragmentation": distance_fragmentation,
    "reach": reach,
    "distance-reach": distance_reach,
}


def best(measure, tool, n, size):
    values = [measure(tool, n, members) for members in combinations(range(n), size)]
    most = max(values)
    return most, sum(value > most - SAME for value in values)


def main():
    agreement = Agreement()
    for name in names():
        if name.startswith("directed"):
            continue
        reading = Reading(name, False, "none")
        sizes = [size for size in SIZES if math.comb(reading.n, size) <= SETS and size + 2 <= reading.n]
        if not sizes:
            continue
        tools = {"networkx": Networkx(reading), "igraph": Igraph(reading)}
        for measure, value in MEASURES.items():
            found = {tool: [best(value, by, reading.n, size) for size in sizes] for tool, by in tools.items()}
            for ending, place in [("", 0), ("_sets", 1)]:
                values = {tool: [pair[place] for pair in pairs] for tool, pairs in found.items()}
                agreement.add([name], measure + ending, [(str(size),) for size in sizes], values)
    write(ORACLE / "key_players.csv", ["network", "measure", "size", "value", "tool"], agreement.rows)
    agreement.report()


if __name__ == "__main__":
    main()
