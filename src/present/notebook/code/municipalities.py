municipalities = discreet(
    tables["municipalities"], "persons", ["covered", "not_covered", "undetermined"], ["share"]
)
municipalities.select({{ columns }}).sort("share", "name", nulls_last=True)
