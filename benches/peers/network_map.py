"""Draws a network with networkx and matplotlib, and with igraph, and prints how long each takes: CPU seconds and the size of the SVG.

    python network_map.py EDGES                     an edge list as CSV with the columns `from` and `to`, and `strength` if there is one
    python network_map.py EDGES --ours COMMAND      takes turns with ours (A B A B): COMMAND draws the same network to an SVG and prints its
                                                    own CPU seconds as its last word
    python network_map.py EDGES --rounds 3 --limit 600

What is drawn is alike: the disparity filter with a spanning forest beside it above 150 actors, communities (Louvain in networkx, Leiden in
igraph), a layout by force, marks sized by degree (betweenness of a large network would be most of the time of both), the names of the 20 actors of
most ties, an SVG on disk. Reading the network is left out. Neither peer keeps names apart from each other or from marks.
"""

import argparse
import csv
import math
import pathlib
import resource
import subprocess
import sys
import tempfile

LARGE, NAMED, LEVEL = 150, 20, 0.05


def read(path):
    with open(path, newline="") as file:
        rows = csv.DictReader(file)
        ties = [(row["from"], row["to"], float(row.get("strength") or 1)) for row in rows]
    return [tie for tie in ties if tie[0] != tie[1]]


def cpu():
    own = resource.getrusage(resource.RUSAGE_SELF)
    return own.ru_utime + own.ru_stime


def chance(strength, total, ties):
    return (1 - strength / total) ** (ties - 1) if ties > 1 else 1.0


def with_networkx(ties, out):
    import matplotlib

    matplotlib.use("svg")
    import matplotlib.pyplot as plt
    import networkx

    network = networkx.Graph()
    for one, other, strength in ties:
        network.add_edge(one, other, weight=strength)
    start = cpu()
    shown, group = network, {}
    if network.number_of_nodes() > LARGE:
        total, degree = dict(network.degree(weight="weight")), dict(network.degree())
        for u, v, data in network.edges(data=True):
            w = data["weight"]
            data["alpha"] = min(chance(w, total[u], degree[u]), chance(w, total[v], degree[v]))
        shown = networkx.minimum_spanning_tree(network, weight="alpha")
        shown.add_edges_from((u, v, d) for u, v, d in network.edges(data=True) if d["alpha"] < LEVEL)
        for number, members in enumerate(networkx.community.louvain_communities(network, seed=1)):
            group.update(dict.fromkeys(members, number))
    places = networkx.spring_layout(shown, seed=1)
    degree = dict(network.degree())
    first = sorted(degree, key=degree.get, reverse=True)[:NAMED]
    figure = plt.figure(figsize=(19.2, 10.8))
    networkx.draw_networkx_edges(shown, places, width=0.5, edge_color="0.6")
    colors = [group.get(node, 0) for node in shown]
    sizes = [10 + degree[node] for node in shown]
    networkx.draw_networkx_nodes(shown, places, node_size=sizes, node_color=colors, cmap="tab10")
    networkx.draw_networkx_labels(shown, places, {node: node for node in first}, font_size=9)
    figure.savefig(out)
    return cpu() - start


def with_igraph(ties, out):
    import random

    import igraph

    random.seed(1)
    igraph.set_random_number_generator(random)
    network = igraph.Graph.TupleList(ties, weights=True)
    network.simplify(combine_edges="max")
    start = cpu()
    shown, colors = network, [0] * network.vcount()
    if network.vcount() > LARGE:
        total, degree = network.strength(weights="weight"), network.degree()
        alpha = [
            min(chance(w, total[u], degree[u]), chance(w, total[v], degree[v]))
            for (u, v), w in zip(network.get_edgelist(), network.es["weight"])
        ]
        kept = set(network.spanning_tree(weights=alpha, return_tree=False))
        kept |= {edge for edge, value in enumerate(alpha) if value < LEVEL}
        shown = network.subgraph_edges(sorted(kept), delete_vertices=False)
        groups = network.community_leiden("modularity", weights="weight", n_iterations=-1)
        colors = groups.membership
    large = shown.vcount() > 2000
    places = shown.layout_drl() if large else shown.layout_fruchterman_reingold()
    degree = network.degree()
    first = set(sorted(range(len(degree)), key=degree.__getitem__, reverse=True)[:NAMED])
    palette = igraph.RainbowPalette(max(colors, default=0) + 1)
    igraph.plot(
        shown,
        out,
        layout=places,
        bbox=(1920, 1080),
        vertex_size=[4 + math.sqrt(d) for d in degree],
        vertex_color=[palette.get(color) for color in colors],
        vertex_label=[name if v in first else None for v, name in enumerate(shown.vs["name"])],
        edge_width=0.5,
    )
    return cpu() - start


PEERS = {"networkx + matplotlib": with_networkx, "igraph": with_igraph}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("edges")
    parser.add_argument("--ours")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--limit", type=float, default=600)
    parser.add_argument("--peer", choices=PEERS)
    parser.add_argument("--out")
    options = parser.parse_args()
    if options.peer:
        print(PEERS[options.peer](read(options.edges), options.out))
        return
    best = {}
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(options.rounds):
            for name in [*(["ours"] if options.ours else []), *PEERS]:
                out = str(pathlib.Path(folder) / "map.svg")
                itself = [sys.executable, __file__, options.edges, "--peer", name, "--out", out]
                command = [*options.ours.split(), options.edges, out] if name == "ours" else itself
                try:
                    told = subprocess.run(command, capture_output=True, text=True, check=True, timeout=options.limit).stdout
                except subprocess.TimeoutExpired:
                    best.setdefault(name, (math.inf, 0))
                    continue
                size = pathlib.Path(out).stat().st_size
                best[name] = min(best.get(name, (math.inf, 0)), (float(told.split()[-1]), size))
    print("| program | CPU s | SVG, KB |\n|---|---:|---:|")
    for name, (seconds, size) in best.items():
        print(f"| {name} | {seconds:.2f} | {size // 1000} |")


main()
