"""Measures of nodes that look at the node's own contacts and the ties among them."""

import math

import bct
import networkx as nx
import numpy as np

from node_paths import counted, every, in_order


def undefined(values):
    """A dictionary by node with NaN, as a list with None."""
    return [None if math.isnan(values[node]) else float(values[node]) for node in sorted(values)]


def shares(r):
    """p, the share of a node's ties, both directions, that is with each other node."""
    both = r.matrix + r.matrix.T
    total = both.sum(axis=1, keepdims=True)
    return np.divide(both, total, out=np.zeros_like(both), where=total > 0)


def contacts(r):
    return [np.flatnonzero(row) for row in r.matrix + r.matrix.T]


def local_constraint_np(r):
    p = shares(r)
    return (p + p @ p) ** 2


def constraint_np(r):
    local = local_constraint_np(r)
    return [float(local[i, near].sum()) if len(near) else None for i, near in enumerate(contacts(r))]


def effective_size_np(r):
    p = shares(r)
    both = r.matrix + r.matrix.T
    most = both.max(axis=1, keepdims=True)
    m = np.divide(both, most, out=np.zeros_like(both), where=most > 0)
    values = []
    for i, near in enumerate(contacts(r)):
        redundant = sum(p[i, q] * m[j, q] for j in near for q in near if q != j)
        values.append(float(len(near) - redundant) if len(near) else None)
    return values


def effective_size_nx(r):
    """networkx calls it undefined where no tie leaves. Turned round, ties have the same mutual weights."""
    found = (undefined(nx.effective_size(graph, nodes=list(graph), weight=r.number)) for graph in (r.nx, r.nx_reversed))
    return [there if there is not None else back for there, back in zip(*found)]


def divided_by_contacts(sizes, r):
    return [size / len(near) if len(near) else None for size, near in zip(sizes, contacts(r))]


def hierarchy_of(parts):
    """The Coleman-Theil disorder of the constraints of a node's contacts; 1 where there is one contact alone."""
    k, whole = len(parts), sum(parts)
    if k < 2:
        return 1.0 if k else None
    ratios = [part / (whole / k) for part in parts]
    return sum(ratio * math.log(ratio) for ratio in ratios) / (k * math.log(k))


def hierarchy_np(r):
    local = local_constraint_np(r)
    return [hierarchy_of([float(local[i, j]) for j in near]) for i, near in enumerate(contacts(r))]


def hierarchy_nx(r):
    return [
        hierarchy_of([nx.local_constraint(r.nx, i, int(j), weight=r.number) for j in near])
        for i, near in enumerate(contacts(r))
    ]


def neighbour_degree_nx(r):
    """networkx says 0 of who has no neighbours."""
    graph = r.nx_undirected
    found = nx.average_neighbor_degree(graph)
    return [float(found[node]) if graph.degree(node) else None for node in sorted(found)]


def neighbour_degree_ig(r):
    means, _ = (r.ig.as_undirected(mode="collapse") if r.directed else r.ig).knn()
    return [None if math.isnan(mean) else mean for mean in means]


MEASURES = {
    "neighbour_degree": (counted, {"networkx": neighbour_degree_nx, "igraph": neighbour_degree_ig}),
    "clustering": (counted, {
        "networkx": lambda r: in_order(nx.clustering(r.nx)),
        # igraph ignores direction here; bctpy knows the directed formula alone.
        "igraph": lambda r: None if r.directed else r.ig.transitivity_local_undirected(mode="zero"),
        "bctpy": lambda r: list(map(float, bct.clustering_coef_bd(r.adjacency))) if r.directed else None,
    }),
    "constraint": (every, {
        "networkx": lambda r: undefined(nx.constraint(r.nx, weight=r.number)),
        "igraph": lambda r: r.ig.constraint(weights=r.ig_strengths),
        "numpy": constraint_np,
    }),
    "effective_size": (every, {"networkx": effective_size_nx, "numpy": effective_size_np}),
    "efficiency": (every, {
        "networkx": lambda r: divided_by_contacts(effective_size_nx(r), r),
        "numpy": lambda r: divided_by_contacts(effective_size_np(r), r),
    }),
    "hierarchy": (every, {"networkx": hierarchy_nx, "numpy": hierarchy_np}),
}
