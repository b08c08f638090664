"""Measures access with ours and with other libraries on the same files, in turn, and prints one table in Markdown.

    cargo bench --no-run --bench access                         says where the program is: target/release/deps/access-…
    python access.py --make FOLDER                              writes demand.csv, supply.csv and costs.csv there
    python access.py --ours PROGRAM FOLDER
    python access.py --ours PROGRAM --methods 2sfca,e2sfca --rounds 5 FOLDER

The libraries (requirements: access, pandas, scipy, numpy) are those of the Python that runs this. Each figure is CPU seconds (user and
system, one thread), the least of `--rounds` runs, of which ours and each peer's take turns (A B A B), every run in a process of its own
that holds the tables before the clock starts: ours and `scipy` a sparse matrix, PySAL and `scipy (pairs)` the pairs. Results are
compared: the sum, and every 997th value.
"""

import argparse
import datetime
import json
import os
import pathlib
import platform
import resource
import subprocess
import sys

SERVICES, NEEDS, RADIUS = 5_000, 50_000, 30.0
# Within the radius about twenty services a need; the table goes somewhat farther, as tables do.
MARGIN = 33.0
STEPS = {RADIUS / 3: 1.0, RADIUS * 2 / 3: 0.68, RADIUS: 0.22}
TOLERANCE = 1e-9
LEAST = 0.5
EVERY = 997


def cpu():
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def make(folder, services, needs):
    """Needs around towns and services too, on a square in which so many services are within the radius."""
    import numpy
    from scipy.spatial import cKDTree

    draw = numpy.random.default_rng(1)
    side = (services * numpy.pi * RADIUS**2 / 20) ** 0.5
    towns = draw.random((400, 2)) * side

    def scattered(count):
        near = towns[draw.integers(len(towns), size=count)] + draw.normal(scale=RADIUS, size=(count, 2))
        anywhere = draw.random((count, 2)) * side
        return numpy.where(draw.random((count, 1)) < 0.3, near, anywhere) % side

    demand, supply = scattered(needs), scattered(services)
    folder.mkdir(parents=True, exist_ok=True)
    persons, capacity = draw.integers(0, 500, needs), draw.integers(0, 120, services)
    (folder / "demand.csv").write_text("id,persons\n" + "".join(f"n{i:06},{p}\n" for i, p in enumerate(persons)))
    (folder / "supply.csv").write_text("id,capacity\n" + "".join(f"s{j:05},{c}\n" for j, c in enumerate(capacity)))
    near = cKDTree(supply).query_ball_point(demand, MARGIN)
    with (folder / "costs.csv").open("w") as file:
        file.write("demand,supply,minutes\n")
        for i, points in enumerate(near):
            for j in sorted(points):
                minutes = float(numpy.hypot(*(demand[i] - supply[j])))
                file.write(f"n{i:06},s{j:05},{minutes:.3f}\n")


# ---- one peer, in a process of its own

class Tables:
    def __init__(self, folder):
        import pandas

        self.demand = pandas.read_csv(folder / "demand.csv").set_index("id")
        self.supply = pandas.read_csv(folder / "supply.csv").set_index("id")
        self.costs = pandas.read_csv(folder / "costs.csv")


def pysal(tables, method):
    from access import fca, weights

    weight = {"2sfca": None, "e2sfca": weights.step_fn(STEPS), "3sfca": weights.step_fn(STEPS)}[method]
    measure = fca.three_stage_fca if method == "3sfca" else fca.two_stage_fca

    def run():
        found = measure(
            demand_df=tables.demand, supply_df=tables.supply, cost_df=tables.costs, max_cost=RADIUS, demand_index=True,
            demand_name="persons", supply_index=True, supply_name="capacity", cost_origin="demand", cost_dest="supply",
            cost_name="minutes", weight_fn=weight,
        )
        return found.reindex(tables.demand.index).fillna(0.0).to_numpy()

    return run


