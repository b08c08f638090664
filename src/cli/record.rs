//! `run.json`: what was run on what, enough to run it again.

use super::pictures::Pictures;
use super::results::{Extent, locate};
use crate::error::Error;
use crate::ingest::Dataset;
use crate::model::diagnostic::{RowCount, Severity};
use crate::model::district::{Edition, Language};
use crate::present::Briefing;
use crate::present::audience::Audience;
use crate::present::sheet::Medium;
use crate::present::theme::Theme;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// The name of the record in a folder of results.
pub(super) const FILE: &str = "run.json";

/// The version of the program.
pub(super) const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The hash of every file, by its path inside the folder.
pub(super) type Hashes = BTreeMap<String, String>;

/// The SHA-256 of a file, in hexadecimal digits.
pub(super) fn sha256(bytes: &[u8]) -> String {
    let digits = Sha256::digest(bytes);
    digits.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The files that an earlier run left in a folder, by their path inside it, where it has a record, whatever else that says.
pub(super) fn left_in(folder: &Path) -> Option<Vec<String>> {
    #[derive(Deserialize)]
    struct Left {
        files: Files,
    }
    let text = std::fs::read_to_string(folder.join(FILE)).ok()?;
    let left: Left = serde_json::from_str(&text).ok()?;
    let mut files = match left.files {
        Files::Hashed(hashes) => hashes.into_keys().collect(),
        Files::Named(names) => names,
    };
    files.push(FILE.to_owned());
    Some(files)
}

/// What an earlier run left in its record, as far as one that repeats it needs it.
#[derive(Debug, Deserialize)]
pub(super) struct Record {
    tessuto: String,
    #[serde(default)]
    command: String,
    source: Option<PathBuf>,
    options: Options,
    /// The hashes of its inputs: a record outside the office has none.
    inputs: Option<BTreeMap<String, String>>,
    files: Files,
}

/// The files of a run: early records only name them.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Files {
    Hashed(Hashes),
    Named(Vec<String>),
}

impl Record {
    /// A record by the path of its file.
    ///
    /// # Errors
    /// [`Error::NoRecord`] when it is not there or not the record of a run.
    pub(super) fn load(path: &Path) -> Result<Self, Error> {
        let failed = |reason: String| Error::NoRecord {
            path: path.display().to_string(),
            reason,
        };
        let text = std::fs::read_to_string(path).map_err(|error| failed(error.to_string()))?;
        serde_json::from_str(&text).map_err(|error| failed(error.to_string()))
    }

    /// The version of the program that wrote it.
    pub(super) fn version(&self) -> &str {
        &self.tessuto
    }

    /// Where the dataset was, as it was named then; a record for everybody does not say.
    pub(super) fn source(&self) -> Option<&Path> {
        self.source.as_deref()
    }

    pub(super) fn options(&self) -> &Options {
        &self.options
    }

    /// How much the run left.
    pub(super) fn extent(&self) -> Extent {
        if self.command == Extent::Report.command() {
            Extent::Report
        } else {
            Extent::All
        }
    }

    /// That the dataset and the positions are those of the record, as far as it has their hashes.
    ///
    /// # Errors
    /// [`Error::InputsChanged`] names the files that are others, and those that are missing or new.
    pub(super) fn check_inputs(
        &self,
        dataset: &Dataset,
        positions: Option<&Positions>,
    ) -> Result<(), Error> {
        let inputs = dataset.inputs.iter().filter(|_| self.inputs.is_some());
        let now: BTreeMap<&str, &str> = inputs
            .map(|input| (input.file.as_str(), input.sha256.as_str()))
            .collect();
        let earlier = self.inputs.iter().flatten();
        let names = |these: Vec<&str>| these.into_iter().map(str::to_owned).collect::<Vec<_>>();
        let of = |which: fn(Option<&str>, &str) -> bool| {
            let then = earlier.clone();
            then.filter(|(file, hash)| which(now.get(file.as_str()).copied(), hash))
                .map(|(file, _)| file.as_str())
                .collect::<Vec<_>>()
        };
        let mut changed = of(|now, then| now.is_some_and(|now| now != then));
        let then = self.options.positions.as_ref();
        if let (Some(now), Some(then)) = (positions, then)
            && now.sha256 != then.sha256
        {
            changed.push(&then.file);
        }
        let missing = of(|now, _| now.is_none());
        let known = |file: &str| earlier.clone().any(|(then, _)| then == file);
        let new = now.keys().filter(|file| !known(file));
        let new: Vec<&str> = new.copied().collect();
        if changed.is_empty() && missing.is_empty() && new.is_empty() {
            return Ok(());
        }
        Err(Error::InputsChanged {
            changed: names(changed),
            missing: names(missing),
            new: names(new),
        })
    }

    /// The files that came out otherwise than these, and those that are only here or only there; `None` where the record has no hashes.
    pub(super) fn other_files(&self, written: &Hashes) -> Option<Vec<String>> {
        let Files::Hashed(earlier) = &self.files else {
            return None;
        };
        let all: BTreeSet<&String> = earlier.keys().chain(written.keys()).collect();
        let others = all.into_iter();
        let others = others.filter(|file| earlier.get(*file) != written.get(*file));
        Some(others.cloned().collect())
    }
}

