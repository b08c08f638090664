"""Measures our layout and those of other programs on the same networks, in turn, judges the pictures alike, and prints one table in Markdown.

    cargo bench --no-run --bench layout                        says where the program is: target/release/deps/layout-…
    python layout.py --ours PROGRAM                            every network
    python layout.py --ours PROGRAM --graphs grid-4900,tree-5000 --rounds 3 --limit 600

Each figure is CPU seconds (user and system, one thread), the least of `--rounds` runs, of which ours and each peer's take turns (A B A B),
every run in a process of its own; reading and writing files is left out, for sfdp (Graphviz) by taking off the time that `nop` needs to read
and write the same file. A peer that needs more than `--limit` seconds is stopped. The libraries (igraph, s_gd2, numpy, scipy) are those of
the Python that runs this. The judge sees the places of every tool through the same files:

stress        the mean of (s l / d - 1)² over pairs of nodes, l their distance on paper, d the fewest edges between them, s the scale that
              makes the mean least; all pairs from 400 nodes drawn by a seed, the same for all tools. 0 is perfect.
kept          of a node, the share of those within two edges among the nodes that are within two edges, or as many nearest on paper, or both
              (Jaccard; Kruiger, Rauber, Martins, Kerren, Kobourov, Telea, "Graph Layouts by t-SNE", CGF 36(3), 2017), the mean over 1 000
              nodes drawn by a seed. 1 is perfect.
neighbors     the same within one edge.
"""

import argparse
import csv
import json
import pathlib
import resource
import subprocess
import sys

GRAPHS = ["territory-500", "territory-5000", "territory-50000", "territory-100000", "grid-4900", "tree-5000", "barabasi-albert-5000"]

# Drawn layout takes minutes on larger ones, and does not come near the others.
DRL = 10_000

SOURCES, SAMPLE = 400, 1_000


def read_edges(graph):
    with graph.open() as file:
        return [(int(row["from"]), int(row["to"])) for row in csv.DictReader(file)]


def read_points(points):
    with points.open() as file:
        return [(float(row["x"]), float(row["y"])) for row in csv.DictReader(file)]


def write_points(points, places):
    points.write_text("x,y\n" + "".join(f"{x!r},{y!r}\n" for x, y in places))


def cpu():
    used = resource.getrusage(resource.RUSAGE_SELF)
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime + children.ru_utime + children.ru_stime


# ---- one peer, in a process of its own


def igraph_of(edges):
    import igraph

    igraph.set_random_number_generator(__import__("random").Random(1))
    return igraph.Graph(edges=edges)


def igraph_fr(graph, edges):
    network = igraph_of(edges)
    start = cpu()
    places = network.layout_fruchterman_reingold(niter=500)
    return cpu() - start, [(float(x), float(y)) for x, y in places]


def igraph_drl(graph, edges):
    network = igraph_of(edges)
    start = cpu()
    places = network.layout_drl()
    return cpu() - start, [(float(x), float(y)) for x, y in places]


def s_gd2_sparse(graph, edges):
    import numpy
    import s_gd2

    ends = numpy.array(edges, dtype=numpy.int32)
    start = cpu()
    places = s_gd2.layout_sparse(ends[:, 0], ends[:, 1], npivots=50, t_max=30, random_seed=1)
    return cpu() - start, [(float(x), float(y)) for x, y in places]


def sfdp(graph, edges):
    dot = graph.with_suffix(".dot")
    if not dot.exists():
        dot.write_text("graph {\n" + "".join(f"{u} -- {v};\n" for u, v in edges) + "}\n")
    before = cpu()
    subprocess.run(["nop", str(dot)], stdout=subprocess.DEVNULL, check=True)
    reading = cpu() - before
    before = cpu()
    text = subprocess.run(["sfdp", "-Tplain", str(dot)], capture_output=True, text=True, check=True).stdout
    taken = cpu() - before - reading
    places = {}
    for line in text.splitlines():
        if line.startswith("node "):
            _, name, x, y, *_ = line.split()
            places[int(name)] = (float(x), float(y))
    return taken, [places[node] for node in range(len(places))]


PEERS = {"sfdp": sfdp, "igraph FR": igraph_fr, "igraph DrL": igraph_drl, "s_gd2": s_gd2_sparse}

# ---- the judge


