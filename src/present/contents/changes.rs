//! What an import changed.

use crate::model::import::Change;
use crate::present::tables::Table;

/// The table of what an import changed: new rows, cells old and new, rows that the source has no more.
pub fn changes(changes: &[Change]) -> Table {
    let all = || changes.iter();
    let table = Table::new("changes").term(
        "change",
        "change",
        all().map(|change| Some(change.kind.key())),
    );
    let several = all().any(|change| change.table != changes[0].table);
    let table = if several {
        table.term(
            "table",
            "table",
            all().map(|change| Some(change.table.term())),
        )
    } else {
        table
    };
    table
        .text("id", all().map(|change| Some(&change.id)))
        .text("name", all().map(|change| Some(&change.name)))
        .text("column", all().map(|change| change.column.clone()))
        .text("old", all().map(|change| change.old.clone()))
        .text("new", all().map(|change| change.new.clone()))
}
