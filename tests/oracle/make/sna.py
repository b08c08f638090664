"""What R's sna says. R and sna are Debian's `r-cran-sna`; pip cannot bring them."""

import csv
import subprocess
import tempfile
from pathlib import Path

BROKERAGE = """
suppressPackageStartupMessages(library(sna))
arguments <- commandArgs(TRUE)
matrix <- as.matrix(read.csv(arguments[1], header = FALSE))
groups <- read.csv(arguments[2], header = FALSE)[[1]]
found <- brokerage(matrix, groups)
write.table(cbind(found$raw.nli, found$z.nli), arguments[3], sep = ",", row.names = FALSE, col.names = FALSE)
"""
# The order of sna's columns.
ROLES = ["coordinator", "itinerant", "representative", "gatekeeper", "liaison"]


def brokerage(matrix, groups):
    """`({role: counts}, {role: z})`, by node; a z that is not a number is None."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / name for name in ("matrix.csv", "groups.csv", "found.csv")]
        for path, rows in ((paths[0], matrix), (paths[1], [[group] for group in groups])):
            with path.open("w", newline="") as file:
                csv.writer(file).writerows(rows)
        subprocess.run(["Rscript", "-e", BROKERAGE, *map(str, paths)], check=True)
        with paths[2].open(newline="") as file:
            rows = [[float(cell) if cell not in ("NA", "NaN") else None for cell in row] for row in csv.reader(file)]
    columns = list(zip(*rows))
    return dict(zip(ROLES, columns)), dict(zip(ROLES, columns[6:]))
