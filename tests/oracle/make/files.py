"""Where the files are, how they are read, and what a simple graph is."""

import csv
from fractions import Fraction
from pathlib import Path

ORACLE = Path(__file__).resolve().parent.parent
DATASETS = ORACLE.parent.parent / "datasets"
LITERATURE = ["davis-southern-women", "florentine-families"]


def write(path, header, rows):
    """Comma, point, UTF-8 without BOM and `\\n`, on every system."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([header, *rows])
    print(f"{path.relative_to(ORACLE.parent.parent)}: {len(rows)} rows")


def read(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def names():
    """The names of all networks: the literature's two, then those of the folder, by name."""
    nodes = (ORACLE / "networks").glob("*.nodes.csv")
    return LITERATURE + sorted(path.name.removesuffix(".nodes.csv") for path in nodes)


def network(name):
    """The node ids and the rows of the edge file, both as they stand."""
    if name in LITERATURE:
        nodes, edges = DATASETS / name / "nodes.csv", DATASETS / name / "edges.csv"
    else:
        nodes, edges = (ORACLE / "networks" / f"{name}{end}" for end in (".nodes.csv", ".csv"))
    return [row["id"] for row in read(nodes)], read(edges)


def simple(rows, directed, kind):
    """The ties of the simple graph, `{(from, to): weight}`, with exact weights.

    Self-ties go. Parallel ties become one: their strengths add up, of their costs the least stays. Read without
    direction, a -> b and b -> a are parallel too.
    """
    merge = {"strength": lambda old, new: old + new, "cost": min, "none": lambda old, new: old}[kind]
    ties = {}
    for row in rows:
        a, b = row["from"], row["to"]
        if a == b:
            continue
        pair = (a, b) if directed or a < b else (b, a)
        weight = Fraction(1) if kind == "none" else Fraction(row["weight"])
        ties[pair] = merge(ties[pair], weight) if pair in ties else weight
    return ties
