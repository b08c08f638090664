"""Measures our kernels and those of other libraries on the same files, in turn, and prints one table in Markdown.

    cargo bench --no-run --bench kernels                       says where the program is: target/release/deps/kernels-…
    python kernels.py --ours PROGRAM edges.csv …               every kernel on these files
    python kernels.py --ours PROGRAM --kernels pagerank,core --peers igraph,networkit --rounds 3 --limit 60 edges.csv …

The libraries are installed from PyPI into a virtual environment, target/peers unless `--venv` names another; graph-tool, which is not
there, is taken from the system's Python where it has it. Each figure is CPU seconds (user and system, one thread), the least of
`--rounds` runs, of which ours and each peer's take turns (A B A B), every run in a process of its own that has loaded the network
before the clock starts. A peer that needs more than `--limit` CPU seconds is measured on a random part of the sources, where its
function allows that, and scaled up (marked *); else it is stopped (marked > and left out of the ratio). Results are compared: a figure
whose result is not ours stands in the table with the difference, and is left out of the ratio too.
"""

import argparse
import datetime
import json
import os
import pathlib
import platform
import re
import resource
import signal
import subprocess
import sys
import time
import venv

PACKAGES = ["igraph", "networkit", "rustworkx", "scipy", "networkx", "numpy"]

# The largest relative difference between results that should be the same.
TOLERANCE = 1e-6

DAMPING = 0.85

# CPU seconds that a batch of short runs takes at least.
LEAST = 0.5

# How many of the largest scores are compared.
TOP = 10


# ---- one peer, in a process of its own

class Network:
    """A simple undirected network: the number of actors, their ids, and the ties as pairs of places."""

    def __init__(self, path):
        import numpy

        with numpy.load(path) as file:
            self.ids, self.edges = file["ids"], file["edges"]
        self.n, self.m = len(self.ids), len(self.edges)

    def sources(self, count):
        import numpy

        return numpy.random.default_rng(1).choice(self.n, count, replace=False).tolist()


def prepare(text, path):
    """Reads an edge list (from,to; others of its columns are left aside) into places, without self-ties and parallel ties."""
    import csv

    import numpy

    with open(text, encoding="utf-8-sig", newline="") as file:
        header = file.readline()
        separator = ";" if ";" in header else ","
        names = [name.strip() for name in header.split(separator)]
        ends = [next(i for i, name in enumerate(names) if name in known) for known in (("from", "da"), ("to", "a"))]
        rows = [(row[ends[0]], row[ends[1]]) for row in csv.reader(file, delimiter=separator)]
    ids, places = numpy.unique(numpy.array(rows).ravel(), return_inverse=True)
    edges = numpy.sort(places.reshape(-1, 2), axis=1)
    edges = numpy.unique(edges[edges[:, 0] != edges[:, 1]], axis=0)
    numpy.savez(path, ids=ids, edges=edges.astype(numpy.int64))


def told(network, scores):
    """What two programs must agree on."""
    import numpy

    scores = numpy.asarray(scores, dtype=float)
    top = numpy.argsort(-scores, kind="stable")[:TOP]
    return {"sum": float(scores.sum()), "top": [[str(network.ids[i]), float(scores[i])] for i in top]}


def weighted(text, path):
    """Writes an edge list with a column of weights from 1 to 5, for the memory that ours takes with them."""
    with open(text, encoding="utf-8-sig") as source, open(path, "w", encoding="utf-8") as file:
        separator = ";" if ";" in next(source) else ","
        file.write("from,to,weight\n")
        for row, line in enumerate(source):
            start, end = line.rstrip("\n").split(separator)[:2]
            file.write(f"{start},{end},{1 + row % 5}\n")
    return path


def pairs(n):
    return max((n - 1) * (n - 2) / 2, 1)


