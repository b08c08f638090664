//! The floors' own errors gathered, for those who only pass them on.

use crate::analysis::doubt::DoubtError;
use crate::analysis::error::AnalysisError;
use crate::analysis::key_players::Refusal;
use crate::analysis::siting::refusal::SitingError;
use crate::ingest::{Cause, IngestError};
use crate::present::audience::Audience;
use crate::present::canvas::CanvasError;
use crate::present::documents::DocumentError;
use crate::present::tables::WriteError;
use crate::present::words::Words;
use crate::present::words::diagnostics::Told;
use std::path::Path;

/// Why a command could not run.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The data cannot be read.
    #[error(transparent)]
    Ingest(#[from] IngestError),
    /// A measure cannot be computed.
    #[error(transparent)]
    Analysis(#[from] AnalysisError),
    /// No sites can be chosen as asked.
    #[error(transparent)]
    Siting(#[from] SitingError),
    /// How sure results are cannot be told as asked.
    #[error(transparent)]
    Doubt(#[from] DoubtError),
    /// No key players can be chosen as asked.
    #[error(transparent)]
    KeyPlayers(#[from] Refusal),
    /// Who is indispensable hangs on services too, which a plain network has not.
    #[error("who is indispensable is told of a dataset")]
    IndispensableOfEdges,
    /// A figure cannot be drawn.
    #[error(transparent)]
    Canvas(#[from] CanvasError),
    /// A table cannot be spelled.
    #[error(transparent)]
    Table(#[from] WriteError),
    /// A document cannot be put together.
    #[error(transparent)]
    Document(#[from] DocumentError),
    /// The network cannot be spelled.
    #[error(transparent)]
    Graph(#[from] std::io::Error),
    /// The record of the run cannot be spelled.
    #[error(transparent)]
    Record(#[from] serde_json::Error),
    /// A file or folder cannot be written.
    #[error("`{path}` cannot be written: {source}")]
    Write {
        /// Which one.
        path: String,
        /// What the system says.
        source: std::io::Error,
    },
    /// A folder for results holds something that no earlier run left.
    #[error("`{path}` holds other files")]
    Occupied {
        /// Which one.
        path: String,
    },
    /// Neither the command nor the dataset names a plan.
    #[error("there is no plan")]
    NoPlan,
    /// A row of the list of what is never to be suggested is wrong, which has been told.
    #[error("the list of what is never to be suggested has a row that is wrong")]
    NeverUnusable,
    /// There is one edition, and it names none before it.
    #[error("there is no earlier edition to compare with")]
    NoEditionBefore,
    /// A plan cannot be carried out: what is wrong with it has been told line by line.
    #[error("nothing of `{file}` was carried out")]
    Plan {
        /// The plan.
        file: String,
    },
    /// A run cannot be repeated, because its record cannot be read.
    #[error("`{path}` is not the record of a run: {reason}")]
    NoRecord {
        /// Where it should be.
        path: String,
        /// Why not.
        reason: String,
    },
    /// A record does not say which dataset was read.
    #[error("`{path}` does not name its dataset")]
    RecordNamesNoDataset {
        /// The record.
        path: String,
    },
    /// Sheets of organizations were asked for, for everybody to read.
    #[error("there are no sheets of organizations for everybody")]
    NoSheetsForEverybody,
    /// A run cannot be repeated with an option that is another than then.
    #[error("`{option}` was {recorded:?}")]
    OtherThanRecorded {
        /// Its name on the command line.
        option: String,
        /// What it was then; `None` where nobody asked for it.
        recorded: Option<String>,
    },
    /// A run cannot be repeated without the positions that it started from, and they are not where its record says.
    #[error("the positions of `{path}` cannot be found")]
    RecordFindsNoPositions {
        /// The record.
        path: String,
    },
    /// A run cannot be repeated, because its inputs are others now.
    #[error("inputs have changed: {changed:?}; are missing: {missing:?}; are new: {new:?}")]
    InputsChanged {
        /// Files with other contents.
        changed: Vec<String>,
        /// Files that are no longer there.
        missing: Vec<String>,
        /// Files that were not there.
        new: Vec<String>,
    },
    /// The log of merges is a sheet of a workbook, or another kind of file that is not written here.
    #[error("the log of merges is {place}, to which nothing is added; it belongs into `{file}`")]
    LogNotWritable {
        /// Where it is.
        place: String,
        /// Where it could be written.
        file: String,
    },
    /// The log of merges has rows that cannot be read: new ones might contradict them.
    #[error("`{path}` has {rows} rows with errors")]
    LogWithErrors {
        /// The log.
        path: String,
        /// How many rows.
        rows: usize,
    },
    /// People edited a table since the last import, or made it, and did not say that it may be replaced.
    #[error("`{path}` holds work done by hand")]
    Edited {
        /// Which file.
        path: String,
        /// Whether an import ever wrote it.
        imported: bool,
        /// How many rows the import would add.
        added: usize,
        /// How many cells it would change.
        changed: usize,
    },
    /// The ending of a file is that of no format that the command writes.
    #[error("`{path}` is of a kind that is not written here; {} are", known.join(", "))]
    NoWriter {
        /// The file asked for.
        path: String,
        /// The endings that there are.
        known: Vec<String>,
    },
    /// A data package was asked for of a plain network, or of nothing.
    #[error("a data package is made of a dataset")]
    NeedsADataset,
    /// A command that measures a network was given none.
    #[error("neither a dataset nor a file of ties was named")]
    NoNetwork,
    /// A command that goes by a dataset, or by plain files, was given neither.
    #[error("neither a dataset nor {instead} was named")]
    NoData {
        /// The options that do instead of a dataset.
        instead: &'static str,
    },
    /// An option of plain files was given with a dataset, which has settings of its own.
    #[error("--{option} goes with {with} only")]
    OnlyWith {
        /// The option, without dashes.
        option: &'static str,
        /// The option it goes with.
        with: &'static str,
    },
    /// A command about groups was told of none.
    #[error("no groups were named")]
    NoGroups,
    /// There are too many pairs of actors for a table of all.
    #[error("{n} actors have too many pairs for one table")]
    TooManyPairs {
        /// How many actors there are.
        n: usize,
        /// Of how many at most all pairs are listed.
        most: usize,
    },
    /// There are too many actors for all pairs to be looked at.
    #[error("suggestions look at all pairs of at most {most} actors, and these are {n}")]
    TooManyForAdvice {
        /// How many actors there are.
        n: usize,
        /// How many they may be.
        most: usize,
    },
    /// The folder that a file is to stand in is not there.
    #[error("`{path}` cannot be written: there is no folder `{folder}`")]
    NoFolder {
        /// The file.
        path: String,
        /// Its folder.
        folder: String,
    },
    /// Several pictures were asked for, and one file to put them in.
    #[error("`{path}` is a file, and there are several pictures")]
    NeedsAFolder {
        /// The file.
        path: String,
        /// The same without its ending, as the name of a folder.
        folder: String,
    },
    /// An option was given that none of the figures asked for goes by.
    #[error("--{option} goes with {} only", figures.join(", "))]
    OnlyForFigures {
        /// The option, without dashes.
        option: &'static str,
        /// The figures that go by it.
        figures: Vec<String>,
    },
    /// A figure was asked for that its readers are not shown.
    #[error("the figure `{figure}` is not for the audience {}", audience.key())]
    FigureNotForAudience {
        /// The figure.
        figure: String,
        /// Who would read it.
        audience: Audience,
        /// The figures that they are shown.
        figures: Vec<String>,
    },
    /// No actor of the network has this id or name.
    #[error("there is no actor `{id}`")]
    NoSuchActor {
        /// What was asked for.
        id: String,
        /// The actors most like it, as people read them.
        near: Vec<String>,
        /// The dataset they are of, if they are of one.
        dataset: Option<String>,
    },
    /// No working group has this id or name.
    #[error("there is no working group `{id}`")]
    NoSuchTavolo {
        /// What was asked for.
        id: String,
        /// Those that there are, as people read them.
        known: Vec<String>,
    },
    /// No type of need has this id.
    #[error("there is no type of need `{id}`")]
    NoSuchNeedType {
        /// The id asked for.
        id: String,
        /// The ids that there are.
        known: Vec<String>,
    },
    /// Nothing that can be explained has this name.
    #[error("nothing called `{name}` can be explained")]
    NothingToExplain {
        /// The name asked for.
        name: String,
        /// The names there are, separated by commas.
        known: String,
    },
    /// Options that choose a network were given where none is looked at.
    #[error("no number is asked for that these options could change")]
    NeedsValue,
    /// A demonstrative territory was asked for with no organization, or with more than there may be.
    #[error("a territory has from 1 to {most} organizations, not {asked}")]
    TerritorySize {
        /// How many were asked for.
        asked: u64,
        /// The most there may be.
        most: u32,
    },
    /// A dataset's ties have no number in this column.
    #[error("ties have no weight called `{column}`")]
    NoSuchWeight {
        /// The column asked for.
        column: String,
    },
}

impl Error {
    /// A path that cannot be written, and why.
    pub fn write(path: &Path, source: std::io::Error) -> Self {
        Self::Write {
            path: path.display().to_string(),
            source,
        }
    }

    /// Refuses the first of these options of plain files that was given.
    pub fn only_with(with: &'static str, given: &[(&'static str, bool)]) -> Result<(), Self> {
        match given.iter().find(|(_, given)| *given) {
            Some(&(option, _)) => Err(Self::OnlyWith { option, with }),
            None => Ok(()),
        }
    }

    /// The error in words, with what to do about it.
    pub fn tell(&self, words: &Words) -> Told {
        match self {
            Self::Ingest(error) => words.tell("error", error),
            Self::Analysis(error) => words.tell("error", error),
            Self::Siting(error) => words.tell("error", error),
            Self::Doubt(error) => doubted(error, words),
            Self::KeyPlayers(refusal) => words.tell("error", refusal),
            Self::IndispensableOfEdges => words.message("error-indispensable-of-edges", &[]),
            Self::Write { path, source } => {
                let values = [
                    ("path", path.as_str().into()),
                    ("cause", Cause::of(source).key().into()),
                    ("reason", reason(source).into()),
                ];
                words.message("error-write", &values)
            }
            Self::Occupied { path } => {
                words.message("error-occupied", &[("path", path.as_str().into())])
            }
            Self::NoRecord { path, reason } => {
                let values = [
                    ("path", path.as_str().into()),
                    ("reason", reason.as_str().into()),
                ];
                words.message("error-no-record", &values)
            }
            Self::RecordNamesNoDataset { path } => words.message(
                "error-record-names-no-dataset",
                &[("path", path.as_str().into())],
            ),
            Self::NoEditionBefore => words.message("error-no-edition-before", &[]),
            Self::NoPlan => words.message("error-no-plan", &[]),
            Self::NeverUnusable => words.message("error-never-unusable", &[]),
            Self::Plan { file } => words.message("error-plan", &[("file", file.as_str().into())]),
            Self::NoSheetsForEverybody => words.message("error-no-sheets-for-everybody", &[]),
            Self::OtherThanRecorded { option, recorded } => {
                let values = [
                    ("option", option.as_str().into()),
                    ("recorded", recorded.as_deref().unwrap_or("none").into()),
                ];
                words.message("error-other-than-recorded", &values)
            }
            Self::RecordFindsNoPositions { path } => words.message(
                "error-record-finds-no-positions",
                &[("path", path.as_str().into())],
            ),
            Self::InputsChanged {
                changed,
                missing,
                new,
            } => {
                let values = [
                    ("changed", changed.len().into()),
                    ("missing", missing.len().into()),
                    ("new", new.len().into()),
                    ("changed-files", words.list_of(changed, 8).into()),
                    ("missing-files", words.list_of(missing, 8).into()),
                    ("new-files", words.list_of(new, 8).into()),
                ];
                words.message("error-inputs-changed", &values)
            }
            Self::LogNotWritable { place, file } => {
                let values = [
                    ("place", place.as_str().into()),
                    ("file", file.as_str().into()),
                ];
                words.message("error-log-not-writable", &values)
            }
            Self::LogWithErrors { path, rows } => {
                let values = [("path", path.as_str().into()), ("rows", (*rows).into())];
                words.message("error-log-with-errors", &values)
            }
            Self::Edited {
                path,
                imported,
                added,
                changed,
            } => {
                let values = [
                    ("path", path.as_str().into()),
                    ("imported", if *imported { "yes" } else { "no" }.into()),
                    ("added", (*added).into()),
                    ("changed", (*changed).into()),
                ];
                words.message("error-edited", &values)
            }
            Self::NoWriter { path, known } => {
                let values = [
                    ("path", path.as_str().into()),
                    ("known", words.list(known).into()),
                ];
                words.message("error-no-writer", &values)
            }
            Self::NeedsADataset => words.message("error-needs-a-dataset", &[]),
            Self::NoNetwork => words.message("error-no-network", &[]),
            Self::NoData { instead } => {
                words.message("error-no-data", &[("instead", (*instead).into())])
            }
            Self::OnlyWith { option, with } => {
                let values = [("option", (*option).into()), ("with", (*with).into())];
                words.message("error-only-with", &values)
            }
            Self::NoGroups => words.message("error-no-groups", &[]),
            Self::TooManyPairs { n, most } => {
                let values = [("n", (*n).into()), ("most", (*most).into())];
                words.message("error-too-many-pairs", &values)
            }
            Self::TooManyForAdvice { n, most } => {
                let values = [("n", (*n).into()), ("most", (*most).into())];
                words.message("error-too-many-for-advice", &values)
            }
            Self::NoFolder { path, folder } => {
                let values = [
                    ("path", path.as_str().into()),
                    ("folder", folder.as_str().into()),
                ];
                words.message("error-no-folder", &values)
            }
            Self::NeedsAFolder { path, folder } => {
                let values = [
                    ("path", path.as_str().into()),
                    ("folder", folder.as_str().into()),
                ];
                words.message("error-needs-a-folder", &values)
            }
            Self::FigureNotForAudience {
                figure,
                audience,
                figures,
            } => {
                let values = [
                    ("figure", figure.as_str().into()),
                    ("audience", audience.key().into()),
                    ("choices", figures.join(", ").into()),
                ];
                words.message("error-figure-not-for-audience", &values)
            }
            Self::OnlyForFigures { option, figures } => {
                let values = [
                    ("option", (*option).into()),
                    ("count", figures.len().into()),
                    ("figures", words.list(figures).into()),
                    ("choices", figures.join(",").into()),
                ];
                words.message("error-only-for-figures", &values)
            }
            Self::NoSuchActor { id, near, dataset } => {
                let known = if dataset.is_some() { "yes" } else { "no" };
                let values = [
                    ("id", id.as_str().into()),
                    ("count", near.len().into()),
                    ("near", words.list(near).into()),
                    ("known", known.into()),
                    ("dataset", dataset.as_deref().unwrap_or_default().into()),
                ];
                words.message("error-no-such-actor", &values)
            }
            Self::NoSuchTavolo { id, known } => {
                let values = [
                    ("id", id.as_str().into()),
                    ("count", known.len().into()),
                    ("known", words.list(known).into()),
                ];
                words.message("error-no-such-tavolo", &values)
            }
            Self::NoSuchNeedType { id, known } => {
                let values = [
                    ("id", id.as_str().into()),
                    ("known", words.list(known).into()),
                ];
                words.message("error-no-such-need-type", &values)
            }
            Self::NothingToExplain { name, known } => {
                let values = [
                    ("name", name.as_str().into()),
                    ("known", known.as_str().into()),
                ];
                words.message("error-nothing-to-explain", &values)
            }
            Self::NeedsValue => words.message("error-needs-value", &[]),
            Self::NoSuchWeight { column } => words.message(
                "error-no-such-weight",
                &[("column", column.as_str().into())],
            ),
            Self::TerritorySize { asked, most } => {
                let values = [
                    ("asked", asked.to_string().into()),
                    ("most", (*most as usize).into()),
                ];
                words.message("error-territory-size", &values)
            }
            Self::Canvas(_)
            | Self::Table(_)
            | Self::Document(_)
            | Self::Graph(_)
            | Self::Record(_) => {
                words.message("error-internal", &[("reason", self.to_string().into())])
            }
        }
    }
}

/// Why it cannot be told how sure results are.
fn doubted(error: &DoubtError, words: &Words) -> Told {
    match error {
        DoubtError::NoDraws => words.message("error-no-draws", &[]),
        DoubtError::Level { level } => {
            let values = [("level", level.to_string().into())];
            words.message("error-doubt-level", &values)
        }
        DoubtError::Tolerance { tolerance } => {
            let values = [("tolerance", tolerance.to_string().into())];
            words.message("error-doubt-tolerance", &values)
        }
        DoubtError::NoRespondents { silent } => {
            words.message("error-no-respondents", &[("silent", (*silent).into())])
        }
        DoubtError::TooManyPairs { pairs } => {
            words.message("error-doubt-pairs", &[("pairs", (*pairs).into())])
        }
        // What is wrong with it has been told line by line.
        DoubtError::Plan(_) => words.message("error-plan", &[("file", "".into())]),
        DoubtError::Analysis(error) => words.tell("error", error),
    }
}

/// What the system says, without the place of a file that only the program knows and that is gone when the message is read.
fn reason(error: &std::io::Error) -> String {
    let inner = error.get_ref().and_then(|placed| placed.source());
    inner.map_or_else(|| error.to_string(), ToString::to_string)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::district::Language;
    use std::io::ErrorKind;

    #[test]
    fn a_refusal_of_the_system_is_said_in_the_language_of_the_reader() {
        let of = |kind, language| {
            let error = Error::write(Path::new("x.svg"), kind);
            error.tell(&Words::new(language)).text
        };
        let denied = || std::io::Error::from(ErrorKind::PermissionDenied);
        assert_eq!(
            of(denied(), Language::It),
            "`x.svg` non si può scrivere: manca il permesso"
        );
        assert_eq!(
            of(denied(), Language::En),
            "`x.svg` cannot be written: permission is lacking"
        );
        let full = std::io::Error::from(ErrorKind::StorageFull);
        assert!(of(full, Language::It).ends_with("non c'è più spazio"));
        let odd = std::io::Error::other("odd");
        assert!(of(odd, Language::It).ends_with(": odd"));
    }
}
