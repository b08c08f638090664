"""Writes structure.csv: facts about whole networks, lists of isolates, cut vertices and bridges, and the triad census."""

import math

import networkx as nx

from agreement import Agreement
from files import ORACLE, write
from node_paths import betweenness_ig, betweenness_nx
from reading import all_readings

NO_DIRECTION = None


def behind(scores, star):
    """Freeman's centralization: how far all together stay behind the first, beside the same in a star."""
    most = max(scores)
    return sum(most - score for score in scores) / star


def lengths_nx(r):
    """The finite distances of ordered pairs, as the ties carry them."""
    found = nx.all_pairs_dijkstra_path_length(r.nx, weight=r.along)
    return [float(length) for node, row in found for other, length in sorted(row.items()) if other != node]


def lengths_ig(r):
    rows = r.ig.distances(weights=r.ig_distances, mode="out")
    pairs = (length for i, row in enumerate(rows) for j, length in enumerate(row) if i != j)
    return [float(length) for length in pairs if math.isfinite(length)]


def closeness_nx(r):
    """Steps to all others; None where some are out of reach."""
    found = dict(nx.all_pairs_shortest_path_length(r.nx))
    if any(len(found[node]) < r.n for node in found):
        return None
    return [r.others / sum(found[node].values()) for node in sorted(found)]


def closeness_ig(r):
    if min(r.ig.neighborhood_size(order=r.n, mode="out")) < r.n:
        return None
    return r.ig.closeness(mode="out", normalized=True)


def harmonic_nx(r):
    found = nx.harmonic_centrality(r.nx_reversed)
    return [found[node] / r.others for node in range(r.n)]


def stars(r):
    """What a star has: of degree, closeness, harmonic."""
    n, others = r.n, r.others
    if r.directed:
        return 2 * others * (n - 2), others * (1 - 1 / n), others
    return others * (n - 2), others * (n - 2) / (2 * n - 3), (n - 2) / 2


def small_world(n, m, transitivity, mean_distance):
    if n < 10 or m < n:
        return None
    each = 2 * m / n
    return (transitivity / (each / (n - 1))) / (mean_distance / (math.log(n) / math.log(each)))


def small_world_nx(r):
    part = r.nx_undirected.subgraph(r.components[0])
    length = nx.average_shortest_path_length(part) if len(part) > 1 else None
    return small_world(len(part), part.size(), nx.transitivity(part), length)


def small_world_ig(r):
    part = r.ig_undirected.induced_subgraph(sorted(r.components[0]))
    closed = part.transitivity_undirected(mode="zero")
    return small_world(part.vcount(), part.ecount(), closed, part.average_path_length())


def finite(value):
    return None if value is None or math.isnan(value) else value


def triples(r):
    return any(degree > 1 for _, degree in r.nx_undirected.degree)


def by_networkx(r):
    plain, n, directed = r.nx_undirected, r.n, r.directed
    sizes = [len(part) for part in nx.connected_components(plain)]
    joined = sum(size * (size - 1) for size in sizes)
    mutual = sum(r.nx.has_edge(b, a) for a, b in r.nx.edges) // 2 if directed else NO_DIRECTION
    lengths, closeness = lengths_nx(r), closeness_nx(r)
    degree_star, closeness_star, harmonic_star = stars(r)
    degrees = [degree for _, degree in r.nx.degree]
    return {
        "n": n,
        "m": r.nx.number_of_edges(),
        "isolates": nx.number_of_isolates(r.nx),
        "density": nx.density(r.nx),
        "components": len(sizes),
        "largest_component": max(sizes),
        "strong_components": nx.number_strongly_connected_components(r.nx) if directed else NO_DIRECTION,
        "fragmentation": 1 - joined / (n * (n - 1)),
        "connectedness": joined / (n * (n - 1)),
        "cut_vertices": len(list(nx.articulation_points(plain))),
        "bridges": len(list(nx.bridges(plain))),
        "blocks": len(list(nx.biconnected_components(plain))),
        "max_core": max(nx.core_number(plain).values()),
        "reciprocity": nx.overall_reciprocity(r.nx) if directed else NO_DIRECTION,
        "dyads_mutual": mutual,
        "dyads_asymmetric": r.nx.number_of_edges() - 2 * mutual if directed else NO_DIRECTION,
        "dyads_null": n * (n - 1) // 2 - plain.number_of_edges() if directed else NO_DIRECTION,
        "transitivity": nx.transitivity(plain) if triples(r) else None,
        "mean_clustering": nx.average_clustering(plain),
        "efficiency": sum(1 / length for length in lengths) / (n * (n - 1)),
        "diameter": max(lengths),
        "mean_distance": sum(lengths) / len(lengths),
        "small_world": small_world_nx(r),
        "degree_centralization": behind(degrees, degree_star),
        "in_degree_centralization": behind([d for _, d in r.nx.in_degree], (n - 1) ** 2) if directed else NO_DIRECTION,
        "out_degree_centralization": behind([d for _, d in r.nx.out_degree], (n - 1) ** 2) if directed else NO_DIRECTION,
        "closeness_centralization": behind(closeness, closeness_star) if closeness else None,
        "harmonic_centralization": behind(harmonic_nx(r), harmonic_star),
        "betweenness_centralization": behind(betweenness_nx(r), n - 1),
        "degree_assortativity": finite(nx.degree_assortativity_coefficient(r.nx)),
    }