class Igraph:
    module = "igraph"
    sampled = {"betweenness", "harmonic", "closeness"}

    def __init__(self, network):
        import igraph

        self.network = network
        # It remembers what it has found of a graph: each run gets a graph of its own.
        self.spare = [igraph.Graph(n=network.n, edges=network.edges)]

    def fresh(self):
        return self.spare[-1].copy()

    def betweenness(self, graph, sources=None):
        if sources is None:
            scores = graph.betweenness(directed=False)
        else:
            scores = graph.betweenness(directed=False, sources=sources)
        return lambda: told(self.network, [score / pairs(self.network.n) for score in scores])

    def harmonic(self, graph, sources=None):
        scores = graph.harmonic_centrality(vertices=sources, normalized=True)
        return lambda: told(self.network, scores)

    def closeness(self, graph, sources=None):
        import numpy

        scores = numpy.array(graph.closeness(vertices=sources, normalized=True))

        def result():
            # Its closeness is that of a component; ours is weighted by the share that is reached (Wasserman and Faust).
            components = graph.connected_components()
            sizes = numpy.array(components.sizes())[components.membership]
            return told(self.network, numpy.nan_to_num(scores) * (sizes - 1) / (self.network.n - 1))

        return result

    def pagerank(self, graph):
        scores = graph.pagerank(directed=False, damping=DAMPING)
        return lambda: told(self.network, scores)

    def eigenvector(self, graph):
        scores = graph.eigenvector_centrality(scale=True)
        return lambda: told(self.network, scores)

    def components(self, graph):
        components = graph.connected_components()
        return lambda: {"count": len(components), "largest": max(components.sizes())}

    def core(self, graph):
        scores = graph.coreness()
        return lambda: told(self.network, scores)

    def cut_vertices(self, graph):
        cut, bridges = graph.articulation_points(), graph.bridges()
        return lambda: {"count": len(cut), "bridges": len(bridges)}

    def leiden_to_the_end(self, graph):
        return self.leiden(graph, -1)

    def leiden(self, graph, iterations=2):
        import random

        random.seed(1)
        found = graph.community_leiden("modularity", n_iterations=iterations)
        return lambda: {"modularity": graph.modularity(found.membership)}

    def memory(self, graph):
        return lambda: {}


class Networkit:
    module = "networkit"
    sampled = set()

    def __init__(self, network):
        import networkit
        import numpy

        networkit.setNumberOfThreads(1)
        networkit.engineering.setSeed(1, False)
        self.network = network
        ones = numpy.ones(network.m)
        ends = network.edges.astype(numpy.uint64)
        self.graph = networkit.GraphFromCoo((ones, (ends[:, 0], ends[:, 1])), n=network.n, weighted=False, directed=False)

    def fresh(self):
        return self.graph

    def run(self, algorithm):
        algorithm.run()
        return lambda: told(self.network, algorithm.scores())

    def betweenness(self, graph):
        import networkit

        return self.run(networkit.centrality.Betweenness(graph, normalized=True))

    def betweenness_estimate(self, graph):
        import networkit

        algorithm = networkit.centrality.KadabraBetweenness(graph, err=0.01, delta=0.1)
        algorithm.run()
        return lambda: {"error": 0.01, "top": [[str(self.network.ids[i]), s] for i, s in algorithm.ranking()[:TOP]]}

    def harmonic(self, graph):
        import networkit

        return self.run(networkit.centrality.HarmonicCloseness(graph, normalized=True))

    def closeness(self, graph):
        import networkit

        variant = networkit.centrality.ClosenessVariant.GENERALIZED
        return self.run(networkit.centrality.Closeness(graph, True, variant))

    def pagerank(self, graph):
        import networkit

        return self.run(networkit.centrality.PageRank(graph, DAMPING, 1e-10))

    def eigenvector(self, graph):
        import networkit
        import numpy

        algorithm = networkit.centrality.EigenvectorCentrality(graph, 1e-10)
        algorithm.run()
        scores = numpy.array(algorithm.scores())
        return lambda: told(self.network, scores / scores.max())

    def components(self, graph):
        import networkit

        algorithm = networkit.components.ConnectedComponents(graph)
        algorithm.run()
        sizes = algorithm.getComponentSizes
        return lambda: {"count": algorithm.numberOfComponents(), "largest": max(sizes().values())}

    def core(self, graph):
        import networkit

        return self.run(networkit.centrality.CoreDecomposition(graph, enforceBucketQueueAlgorithm=True))

    def leiden(self, graph):
        import networkit

        algorithm = networkit.community.ParallelLeiden(graph, iterations=3)
        algorithm.run()
        partition = algorithm.getPartition()
        return lambda: {"modularity": networkit.community.Modularity().getQuality(partition, graph)}

    def memory(self, graph):
        return lambda: {}


