//! What a reader of published tables can work out of them: differences of sums, row after row and column after column, with nothing below
//! zero, until nothing more follows; that persons are covered, not covered or undetermined; the sums of working groups; and what the
//! status of a need says of its numbers. It knows nothing of how numbers were chosen to be withheld.

use crate::opened::{column, frame};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

pub(crate) const PARTS: [&str; 4] = ["persons", "covered", "not_covered", "undetermined"];

/// Needs by type and municipality, and sums by these, each with the persons of one part; `None` where nothing is told.
pub(crate) type Numbers = BTreeMap<Cell, Option<i64>>;

/// Which number: of a type of need and a municipality, or of all.
type Cell = (String, String);

/// The name of a sum in place of a type or of a municipality.
pub(crate) const ALL: &str = "*";

/// The numbers of one part that the tables of a folder tell.
pub(crate) fn told(folder: &Path, part: &str) -> Numbers {
    let table = |name: &str| {
        let bytes = fs::read(folder.join(format!("tables/{name}.parquet")));
        frame(&bytes.unwrap_or_else(|error| panic!("{name}: {error}")))
    };
    let whole = |cells: Vec<Option<String>>| -> Vec<Option<i64>> {
        let number = |cell: String| cell.parse().expect("a whole number");
        cells.into_iter().map(|cell| cell.map(number)).collect()
    };
    let mut numbers = Numbers::new();
    let needs = table("needs");
    let ids = column(&needs, "id").expect("ids");
    let status = column(&needs, "status").expect("statuses");
    let cells = whole(column(&needs, part).expect("numbers"));
    for ((id, status), cell) in ids.into_iter().zip(status).zip(cells) {
        let id = id.expect("an id");
        let (kind, place) = id.split_once('@').expect("type@municipality");
        // A need of which nobody knows the number is in no sum.
        if status.as_deref() != Some("unknown") {
            numbers.insert((kind.to_owned(), place.to_owned()), cell);
        }
    }
    let municipalities = table("municipalities");
    let codes = column(&municipalities, "istat_code").expect("codes");
    let cells = whole(column(&municipalities, part).expect("numbers"));
    for (code, cell) in codes.into_iter().zip(cells) {
        numbers.insert((ALL.to_owned(), code.expect("a code")), cell);
    }
    let types = table("tavolo_needs");
    let keys = column(&types, "need_type_key").expect("types");
    let cells = whole(column(&types, part).expect("numbers"));
    for (key, cell) in keys.into_iter().zip(cells) {
        numbers.insert((key.expect("a type"), ALL.to_owned()), cell);
    }
    let record = fs::read_to_string(folder.join("run.json")).expect("a record");
    let record: serde_json::Value = serde_json::from_str(&record).expect("JSON");
    let key = match part {
        "persons" => part.to_owned(),
        part => format!("persons_{part}"),
    };
    let total = record["results"][key].as_i64();
    numbers.insert((ALL.to_owned(), ALL.to_owned()), total);
    numbers
}

/// What the tables of a folder tell: the numbers of every part, and what narrows those that are withheld.
pub(crate) struct Published {
    /// By part.
    pub(crate) numbers: [Numbers; 4],
    /// The status of every need.
    status: BTreeMap<Cell, String>,
    /// The types of need of every working group, and its sums by part.
    groups: Vec<(BTreeSet<String>, [Option<i64>; 4])>,
}

impl Published {
    /// Only numbers.
    pub(crate) fn of(numbers: [Numbers; 4]) -> Self {
        Self {
            numbers,
            status: BTreeMap::new(),
            groups: Vec::new(),
        }
    }

    /// What the tables of a folder tell.
    pub(crate) fn read(folder: &Path) -> Self {
        let table = |name: &str| {
            let bytes = fs::read(folder.join(format!("tables/{name}.parquet")));
            frame(&bytes.unwrap_or_else(|error| panic!("{name}: {error}")))
        };
        let needs = table("needs");
        let ids = column(&needs, "id").expect("ids").into_iter().flatten();
        let status = column(&needs, "status").expect("statuses");
        let status = ids.zip(status.into_iter().flatten()).map(|(id, status)| {
            let (kind, place) = id.split_once('@').expect("type@municipality");
            ((kind.to_owned(), place.to_owned()), status)
        });
        let followed = table("tavolo_needs");
        let groups = column(&followed, "tavolo").expect("groups").into_iter();
        let kinds = column(&followed, "need_type_key")
            .expect("types")
            .into_iter();
        let followed: Vec<_> = groups.zip(kinds).collect();
        let tavoli = table("tavoli");
        let sums = PARTS.map(|part| column(&tavoli, part).expect("sums"));
        let ids = column(&tavoli, "id").expect("ids").into_iter();
        let groups = ids.enumerate().map(|(row, id)| {
            let own = followed.iter().filter(|(group, _)| *group == id);
            let number = |cells: &Vec<Option<String>>| cells[row].as_ref()?.parse().ok();
            let kinds = own.filter_map(|(_, kind)| kind.clone()).collect();
            (kinds, sums.each_ref().map(number))
        });
        Self {
            numbers: PARTS.map(|part| told(folder, part)),
            status: status.collect(),
            groups: groups.collect(),
        }
    }
}

/// That no share stands in a table where the persons are withheld of which it is a share.
pub(crate) fn assert_shares_go_with_persons(folder: &Path) {
    for name in ["needs", "municipalities", "tavoli", "tavolo_needs"] {
        let bytes = fs::read(folder.join(format!("tables/{name}.parquet"))).expect(name);
        let table = frame(&bytes);
        let persons = column(&table, "persons").expect("persons");
        for share in ["share", "share_low", "share_high", "access"] {
            let shares = column(&table, share).unwrap_or_default();
            for (row, share_told) in shares.iter().enumerate() {
                let told = persons[row].is_some() || share_told.is_none();
                assert!(told, "{name}, row {row}: {share} without persons");
            }
        }
    }
}

