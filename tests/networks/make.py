"""Makes the networks that other tools write: run in this folder with networkx 3.6, igraph 1.0.0.

    pip install networkx==3.6 igraph==1.0.0 lxml && python make.py

Files that no tool here writes (yEd's and Gephi's, UCINET's DL, Pajek's projects) are written by hand from their published formats, and
are not made by this script.
"""

import json

import igraph
import networkx as nx

ACTORS = {
    "a": {"label": "Ente dimostrativo A", "places": 12, "share": 0.25, "active": True},
    'b "due"': {"label": "Bìè <&>", "places": 0, "share": 1.0, "active": False},
    "c, tre": {"label": "C", "places": 7, "share": 2.5, "active": True},
    "=d": {"label": "D\u20ac", "places": -3, "share": 0.125, "active": False},
    "solo": {"label": "Isolato", "places": 1, "share": 3.0, "active": True},
}
TIES = [
    ("a", 'b "due"', 2.5, "collabora"),
    ('b "due"', "c, tre", 1.0, "invia"),
    ("c, tre", "=d", 4.0, "collabora"),
    ("a", "=d", 0.5, "informa"),
]


def fill(graph):
    for actor, attributes in ACTORS.items():
        graph.add_node(actor, **attributes)
    for source, target, weight, kind in TIES:
        graph.add_edge(source, target, weight=weight, kind=kind)
    return graph


def save(name, data):
    with open(name, "w", encoding="utf-8") as file:
        json.dump(data, file, ensure_ascii=False, indent=1)
        file.write("\n")


undirected = fill(nx.Graph(name="five"))
directed = fill(nx.DiGraph())
many = fill(nx.MultiDiGraph())
many.add_edge("a", 'b "due"', weight=3.0, kind="finanzia")
many.add_edge("a", "a", weight=1.5, kind="collabora")

nx.write_graphml(undirected, "networkx.graphml", named_key_ids=True)
nx.write_graphml(many, "networkx-many.graphml")
nx.write_gexf(undirected, "networkx.gexf", version="1.2draft")
nx.write_gexf(directed, "networkx-directed.gexf", version="1.3")
# Neither Pajek nor networkx has an escape for quotes in labels.
nx.write_pajek(nx.relabel_nodes(many, {'b "due"': "b 'due'"}), "networkx.net")
save("networkx.json", nx.node_link_data(many))
save("networkx-links.json", nx.node_link_data(undirected, edges="links"))
save("networkx-adjacency-numbers.json", nx.node_link_data(nx.path_graph(3)))

for name, graph in [("igraph", undirected), ("igraph-directed", directed)]:
    made = igraph.Graph(directed=graph.is_directed())
    for actor, attributes in graph.nodes(data=True):
        made.add_vertex(name=actor, **attributes)
    for source, target, attributes in graph.edges(data=True):
        made.add_edge(source, target, **attributes)
    made.write_graphml(f"{name}.graphml")
    made.vs["id"] = made.vs["name"]
    made.write_pajek(f"{name}.net")
