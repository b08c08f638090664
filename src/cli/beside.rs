//! What stands beside a dataset: the plan that it names, or that is named instead, and its earlier editions.

use super::Outcome;
use super::data::Source;
use super::session::{Session, outcome};
use crate::analysis::editions::{Decisions, History, Matching, history};
use crate::analysis::scenario::{Comparison, ScenarioError, compare};
use crate::analysis::study::Study;
use crate::error::Error;
use crate::ingest::{Dataset, IngestError, Input, ReadPlan, read_plan, successions};
use crate::model::diagnostic::Diagnostic;
use crate::model::district::District;
use crate::present::words::Words;
use std::path::{Path, PathBuf};

/// A plan, and where it is.
pub(super) struct Named {
    path: PathBuf,
    /// As it was read.
    pub(super) read: ReadPlan,
}

impl Named {
    /// The plan at a path, which may be one in the folder of the dataset, or else the one that it names; `None` where it names none.
    ///
    /// # Errors
    /// When it cannot be read.
    pub(super) fn of(path: Option<&Path>, dataset: &Dataset) -> Result<Option<Self>, Error> {
        let linked = || Some(dataset.folder.join(dataset.links.plan.as_ref()?));
        let Some(path) = path.map(Path::to_owned).or_else(linked) else {
            return Ok(None);
        };
        let inside = dataset.folder.join(&path);
        let path = match !path.exists() && inside.exists() {
            true => inside,
            false => path,
        };
        let read = read_plan(&path, &dataset.district)?;
        Ok(Some(Self { path, read }))
    }

    /// Its scenarios beside the district as it is, or all that is wrong with it: then nothing of it is made.
    ///
    /// # Errors
    /// Those of the measures.
    pub(super) fn compare(
        &self,
        district: &District,
    ) -> Result<Result<Comparison, Vec<Diagnostic>>, Error> {
        if !self.read.is_usable() {
            return Ok(Err(self.read.diagnostics.clone()));
        }
        match compare(district, &self.read.plan) {
            Ok(comparison) => Ok(Ok(comparison)),
            Err(ScenarioError::Plan(problems)) => Ok(Err(problems)),
            Err(ScenarioError::Analysis(error)) => Err(error.into()),
        }
    }

    /// What was found wrong in it.
    pub(super) fn problems(&self) -> impl Iterator<Item = Diagnostic> {
        self.read.diagnostics.iter().cloned()
    }

    /// Says what is wrong with it, a line each.
    pub(super) fn remark(&self, problems: &[Diagnostic], session: &Session, words: &Words) {
        for problem in problems {
            session.remark(&words.diagnostic(problem));
        }
    }

    /// That it cannot be used.
    pub(super) fn unusable(&self) -> Error {
        Error::Plan {
            file: self.path.display().to_string(),
        }
    }
}

/// The earlier editions that a dataset names, or the first of them that cannot be read: then nothing is made of them.
#[derive(Default)]
pub(super) struct Earlier {
    editions: Vec<Edition>,
    unreadable: Option<(PathBuf, IngestError)>,
}

/// An earlier edition.
struct Edition {
    /// Its path from the dataset that names it.
    link: PathBuf,
    /// Where it is.
    path: PathBuf,
    dataset: Dataset,
}

impl Edition {
    /// What was found wrong in it: its files go by their paths from the dataset that names it, which has files of the same names.
    fn problems(&self) -> Vec<Diagnostic> {
        let mut problems = self.dataset.diagnostics.clone();
        for problem in &mut problems {
            problem.origin.file = format!("{}/{}", self.link.display(), problem.origin.file);
        }
        problems
    }
}

impl Earlier {
    /// Reads them as the dataset was read.
    pub(super) fn of(dataset: &Dataset, source: &Source) -> Self {
        let mut earlier = Self::default();
        for link in &dataset.links.before {
            let source = Source {
                dataset: dataset.folder.join(link),
                strict: source.strict,
            };
            match source.read().and_then(Dataset::with_organizations) {
                Ok(edition) => earlier.editions.push(Edition {
                    link: link.clone(),
                    path: source.dataset,
                    dataset: edition,
                }),
                Err(error) => {
                    return Self {
                        unreadable: Some((link.clone(), error)),
                        ..Self::default()
                    };
                }
            }
        }
        earlier
    }

    /// The files that they were read from, by their paths from the dataset.
    pub(super) fn inputs(&self) -> impl Iterator<Item = Input> {
        self.editions.iter().flat_map(|edition| {
            edition.dataset.inputs.iter().map(move |input| Input {
                file: format!("{}/{}", edition.link.display(), input.file),
                ..input.clone()
            })
        })
    }

    /// The editions in a row, up to the dataset itself; `None` where there are none.
    ///
    /// # Errors
    /// Those of the measures.
    pub(super) fn history(&self, study: &Study<'_>) -> Result<Option<History>, Error> {
        let editions = self.editions.iter();
        let before: Vec<&District> = editions.map(|one| &one.dataset.district).collect();
        let decisions = Decisions::default();
        Ok(history(&before, study, &successions(), &decisions)?)
    }

    /// How many organizations the largest of them has; 0 where there are none.
    pub(super) fn size(&self) -> usize {
        let editions = self.editions.iter();
        let sizes = editions.map(|one| one.dataset.district.network.organizations().count());
        sizes.max().unwrap_or_default()
    }

    /// Whether there are none.
    pub(super) fn is_empty(&self) -> bool {
        self.editions.is_empty()
    }

    /// Says what was found wrong in them, or why nothing is made of them; returns how reading them ended.
    pub(super) fn remark(&self, session: &Session, words: &Words) -> Outcome {
        let mut problems = Vec::new();
        for edition in &self.editions {
            let found = edition.problems();
            session.remark_on(&found, &edition.dataset.counts, Some(&edition.path), words);
            problems.extend(found);
        }
        let Some((link, error)) = &self.unreadable else {
            return outcome(&problems);
        };
        let values = [("path", link.display().to_string().into())];
        session.remark(&words.fill("cli-compare-unreadable", &values));
        session.remark(&Error::from(error.clone()).tell(words).text);
        Outcome::LeftOut
    }
}

/// What has to be known of who was held to be who.
pub(super) fn told_of_matching(matching: &Matching, words: &Words) -> Vec<String> {
    let mut told = Vec::new();
    if matching.without_codes() {
        told.push(words.say("cli-compare-without-codes"));
    }
    if matching.elsewhere() {
        told.push(words.say("cli-compare-elsewhere"));
    }
    if !matching.reused.is_empty() {
        let values = [
            ("count", matching.reused.len().into()),
            ("ids", words.list_of(&matching.reused, 5).into()),
        ];
        told.push(words.fill("cli-compare-reused", &values));
    }
    told
}
