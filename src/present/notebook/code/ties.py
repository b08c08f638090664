organizations = tables["organizations"]
alone = organizations.filter(pl.col("ties") == 0)
silent = alone.filter(pl.col("answered").not_())
print(
    {{ alone }}.format(
        count=alone.height, silent=silent.height, organizations=organizations.height
    )
)

distribution = (
    organizations.drop_nulls("ties")
    .group_by("ties")
    .agg(pl.len().alias("organizations"))
    .sort("ties")
)
figure, axes = plt.subplots(figsize=(9, 1.2 + 0.4 * distribution.height), layout="constrained")
rows = range(distribution.height)
axes.barh(rows, distribution["organizations"], color={{ color }})
axes.set_yticks(rows, distribution["ties"].to_list())
axes.set_ylabel({{ ties }})
axes.set_xlabel({{ organizations }})
axes.invert_yaxis()
plt.show()
