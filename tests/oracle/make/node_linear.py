"""Measures of nodes that solve a linear system or find an eigenvector, and core numbers."""

import networkx as nx
import numpy as np

from node_paths import counted, every, in_order

DAMPING = 0.85


def largest_components(r):
    """The components than which none is larger; several when some are equally large."""
    return [sorted(part) for part in r.components if len(part) == len(r.components[0])]


def eigenvector_ig(r):
    members = largest_components(r)[0]
    part = r.ig_undirected.induced_subgraph(members)
    values = [None] * r.n
    found = part.eigenvector_centrality(scale=True, weights=None if r.kind == "none" else "strength")
    for member, value in zip(members, found):
        values[member] = value
    return values


def eigenvector_np(r):
    members = largest_components(r)[0]
    values = [None] * r.n
    _, vectors = np.linalg.eigh(r.matrix[np.ix_(members, members)])
    vector = np.abs(vectors[:, -1])
    for member, value in zip(members, vector / vector.max()):
        values[member] = float(value)
    return values


def transition(r):
    """Row by row, where a walker goes next; anywhere when nothing leads on."""
    out = r.matrix.sum(axis=1, keepdims=True)
    return np.where(out > 0, r.matrix / np.where(out > 0, out, 1.0), 1.0 / r.n)


def pagerank_np(r):
    system = np.eye(r.n) - DAMPING * transition(r).T
    return list(map(float, np.linalg.solve(system, np.full(r.n, (1 - DAMPING) / r.n))))


def pagerank_nx(r):
    return in_order(nx.pagerank(r.nx, alpha=DAMPING, tol=1e-15, max_iter=1000, weight=r.number))


MEASURES = {
    "core": (counted, {
        "networkx": lambda r: in_order(nx.core_number(r.nx_undirected)),
        "igraph": lambda r: r.ig_undirected.coreness(),
    }),
    "pagerank": (every, {
        "networkx": pagerank_nx,
        "igraph": lambda r: r.ig.pagerank(damping=DAMPING, weights=r.ig_strengths, implementation="prpack"),
        "numpy": pagerank_np,
    }),
}
