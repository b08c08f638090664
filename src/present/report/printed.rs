//! What of the report is printed: the same sections in the same words, with tables cut to what is read on paper.

use super::{
    Desk, answers, beside, definitions, figures, holders, isolated, levels, method, needs, opening,
};
use crate::present::Briefing;
use crate::present::contents;
use crate::present::tables::Table;
use serde::Serialize;

/// How many rows of a table are printed: those to begin with.
const ROWS: usize = 15;

/// What is printed.
#[derive(Debug, Serialize)]
pub(in crate::present) struct Printed {
    opening: opening::Opening,
    answers: Option<answers::Answers>,
    beside: Vec<beside::Leaf>,
    isolated: Option<isolated::Isolated>,
    needs: Option<needs::Needs>,
    levels: Option<levels::Levels>,
    holders: holders::Holders,
    definitions: Vec<definitions::Definition>,
    method: method::Method,
}

/// How many rows of a table are printed on a page on what stands beside the study, which is to stay short.
const FEW: usize = 10;

/// The report, as it is printed.
pub(in crate::present) fn printed(briefing: &Briefing<'_>, tables: &[Table]) -> Printed {
    let desk = Desk {
        most: ROWS,
        ..Desk::new(briefing, tables)
    };
    Printed {
        opening: opening::opening(&desk),
        answers: answers::answers(&desk),
        beside: beside::leaves(&Desk {
            most: FEW,
            ..Desk::new(briefing, tables)
        }),
        isolated: isolated::isolated(&desk),
        needs: needs::needs(&desk),
        levels: levels::levels(&desk),
        holders: holders::holders(&desk),
        definitions: definitions::definitions(&desk),
        method: method::method(&desk),
    }
}

/// The pages on what stands beside the study, as they are printed.
pub(in crate::present) fn leaves(briefing: &Briefing<'_>, tables: &[Table]) -> Vec<beside::Leaf> {
    beside::leaves(&Desk::new(briefing, tables))
}

/// What there is to know of what stands beside the study, a sentence each.
pub fn told_beside(briefing: &Briefing<'_>) -> Vec<String> {
    let asides = contents::ASIDES.iter();
    let tables: Vec<Table> = asides.filter_map(|aside| (aside.build)(briefing)).collect();
    let leaves = leaves(briefing, &tables).into_iter();
    leaves.flat_map(|leaf| leaf.lead).collect()
}

/// The sections that have figures, in the order of the page, and the figures of each.
pub(in crate::present) fn sections() -> impl Iterator<Item = (&'static str, &'static [&'static str])>
{
    figures::SECTIONS.into_iter()
}
