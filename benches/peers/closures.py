"""Measures our closures and a largest flow solved again for each organization, on the same files, and prints one table in Markdown.

    cargo bench --no-run --bench closures                      says where the program is: target/release/deps/closures-…
    PROGRAM write DATASET FOLDER                               a dataset (`tessuto synth --organizations 2000 DIR`) as plain files
    python closures.py --ours PROGRAM FOLDER …                 with ortools and networkx installed

A peer builds its network once, as arrays where it can, and solves it again for each organization with the capacities of what stops set
to zero: once with unstated capacities as nothing, once as enough for everybody, which is what ours tells of every closure (and who takes
over besides). Each figure is CPU seconds (user and system, one thread), ours and each peer's in turn, the least of `--rounds` runs. A
peer that would need more than `--limit` seconds is measured on the first organizations that fit, and scaled up (marked *). Every drop of
the largest flow is compared, and one that differs stops the run.
"""

import argparse
import csv
import json
import pathlib
import subprocess
import time


class Territory:
    """Needs, services and links by number, and which services stop with each organization."""

    def __init__(self, folder):
        folder = pathlib.Path(folder)
        rows = lambda name: list(csv.DictReader(open(folder / name, newline="")))
        self.persons = [int(row["persons"]) for row in rows("needs.csv")]
        services = rows("services.csv")
        self.stated = [int(row["capacity"] or 0) for row in services]
        everybody = sum(self.persons)
        self.boundless = [int(row["capacity"]) if row["capacity"] else everybody for row in services]
        self.links = [(int(row["need"]), int(row["service"])) for row in rows("links.csv")]
        providers = [set(map(int, row["providers"].split("|"))) for row in services]
        self.stopped = [[] for _ in range(1 + max((max(some) for some in providers), default=-1))]
        for service, some in enumerate(providers):
            if len(some) == 1:
                self.stopped[some.pop()].append(service)


class OrTools:
    name = "OR-Tools"

    def __init__(self, territory, capacities):
        import numpy
        from ortools.graph.python import max_flow

        needs, services = len(territory.persons), len(capacities)
        self.source, self.sink = needs + services, needs + services + 1
        ends = numpy.array(territory.links, dtype=numpy.int64).reshape(-1, 2)
        tails = numpy.concatenate([numpy.full(needs, self.source), ends[:, 0], needs + numpy.arange(services)])
        heads = numpy.concatenate([numpy.arange(needs), needs + ends[:, 1], numpy.full(services, self.sink)])
        persons = numpy.array(territory.persons, dtype=numpy.int64)
        rooms = numpy.concatenate([persons, persons[ends[:, 0]], numpy.array(capacities, dtype=numpy.int64)])
        self.flow = max_flow.SimpleMaxFlow()
        arcs = self.flow.add_arcs_with_capacity(tails, heads, rooms)
        self.into_sink, self.capacities = arcs[needs + len(ends):], capacities

    def most(self, stopped):
        for service in stopped:
            self.flow.set_arc_capacity(self.into_sink[service], 0)
        assert self.flow.solve(self.source, self.sink) == self.flow.OPTIMAL
        for service in stopped:
            self.flow.set_arc_capacity(self.into_sink[service], self.capacities[service])
        return self.flow.optimal_flow()


class Networkx:
    name = "networkx"

    def __init__(self, territory, capacities):
        import networkx

        self.graph = networkx.DiGraph()
        for need, persons in enumerate(territory.persons):
            self.graph.add_edge("source", ("need", need), capacity=persons)
        for need, service in territory.links:
            self.graph.add_edge(("need", need), ("service", service), capacity=territory.persons[need])
        for service, capacity in enumerate(capacities):
            self.graph.add_edge(("service", service), "sink", capacity=capacity)
        self.capacities = capacities

    def most(self, stopped):
        import networkx

        for service in stopped:
            self.graph["service", service]["sink"]["capacity"] = 0
        most = networkx.maximum_flow_value(self.graph, "source", "sink")
        for service in stopped:
            self.graph["service", service]["sink"]["capacity"] = self.capacities[service]
        return most


def closures(peer, territory, limit):
    """The drops of both flows for each organization, as many as the limit allows, and the CPU seconds of all."""
    start = time.process_time()
    low, high = peer(territory, territory.stated), peer(territory, territory.boundless)
    covered, possible = low.most([]), high.most([])
    first = time.process_time() - start
    without_place, beyond_reach = [], []
    start = time.process_time()
    for stopped in territory.stopped:
        without_place.append(covered - low.most(stopped))
        beyond_reach.append(possible - high.most(stopped))
        if time.process_time() - start > limit:
            break
    seconds = (time.process_time() - start) * len(territory.stopped) / max(1, len(without_place))
    return {"cpu": seconds, "first": first, "without_place": without_place, "beyond_reach": beyond_reach, "covered": covered, "possible": possible}


def compare(ours, theirs, name):
    for of in ("covered", "possible"):
        assert ours[of] == theirs[of], f"{name}: {of}: {ours[of]}, not {theirs[of]}"
    for of in ("without_place", "beyond_reach"):
        for organization, (mine, other) in enumerate(zip(ours[of], theirs[of])):
            assert mine == other, f"{name}: {of} of organization {organization}: {mine}, not {other}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ours", required=True)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--limit", type=float, default=30.0)
    parser.add_argument("folders", nargs="+")
    arguments = parser.parse_args()
    print("| territory | part | ours | OR-Tools | ratio | networkx | ratio |")
    print("| --- | --- | ---: | ---: | ---: | ---: | ---: |")
    for folder in arguments.folders:
        territory = Territory(folder)
        mine, theirs = [], {OrTools: [], Networkx: []}
        for turn in range(arguments.rounds):
            mine.append(json.loads(subprocess.run([arguments.ours, "measure", folder], check=True, capture_output=True).stdout))
            for peer in theirs:
                if turn == 0 or theirs[peer][0]["cpu"] < arguments.limit:
                    theirs[peer].append(closures(peer, territory, arguments.limit))
                    compare(mine[-1], theirs[peer][-1], peer.name)
        least = lambda runs, *parts: min(sum(run[part] for part in parts) for run in runs)
        name = f"{pathlib.Path(folder).name}: {mine[0]['organizations']} organizations, {mine[0]['links']} pairs"
        # What ours does before and beside what the peers do is counted in the second row.
        for part, ours, parts in (
            ("closures by repair", least(mine, "close"), ("cpu",)),
            ("allocation and closures", least(mine, "allocate", "complete", "prepare", "close"), ("first", "cpu")),
        ):
            cells = [f"{ours:.4f}"]
            for peer, runs in theirs.items():
                seconds = least(runs, *parts)
                scaled = "" if len(runs[0]["without_place"]) == len(territory.stopped) else "*"
                cells += [f"{seconds:.2f}{scaled}", f"{seconds / ours:,.0f}x"]
            print(f"| {name} | {part} | {' | '.join(cells)} |")
        pairs = mine[0]
        print(f"| {name} | {pairs['pairs_tried']} of {pairs['pairs_all']} pairs | {least(mine, 'pairs'):.4f} | | | | |")


if __name__ == "__main__":
    main()