class GraphTool:
    module = "graph_tool.all"
    sampled = {"betweenness"}

    def __init__(self, network):
        import graph_tool.all

        graph_tool.openmp_set_num_threads(1)
        self.network = network
        self.graph = graph_tool.Graph(directed=False)
        self.graph.add_vertex(network.n)
        self.graph.add_edge_list(network.edges)

    def fresh(self):
        return self.graph

    def betweenness(self, graph, sources=None):
        import graph_tool.centrality

        options = {} if sources is None else {"pivots": sources}
        scores, _ = graph_tool.centrality.betweenness(graph, norm=sources is None, **options)
        return lambda: told(self.network, scores.a)

    def harmonic(self, graph):
        import graph_tool.centrality

        scores = graph_tool.centrality.closeness(graph, harmonic=True, norm=True)
        return lambda: told(self.network, scores.a)

    def pagerank(self, graph):
        import graph_tool.centrality

        scores = graph_tool.centrality.pagerank(graph, damping=DAMPING, epsilon=1e-10)
        return lambda: told(self.network, scores.a)

    def components(self, graph):
        import graph_tool.topology

        _, sizes = graph_tool.topology.label_components(graph)
        return lambda: {"count": len(sizes), "largest": int(max(sizes))}

    def core(self, graph):
        import graph_tool.topology

        scores = graph_tool.topology.kcore_decomposition(graph)
        return lambda: told(self.network, scores.a)

    def cut_vertices(self, graph):
        import graph_tool.topology

        _, cut, sizes = graph_tool.topology.label_biconnected_components(graph)
        # A bridge is a biconnected component of one tie.
        return lambda: {"count": int(cut.a.sum()), "bridges": int((sizes == 1).sum())}

    def memory(self, graph):
        return lambda: {}


class Rustworkx:
    module = "rustworkx"
    sampled = set()

    def __init__(self, network):
        import rustworkx

        self.network = network
        self.graph = rustworkx.PyGraph(multigraph=False)
        self.graph.add_nodes_from([None] * network.n)
        self.graph.add_edges_from_no_data([tuple(pair) for pair in network.edges.tolist()])

    def fresh(self):
        return self.graph

    def by_place(self, scores):
        return lambda: told(self.network, [scores[place] for place in range(self.network.n)])

    def betweenness(self, graph):
        import rustworkx

        return self.by_place(rustworkx.graph_betweenness_centrality(graph, parallel_threshold=1 << 40))

    def closeness(self, graph):
        import rustworkx

        return self.by_place(rustworkx.graph_closeness_centrality(graph, parallel_threshold=1 << 40))

    def components(self, graph):
        import rustworkx

        components = rustworkx.connected_components(graph)
        return lambda: {"count": len(components), "largest": max(map(len, components))}

    def core(self, graph):
        import rustworkx

        return self.by_place(rustworkx.core_number(graph))

    def cut_vertices(self, graph):
        import rustworkx

        cut, bridges = rustworkx.articulation_points(graph), rustworkx.bridges(graph)
        return lambda: {"count": len(cut), "bridges": len(bridges)}

    def memory(self, graph):
        return lambda: {}


class Scipy:
    module = "scipy.sparse.linalg"
    sampled = set()

    def __init__(self, network):
        import numpy
        import scipy.sparse

        self.network = network
        ends = numpy.concatenate([network.edges, network.edges[:, ::-1]])
        self.graph = scipy.sparse.csr_array((numpy.ones(len(ends)), (ends[:, 0], ends[:, 1])), shape=(network.n, network.n))

    def fresh(self):
        return self.graph

    def pagerank(self, graph):
        """Power iteration until the scores move by less than 1e-10 in all: the way of networkx, without its tables of nodes."""
        import numpy

        degrees = graph.sum(axis=1)
        alone = degrees == 0
        steps = 1.0 / numpy.where(alone, 1.0, degrees)
        n = self.network.n
        scores = numpy.full(n, 1.0 / n)
        for _ in range(1000):
            before = scores
            scores = DAMPING * (graph @ (before * steps) + before[alone].sum() / n) + (1 - DAMPING) / n
            if numpy.abs(scores - before).sum() < 1e-10:
                break
        return lambda: told(self.network, scores)

    def eigenvector(self, graph):
        import numpy
        import scipy.sparse.linalg

        _, vectors = scipy.sparse.linalg.eigsh(graph, k=1, which="LA", tol=1e-10)
        scores = numpy.abs(vectors[:, 0])
        return lambda: told(self.network, scores / scores.max())

    def components(self, graph):
        import numpy
        import scipy.sparse.csgraph

        count, labels = scipy.sparse.csgraph.connected_components(graph, directed=False)
        return lambda: {"count": int(count), "largest": int(numpy.bincount(labels).max())}

    def memory(self, graph):
        return lambda: {}


