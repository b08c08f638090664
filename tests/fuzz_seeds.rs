//! The seeds of the fuzz targets, and what fuzzing once broke: every reader ends with a table or an error, never otherwise.

#[path = "fuzz/archive.rs"]
mod archive;

use std::fs;
use std::path::Path;
use tessuto::ingest::{IngestError, read_table, schema::SCHEMAS};
use tessuto::model::diagnostic::{Diagnostic, TableId};
use tessuto::model::rows::Rows;

type Read = Result<(Rows, Vec<Diagnostic>), IngestError>;

/// The seeds of a target, by name.
fn seeds(target: &str) -> Vec<(String, Vec<u8>)> {
    let folder = Path::new("tests/fuzz/seeds").join(target);
    let mut seeds: Vec<_> = fs::read_dir(&folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .map(|entry| {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            (name, fs::read(path).unwrap())
        })
        .collect();
    seeds.sort();
    assert!(!seeds.is_empty(), "{target}");
    seeds
}

/// The names of the seeds that are read, and those that end in an error.
fn sorted(target: &str, read: impl Fn(&[u8]) -> Read) -> [Vec<String>; 2] {
    let mut sorted = [Vec::new(), Vec::new()];
    for (name, bytes) in seeds(target) {
        sorted[usize::from(read(&bytes).is_err())].push(name);
    }
    sorted
}

#[test]
fn seeds_of_tables_end_in_rows_or_in_a_message() {
    let organizations = TableId::Organizations;
    let of_csv = |bytes: &[u8]| {
        let mut last = read_table("x.csv", bytes, organizations);
        for schema in SCHEMAS {
            let read = read_table("x.csv", bytes, schema.table);
            last = last.or(read);
        }
        last
    };
    let [read, wrong] = sorted("csv", of_csv);
    assert!(read.len() >= 7, "{read:?}");
    assert!(wrong.contains(&"nul".to_owned()), "{wrong:?}");
    let [read, _] = sorted("xlsx", |sheet| {
        let _ = read_table("x.xlsx", sheet, organizations);
        read_table("x.xlsx", &archive::xlsx(sheet), organizations)
    });
    assert!(read.len() >= 2, "{read:?}");
    let [read, _] = sorted("ods", |content| {
        let _ = read_table("x.ods", content, organizations);
        read_table("x.ods", &archive::ods(content), organizations)
    });
    assert!(read.len() >= 2, "{read:?}");
    let [read, _] = sorted("parquet", |bytes| {
        read_table("x.parquet", bytes, organizations)
    });
    assert!(!read.is_empty());
    let [read, _] = sorted("geojson", |bytes| {
        read_table("x.geojson", bytes, TableId::Boundaries)
    });
    assert!(read.len() >= 2, "{read:?}");
}
