//! The seeds of the fuzz targets, and what fuzzing once broke: every reader ends with a table or an error, never otherwise.

#[path = "fuzz/archive.rs"]
mod archive;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;
use tessuto::ingest::{IngestError, NETWORK_READERS, read_table, schema::SCHEMAS};
use tessuto::model::diagnostic::{Diagnostic, TableId};
use tessuto::model::rows::Rows;

type Read = Result<(Rows, Vec<Diagnostic>), IngestError>;

/// The targets that read tables.
const TABLES: [&str; 5] = ["csv", "xlsx", "ods", "parquet", "geojson"];

/// The targets that read networks, with the reader that each is of and the seeds that it refuses.
const NETWORKS: [(&str, &str, &[&str]); 6] = [
    ("graphml", "graphml", &["entities"]),
    ("gexf", "gexf", &[]),
    ("pajek", "pajek", &["claims", "short-matrix"]),
    ("dl", "dl", &["claims", "no-columns-without-end"]),
    ("node_link", "json", &[]),
    ("matrix", "matrix", &["lacks-a-row"]),
];

/// How long a seed may take; read in thousandths of a second, it has this long on a machine that is busy.
const LIMIT: Duration = Duration::from_secs(30);

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

#[test]
fn every_target_has_seeds_and_all_of_them_are_read_here() {
    let names = |folder: &str| -> BTreeSet<String> {
        let entries = fs::read_dir(Path::new("tests/fuzz").join(folder)).unwrap();
        entries
            .map(|entry| {
                let path = entry.unwrap().path();
                path.file_stem().unwrap().to_string_lossy().into_owned()
            })
            .collect()
    };
    let networks = NETWORKS.iter().map(|(target, ..)| *target);
    let read: BTreeSet<String> = TABLES
        .into_iter()
        .chain(networks)
        .map(str::to_owned)
        .collect();
    assert_eq!(names("targets"), read);
    assert_eq!(names("seeds"), read);
}

/// Two of them, forty bytes each, once had the reader of DL count without end.
#[test]
fn seeds_of_networks_end_in_a_network_or_in_a_message_with_every_reader() {
    for (target, own, refused) in NETWORKS {
        let mut wrong = Vec::new();
        for (name, bytes) in seeds(target) {
            let (say, hear) = mpsc::channel();
            thread::spawn(move || {
                for reader in NETWORK_READERS {
                    let file = format!("x.{}", reader.extensions[0]);
                    let _ = say.send((reader.id, reader.read(&file, &bytes).is_err()));
                }
            });
            for reader in NETWORK_READERS {
                let heard = hear.recv_timeout(LIMIT);
                let (id, is_wrong) = heard
                    .unwrap_or_else(|error| panic!("{target}/{name} as {}: {error}", reader.id));
                assert_eq!(id, reader.id);
                if id == own && is_wrong {
                    wrong.push(name.clone());
                }
            }
        }
        assert_eq!(wrong, refused, "{target}");
    }
}