def by_igraph(r):
    plain, n, directed = r.ig_undirected, r.n, r.directed
    sizes = plain.connected_components().sizes()
    reached = sum(size - 1 for size in plain.neighborhood_size(order=n))
    dyads = r.ig.dyad_census() if directed else (NO_DIRECTION, NO_DIRECTION, NO_DIRECTION)
    lengths, closeness = lengths_ig(r), closeness_ig(r)
    degree_star, closeness_star, harmonic_star = stars(r)
    return {
        "n": r.ig.vcount(),
        "m": r.ig.ecount(),
        "isolates": r.ig.degree().count(0),
        "density": r.ig.density(),
        "components": len(sizes),
        "largest_component": plain.connected_components().giant().vcount(),
        "strong_components": len(r.ig.connected_components(mode="strong")) if directed else NO_DIRECTION,
        "fragmentation": 1 - reached / (n * (n - 1)),
        "connectedness": reached / (n * (n - 1)),
        "cut_vertices": len(plain.articulation_points()),
        "bridges": len(plain.bridges()),
        "blocks": len(plain.biconnected_components()),
        "max_core": max(plain.coreness()),
        "reciprocity": r.ig.reciprocity() if directed else NO_DIRECTION,
        "dyads_mutual": dyads[0],
        "dyads_asymmetric": dyads[1],
        "dyads_null": dyads[2],
        "transitivity": finite(plain.transitivity_undirected(mode="nan")),
        "mean_clustering": plain.transitivity_avglocal_undirected(mode="zero"),
        "efficiency": sum(1 / length for length in lengths) / (n * (n - 1)),
        "diameter": r.ig.diameter(directed=directed, weights=r.ig_distances),
        "mean_distance": r.ig.average_path_length(directed=directed, weights=r.ig_distances),
        "small_world": small_world_ig(r),
        "degree_centralization": behind(r.ig.degree(), degree_star),
        "in_degree_centralization": behind(r.ig.indegree(), (n - 1) ** 2) if directed else NO_DIRECTION,
        "out_degree_centralization": behind(r.ig.outdegree(), (n - 1) ** 2) if directed else NO_DIRECTION,
        "closeness_centralization": behind(closeness, closeness_star) if closeness else None,
        "harmonic_centralization": behind(r.ig.harmonic_centrality(mode="out"), harmonic_star),
        "betweenness_centralization": behind(betweenness_ig(r), n - 1),
        "degree_assortativity": finite(r.ig.assortativity_degree(directed=directed)),
    }


def tie(r, a, b):
    return "--".join(sorted([r.nodes[a], r.nodes[b]]))


def lists_nx(r):
    plain = r.nx_undirected
    return {
        "isolate_list": [r.nodes[v] for v in nx.isolates(plain)],
        "cut_vertex_list": [r.nodes[v] for v in nx.articulation_points(plain)],
        "bridge_list": [tie(r, a, b) for a, b in nx.bridges(plain)],
    }


def lists_ig(r):
    plain = r.ig_undirected
    return {
        "isolate_list": [r.nodes[v] for v, degree in enumerate(plain.degree()) if degree == 0],
        "cut_vertex_list": [r.nodes[v] for v in plain.articulation_points()],
        "bridge_list": [tie(r, *plain.es[e].tuple) for e in plain.bridges()],
    }


def triads_nx(r):
    graph = r.nx if r.directed else r.nx.to_directed()
    return {f"triads_{kind}": count for kind, count in nx.triadic_census(graph).items()}


def triads_ig(r):
    graph = r.ig if r.directed else r.ig.as_directed(mode="mutual")
    census = graph.triad_census()
    return {f"triads_{kind}": getattr(census, f"t{kind}") for kind in nx.triadic_census(nx.DiGraph())}


def main():
    agreement = Agreement()
    for r in all_readings():
        first, second = by_networkx(r), by_igraph(r)
        if r.kind == "none":
            first, second = first | triads_nx(r), second | triads_ig(r)
        for fact, value in first.items():
            agreement.add(r.columns, fact, [()], {"networkx": [value], "igraph": [second[fact]]})
        if r.kind == "none" and not r.directed:
            for fact, one in lists_nx(r).items():
                one, other = ("|".join(sorted(found)) for found in (one, lists_ig(r)[fact]))
                if one != other:
                    raise SystemExit(f"{r}: {fact} is {one} and {other}")
                agreement.rows.append([*r.columns, fact, one, "networkx|igraph"])
    write(ORACLE / "structure.csv", ["network", "directed", "weight", "metric", "value", "tool"], agreement.rows)
    agreement.report()


if __name__ == "__main__":
    main()
