"""Writes tails/, networks that grow at their busiest nodes, and tails.csv: the power law of their degrees, as two tools fit it."""

from collections import Counter
from random import Random

import igraph as ig
import mpmath
import numpy as np
from scipy.optimize import brentq
from scipy.special import zeta

from agreement import Agreement
from files import ORACLE, read, write
from networks import pick

FOLDER = ORACLE / "tails"
GROWN = {"grown-500": (701, 500), "grown-800": (702, 800)}
# igraph stops where the likelihood holds still, and the exponent is the root of that.
TOLERANCE = 1e-5


def grown(rng, n):
    """Each newcomer ties to one end of an earlier tie."""
    ends = [0, 1]
    for node in range(2, n):
        ends += [pick(rng, ends), node]
    return [(f"n{a:03}", f"n{b:03}") for a, b in zip(ends[::2], ends[1::2])]


def by_igraph(degrees):
    fit = ig.power_law_fit(degrees, method="discrete")
    tail = sum(degree >= fit.xmin for degree in degrees)
    return {"alpha": fit.alpha, "x_min": fit.xmin, "distance": fit.D, "actors": tail}


def from_one_on(degrees, least):
    """The law under which the mean logarithm is what it is, and how far it is from the actors."""
    tail = np.array([degree for degree in degrees if degree >= least])
    mean = np.log(tail).mean()
    alpha = brentq(lambda a: float(-mpmath.zeta(a, least, 1) / mpmath.zeta(a, least)) - mean, 1.01, 20, xtol=1e-13)
    below = lambda x: 1 - zeta(alpha, x + 1) / zeta(alpha, least)
    distance = max(abs((tail <= x).mean() - below(x)) for x in set(map(int, tail)))
    return {"alpha": alpha, "x_min": least, "distance": float(distance), "actors": len(tail)}


def by_scipy(degrees):
    """Clauset, Shalizi and Newman: of the laws from each degree on, the nearest."""
    return min((from_one_on(degrees, least) for least in sorted(set(degrees))[:-1]), key=lambda fit: fit["distance"])


def main():
    for left_over in FOLDER.glob("*.csv"):
        left_over.unlink()
    agreement = Agreement()
    for name, (seed, n) in GROWN.items():
        write(FOLDER / f"{name}.csv", ["from", "to"], grown(Random(seed), n))
        ends = Counter(end for row in read(FOLDER / f"{name}.csv") for end in (row["from"], row["to"]))
        first, second = by_igraph(sorted(ends.values())), by_scipy(sorted(ends.values()))
        for measure, value in first.items():
            agreement.add([name], measure, [()], {"igraph": [value], "scipy": [second[measure]]}, TOLERANCE)
    write(ORACLE / "tails.csv", ["network", "metric", "value", "tool"], agreement.rows)
    agreement.report()


if __name__ == "__main__":
    main()
