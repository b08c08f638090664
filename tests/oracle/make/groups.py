"""Writes groups.csv: what given groups have to do with the ties, where two tools agree on it. The groups are in attributes/."""

import math
import warnings
from collections import Counter
from itertools import permutations

import bct
import igraph as ig
import leidenalg
import networkx as nx
import numpy as np
from scipy.stats import pearsonr

import sna
from agreement import Agreement
from files import ORACLE, read, write
from reading import Reading, readings
from sna import ROLES

RESOLUTIONS = (1.0, 0.5, 2.0)
# Small enough for a proof of the best partition, and for all cores to be tried.
BEST_MODULARITY = {"florentine-families", "six", "kite-10", "karate-strength-34", "cost-16", "strength-20"}
BEST_CORE = {"six", "kite-10", "florentine-families", "directed-dense-14"}
# Tools that divide zero by zero warn, and say NaN or 0; those of igraph that miss a path warn too.
warnings.filterwarnings("ignore", category=RuntimeWarning)


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
        # Numbers, for networkx sums over sets of groups, and sets of texts have another order in every run.
        nx.set_node_attributes(graph, {node: self.membership[node] for node in self.known}, "group")
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


def both_ways(r):
    """The strength of each pair, both directions added: what is read where directions are ignored."""
    return np.triu(r.matrix + r.matrix.T) if r.directed else np.triu(r.matrix)


def modularity(g, resolution):
    r = g.reading
    weights = both_ways(r)
    pairs = np.argwhere(weights)
    graph = nx.Graph()
    graph.add_nodes_from(range(r.n))
    graph.add_weighted_edges_from((int(a), int(b), float(weights[a, b])) for a, b in pairs)
    collapsed = r.ig.as_undirected(mode="collapse", combine_edges="sum") if r.directed else r.ig
    return {
        "networkx": nx.community.modularity(graph, g.sets(), weight="weight", resolution=resolution),
        "igraph": collapsed.modularity(g.membership, weights="strength", resolution=resolution),
    }


def cpm(g, resolution):
    r = g.reading
    collapsed = r.ig.as_undirected(mode="collapse", combine_edges="sum") if r.directed else r.ig
    partition = leidenalg.CPMVertexPartition(collapsed, g.membership, weights="strength", resolution_parameter=resolution)
    weights = both_ways(r)
    blocks = [sorted(members) for members in g.sets()]
    formula = sum(weights[np.ix_(block, block)].sum() - resolution * len(block) * (len(block) - 1) / 2 for block in blocks)
    # leidenalg counts every pair from both ends.
    return {"leidenalg": partition.quality(resolution) / 2, "numpy": float(formula)}


def participation(g):
    """bctpy reads a directed matrix row by row; what it is given is symmetric."""
    r = g.reading
    matrix = both_ways(r) + both_ways(r).T
    groups = np.array(g.membership) + 1
    within = np.array([[float(group == own) for group in groups] for own in groups])
    to_own, total = (matrix * within).sum(axis=1), matrix.sum(axis=1)
    spread, scores = [], []
    for node in range(r.n):
        shares = [matrix[node, groups == group].sum() / total[node] if total[node] else 0.0 for group in set(groups)]
        spread.append(1 - sum(share**2 for share in shares) if total[node] else None)
        own = to_own[groups == groups[node]]
        deviation = math.sqrt(((own - own.mean()) ** 2).mean())
        scores.append(float((to_own[node] - own.mean()) / deviation) if deviation > 1e-12 else None)
    by_bct = [float(value) for value in bct.participation_coef(matrix, groups)]
    z_bct = [float(value) for value in bct.module_degree_zscore(matrix, groups)]
    # bctpy says 0 where nothing is defined.
    defined = lambda values, other: [None if beside is None else value for value, beside in zip(values, other)]
    yield "participation", {"bctpy": defined(by_bct, spread), "numpy": spread}
    yield "within_module", {"bctpy": defined(z_bct, scores), "numpy": scores}


def from_group(rows, members, n):
    """The distances from a set to those outside, from the rows of its members."""
    found = (min(rows[member][node] for member in members) for node in range(n) if node not in members)
    return [float(length) for length in found if math.isfinite(length)]


def share_touched(r, members, paths_from):
    """Of all shortest paths between others, written out one by one, the share that touches a set; pair by pair.

    networkx has a function for this, which counts too much for most sets of more than a few nodes: for the karate club's
    instructor's faction it says 0.025 where there are 0.0221.
    """
    outside = [node for node in range(r.n) if node not in members]
    total = 0.0
    for place, source in enumerate(outside):
        targets = [node for node in (outside if r.directed else outside[place + 1 :]) if node != source]
        for found in paths_from(source, targets):
            total += sum(any(node in members for node in path) for path in found) / len(found)
    return total / (len(outside) * (len(outside) - 1) / (1 if r.directed else 2))


