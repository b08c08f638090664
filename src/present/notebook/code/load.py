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

NAMES = {{ names }}
tables = {name: pl.read_parquet(f"tables/{name}.parquet") for name in NAMES}
for name, table in tables.items():
    print(f"{name}: {table.height} × {table.width}")
