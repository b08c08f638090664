"""Do networkx and igraph read what we write? Run by hand, from the root, with networkx 3.6, igraph 1.0.0:

    python tests/networks/read_back.py target/debug/tessuto

For each network (those in this folder that other tools made, and the demonstration dataset) and each format, the file that
`export` writes is read by the other tools and compared with what our edge list and GraphML say: actors, ties, degrees, attributes.
"""

import csv
import io
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import warnings
from collections import Counter

import igraph
import networkx as nx

warnings.simplefilter("ignore")
HERE = pathlib.Path(__file__).parent
TESSUTO = sys.argv[1]
checks = 0


def export(source, to, folder, *options):
    path = folder / f"{to}.{ {'pajek': 'net', 'edges': 'csv'}.get(to, to) }"
    ran = subprocess.run([TESSUTO, "--quiet", "export", *source, "--to", to, "-o", path, *options], capture_output=True, text=True)
    assert ran.returncode in (0, 1), ran.stderr
    return path


def same(found, expected, what):
    global checks
    assert found == expected, f"{what}:\n  found    {found}\n  expected {expected}"
    checks += 1


def degrees(ties, directed):
    counts = Counter()
    for source, target in ties:
        counts[source, "out"] += 1
        counts[target, "in" if directed else "out"] += 1
    return counts


def of_networkx(graph):
    return degrees([(str(source), str(target)) for source, target in graph.edges()], graph.is_directed())


def of_igraph(graph, names):
    return degrees([(names[edge.source], names[edge.target]) for edge in graph.es], graph.is_directed())


def plain(label):
    """What Pajek and DL make of a label: they have no escape for quotes."""
    return label.replace('"', "'")


def compare(name, source, *options):
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        # The JSON is what all else is compared with: Python's own reader reads it.
        data = json.loads(export(source, "json", folder, *options).read_text())
        actors = {node["id"]: {key: value for key, value in node.items() if key != "id"} for node in data["nodes"]}
        ties = [(edge["source"], edge["target"]) for edge in data["edges"]]
        values = sorted((edge["source"], edge["target"], sorted((key, str(value)) for key, value in edge.items())) for edge in data["edges"])
        directed = data["directed"]
        expected = degrees(ties, directed)
        # Two-mode headers are read by neither networkx (Pajek) nor igraph (DL).
        two_mode = any("bipartite" in said for said in actors.values())

        graph = nx.node_link_graph(data)
        same(of_networkx(graph), expected, f"{name}: json, networkx")
        same(dict(graph.nodes(data=True)), actors, f"{name}: json, networkx, actors")

        path = export(source, "graphml", folder, *options)
        graph = nx.read_graphml(path)
        same(graph.is_directed(), directed, f"{name}: graphml, networkx, direction")
        same(of_networkx(graph), expected, f"{name}: graphml, networkx")
        same(dict(graph.nodes(data=True)), actors, f"{name}: graphml, networkx, actors")
        found = sorted(
            (s, t, sorted([("source", s), ("target", t), *((key, str(value)) for key, value in tie.items() if key != "id")]))
            for s, t, tie in graph.edges(data=True)
        )
        if directed:
            same(found, values, f"{name}: graphml, networkx, ties")
        graph = igraph.Graph.Read_GraphML(str(path))
        names = graph.vs["id"] if graph.vcount() else []
        same(names, list(actors), f"{name}: graphml, igraph, actors")
        same(of_igraph(graph, names), expected, f"{name}: graphml, igraph")
        for vertex in graph.vs:
            said = {key: value for key, value in actors[vertex["id"]].items()}
            for key, value in said.items():
                same(vertex[key], value, f"{name}: graphml, igraph, {key}")

        path = export(source, "gexf", folder, *options)
        graph = nx.read_gexf(path, version="1.3")
        same(of_networkx(graph), expected, f"{name}: gexf, networkx")
        for actor, said in graph.nodes(data=True):
            # networkx gives whoever has no label an empty one.
            said = {key: value for key, value in said.items() if value is not None}
            same(said, actors[actor], f"{name}: gexf, networkx, {actor}")

        path = export(source, "pajek", folder, *options)
        marked = {actor: plain(actor) for actor in actors}
        # igraph reads no relations, and networkx no two modes.
        related = any("relation" in edge for edge in data["edges"])
        if not related:
            graph = igraph.Graph.Read_Pajek(str(path))
            names = graph.vs["id" if "id" in graph.vs.attributes() else "name"]
            same(names, list(marked.values()), f"{name}: pajek, igraph, actors")
        mutual = any(edge.get("mutual") for edge in data["edges"])
        if not mutual and not related:
            same(of_igraph(graph, names), degrees([(marked[s], marked[t]) for s, t in ties], directed), f"{name}: pajek, igraph")
            graph = None if two_mode else nx.read_pajek(path)
            if graph is not None:
                same(of_networkx(graph), degrees([(marked[s], marked[t]) for s, t in ties], directed), f"{name}: pajek, networkx")

        # Of a dataset, the organizations alone.
        data = json.loads(export(source, "json", folder, *options, *(["--organizations"] if len(source) == 1 and not options else [])).read_text())
        both = [
            (plain(end[0]), plain(end[1]))
            for edge in data["edges"]
            for end in {(edge["source"], edge["target"]), (edge["target"], edge["source"])}
            if end == (edge["source"], edge["target"]) or edge.get("mutual") or not data["directed"]
        ]
        labels = [plain(node["id"]) for node in data["nodes"]]
        # igraph knows no quotes in labels.
        if not two_mode and all(re.fullmatch(r"[\w.-]+", label) for label in labels):
            graph = igraph.Graph.Read_DL(str(export(source, "dl", folder, *options)))
            same(graph.vs["name"], labels, f"{name}: dl, igraph, actors")
            same(of_igraph(graph, labels), degrees(both, True), f"{name}: dl, igraph")

        rows = csv.DictReader(io.StringIO(export(source, "edges", folder, *options).read_text()))
        same([(row["from"], row["to"]) for row in rows], ties, f"{name}: edges, csv")


for path in sorted(HERE.iterdir()):
    if path.suffix not in (".py", ".rs", ".csv"):
        compare(path.name, ["--edges", path])
compare("ats6-fano", ["datasets/ats6-fano"])
compare("ats6-fano, organizations", ["datasets/ats6-fano"], "--organizations")
print(f"{checks} comparisons, networkx {nx.__version__}, igraph {igraph.__version__}: all equal")
