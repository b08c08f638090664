"""Writes the small named networks, those that tools bring with them and the random ones to tests/oracle/networks/.

A name says how a network is read: `directed` has directed ties, `strength` and `cost` say what its weights are.
Only `random()` is drawn from the generator: unlike `shuffle` or `choice`, Python promises that it never changes.
"""

from itertools import combinations, permutations
from random import Random

import networkx as nx

from files import DATASETS, ORACLE, read, write

STRENGTHS = ["1", "2", "3", "4", "5"]
# 0.1 + 0.2 and 0.15 + 0.15 are the same length, but not the same float.
COSTS = ["0.1", "0.15", "0.2", "0.25", "0.3"]


def ids(n, letter="n"):
    return [f"{letter}{i:02}" for i in range(1, n + 1)]


def pick(rng, options):
    return options[int(rng.random() * len(options))]


def ties(rng, pairs, p):
    return [pair for pair in pairs if rng.random() < p]


def undirected(rng, nodes, p):
    return ties(rng, combinations(nodes, 2), p)


def directed(rng, nodes, p):
    return ties(rng, permutations(nodes, 2), p)


def mixed(rng, pairs):
    """The same ties, each written in either order, since an undirected file may do so."""
    return [(a, b) if rng.random() < 0.5 else (b, a) for a, b in pairs]


def weighted(rng, pairs, weights):
    return [(a, b, pick(rng, weights)) for a, b in pairs]


def repeated(rng, rows, nodes, weights, flip):
    """Adds parallel ties (a third of the rows, some of them twice over, some turned round) and three self-ties."""
    more = []
    for a, b, _ in rows:
        while rng.random() < 1 / 3:
            turned = flip and rng.random() < 0.5
            more.append((b, a, pick(rng, weights)) if turned else (a, b, pick(rng, weights)))
    loops = [(a, a, pick(rng, weights)) for a in nodes[1:4]]
    return rows + more + loops


def tree(rng, nodes):
    return [(pick(rng, nodes[:i]), nodes[i]) for i in range(1, len(nodes))]


def preferential(rng, nodes):
    """Each newcomer ties to two ends of earlier ties, so that busy nodes grow busier."""
    pairs = [(nodes[0], nodes[1])]
    for node in nodes[2:]:
        ends = [end for pair in pairs for end in pair]
        pairs += [(old, node) for old in sorted({pick(rng, ends), pick(rng, ends)})]
    return pairs


def rewired(rng, nodes):
    """A ring, each node tied to the next two, a fifth of the ties led elsewhere."""
    n, pairs = len(nodes), set()
    for i in range(n):
        for step in (1, 2):
            j = int(rng.random() * n) if rng.random() < 0.2 else (i + step) % n
            pairs.add((min(i, j), max(i, j)))
    return [(nodes[i], nodes[j]) for i, j in sorted(pairs) if i != j]


