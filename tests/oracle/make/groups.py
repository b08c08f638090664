"""Writes groups.csv: what given groups have to do with the ties, where two tools agree on it. The groups are in attributes/."""

from collections import Counter
from itertools import permutations

import igraph as ig
import networkx as nx
import numpy as np

import sna
from agreement import Agreement
from files import ORACLE, read, write
from reading import Reading, readings
from sna import ROLES

RESOLUTIONS = (1.0, 0.5, 2.0)


class Grouped:
    """A reading whose nodes have a group and a number, or neither."""

    def __init__(self, reading):
        self.reading = reading
        rows = {row["id"]: row for row in read(ORACLE / "attributes" / f"{reading.name}.csv")}
        self.group = [rows[node]["group"] or None for node in reading.nodes]
        self.number = [float(rows[node]["number"]) if rows[node]["number"] else None for node in reading.nodes]
        self.known = [node for node in range(reading.n) if self.group[node]]
        self.names = sorted({self.group[node] for node in self.known})
        self.whole = len(self.known) == reading.n

    @property
    def membership(self):
        """The number of each node's group, in the order of the groups' names."""
        return [self.names.index(group) if group else None for group in self.group]

    def nx(self):
        """Those of whom something is known, and the ties among them."""
        graph = self.reading.nx.subgraph(self.known).copy()
        nx.set_node_attributes(graph, {node: self.group[node] for node in self.known}, "group")
        nx.set_node_attributes(graph, {node: self.number[node] for node in self.known}, "number")
        return graph

    def ig(self):
        graph = self.reading.ig.induced_subgraph(self.known)
        graph.vs["group"] = [self.names.index(self.group[node]) for node in self.known]
        graph.vs["number"] = [self.number[node] for node in self.known]
        return graph

    def sets(self):
        return [{node for node in self.known if self.group[node] == name} for name in self.names]


def assortativity(g):
    yield "assortativity", {
        "networkx": nx.attribute_assortativity_coefficient(g.nx(), "group"),
        "igraph": g.ig().assortativity_nominal("group", directed=g.reading.directed),
    }
    yield "numeric_assortativity", {
        "networkx": nx.numeric_assortativity_coefficient(g.nx(), "number"),
        "igraph": g.ig().assortativity("number", directed=g.reading.directed),
    }


def index(external, internal):
    return (external - internal) / (external + internal) if external + internal else None


def ei_nx(g):
    """Ties counted one by one: of the network, of each group, of each node."""
    network, groups, nodes = Counter(), Counter(), Counter()
    for a, b in g.nx().edges:
        external = g.group[a] != g.group[b]
        network[external] += 1
        for name in {g.group[a], g.group[b]}:
            groups[name, external] += 1
        for node in (a, b):
            nodes[node, external] += 1
    found = {"": index(network[True], network[False])}
    found |= {name: index(groups[name, True], groups[name, False]) for name in g.names}
    ends = {
        node: index(nodes[node, True], nodes[node, False]) if g.group[node] else None for node in range(g.reading.n)
    }
    return found, ends


def ei_np(g):
    """The same as products of the matrix and of who is in which group."""
    r = g.reading
    within = np.array([[float(group == name) for name in g.names] for group in g.group])
    between = within.T @ r.adjacency @ within
    if not r.directed:
        between[np.diag_indices_from(between)] /= 2
    counts = between if r.directed else np.triu(between)
    inside = counts.trace()
    found = {"": index(float(counts.sum() - inside), float(inside))}
    for place, name in enumerate(g.names):
        own = counts[place, place]
        out = counts[place].sum() + counts[:, place].sum() - 2 * own
        found[name] = index(float(out), float(own))
    near = r.adjacency + (r.adjacency.T if r.directed else 0)
    to_groups = near @ within
    own = (to_groups * within).sum(axis=1)
    all_ties = to_groups.sum(axis=1)
    ends = {
        node: index(float(all_ties[node] - own[node]), float(own[node])) if g.group[node] else None for node in range(r.n)
    }
    return found, ends


def rescaled(ties, external, sizes, each_way):
    """From -1, with as few ties between groups as there could be, to 1, with as many."""
    n = sum(sizes)
    inside = sum(size * (size - 1) for size in sizes) // each_way
    outside = n * (n - 1) // each_way - inside
    most, least = min(ties, outside), max(0, ties - inside)
    return None if most == least else 2 * (external - least) / (most - least) - 1


def rescaled_nx(g):
    graph = g.nx()
    external = sum(g.group[a] != g.group[b] for a, b in graph.edges)
    sizes = [len(members) for members in g.sets()]
    return rescaled(graph.number_of_edges(), external, sizes, 1 if g.reading.directed else 2)


