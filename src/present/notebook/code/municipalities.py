municipalities = tables["municipalities"]
municipalities.select({{ columns }}).sort("share", "name", nulls_last=True)