def touched_nx(r, members):
    def paths_from(source, targets):
        before, _ = nx.dijkstra_predecessor_and_distance(r.nx, source, weight=r.along or (lambda a, b, tie: 1))
        for target in targets:
            if target in before:
                yield list(paths_to(before, target))

    def paths_to(before, node):
        if not before[node]:
            yield [node]
        for previous in before[node]:
            for path in paths_to(before, previous):
                yield [*path, node]

    return share_touched(r, members, paths_from)


def touched_ig(r, members):
    def paths_from(source, targets):
        paths = {}
        found = r.ig.get_all_shortest_paths(source, to=targets, weights=r.ig_distances, mode="out") if targets else []
        for path in found:
            paths.setdefault(path[-1], []).append(path)
        return paths.values()

    return share_touched(r, members, paths_from)


def group_centrality(r, members):
    """Of a set together: networkx has degree, closeness and betweenness of sets; igraph has the distances and paths."""
    outside = r.n - len(members)
    by_nx = nx.multi_source_dijkstra_path_length(r.nx, members, weight=r.along)
    near = [float(length) for node, length in sorted(by_nx.items()) if node not in members]
    lengths = from_group(r.ig.distances(weights=r.ig_distances, mode="out"), members, r.n)
    reached = len(near) / outside
    degree = nx.group_out_degree_centrality if r.directed else nx.group_degree_centrality
    # networkx follows the ties backwards, and takes the distance of who is not reached for 0.
    closeness = float(nx.group_closeness_centrality(r.nx_reversed, members, weight=r.along))
    if r.kind == "none":
        around = set().union(*(r.ig.neighbors(node, mode="out") for node in members)) - members
        yield "group_degree", {"networkx": degree(r.nx, members), "igraph": len(around) / outside}
    yield "group_harmonic", {
        "networkx": sum(1 / length for length in near) / outside,
        "igraph": sum(1 / length for length in lengths) / outside,
    }
    yield "group_closeness", {
        "networkx": closeness * reached**2,
        "igraph": len(lengths) / outside * (len(lengths) / sum(lengths)) if lengths else 0.0,
    }
    yield "group_betweenness", {
        "networkx": touched_nx(r, members),
        "igraph": touched_ig(r, members),
    }


def best_modularity(r):
    """The largest there is: igraph proves it by integer programming, leidenalg finds it in one of a hundred searches."""
    partitions = (
        leidenalg.find_partition(r.ig, leidenalg.ModularityVertexPartition, seed=seed, weights="strength", n_iterations=-1)
        for seed in range(100)
    )
    quality = lambda partition: r.ig.modularity(partition.membership, weights="strength")
    return {
        "igraph": quality(r.ig.community_optimal_modularity(weights="strength")),
        "leidenalg": max(map(quality, partitions)),
    }


def core_fit(r):
    """The best of all cores, each tried: the correlation as numpy has it, and as scipy has it for the best alone."""
    pairs = np.triu_indices(r.n, 1)
    ties = both_ways(r)[pairs]
    best, ideal = -math.inf, None
    for core in range(1, 1 << r.n):
        inside = np.array([core >> node & 1 for node in range(r.n)], dtype=float)
        touched = np.maximum(inside[pairs[0]], inside[pairs[1]])
        if touched.min() < touched.max():
            fit = np.corrcoef(ties, touched)[0, 1]
            if fit > best:
                best, ideal = fit, touched
    return {"numpy": float(best), "scipy": float(pearsonr(ties, ideal).statistic)}


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
        if not reading.directed and reading.name in BEST_MODULARITY:
            found = best_modularity(reading)
            agreement.add(start, "best_modularity", [""], {tool: [value] for tool, value in found.items()})
        if reading.name in BEST_CORE:
            agreement.add(start, "core_periphery", [""], {tool: [value] for tool, value in core_fit(reading).items()})
        for name, members in zip(g.names, g.sets()):
            for measure, found in group_centrality(reading, members):
                agreement.add(start, measure, [name], {tool: [value] for tool, value in found.items()})
        if g.whole:
            for resolution in RESOLUTIONS:
                for measure, call in (("modularity", modularity), ("cpm_quality", cpm)):
                    found = {tool: [value] for tool, value in call(g, resolution).items()}
                    agreement.add(start, measure, [str(resolution)], found)
            for measure, found in participation(g):
                agreement.add(start, measure, reading.nodes, found)
    header = ["network", "directed", "weight", "metric", "of", "value", "tool"]
    write(ORACLE / "groups.csv", header, agreement.rows)
    agreement.report()


if __name__ == "__main__":
    main()
