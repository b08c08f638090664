"""Writes equity/, what places have and the persons they count for, and equity.csv: how unequally it is shared out.

PySAL's indices know no weights: each place stands there as often as it has persons, which is what a weight means.
"""

from fractions import Fraction
from random import Random

import numpy as np
import pandas as pd
from inequality.gini import Gini
from inequality.schutz import Schutz
from inequality.theil import Theil, TheilD
from scipy.spatial.distance import cityblock
from scipy.stats import entropy, linregress, rankdata

from agreement import Agreement
from files import ORACLE, write

FOLDER = ORACLE / "equity"
# Fixtures of DEFINITIONS, then shares between 0 and 1 with all that is awkward: zeros, ones, ties, persons of none, missing deprivation.
LINES = {"five": ("2.5", "0", "10"), "weighted": ("2.5", "0", "10")}
VALUES = ["0", "1", "2", "3", "10"]


def distributions():
    """`id, value, weight, deprivation, group`, as text."""
    groups = ["north", "north", "south", "south", ""]
    for name, weights in (("five", [1] * 5), ("weighted", [3, 1, 1, 2, 1])):
        rows = zip("abcde", VALUES, weights, [5, 4, 3, 2, 1], groups)
        yield name, [[place, value, str(weight), str(rank), group] for place, value, weight, rank, group in rows]
    for seed, n, least, known in ((701, 9, 0, 1.0), (702, 12, 1, 1.0), (703, 40, 0, 0.7), (704, 40, 1, 0.7)):
        rng = Random(seed)
        rows = []
        for i in range(n):
            value = rng.choice([0, 100, 37]) if rng.random() < 0.3 else rng.randint(least, 100)
            deprivation = str(rng.randint(-20, 20) / 4) if rng.random() < known else ""
            rows.append([f"p{i:02}", repr(max(value, least) / 100), str(rng.randint(0, 40)), deprivation, rng.choice("xyz")])
        yield f"shares-{n}-{'some' if least else 'none'}", rows


class Places:
    """The places with persons, the poorest first; and everybody one by one, for tools that know no weights."""

    def __init__(self, rows, line, limits):
        rows = sorted((row for row in rows if row[2] != "0"), key=lambda row: Fraction(row[1]))
        self.exact = [(Fraction(value), int(weight)) for _, value, weight, _, _ in rows]
        self.a = np.array([float(row[1]) for row in rows])
        self.w = np.array([float(row[2]) for row in rows])
        self.groups = np.array([row[4] for row in rows])
        self.line, self.limits = line, limits
        self.f = self.w / self.w.sum()
        self.mu = float(self.f @ self.a)
        self.s = self.f * self.a / self.mu
        self.each = np.repeat(self.a, self.w.astype(int))
        self.each_group = np.repeat(self.groups, self.w.astype(int))
        self.lacking = bool((self.a == 0).any())

    def by_group(self, of_group):
        return [of_group(self.groups == group) for group in np.unique(self.groups)]

    def ranked(self, rows):
        known = [row for row in rows if row[3] and row[2] != "0"]
        places = Places(known, self.line, self.limits)
        places.deprivation = np.array([float(row[3]) for row in sorted(known, key=lambda row: Fraction(row[1]))])
        return places


def gini_np(p):
    """The mean difference of all pairs, divided by twice the mean."""
    return float(p.f @ np.abs(p.a[:, None] - p.a[None, :]) @ p.f / (2 * p.mu))


def between(p, one, other):
    """The divergence of what groups have from how many they are, or the other way round."""
    return entropy([one[mask].sum() for mask in p.by_group(lambda mask: mask)], [other[mask].sum() for mask in p.by_group(lambda mask: mask)])


def within(p, one, other):
    return sum(one[mask].sum() * entropy(one[mask], other[mask]) for mask in p.by_group(lambda mask: mask) if one[mask].sum() > 0)


def log_np(p):
    return float(p.f @ np.log(p.mu / p.a))


def log_between_np(p):
    return float(sum(p.f[m].sum() * np.log(p.mu / ((p.f[m] @ p.a[m]) / p.f[m].sum())) for m in p.by_group(lambda m: m)))


def log_within_np(p):
    return float(sum(p.f[m] @ np.log((p.f[m] @ p.a[m]) / p.f[m].sum() / p.a[m]) for m in p.by_group(lambda m: m)))


def unless_lacking(p, value):
    """Logarithms of what each has: none where somebody has nothing."""
    return None if p.lacking else float(value(p))


def held(pairs, part):
    """What the first part of the persons has, exactly: a place that straddles the end counts with those who fall before it."""
    room, total = part * sum(weight for _, weight in pairs), Fraction(0)
    for value, weight in pairs:
        taken = min(room, Fraction(weight))
        total, room = total + taken * value, room - taken
    return total


