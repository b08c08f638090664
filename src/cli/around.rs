//! What stands beside the district in a folder of results: the plan, the earlier editions, and how sure the results are.

use super::beside::{Earlier, Named, told_of_matching};
use super::data::Source;
use super::session::Session;
use crate::analysis::doubt::{Doubt, DoubtOptions, doubt};
use crate::analysis::editions::History;
use crate::analysis::scenario::Comparison;
use crate::analysis::study::Study;
use crate::error::Error;
use crate::ingest::{Dataset, Input};
use crate::model::diagnostic::Diagnostic;
use crate::present::Beside;
use crate::present::audience::Audience;
use crate::present::words::Words;

/// With more organizations than this, draws take minutes, and are made when they are asked for.
const MOST: usize = 500;

/// What was read of it: nothing for readers outside the office.
#[derive(Default)]
pub(super) struct Around {
    plan: Option<Named>,
    before: Earlier,
    office: bool,
}

/// What came of it.
pub(super) struct Found {
    plan: Option<Result<Comparison, Vec<Diagnostic>>>,
    editions: Option<History>,
    doubt: Option<Result<Doubt, Error>>,
}

impl Around {
    /// What a dataset names.
    ///
    /// # Errors
    /// When its plan cannot be read.
    pub(super) fn of(
        dataset: &Dataset,
        source: &Source,
        audience: Audience,
    ) -> Result<Self, Error> {
        if audience != Audience::Internal {
            return Ok(Self::default());
        }
        Ok(Self {
            plan: Named::of(None, dataset)?,
            before: Earlier::of(dataset, source),
            office: true,
        })
    }

    /// The files that it was read from.
    pub(super) fn inputs(&self) -> Vec<Input> {
        let plan = self.plan.iter().map(|plan| plan.read.input.clone());
        plan.chain(self.before.inputs()).collect()
    }

    /// Works it out. A plan that cannot be carried out, and doubt that cannot be told, are left out.
    ///
    /// # Errors
    /// Those of the measures.
    pub(super) fn find(
        &self,
        dataset: &Dataset,
        study: &Study<'_>,
        seed: u64,
    ) -> Result<Found, Error> {
        let plan = self.plan.as_ref();
        let plan = plan.map(|plan| plan.compare(&dataset.district));
        let options = DoubtOptions {
            seed,
            ..DoubtOptions::default()
        };
        let few = self.office && study.organizations.len() <= MOST;
        Ok(Found {
            plan: plan.transpose()?,
            editions: self.before.history(dataset)?,
            doubt: few.then(|| Ok(doubt(study, None, &options)?)),
        })
    }

    /// Says what was wrong with it and what that leaves out, and gives the problems.
    pub(super) fn remark(
        &self,
        found: &Found,
        session: &Session,
        words: &Words,
    ) -> Vec<Diagnostic> {
        let mut problems = Vec::new();
        if let (Some(plan), Some(compared)) = (&self.plan, &found.plan) {
            let wrong = compared.as_ref().err();
            let told = wrong.unwrap_or(&plan.read.diagnostics);
            plan.remark(told, session, words);
            if wrong.is_some() {
                session.remark(&plan.unusable().tell(words).text);
            }
            problems.extend_from_slice(told);
        }
        self.before.remark(session, words);
        if let Some(history) = &found.editions {
            for remark in told_of_matching(&history.latest.matching, words) {
                session.remark(&remark);
            }
        }
        match &found.doubt {
            Some(Err(error)) => session.remark(&error.tell(words).text),
            None if self.office => {
                session.remark(&words.fill("cli-doubt-too-many", &[("most", MOST.into())]));
            }
            _ => {}
        }
        problems
    }
}

impl Found {
    /// For tables, figures and pages.
    pub(super) fn beside(&self) -> Beside<'_> {
        Beside {
            plan: self.plan.as_ref().and_then(|plan| plan.as_ref().ok()),
            editions: self.editions.as_ref(),
            doubt: self.doubt.as_ref().and_then(|doubt| doubt.as_ref().ok()),
        }
    }
}
