closures = tables["closures"].head(10).select({{ columns }})
discreet(closures, "served", ["taken_over", "undetermined", "lost"])
