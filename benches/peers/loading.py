"""Loads an edge list into an igraph graph with polars, in every sensible way, and says what it took.

    python loading.py WAY FILE        one way: a JSON line with seconds, CPU seconds, peak MiB, vertices, edges
    python loading.py versions        the versions of what is used

Each way begins with the file and ends with an undirected graph that knows its actors' ids. Imports are not timed, and neither is what
ours does besides, to merge parallel ties: that is given apart. `numbers` is only for files whose ids are small numbers: it takes them
for the places of the vertices, and keeps no id.
"""

import json
import resource
import sys
import time

import igraph
import numpy
import polars


def read(path):
    return polars.read_csv(path, columns=["from", "to"])


def read_text(path):
    return polars.read_csv(path, columns=["from", "to"], schema_overrides={"from": polars.String, "to": polars.String})


def graph(n, edges):
    return igraph.Graph(n=n, edges=numpy.ascontiguousarray(edges))


def numbers(path):
    """The ids are the places of the vertices."""
    edges = read(path).to_numpy()
    return graph(int(edges.max()) + 1, edges)


def numbers_zipped(path):
    """The same by lists, which igraph takes faster than arrays of some kinds."""
    table = read(path)
    n = max(table["from"].max(), table["to"].max()) + 1
    return igraph.Graph(n=n, edges=list(zip(table["from"].to_list(), table["to"].to_list())))


def numpy_unique(path):
    """Numbers to places with numpy."""
    ids, edges = numpy.unique(read(path).to_numpy(), return_inverse=True)
    result = graph(len(ids), edges.reshape(-1, 2))
    result.vs["name"] = ids.tolist()
    return result


def dense_rank(path):
    """Ids to places by polars' rank of both columns, one above the other."""
    table = read(path)
    both = polars.concat([table["from"], table["to"]])
    places = (both.rank("dense") - 1).to_numpy().reshape(2, -1).T
    ids = both.unique().sort()
    result = graph(len(ids), places)
    result.vs["name"] = ids.to_list()
    return result


def categorical(path):
    """Ids to places by polars' own dictionary of texts."""
    with polars.StringCache():
        table = read_text(path).with_columns(polars.all().cast(polars.Categorical))
        codes = table.select(polars.all().to_physical()).to_numpy()
        both = polars.concat([table["from"], table["to"]]).unique()
    places = both.to_physical().to_numpy()
    dense = numpy.zeros(int(places.max()) + 1, dtype=numpy.int64)
    dense[places] = numpy.arange(len(places))
    result = graph(len(places), dense[codes])
    result.vs["name"] = both.cast(polars.String).to_list()
    return result


def join(path):
    """Ids to places by joining the table of ids."""
    table = read(path)
    ids = polars.concat([table["from"], table["to"]]).unique(maintain_order=False).alias("id").to_frame().with_row_index("place")
    places = table.join(ids, left_on="from", right_on="id", how="left", maintain_order="none").join(
        ids, left_on="to", right_on="id", how="left", maintain_order="none"
    )
    result = graph(len(ids), places.select("place", "place_right").to_numpy())
    result.vs["name"] = ids["id"].to_list()
    return result


def tuple_list(path):
    """igraph's way for names."""
    return igraph.Graph.TupleList(read(path).iter_rows())


def data_frame(path):
    """igraph's way for a data frame, which must be of pandas."""
    return igraph.Graph.DataFrame(read(path).to_pandas(), directed=False, use_vids=False)


WAYS = {way.__name__: way for way in [numbers, numbers_zipped, numpy_unique, dense_rank, categorical, join, tuple_list, data_frame]}


def main():
    if sys.argv[1] == "versions":
        print(f"polars {polars.__version__}, igraph {igraph.__version__}, numpy {numpy.__version__}, Python {sys.version.split()[0]}")
        return
    way, path = WAYS[sys.argv[1]], sys.argv[2]
    before = resource.getrusage(resource.RUSAGE_SELF)
    start = time.perf_counter()
    result = way(path)
    seconds = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_SELF)
    start = time.perf_counter()
    result.simplify()
    merging = time.perf_counter() - start
    print(
        json.dumps(
            {
                "seconds": seconds,
                "cpu": after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime,
                "merging": merging,
                "peak_mib": after.ru_maxrss / 1024,
                "base_mib": before.ru_maxrss / 1024,
                "vertices": result.vcount(),
                "edges": result.ecount(),
            }
        )
    )


main()
