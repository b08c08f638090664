STATUS = {{ status }}
PERSONS = ["persons", "covered", "not_covered", "undetermined"]
needs = tables["needs"].with_columns(pl.col("status").replace(STATUS))


def total(column):
    return pl.when(pl.col(column).count() > 0).then(pl.col(column).sum()).alias(column)


(
    needs.group_by("status")
    .agg(
        pl.len().alias("needs"),
        pl.col("persons").count().alias("stated"),
        *[total(column) for column in PERSONS],
    )
    .sort("needs", "status", descending=[True, False])
)
