"""Writes editions.csv: how much of the ties of the two bundled editions stayed, from dense matrices of their files."""

import csv

import numpy as np

from files import ORACLE, write

EDITIONS = ["datasets/ats6-fano-2020", "datasets/ats6-fano"]


def rows(edition, file):
    with open(f"{edition}/{file}", encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines, delimiter=";"))


def matrix(edition, ids):
    place = {id: at for at, id in enumerate(ids)}
    tied = np.zeros((len(ids), len(ids)), dtype=bool)
    for row in rows(edition, "legami.csv"):
        if row["da"] in place and row["a"] in place:
            tied[place[row["da"]], place[row["a"]]] = tied[place[row["a"]], place[row["da"]]] = True
    return tied[np.triu_indices(len(ids), 1)]


def main():
    members = [{row["id"] for row in rows(edition, "enti.csv")} for edition in EDITIONS]
    found = []
    for among, ids in [("stayed", members[0] & members[1]), ("all", members[0] | members[1])]:
        was, now = (matrix(edition, sorted(ids)) for edition in EDITIONS)
        either = np.logical_or(was, now).sum()
        found.append([among, "jaccard", repr(float(np.logical_and(was, now).sum() / either)), f"numpy {np.__version__}"])
        found.append([among, "hamming", int(np.logical_xor(was, now).sum()), f"numpy {np.__version__}"])
        found.append([among, "same_pairs", repr(float((was == now).mean())), f"numpy {np.__version__}"])
    write(ORACLE / "editions.csv", ["among", "measure", "value", "tool"], found)


if __name__ == "__main__":
    main()
