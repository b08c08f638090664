//! Needs: by status, reconciled, and by type and municipality.

use super::cell::{Cell, Output};
use super::desk::{Desk, column, python, text, total, whole};
use super::frame::Frame;
use crate::analysis::coverage::status::NeedStatus;
use crate::present::documents::DocumentError;
use crate::present::tables::{Table, Values};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// Persons and their parts, in the order in which they add up.
pub(super) const PERSONS: [&str; 4] = ["persons", "covered", "not_covered", "undetermined"];

/// How many municipalities the matrix has room for: the code says the same.
const MUNICIPALITIES: usize = 12;

pub(super) fn cells(desk: &Desk<'_>) -> Result<Vec<Cell>, DocumentError> {
    let Some(needs) = desk.table("needs").and_then(Needs::of) else {
        return Ok(Vec::new());
    };
    let mut cells = by_status(desk, &needs)?;
    cells.extend(reconciliation(desk, &needs)?);
    cells.extend(matrix(desk, &needs)?);
    cells.extend(desk.figure("needs")?);
    Ok(cells)
}

/// The columns of the table that the sections use.
struct Needs<'a> {
    status: &'a [Option<&'static str>],
    need_type: &'a [Option<String>],
    municipality: &'a [Option<String>],
    persons: [&'a [Option<i64>]; 4],
}

impl<'a> Needs<'a> {
    fn of(table: &'a Table) -> Option<Self> {
        let Values::Term(_, status) = &column(table, "status")?.values else {
            return None;
        };
        let [persons, covered, not_covered, undetermined] = PERSONS.map(|id| whole(table, id));
        Some(Self {
            status,
            need_type: text(table, "need_type")?,
            municipality: text(table, "municipality")?,
            persons: [persons?, covered?, not_covered?, undetermined?],
        })
    }

    fn len(&self) -> usize {
        self.status.len()
    }
}

fn by_status(desk: &Desk<'_>, needs: &Needs<'_>) -> Result<Vec<Cell>, DocumentError> {
    let word = |key: &str| status_word(desk, key);
    let names: String = NeedStatus::ALL
        .iter()
        .map(|status| {
            let key = status.key();
            format!("    {}: {},\n", python(key), python(&word(key)))
        })
        .collect();
    let mut groups: BTreeMap<Option<String>, Vec<usize>> = BTreeMap::new();
    for (row, status) in needs.status.iter().enumerate() {
        groups.entry(status.map(word)).or_default().push(row);
    }
    let mut groups: Vec<(Option<String>, Vec<usize>)> = groups.into_iter().collect();
    groups.sort_by_key(|(_, rows)| Reverse(rows.len()));
    let sums: Vec<[Option<i64>; 4]> = groups
        .iter()
        .map(|(_, rows)| {
            needs
                .persons
                .map(|cells| total(rows.iter().map(|row| cells[*row])))
        })
        .collect();
    let stated = |rows: &Vec<usize>| {
        let persons = rows.iter().filter(|row| needs.persons[0][**row].is_some());
        persons.count()
    };
    let frame = Frame::default()
        .text_column("status", groups.iter().map(|(status, _)| status.clone()))
        .count("needs", groups.iter().map(|(_, rows)| rows.len()))
        .count("stated", groups.iter().map(|(_, rows)| stated(rows)));
    let frame = PERSONS
        .iter()
        .enumerate()
        .fold(frame, |frame, (place, id)| {
            frame.whole(id, sums.iter().map(|sums| sums[place]))
        });
    let columns = ["status", "needs", "stated"].into_iter().chain(PERSONS);
    let columns: Vec<&str> = columns.collect();
    Ok(vec![
        desk.heading("status", &columns),
        desk.code(
            "status",
            &[("status", format!("{{\n{names}}}"))],
            vec![Output::Table(frame)],
        )?,
    ])
}

fn reconciliation(desk: &Desk<'_>, needs: &Needs<'_>) -> Result<Vec<Cell>, DocumentError> {
    let stated: Vec<usize> = (0..needs.len())
        .filter(|&row| needs.persons.iter().all(|cells| cells[row].is_some()))
        .collect();
    let sums = needs.persons.map(|cells| {
        let cells = stated.iter().filter_map(|&row| cells[row]);
        Some(cells.sum::<i64>())
    });
    let blanks = ["persons", "covered", "notcovered", "undetermined"];
    let sums = [0, 1, 2, 3].map(|place| (blanks[place], sums[place]));
    let all = needs.len() as i64;
    let without = [
        ("count", Some(all - stated.len() as i64)),
        ("needs", Some(all)),
    ];
    let printed = [
        desk.line("notebook-reconciled", &sums),
        desk.line("notebook-without", &without),
    ];
    let patterns = [
        ("reconciled", desk.pattern("notebook-reconciled", &blanks)),
        (
            "without",
            desk.pattern("notebook-without", &["count", "needs"]),
        ),
    ];
    Ok(vec![
        desk.heading("reconciliation", &[]),
        desk.code(
            "reconciliation",
            &patterns,
            vec![Output::Lines(printed.concat())],
        )?,
    ])
}

/// How each need stands, a row a type of need, a column a municipality.
fn matrix(desk: &Desk<'_>, needs: &Needs<'_>) -> Result<Vec<Cell>, DocumentError> {
    let not_covered = needs.persons[2];
    let mut places: BTreeMap<&Option<String>, Vec<usize>> = BTreeMap::new();
    let mut squares: BTreeMap<(&Option<String>, &Option<String>), usize> = BTreeMap::new();
    for row in 0..needs.len() {
        let (place, need_type) = (&needs.municipality[row], &needs.need_type[row]);
        places.entry(place).or_default().push(row);
        squares.entry((need_type, place)).or_insert(row);
    }
    let mut worst: Vec<(&Option<String>, Option<i64>)> = places
        .iter()
        .map(|(place, rows)| (*place, total(rows.iter().map(|row| not_covered[*row]))))
        .collect();
    // What is not known comes last; the names were in order.
    worst.sort_by_key(|(_, persons)| (persons.is_none(), persons.map(Reverse)));
    worst.truncate(MUNICIPALITIES);
    let types: BTreeSet<&Option<String>> = squares
        .keys()
        .filter(|(_, place)| worst.iter().any(|(one, _)| one == place))
        .map(|(need_type, _)| *need_type)
        .collect();
    let frame = Frame::default().text_column("need_type", types.iter().map(|name| (*name).clone()));
    let frame = worst.iter().fold(frame, |frame, (place, _)| {
        let name = place.as_deref().unwrap_or("null");
        let cell = |need_type: &&Option<String>| {
            let row = squares.get(&(*need_type, *place))?;
            Some(status_word(desk, needs.status[*row]?))
        };
        frame.text_column(name, types.iter().map(cell))
    });
    Ok(vec![
        desk.heading("matrix", &[]),
        desk.code("matrix", &[], vec![Output::Table(frame)])?,
    ])
}

fn status_word(desk: &Desk<'_>, key: &str) -> String {
    desk.words.say(&format!("status-{key}"))
}
