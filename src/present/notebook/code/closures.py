tables["closures"].head(10).select({{ columns }})