def scipy(tables, method, ready=True):
    import numpy
    from scipy.sparse import csr_array

    rows = tables.demand.index.get_indexer(tables.costs.demand)
    columns = tables.supply.index.get_indexer(tables.costs.supply)
    minutes = tables.costs.minutes.to_numpy()
    shape = (len(tables.demand), len(tables.supply))
    persons, capacity = tables.demand.persons.to_numpy(float), tables.supply.capacity.to_numpy(float)
    limits, values = numpy.array(list(STEPS)), numpy.array([*STEPS.values(), 0.0])
    # A time of zero would be no entry of a sparse matrix.
    kept = csr_array((numpy.maximum(minutes, 1e-300), (rows, columns)), shape=shape)

    def weight(times):
        if method == "2sfca":
            return (times <= RADIUS).astype(float)
        return values[numpy.searchsorted(limits, times)]

    def run():
        if ready:
            matrix = csr_array((weight(kept.data), kept.indices, kept.indptr), shape=shape)
        else:
            matrix = csr_array((weight(minutes), (rows, columns)), shape=shape)
        if method == "3sfca":
            total = matrix.sum(axis=1)
            factor = numpy.repeat(numpy.divide(1.0, total, out=numpy.zeros_like(total), where=total > 0), numpy.diff(matrix.indptr))
            matrix = csr_array((matrix.data**2 * factor, matrix.indices, matrix.indptr), shape=shape)
        competing = matrix.T @ persons
        return matrix @ numpy.divide(capacity, competing, out=numpy.zeros_like(competing), where=competing > 0)

    return run


PEERS = {
    "access": pysal,
    "scipy": scipy,
    "scipy (pairs)": lambda tables, method: scipy(tables, method, ready=False),
}


def peer(name, method, folder):
    run = PEERS[name](Tables(folder), method)
    run()
    start, runs = cpu(), 0
    while runs == 0 or cpu() - start < LEAST:
        values, runs = run(), runs + 1
    taken = (cpu() - start) / runs
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    sample = [float(x) for x in values[::EVERY]]
    print(json.dumps({"measure": method, "cpu": taken, "sum": float(values.sum()), "sample": sample, "peak": peak}))


# ---- taking turns

def told(command):
    one = {name: "1" for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")}
    done = subprocess.run(command, env=os.environ | one, capture_output=True, text=True, check=True)
    return {line["measure"]: line for line in map(json.loads, done.stdout.splitlines())}


def differs(ours, other):
    """The largest relative difference of what two programs tell."""
    pairs = [(ours["sum"], other["sum"]), *zip(ours["sample"], other["sample"], strict=True)]
    return max(abs(a - b) / max(abs(a), abs(b), 1e-12) for a, b in pairs)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--make", action="store_true")
    parser.add_argument("--services", type=int, default=SERVICES)
    parser.add_argument("--needs", type=int, default=NEEDS)
    parser.add_argument("--ours")
    parser.add_argument("--methods", default="2sfca,e2sfca,3sfca")
    parser.add_argument("--peers", default=",".join(PEERS))
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--peer", nargs=2, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.make:
        return make(arguments.folder, arguments.services, arguments.needs)
    if arguments.peer:
        return peer(*arguments.peer, arguments.folder)
    methods, peers = arguments.methods.split(","), arguments.peers.split(",")
    files = [str(arguments.folder / name) for name in ("demand.csv", "supply.csv", "costs.csv")]
    best = {}
    for _ in range(arguments.rounds):
        for method in methods:
            runs = {"ours": told([arguments.ours, *files, str(RADIUS), method])}
            for name in peers:
                # -P: this script's name would hide the package `access` from itself.
                runs[name] = told([sys.executable, "-P", __file__, "--peer", name, method, str(arguments.folder)])
            for name, lines in runs.items():
                for measure, line in lines.items():
                    key = (name, measure)
                    if key not in best or line["cpu"] < best[key]["cpu"]:
                        best[key] = line
    reading, once = best["ours", "reading"], best["ours", "once"]
    print(f"{platform.machine()}, {datetime.date.today()}; {reading['pairs']} pairs; CPU s, least of {arguments.rounds}")
    print(f"Reading the files: {reading['cpu']:.3f}; the matrix once in memory: {once['cpu'] * 1e3:.2f} ms\n")
    heads = [name for peer in peers for name in (peer, "ratio")]
    print("| measure | ours, ms | times once | " + " | ".join(heads) + " | difference |")
    print("| --- " * (len(heads) + 4) + "|")
    worst = 0.0
    for method in methods:
        own = best["ours", method]
        cells = [method, f"{own['cpu'] * 1e3:.2f}", f"{own['cpu'] / once['cpu']:.1f}"]
        difference = 0.0
        for name in peers:
            other = best[name, method]
            cells += [f"{other['cpu'] * 1e3:.1f}", f"{other['cpu'] / own['cpu']:.1f}x"]
            difference = max(difference, differs(own, other))
        worst = max(worst, difference)
        print("| " + " | ".join([*cells, f"{difference:.0e}"]) + " |")
    if worst > TOLERANCE:
        raise SystemExit(f"results differ by {worst:.1e}")


if __name__ == "__main__":
    main()
