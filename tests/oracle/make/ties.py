"""Writes ties.csv: every score of every tie, where two tools agree on it."""

import igraph as ig
import networkx as nx
import numpy as np
from scipy.integrate import quad

from agreement import Agreement
from files import ORACLE, write
from node_paths import counted, every
from reading import all_readings

# Larger networks have many ties and say nothing that these do not.
LARGEST = 40


def between_nx(r):
    found = nx.edge_betweenness_centrality(r.nx, normalized=True, weight=r.along)
    return [found[tie] if tie in found else found[tie[::-1]] for tie in r.ties]


def between_ig(r):
    pairs = r.n * r.others / (1 if r.directed else 2)
    return [b / pairs for b in r.ig.edge_betweenness(directed=r.directed, weights=r.ig_distances)]


def mutual_nx(r):
    return r.nx.to_undirected(reciprocal=True) if r.directed else r.nx


def third_parties_nx(graph, r):
    return [len(set(graph[a]) & set(graph[b])) if graph.has_edge(a, b) else 0 for a, b in r.ties]


def third_parties_ig(graph, r):
    """Counts the triangles that igraph lists."""
    counts = {}
    for triangle in graph.list_triangles():
        for a, b in ((0, 1), (0, 2), (1, 2)):
            pair = frozenset((triangle[a], triangle[b]))
            counts[pair] = counts.get(pair, 0) + 1
    return [counts.get(frozenset(tie), 0) for tie in r.ties]


def disparity(r, alpha):
    """The lesser of what alpha says of a tie at both its ends; an end of which it is the only tie says nothing."""
    out, into = r.matrix.sum(axis=1), r.matrix.sum(axis=0)
    leaving, arriving = r.adjacency.sum(axis=1), r.adjacency.sum(axis=0)
    values = []
    for a, b in r.ties:
        weight = r.matrix[a, b]
        ends = [(weight / out[a], int(leaving[a])), (weight / into[b], int(arriving[b]))]
        said = [alpha(share, k) for share, k in ends if k > 1]
        values.append(min(said) if said else None)
    return values


def closed(share, k):
    return float((1 - share) ** (k - 1))


def integral(share, k):
    """1 - (k - 1) times the integral of (1 - x)^(k - 2) from 0 to the share: what the paper's null model says of larger shares."""
    return (k - 1) * quad(lambda x: (1 - x) ** (k - 2), share, 1.0, epsabs=1e-14, epsrel=1e-12)[0]


def truss_nx(r):
    """The largest k whose truss, as networkx cuts it out, still holds the tie."""
    plain, numbers, k = r.nx_undirected, dict.fromkeys(r.ties, 2), 3
    while truss := nx.k_truss(plain, k).edges:
        held = {frozenset(tie) for tie in truss}
        numbers |= {tie: k for tie in r.ties if frozenset(tie) in held}
        k += 1
    return list(numbers.values())


def truss_np(r):
    """Ties of too few triangles are wiped out of the matrix until none is left of such, for one k after the other."""
    left, numbers, k = r.adjacency.copy(), dict.fromkeys(r.ties, 2), 3
    while left.any():
        while (weak := (left > 0) & (left @ left < k - 2)).any():
            left[weak] = 0.0
        numbers |= {tie: k for tie in r.ties if left[tie] > 0}
        k += 1
    return list(numbers.values())


def counted_both_ways(r):
    return counted(r) and not r.directed


MEASURES = {
    "edge_betweenness": (every, {"networkx": between_nx, "igraph": between_ig}),
    "shared_neighbours": (counted, {
        "networkx": lambda r: third_parties_nx(r.nx_undirected, r),
        "igraph": lambda r: third_parties_ig(r.ig_undirected, r),
    }),
    # Without direction it is the one above.
    "simmelian": (lambda r: counted(r) and (r.directed or r.n <= 16), {
        "networkx": lambda r: third_parties_nx(mutual_nx(r), r),
        "igraph": lambda r: third_parties_ig(r.ig.as_undirected(mode="mutual") if r.directed else r.ig, r),
    }),
    "truss": (counted_both_ways, {"networkx": truss_nx, "numpy": truss_np}),
    "disparity": (every, {"numpy": lambda r: disparity(r, closed), "scipy": lambda r: disparity(r, integral)}),
}


def main():
    agreement = Agreement()
    for r in all_readings():
        if r.n > LARGEST:
            continue
        ids = [(r.nodes[a], r.nodes[b]) for a, b in r.ties]
        for measure, (applies, tools) in MEASURES.items():
            if applies(r):
                agreement.add(r.columns, measure, ids, {tool: values(r) for tool, values in tools.items()})
    header = ["network", "directed", "weight", "metric", "from", "to", "value", "tool"]
    write(ORACLE / "ties.csv", header, agreement.rows)
    agreement.report()


if __name__ == "__main__":
    main()
