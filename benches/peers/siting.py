"""Measures our choice of sites and that of other solvers on the same files, in turn, and prints one table in Markdown.

    cargo bench --no-run --bench siting                        says where the program is: target/release/deps/siting-…
    python siting.py --ours PROGRAM                            every task
    python siting.py --ours PROGRAM --tasks mclp-200 --rounds 3 --limit 100

Territories are random: sites and places uniform in a square of 100 × 100 minutes, straight distances, 1 to 1 000 persons at a place; 5 % of
the sites are opened. The radius is such that these cover about nine persons in ten. Each figure is CPU seconds (user and system, one thread)
of building and solving the model, without reading files, the least of `--rounds` runs, of which ours and each peer's take turns (A B A B),
every run in a process of its own. A peer that needs more than `--limit` seconds is stopped, and the table has its gap then. The libraries
(spopt, highspy) are those of the Python that runs this, or of the one given by `--python`.
"""

import argparse
import json
import math
import pathlib
import random
import resource
import subprocess
import sys

SIDE = 100.0

# Sites, places, radius, seed of each territory.
TERRITORIES = {"200": (200, 2_000, 17.7, 3), "1000": (1_000, 10_000, 8.1, 3)}

# Territory, method, share of the sites that may be opened, gap that is enough, work that ours may do.
TASKS = {
    "mclp-200": ("200", "mclp", 0.05, 0.0, None),
    "mclp-200-quick": ("200", "mclp", 0.05, 0.002, None),
    "lscp-200": ("200", "lscp", None, 0.0, None),
    "backup-200": ("200", "backup", 0.05, 0.0, None),
    "mclp-1000": ("1000", "mclp", 0.05, 0.03, None),
    "lscp-1000": ("1000", "lscp", None, 0.0, 1_000_000_000),
}


def generate(folder, sites, places, radius, seed):
    """Writes demand.csv, supply.csv and costs.csv; pairs much farther apart than the radius are left out."""
    draw = random.Random(seed)
    point = lambda: (draw.random() * SIDE, draw.random() * SIDE)
    at = [point() for _ in range(sites)]
    demand = [(*point(), draw.randint(1, 1_000)) for _ in range(places)]
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "supply.csv").write_text("id,capacity\n" + "".join(f"s{j:05},\n" for j in range(sites)))
    (folder / "demand.csv").write_text("id,persons\n" + "".join(f"d{i:05},{p}\n" for i, (_, _, p) in enumerate(demand)))
    with (folder / "costs.csv").open("w") as file:
        file.write("demand,supply,minutes\n")
        for i, (x, y, _) in enumerate(demand):
            for j, (a, b) in enumerate(at):
                minutes = math.hypot(x - a, y - b)
                if minutes <= 1.5 * radius:
                    file.write(f"d{i:05},s{j:05},{minutes:.3f}\n")


# ---- one peer, in a process of its own


def load(folder):
    import csv

    read = lambda name: list(csv.DictReader((folder / name).open(encoding="utf-8")))
    persons = {row["id"]: float(row["persons"]) for row in read("demand.csv")}
    sites = [row["id"] for row in read("supply.csv")]
    return persons, sites, [(row["demand"], row["supply"], float(row["minutes"])) for row in read("costs.csv")]


def cpu():
    used = resource.getrusage(resource.RUSAGE_SELF)
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime + children.ru_utime + children.ru_stime


def highspy_peer(method, radius, open_sites, gap, limit, territory):
    """The model handed to HiGHS as it is."""
    import highspy
    import numpy as np

    persons, sites, pairs = territory
    number = {site: j for j, site in enumerate(sites)}
    near = {place: [] for place in persons}
    for place, site, minutes in pairs:
        if minutes <= radius:
            near[place].append(number[site])
    places = [place for place in persons if near[place]]
    start = cpu()
    highs = highspy.Highs()
    for option, value in {"output_flag": False, "threads": 1, "time_limit": float(limit), "mip_rel_gap": gap}.items():
        highs.setOptionValue(option, value)
    count, maximal = len(sites), method == "mclp"
    rows, factors, starts = [], [], [0]
    for i, place in enumerate(places):
        rows += near[place] + ([count + i] if maximal else [])
        factors += [1.0] * len(near[place]) + ([-1.0] if maximal else [])
        starts.append(len(rows))
    lower, upper = [0.0 if maximal else 1.0] * len(places), [highspy.kHighsInf] * len(places)
    if maximal:
        rows += range(count)
        factors += [1.0] * count
        starts.append(len(rows))
        lower.append(-highspy.kHighsInf)
        upper.append(float(open_sites))
    lp = highspy.HighsLp()
    lp.num_col_ = count + (len(places) if maximal else 0)
    lp.num_row_ = len(lower)
    lp.col_cost_ = np.array([0.0 if maximal else 1.0] * count + ([persons[place] for place in places] if maximal else []))
    lp.col_lower_, lp.col_upper_ = np.zeros(lp.num_col_), np.ones(lp.num_col_)
    lp.row_lower_, lp.row_upper_ = np.array(lower), np.array(upper)
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    lp.a_matrix_.start_, lp.a_matrix_.index_, lp.a_matrix_.value_ = np.array(starts), np.array(rows), np.array(factors)
    lp.sense_ = highspy.ObjSense.kMaximize if maximal else highspy.ObjSense.kMinimize
    lp.integrality_ = [highspy.HighsVarType.kInteger] * lp.num_col_
    highs.passModel(lp)
    highs.run()
    info = highs.getInfo()
    return {"cpu": cpu() - start, "objective": info.objective_function_value, "bound": info.mip_dual_bound}


