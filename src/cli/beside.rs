//! What stands beside a dataset: the plan that it names, or that is named instead.

use super::session::Session;
use crate::analysis::scenario::{Comparison, ScenarioError, compare};
use crate::error::Error;
use crate::ingest::{Dataset, ReadPlan, read_plan};
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
    /// The plan at a path, or else the one that a dataset names; `None` where it names none.
    ///
    /// # Errors
    /// When it cannot be read.
    pub(super) fn of(path: Option<&Path>, dataset: &Dataset) -> Result<Option<Self>, Error> {
        let linked = || Some(dataset.folder.join(dataset.links.plan.as_ref()?));
        let Some(path) = path.map(Path::to_owned).or_else(linked) else {
            return Ok(None);
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
