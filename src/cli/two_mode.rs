//! `two-mode`: organizations and the tavoli they sit in or the needs they answer to, or any network of two kinds of actor.

use super::measuring::{MeasureArgs, asked, remark_missing};
use super::output::TableOutput;
use super::session::{Session, outcome};
use super::{Outcome, data};
use crate::analysis::two_mode::TWO_MODE_METRICS;
use crate::error::Error;
use crate::ingest::{EdgeWeight, read_two_mode};
use crate::model::affiliation::{Affiliation, Mode, Projection};
use crate::model::diagnostic::Diagnostic;
use crate::present::contents::two_mode::{projection, two_mode, whole};
use crate::present::words::Words;
use clap::ValueEnum;
use clap::builder::PossibleValuesParser;
use std::path::{Path, PathBuf};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(required_unless_present = "edges", conflicts_with = "edges")]
    dataset: Option<PathBuf>,
    #[arg(long)]
    edges: Option<PathBuf>,
    #[arg(long, value_name = "COLUMN", requires = "edges")]
    weight: Option<String>,
    #[arg(long, value_enum, conflicts_with = "edges", default_value = "tavoli")]
    with: Events,
    #[arg(
        long,
        value_delimiter = ',',
        default_value = "degree,harmonic,betweenness",
        value_parser = PossibleValuesParser::new(TWO_MODE_METRICS.iter().map(|metric| metric.id)),
    )]
    metric: Vec<String>,
    #[command(flatten)]
    measuring: MeasureArgs,
    #[arg(long, value_enum, conflicts_with_all = ["metric", "raw", "exact", "whole"])]
    project: Option<ModeOption>,
    #[arg(long, requires = "project")]
    newman: bool,
    #[arg(long, conflicts_with_all = ["metric", "raw"])]
    whole: bool,
    #[arg(long, conflicts_with = "edges")]
    strict: bool,
    #[command(flatten)]
    output: TableOutput,
}

/// What organizations are tied to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Events {
    Tavoli,
    #[value(alias = "bisogni")]
    Needs,
}

/// The mode that a projection keeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum ModeOption {
    First,
    Second,
}

type Read = (Affiliation, Vec<Diagnostic>, Words);

pub(super) fn run(args: &Args, session: &Session) -> Result<Outcome, Error> {
    args.output.check()?;
    let (affiliation, diagnostics, words) = match (&args.edges, &args.dataset) {
        (Some(edges), _) => of_edges(args, edges, session)?,
        (None, Some(dataset)) => of_dataset(args, dataset, session)?,
        (None, None) => return Err(Error::NoNetwork),
    };
    let counts = [
        ("first", affiliation.len_of(Mode::Actors).into()),
        ("second", affiliation.len_of(Mode::Events).into()),
        ("m", affiliation.ties().into()),
        ("parallel", affiliation.parallel_ties().into()),
        ("inner", affiliation.inner_ties().into()),
    ];
    session.remark(&words.fill("cli-two-mode", &counts));
    let table = match args.project {
        Some(mode) => {
            let mode = match mode {
                ModeOption::First => Mode::Actors,
                ModeOption::Second => Mode::Events,
            };
            let how = if args.newman {
                Projection::Newman
            } else {
                Projection::Count
            };
            projection(&affiliation.project(mode, how))
        }
        None if args.whole => whole(&affiliation),
        None => {
            let options = args.measuring.options(session);
            let mut scores = Vec::new();
            for metric in asked(TWO_MODE_METRICS, |metric| metric.id, &args.metric) {
                let found = (metric.compute)(&affiliation, &options)?;
                for of_mode in [&found.actors, &found.events] {
                    let (values, gap) = (of_mode.values(), of_mode.gap());
                    remark_missing(&metric.explanation, values, gap, session, &words);
                }
                scores.push((metric, found));
            }
            two_mode(&affiliation, &scores)
        }
    };
    args.output.write(&table, &words)?;
    Ok(outcome(&diagnostics))
}

fn of_edges(args: &Args, edges: &Path, session: &Session) -> Result<Read, Error> {
    let weight = match &args.weight {
        Some(column) => EdgeWeight::Strength(column.clone()),
        None => EdgeWeight::None,
    };
    let list = read_two_mode(edges, &weight)?;
    let words = session.words(None);
    session.remark_on(&list.diagnostics, &list.counts, None, &words);
    let affiliation = Affiliation::of_plain(&list.network).ok_or(Error::NoNetwork)?;
    Ok((affiliation, list.diagnostics, words))
}

fn of_dataset(args: &Args, dataset: &Path, session: &Session) -> Result<Read, Error> {
    let source = data::Source {
        dataset: dataset.to_owned(),
        strict: args.strict,
    };
    let (dataset, words) = data::read(&source, session)?;
    let network = &dataset.district.network;
    let affiliation = match args.with {
        Events::Tavoli => Affiliation::with_tavoli(network),
        Events::Needs => Affiliation::with_need_types(network),
    };
    Ok((affiliation, dataset.diagnostics, words))
}
