//! Does what is shown to people ask what may be told before it adds persons up? Reads the sources: a sum that is taken from coverage
//! itself is told in every edition, and one such line has once told a small number by the length of a bar.

use std::fs;
use std::path::{Path, PathBuf};

/// Where sums may be taken as they are: where it is decided what is told, and where whole tables are made, of which the columns that are
/// withheld are blanked for each circle of readers.
const MAY: [&str; 3] = ["contents/", "disclosure.rs", "mod.rs"];

/// What takes a sum as it is, in a text without blanks.
const SUMS: [&str; 3] = ["coverage.totals", "Totals::of(", "Totals::by_"];

/// What only counts needs.
const COUNTS: [&str; 2] = [".count(", ".all("];

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        match path.is_dir() {
            true => found.extend(files(&path)),
            false => found.push(path),
        }
    }
    found.sort();
    found
}

/// The sums that a source takes as they are, its tests aside.
fn taken(text: &str) -> Vec<String> {
    let code = text.split("#[cfg(test)]").next().unwrap_or_default();
    let code: String = code.split_whitespace().collect();
    let mut taken = Vec::new();
    for sum in SUMS {
        for (at, _) in code.match_indices(sum) {
            let after = &code[at + sum.len()..];
            if !COUNTS.iter().any(|count| after.starts_with(count)) {
                let after: String = after.chars().take(30).collect();
                taken.push(format!("{sum}{after}"));
            }
        }
    }
    taken
}

#[test]
fn no_sum_is_told_without_asking() {
    let present = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/present");
    let (mut asked, mut found) = (0, Vec::new());
    for path in files(&present) {
        let name = path.strip_prefix(&present).unwrap_or(&path);
        let name = name.to_string_lossy().replace('\\', "/");
        let is_test = name.ends_with("tests.rs") || name.contains("tests/");
        let may = MAY.iter().any(|may| name.starts_with(may));
        if !name.ends_with(".rs") || is_test || may {
            continue;
        }
        let text = fs::read_to_string(&path).expect("a source");
        asked += text.matches("totals_told()").count() + text.matches(".sums(").count();
        found.extend(taken(&text).into_iter().map(|sum| format!("{name}: {sum}")));
    }
    assert!(asked > 5, "{asked}");
    assert_eq!(found, [""; 0]);
}

#[test]
fn a_sum_that_is_taken_is_found() {
    let line = "let share = study\n    .coverage\n    .totals\n    .share();";
    assert_eq!(taken(line), ["coverage.totals.share();"]);
    assert_eq!(taken("coverage.totals.count(NeedStatus::Unknown)"), [""; 0]);
}
