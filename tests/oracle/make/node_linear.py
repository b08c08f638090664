"""Measures of nodes that solve a linear system or find an eigenvector, and core numbers."""

import warnings

import networkx as nx
import numpy as np
import rustworkx as rx

from node_paths import counted, every, in_order

DAMPING = 0.85


# igraph warns of zeros and of undirected networks, both of which the definition covers.
warnings.filterwarnings("ignore", category=RuntimeWarning, module="igraph|node_linear")


def directed_or_small(r):
    """Undirected, hubs and authorities are what the eigenvector tells; a few networks show it."""
    return r.directed or r.n <= 16


def largest(r, parts):
    """The members of the largest of these parts, of equally large ones of the one that holds the lowest id."""
    lowest = lambda part: min(r.nodes[node] for node in part)
    return sorted(min(parts, key=lambda part: (-len(part), lowest(part))))


def spread(r, members, values):
    """Values of members, by node; undefined outside."""
    found = dict(zip(members, values))
    return [found.get(node) for node in range(r.n)]


def unit_max(vector):
    vector = np.abs(vector)
    vector[vector < 1e-13 * vector.max()] = 0.0
    return list(map(float, vector / vector.max()))


def eigenvector_members(r):
    """Directed, the equation holds within a strong component; who never returns to itself is in none."""
    parts = list(nx.strongly_connected_components(r.nx)) if r.directed else r.components
    members = largest(r, parts)
    return members if len(members) > 1 else []


def eigenvector_ig(r):
    members = eigenvector_members(r)
    if not members:
        return [None] * r.n
    part = r.ig.induced_subgraph(members)
    # `directed` is ignored where the graph is not, and False is refused.
    return spread(r, members, part.eigenvector_centrality(directed=True, scale=True, weights="strength"))


def eigenvector_np(r):
    members = eigenvector_members(r)
    if not members:
        return [None] * r.n
    # An actor gains by the arcs that reach it: the eigenvector of the transposed matrix.
    values, vectors = np.linalg.eig(r.matrix[np.ix_(members, members)].T)
    return spread(r, members, unit_max(vectors[:, values.real.argmax()].real))


def katz_alpha(r):
    return 0.85 / np.linalg.norm(r.matrix, 2)


def katz_nx(r):
    return in_order(nx.katz_centrality_numpy(r.nx, alpha=katz_alpha(r), beta=1.0, normalized=True, weight="number"))


def katz_rx(r):
    graph = rx.PyDiGraph() if r.directed else rx.PyGraph()
    graph.add_nodes_from(range(r.n))
    graph.add_edges_from([(a, b, float(r.strength(weight))) for (a, b), weight in r.ties.items()])
    call = rx.digraph_katz_centrality if r.directed else rx.graph_katz_centrality
    found = call(graph, alpha=katz_alpha(r), beta=1.0, weight_fn=float, max_iter=10000, tol=1e-15)
    return in_order(dict(found.items()))


def hits_members(r):
    return largest(r, r.components)


def hub_ig(r, call):
    members = hits_members(r)
    part = r.ig.induced_subgraph(members)
    return spread(r, members, getattr(part, call)(weights="strength", scale=True))


def hub_np(r, matrix):
    """Where the largest singular value is met more than once, the limit of the iteration from equal scores. Undirected, the
    principal eigenvector, as in igraph."""
    members = hits_members(r)
    matrix = matrix[np.ix_(members, members)]
    if not r.directed:
        _, vectors = np.linalg.eigh(matrix)
        return spread(r, members, unit_max(vectors[:, -1]))
    left, values, _ = np.linalg.svd(matrix)
    top = left[:, values > values[0] * (1 - 1e-10)]
    return spread(r, members, unit_max(top @ (top.T @ np.ones(len(members)))))


def transition(r):
    """Row by row, where a walker goes next; anywhere when nothing leads on."""
    out = r.matrix.sum(axis=1, keepdims=True)
    return np.where(out > 0, r.matrix / np.where(out > 0, out, 1.0), 1.0 / r.n)


def pagerank_np(r):
    system = np.eye(r.n) - DAMPING * transition(r).T
    return list(map(float, np.linalg.solve(system, np.full(r.n, (1 - DAMPING) / r.n))))


def pagerank_nx(r):
    return in_order(nx.pagerank(r.nx, alpha=DAMPING, tol=1e-15, max_iter=1000, weight=r.number))


def conductances(r):
    """Directions ignored; of ties one way and back the stronger counts."""
    return np.maximum(r.matrix, r.matrix.T)


def current_flow(r, of_component):
    """Pairs count within components, and n counts everybody."""
    values = [0.0] * r.n
    for members in (sorted(part) for part in r.components if len(part) > 2):
        for member, value in zip(members, of_component(conductances(r)[np.ix_(members, members)])):
            values[member] = float(value) / (r.others * (r.others - 1) / 2)
    return values


def current_flow_nx(matrix):
    graph = nx.from_numpy_array(matrix)
    found = nx.current_flow_betweenness_centrality(graph, normalized=True, weight="weight", solver="full")
    pairs = (len(matrix) - 1) * (len(matrix) - 2) / 2
    return [value * pairs for value in in_order(found)]


def current_flow_np(matrix):
    """Newman's formula with the pseudo-inverse of the Laplacian: currents of every pair through every tie."""
    n = len(matrix)
    potential = np.linalg.pinv(np.diag(matrix.sum(axis=1)) - matrix)
    through = np.zeros(n)
    for s in range(n):
        for t in range(s):
            drop = potential[:, s] - potential[:, t]
            current = (matrix * np.abs(drop[:, None] - drop[None, :])).sum(axis=1) / 2
            current[[s, t]] = 0.0
            through += current
    return through


MEASURES = {
    "current_flow_betweenness": (every, {
        "networkx": lambda r: current_flow(r, current_flow_nx),
        "numpy": lambda r: current_flow(r, current_flow_np),
    }),
    "core": (counted, {
        "networkx": lambda r: in_order(nx.core_number(r.nx_undirected)),
        "igraph": lambda r: r.ig_undirected.coreness(),
    }),
    "eigenvector": (every, {"igraph": eigenvector_ig, "numpy": eigenvector_np}),
    "katz": (every, {"networkx": katz_nx, "rustworkx": katz_rx}),
    "hub": (directed_or_small, {"igraph": lambda r: hub_ig(r, "hub_score"), "numpy": lambda r: hub_np(r, r.matrix)}),
    "authority": (directed_or_small, {"igraph": lambda r: hub_ig(r, "authority_score"), "numpy": lambda r: hub_np(r, r.matrix.T)}),
    "pagerank": (every, {
        "networkx": pagerank_nx,
        "igraph": lambda r: r.ig.pagerank(damping=DAMPING, weights=r.ig_strengths, implementation="prpack"),
        "numpy": pagerank_np,
    }),
}
