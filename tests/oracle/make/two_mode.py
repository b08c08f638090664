"""Writes two_mode/, who takes part in what, and two_mode.csv: scores of both sides and the projections of each."""

import math
from itertools import combinations
from random import Random

import igraph as ig
import networkx as nx
import numpy as np

from agreement import Agreement
from files import ORACLE, read, write
from networks import ids, repeated, ties, weighted

FOLDER = ORACLE / "two_mode"


def affiliations():
    """Women at events, as networkx brings them, and three that nobody chose."""
    davis = nx.davis_southern_women_graph()
    women, events = davis.graph["top"], davis.graph["bottom"]
    yield "davis-18-14", women, events, [(woman, event) for woman in women for event in events if davis.has_edge(woman, event)]
    for seed, (actors, events), p in ((601, (20, 6), 0.3), (602, (12, 15), 0.1), (603, (8, 5), 0.6)):
        rng, left, right = Random(seed), ids(actors, "a"), ids(events, "e")
        rows = ties(rng, [(a, e) for a in left for e in right], p)
        if seed == 603:
            # Some twice: who takes part in two roles takes part once.
            rows += [row for row in rows if rng.random() < 0.2]
        yield f"affiliation-{actors}-{events}", left, right, rows


class Affiliation:
    def __init__(self, name):
        self.name = name
        nodes = read(FOLDER / f"{name}.nodes.csv")
        self.sides = [[row["id"] for row in nodes if row["side"] == side] for side in ("actor", "event")]
        self.ids = [*self.sides[0], *self.sides[1]]
        index = {node: i for i, node in enumerate(self.ids)}
        pairs = sorted({(index[row["actor"]], index[row["event"]]) for row in read(FOLDER / f"{name}.csv")})
        self.n, self.m = map(len, self.sides)
        self.nx = nx.Graph()
        self.nx.add_nodes_from(range(len(self.ids)))
        self.nx.add_edges_from(pairs)
        self.ig = ig.Graph(n=len(self.ids), edges=pairs)
        self.matrix = np.zeros((self.n, self.m))
        for a, e in pairs:
            self.matrix[a, e - self.n] = 1.0

    def both(self, of_side):
        """`of_side(own, other)` for each node of one side and then of the other."""
        return [of_side(self.n, self.m)] * self.n + [of_side(self.m, self.n)] * self.m


def in_order(found):
    return [float(found[node]) for node in sorted(found)]


def largest_betweenness(own, other):
    """Borgatti and Everett: no node of a side with so many on it stands between more pairs."""
    s, t = divmod(own - 1, other)
    return (other**2 * (s + 1) ** 2 + other * (s + 1) * (2 * t - s - 1) - t * (2 * s - t + 3)) / 2


def divided(values, by):
    return [value / largest for value, largest in zip(values, by)]


def sides(a):
    return a.matrix, a.matrix.T


def clustering_np(a, against):
    """Latapy, Magnien and Del Vecchio: over those who share something with a node, the mean share of what the two have together."""
    values = []
    for side in sides(a):
        common, sizes = side @ side.T, side.sum(axis=1)
        for v in range(len(side)):
            near = [u for u in range(len(side)) if u != v and common[v, u] > 0]
            shares = [common[v, u] / against(sizes[v], sizes[u], common[v, u]) for u in near]
            values.append(sum(shares) / len(shares) if shares else None)
    return values


def defined(values, beside):
    """networkx says 0 where nothing is defined."""
    return [None if other is None else value for value, other in zip(values, beside)]


AGAINST = {
    "dot": lambda one, other, common: one + other - common,
    "min": lambda one, other, common: min(one, other),
    "max": lambda one, other, common: max(one, other),
}


def clustering(mode):
    by_np = lambda a: clustering_np(a, AGAINST[mode])
    by_nx = lambda a: defined(in_order(nx.bipartite.latapy_clustering(a.nx, mode=mode)), by_np(a))
    return {"networkx": by_nx, "numpy": by_np}


def closeness_ig(a):
    """Undefined where not all reach all."""
    if not a.ig.is_connected():
        return [None] * len(a.ids)
    least = a.both(lambda own, other: other + 2 * (own - 1))
    return [best / sum(row) for best, row in zip(least, a.ig.distances())]


def closeness_nx(a):
    if not nx.is_connected(a.nx):
        return [None] * len(a.ids)
    return in_order(nx.bipartite.closeness_centrality(a.nx, range(a.n)))


def redundancy_np(a):
    values = []
    for side in sides(a):
        for v, row in enumerate(side):
            near = np.flatnonzero(row)
            others = np.delete(side, v, axis=0)
            pairs = list(combinations(near, 2))
            values.append(sum(bool((others[:, x] * others[:, y]).any()) for x, y in pairs) / len(pairs) if pairs else None)
    return values


def redundancy_nx(a):
    """networkx refuses to be asked for nodes of fewer than two ties."""
    asked = [node for node, degree in a.nx.degree if degree > 1]
    found = nx.bipartite.node_redundancy(a.nx, asked)
    return [found.get(node) for node in range(len(a.ids))]


