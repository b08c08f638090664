"""A network as it is read once: directed or not, with weights or without, and the same graph for each tool."""

import random
from functools import cached_property

import igraph as ig
import networkx as nx
import numpy as np

from files import names, network, simple


class Reading:
    """The nodes are numbered in the order of the file: sets of numbers keep their order from one run to the next."""

    def __init__(self, name, directed, kind):
        self.name, self.directed, self.kind = name, directed, kind
        self.nodes, rows = network(name)
        self.n = len(self.nodes)
        index = {node: i for i, node in enumerate(self.nodes)}
        # igraph begins its searches for eigenvectors at random.
        random.seed(1)
        self.ties = {(index[a], index[b]): weight for (a, b), weight in simple(rows, directed, kind).items()}

    def __str__(self):
        return f"{self.name}, directed={self.directed}, {self.weight}"

    @property
    def weight(self):
        return "none" if self.kind == "none" else f"{self.kind}:weight"

    @property
    def columns(self):
        """The first three cells of a row."""
        return [self.name, str(self.directed).lower(), self.weight]

    @property
    def others(self):
        return self.n - 1

    def distance(self, weight):
        return 1 / weight if self.kind == "strength" else weight

    def strength(self, weight):
        return 1 / weight if self.kind == "cost" else weight

    @cached_property
    def nx(self):
        """Distances are exact fractions: networkx calls paths equally long only if `==` does."""
        graph = nx.DiGraph() if self.directed else nx.Graph()
        graph.add_nodes_from(range(self.n))
        for (a, b), weight in self.ties.items():
            graph.add_edge(a, b, strength=weight, number=float(self.strength(weight)), distance=self.distance(weight))
        return graph

    @cached_property
    def nx_undirected(self):
        return self.nx.to_undirected() if self.directed else self.nx

    @cached_property
    def nx_reversed(self):
        """For measures of networkx that follow ties backwards."""
        return self.nx.reverse() if self.directed else self.nx

    @property
    def along(self):
        """The name of the attribute that holds distances; None where every tie counts one."""
        return None if self.kind == "none" else "distance"

    @property
    def number(self):
        """The name of the attribute that holds strengths as floats; None where every tie counts one."""
        return None if self.kind == "none" else "number"

    @cached_property
    def ig(self):
        graph = ig.Graph(n=self.n, edges=list(self.ties), directed=self.directed)
        graph.es["strength"] = [float(self.strength(weight)) for weight in self.ties.values()]
        return graph

    @cached_property
    def ig_undirected(self):
        return self.ig.as_undirected(mode="collapse") if self.directed else self.ig

    @property
    def ig_distances(self):
        """Distances are floats: igraph calls paths equally long if they differ by less than 1e-10 of their length."""
        return None if self.kind == "none" else [self.distance(float(weight)) for weight in self.ties.values()]

    @property
    def ig_strengths(self):
        return None if self.kind == "none" else self.ig.es["strength"]

    @cached_property
    def matrix(self):
        """Strengths; from the row to the column."""
        matrix = np.zeros((self.n, self.n))
        for (a, b), weight in self.ties.items():
            matrix[a, b] = float(self.strength(weight))
            if not self.directed:
                matrix[b, a] = matrix[a, b]
        return matrix

    @cached_property
    def adjacency(self):
        return (self.matrix > 0).astype(float)

    @cached_property
    def lengths(self):
        """All distances, by Floyd and Warshall on the matrix; infinite where no path leads."""
        lengths = np.full((self.n, self.n), np.inf)
        np.fill_diagonal(lengths, 0.0)
        for (a, b), weight in self.ties.items():
            lengths[a, b] = float(self.distance(weight))
            if not self.directed:
                lengths[b, a] = lengths[a, b]
        for k in range(self.n):
            lengths = np.minimum(lengths, lengths[:, [k]] + lengths[[k], :])
        return lengths

    @cached_property
    def components(self):
        """Sets of nodes joined by paths, directions ignored."""
        return sorted(nx.connected_components(self.nx_undirected), key=lambda part: (-len(part), min(part)))


def readings(name):
    """How a network is read, as its name says. Each is also read without direction and without weights."""
    directed = name.startswith("directed")
    kind = next((kind for kind in ("strength", "cost") if kind in name.split("-")), "none")
    return sorted({(False, "none"), (directed, "none"), (directed, kind)})


def all_readings():
    return [Reading(name, *reading) for name in names() for reading in readings(name)]
