organizations = tables["organizations"]
(
    organizations.select({{ columns }})
    .sort("harmonic", "name", descending=[True, False], nulls_last=True)
    .head(10)
)