def rescaled_ig(g):
    """igraph counts the ties between groups as the cut of a partition, and those there could be in a complete network."""
    graph = g.ig()
    directed = g.reading.directed
    full = ig.Graph.Full(graph.vcount(), directed=directed)
    cut = lambda network: sum(ig.VertexClustering(network, graph.vs["group"]).crossing())
    ties, external, outside = graph.ecount(), cut(graph), cut(full)
    most, least = min(ties, outside), max(0, ties - (full.ecount() - outside))
    return None if most == least else 2 * (external - least) / (most - least) - 1


def modularity(g, resolution):
    r = g.reading
    return {
        "networkx": nx.community.modularity(r.nx, g.sets(), weight=r.number, resolution=resolution),
        "igraph": r.ig.modularity(g.membership, weights=r.ig_strengths, resolution=resolution, directed=r.directed),
    }


def role(a, broker, b):
    if a == b:
        return "coordinator" if a == broker else "itinerant"
    return "gatekeeper" if broker == b else "representative" if a == broker else "liaison"


def brokerage_np(g):
    """Every path of two arcs whose ends are not tied, one by one; by chance as Gould and Fernandez have it."""
    graph = g.reading.nx.subgraph(g.known).to_directed()
    n, d = len(g.known), nx.density(graph)
    counts, z = ({name: {} for name in ROLES} for _ in range(2))
    open_pair, together = d**2 * (1 - d), (d * (1 - d)) ** 3
    for v in g.known:
        could = {name: [] for name in ROLES}
        others = [node for node in g.known if node != v]
        for a, b in permutations(others, 2):
            could[role(g.group[a], g.group[v], g.group[b])].append((a, b))
        for name, pairs in could.items():
            there = sum(graph.has_edge(a, v) and graph.has_edge(v, b) and not graph.has_edge(a, b) for a, b in pairs)
            counts[name][v] = there
            sharing = sum(k * (k - 1) for place in (0, 1) for k in Counter(pair[place] for pair in pairs).values())
            variance = len(pairs) * open_pair * (1 - open_pair) + sharing * together
            z[name][v] = (there - len(pairs) * open_pair) / variance**0.5 if variance > 0 else None
    return counts, z


def brokerage(g):
    """sna's z holds for directed networks: it takes the two directions of an undirected tie for independent."""
    reading = g.reading
    inside = g.reading.adjacency[np.ix_(g.known, g.known)].astype(int)
    by_sna = [
        {name: dict(zip(g.known, values)) for name, values in found.items()}
        for found in sna.brokerage(inside, [g.names.index(g.group[node]) for node in g.known])
    ]
    for kind, first, second in zip(("brokerage", "brokerage_z"), by_sna, brokerage_np(g)):
        if kind == "brokerage" or reading.directed:
            for name in ROLES:
                yield f"{kind}_{name}", {
                    "sna": [first[name].get(node) for node in range(reading.n)],
                    "numpy": [second[name].get(node) for node in range(reading.n)],
                }


def main():
    agreement = Agreement()
    names = sorted(path.name.removesuffix(".csv") for path in (ORACLE / "attributes").glob("*.csv"))
    for reading in (Reading(name, *reading) for name in names for reading in readings(name)):
        g = Grouped(reading)
        start = reading.columns
        if reading.kind == "none":
            for measure, found in assortativity(g):
                agreement.add(start, measure, [""], {tool: [value] for tool, value in found.items()})
            (whole, ends), (whole_np, ends_np) = ei_nx(g), ei_np(g)
            for of, value in whole.items():
                measure = "ei_of_group" if of else "ei_index"
                agreement.add(start, measure, [of], {"networkx": [value], "numpy": [whole_np[of]]})
            both = {"networkx": list(ends.values()), "numpy": list(ends_np.values())}
            agreement.add(start, "ei_of_node", reading.nodes, both)
            for measure, found in brokerage(g):
                agreement.add(start, measure, reading.nodes, found)
            agreement.add(start, "ei_rescaled", [""], {"networkx": [rescaled_nx(g)], "igraph": [rescaled_ig(g)]})
        if g.whole and reading.kind != "cost":
            for resolution in RESOLUTIONS:
                found = modularity(g, resolution)
                agreement.add(start, "modularity", [str(resolution)], {tool: [value] for tool, value in found.items()})
    header = ["network", "directed", "weight", "metric", "of", "value", "tool"]
    write(ORACLE / "groups.csv", header, agreement.rows)
    agreement.report()


if __name__ == "__main__":
    main()
