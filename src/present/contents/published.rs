//! What of the tables of the results leaves the office. Each table and each column says to whom it is told where it is made, and what says
//! nothing is for the office only. What decides:
//!
//! - Persons are told by need, municipality and type of need, as far as [`Disclosure`] tells them. Sums along other lines (by service, by
//!   organization, by working group where it is not made of whole types), and whatever is worked out of single needs with many decimals
//!   (access, Lorenz curves, shortfalls by type), would give the withheld numbers away, and stay in the office: `closures`, `additions`,
//!   `referral`, `lorenz` and most of their columns.
//! - Where a number is withheld, so is how it was come by: an estimate by a rate can be made again. Sources of single rows are written for the
//!   office, and go to working groups at most.
//! - Sentences that quote numbers of persons stay in the office with them.
//! - What speaks of a single organization (its scores, whether it is isolated, did not answer, or is missing at a group) goes to working
//!   groups, whose members know each other and are to act on it; everybody gets the directory alone.
//! - What was found wrong in the data quotes its cells, and stays in the office.

use super::{ASIDES, CONTENTS, Content, Order, content};
use crate::analysis::coverage::equity::district::Party;
use crate::analysis::coverage::needs::NeedCoverage;
use crate::model::ids::NeedTypeId;
use crate::present::Briefing;
use crate::present::audience::Audience;
use crate::present::disclosure::Disclosure;
use crate::present::side_by_side::side_by_side;
use crate::present::tables::{Table, Values};

/// Which rows of a table tell their numbers of persons: the columns that a table tells by row are emptied in the others.
type Rows = fn(&Briefing<'_>, &Disclosure<'_>, &Table) -> Vec<bool>;

/// Whether the numbers of a row are withheld: an empty cell alone would say that nobody knows them.
const WITHHELD: &str = "withheld";

/// The tables that tell numbers of persons row by row, each with the rule.
const BY_ROW: [(&str, Rows); 7] = [
    ("needs", |briefing, disclosure, _| {
        let needs = briefing.study.coverage.needs.iter();
        needs
            .map(|need| disclosure.tells_need(&need.need))
            .collect()
    }),
    ("municipalities", |briefing, disclosure, _| {
        let all = briefing.study.district.network.municipalities();
        all.map(|municipality| disclosure.tells_municipality(&municipality.code))
            .collect()
    }),
    ("equity", |_, disclosure, table| {
        let (among, good) = (keys(table, "among"), keys(table, "good"));
        let of = |(among, good): (Option<&str>, Option<&str>)| match (among, good) {
            (Some("municipalities"), Some("share")) => disclosure.tells_municipalities(),
            (Some("need-types"), Some("share")) => disclosure.tells_need_types(),
            _ => disclosure.withheld() == 0,
        };
        among.into_iter().zip(good).map(of).collect()
    }),
    ("shortfalls", |briefing, disclosure, _| {
        let all = briefing.study.equity().shortfalls.iter();
        all.map(|shortfall| match &shortfall.party {
            Party::Municipality(code) => disclosure.tells_municipality(code),
            Party::NeedType(id) => disclosure.tells_need_type(id),
            Party::Need(_) => false,
        })
        .map(|told| told && disclosure.tells_total())
        .collect()
    }),
    ("tavoli", |briefing, disclosure, _| {
        let network = &briefing.study.district.network;
        let needs = &briefing.study.coverage.needs;
        let of = |need: &NeedCoverage| network.need_type(&need.need.need_type);
        let groups = network.tavoli();
        groups
            .map(|tavolo| {
                disclosure.tells(
                    needs
                        .iter()
                        .filter(|need| of(need).is_some_and(|of| of.tavoli.contains(&tavolo.id))),
                )
            })
            .collect()
    }),
    ("tavolo_needs", |_, disclosure, table| {
        let told = |id: &Option<String>| {
            let id: Option<NeedTypeId> = id.as_ref().and_then(|id| id.parse().ok());
            id.is_some_and(|id| disclosure.tells_need_type(&id))
        };
        match values(table, "need_type_key") {
            Some(Values::Text(ids)) => ids.iter().map(told).collect(),
            _ => vec![false; table.rows()],
        }
    }),
    ("tavolo_overlaps", |briefing, disclosure, _| {
        let needs = &briefing.study.coverage.needs;
        let overlaps = briefing.study.tavoli().overlaps.iter();
        overlaps
            .map(|overlap| {
                let both = &overlap.need_types;
                let of_both = needs.iter();
                disclosure.tells(of_both.filter(|need| both.contains(&need.need.need_type)))
            })
            .collect()
    }),
];

