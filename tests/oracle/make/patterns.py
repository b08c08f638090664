"""Writes patterns/, matrices of dyads, and patterns.csv: what R's sna says of their patterns, and of networks against chance.

Statistics are sna's and, written out, numpy's and statsmodels', which must agree. Values of p are sna's alone: from so many draws, without
the observed one among them (`gcor` in `qaptest`; `netlm(nullhyp = "qapspp", test.statistic = "t-value")`; `cug.test`).
"""

import subprocess
import tempfile
from pathlib import Path
from random import Random

import numpy as np
import networkx as nx
import statsmodels.api as sm

from agreement import Agreement, text
from files import ORACLE, network, read, simple, write

FOLDER = ORACLE / "patterns"
COLUMNS = ["y", "x1", "x2", "x3"]
DRAWS = 4000
# Name: seed, actors, directed, how many dyads miss something.
CASES = {"pairs-24": (11, 24, False, 0), "ordered-16": (12, 16, True, 0), "missing-20": (13, 20, False, 25)}
NETWORKS = {"florentine-families": False, "karate-strength-34": False, "directed-25": True, "directed-dense-14": True}
SNA = """
suppressPackageStartupMessages(library(sna))
set.seed(20230630)
a <- commandArgs(TRUE)
draws <- as.integer(a[2])
out <- file(a[3], "w")
say <- function(...) cat(sprintf(c("%s,%s,%.17g"), ...), file = out, sep = "\\n")
for (path in strsplit(a[1], ";")[[1]]) {
  name <- sub(".csv", "", basename(path))
  rows <- read.csv(path)
  n <- max(rows$j, rows$i) + 1
  directed <- any(rows$i > rows$j)
  mode <- if (directed) "digraph" else "graph"
  matrix_of <- function(column) {
    m <- matrix(0, n, n)
    m[cbind(rows$i + 1, rows$j + 1)] <- rows[[column]]
    if (!directed) m[cbind(rows$j + 1, rows$i + 1)] <- rows[[column]]
    m
  }
  ms <- lapply(c("y", "x1", "x2", "x3"), matrix_of)
  x <- array(0, c(3, n, n))
  for (k in 1:3) x[k, , ] <- ms[[k + 1]]
  known <- !any(is.na(rows))
  for (k in 2:4) {
    column <- c("y", "x1", "x2", "x3")[k]
    say(name, paste0("r ", column), gcor(ms[[1]], ms[[k]], mode = mode))
    both <- array(c(ms[[1]], ms[[k]]), c(n, n, 2))
    test <- qaptest(aperm(both, c(3, 1, 2)), gcor, reps = draws, g1 = 1, g2 = 2, mode = mode)
    say(name, paste0("r_high ", column), test$pgreq)
    say(name, paste0("r_low ", column), test$pleeq)
    say(name, paste0("r_both ", column), mean(abs(test$dist) >= abs(test$testval)))
  }
  fit <- suppressWarnings(netlm(ms[[1]], x, mode = mode, nullhyp = if (known) "qapspp" else "classical", reps = draws))
  say(name, "r_squared ", 1 - sum(fit$residuals^2) / sum((fit$residuals + fit$fitted.values - mean(fit$residuals + fit$fitted.values))^2))
  for (k in 1:4) {
    column <- c("intercept", "x1", "x2", "x3")[k]
    say(name, paste0("b ", column), fit$coefficients[k])
    say(name, paste0("t ", column), fit$tstat[k])
    if (known) {
      say(name, paste0("t_high ", column), fit$pgreq[k])
      say(name, paste0("t_low ", column), fit$pleeq[k])
      say(name, paste0("t_both ", column), fit$pgreqabs[k])
    }
  }
}
for (path in strsplit(a[4], ";")[[1]]) {
  name <- sub(".csv", "", basename(path))
  m <- as.matrix(read.csv(path, header = FALSE))
  dimnames(m) <- NULL
  directed <- !isSymmetric(m)
  mode <- if (directed) "digraph" else "graph"
  reciprocity <- function(d) grecip(d, measure = "edgewise")
  strong <- function(d) components(d, connected = "weak")
  degrees <- function(d) centralization(d, degree, mode = mode)
  between <- function(d) centralization(d, betweenness, mode = mode)
  closed <- function(d) { s <- as.sociomatrix.sna(d); gtrans(symmetrize(s, "weak"), mode = "graph") }
  measures <- list(transitivity = closed, degree_centralization = degrees, betweenness_centralization = between, components = strong)
  if (directed) measures$reciprocity <- reciprocity
  for (given in c("size", "edges", if (directed) "dyad.census")) for (measure in names(measures)) {
    test <- cug.test(m, measures[[measure]], mode = mode, cmode = given, reps = draws)
    say(name, paste(measure, given), test$obs.stat)
    say(name, paste(paste0(measure, "_high"), given), test$pgteobs)
    say(name, paste(paste0(measure, "_low"), given), test$plteobs)
  }
}
close(out)
"""