/// The record of this run. It holds no clock and no machine, so that the same command gives the same bytes. Outside the office it holds no
/// hash of an input either: whoever guesses all of a file but a small number could see whether the guess is right.
#[derive(Debug, Serialize)]
struct Run<'a> {
    tessuto: &'a str,
    mark: &'a str,
    command: &'a str,
    /// As far as it is text: what the system takes for a name is not always that.
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<Cow<'a, str>>,
    options: Options,
    dataset: &'a Edition,
    #[serde(skip_serializing_if = "Option::is_none")]
    inputs: Option<BTreeMap<&'a str, &'a str>>,
    rows: &'a [RowCount],
    problems: BTreeMap<&'a str, usize>,
    results: BTreeMap<&'a str, u64>,
    files: &'a Hashes,
}

/// The options that change what is in the folder, each by its name on the command line.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Options {
    pub(super) lang: Language,
    pub(super) seed: u64,
    pub(super) strict: bool,
    pub(super) size: Vec<Medium>,
    pub(super) theme: Theme,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) positions: Option<Positions>,
    #[serde(default)]
    pub(super) audience: Audience,
    #[serde(default)]
    pub(super) actor_sheets: bool,
}

/// Where an earlier picture had its actors.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Positions {
    file: String,
    sha256: String,
}

impl Positions {
    /// Of a file, by its name and its hash.
    pub(super) fn new(file: &Path, sha256: &str) -> Self {
        Self {
            file: file.to_string_lossy().into_owned(),
            sha256: sha256.to_owned(),
        }
    }

    /// The same without the folders that the file is in.
    pub(super) fn by_name(self) -> Self {
        let name = Path::new(&self.file).file_name();
        Self {
            file: name.unwrap_or_default().to_string_lossy().into_owned(),
            ..self
        }
    }
}

impl Options {
    /// The figures that were asked for. The positions that they start from are those named now, or lie where the `record` says.
    ///
    /// # Errors
    /// [`Error::RecordFindsNoPositions`] where they are in neither place; [`Error::OtherThanRecorded`] where they are named, but there were none.
    pub(super) fn pictures(&self, record: &Path, named: Option<&Path>) -> Result<Pictures, Error> {
        let positions = match (&self.positions, named) {
            (None, None) => None,
            (Some(_), Some(named)) => Some(named.to_owned()),
            (Some(Positions { file, .. }), None) => {
                Some(locate(Path::new(file), record).ok_or_else(|| {
                    Error::RecordFindsNoPositions {
                        path: record.display().to_string(),
                    }
                })?)
            }
            (None, Some(_)) => {
                return Err(Error::OtherThanRecorded {
                    option: "--positions".to_owned(),
                    recorded: None,
                });
            }
        };
        Ok(Pictures::new(self.size.clone(), self.theme, positions))
    }
}

/// What a record is written from.
pub(super) struct Recorded<'a> {
    pub(super) dataset: &'a Dataset,
    pub(super) briefing: &'a Briefing<'a>,
    pub(super) extent: Extent,
    /// Where the dataset is, as it was named.
    pub(super) source: Option<&'a Path>,
    pub(super) options: Options,
    pub(super) mark: &'a str,
    /// The files that stand beside the record.
    pub(super) files: &'a Hashes,
}

/// Writes the record of a run.
pub(super) fn record(recorded: Recorded<'_>) -> Result<Vec<u8>, serde_json::Error> {
    let Recorded {
        dataset, briefing, ..
    } = recorded;
    let study = briefing.study;
    let network = &study.district.network;
    let mut problems = BTreeMap::new();
    for severity in [Severity::Error, Severity::Warning, Severity::Note] {
        let count = dataset
            .diagnostics
            .iter()
            .filter(|diagnostic| diagnostic.severity() == severity)
            .count();
        problems.insert(severity.key(), count);
    }
    let mut results = BTreeMap::from([
        ("organizations", network.organizations().count() as u64),
        ("services", network.services().count() as u64),
        ("needs", network.needs().count() as u64),
        ("ties", study.cohesion.m as u64),
    ]);
    if let Some(totals) = briefing.totals_told() {
        results.extend([
            ("persons", totals.persons),
            ("persons_covered", totals.covered),
            ("persons_not_covered", totals.not_covered),
            ("persons_undetermined", totals.undetermined),
        ]);
    }
    let run = Run {
        tessuto: VERSION,
        mark: recorded.mark,
        command: recorded.extent.command(),
        source: recorded.source.map(Path::to_string_lossy),
        options: recorded.options,
        dataset: &dataset.district.edition,
        inputs: (briefing.audience == Audience::Internal).then(|| {
            let inputs = dataset.inputs.iter();
            inputs
                .map(|input| (input.file.as_str(), input.sha256.as_str()))
                .collect()
        }),
        rows: &dataset.counts,
        problems,
        results,
        files: recorded.files,
    };
    let mut bytes = serde_json::to_vec_pretty(&run)?;
    bytes.push(b'\n');
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_that_only_names_its_files_is_read_too() {
        let folder = tempfile::tempdir().expect("a folder");
        assert_eq!(left_in(folder.path()), None);
        for files in [r#"["a.csv"]"#, r#"{"a.csv": "0"}"#] {
            let text = format!("{{\"files\": {files}}}");
            std::fs::write(folder.path().join(FILE), text).expect("a file");
            let left = left_in(folder.path()).expect("a record");
            assert_eq!(left, ["a.csv", FILE]);
        }
    }
}
