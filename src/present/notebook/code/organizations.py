organizations = tables["organizations"]
(
    organizations.select({{ columns }})
    .sort({{ by }}, "name", descending=[True, False], nulls_last=True)
    .head(10)
)