/// The tables whose rows say nothing without their numbers: outside the office they are left out with them.
const NUMBERS_ALONE: [&str; 2] = ["equity", "shortfalls"];

/// The tables that the audience of a briefing is shown, their rows in the order of the study.
pub(super) fn all_filled(briefing: &Briefing<'_>) -> Vec<Table> {
    let disclosure = briefing.disclosure();
    let filled = side_by_side(CONTENTS, |content| filled(content, briefing, &disclosure));
    let office = briefing.audience == Audience::Internal;
    let asides = ASIDES.iter().filter(|_| office);
    let asides = asides.filter_map(|aside| (aside.build)(briefing));
    filled.into_iter().flatten().chain(asides).collect()
}

/// These tables as they are handed on: outside the office without rows that say nothing, in an order that tells no more than they do.
pub(super) fn all_handed_on(audience: Audience, tables: &[Table]) -> Vec<Table> {
    let tables = tables.iter().cloned();
    match audience {
        Audience::Internal => tables.collect(),
        Audience::Tavolo | Audience::Public => tables
            .filter_map(|table| handed_on(content(table.id)?, table))
            .collect(),
    }
}

/// A table without rows that say nothing, in an order that tells no more than they do; `None` where no row says anything.
fn handed_on(content: &Content, mut table: Table) -> Option<Table> {
    if NUMBERS_ALONE.contains(&content.id) {
        let rows: Vec<usize> = (0..table.rows())
            .filter(|&row| !withholds(&table, row))
            .collect();
        if rows.is_empty() {
            return None;
        }
        table = table.of_rows(&rows);
    }
    Some(match content.order {
        Order::Told => table.sorted(),
        Order::Made => table,
    })
}

/// A table as an audience is shown it, its rows in the order of the study; `None` where it is not.
fn filled(
    content: &Content,
    briefing: &Briefing<'_>,
    disclosure: &Disclosure<'_>,
) -> Option<Table> {
    let audience = briefing.audience;
    if audience > content.told_to {
        return None;
    }
    let mut table = (content.build)(briefing);
    if audience == Audience::Internal {
        return Some(table);
    }
    let rule = BY_ROW.iter().find(|(id, _)| *id == content.id);
    let told = rule.map(|(_, rows)| rows(briefing, disclosure, &table));
    let none = vec![false; table.rows()];
    table.columns.retain(|column| audience <= column.told_to);
    for column in &mut table.columns {
        if column.by_row {
            // Without a rule nothing is told.
            empty(&mut column.values, told.as_ref().unwrap_or(&none));
        }
        round(&mut column.values);
    }
    Some(match told {
        Some(told) => table.flag(WITHHELD, told.iter().map(|told| Some(!told))),
        None => table,
    })
}

/// Whether the numbers of a row are withheld.
pub(super) fn withholds(table: &Table, row: usize) -> bool {
    match values(table, WITHHELD) {
        Some(Values::Flag(flags)) => flags.get(row) == Some(&Some(true)),
        _ => false,
    }
}

/// Empties the cells of rows that are not told.
fn empty(values: &mut Values, told: &[bool]) {
    fn clear<T>(cells: &mut [Option<T>], told: &[bool]) {
        for (cell, _) in cells.iter_mut().zip(told).filter(|(_, told)| !**told) {
            *cell = None;
        }
    }
    match values {
        Values::Text(cells) => clear(cells, told),
        Values::Term(_, cells) => clear(cells, told),
        Values::Measure(cells) => clear(cells, told),
        Values::Whole(cells) | Values::Ordinal(cells) => clear(cells, told),
        Values::Decimal(_, cells) | Values::Mixed(_, cells) | Values::Share(cells) => {
            clear(cells, told);
        }
        Values::Flag(cells) => clear(cells, told),
    }
}

