//! How measures are taken, and what is said of their values: shared by every command that measures.

use super::session::Session;
use crate::analysis::explanation::Explanation;
use crate::analysis::scores::{Effort, Gap, MetricOptions, Precision, Scale};
use crate::model::units::Share;
use crate::present::words::Words;

/// The scale and the effort of measures.
#[derive(Debug, clap::Args)]
pub(super) struct MeasureArgs {
    #[arg(long)]
    raw: bool,
    #[command(flatten)]
    effort: EffortArgs,
}

/// How much measures may cost.
#[derive(Debug, clap::Args)]
pub(super) struct EffortArgs {
    #[arg(long)]
    exact: bool,
}

impl EffortArgs {
    /// Normalized measures of this effort.
    pub(super) fn options(&self, session: &Session) -> MetricOptions {
        MetricOptions {
            scale: Scale::Normalized,
            effort: if self.exact {
                Effort::Exact
            } else {
                Effort::Bounded
            },
            seed: session.seed,
        }
    }
}

impl MeasureArgs {
    /// Measures of this scale and effort.
    pub(super) fn options(&self, session: &Session) -> MetricOptions {
        MetricOptions {
            scale: if self.raw {
                Scale::Raw
            } else {
                Scale::Normalized
            },
            ..self.effort.options(session)
        }
    }
}

/// The measures asked for, in the order asked, each once.
pub(super) fn asked<M>(
    all: &'static [M],
    id: fn(&M) -> &'static str,
    names: &[String],
) -> Vec<&'static M> {
    let mut asked: Vec<&M> = Vec::new();
    for name in names {
        let found = all.iter().find(|measure| id(measure) == name);
        asked.extend(found.filter(|one| asked.iter().all(|other| id(other) != id(one))));
    }
    asked
}

/// Says how many values of a measure are missing, and why.
pub(super) fn remark_missing(
    explanation: &Explanation,
    values: &[Option<f64>],
    gap: Option<Gap>,
    session: &Session,
    words: &Words,
) {
    let Some(gap) = gap else { return };
    let missing = values.iter().filter(|value| value.is_none()).count();
    let values = [
        ("measure", explanation.told(words.language()).name.into()),
        ("missing", missing.into()),
        ("reason", reason(gap, words).into()),
    ];
    session.remark(&words.fill("cli-scores-missing", &values));
}

/// Says how near estimates are.
pub(super) fn remark_estimated(
    explanation: &Explanation,
    precision: Option<Precision>,
    session: &Session,
    words: &Words,
) {
    let name = explanation.told(words.language()).name;
    match precision {
        Some(Precision::Bounded {
            error,
            confidence,
            samples,
        }) => {
            let values = [
                ("measure", name.into()),
                ("error", words.decimal(error, 3).into()),
                ("confidence", words.percent(Share(confidence)).into()),
                ("samples", samples.into()),
            ];
            session.remark(&words.fill("cli-scores-estimated", &values));
        }
        Some(Precision::Relative { standard_error }) => {
            let error = words.percent(Share(standard_error));
            let values = [("measure", name.into()), ("error", error.into())];
            session.remark(&words.fill("cli-scores-sketched", &values));
        }
        None => {}
    }
}

/// Why there is no value, in words.
pub(super) fn reason(gap: Gap, words: &Words) -> String {
    words.say(&format!("gap-{}", gap.key()))
}
