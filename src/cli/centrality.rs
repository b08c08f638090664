//! `centrality`: measures of each actor, of a dataset or of a plain network.

use super::output::TableOutput;
use super::session::{Session, outcome};
use super::{Outcome, data};
use crate::analysis::centrality::{metric, names};
use crate::analysis::scores::{Effort, MetricOptions, Scale};
use crate::error::Error;
use crate::ingest::{EdgeWeight, read_edges, read_two_mode};
use crate::model::actor_graph::{ActorGraph, ActorSelection, Weighting};
use crate::model::diagnostic::Diagnostic;
use crate::present::contents::centrality::centrality;
use crate::present::words::Words;
use clap::builder::PossibleValuesParser;
use std::path::{Path, PathBuf};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(required_unless_present = "edges", conflicts_with = "edges")]
    dataset: Option<PathBuf>,
    #[arg(long)]
    edges: Option<PathBuf>,
    #[arg(long, requires = "edges")]
    nodes: Option<PathBuf>,
    #[arg(long, requires = "edges", conflicts_with_all = ["nodes", "directed"])]
    two_mode: bool,
    #[arg(
        long,
        value_delimiter = ',',
        default_value = "degree,harmonic,betweenness",
        value_parser = PossibleValuesParser::new(names()),
    )]
    metric: Vec<String>,
    #[arg(long)]
    directed: bool,
    #[arg(long, value_name = "COLUMN")]
    weight: Option<String>,
    #[arg(
        long,
        value_name = "COLUMN",
        conflicts_with = "weight",
        requires = "edges"
    )]
    cost: Option<String>,
    #[arg(long)]
    raw: bool,
    #[arg(long)]
    exact: bool,
    #[arg(long, conflicts_with = "edges")]
    confirmed: bool,
    #[arg(long, conflicts_with = "edges")]
    without_lead: bool,
    #[arg(long, conflicts_with = "edges")]
    strict: bool,
    #[command(flatten)]
    output: TableOutput,
}

pub(super) fn run(args: &Args, session: &Session) -> Result<Outcome, Error> {
    args.output.check()?;
    let (graph, diagnostics, words) = match (&args.edges, &args.dataset) {
        (Some(edges), _) => of_edges(args, edges, session)?,
        (None, Some(dataset)) => of_dataset(args, dataset, session)?,
        (None, None) => return Ok(Outcome::Done),
    };
    let options = MetricOptions {
        scale: if args.raw {
            Scale::Raw
        } else {
            Scale::Normalized
        },
        effort: if args.exact {
            Effort::Exact
        } else {
            Effort::Bounded
        },
        seed: session.seed,
    };
    let mut scores = Vec::new();
    for name in &args.metric {
        let metric = metric(name)?;
        if scores.iter().all(|(id, _)| *id != metric.id) {
            scores.push((metric.id, (metric.compute)(&graph, &options)?));
        }
    }
    let merged = [
        ("n", graph.len().into()),
        ("m", graph.ties().into()),
        ("parallel", graph.parallel_ties().into()),
        ("own", graph.self_ties().into()),
    ];
    session.remark(&words.fill("cli-graph", &merged));
    args.output.write(&centrality(&graph, &scores), &words)?;
    Ok(outcome(&diagnostics))
}

type Read = (ActorGraph, Vec<Diagnostic>, Words);

fn of_edges(args: &Args, edges: &Path, session: &Session) -> Result<Read, Error> {
    let (weight, weighting) = match (&args.weight, &args.cost) {
        (Some(column), _) => (EdgeWeight::Strength(column.clone()), Weighting::StrengthSum),
        (None, Some(column)) => (EdgeWeight::Cost(column.clone()), Weighting::Cost),
        (None, None) => (EdgeWeight::None, Weighting::Unweighted),
    };
    let list = if args.two_mode {
        read_two_mode(edges, &weight)?
    } else {
        read_edges(edges, args.nodes.as_deref(), &weight)?
    };
    let words = session.words(None);
    session.remark_on(&list.diagnostics, &list.counts, None, &words);
    match list.directed {
        Some(true) if !args.directed => session.remark(&words.say("cli-file-directed")),
        Some(false) if args.directed => session.remark(&words.say("cli-file-undirected")),
        _ => {}
    }
    let both_ways = list.directed == Some(false);
    let graph = list.network.into_graph(args.directed, both_ways, weighting);
    Ok((graph, list.diagnostics, words))
}

fn of_dataset(args: &Args, dataset: &Path, session: &Session) -> Result<Read, Error> {
    let source = data::Source {
        dataset: dataset.to_owned(),
        strict: args.strict,
    };
    let (dataset, words) = data::read(&source, session)?;
    if let Some(column) = &args.weight
        && !["strength", "forza"].contains(&column.as_str())
    {
        return Err(Error::NoSuchWeight {
            column: column.clone(),
        });
    }
    let lead = dataset.district.edition.lead.clone();
    let selection = ActorSelection {
        confirmed_only: args.confirmed,
        without: lead.into_iter().filter(|_| args.without_lead).collect(),
        directed: args.directed,
        weighted: args.weight.is_some(),
        ..ActorSelection::default()
    };
    let graph = ActorGraph::of_organizations(&dataset.district.network, &selection);
    Ok((graph, dataset.diagnostics, words))
}