def matrices(seed, n, directed, missing):
    """Binary ties of actors that differ in how many they have, where two things go with ties and one does not."""
    rng = Random(seed)
    group = [rng.randrange(4) for _ in range(n)]
    spot = [(rng.random() * 40, rng.random() * 40) for _ in range(n)]
    sets = [{t for t in range(6) if rng.random() < 0.35} for _ in range(n)]
    busy = [rng.gauss(0, 0.08) for _ in range(n)]
    rows = []
    for i in range(n):
        for j in range(n):
            if i == j or (not directed and i > j):
                continue
            same, shared = int(group[i] == group[j]), len(sets[i] & sets[j])
            far = round(((spot[i][0] - spot[j][0]) ** 2 + (spot[i][1] - spot[j][1]) ** 2) ** 0.5, 6)
            chance = 0.12 + 0.12 * same + 0.07 * shared + busy[i] + busy[j]
            tie = int(rng.random() < chance)
            rows.append([i, j, tie, same, shared, far])
    for place, row in enumerate(rng.sample(rows, missing)):
        row[2 if place % 5 == 0 else 5] = ""
    return rows


def by_numpy(rows):
    data = np.array([[float("nan") if cell == "" else float(cell) for cell in row[2:]] for row in rows])
    found = {}
    for k in (1, 2, 3):
        both = data[~np.isnan(data[:, [0, k]]).any(axis=1)]
        found[f"r {COLUMNS[k]}"] = np.corrcoef(both[:, 0], both[:, k])[0, 1]
    known = data[~np.isnan(data).any(axis=1)]
    y, x = known[:, 0], np.column_stack([np.ones(len(known)), known[:, 1:]])
    b = np.linalg.lstsq(x, y, rcond=None)[0]
    rest = y - x @ b
    spread = np.sqrt(np.diag(np.linalg.inv(x.T @ x)) * (rest @ rest) / (len(y) - 4))
    found["r_squared "] = 1 - rest @ rest / ((y - y.mean()) @ (y - y.mean()))
    model = sm.OLS(y, x).fit()
    stats = {"r_squared ": model.rsquared}
    for k, column in enumerate(["intercept", "x1", "x2", "x3"]):
        found[f"b {column}"], found[f"t {column}"] = b[k], b[k] / spread[k]
        stats[f"b {column}"], stats[f"t {column}"] = model.params[k], model.tvalues[k]
    return found, stats


def by_networkx(graph):
    flat = graph.to_undirected() if graph.is_directed() else graph
    n, both = len(graph), 2 if graph.is_directed() else 1
    degrees = dict(graph.degree()).values()
    between = nx.betweenness_centrality(graph).values()
    found = {
        "transitivity": nx.transitivity(flat),
        "components": nx.number_connected_components(flat),
        "degree_centralization": sum(max(degrees) - d for d in degrees) / (both * (n - 1) * (n - 2)),
        "betweenness_centralization": sum(max(between) - b for b in between) / (n - 1),
    }
    if graph.is_directed():
        found["reciprocity"] = nx.overall_reciprocity(graph)
    return found


def main():
    for left_over in FOLDER.glob("*.csv"):
        left_over.unlink()
    numbers = {}
    for name, case in CASES.items():
        rows = matrices(*case)
        write(FOLDER / f"{name}.csv", ["i", "j", *COLUMNS], rows)
        numbers[name] = by_numpy(rows)
    graphs = {}
    with tempfile.TemporaryDirectory() as folder:
        for name, directed in NETWORKS.items():
            ids, rows = network(name)
            ties = simple(rows, directed, "none")
            graph = nx.DiGraph() if directed else nx.Graph()
            graph.add_nodes_from(ids)
            graph.add_edges_from(ties)
            graphs[name] = graph
            np.savetxt(Path(folder) / f"{name}.csv", nx.to_numpy_array(graph, nodelist=ids), fmt="%d", delimiter=",")
        paths = ";".join(str(FOLDER / f"{name}.csv") for name in CASES)
        others = ";".join(str(Path(folder) / f"{name}.csv") for name in NETWORKS)
        out = Path(folder) / "found.csv"
        subprocess.run(["Rscript", "-e", SNA, paths, str(DRAWS), str(out), others], check=True)
        found = [line.split(",") for line in out.read_text().splitlines()]
    agreement = Agreement()
    for name, what, value in found:
        measure, _, of = what.partition(" ")
        value = None if value in ("NA", "NaN") else float(value)
        if name in numbers and what in numbers[name][0]:
            tools = {"sna": [value], "numpy": [numbers[name][0][what]], "statsmodels": None}
            if what in numbers[name][1]:
                tools["statsmodels"] = [numbers[name][1][what]]
            agreement.add([name], measure, [(of,)], tools)
        elif name in graphs and measure in (known := by_networkx(graphs[name])):
            agreement.add([name], measure, [(of,)], {"sna": [value], "networkx": [known[measure]]})
        else:
            agreement.rows.append([name, measure, of, text(value), f"sna {DRAWS}"])
    write(ORACLE / "patterns.csv", ["case", "metric", "of", "value", "tool"], agreement.rows)
    agreement.report()


if __name__ == "__main__":
    main()
