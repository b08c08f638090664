"""Is the notebook valid, does it run from top to bottom, and does it give what is stored in it?

    python tests/python/notebook.py RESULTS
"""

import ast
import sys
from base64 import b64decode
from pathlib import Path

import nbformat
from nbclient import NotebookClient

# What somebody is asked to install; the rest comes with Python or with what opens notebooks.
INSTALLED = {"polars", "matplotlib", "IPython"}


def imported(source):
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module


def given(cell):
    """What a cell gives: everything, but of pictures that matplotlib draws only what they are."""
    for output in cell.outputs:
        if output.output_type == "stream":
            yield output.name, output.text
            continue
        data, about = dict(output.data), output.metadata
        if data.get("text/plain", "").startswith("<Figure"):
            # Tessuto cannot draw as matplotlib does; both have a picture of the same bars there.
            data["image/png"], about = bool(data["image/png"]), None
        elif "image/png" in data:
            data["image/png"] = b64decode(data["image/png"])
        yield output.output_type, data, about


def difference(one, other):
    """Both, as text, from where they part."""
    one, other = repr(one), repr(other)
    at = next((at for at, pair in enumerate(zip(one, other)) if pair[0] != pair[1]), 0)
    at = max(at, 40)
    return f"\nstored: {one[at - 40 : at + 400]}\n given: {other[at - 40 : at + 400]}"


results = Path(sys.argv[1])
stored = nbformat.read(results / "notebook.ipynb", as_version=nbformat.NO_CONVERT)
assert (stored.nbformat, stored.nbformat_minor) == (4, 5), "version"
nbformat.validate(stored)

cells = [cell for cell in stored.cells if cell.cell_type == "code"]
assert len(cells) > 3, "cells"
assert "tables/" in cells[0].source and "read_parquet" in cells[0].source, "the first cell opens the tables"
names = {name.split(".")[0] for cell in cells for name in imported(cell.source)}
assert names <= INSTALLED | sys.stdlib_module_names, names
before = [list(given(cell)) for cell in cells]
counts = [cell.execution_count for cell in cells]
assert counts == list(range(1, len(cells) + 1)), counts

NotebookClient(stored, timeout=120, kernel_name="python3", resources={"metadata": {"path": str(results)}}).execute()
for cell, stored_outputs in zip(cells, before):
    now = list(given(cell))
    assert now == stored_outputs, cell.id + difference(stored_outputs, now)
