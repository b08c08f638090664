//! How long does the national register take, from the workbook of its portal to the rows of a dataset?

#[path = "../tests/common/register.rs"]
#[allow(dead_code, reason = "the tests use all of it")]
mod register;

use divan::{Bencher, black_box};
use std::path::PathBuf;
use tempfile::TempDir;
use tessuto::ingest::{RegisterFilter, merge, read_place, read_runts};
use tessuto::model::diagnostic::TableId;

fn main() {
    divan::main();
}

/// A register of as many bodies as the real one has, and the folder that it lies in.
fn written() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("runts.xlsx");
    let bytes = register::register(150_000).expect("a workbook");
    std::fs::write(&path, bytes).expect("a file");
    (folder, path)
}

/// Everything that an import does but write: read, filter, find comuni, merge.
#[divan::bench(args = ["PU", "all"], sample_count = 3, sample_size = 1)]
fn register_of_150_000(bencher: Bencher, province: &str) {
    let (folder, path) = written();
    let place = read_place(&folder.path().join("dataset"), &[TableId::Organizations]);
    let place = place.expect("no dataset is one too");
    let filter = RegisterFilter {
        provinces: (province != "all")
            .then(|| province.to_owned())
            .into_iter()
            .collect(),
        ..RegisterFilter::default()
    };
    bencher.bench_local(|| {
        let register = read_runts(black_box(&path), &filter, &place).expect("the register");
        merge(&place, &register.offers, |key| register.has(key))
    });
}
