//! What stands beside the district in a folder of results: the plan, the earlier editions, and how sure the results are.

use super::Outcome;
use super::beside::{Earlier, Named, told_of_matching};
use super::data::Source;
use super::session::{Session, outcome};
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

/// With more organizations than this, today or in an earlier edition, plans and earlier editions are compared when that is asked for: each
/// scenario takes as long as the district itself, and two editions as long as eight districts.
const MOST_COMPARED: usize = 1000;

/// What was read of it: nothing for readers outside the office.
#[derive(Default)]
pub(super) struct Around {
    plan: Option<Result<Named, Error>>,
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
    /// What a dataset names, as far as it can be read.
    pub(super) fn of(dataset: &Dataset, source: &Source, audience: Audience) -> Self {
        if audience != Audience::Internal {
            return Self::default();
        }
        Self {
            plan: Named::of(None, dataset).transpose(),
            before: Earlier::of(dataset, source),
            office: true,
        }
    }

    /// The files that it was read from.
    pub(super) fn inputs(&self) -> Vec<Input> {
        let plan = self.plan.iter().flatten();
        let plan = plan.map(|plan| plan.read.input.clone());
        plan.chain(self.before.inputs()).collect()
    }

    /// What was found wrong in the plan.
    pub(super) fn problems(&self) -> Vec<Diagnostic> {
        let plan = self.plan.iter().flatten();
        plan.flat_map(Named::problems).collect()
    }

    /// Works it out. A plan that cannot be carried out, doubt that cannot be told, and what would take too long, are left out.
    ///
    /// # Errors
    /// Those of the measures.
    pub(super) fn find(
        &self,
        dataset: &Dataset,
        study: &Study<'_>,
        seed: u64,
    ) -> Result<Found, Error> {
        let size = study.organizations.len();
        let plan = self.plan.iter().flatten();
        let mut plan = plan.filter(|_| size <= MOST_COMPARED);
        let plan = plan.next().map(|plan| plan.compare(&dataset.district));
        let few_then = size.max(self.before.size()) <= MOST_COMPARED;
        let editions = few_then.then(|| self.before.history(study)).transpose()?;
        let options = DoubtOptions {
            seed,
            ..DoubtOptions::default()
        };
        let few = self.office && size <= MOST;
        Ok(Found {
            plan: plan.transpose()?,
            editions: editions.flatten(),
            doubt: few.then(|| Ok(doubt(study, None, &options)?)),
        })
    }

    /// Says what was wrong with it and what that leaves out, or what was left out for its size; returns how it ended.
    pub(super) fn remark(&self, found: &Found, session: &Session, words: &Words) -> Outcome {
        let plan = self.remark_on_plan(found, session, words);
        let before = self.before.remark(session, words);
        if !self.before.is_empty() && found.editions.is_none() {
            let values = [("most", MOST_COMPARED.into())];
            session.remark(&words.fill("cli-compare-too-many", &values));
        }
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
        plan.worse(before)
    }

    fn remark_on_plan(&self, found: &Found, session: &Session, words: &Words) -> Outcome {
        match (&self.plan, &found.plan) {
            (None, _) => Outcome::Done,
            (Some(Err(error)), _) => {
                session.remark(&words.say("cli-plan-unreadable"));
                session.remark(&error.tell(words).text);
                Outcome::LeftOut
            }
            (Some(Ok(plan)), None) => {
                plan.remark(&plan.read.diagnostics, session, words);
                let values = [("most", MOST_COMPARED.into())];
                session.remark(&words.fill("cli-plan-too-many", &values));
                outcome(&plan.read.diagnostics)
            }
            (Some(Ok(plan)), Some(Ok(_))) => {
                plan.remark(&plan.read.diagnostics, session, words);
                outcome(&plan.read.diagnostics)
            }
            (Some(Ok(plan)), Some(Err(problems))) => {
                session.complain(problems, words);
                session.remark(&plan.unusable().tell(words).text);
                Outcome::LeftOut
            }
        }
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
