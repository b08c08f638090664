"""Writes values.csv: every score of every node, once from networkx and once from igraph, if the two agree."""

import igraph as ig
import networkx as nx

from files import ORACLE, names, network, simple, write

TOLERANCE = 1e-12

# M. O. Jackson, "Social and Economic Networks", 2008, section 1.2.1: three decimals, the fifteen tied families.
PUBLISHED = {"Guadagni": "0.255", "Medici": "0.522", "Strozzi": "0.103"}


def readings(name):
    """How a network is read: (directed, kind of weight), as its name says. Each is also read without either."""
    directed = name.startswith("directed")
    kind = next((kind for kind in ("strength", "cost") if kind in name.split("-")), "none")
    return sorted({(False, "none"), (directed, "none"), (directed, kind)})


def metrics(directed, kind):
    """Degrees count ties and so belong to the reading without weights."""
    degrees = ["degree", "in_degree", "out_degree"] if directed else ["degree"]
    return {"none": degrees, "strength": ["strength"], "cost": []}[kind] + ["harmonic", "betweenness"]


def distance(weight, kind):
    return 1 / weight if kind == "strength" else weight


def by_networkx(nodes, ties, directed, kind):
    """Distances are exact fractions: networkx calls paths equally long only if `==` does.

    Nodes are numbered: networkx sums over sets, and only sets of numbers keep their order from one run to the next.
    """
    index = {node: i for i, node in enumerate(nodes)}
    graph = nx.DiGraph() if directed else nx.Graph()
    graph.add_nodes_from(index.values())
    for (a, b), weight in ties.items():
        graph.add_edge(index[a], index[b], strength=weight, distance=distance(weight, kind))
    along = None if kind == "none" else "distance"
    others = len(nodes) - 1
    # networkx sums the distances *to* a node, so the ties are turned round.
    outgoing = graph.reverse() if directed else graph
    calls = {
        "degree": lambda: nx.degree_centrality(graph),
        "in_degree": lambda: nx.in_degree_centrality(graph),
        "out_degree": lambda: nx.out_degree_centrality(graph),
        "strength": lambda: dict(graph.degree(weight="strength")),
        "harmonic": lambda: {v: h / others for v, h in nx.harmonic_centrality(outgoing, distance=along).items()},
        "betweenness": lambda: nx.betweenness_centrality(graph, normalized=True, weight=along),
    }
    return {metric: [float(x) for _, x in sorted(calls[metric]().items())] for metric in metrics(directed, kind)}


def by_igraph(nodes, ties, directed, kind):
    """Distances are floats: igraph calls paths equally long if they differ by less than 1e-10 of their length."""
    index = {node: i for i, node in enumerate(nodes)}
    graph = ig.Graph(n=len(nodes), edges=[(index[a], index[b]) for a, b in ties], directed=directed)
    strengths = [float(weight) for weight in ties.values()]
    along = None if kind == "none" else [distance(weight, kind) for weight in strengths]
    others = len(nodes) - 1
    pairs = others * (others - 1) / (1 if directed else 2)
    calls = {
        "degree": lambda: [d / others for d in graph.degree(mode="all")],
        "in_degree": lambda: [d / others for d in graph.degree(mode="in")],
        "out_degree": lambda: [d / others for d in graph.degree(mode="out")],
        "strength": lambda: graph.strength(mode="all", weights=strengths),
        "harmonic": lambda: graph.harmonic_centrality(mode="out", weights=along, normalized=True),
        "betweenness": lambda: [b / pairs for b in graph.betweenness(directed=directed, weights=along)],
    }
    return {metric: [float(x) for x in calls[metric]()] for metric in metrics(directed, kind)}


def main():
    rows, largest = [], {}
    for name in names():
        nodes, edges = network(name)
        for directed, kind in readings(name):
            ties = simple(edges, directed, kind)
            first, second = (tool(nodes, ties, directed, kind) for tool in (by_networkx, by_igraph))
            weight = "none" if kind == "none" else f"{kind}:weight"
            for metric in metrics(directed, kind):
                for node, x, y in zip(nodes, first[metric], second[metric]):
                    if abs(x - y) > TOLERANCE:
                        raise SystemExit(f"{name}, {directed=}, {weight}: {metric} of {node} is {x!r} and {y!r}")
                    largest[metric, kind] = max(largest.get((metric, kind), 0.0), abs(x - y))
                    start = [name, str(directed).lower(), weight, metric, node]
                    rows += [[*start, repr(x), "networkx"], [*start, repr(y), "igraph"]]
    start = ["florentine-15", "false", "none", "betweenness"]
    rows += [[*start, node, value, "published"] for node, value in PUBLISHED.items()]
    write(ORACLE / "values.csv", ["network", "directed", "weight", "metric", "id", "value", "tool"], rows)
    for (metric, kind), difference in largest.items():
        print(f"  {metric}, weight {kind}: the tools differ by {difference:.1e} at most")


if __name__ == "__main__":
    main()
