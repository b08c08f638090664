PARTS = {{ parts }}
shown = (
    municipalities.drop_nulls([column for column, _, _ in PARTS])
    .filter(pl.col("persons") > 0)
    .sort("persons", "name", descending=[True, False])
    .head(20)
    .reverse()
)
figure, axes = plt.subplots(figsize=(9, 1.2 + 0.4 * shown.height), layout="constrained")
rows = range(shown.height)
start = [0] * shown.height
for column, label, color in PARTS:
    axes.barh(rows, shown[column], left=start, label=label, color=color)
    start = [begin + length for begin, length in zip(start, shown[column])]
axes.set_yticks(rows, shown["name"].to_list(), parse_math=False)
axes.set_xlabel({{ persons }})
axes.legend(loc="lower right")
plt.show()
