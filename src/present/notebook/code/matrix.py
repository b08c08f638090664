worst = (
    needs.group_by("municipality")
    .agg(total("not_covered"))
    .sort("not_covered", "municipality", descending=[True, False], nulls_last=True)
    .head(12)["municipality"]
    .to_list()
)
(
    needs.filter(pl.col("municipality").is_in(worst))
    .group_by("need_type", "municipality")
    .agg(total("not_covered"))
    .pivot("municipality", index="need_type", values="not_covered")
    .select("need_type", *worst)
    .sort("need_type")
)
