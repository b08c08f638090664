"""Measures of nodes that count ties, paths and steps: `{measure: (on which readings, {tool: values})}`."""

import networkx as nx
import numpy as np


def counted(reading):
    """Ties and steps are counted where weights are not read."""
    return reading.kind == "none"


def counted_directed(reading):
    return counted(reading) and reading.directed


def strong(reading):
    return reading.kind == "strength"


def every(reading):
    return True


def in_order(found):
    return [float(found[node]) for node in sorted(found)]


def harmonic_nx(r):
    # networkx sums the distances *to* a node, so the ties are turned round.
    return [h / r.others for h in in_order(nx.harmonic_centrality(r.nx_reversed, distance=r.along))]


def closeness_nx(r):
    return in_order(nx.closeness_centrality(r.nx_reversed, distance=r.along, wf_improved=True))


def closeness_ig(r):
    """igraph divides by the actors reached alone; Wasserman and Faust multiply by their share of all others."""
    found = r.ig.closeness(mode="out", weights=r.ig_distances, normalized=True)
    reached = (size - 1 for size in r.ig.neighborhood_size(order=r.n, mode="out"))
    return [near * (k / r.others) if k > 0 else 0.0 for near, k in zip(found, reached)]


def betweenness_nx(r):
    return in_order(nx.betweenness_centrality(r.nx, normalized=True, weight=r.along))


def betweenness_ig(r):
    pairs = r.others * (r.others - 1) / (1 if r.directed else 2)
    return [b / pairs for b in r.ig.betweenness(directed=r.directed, weights=r.ig_distances)]


def reach_nx(r):
    near = (nx.single_source_shortest_path_length(r.nx, node, cutoff=2) for node in range(r.n))
    return [(len(found) - 1) / r.others for found in near]


def reach_ig(r):
    return [(size - 1) / r.others for size in r.ig.neighborhood_size(order=2, mode="out")]


def eccentricity_nx(r):
    """networkx refuses what is not connected, so the farthest of those that are reached is taken from its distances."""
    found = dict(nx.all_pairs_dijkstra_path_length(r.nx, weight=r.along))
    return [max(found[node].values()) if len(found[node]) > 1 else None for node in range(r.n)]


def eccentricity_ig(r):
    if counted(r):
        return [far if far > 0 else None for far in r.ig.eccentricity(mode="out")]
    found = r.ig.distances(weights=r.ig_distances, mode="out")
    farthest = (max(length for length in row if np.isfinite(length)) for row in found)
    return [far if far > 0 else None for far in farthest]


MEASURES = {
    "degree": (counted, {
        "networkx": lambda r: in_order(nx.degree_centrality(r.nx)),
        "igraph": lambda r: [d / r.others for d in r.ig.degree(mode="all")],
    }),
    "in_degree": (counted_directed, {
        "networkx": lambda r: in_order(nx.in_degree_centrality(r.nx)),
        "igraph": lambda r: [d / r.others for d in r.ig.degree(mode="in")],
    }),
    "out_degree": (counted_directed, {
        "networkx": lambda r: in_order(nx.out_degree_centrality(r.nx)),
        "igraph": lambda r: [d / r.others for d in r.ig.degree(mode="out")],
    }),
    "strength": (strong, {
        "networkx": lambda r: in_order(dict(r.nx.degree(weight="strength"))),
        "igraph": lambda r: r.ig.strength(mode="all", weights=r.ig_strengths),
    }),
    "harmonic": (every, {
        "networkx": harmonic_nx,
        "igraph": lambda r: r.ig.harmonic_centrality(mode="out", weights=r.ig_distances, normalized=True),
    }),
    "closeness": (every, {"networkx": closeness_nx, "igraph": closeness_ig}),
    "betweenness": (every, {"networkx": betweenness_nx, "igraph": betweenness_ig}),
    "reach_2": (counted, {"networkx": reach_nx, "igraph": reach_ig}),
    "eccentricity": (every, {"networkx": eccentricity_nx, "igraph": eccentricity_ig}),
}