/// The least and the most that a number may be.
type Bounds = (i64, i64);

/// A line: the place of a sum, and those of what adds up to it.
type Line = (usize, Vec<usize>);

/// The covered part of persons from which a need is covered.
const SUFFICIENT: (i64, i64) = (1, 2);

/// What can be worked out: every withheld number that has one value only, by part.
pub(crate) fn worked_out(told: &Published) -> [BTreeMap<Cell, i64>; 4] {
    const MOST: i64 = 1 << 40;
    let mut places: BTreeMap<(usize, &Cell), usize> = BTreeMap::new();
    let mut bounds: Vec<Bounds> = Vec::new();
    for (part, numbers) in told.numbers.iter().enumerate() {
        for (cell, number) in numbers {
            places.insert((part, cell), bounds.len());
            bounds.push(number.map_or((0, MOST), |number| (number, number)));
        }
    }
    let mut lines: Vec<Line> = Vec::new();
    for (part, numbers) in told.numbers.iter().enumerate() {
        let (kinds, codes): (BTreeSet<_>, BTreeSet<_>) =
            numbers.keys().map(|(kind, code)| (kind, code)).unzip();
        let inner = |cell: &&Cell, sum: &Cell| {
            let down = sum.1 == ALL && cell.1 != ALL && cell.0 == sum.0;
            let along = sum.0 == ALL && cell.0 != ALL && cell.1 == sum.1;
            [down, along]
        };
        let all = || kinds.iter().map(|kind| ((*kind).clone(), ALL.to_owned()));
        let sums = all().chain(codes.iter().map(|code| (ALL.to_owned(), (*code).clone())));
        for sum in sums {
            let Some(&place) = places.get(&(part, &sum)) else {
                continue;
            };
            for way in [0, 1] {
                let parts = numbers.keys().filter(|cell| inner(cell, &sum)[way]);
                let parts: Vec<usize> = parts.map(|cell| places[&(part, cell)]).collect();
                if !parts.is_empty() {
                    lines.push((place, parts));
                }
            }
        }
        for (kinds, sums) in &told.groups {
            let parts = kinds.iter().filter_map(|kind| {
                let cell = (kind.clone(), ALL.to_owned());
                places.get(&(part, &cell)).copied()
            });
            lines.push((bounds.len(), parts.collect()));
            bounds.push(sums[part].map_or((0, MOST), |number| (number, number)));
        }
    }
    let mut judged: Vec<([usize; 4], &str)> = Vec::new();
    for cell in told.numbers[0].keys() {
        let parts = [0, 1, 2, 3].map(|part| places[&(part, cell)]);
        lines.push((parts[0], parts[1..].to_vec()));
        judged.extend(told.status.get(cell).map(|status| (parts, status.as_str())));
    }
    loop {
        let before = bounds.clone();
        for (sum, parts) in &lines {
            add_up(&mut bounds, *sum, parts);
        }
        for (parts, status) in &judged {
            judge(&mut bounds, *parts, status);
        }
        if bounds == before {
            break;
        }
    }
    assert!(bounds.iter().all(|(least, most)| least <= most), "sound");
    [0, 1, 2, 3].map(|part| {
        let withheld = told.numbers[part]
            .iter()
            .filter(|(_, number)| number.is_none());
        let found = withheld.filter_map(|(cell, _)| {
            let (least, most) = bounds[places[&(part, cell)]];
            (least == most).then(|| (cell.clone(), least))
        });
        found.collect()
    })
}

/// Narrows a sum by its parts and each part by the sum and the others.
fn add_up(bounds: &mut [Bounds], sum: usize, parts: &[usize]) {
    let least: i64 = parts.iter().map(|&part| bounds[part].0).sum();
    let most: i64 = parts.iter().map(|&part| bounds[part].1).sum();
    let (low, high) = (bounds[sum].0.max(least), bounds[sum].1.min(most));
    bounds[sum] = (low, high);
    for &part in parts {
        let own = bounds[part];
        // What the others were before this round is no narrower than what they are.
        let (least, most) = (least - own.0, most - own.1);
        bounds[part] = (own.0.max(low - most), own.1.min(high - least));
        if bounds[part] != own {
            return;
        }
    }
}

/// Narrows the numbers of a need by its status.
fn judge(bounds: &mut [Bounds], [persons, covered, _, undetermined]: [usize; 4], status: &str) {
    let at_least = |bound: &mut Bounds, least: i64| bound.0 = bound.0.max(least);
    let at_most = |bound: &mut Bounds, most: i64| bound.1 = bound.1.min(most);
    let (part, whole) = SUFFICIENT;
    match status {
        "uncovered" | "out-of-reach" => {
            at_least(&mut bounds[persons], 1);
            at_most(&mut bounds[covered], 0);
            at_most(&mut bounds[undetermined], 0);
        }
        "insufficient" => {
            // whole × covered < part × persons
            let most = (part * bounds[persons].1 - 1).div_euclid(whole);
            at_most(&mut bounds[covered], most);
            let least = whole * bounds[covered].0 / part + 1;
            at_least(&mut bounds[persons], least);
        }
        "covered" | "fragile" => {
            let least = (part * bounds[persons].0 + whole - 1) / whole;
            at_least(&mut bounds[covered], least);
            let most = whole * bounds[covered].1 / part;
            at_most(&mut bounds[persons], most);
        }
        _ => {}
    }
}
