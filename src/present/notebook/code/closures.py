tables["closures"].select({{ columns }}).head(10)
