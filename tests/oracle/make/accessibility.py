"""Writes territories of demand, supply and costs, and access.csv: what measures of access say of them.

PySAL access has most of the measures, the formulas are written out with dense matrices (numpy) or with long tables (pandas). The
equilibrium of rational agents comes from a solver of quadratic programs too (HiGHS), since PySAL's is a heuristic in whole persons.

Not called access.py: a script of that name would hide the package `access` from itself.
"""

import random

import highspy
import numpy as np
import pandas as pd
from access import fca, raam, weights

from files import ORACLE, write

RADIUS = 30
STEPS = {10: 1, 20: 0.68, 30: 0.22}
SIGMA = 12.0
TAU = 60
TOLERANCE = 1e-9
# PySAL moves whole persons; after its usual 150 rounds some costs are 4 % off.
CYCLES = 3000
ROUGH = 0.02
SEEDS = [1, 2, 3, 4, 5, 6]


def small():
    """D to F is 30, the radius itself, which counts as reached; E reaches nothing."""
    persons = {"A": 1000, "B": 500, "C": 200, "D": 300, "E": 50}
    capacity = {"A": 5, "C": 2, "F": 1}
    minutes = {"A": [5, 25, 70], "B": [15, 20, 50], "C": [25, 5, 40], "D": [45, 35, 30], "E": [90, 80, 75]}
    costs = [[place, site, time] for place, times in minutes.items() for site, time in zip(capacity, times)]
    return persons, capacity, costs


def drawn(seed):
    """Forty places and fifteen points: some without persons or capacity, pairs that are not there, times at the very limits."""
    draw = random.Random(seed)
    persons = {f"p{i:02}": draw.choice([0] + [draw.randrange(500, 20_000) for _ in range(7)]) for i in range(40)}
    capacity = {f"s{j:02}": draw.choice([0] + [draw.randrange(5, 80) for _ in range(7)]) for j in range(15)}
    costs = []
    for place in persons:
        alone = place in ("p07", "p31")
        for site in capacity:
            if draw.random() < 0.65:
                time = draw.choice([round(draw.uniform(0, 55), 1), draw.uniform(0, 40), draw.choice([10, 20, 30])])
                costs.append([place, site, time + 31 if alone else time])
    return persons, capacity, costs


class Territory:
    def __init__(self, persons, capacity, costs):
        self.persons, self.capacity, self.costs = persons, capacity, costs
        self.demand = pd.DataFrame({"persons": persons.values()}, index=list(persons))
        self.supply = pd.DataFrame({"capacity": capacity.values()}, index=list(capacity))
        self.table = pd.DataFrame(costs, columns=["demand", "supply", "minutes"])
        self.minutes = np.full((len(persons), len(capacity)), np.inf)
        rows, columns = ({id: place for place, id in enumerate(ids)} for ids in (persons, capacity))
        for place, site, time in costs:
            self.minutes[rows[place], columns[site]] = time
        self.p, self.s = (np.array(list(table.values()), dtype=float) for table in (persons, capacity))

    def listed(self, series):
        """A place that reaches nothing has no row, or NaN; its access is 0."""
        return [float(x) for x in series.reindex(list(self.persons)).fillna(0.0)]


def gaussian(time):
    return np.exp(-0.5 * (time / SIGMA) ** 2)


def steps(time):
    return np.select([time <= limit for limit in STEPS], list(STEPS.values()), 0.0)