def blocks_of(rng, nodes, size, inside, between):
    """Blocks of so many nodes, with more ties inside them than between them."""
    block = {node: i // size for i, node in enumerate(nodes)}
    return [(a, b) for a, b in combinations(nodes, 2) if rng.random() < (inside if block[a] == block[b] else between)]


def triangles(rng, nodes):
    """Triangles hung on one another: every tie in one triangle, most nodes cut vertices."""
    pairs = []
    for i in range(1, len(nodes) - 1, 2):
        old = pick(rng, nodes[:i])
        pairs += [(old, nodes[i]), (old, nodes[i + 1]), (nodes[i], nodes[i + 1])]
    return pairs


def grid(side):
    at = lambda row, column: f"n{row * side + column + 1:02}"
    right = [(at(r, c), at(r, c + 1)) for r in range(side) for c in range(side - 1)]
    down = [(at(r, c), at(r + 1, c)) for r in range(side - 1) for c in range(side)]
    return right + down


def named():
    """Networks whose values can be worked out by hand."""
    letters = list("ABCDEFGH")
    chain = lambda nodes: list(zip(nodes, nodes[1:]))
    yield "six", letters[:6], [("A", "B"), ("B", "C"), ("D", "E")]
    yield "path7", letters[:7], chain(letters[:7])
    yield "star8", letters, [("A", other) for other in letters[1:]]
    yield "cycle8", letters, chain(letters) + [("H", "A")]
    yield "complete6", letters[:6], list(combinations(letters[:6], 2))
    # From A to D both ways are equally long, though not in floats; from D to G one is longer by a millionth.
    yield "cost-diamonds", letters, [
        ("A", "B", "0.1"), ("B", "D", "0.2"), ("A", "C", "0.15"), ("C", "D", "0.15"),
        ("D", "E", "0.1"), ("E", "G", "0.2"), ("D", "F", "0.15"), ("F", "G", "0.150001"),
    ]
    families = [row["id"] for row in read(DATASETS / "florentine-families" / "nodes.csv")]
    marriages = read(DATASETS / "florentine-families" / "edges.csv")
    yield "florentine-15", [f for f in families if f != "Pucci"], [(row["from"], row["to"]) for row in marriages]


def literature():
    """Networks that networkx brings with it, their nodes named in its order."""
    karate = nx.karate_club_graph()
    yield "karate-strength-34", ids(34), [
        (f"n{a + 1:02}", f"n{b + 1:02}", str(weight)) for a, b, weight in karate.edges(data="weight")
    ]
    kite = nx.krackhardt_kite_graph()
    yield "kite-10", list("ABCDEFGHIJ"), [("ABCDEFGHIJ"[a], "ABCDEFGHIJ"[b]) for a, b in kite.edges]
    novel = nx.les_miserables_graph()
    pairs = sorted((*sorted((a, b)), str(weight)) for a, b, weight in novel.edges(data="weight"))
    yield "les-miserables-strength-77", sorted(novel), pairs


def random():
    """Networks that nobody chose, each from the seed beside its name."""
    rng, nodes = Random(101), ids(30)
    yield "sparse-30", nodes, mixed(rng, undirected(rng, nodes, 0.08))

    rng, nodes = Random(102), ids(20)
    yield "dense-20", nodes, mixed(rng, undirected(rng, nodes, 0.5))

    rng, nodes = Random(103), ids(24)
    blocks = [nodes[:11], nodes[11:19], nodes[19:]]
    yield "components-24", nodes, mixed(rng, [pair for block in blocks for pair in undirected(rng, block, 0.45)])

    rng, nodes = Random(104), ids(25)
    yield "isolates-25", nodes, mixed(rng, undirected(rng, nodes[3:23], 0.15))

    rng, nodes = Random(105), ids(30)
    yield "tree-30", nodes, mixed(rng, tree(rng, nodes))

    rng, left, right = Random(106), ids(12, "a"), ids(16, "b")
    yield "bipartite-28", left + right, ties(rng, [(a, b) for a in left for b in right], 0.18)

    rng, nodes = Random(107), ids(60)
    yield "preferential-60", nodes, mixed(rng, preferential(rng, nodes))

    rng, nodes = Random(108), ids(30)
    yield "small-world-30", nodes, mixed(rng, rewired(rng, nodes))

    rng, nodes = Random(109), ids(36)
    yield "blocks-36", nodes, mixed(rng, blocks_of(rng, nodes, 12, 0.45, 0.03))

    rng, nodes = Random(110), ids(31)
    yield "triangles-31", nodes, mixed(rng, triangles(rng, nodes))

    rng, nodes = Random(111), ids(12)
    yield "dense-12", nodes, mixed(rng, undirected(rng, nodes, 0.8))

    rng, nodes = Random(112), ids(40)
    yield "scattered-40", nodes, mixed(rng, undirected(rng, nodes, 0.03))

    rng, nodes = Random(404), ids(20)
    rows = repeated(rng, weighted(rng, undirected(rng, nodes, 0.15), ["1"]), nodes, ["1"], flip=True)
    yield "parallel-20", nodes, [(a, b) for a, b, _ in rows]

    rng, nodes = Random(201), ids(20)
    yield "strength-20", nodes, weighted(rng, mixed(rng, undirected(rng, nodes, 0.3)), STRENGTHS)

    rng, nodes = Random(202), ids(40)
    yield "strength-40", nodes, weighted(rng, mixed(rng, undirected(rng, nodes, 0.07)), STRENGTHS)

    rng, nodes = Random(206), ids(36)
    yield "strength-grid-36", nodes, weighted(rng, grid(6), STRENGTHS)

    rng, nodes = Random(207), ids(30)
    yield "strength-blocks-30", nodes, weighted(rng, mixed(rng, blocks_of(rng, nodes, 10, 0.5, 0.02)), STRENGTHS)

    rng, nodes = Random(203), ids(16)
    yield "cost-16", nodes, weighted(rng, mixed(rng, undirected(rng, nodes, 0.3)), COSTS)

    rng, nodes = Random(204), ids(40)
    yield "cost-40", nodes, weighted(rng, mixed(rng, undirected(rng, nodes, 0.08)), COSTS)

    rng, nodes = Random(205), ids(25)
    yield "cost-grid-25", nodes, weighted(rng, grid(5), COSTS)

    rng, nodes = Random(208), ids(14)
    yield "cost-dense-14", nodes, weighted(rng, mixed(rng, undirected(rng, nodes, 0.6)), COSTS)

    rng, nodes = Random(301), ids(25)
    yield "directed-25", nodes, directed(rng, nodes, 0.1)

    rng, nodes = Random(302), ids(18)
    yield "directed-components-18", nodes, directed(rng, nodes[:9], 0.25) + directed(rng, nodes[9:16], 0.3)

    rng, nodes = Random(303), ids(24)
    yield "directed-strength-24", nodes, weighted(rng, directed(rng, nodes, 0.12), STRENGTHS)

    rng, nodes = Random(304), ids(20)
    yield "directed-cost-20", nodes, weighted(rng, directed(rng, nodes, 0.15), COSTS)

    rng, nodes = Random(305), ids(14)
    yield "directed-dense-14", nodes, directed(rng, nodes, 0.5)

    rng, nodes = Random(306), ids(20)
    rows = directed(rng, nodes[:10], 0.25) + directed(rng, nodes[10:18], 0.3)
    yield "directed-components-strength-20", nodes, weighted(rng, rows, STRENGTHS)

    rng, nodes = Random(307), ids(18)
    yield "directed-acyclic-18", nodes, ties(rng, combinations(nodes, 2), 0.2)

    rng, nodes = Random(401), ids(15)
    rows = weighted(rng, undirected(rng, nodes, 0.25), STRENGTHS)
    yield "parallel-strength-15", nodes, repeated(rng, rows, nodes, STRENGTHS, flip=True)

    rng, nodes = Random(402), ids(14)
    rows = weighted(rng, undirected(rng, nodes, 0.25), COSTS)
    yield "parallel-cost-14", nodes, repeated(rng, rows, nodes, COSTS, flip=True)

    rng, nodes = Random(403), ids(16)
    rows = weighted(rng, directed(rng, nodes, 0.15), STRENGTHS)
    yield "directed-parallel-strength-16", nodes, repeated(rng, rows, nodes, STRENGTHS, flip=False)


def main():
    folder = ORACLE / "networks"
    for left_over in folder.glob("*.csv"):
        left_over.unlink()
    for name, nodes, rows in [*named(), *literature(), *random()]:
        write(folder / f"{name}.nodes.csv", ["id"], [[node] for node in nodes])
        write(folder / f"{name}.csv", ["from", "to", "weight"][: len(rows[0])], rows)


if __name__ == "__main__":
    main()
