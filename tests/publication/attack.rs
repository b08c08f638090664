//! What a reader of published tables can work out of them: differences of sums, row after row and column after column, with nothing below
//! zero, until nothing more follows. It knows nothing of how numbers were chosen to be withheld.

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

/// What can be worked out: every withheld number that has one value only.
pub(crate) fn worked_out(told: &Numbers) -> BTreeMap<Cell, i64> {
    let kinds: BTreeSet<&String> = told.keys().map(|key| &key.0).collect();
    let places: BTreeSet<&String> = told.keys().map(|key| &key.1).collect();
    // Each line: the sum, and what adds up to it.
    let mut lines: Vec<(&Cell, Vec<&Cell>)> = Vec::new();
    let keys: BTreeSet<&Cell> = told.keys().collect();
    let find = |kind: &str, place: &str| {
        let key = (kind.to_owned(), place.to_owned());
        keys.get(&key).copied()
    };
    let inner = |names: &BTreeSet<&String>| -> Vec<String> {
        let names = names.iter().filter(|name| **name != ALL);
        names.map(|name| (*name).clone()).collect()
    };
    for kind in kinds.iter() {
        let parts = inner(&places);
        let parts = parts.iter().filter_map(|place| find(kind, place));
        lines.extend(find(kind, ALL).map(|sum| (sum, parts.collect())));
    }
    for place in places.iter() {
        let parts = inner(&kinds);
        let parts = parts.iter().filter_map(|kind| find(kind, place));
        lines.extend(find(ALL, place).map(|sum| (sum, parts.collect())));
    }
    const MOST: i64 = 1 << 40;
    let mut bounds: BTreeMap<&(String, String), (i64, i64)> = told
        .iter()
        .map(|(key, number)| (key, number.map_or((0, MOST), |number| (number, number))))
        .collect();
    loop {
        let before = bounds.clone();
        for (sum, parts) in &lines {
            let least: i64 = parts.iter().map(|part| bounds[part].0).sum();
            let most: i64 = parts.iter().map(|part| bounds[part].1).sum();
            let (low, high) = bounds[sum];
            bounds.insert(sum, (low.max(least), high.min(most)));
            let (low, high) = bounds[sum];
            for part in parts {
                let (own_low, own_high) = bounds[part];
                let others = (least - own_low, most - own_high);
                let tight = (own_low.max(low - others.1), own_high.min(high - others.0));
                if tight != (own_low, own_high) {
                    bounds.insert(part, tight);
                    break;
                }
            }
        }
        if bounds == before {
            break;
        }
    }
    let withheld = told.iter().filter(|(_, number)| number.is_none());
    withheld
        .filter_map(|(key, _)| {
            let (low, high) = bounds[key];
            (low == high).then(|| (key.clone(), low))
        })
        .collect()
}