def by_pysal(territory):
    tables = dict(demand_df=territory.demand, supply_df=territory.supply, cost_df=territory.table, max_cost=RADIUS)
    columns = dict(
        demand_index=True, demand_name="persons", supply_index=True, supply_name="capacity",
        cost_origin="demand", cost_dest="supply", cost_name="minutes",
    )
    by_steps, by_gaussian = weights.step_fn(STEPS), weights.gaussian(SIGMA)

    def within(values, weight=None):
        points = pd.DataFrame({"id": list(territory.capacity), "value": values})
        return fca.weighted_catchment(
            points, territory.table, max_cost=RADIUS, cost_source="supply", cost_dest="demand", cost_cost="minutes",
            loc_index="id", loc_value="value", weight_fn=weight,
        )

    found = {
        "2sfca": fca.two_stage_fca(**tables, **columns),
        "e2sfca": fca.two_stage_fca(**tables, **columns, weight_fn=by_steps),
        "e2sfca:gaussian": fca.two_stage_fca(**tables, **columns, weight_fn=by_gaussian),
        "3sfca": fca.three_stage_fca(**tables, **columns, weight_fn=by_steps),
        "gravity": within(territory.s, by_steps),
        "gravity:gaussian": within(territory.s, by_gaussian),
        "cumulative": within(territory.s),
        "cumulative_services": within((territory.s > 0).astype(float)),
    }
    return {method: territory.listed(series) for method, series in found.items()}


def by_numpy(territory):
    p, s, minutes = territory.p, territory.s, territory.minutes
    reached = (minutes <= RADIUS).astype(float)
    stepped = steps(minutes) * reached
    curved = np.where(reached > 0, gaussian(np.where(reached > 0, minutes, 0)), 0)

    def over(part, whole):
        return np.divide(part, whole, out=np.zeros(np.broadcast(part, whole).shape), where=whole > 0)

    def catchment(weight):
        """Capacity per weighted person at each supply, summed with the same weights at each demand."""
        return weight @ over(s, p @ weight)

    choice = over(stepped, stepped.sum(axis=1, keepdims=True))
    levels = over(s, p @ choice)
    found = {
        "2sfca": catchment(reached),
        "e2sfca": catchment(stepped),
        "e2sfca:gaussian": catchment(curved),
        "3sfca": catchment(choice * stepped),
        "bfca": over(stepped, stepped.sum(axis=0, keepdims=True)) @ levels,
        "gravity": stepped @ s,
        "gravity:gaussian": curved @ s,
        "cumulative": reached @ s,
        "cumulative_services": reached @ (s > 0),
        "nearest": [x if np.isfinite(x) else None for x in minutes[:, s > 0].min(axis=1)],
    }
    return {method: [None if x is None else float(x) for x in values] for method, values in found.items()}


def by_pandas(territory):
    """Balanced catchments and the nearest point, from the long table of pairs."""
    pairs = territory.table.join(territory.demand, on="demand").join(territory.supply, on="supply")
    near = pairs[pairs.capacity > 0].groupby("demand").minutes.min().reindex(list(territory.persons))
    pairs = pairs[pairs.minutes <= RADIUS].assign(weight=lambda rows: steps(rows.minutes))
    pairs["at_home"] = pairs.weight / pairs.groupby("demand").weight.transform("sum")
    pairs["at_point"] = pairs.weight / pairs.groupby("supply").weight.transform("sum")
    competing = (pairs.persons * pairs.at_home).groupby(pairs.supply).transform("sum")
    pairs["part"] = (pairs.at_point * pairs.capacity / competing).where(competing > 0, 0.0)
    return {
        "bfca": territory.listed(pairs.groupby("demand").part.sum()),
        "nearest": [None if np.isnan(x) else float(x) for x in near],
    }


def raam_by_pysal(territory):
    """PySAL has no radius and leaves out places without persons: it is given the pairs within it, and the others are not compared.

    It goes through places and points as a set of their ids has them, which for texts is another order each time: it is given numbers.
    """
    places, points = list(territory.persons), list(territory.capacity)
    table = territory.table[territory.table.minutes <= RADIUS]
    table = table.assign(demand=table.demand.map(places.index), supply=table.supply.map(points.index))
    table = table[(territory.p[table.demand] > 0) & (territory.s[table.supply] > 0)]
    demand = pd.DataFrame({"persons": territory.p.astype(int)}).loc[sorted(set(table.demand))]
    supply = pd.DataFrame({"capacity": territory.s})
    series = raam.raam(
        demand, supply, table, demand_name="persons", supply_name="capacity", cost_origin="demand", cost_dest="supply",
        cost_name="minutes", tau=TAU, rho=territory.p.sum() / territory.s.sum(), max_cycles=CYCLES,
    )
    return {places[place]: float(x) for place, x in series.items()}