/// Leaves numbers with the decimals that people are shown: more of them can tell what they were worked out of.
fn round(values: &mut Values) {
    if let Values::Decimal(decimals, cells) | Values::Mixed(decimals, cells) = values {
        let scale = 10_f64.powi(*decimals as i32);
        for cell in cells.iter_mut().flatten() {
            *cell = (*cell * scale).round() / scale;
        }
    }
}

fn values<'a>(table: &'a Table, column: &str) -> Option<&'a Values> {
    let mut columns = table.columns.iter();
    Some(&columns.find(|one| one.id == column)?.values)
}

/// The words of a column, by their keys.
fn keys(table: &Table, column: &str) -> Vec<Option<&'static str>> {
    match values(table, column) {
        Some(Values::Term(_, keys)) => keys.clone(),
        _ => vec![None; table.rows()],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::present::samples;

    #[test]
    fn what_says_nothing_of_its_readers_is_for_the_office() {
        let content = |told_to| Content {
            id: "needs",
            told_to,
            order: Order::Told,
            build: |_| {
                Table::new("needs")
                    .text("id", [Some("a")].into_iter())
                    .told_to(Audience::Tavolo)
                    .text("note", [Some("b")].into_iter())
            },
        };
        samples::briefed(samples::rows(&["Fano"], &["Nido"]), |briefing| {
            let told = |audience, content: &Content| {
                let briefing = briefing.addressed(audience);
                let table = filled(content, &briefing, &briefing.disclosure())?;
                let ids = table.columns.iter().map(|column| column.id);
                Some(ids.collect::<Vec<_>>())
            };
            let tavolo = content(Audience::Tavolo);
            assert_eq!(told(Audience::Internal, &tavolo), Some(vec!["id", "note"]));
            assert_eq!(told(Audience::Tavolo, &tavolo), Some(vec!["id", WITHHELD]));
            assert_eq!(told(Audience::Public, &tavolo), None);
            assert_eq!(told(Audience::Tavolo, &content(Audience::Internal)), None);
        });
    }

    #[test]
    fn rows_that_are_handed_on_do_not_stand_in_the_order_of_what_is_withheld() {
        let content = Content {
            id: "closures",
            told_to: Audience::Tavolo,
            order: Order::Told,
            build: |_| {
                Table::new("closures")
                    .whole("lost", [Some(9), Some(2)].into_iter())
                    .text("id", [Some("b"), Some("a")].into_iter())
                    .told_to(Audience::Tavolo)
            },
        };
        samples::briefed(samples::rows(&["Fano"], &["Nido"]), |briefing| {
            let briefing = briefing.addressed(Audience::Tavolo);
            let table = filled(&content, &briefing, &briefing.disclosure());
            let table = table.and_then(|table| handed_on(&content, table));
            let ids = table.map(|table| table.columns[0].values.clone());
            let expected = ["a", "b"].map(|id| Some(id.to_owned()));
            assert_eq!(ids, Some(Values::Text(expected.into())));
        });
    }

    #[test]
    fn no_column_is_told_to_more_readers_than_its_table() {
        samples::briefed(samples::rows(&["Fano", "Pergola"], &["Nido"]), |briefing| {
            for content in CONTENTS {
                let columns = (content.build)(briefing).columns;
                let widest = columns.iter().map(|column| column.told_to).max();
                assert_eq!(widest, Some(content.told_to), "`{}`", content.id);
            }
        });
    }

    #[test]
    fn what_is_told_by_row_has_a_rule_and_every_rule_a_column() {
        samples::briefed(samples::rows(&["Fano", "Pergola"], &["Nido"]), |briefing| {
            for content in CONTENTS {
                let columns = (content.build)(briefing).columns;
                let by_row = columns.iter().any(|column| column.by_row);
                let ruled = BY_ROW.iter().any(|(id, _)| *id == content.id);
                assert_eq!(by_row, ruled, "`{}`", content.id);
            }
        });
    }
}
