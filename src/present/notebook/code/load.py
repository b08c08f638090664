from pathlib import Path

import matplotlib.pyplot as plt
import polars as pl
from IPython.display import Image, display

pl.Config(
    tbl_rows=-1,
    tbl_cols=-1,
    tbl_width_chars=10_000,
    fmt_str_lengths=1_000,
    float_precision=3,
)

SMALL = {{ small }}


def discreet(table, persons, parts, shares=()):
    def small(*columns):
        return pl.any_horizontal(pl.col(*columns).is_between(1, SMALL - 1)).fill_null(False)

    few, any_few = small(persons), small(persons, *parts)
    return table.with_columns(
        pl.when(~few).then(pl.col(persons)).alias(persons),
        *[pl.when(~any_few).then(pl.col(part)).alias(part) for part in [*parts, *shares]],
    )


NAMES = {{ names }}
tables = {name: pl.read_parquet(f"tables/{name}.parquet") for name in NAMES}
for name, table in tables.items():
    print(f"{name}: {table.height} × {table.width}")
