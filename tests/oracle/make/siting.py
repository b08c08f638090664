"""Writes siting/ and siting.csv: what the best choice of sites achieves, from PySAL spopt with CBC and from HiGHS with models of our own.

Only objective values: the sites that achieve them are often not the only ones. Minutes are the straight distances of whole coordinates, so
that every program computes the same.
"""

import math
import random

import highspy
import numpy as np
import pulp
from spopt.locate import LSCP, MCLP, PCenter, PMedian

from files import ORACLE, write

# Sites, places, fixed ones among the sites, and the largest coordinate.
SIZES = [(12, 40, 0), (15, 60, 2), (20, 80, 0), (20, 80, 3), (25, 100, 0), (25, 100, 2), (30, 120, 0), (30, 120, 4), (40, 150, 0), (40, 150, 5)]
SIDE = 100
RADII = [18, 25]
CHOSEN = [3, 6]


class Instance:
    def __init__(self, seed, sites, places, fixed):
        draw = random.Random(seed)
        point = lambda: (draw.randint(0, SIDE), draw.randint(0, SIDE))
        self.name = f"square-{seed}"
        self.sites = [point() for _ in range(sites)]
        self.fixed = [site < fixed for site in range(sites)]
        self.places = [point() for _ in range(places)]
        # Nobody is in need at some.
        self.persons = [draw.choice([0, *[draw.randint(1, 999)] * 9]) for _ in range(places)]
        self.minutes = np.array([[math.sqrt((a - x) ** 2 + (b - y) ** 2) for x, y in self.sites] for a, b in self.places])

    def rows(self):
        kinds = ["fixed" if fixed else "site" for fixed in self.fixed]
        rows = [[kind, x, y, ""] for kind, (x, y) in zip(kinds, self.sites)]
        return rows + [["place", x, y, persons] for (x, y), persons in zip(self.places, self.persons)]

    def near(self, radius):
        """The sites near each place that has persons and can be covered, and these persons."""
        near = [[j for j, minutes in enumerate(row) if minutes <= radius] for row in self.minutes]
        places = [i for i, sites in enumerate(near) if sites and self.persons[i]]
        return [near[i] for i in places], [self.persons[i] for i in places], places


def spopt_value(model):
    solved = model.solve(pulp.PULP_CBC_CMD(msg=False, gapRel=0, gapAbs=0))
    assert solved.problem.status == pulp.LpStatusOptimal, solved.problem.status
    return pulp.value(solved.problem.objective)


def fixed_array(instance):
    return np.array(instance.fixed, dtype=int) if any(instance.fixed) else None


def lscp_by_spopt(instance, radius, _):
    _, _, places = instance.near(radius)
    model = LSCP.from_cost_matrix(instance.minutes[places], radius, predefined_facilities_arr=fixed_array(instance))
    # spopt counts the fixed sites too.
    return spopt_value(model) - sum(instance.fixed)


def mclp_by_spopt(instance, radius, chosen):
    model = MCLP.from_cost_matrix(
        instance.minutes, np.array(instance.persons, dtype=float), radius, chosen + sum(instance.fixed), predefined_facilities_arr=fixed_array(instance)
    )
    return spopt_value(model)


class Model:
    """A binary program for HiGHS: all variables are 0 or 1."""

    def __init__(self):
        self.highs = highspy.Highs()
        self.highs.setOptionValue("output_flag", False)
        self.highs.setOptionValue("mip_rel_gap", 0.0)
        self.costs = []

    def variable(self, cost, lower=0.0):
        self.highs.addVar(lower, 1.0)
        self.highs.changeColCost(len(self.costs), cost)
        self.highs.changeColIntegrality(len(self.costs), highspy.HighsVarType.kInteger)
        self.costs.append(cost)
        return len(self.costs) - 1

    def at_least(self, least, terms):
        columns, factors = zip(*terms)
        self.highs.addRow(least, highspy.kHighsInf, len(columns), np.array(columns), np.array(factors, dtype=float))

    def best(self, sense):
        self.highs.changeObjectiveSense(sense)
        self.highs.run()
        assert self.highs.getModelStatus() == highspy.HighsModelStatus.kOptimal
        return round(self.highs.getInfo().objective_function_value)


def sites_of(model, instance, cost, chosen):
    sites = [model.variable(0.0 if fixed else cost, 1.0 if fixed else 0.0) for fixed in instance.fixed]
    free = [(site, -1.0) for site, fixed in zip(sites, instance.fixed) if not fixed]
    if chosen is not None:
        model.at_least(-chosen, free)
    return sites


def lscp_by_highs(instance, radius, _):
    model = Model()
    sites = sites_of(model, instance, 1.0, None)
    for near in instance.near(radius)[0]:
        model.at_least(1.0, [(sites[j], 1.0) for j in near])
    return model.best(highspy.ObjSense.kMinimize)


def covered(instance, radius, chosen, first, second, at_least=None):
    model = Model()
    sites = sites_of(model, instance, 0.0, chosen)
    firsts = []
    for near, persons in zip(*instance.near(radius)[:2]):
        once, twice = model.variable(first * persons), model.variable(second * persons)
        model.at_least(0.0, [(sites[j], 1.0) for j in near] + [(once, -1.0), (twice, -1.0)])
        model.at_least(0.0, [(once, 1.0), (twice, -1.0)])
        firsts.append((once, persons))
    if at_least is not None:
        model.at_least(at_least, firsts)
    return model.best(highspy.ObjSense.kMaximize)


def mclp_by_highs(instance, radius, chosen):
    return covered(instance, radius, chosen, 1.0, 0.0)


