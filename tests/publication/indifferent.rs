//! Is an edition the same, byte for byte, for data that differ only in what it does not tell? Then no file of it can tell, in whatever way:
//! by a word, an order, a place, a length, a hash or a mark.

use crate::made::{ANSWERED, DEMONSTRATION, Planted, RATE, SILENT, TIED, bare, edition, planted};
use crate::program::{stderr, stdout, tessuto};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

type Files = BTreeMap<String, Vec<u8>>;

fn files(folder: &Path) -> Files {
    let mut files = Files::new();
    gather(folder, folder, &mut files);
    files
}

fn gather(folder: &Path, inside: &Path, files: &mut Files) {
    for entry in fs::read_dir(inside).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            gather(folder, &path, files);
        } else {
            let name = path.strip_prefix(folder).expect("a path inside");
            let bytes = fs::read(&path).expect("a file");
            files.insert(name.to_string_lossy().into_owned(), bytes);
        }
    }
}

#[track_caller]
fn assert_same(one: &Path, other: &Path) {
    let (one, other) = (files(one), files(other));
    assert!(one.len() > 20, "{} files", one.len());
    let differ: Vec<&String> = one
        .keys()
        .chain(other.keys())
        .filter(|name| one.get(*name) != other.get(*name))
        .collect();
    assert!(differ.is_empty(), "these tell the difference: {differ:?}");
}

/// Puts other words in place of some in a file of a dataset.
fn change(folder: &TempDir, file: &str, from: &str, to: &str) {
    let path = folder.path().join(file);
    let text = fs::read_to_string(&path).expect("a file");
    assert!(text.contains(from), "{from} in {file}");
    fs::write(path, text.replace(from, to)).expect("a file");
}

#[test]
fn the_public_edition_is_the_same_whoever_is_alone_or_silent() {
    let other = planted("demo", [TIED, ANSWERED]);
    // And whatever is noted, however strong a tie is and whoever told of it.
    change(&other, "demo/enti.csv", "SEGRETO-NOTA-7413", "tutt'altro");
    change(
        &other,
        "demo/legami.csv",
        ";informa;4;no;2020;dsm;SEGRETA-",
        ";informa;1;no;2020;dsm;",
    );
    change(&other, "demo/bisogni.csv", RATE, "sentito dire");
    assert_same(&DEMONSTRATION.public, &edition(&other, "demo", "public"));
    // The two are not alike for the office.
    let isolates = fs::read_to_string(DEMONSTRATION.office.join("tables/isolates.csv"));
    let isolates = isolates.expect("a table");
    let silent = |one: Planted| {
        let mut lines = isolates.lines();
        lines.any(|line| line.contains(one.1) && line.contains("risposto"))
    };
    assert!(silent(SILENT) && !silent(ANSWERED));
}

/// With codes in place of names, a figure leaves the office too.
#[test]
fn a_redacted_figure_is_the_same_whatever_the_withheld_numbers_are() {
    let [one, other] = [
        bare(&[&[2, 147_131], &[158_377, 169_951]]),
        bare(&[&[1, 147_132], &[158_378, 169_950]]),
    ];
    let drawn = |folder: &TempDir| {
        let arguments = ["map", "bare", "--figure", "needs", "--redact", "--quiet"];
        let done = tessuto(folder, &arguments);
        assert!(done.status.success(), "{}", stderr(&done));
        stdout(&done)
    };
    let (one, other) = (drawn(&one), drawn(&other));
    assert!(one.contains("<svg") && one.contains("Calcolo "));
    assert_eq!(one, other);
}

/// Two districts of which everything that is told is alike: sums, statuses, and which numbers are withheld.
#[test]
fn an_edition_is_the_same_whatever_the_withheld_numbers_are() {
    let cases: [[&[&[i64]]; 2]; 3] = [
        [
            &[&[2, 147_131], &[158_377, 169_951]],
            &[&[1, 147_132], &[158_378, 169_950]],
        ],
        // Another type has most persons.
        [&[&[2, 4, 40]], &[&[4, 2, 40]]],
        [&[&[2, 40, 7], &[50, 60, 8]], &[&[1, 40, 8], &[51, 60, 7]]],
    ];
    for [one, other] in cases {
        let [one, other] = [one, other].map(bare);
        for audience in ["tavolo", "public"] {
            assert_same(
                &edition(&one, "bare", audience),
                &edition(&other, "bare", audience),
            );
        }
    }
}
