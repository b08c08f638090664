//! Results to things people read. Computes no metric, opens no file: everything here returns text or bytes.

mod advised;
pub mod audience;
mod called;
pub mod canvas;
mod changes;
pub mod charts;
mod colophon;
pub mod contents;
pub mod digest;
mod disclosure;
pub mod documents;
mod editions;
pub mod figures;
mod frame;
pub mod handouts;
pub mod hsds;
mod kinds;
pub mod layout;
mod left_out;
mod legend;
mod local;
pub mod maps;
pub mod networks;
pub mod notebook;
mod plan_step;
mod print;
pub mod report;
mod results_workbook;
#[cfg(test)]
mod samples;
pub mod sheet;
pub mod side_by_side;
pub mod slides;
pub mod starter;
mod status;
pub mod tables;
mod takers;
pub mod text;
pub mod theme;
pub mod words;
mod workbook;

use crate::analysis::coverage::totals::Totals;
use crate::analysis::doubt::Doubt;
use crate::analysis::editions::History;
use crate::analysis::scenario::Comparison;
use crate::analysis::study::Study;
use crate::model::diagnostic::{Diagnostic, RowCount};
use audience::Audience;
use disclosure::Disclosure;
use maps::network::{Memo, Places};
use words::Words;

/// All that a figure, a table or a report is made from.
#[derive(Clone, Copy)]
pub struct Briefing<'a> {
    /// The district and what was computed on it.
    pub study: &'a Study<'a>,
    /// Rows read, used and left out, by table.
    pub counts: &'a [RowCount],
    /// What was found wrong in the data.
    pub diagnostics: &'a [Diagnostic],
    /// The words to say it in.
    pub words: &'a Words,
    /// The seed of whatever is laid out by chance.
    pub seed: u64,
    /// Who will read it.
    pub audience: Audience,
    /// What its figures are asked to show.
    pub view: View<'a>,
    /// What stands beside the study.
    pub beside: Beside<'a>,
}

impl<'a> Briefing<'a> {
    /// A study with the rows and the problems it was read from, for the office, with every figure as it is by default.
    pub fn new(
        study: &'a Study<'a>,
        counts: &'a [RowCount],
        diagnostics: &'a [Diagnostic],
        words: &'a Words,
        seed: u64,
    ) -> Self {
        Self {
            study,
            counts,
            diagnostics,
            words,
            seed,
            audience: Audience::default(),
            view: View::default(),
            beside: Beside::default(),
        }
    }

    /// The same with something beside the study.
    pub fn with(self, beside: Beside<'a>) -> Self {
        Self { beside, ..self }
    }

    /// The same, for another circle of readers.
    pub fn addressed(self, audience: Audience) -> Self {
        Self { audience, ..self }
    }

    /// Which numbers of persons its readers are told.
    pub(in crate::present) fn disclosure(&self) -> Disclosure<'a> {
        Disclosure::of(self)
    }

    /// Persons of the district and their parts, where its readers are told them.
    pub fn totals_told(&self) -> Option<&'a Totals> {
        let told = self.disclosure().tells_total();
        told.then_some(&self.study.coverage.totals)
    }

    /// The same, with figures that are asked for something.
    pub fn viewed(self, view: View<'a>) -> Self {
        Self { view, ..self }
    }
}

/// What stands beside the study of a district, where somebody gave it.
#[derive(Clone, Copy, Default)]
pub struct Beside<'a> {
    /// What a plan would change.
    pub plan: Option<&'a Comparison>,
    /// How sure the results are.
    pub doubt: Option<&'a Doubt>,
    /// What changed since earlier editions.
    pub editions: Option<&'a History>,
}

/// What figures are asked to show: what nobody asked for is as each figure has it by default.
#[derive(Clone, Copy, Default)]
pub struct View<'a> {
    /// The actor that a figure of one actor is about, by index in the study: by default the one most between the others.
    pub actor: Option<usize>,
    /// The working group that a figure of one working group is about, by place in the study's list: by default all of them.
    pub tavolo: Option<usize>,
    /// The study that a figure of changes starts from.
    pub before: Option<&'a Study<'a>>,
    /// The name of the scenario that the study is of, where a plan makes the changes.
    pub scenario: Option<&'a str>,
    /// Where organizations, by id, stood in an earlier picture, so that this one is like it.
    pub places: Option<&'a Places>,
    /// Remembers where the network map stands, so that it is laid out once for all figures of a run.
    pub memo: Option<&'a Memo>,
    /// Whether organizations appear as codes, which the district already has in place of their names, and numbers as outside the office.
    pub redacted: bool,
    /// Whether the report for print has a sheet of its own for every actor.
    pub actor_sheets: bool,
    /// What ties a figure to the record of its run.
    pub mark: Option<&'a str>,
}