def backup_by_highs(instance, radius, chosen):
    return covered(instance, radius, chosen, 0.0, 1.0, mclp_by_highs(instance, radius, chosen))


def backup_by_cbc(instance, radius, chosen):
    """Both covers in one objective: a first one weighs more than all second ones together."""
    problem = pulp.LpProblem("backup", pulp.LpMaximize)
    sites = [pulp.LpVariable(f"x{j}", int(fixed), 1, "Integer") for j, fixed in enumerate(instance.fixed)]
    problem += pulp.lpSum(sites) <= chosen + sum(instance.fixed)
    nears, persons, _ = instance.near(radius)
    once = [pulp.LpVariable(f"y{i}", cat="Binary") for i in range(len(nears))]
    twice = [pulp.LpVariable(f"u{i}", cat="Binary") for i in range(len(nears))]
    for near, y, u in zip(nears, once, twice):
        problem += y + u <= pulp.lpSum(sites[j] for j in near)
        problem += u <= y
    first = pulp.lpSum(p * y for p, y in zip(persons, once))
    second = pulp.lpSum(p * u for p, u in zip(persons, twice))
    solver = pulp.PULP_CBC_CMD(msg=False, gapRel=0, gapAbs=0)
    problem.setObjective(first)
    problem.solve(solver)
    problem += first >= round(pulp.value(first))
    problem.setObjective(second)
    problem.solve(solver)
    assert problem.status == pulp.LpStatusOptimal
    return pulp.value(second)


def total(instance, opened):
    """The person-minutes of everybody to the nearest of these sites, added up here so that tools differ by their choice alone."""
    return sum(p * min(row[j] for j in opened) for p, row in zip(instance.persons, instance.minutes))


def longest(instance, opened):
    return max(min(row[j] for j in opened) for p, row in zip(instance.persons, instance.minutes) if p)


def opened_by_spopt(model):
    solved = model.solve(pulp.PULP_CBC_CMD(msg=False, gapRel=0, gapAbs=0))
    assert solved.problem.status == pulp.LpStatusOptimal, solved.problem.status
    return [j for j, site in enumerate(solved.fac_vars) if pulp.value(site) > 0.5]


def p_median_by_spopt(instance, _, chosen):
    weights, number = np.array(instance.persons, dtype=float), chosen + sum(instance.fixed)
    model = PMedian.from_cost_matrix(instance.minutes, weights, number, predefined_facilities_arr=fixed_array(instance))
    return total(instance, opened_by_spopt(model))


def p_center_by_spopt(instance, _, chosen):
    rows = [row for p, row in zip(instance.persons, instance.minutes) if p]
    model = PCenter.from_cost_matrix(np.array(rows), chosen + sum(instance.fixed), predefined_facilities_arr=fixed_array(instance))
    return longest(instance, opened_by_spopt(model))


def p_median_by_highs(instance, _, chosen):
    model = Model()
    sites = sites_of(model, instance, 0.0, chosen)
    for p, row in zip(instance.persons, instance.minutes):
        served = [model.variable(p * minutes) for minutes in row]
        model.at_least(1.0, [(y, 1.0) for y in served])
        for y, x in zip(served, sites):
            model.at_least(0.0, [(x, 1.0), (y, -1.0)])
    model.best(highspy.ObjSense.kMinimize)
    values = model.highs.getSolution().col_value
    return total(instance, [j for j, x in enumerate(sites) if values[x] > 0.5])


def p_center_by_highs(instance, _, chosen):
    """The lowest of all minutes at which so few sites cover everybody: halving, each time a covering problem."""
    steps = sorted({minutes for p, row in zip(instance.persons, instance.minutes) if p for minutes in row})
    covers = lambda minutes: len(instance.near(minutes)[0]) == sum(1 for p in instance.persons if p) and lscp_by_highs(instance, minutes, None) <= chosen
    low, high = 0, len(steps) - 1
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if covers(steps[middle]) else (middle + 1, high)
    return steps[low]


# How each method is solved by each tool, at which radii and for how many sites; None where it takes none.
METHODS = {
    "lscp": ({"spopt": lscp_by_spopt, "highspy": lscp_by_highs}, RADII, [None]),
    "mclp": ({"spopt": mclp_by_spopt, "highspy": mclp_by_highs}, RADII, CHOSEN),
    "backup": ({"pulp": backup_by_cbc, "highspy": backup_by_highs}, RADII, CHOSEN),
    "p-median": ({"spopt": p_median_by_spopt, "highspy": p_median_by_highs}, [None], CHOSEN),
    "p-center": ({"spopt": p_center_by_spopt, "highspy": p_center_by_highs}, [None], CHOSEN),
}


def main():
    instances = [Instance(seed + 1, *size) for seed, size in enumerate(SIZES)]
    for instance in instances:
        write(ORACLE / "siting" / f"{instance.name}.csv", ["kind", "x", "y", "persons"], instance.rows())
    rows = []
    for instance in instances:
        for method, (tools, radii, numbers) in METHODS.items():
            for radius in radii:
                for number in numbers:
                    found = {tool: round(solve(instance, radius, number), 9) for tool, solve in tools.items()}
                    values = set(found.values())
                    if len(values) > 1:
                        raise SystemExit(f"{method} of {instance.name} at {radius} with {number}: {found}")
                    rows.append([instance.name, method, radius or "", number or "", repr(float(values.pop())), "|".join(tools)])
    write(ORACLE / "siting.csv", ["instance", "method", "radius", "sites", "objective", "tool"], rows)


if __name__ == "__main__":
    main()