def judge(edges, places):
    import igraph
    import numpy
    from scipy.spatial import cKDTree

    network = igraph.Graph(edges=edges)
    n = network.vcount()
    at = numpy.array(places)
    draw = numpy.random.default_rng(1)
    ratio_sum = square_sum = pairs = 0.0
    for source in draw.choice(n, min(n, SOURCES), replace=False):
        far = numpy.array(network.distances(source=[int(source)])[0])
        length = numpy.hypot(*(at - at[source]).T)
        ratio = length[far > 0] / far[far > 0]
        ratio_sum, square_sum, pairs = ratio_sum + ratio.sum(), square_sum + (ratio * ratio).sum(), pairs + len(ratio)
    stress = 1 - ratio_sum**2 / (square_sum * pairs)
    tree = cKDTree(at)
    kept = {1: [], 2: []}
    for node in draw.choice(n, min(n, SAMPLE), replace=False):
        for reach, shares in kept.items():
            near = set(network.neighborhood(int(node), order=reach, mindist=1))
            _, found = tree.query(at[node], k=len(near) + 1)
            # Of several nodes in one place the tree may leave out the node itself.
            found = [int(other) for other in numpy.atleast_1d(found) if other != node][: len(near)]
            shares.append(len(near & set(found)) / len(near | set(found)))
    return {"stress": float(stress), "kept": float(numpy.mean(kept[2])), "neighbors": float(numpy.mean(kept[1]))}


# ---- the table


def run(command, limit):
    finished = subprocess.run(command, capture_output=True, text=True, check=False, timeout=limit)
    lines = [line for line in finished.stdout.splitlines() if line.startswith("{")]
    if finished.returncode or not lines:
        raise RuntimeError((finished.stderr.strip().splitlines() or ["no answer"])[-1])
    return json.loads(lines[-1])


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--ours", help="the program of benches/layout.rs")
    parser.add_argument("--graphs", default=",".join(GRAPHS), type=lambda text: text.split(","))
    parser.add_argument("--peers", default=",".join(PEERS), type=lambda text: text.split(","))
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--limit", type=int, default=1_200, help="seconds on the clock that one run may take")
    parser.add_argument("--folder", type=pathlib.Path, default=pathlib.Path("target/layout"))
    # What follows is for the processes that this one starts.
    parser.add_argument("--peer", help=argparse.SUPPRESS)
    parser.add_argument("--judge", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("files", nargs="*", type=pathlib.Path, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.peer:
        graph, points = args.files
        taken, places = PEERS[args.peer](graph, read_edges(graph))
        write_points(points, places)
        print(json.dumps({"cpu": taken}))
        return
    if args.judge:
        graph, points = args.files
        print(json.dumps(judge(read_edges(graph), read_points(points))))
        return
    if not args.ours:
        parser.error("the program of ours is needed")
    if not all((args.folder / f"{name}.csv").exists() for name in args.graphs):
        subprocess.run([args.ours, "generate", str(args.folder)], check=True)
    print("| network | nodes, edges | tool | CPU s | ÷ ours | stress | kept | neighbors |")
    print("|" + " --- |" * 8)
    for name in args.graphs:
        graph = args.folder / f"{name}.csv"
        edges = read_edges(graph)
        nodes = 1 + max(max(edge) for edge in edges)
        tools = ["ours", *(peer for peer in args.peers if peer != "igraph DrL" or nodes <= DRL)]
        times = {tool: [] for tool in tools}
        for _ in range(args.rounds):
            for tool in list(times):
                points = args.folder / f"{name}-{tool.replace(' ', '-')}.points.csv"
                peer = [sys.executable, __file__, "--peer", tool, str(graph), str(points)]
                command = [args.ours, str(graph), str(points)] if tool == "ours" else peer
                try:
                    times[tool].append(run(command, args.limit)["cpu"])
                except subprocess.TimeoutExpired:
                    del times[tool]
        for tool, taken in times.items():
            points = args.folder / f"{name}-{tool.replace(' ', '-')}.points.csv"
            told = run([sys.executable, __file__, "--judge", str(graph), str(points)], None)
            ratio = min(taken) / min(times["ours"])
            cells = [name, f"{nodes}, {len(edges)}", tool, f"{min(taken):.3g}", f"{ratio:.2g}"]
            cells += [f"{told[measure]:.4f}" for measure in ("stress", "kept", "neighbors")]
            print("| " + " | ".join(cells) + " |", flush=True)


if __name__ == "__main__":
    main()