def spopt_peer(method, radius, open_sites, gap, limit, territory):
    """spopt, with HiGHS through PuLP."""
    import numpy as np
    import pulp
    from spopt.locate import LSCP, MCLP

    persons, sites, pairs = territory
    row, column = {place: i for i, place in enumerate(persons)}, {site: j for j, site in enumerate(sites)}
    minutes = np.full((len(persons), len(sites)), 1e6)
    for place, site, cost in pairs:
        minutes[row[place], column[site]] = cost
    reached = (minutes <= radius).any(axis=1)
    start = cpu()
    if method == "mclp":
        model = MCLP.from_cost_matrix(minutes, np.array(list(persons.values())), radius, open_sites)
    else:
        model = LSCP.from_cost_matrix(minutes[reached], radius)
    model = model.solve(pulp.HiGHS(msg=False, threads=1, timeLimit=limit, gapRel=gap), results=False)
    info = model.problem.solverModel.getInfo()
    return {"cpu": cpu() - start, "objective": info.objective_function_value, "bound": info.mip_dual_bound}


PEERS = {"highspy": highspy_peer, "spopt": spopt_peer}

# ---- the table


def run(command):
    finished = subprocess.run(command, capture_output=True, text=True, check=False)
    lines = [line for line in finished.stdout.splitlines() if line.startswith("{")]
    if finished.returncode or not lines:
        raise RuntimeError((finished.stderr.strip().splitlines() or ["no answer"])[-1])
    return json.loads(lines[-1])


def told(lines):
    """The least time, and what was found in it."""
    best = min(lines, key=lambda line: line["cpu"])
    # PuLP makes the negative small where something is to be large.
    objective, bound = abs(best["objective"]), abs(best["bound"])
    apart = abs(bound - objective) / objective if objective else math.inf
    gap = "optimal" if apart < 1e-9 else f"gap {100 * apart:.2g} %"
    return best["cpu"], f"{best['cpu']:.3g} ({objective:,.0f}, {gap})".replace(",", " ", f"{objective:,.0f}".count(","))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--ours", help="the program of benches/siting.rs")
    parser.add_argument("--tasks", default=",".join(TASKS), type=lambda text: text.split(","))
    parser.add_argument("--peers", default=",".join(PEERS), type=lambda text: text.split(","))
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--limit", type=int, default=100, help="seconds a peer may take for one run")
    parser.add_argument("--python", default=sys.executable)
    parser.add_argument("--folder", type=pathlib.Path, default=pathlib.Path("target/siting"))
    # What follows is for the processes that this one starts.
    parser.add_argument("--peer", help=argparse.SUPPRESS)
    parser.add_argument("--task", help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.peer:
        territory, method, share, gap, _ = TASKS[args.task]
        sites, _, radius, _ = TERRITORIES[territory]
        loaded = load(args.folder / territory)
        answer = PEERS[args.peer](method, radius, round((share or 0) * sites), gap, args.limit, loaded)
        print(json.dumps(answer))
        return
    if not args.ours:
        parser.error("the program of ours is needed")
    for name, territory in TERRITORIES.items():
        if not (args.folder / name / "costs.csv").exists():
            generate(args.folder / name, *territory)
    print("| task | sites × places | ours | " + " | ".join(args.peers) + " | best peer ÷ ours |")
    print("|" + " --- |" * (4 + len(args.peers)))
    for task in args.tasks:
        territory, method, share, gap, work = TASKS[task]
        sites, places, radius, _ = TERRITORIES[territory]
        files = [str(args.folder / territory / f"{name}.csv") for name in ("demand", "supply", "costs")]
        ours = [args.ours, *files, method, "--radius", str(radius), "--gap", str(gap)]
        ours += ["--sites", str(round(share * sites))] if share else []
        ours += ["--work", str(work)] if work else []
        found = {name: [] for name in ["ours", *(() if method == "backup" else args.peers)]}
        for round_ in range(args.rounds):
            for name, lines in found.items():
                peer = [args.python, __file__, "--peer", name, "--task", task, "--limit", str(args.limit), "--folder", str(args.folder)]
                # A peer that was stopped is not asked again.
                if name == "ours" or round_ == 0 or lines[-1]["cpu"] < 0.5 * args.limit:
                    lines.append(run(ours if name == "ours" else peer))
        cells = {name: told(lines) for name, lines in found.items()}
        times = [cell[0] for name, cell in cells.items() if name != "ours"]
        ratio = f"{min(times) / cells['ours'][0]:.2g}" if times else ""
        columns = [task, f"{sites} × {places}", cells["ours"][1], *(cells[name][1] if name in cells else "" for name in args.peers), ratio]
        print("| " + " | ".join(columns) + " |", flush=True)


if __name__ == "__main__":
    main()