class Networkx:
    module = "networkx"
    sampled = set()

    def __init__(self, network):
        import networkx

        self.network = network
        self.graph = networkx.Graph()
        self.graph.add_nodes_from(range(network.n))
        self.graph.add_edges_from(network.edges.tolist())

    def fresh(self):
        return self.graph

    def pagerank(self, graph):
        import networkx

        scores = networkx.pagerank(graph, alpha=DAMPING, tol=1e-10 / self.network.n, max_iter=1000)
        return lambda: told(self.network, list(scores.values()))

    def components(self, graph):
        import networkx

        sizes = [len(component) for component in networkx.connected_components(graph)]
        return lambda: {"count": len(sizes), "largest": max(sizes)}

    def core(self, graph):
        import networkx

        scores = networkx.core_number(graph)
        return lambda: told(self.network, list(scores.values()))

    def cut_vertices(self, graph):
        import networkx

        cut, bridges = set(networkx.articulation_points(graph)), list(networkx.bridges(graph))
        return lambda: {"count": len(cut), "bridges": len(bridges)}


PEERS = {
    "igraph": Igraph,
    "networkit": Networkit,
    "graph-tool": GraphTool,
    "rustworkx": Rustworkx,
    "scipy": Scipy,
    "networkx": Networkx,
}

KERNELS = [
    "betweenness",
    "harmonic",
    "closeness",
    "betweenness_estimate",
    "harmonic_estimate",
    "pagerank",
    "eigenvector",
    "components",
    "core",
    "cut_vertices",
    "leiden",
    "leiden_to_the_end",
    "memory",
]


def resident():
    with open("/proc/self/status", encoding="ascii") as file:
        return next(int(line.split()[1]) for line in file if line.startswith("VmRSS:")) / 1024