def palma_exact(p):
    tenth, four = Fraction(1, 10), Fraction(4, 10)
    poorest = held(p.exact, four) / four
    return float(held(p.exact[::-1], tenth) / tenth / poorest) if poorest else None


def palma_np(p):
    curve = np.interp([0.4, 0.9], [0, *np.cumsum(p.f)], [0, *np.cumsum(p.s)])
    return float((1 - curve[1]) / 0.1 / (curve[0] / 0.4)) if curve[0] > 1e-15 else None


def fgt_np(p, alpha):
    gaps = np.where(p.a < float(p.line), (float(p.line) - p.a) / float(p.line), 0.0)
    return float(p.f @ np.where(gaps > 0, gaps**alpha, 0.0))


def fgt_exact(p, alpha):
    short = [(weight, ((p.line - value) / p.line) ** alpha) for value, weight in p.exact if value < p.line]
    return float(sum(weight * gap for weight, gap in short) / sum(weight for _, weight in p.exact))


def concentration_np(p):
    """By the rank of each level of deprivation: those below, and half of those at it."""
    d = p.deprivation
    rank = np.array([p.f[d < x].sum() + p.f[d == x].sum() / 2 for x in d])
    return float(2 * p.f @ ((rank - 0.5) * (p.a - p.mu)) / p.mu)


def concentration_scipy(p):
    """The convenient regression over everybody: 2 var(R) A / mu on R (Kakwani, Wagstaff and van Doorslaer 1997)."""
    each = np.repeat(p.deprivation, p.w.astype(int))
    rank = (rankdata(each, method="average") - 0.5) / len(each)
    return float(linregress(rank, 2 * rank.var() * p.each / p.each.mean()).slope)


def erreygers(of):
    return lambda p: of(p) * 4 * p.mu / float(p.limits[1] - p.limits[0])


def everybody(p):
    return pd.DataFrame({"value": p.each})


MEASURES = {
    "gini": {"inequality": lambda p: float(Gini(p.each).g), "numpy": gini_np},
    "theil_t": {"inequality": lambda p: float(Theil(p.each).T), "scipy": lambda p: float(entropy(p.s, p.f))},
    "theil_t_between": {
        "inequality": lambda p: TheilD(p.each, p.each_group).bg.item(),
        "scipy": lambda p: float(between(p, p.s, p.f)),
    },
    "theil_t_within": {
        "inequality": lambda p: TheilD(p.each, p.each_group).wg.item(),
        "scipy": lambda p: float(within(p, p.s, p.f)),
    },
    "theil_l": {
        "scipy": lambda p: unless_lacking(p, lambda p: entropy(p.f, p.s)),
        "numpy": lambda p: unless_lacking(p, log_np),
    },
    "theil_l_between": {
        "scipy": lambda p: unless_lacking(p, lambda p: between(p, p.f, p.s)),
        "numpy": lambda p: unless_lacking(p, log_between_np),
    },
    "theil_l_within": {
        "scipy": lambda p: unless_lacking(p, lambda p: within(p, p.f, p.s)),
        "numpy": lambda p: unless_lacking(p, log_within_np),
    },
    "hoover": {
        "inequality": lambda p: float(Schutz(everybody(p), "value").distance),
        "scipy": lambda p: float(cityblock(p.f, p.s) / 2),
    },
    "palma": {"fractions": palma_exact, "numpy": palma_np},
    "fgt_0": {"fractions": lambda p: fgt_exact(p, 0), "numpy": lambda p: fgt_np(p, 0)},
    "fgt_1": {"fractions": lambda p: fgt_exact(p, 1), "numpy": lambda p: fgt_np(p, 1)},
    "fgt_2": {"fractions": lambda p: fgt_exact(p, 2), "numpy": lambda p: fgt_np(p, 2)},
}
RANKED = {
    "concentration": {"numpy": concentration_np, "scipy": concentration_scipy},
    "erreygers": {"numpy": erreygers(concentration_np), "scipy": erreygers(concentration_scipy)},
}


def main():
    for left_over in FOLDER.glob("*.csv"):
        left_over.unlink()
    agreement = Agreement()
    for name, rows in distributions():
        line, least, most = LINES.get(name, ("0.5", "0", "1"))
        write(FOLDER / f"{name}.csv", ["id", "value", "weight", "deprivation", "group"], rows)
        places = Places(rows, Fraction(line), (Fraction(least), Fraction(most)))
        for measures, of in ((MEASURES, places), (RANKED, places.ranked(rows))):
            for measure, tools in measures.items():
                values = {tool: [value(of)] for tool, value in tools.items()}
                agreement.add([name, line, least, most], measure, [()], values)
    write(ORACLE / "equity.csv", ["distribution", "line", "least", "most", "metric", "value", "tool"], agreement.rows)
    agreement.report()


if __name__ == "__main__":
    main()
