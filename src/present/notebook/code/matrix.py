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
    .agg(pl.col("status").first())
    .pivot("municipality", index="need_type", values="status")
    .select("need_type", *worst)
    .sort("need_type")
)
