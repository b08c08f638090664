"""Writes structure.csv: whole-network facts of every network, read as an undirected simple graph."""

import igraph as ig
import networkx as nx

from files import ORACLE, names, network, simple, write

TOLERANCE = 1e-12


def joined(ids):
    return "|".join(sorted(ids))


def tie(a, b):
    return "--".join(sorted([a, b]))


def by_networkx(nodes, ties):
    graph = nx.Graph()
    graph.add_nodes_from(nodes)
    graph.add_edges_from(ties)
    return {
        "nodes": graph.number_of_nodes(),
        "ties": graph.number_of_edges(),
        "components": nx.number_connected_components(graph),
        "isolates": nx.number_of_isolates(graph),
        "isolate_ids": joined(nx.isolates(graph)),
        "cut_vertices": joined(nx.articulation_points(graph)),
        "bridges": joined(tie(a, b) for a, b in nx.bridges(graph)),
        "density": float(nx.density(graph)),
        "transitivity": float(nx.transitivity(graph)),
    }


def by_igraph(nodes, ties):
    index = {node: i for i, node in enumerate(nodes)}
    graph = ig.Graph(n=len(nodes), edges=[(index[a], index[b]) for a, b in ties])
    alone = [node for node, degree in zip(nodes, graph.degree()) if degree == 0]
    return {
        "nodes": graph.vcount(),
        "ties": graph.ecount(),
        "components": len(graph.connected_components()),
        "isolates": len(alone),
        "isolate_ids": joined(alone),
        "cut_vertices": joined(nodes[v] for v in graph.articulation_points()),
        "bridges": joined(tie(*(nodes[v] for v in graph.es[e].tuple)) for e in graph.bridges()),
        "density": graph.density(),
        "transitivity": graph.transitivity_undirected(mode="zero"),
    }


def main():
    rows, largest = [], 0.0
    for name in names():
        nodes, edges = network(name)
        ties = list(simple(edges, directed=False, kind="none"))
        first, second = by_networkx(nodes, ties), by_igraph(nodes, ties)
        for metric, x in first.items():
            y = second[metric]
            difference = abs(x - y) if isinstance(x, float) else 0.0 if x == y else float("inf")
            if difference > TOLERANCE:
                raise SystemExit(f"{name}: {metric} is {x!r} and {y!r}")
            largest = max(largest, difference)
            rows += [[name, metric, x, "networkx"], [name, metric, y, "igraph"]]
    write(ORACLE / "structure.csv", ["network", "metric", "value", "tool"], rows)
    print(f"  density, transitivity: the tools differ by {largest:.1e} at most; all else is equal")


if __name__ == "__main__":
    main()