def raam_by_highs(territory):
    """The least of Beckmann's function: flows of each pair, and the load of each point, whose square is half of what counts."""
    p, s = territory.p / territory.p.sum(), territory.s / territory.s.sum()
    pairs = [(i, j) for i, j in zip(*np.nonzero(territory.minutes <= RADIUS)) if s[j] > 0]
    points = [j for j in range(len(s)) if s[j] > 0]
    reaching = {i for i, _ in pairs}
    solver = highspy.Highs()
    solver.setOptionValue("output_flag", False)
    n, m = len(pairs), len(points)
    for i, j in pairs:
        solver.addCol(territory.minutes[i, j] / TAU, 0, highspy.kHighsInf, 0, [], [])
    for _ in points:
        solver.addCol(0, 0, highspy.kHighsInf, 0, [], [])
    for i in sorted(reaching):
        own = [k for k, pair in enumerate(pairs) if pair[0] == i]
        solver.addRow(p[i], p[i], len(own), own, [1.0] * len(own))
    for k, j in enumerate(points):
        own = [q for q, pair in enumerate(pairs) if pair[1] == j]
        solver.addRow(0, 0, len(own) + 1, [*own, n + k], [1.0] * len(own) + [-1.0])
    hessian = highspy.HighsHessian()
    hessian.dim_ = n + m
    hessian.format_ = highspy.HessianFormat.kTriangular
    hessian.start_ = [0] * n + list(range(m + 1))
    hessian.index_ = list(range(n, n + m))
    hessian.value_ = [1 / s[j] for j in points]
    if solver.passHessian(hessian) != highspy.HighsStatus.kOk or solver.run() != highspy.HighsStatus.kOk:
        raise SystemExit("HiGHS refused the equilibrium")
    values = solver.getSolution().col_value
    load = {j: values[n + k] for k, j in enumerate(points)}
    cost = {}
    for i, j in pairs:
        cost.setdefault(i, []).append(float(territory.minutes[i, j] / TAU + load[j] / s[j]))
    return [min(cost[i]) if i in cost else None for i in range(len(p))]


def rows_of(name, territory):
    first = by_pysal(territory)
    second = by_numpy(territory)
    third = by_pandas(territory)
    rows = []
    for method, values in second.items():
        tool, others = ("access", first[method]) if method in first else ("pandas", third[method])
        for place, x, y in zip(territory.persons, others, values):
            if (x is None) != (y is None) or (x is not None and abs(x - y) > TOLERANCE * max(abs(y), 1e-3)):
                raise SystemExit(f"{name}: {method} at {place} is {x!r} and {y!r}")
            if x == y:
                rows.append([name, method, place, "" if x is None else repr(x), f"{tool}|numpy"])
            else:
                rows += [[name, method, place, repr(x), tool], [name, method, place, repr(y), "numpy"]]
    rough, exact = raam_by_pysal(territory), raam_by_highs(territory)
    for place, value in zip(territory.persons, exact):
        # Digits beyond the ninth are the solver's own.
        rows.append([name, "raam", place, "" if value is None else repr(round(value, 9)), "highs"])
        if place in rough:
            if abs(rough[place] - value) > ROUGH * value:
                raise SystemExit(f"{name}: raam at {place} is {rough[place]!r} and {float(value)!r}")
            rows.append([name, "raam", place, repr(rough[place]), "access"])
    return rows


def main():
    territories = {"od": small()} | {f"random-{seed}": drawn(seed) for seed in SEEDS}
    rows = []
    for name, parts in territories.items():
        folder = ORACLE if name == "od" else ORACLE / "access"
        persons, capacity, costs = parts
        write(folder / f"{name}_demand.csv", ["id", "persons"], list(persons.items()))
        write(folder / f"{name}_supply.csv", ["id", "capacity"], list(capacity.items()))
        write(folder / f"{name}_costs.csv", ["demand", "supply", "minutes"], [[i, j, repr(t)] for i, j, t in costs])
        rows += rows_of(name, Territory(*parts))
    write(ORACLE / "access.csv", ["territory", "method", "id", "value", "tool"], rows)


if __name__ == "__main__":
    main()
