//! A new table of likely duplicates with everything that people wrote in an earlier one.

use crate::model::ids::OrganizationId;
use crate::model::sheet::{SharedSheet, Sheet, unarmed};
use crate::present::tables::{Table, sheet};
use crate::present::words::Words;
use std::collections::{BTreeMap, BTreeSet};

/// A table, and whether there is anything of people's in it.
pub(super) struct Carried {
    pub(super) table: SharedSheet,
    pub(super) by_people: bool,
}

/// What two are, and the two, the lesser id first.
type Pair = (String, OrganizationId, OrganizationId);

/// The rows of a finished table, with what an earlier one has for the same pairs in the columns that people fill: `same`, `keep` and any
/// that they added. Below them stand the rows of the earlier one that people filled or added and whose pair is not proposed.
///
/// An earlier row is people's own if it has anything in these columns, has no score, or names no two organizations.
pub(super) fn carried(table: &Table, earlier: &SharedSheet, words: &Words) -> Carried {
    let mut new = SharedSheet {
        sheet: Sheet {
            preamble: earlier.sheet.preamble.clone(),
            separator: earlier.sheet.separator,
            ..Sheet::default()
        },
        places: BTreeMap::new(),
    };
    sheet::append(&mut new, table, words);
    let columns = Columns::of(earlier, &mut new);
    let width = new.sheet.header.len();
    let rows = new.sheet.rows.iter_mut();
    rows.for_each(|row| row.resize(width, String::new()));
    let mut rows_of: BTreeMap<Pair, Vec<usize>> = BTreeMap::new();
    for row in 0..earlier.sheet.rows.len() {
        if let Some(pair) = pair(earlier, row) {
            rows_of.entry(pair).or_default().push(row);
        }
    }
    let mut done: BTreeSet<usize> = BTreeSet::new();
    let mut by_people = false;
    for row in 0..new.sheet.rows.len() {
        let rows = pair(&new, row).and_then(|pair| rows_of.get(&pair));
        let (filled, empty): (Vec<usize>, Vec<usize>) = rows
            .into_iter()
            .flatten()
            .partition(|&&row| columns.filled(earlier, row));
        done.extend(empty);
        // Two rows that people filled about one pair may say different things: the second stays a row of its own.
        if let Some(&first) = filled.first() {
            columns.carry(earlier, first, &mut new, row);
            done.insert(first);
            by_people = true;
        }
    }
    for row in 0..earlier.sheet.rows.len() {
        let own = columns.filled(earlier, row)
            || earlier.cell(row, "score").is_empty()
            || pair(earlier, row).is_none();
        if own && !done.contains(&row) {
            columns.keep(earlier, row, &mut new);
            by_people = true;
        }
    }
    Carried {
        table: new,
        by_people,
    }
}

/// The two that a row is about; `None` where it names no two, or has cells beyond the header, so that none may be where it belongs.
fn pair(table: &SharedSheet, row: usize) -> Option<Pair> {
    let cells = table.sheet.rows.get(row)?;
    let beyond = cells.iter().skip(table.sheet.header.len());
    if beyond.into_iter().any(|cell| !cell.trim().is_empty()) {
        return None;
    }
    let (a, b) = (id(table, row, "id_a")?, id(table, row, "id_b")?);
    let what = match table.cell(row, "what") {
        // Where it does not say, they are organizations.
        "ente" | "organization" => "",
        what => what,
    };
    Some((what.to_owned(), a.clone().min(b.clone()), a.max(b)))
}

fn id(table: &SharedSheet, row: usize, column: &str) -> Option<OrganizationId> {
    unarmed(table.cell(row, column)).parse().ok()
}

/// Where the columns of the earlier table are in the new one.
struct Columns {
    /// Those that the program fills.
    programs: Vec<(usize, usize)>,
    /// Those that people fill.
    peoples: Vec<(usize, usize)>,
}

impl Columns {
    /// Gives the new table the columns that only the earlier one has.
    fn of(earlier: &SharedSheet, new: &mut SharedSheet) -> Self {
        let mut columns = Self {
            programs: Vec::new(),
            peoples: Vec::new(),
        };
        for (from, header) in earlier.sheet.header.iter().enumerate() {
            let known = earlier.places.iter().find(|(_, place)| **place == from);
            let known = known.map(|(name, _)| *name);
            if let Some(to) = known.and_then(|name| new.places.get(name)) {
                let of = match known {
                    Some("same") => &mut columns.peoples,
                    _ => &mut columns.programs,
                };
                of.push((from, *to));
                continue;
            }
            let to = new.sheet.header.len();
            new.sheet.header.push(header.clone());
            new.places.extend(known.map(|name| (name, to)));
            columns.peoples.push((from, to));
        }
        columns
    }

    /// Whether people wrote anything in a row of the earlier table.
    fn filled(&self, earlier: &SharedSheet, row: usize) -> bool {
        let mut cells = self.peoples.iter();
        cells.any(|(from, _)| !earlier.sheet.cell(row, *from).is_empty())
    }

    /// Copies what people wrote in a row to one of the same pair.
    fn carry(&self, earlier: &SharedSheet, from: usize, new: &mut SharedSheet, to: usize) {
        for (old_place, place) in &self.peoples {
            let text = earlier.sheet.cell(from, *old_place).to_owned();
            new.sheet.put(to, *place, &text);
        }
        // Which of the two is `a` may have changed, and an organization may be called so.
        let own = id(earlier, from, "id_a");
        let ids = [own.clone(), id(earlier, from, "id_b")];
        let keep = earlier.cell(from, "keep");
        let is_id = ids.iter().flatten().any(|id| id.as_str() == keep);
        let turned = match keep {
            "a" | "A" => "b",
            "b" | "B" => "a",
            _ => return,
        };
        if let (false, Some(&place)) = (is_id, new.places.get("keep"))
            && own != id(new, to, "id_a")
        {
            new.sheet.put(to, place, turned);
        }
    }

    /// Puts a row of the earlier table below those of the new one, with all that stands in it.
    fn keep(&self, earlier: &SharedSheet, from: usize, new: &mut SharedSheet) {
        let row = new.sheet.rows.len();
        new.sheet.rows.push(Vec::new());
        for (old_place, place) in self.programs.iter().chain(&self.peoples) {
            let text = earlier.sheet.cell(from, *old_place).to_owned();
            new.sheet.put(row, *place, &text);
        }
        let cells = earlier.sheet.rows.get(from).into_iter().flatten();
        let width = new.sheet.header.len();
        for (place, cell) in cells.skip(earlier.sheet.header.len()).enumerate() {
            new.sheet.put(row, width + place, cell);
        }
    }
}
