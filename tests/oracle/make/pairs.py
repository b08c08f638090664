"""Writes pairs.csv: every score of every pair of the smaller networks, where two tools agree on it."""

import math
from itertools import combinations, permutations

import networkx as nx

from agreement import Agreement
from files import ORACLE, write
from node_paths import counted, every
from reading import all_readings

NETWORKS = {
    "florentine-families", "six", "path7", "star8", "cycle8", "complete6", "cost-diamonds", "kite-10", "dense-12",
    "parallel-strength-15", "parallel-cost-14", "cost-16", "directed-parallel-strength-16",
}  # fmt: skip


def distance_nx(r, pairs):
    found = dict(nx.all_pairs_dijkstra_path_length(r.nx, weight=r.along))
    return [found[a].get(b) for a, b in pairs]


def distance_ig(r, pairs):
    found = r.ig.distances(weights=r.ig_distances, mode="out")
    return [found[a][b] if math.isfinite(found[a][b]) else None for a, b in pairs]


def by_nx(call):
    return lambda r, pairs: [value for _, _, value in call(r.nx_undirected, pairs)]


def of_matrix(call):
    def values(r, pairs):
        found = call(r)
        return [found[a][b] for a, b in pairs]

    return values


def jaccard(values):
    """Two isolates have no neighbours to share or not to share."""

    def defined(r, pairs):
        neither = (r.nx_undirected.degree(a) + r.nx_undirected.degree(b) == 0 for a, b in pairs)
        return [None if none else value for none, value in zip(neither, values(r, pairs))]

    return defined


def allocation_np(r):
    both = ((r.adjacency + r.adjacency.T) > 0).astype(float)
    degrees = both.sum(axis=0)
    return both / degrees.clip(min=1.0) @ both


MEASURES = {
    "distance": (every, {"networkx": distance_nx, "igraph": distance_ig}),
    "common_neighbours": (counted, {
        "networkx": lambda r, pairs: [len(list(nx.common_neighbors(r.nx_undirected, a, b))) for a, b in pairs],
        "igraph": of_matrix(lambda r: r.ig_undirected.bibcoupling()),
    }),
    "jaccard": (counted, {
        "networkx": jaccard(by_nx(nx.jaccard_coefficient)),
        "igraph": jaccard(of_matrix(lambda r: r.ig_undirected.similarity_jaccard(loops=False))),
    }),
    "adamic_adar": (counted, {
        "networkx": by_nx(nx.adamic_adar_index),
        "igraph": of_matrix(lambda r: r.ig_undirected.similarity_inverse_log_weighted()),
    }),
    "resource_allocation": (counted, {
        "networkx": by_nx(nx.resource_allocation_index),
        "numpy": of_matrix(allocation_np),
    }),
}


def main():
    agreement = Agreement()
    for r in all_readings():
        if r.name not in NETWORKS:
            continue
        order = sorted(range(r.n), key=lambda node: r.nodes[node])
        pairs = list((permutations if r.directed else combinations)(order, 2))
        ids = [(r.nodes[a], r.nodes[b]) for a, b in pairs]
        for measure, (applies, tools) in MEASURES.items():
            if applies(r):
                agreement.add(r.columns, measure, ids, {tool: values(r, pairs) for tool, values in tools.items()})
    header = ["network", "directed", "weight", "metric", "from", "to", "value", "tool"]
    write(ORACLE / "pairs.csv", header, agreement.rows)
    agreement.report()


if __name__ == "__main__":
    main()
