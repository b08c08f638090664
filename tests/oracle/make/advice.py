"""Writes advice.csv: the efficiency of small networks with one tie more, and the most that one, two or three ties more can give.

networkx: `global_efficiency` of the graph with the ties added. igraph: the mean of `harmonic_centrality`, normalized, of the same.
"""

from itertools import combinations

import networkx as nx

from agreement import Agreement
from files import ORACLE, write
from reading import Reading

NETWORKS = ["florentine-families", "components-24", "isolates-25", "karate-strength-34", "kite-10", "path7", "six", "tree-30"]

# Of these every set of ties is tried.
SMALL = {"path7": 3, "six": 3, "kite-10": 2, "florentine-families": 2}


def by_nx(r, added):
    graph = r.nx.copy()
    graph.add_edges_from(added)
    return nx.global_efficiency(graph)


def by_ig(r, added):
    graph = r.ig.copy()
    graph.add_edges(added)
    scores = graph.harmonic_centrality(normalized=True)
    return sum(scores) / r.n


def main():
    found = Agreement()
    for name in NETWORKS:
        r = Reading(name, False, "none")
        untied = [pair for pair in combinations(range(r.n), 2) if not r.nx.has_edge(*pair)]
        tools = {
            "networkx": [by_nx(r, [pair]) for pair in untied],
            "igraph": [by_ig(r, [pair]) for pair in untied],
        }
        ids = [(r.nodes[a], r.nodes[b]) for a, b in untied]
        found.add([name], "efficiency_with_tie", ids, tools)
        for k in range(1, SMALL.get(name, 1) + 1):
            most = {tool: max(by(r, added) for added in combinations(untied, k)) for tool, by in (("networkx", by_nx), ("igraph", by_ig))}
            found.add([name], "best_efficiency", [("", str(k))], {tool: [value] for tool, value in most.items()})
    write(ORACLE / "advice.csv", ["network", "metric", "from", "to", "value", "tool"], found.rows)
    found.report()


if __name__ == "__main__":
    main()
