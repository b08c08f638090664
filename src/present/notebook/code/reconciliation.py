stated = needs.drop_nulls(PERSONS)
persons, covered, not_covered, undetermined = (stated[column].sum() for column in PERSONS)
parts = stated["covered"] + stated["not_covered"] + stated["undetermined"]
assert (stated["persons"] == parts).all()
assert persons == covered + not_covered + undetermined
print({{ reconciled }}.format(persons=persons, covered=covered, notcovered=not_covered, undetermined=undetermined))
print({{ without }}.format(count=needs.height - stated.height, needs=needs.height))
