//! `run.json`: what was run on what, enough to run it again.

use crate::analysis::study::Study;
use crate::ingest::Dataset;
use crate::model::diagnostic::{RowCount, Severity};
use crate::model::district::{Edition, Language};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::Path;

use sha2::{Digest, Sha256};

/// The name of the record in a folder of results.
pub(super) const FILE: &str = "run.json";

/// The version of the program.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// What changes the numbers and names of a picture beside its dataset.
#[derive(Default)]
pub(super) struct Beside<'a> {
    /// The edition that it starts from.
    pub(super) before: Option<&'a Dataset>,
    /// Whether codes stand in place of names.
    pub(super) redacted: bool,
}

/// Eight letters that stand on every figure of a run and in its record: others if an input, the seed, the language, the program or what
/// the figure shows beside its dataset is another. Which actor it is about, its size and its look are seen on it.
pub(super) fn mark(dataset: &Dataset, lang: Language, seed: u64, beside: &Beside<'_>) -> String {
    let mut hash = Sha256::new();
    let mut add = |part: &str| {
        hash.update(part.as_bytes());
        hash.update([0]);
    };
    add(VERSION);
    add(lang.code());
    add(&seed.to_string());
    for input in &dataset.inputs {
        add(&input.file);
        add(&input.sha256);
    }
    // A figure that shows nothing beside has the mark of the record.
    if let Some(before) = beside.before {
        add("before");
        for input in &before.inputs {
            add(&input.file);
            add(&input.sha256);
        }
    }
    if beside.redacted {
        add("redacted");
    }
    let bytes = hash.finalize();
    let letters = bytes.iter().take(4).map(|byte| format!("{byte:02x}"));
    letters.collect()
}

/// What an earlier run left in its record, as far as a later one needs it.
#[derive(Debug, Deserialize)]
pub(super) struct Record {
    /// The files it wrote, by their path inside the folder.
    pub(super) files: Vec<String>,
}

impl Record {
    /// The record of a folder of results, where there is one.
    pub(super) fn read(folder: &Path) -> Option<Self> {
        let text = std::fs::read_to_string(folder.join(FILE)).ok()?;
        serde_json::from_str(&text).ok()
    }
}

/// The record of this run. It holds no clock, no path and no machine, so that the same run gives the same bytes.
#[derive(Debug, Serialize)]
struct Run<'a> {
    tessuto: &'a str,
    mark: &'a str,
    command: &'a str,
    options: Options,
    dataset: &'a Edition,
    inputs: BTreeMap<&'a str, &'a str>,
    rows: &'a [RowCount],
    problems: BTreeMap<&'a str, usize>,
    results: BTreeMap<&'a str, u64>,
    files: Vec<String>,
}

/// The options that change what is in the folder.
#[derive(Debug, Serialize)]
pub(super) struct Options {
    pub(super) lang: Language,
    pub(super) seed: u64,
    pub(super) strict: bool,
    pub(super) size: Vec<&'static str>,
    pub(super) theme: &'static str,
}

/// Writes the record of a run that leaves these files beside it.
pub(super) fn record(
    dataset: &Dataset,
    study: &Study<'_>,
    options: Options,
    mut files: Vec<String>,
) -> Result<Vec<u8>, serde_json::Error> {
    files.push(FILE.to_owned());
    files.sort();
    let network = &study.district.network;
    let totals = &study.coverage.totals;
    let mut problems = BTreeMap::new();
    for severity in [Severity::Error, Severity::Warning, Severity::Note] {
        let count = dataset
            .diagnostics
            .iter()
            .filter(|diagnostic| diagnostic.severity() == severity)
            .count();
        problems.insert(severity.key(), count);
    }
    let run = Run {
        tessuto: VERSION,
        mark: &mark(dataset, options.lang, options.seed, &Beside::default()),
        command: "analyze",
        options,
        dataset: &dataset.district.edition,
        inputs: dataset
            .inputs
            .iter()
            .map(|input| (input.file.as_str(), input.sha256.as_str()))
            .collect(),
        rows: &dataset.counts,
        problems,
        results: BTreeMap::from([
            ("organizations", network.organizations().count() as u64),
            ("services", network.services().count() as u64),
            ("needs", network.needs().count() as u64),
            ("ties", study.cohesion.m as u64),
            ("persons", totals.persons),
            ("persons_covered", totals.covered),
            ("persons_not_covered", totals.not_covered),
            ("persons_undetermined", totals.undetermined),
        ]),
        files,
    };
    let mut bytes = serde_json::to_vec_pretty(&run)?;
    bytes.push(b'\n');
    Ok(bytes)
}
