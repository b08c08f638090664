//! `keyplayers`: the sets of actors that hold a network together, or from whom most of it is reached.

use super::Outcome;
use super::actors::{ActorArgs, Actors};
use super::data::remark_on_sources;
use super::output::TableOutput;
use super::session::{Session, outcome};
use crate::analysis::advice::indispensable::{Holds, SHARE_LOST, indispensable};
use crate::analysis::key_players::{
    KeyPlayers, Measure, NODES, Options, SEARCHED, alone, key_players,
};
use crate::analysis::study::Study;
use crate::error::Error;
use crate::model::actor_graph::Weighting;
use crate::model::units::Share;
use crate::present::contents::key_players as contents;
use crate::present::tables::Table;
use crate::present::words::{Words, whether};
use clap::ValueEnum;
use clap::builder::PossibleValuesParser;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    actors: ActorArgs,
    #[arg(long, value_enum, ignore_case = true)]
    problem: Option<Problem>,
    #[arg(
        long = "measure",
        id = "key_measure",
        value_name = "MEASURE",
        value_enum,
        value_delimiter = ',',
        ignore_case = true,
        conflicts_with = "problem"
    )]
    measure: Vec<Asked>,
    #[arg(short = 'k', long, value_name = "K", default_value_t = 3)]
    players: usize,
    #[arg(
        long = "steps",
        id = "reach_steps",
        value_name = "M",
        default_value_t = 2
    )]
    steps: u32,
    #[arg(long, value_name = "ID", value_delimiter = ',')]
    exclude: Vec<String>,
    #[arg(
        long = "budget",
        id = "search_nodes",
        value_name = "N",
        default_value_t = NODES
    )]
    nodes: u64,
    #[arg(long, default_value = contents::TABLES[0], value_parser = PossibleValuesParser::new(contents::TABLES))]
    table: String,
    #[command(flatten)]
    output: TableOutput,
}

/// Whom to do without, or whom to begin from, in either language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Problem {
    #[value(alias = "negativo")]
    Negative,
    #[value(alias = "positivo")]
    Positive,
}

/// A measure, in either language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Asked {
    #[value(alias = "frammentazione")]
    Fragmentation,
    #[value(alias = "lontananza")]
    DistanceFragmentation,
    #[value(alias = "raggiunti")]
    Reach,
    #[value(alias = "vicinanza")]
    DistanceReach,
}

impl From<Asked> for Measure {
    fn from(asked: Asked) -> Self {
        match asked {
            Asked::Fragmentation => Self::Fragmentation,
            Asked::DistanceFragmentation => Self::DistanceFragmentation,
            Asked::Reach => Self::Reach,
            Asked::DistanceReach => Self::DistanceReach,
        }
    }
}

impl Args {
    /// The measures that are asked for, in the order people meet them.
    fn measures(&self) -> Vec<Measure> {
        let asked: Vec<Measure> = self.measure.iter().map(|&asked| asked.into()).collect();
        let wanted = |measure: &Measure| match self.problem {
            Some(problem) => (problem == Problem::Negative) == measure.is_negative(),
            None => asked.is_empty() || asked.contains(measure),
        };
        Measure::ALL.into_iter().filter(wanted).collect()
    }
}

pub(super) fn run(args: &Args, session: &Session) -> Result<Outcome, Error> {
    args.output.check()?;
    if args.table == "indispensable" && args.actors.dataset().is_none() {
        return Err(Error::IndispensableOfEdges);
    }
    let actors = args.actors.read(session)?;
    let (graph, words) = (&actors.graph, &actors.words);
    if graph.is_directed() || graph.weighting() != Weighting::Unweighted {
        session.remark(&words.say("keyplayers-plain"));
    }
    let options = Options {
        size: args.players,
        steps: args.steps,
        excluded: excluded(args, &actors)?,
        nodes: args.nodes,
    };
    let sets = args
        .measures()
        .into_iter()
        .map(|measure| key_players(graph, measure, &options))
        .collect::<Result<Vec<KeyPlayers>, _>>()?;
    let names = actors.names();
    let names = names.as_deref();
    let table = match args.table.as_str() {
        "actors" => {
            let alone = alone(graph, args.steps);
            contents::actors(graph, names, &alone, &sets, words)
        }
        "indispensable" => joined(args, &actors, &sets, session)?,
        _ => contents::sets(graph, names, &sets),
    };
    args.output.write(&table, words)?;
    for set in &sets {
        remark(set, &actors, session, words);
    }
    Ok(outcome(&actors.diagnostics))
}

/// Who is not to be chosen, by index: by id or, in a dataset, by name.
fn excluded(args: &Args, actors: &Actors) -> Result<Vec<usize>, Error> {
    let names = actors.names();
    let named = |asked: &str| {
        let wanted = asked.to_lowercase();
        let mut named = names.iter().flatten().enumerate();
        let mut named = named
            .by_ref()
            .filter(|(_, name)| name.to_lowercase() == wanted);
        match (named.next(), named.next()) {
            (Some((actor, _)), None) => Some(actor),
            _ => None,
        }
    };
    let find = |asked: &String| {
        let found = actors.graph.index_of(asked).or_else(|| named(asked));
        found.ok_or_else(|| actors.nobody(asked, args.actors.dataset()))
    };
    args.exclude.iter().map(find).collect()
}

/// The sets and what would become of persons and services.
fn joined(
    args: &Args,
    actors: &Actors,
    sets: &[KeyPlayers],
    session: &Session,
) -> Result<Table, Error> {
    let Some(dataset) = &actors.dataset else {
        return Err(Error::IndispensableOfEdges);
    };
    let study = Study::of(&dataset.district)?;
    let rows = indispensable(&study, &actors.graph, sets, args.steps);
    let estimated = study.coverage.estimated_minutes;
    let names = actors.names();
    let words = &actors.words;
    let share = words.percent(Share(SHARE_LOST));
    session.remark(&words.fill("keyplayers-thresholds", &[("share", share.into())]));
    for holds in Holds::ALL {
        let count = rows.iter().filter(|row| row.holds == holds).count();
        let id = format!("keyplayers-{}", holds.key());
        session.remark(&words.fill(&id, &[("count", count.into())]));
    }
    remark_on_sources(&dataset.district, estimated, session, words);
    Ok(contents::indispensable(
        &actors.graph,
        names.as_deref(),
        &rows,
        words,
    ))
}

/// Says what is proved of a set.
fn remark(set: &KeyPlayers, actors: &Actors, session: &Session, words: &Words) {
    let told = set.measure.explanation().told(words.language());
    let decimal = |value: f64| words.decimal(value, 3);
    let (count, complete) = set
        .sets
        .map_or((1, false), |sets| (sets.count, sets.complete));
    let values = [
        ("measure", told.name.into()),
        ("k", set.set.len().into()),
        ("value", decimal(set.value).into()),
        ("bound", decimal(set.bound.unwrap_or(1.0)).into()),
        ("others", (count - 1).into()),
        ("all", whether(complete)),
        ("nodes", words.whole(set.nodes).into()),
        ("searched", SEARCHED.into()),
        (
            "why",
            if actors.graph.len() > SEARCHED {
                "large"
            } else {
                "budget"
            }
            .into(),
        ),
    ];
    let id = format!("keyplayers-{}", contents::proof(set));
    session.remark(&words.fill(&id, &values));
}