def robins_alexander_np(a):
    """Rings of four, each counted at its four paths of three, among the paths of three."""
    common = a.matrix @ a.matrix.T
    np.fill_diagonal(common, 0.0)
    rings = (common * (common - 1)).sum() / 4
    rows, columns = a.matrix.sum(axis=1), a.matrix.sum(axis=0)
    paths = (a.matrix * np.outer(rows - 1, columns - 1)).sum()
    return float(4 * rings / paths) if paths > 0 else None


MEASURES = {
    "degree": {
        "networkx": lambda a: in_order(nx.bipartite.degree_centrality(a.nx, range(a.n))),
        "igraph": lambda a: divided(a.ig.degree(), a.both(lambda own, other: other)),
    },
    "betweenness": {
        "networkx": lambda a: in_order(nx.bipartite.betweenness_centrality(a.nx, range(a.n))),
        "igraph": lambda a: divided(a.ig.betweenness(), a.both(largest_betweenness)),
    },
    "harmonic": {
        "networkx": lambda a: divided(in_order(nx.harmonic_centrality(a.nx)), a.both(lambda own, other: other + (own - 1) / 2)),
        "igraph": lambda a: divided(
            a.ig.harmonic_centrality(normalized=False), a.both(lambda own, other: other + (own - 1) / 2)
        ),
    },
    # Ties have no weights here.
    "strength": {
        "networkx": lambda a: in_order(dict(a.nx.degree)),
        "igraph": lambda a: a.ig.degree(),
    },
    "closeness": {"networkx": closeness_nx, "igraph": closeness_ig},
    "clustering_dot": clustering("dot"),
    "clustering_min": clustering("min"),
    "clustering_max": clustering("max"),
    "redundancy": {"networkx": redundancy_nx, "numpy": redundancy_np},
}


def facts(a):
    top = range(a.n)
    yield "actors", {"networkx": a.n, "numpy": a.matrix.shape[0]}
    yield "events", {"networkx": a.m, "numpy": a.matrix.shape[1]}
    yield "ties", {"networkx": a.nx.number_of_edges(), "numpy": float(a.matrix.sum())}
    yield "density", {"networkx": nx.bipartite.density(a.nx, top), "numpy": float(a.matrix.mean())}
    found = nx.bipartite.robins_alexander_clustering(a.nx)
    yield "robins_alexander", {"networkx": found, "numpy": robins_alexander_np(a)}


def newman_np(side):
    sizes = side.sum(axis=0)
    return side * np.where(sizes > 1, 1 / np.where(sizes > 1, sizes - 1, 1.0), 0.0) @ side.T


def projections(a):
    """Pairs of a side with something in common: how much, and each thing divided by the others that share it."""
    for place, (first, side) in enumerate(((0, a.matrix), (a.n, a.matrix.T))):
        nodes = range(first, first + len(side))
        counted = nx.bipartite.weighted_projected_graph(a.nx, nodes)
        shared = nx.bipartite.collaboration_weighted_projected_graph(a.nx, nodes)
        kinds = [vertex >= a.n for vertex in range(len(a.ids))]
        multiplicities = a.ig.bipartite_projection(types=kinds, multiplicity=True, which=place)
        by_ig = {edge.tuple: edge["weight"] for edge in multiplicities.es}
        by_np, common = newman_np(side), side @ side.T
        pairs = [(x, y) for x, y in combinations(range(len(side)), 2) if common[x, y] > 0]
        ends = [(a.ids[first + x], a.ids[first + y]) for x, y in pairs]
        yield "projection_count", ends, {
            "networkx": [counted[first + x][first + y]["weight"] for x, y in pairs],
            "igraph": [by_ig[x, y] for x, y in pairs],
        }
        yield "projection_newman", ends, {
            "networkx": [shared[first + x][first + y]["weight"] for x, y in pairs],
            "numpy": [float(by_np[x, y]) for x, y in pairs],
        }


def main():
    for left_over in FOLDER.glob("*.csv"):
        left_over.unlink()
    agreement = Agreement()
    for name, actors, events, rows in affiliations():
        sides = [[node, "actor"] for node in actors] + [[node, "event"] for node in events]
        write(FOLDER / f"{name}.nodes.csv", ["id", "side"], sides)
        write(FOLDER / f"{name}.csv", ["actor", "event"], rows)
        a = Affiliation(name)
        for measure, tools in MEASURES.items():
            ends = [(node, "") for node in a.ids]
            agreement.add([name], measure, ends, {tool: values(a) for tool, values in tools.items()})
        for fact, tools in facts(a):
            agreement.add([name], fact, [("", "")], {tool: [value] for tool, value in tools.items()})
        for measure, ends, tools in projections(a):
            agreement.add([name], measure, ends, tools)
    header = ["network", "metric", "id", "other", "value", "tool"]
    write(ORACLE / "two_mode.csv", header, agreement.rows)
    agreement.report()


if __name__ == "__main__":
    main()
