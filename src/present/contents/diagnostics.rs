//! What was found wrong in the data.

use super::{Content, Order};
use crate::present::Briefing;
use crate::present::audience::Audience;
use crate::present::tables::Table;

pub(super) const CONTENT: Content = Content {
    id: "diagnostics",
    told_to: Audience::Internal,
    order: Order::Told,
    build,
};

fn build(briefing: &Briefing<'_>) -> Table {
    let all = || briefing.diagnostics.iter();
    let told = |index: usize| briefing.words.problem(&briefing.diagnostics[index].problem);
    let indices = 0..briefing.diagnostics.len();
    Table::new("diagnostics")
        .term(
            "severity",
            "severity",
            all().map(|d| Some(d.severity().key())),
        )
        .text("file", all().map(|d| Some(&d.origin.file)))
        .text("sheet", all().map(|d| d.origin.sheet.clone()))
        .ordinal("row", all().map(|d| d.origin.row))
        .text("column", all().map(|d| d.origin.column.clone()))
        .text("value", all().map(|d| d.value.clone()))
        .text("repaired", all().map(|d| d.problem.repaired()))
        .text(
            "message",
            indices.clone().map(|index| Some(told(index).text)),
        )
        .text("hint", indices.map(|index| told(index).hint))
}
