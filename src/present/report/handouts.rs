//! A sheet for every working group, to read on the page and to print on a page of its own.

use super::Desk;
use crate::present::handouts::TavoloSheet;
use serde::Serialize;

/// A sheet under its heading.
#[derive(Debug, Serialize)]
pub(super) struct Handout<'a> {
    heading: String,
    sheet: &'a TavoloSheet,
}

pub(super) fn handouts<'a>(desk: &Desk<'_>, sheets: &'a [TavoloSheet]) -> Vec<Handout<'a>> {
    let heading = |sheet: &TavoloSheet| {
        let values = [("name", sheet.name.as_str().into())];
        desk.words.fill("handout-tavolo", &values)
    };
    let handout = |sheet| Handout {
        heading: heading(sheet),
        sheet,
    };
    sheets.iter().map(handout).collect()
}
