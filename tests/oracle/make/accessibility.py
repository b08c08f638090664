"""Writes the demand, supply and cost tables and access.csv: floating catchments from PySAL access and from numpy.

Not called access.py: a script of that name would hide the package `access` from itself.
"""

import numpy as np
import pandas as pd
from access import fca, weights

from files import ORACLE, write

PERSONS = {"A": 1000, "B": 500, "C": 200, "D": 300, "E": 50}
CAPACITY = {"A": 5, "C": 2, "F": 1}
# Each row in the order of CAPACITY. D to F is 30, the radius itself, which counts as reached; E reaches nothing.
MINUTES = {"A": [5, 25, 70], "B": [15, 20, 50], "C": [25, 5, 40], "D": [45, 35, 30], "E": [90, 80, 75]}
RADIUS = 30
STEPS = {10: 1, 20: 0.68, 30: 0.22}
TOLERANCE = 1e-12


def by_pysal():
    demand = pd.DataFrame({"persons": PERSONS.values()}, index=list(PERSONS))
    supply = pd.DataFrame({"capacity": CAPACITY.values()}, index=list(CAPACITY))
    costs = pd.DataFrame(cost_rows(), columns=["demand", "supply", "minutes"])
    tables = dict(demand_df=demand, supply_df=supply, cost_df=costs, max_cost=RADIUS)
    columns = dict(
        demand_index=True, demand_name="persons", supply_index=True, supply_name="capacity",
        cost_origin="demand", cost_dest="supply", cost_name="minutes",
    )
    steps = weights.step_fn(STEPS)
    series = {
        "2sfca": fca.two_stage_fca(**tables, **columns),
        "e2sfca": fca.two_stage_fca(**tables, **columns, weight_fn=steps),
        "3sfca": fca.three_stage_fca(**tables, **columns, weight_fn=steps),
    }
    # A place that reaches nothing has no row there; its access is 0.
    return {method: [float(x) for x in found.reindex(list(PERSONS)).fillna(0.0)] for method, found in series.items()}


def by_numpy():
    persons, capacity = (np.array(list(table.values()), dtype=float) for table in (PERSONS, CAPACITY))
    minutes = np.array(list(MINUTES.values()), dtype=float)
    reached = (minutes <= RADIUS).astype(float)
    decay = np.select([minutes <= limit for limit in STEPS], list(STEPS.values()), 0.0) * reached
    total = decay.sum(axis=1, keepdims=True)
    choice = np.divide(decay, total, out=np.zeros_like(decay), where=total > 0)

    def catchment(weight):
        """Capacity per weighted person at each supply, summed with the same weights at each demand."""
        return weight @ (capacity / (persons @ weight))

    found = {"2sfca": catchment(reached), "e2sfca": catchment(decay), "3sfca": catchment(choice * decay)}
    return {method: [float(x) for x in values] for method, values in found.items()}


def cost_rows():
    return [[place, site, time] for place, times in MINUTES.items() for site, time in zip(CAPACITY, times)]


def main():
    write(ORACLE / "od_demand.csv", ["id", "persons"], list(PERSONS.items()))
    write(ORACLE / "od_supply.csv", ["id", "capacity"], list(CAPACITY.items()))
    write(ORACLE / "od_costs.csv", ["demand", "supply", "minutes"], cost_rows())
    rows, largest = [], 0.0
    first, second = by_pysal(), by_numpy()
    for method, found in first.items():
        for place, x, y in zip(PERSONS, found, second[method]):
            if abs(x - y) > TOLERANCE:
                raise SystemExit(f"{method} at {place} is {x!r} and {y!r}")
            largest = max(largest, abs(x - y))
            rows += [[method, place, repr(x), "access"], [method, place, repr(y), "numpy"]]
    write(ORACLE / "access.csv", ["method", "id", "value", "tool"], rows)
    print(f"  access: the tools differ by {largest:.1e} at most")


if __name__ == "__main__":
    main()
