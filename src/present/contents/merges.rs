//! The log of merges, as the dataset keeps it.

use crate::model::merges::MergeRow;
use crate::present::tables::Table;

/// One row a decision, in the order in which they were made.
pub fn merges(log: &[MergeRow]) -> Table {
    let all = || log.iter();
    Table::new("merges")
        .text("merged", all().map(|row| Some(&row.merged)))
        .text("into", all().map(|row| Some(&row.into)))
        .term(
            "verdict",
            "verdict",
            all().map(|row| Some(row.verdict.key())),
        )
        .text("reason", all().map(|row| row.reason.as_ref()))
        .decimal("score", 2, all().map(|row| row.score))
        .text("merged_name", all().map(|row| row.merged_name.as_ref()))
        .text("into_name", all().map(|row| row.into_name.as_ref()))
}
