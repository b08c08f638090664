"""Writes attributes/: a group and a number for the nodes of some networks, drawn from a seed, and the factions of the karate club."""

from random import Random

import networkx as nx

from files import ORACLE, network, write
from networks import pick

# Networks with so many groups, and the share of nodes of which nothing is known.
DRAWN = {
    "florentine-families": (3, 0.0), "six": (2, 0.0), "kite-10": (2, 0.0), "components-24": (3, 0.15), "dense-20": (4, 0.0),
    "scattered-40": (3, 0.1), "strength-20": (3, 0.0), "cost-16": (3, 0.0), "directed-25": (3, 0.15), "directed-dense-14": (3, 0.0),
    "directed-strength-24": (4, 0.0), "directed-parallel-strength-16": (2, 0.2),
}
# Networks made of blocks, by their size; every sixth node or so has another group than its block.
BLOCKS = {"blocks-36": 12, "strength-blocks-30": 10}


def number(rng):
    return str(int(rng.random() * 100) / 10)


def main():
    folder = ORACLE / "attributes"
    for left_over in folder.glob("*.csv"):
        left_over.unlink()
    header = ["id", "group", "number"]
    rng = Random(501)
    for name, (groups, unknown) in DRAWN.items():
        rows = []
        for node in network(name)[0]:
            known = rng.random() >= unknown
            group = pick(rng, "pqrs"[:groups]) if known else ""
            rows.append([node, group, number(rng) if known else ""])
        write(folder / f"{name}.csv", header, rows)
    for name, size in BLOCKS.items():
        rows = []
        for place, node in enumerate(network(name)[0]):
            group = "pqrs"[place // size] if rng.random() >= 1 / 6 else pick(rng, "pqr")
            rows.append([node, group, number(rng)])
        write(folder / f"{name}.csv", header, rows)
    name, karate = "karate-strength-34", nx.karate_club_graph()
    factions = [{"Mr. Hi": "instructor", "Officer": "officer"}[club] for _, club in sorted(karate.nodes(data="club"))]
    write(folder / f"{name}.csv", header, [[n, f, number(rng)] for n, f in zip(network(name)[0], factions)])


if __name__ == "__main__":
    main()