def peer(name, kernel, path, sources, limit):
    """Runs one kernel of one peer, and prints what it took. A limit of CPU seconds ends the process."""
    peer = PEERS[name]
    __import__(peer.module)
    network = Network(path)
    base = resident()
    library = peer(network)
    taken = resident() - base
    graph = library.fresh()
    kernel_of = getattr(library, kernel)
    options = {} if sources is None else {"sources": network.sources(min(sources, network.n))}
    used = int(time.process_time())
    resource.setrlimit(resource.RLIMIT_CPU, (used + limit + 1, used + limit + 2))
    # The clock may tick slowly: short runs are measured many at a time, each on a graph that knows nothing of the one before. The
    # graphs of a batch are in memory together, so that there are only so many.
    most = max(1, min(2000, 20_000_000 // max(network.m, 1)))
    graphs = [graph]
    while True:
        before = time.process_time()
        for graph in graphs:
            result = kernel_of(graph, **options)
        seconds = time.process_time() - before
        if seconds >= LEAST or len(graphs) >= most or kernel == "memory":
            break
        count = min(most, max(2, int(1.3 * len(graphs) * LEAST / max(seconds, 0.05))))
        graphs = [library.fresh() for _ in range(count)]
    line = {"cpu": seconds / len(graphs), "resident_mib": taken}
    if sources is None:
        line.update(result())
    else:
        line["scale"] = network.n / len(options["sources"])
    print(json.dumps(line))


def version(name):
    module = __import__(PEERS[name].module)
    return str(module.__version__).split(" ")[0]


# ---- all of them in turn

class Slow(Exception):
    """A run took more than its limit of CPU seconds."""


def run(command, single=True):
    environment = dict(os.environ)
    if single:
        for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "RAYON_NUM_THREADS"):
            environment[variable] = "1"
    done = subprocess.run(command, capture_output=True, text=True, env=environment)
    if -done.returncode in (signal.SIGXCPU, signal.SIGKILL):
        raise Slow
    if done.returncode != 0:
        last = (done.stderr.strip().splitlines() or [f"exit code {done.returncode}"])[-1]
        raise RuntimeError(last)
    return json.loads(done.stdout.strip().splitlines()[-1])


class Interpreters:
    """The Python that has each peer."""

    def __init__(self, folder, names):
        self.python = str(folder / "bin" / "python")
        if not pathlib.Path(self.python).exists():
            venv.create(folder, with_pip=True)
        missing = subprocess.run([self.python, "-c", "import " + ", ".join(PACKAGES)], capture_output=True)
        if missing.returncode != 0:
            subprocess.run([self.python, "-m", "pip", "install", "--quiet", *PACKAGES], check=True)
        self.of, self.versions = {}, {}
        for name in names:
            for python in (self.python, "/usr/bin/python3"):
                script = [python, __file__, "--version-of", name]
                told = subprocess.run(script, capture_output=True, text=True)
                if told.returncode == 0:
                    self.of[name], self.versions[name] = python, told.stdout.strip()
                    break


def sample_of(command, kernel, n, limit):
    """How many sources a peer gets so that it stays within the limit; `None` for all."""
    few = min(64, n)
    seconds = run([*command, "--sources", str(few)])["cpu"]
    whole = seconds * n / few
    if whole <= limit:
        return None
    return max(few, int(few * limit / 3 / max(seconds, 1e-6)))


def difference(kernel, ours, theirs):
    """The largest relative difference of two results; `None` where there is nothing to compare, as after a part of the sources."""
    if kernel.startswith("leiden"):
        if theirs.get("modularity") is None or ours.get("modularity") is None:
            return None
        return max(0.0, theirs["modularity"] - ours["modularity"]) / max(abs(theirs["modularity"]), 1e-12)
    if kernel.endswith("_estimate"):
        return None
    numbers = []
    for key in ("sum", "count", "largest", "bridges"):
        if key in ours and key in theirs:
            numbers.append((ours[key], theirs[key]))
    if "top" in ours and "top" in theirs:
        # The scores of the largest, whoever has them: equal ones may be told in another order.
        numbers += list(zip([score for _, score in ours["top"]], [score for _, score in theirs["top"]]))
    if not numbers:
        return None
    return max(abs(a - b) / max(abs(a), abs(b), 1e-300) if a != b else 0.0 for a, b in numbers)


def allowed(kernel):
    return {"leiden": 2e-3, "leiden_to_the_end": 2e-3, "pagerank": 1e-6, "eigenvector": 1e-5}.get(kernel, TOLERANCE)


def measure(args, interpreters, graph, prepared, n, kernel):
    """One row: what each took, and the ratio of the best peer to ours."""
    script = lambda name: [
        interpreters.of[name], __file__, "--peer", name, "--kernel", kernel, "--network", str(prepared), "--limit", str(args.limit),
    ]
    names = [name for name in interpreters.of if hasattr(PEERS[name], kernel)]
    ours, cells, taking_part = [], {}, {}
    failed = None
    command = [args.ours, str(graph), kernel, "--threads", "1"]
    if kernel == "memory":
        command[1] = str(weighted(graph, prepared.with_suffix(".weighted.csv")))
        command += ["--weight", "weight"]
    for name in names:
        try:
            if kernel in PEERS[name].sampled:
                taking_part[name] = sample_of(script(name), kernel, n, args.limit)
            else:
                taking_part[name] = None
        except Slow:
            cells[name] = f"> {args.limit}"
        except RuntimeError as error:
            cells[name] = f"failed: {error}"
    theirs = {name: [] for name in taking_part}
    for _ in range(args.rounds):
        if failed is None:
            try:
                ours.append(run(command))
            except (RuntimeError, Slow) as error:
                failed = str(error)
        for name in list(taking_part):
            sources = taking_part[name]
            part = [] if sources is None else ["--sources", str(sources)]
            try:
                theirs[name].append(run([*script(name), *part]))
            except Slow:
                cells[name] = f"> {args.limit}"
                del taking_part[name]
            except RuntimeError as error:
                cells[name] = f"failed: {error}"
                del taking_part[name]
    of = "resident_mib" if kernel == "memory" else "cpu"
    least = lambda lines: min(line[of] * line.get("scale", 1.0) for line in lines)
    mine = least(ours) if ours and failed is None else None
    fair = {}
    for name in taking_part:
        figure = least(theirs[name])
        told = theirs[name][-1]
        note = "*" if "scale" in told else ""
        far = difference(kernel, ours[-1], told) if ours else None
        if "modularity" in told:
            note += f" (Q {told['modularity']:.4f})"
        if far is not None and far > allowed(kernel):
            # Another result is no better for being quick; of communities, only ours can be too bad, and then it is no win.
            note += f" ≠ {far:.0e}"
        else:
            fair[name] = figure
        cells[name] = f"{figure:.3g}{note}"
    best = min(fair, key=fair.get) if fair else None
    ratio = f"{fair[best] / mine:.2g} ({best})" if best and mine else ""
    if not fair and mine and any(cell.startswith(">") for cell in cells.values()):
        ratio = f"> {args.limit / mine:.2g}"
    if failed is not None:
        own = f"failed: {failed}"
    else:
        own = f"{mine:.3g}"
        if ours[-1].get("modularity") is not None:
            own += f" (Q {ours[-1]['modularity']:.4f})"
        # Named in the words of the program: an absolute error, or a relative standard error.
        stated = re.search(r"(\w*error): ([\d.e-]+)", ours[-1].get("precision", ""))
        if stated:
            own += f" ({stated[1].replace('_', ' ')} {float(stated[2]):.2g})"
    return {"ours": own, "ratio": ratio, **cells}


def table(rows, names):
    head = ["kernel", "network", "n", "m", "ours", *names, "best peer ÷ ours"]
    lines = ["| " + " | ".join(head) + " |", "|" + " --- |" * len(head)]
    for kernel, graph, n, m, cells in rows:
        row = [kernel, graph, f"{n:,}".replace(",", " "), f"{m:,}".replace(",", " "), cells["ours"]]
        row += [cells.get(name, "") for name in names] + [cells["ratio"]]
        lines.append("| " + " | ".join(row) + " |")
    return "\n".join(lines)


def machine():
    model = platform.machine()
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as file:
            model = next(line.split(":", 1)[1].strip() for line in file if line.startswith("model name"))
    except (OSError, StopIteration):
        pass
    return f"{os.cpu_count()} cores of {model}, load {os.getloadavg()[0]:.1f}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("networks", nargs="*", type=pathlib.Path)
    parser.add_argument("--ours", help="the program of benches/kernels.rs")
    parser.add_argument("--kernels", default=",".join(KERNELS), type=lambda text: text.split(","))
    parser.add_argument("--peers", default=",".join(PEERS), type=lambda text: text.split(","))
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--limit", type=int, default=60, help="CPU seconds a peer may take for one run")
    parser.add_argument("--venv", type=pathlib.Path, default=pathlib.Path("target/peers"))
    parser.add_argument("--output", type=pathlib.Path, help="where the table goes too, row by row as they come")
    # What follows is for the processes that this one starts.
    for hidden in ("--peer", "--kernel", "--network", "--prepare", "--version-of"):
        parser.add_argument(hidden, help=argparse.SUPPRESS)
    parser.add_argument("--sources", type=int, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.version_of:
        print(version(args.version_of))
        return
    if args.prepare:
        prepare(args.prepare, args.network)
        network = Network(args.network)
        print(json.dumps({"n": network.n, "m": network.m}))
        return
    if args.peer:
        peer(args.peer, args.kernel, args.network, args.sources, args.limit)
        return
    if not args.ours or not args.networks:
        parser.error("the program of ours and at least one network are needed")
    unknown = [name for name in args.peers if name not in PEERS]
    if unknown:
        parser.error(f"no peer is called {', '.join(unknown)}")
    interpreters = Interpreters(args.venv.absolute(), args.peers)
    names = list(interpreters.of)
    about = [
        f"{datetime.date.today()}, {machine()}. CPU seconds (memory: MiB), one thread, least of {args.rounds} runs in turn; "
        + ", ".join(f"{name} {interpreters.versions[name]}" for name in names)
        + f". `*` scaled from a part of the sources; `>` stopped after {args.limit} CPU seconds; `≠` another result, not compared.",
        "",
    ]
    rows = []
    cache = args.venv.absolute() / "networks"
    cache.mkdir(parents=True, exist_ok=True)
    for graph in args.networks:
        prepared = cache / f"{graph.stem}.npz"
        size = run([interpreters.python, __file__, "--prepare", str(graph), "--network", str(prepared)])
        for kernel in args.kernels:
            print(f"{graph.stem}: {kernel}", file=sys.stderr, flush=True)
            cells = measure(args, interpreters, graph, prepared, size["n"], kernel)
            rows.append((kernel, graph.stem, size["n"], size["m"], cells))
            if args.output:
                args.output.write_text("\n".join(about) + table(rows, names) + "\n", encoding="utf-8")
    print("\n".join(about) + table(rows, names))


if __name__ == "__main__":
    main()
