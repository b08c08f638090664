stated = needs.drop_nulls(PERSONS)
assert (stated["persons"] == stated["covered"] + stated["not_covered"] + stated["undetermined"]).all()
sums = stated.select(pl.col(PERSONS).sum())
persons, covered, not_covered, undetermined = sums.row(0)
assert persons == covered + not_covered + undetermined

print(
    {{ reconciled }}.format(
        persons=persons, covered=covered, notcovered=not_covered, undetermined=undetermined
    )
)
print(
    {{ without }}.format(
        count=needs.height - stated.height, needs=needs.height
    )
)
