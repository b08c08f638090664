//! `patterns`: whether ties go with what organizations have in common, and whether the network differs from chance.

use super::Outcome;
use super::actors::{ActorArgs, Actors};
use super::data::remark_on_sources;
use super::groups::GroupArgs;
use super::measuring::reason;
use super::output::TableOutput;
use super::session::{Session, outcome};
use crate::analysis::mixing::profile::Memberships;
use crate::analysis::patterns::chance::DrawOptions;
use crate::analysis::patterns::drawn_networks::Given;
use crate::analysis::scores::Gap;
use crate::analysis::study::patterns::{
    Answering, Covariates, against_chance, answering, correlations, of_district, of_groups,
    together,
};
use crate::error::Error;
use crate::model::actor_graph::{ActorGraph, Weighting};
use crate::present::contents::patterns::{self, TABLES, Ties};
use crate::present::tables::Table;
use crate::present::words::Words;
use clap::ValueEnum;
use clap::builder::PossibleValuesParser;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    actors: ActorArgs,
    #[command(flatten)]
    groups: GroupArgs,
    #[arg(long, default_value = TABLES[0], value_parser = PossibleValuesParser::new(TABLES))]
    table: String,
    #[arg(long, default_value_t = 2_000, value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    draws: u32,
    #[arg(long, value_enum, value_delimiter = ',', ignore_case = true)]
    given: Vec<GivenOption>,
    #[arg(long, conflicts_with = "edges")]
    count_silent: bool,
    #[command(flatten)]
    output: TableOutput,
}

/// What drawn networks keep, in either language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum GivenOption {
    #[value(alias = "enti")]
    Size,
    #[value(alias = "legami")]
    Ties,
    #[value(alias = "coppie")]
    Dyads,
    #[value(alias = "gradi")]
    Degrees,
}

impl From<GivenOption> for Given {
    fn from(option: GivenOption) -> Self {
        match option {
            GivenOption::Size => Self::Size,
            GivenOption::Ties => Self::Ties,
            GivenOption::Dyads => Self::DyadCensus,
            GivenOption::Degrees => Self::Degrees,
        }
    }
}

pub(super) fn run(args: &Args, session: &Session) -> Result<Outcome, Error> {
    args.output.check()?;
    let mut actors = args.actors.read(session)?;
    leave_out_silent(&mut actors, args.count_silent, session);
    let memberships = match args.groups.says_something() || actors.dataset.is_some() {
        true => Some(args.groups.of_or(&actors, "comuni", session)?),
        // Without groups a plain network has its ties alone to compare.
        false if args.table == "by-chance" => None,
        false => return Err(Error::NoGroups),
    };
    let options = DrawOptions {
        draws: args.draws as usize,
        seed: session.seed,
    };
    let graph = &actors.graph;
    let table = if args.table == "by-chance" {
        by_chance(
            args,
            graph,
            memberships.as_ref(),
            &options,
            session,
            &actors.words,
        )?
    } else {
        let covariates = covariates(args, &actors, memberships.as_ref());
        beside(
            &args.table,
            graph,
            &covariates,
            &options,
            session,
            &actors.words,
        )
    };
    // An empty table says nothing that the remark has not said.
    args.output.write(&table, &actors.words)?;
    let values = [
        ("draws", options.draws.into()),
        ("seed", session.seed.to_string().into()),
    ];
    session.remark(&actors.words.fill("cli-patterns-draws", &values));
    if let Some(dataset) = &actors.dataset {
        remark_on_sources(&dataset.district, false, session, &actors.words);
    }
    let told = patterns::explanation(&args.table).told(actors.words.language());
    let values = [("not", told.not.into())];
    session.remark(&actors.words.fill("cli-patterns-not", &values));
    Ok(outcome(&actors.diagnostics))
}

/// Takes out who did not answer, unless they are to count, and says so.
fn leave_out_silent(actors: &mut Actors, count: bool, session: &Session) {
    let Some(dataset) = &actors.dataset else {
        return;
    };
    let Answering { graph, silent } = answering(&dataset.district.network, &actors.graph);
    let message = match count {
        true => "cli-patterns-silent-count",
        false => "cli-patterns-silent",
    };
    session.remark(&actors.words.fill(message, &[("silent", silent.into())]));
    if !count {
        actors.graph = graph;
    }
}

/// What ties are compared with: all that a dataset tells, and groups that somebody named.
fn covariates(args: &Args, actors: &Actors, memberships: Option<&Memberships>) -> Covariates {
    let graph = &actors.graph;
    let mut all = match &actors.dataset {
        Some(dataset) => of_district(&dataset.district, graph),
        None => Vec::new(),
    };
    // The municipality and the tavoli are there already.
    let named = args.groups.says_something() && !args.groups.is_of_dataset();
    if let Some(memberships) = memberships.filter(|_| named || actors.dataset.is_none()) {
        all.extend(of_groups(&memberships.of, graph));
    }
    all
}

fn beside(
    table: &str,
    graph: &ActorGraph,
    covariates: &Covariates,
    options: &DrawOptions,
    session: &Session,
    words: &Words,
) -> Table {
    let ties = match graph.weighting() {
        Weighting::Unweighted | Weighting::Cost => Ties::Present,
        Weighting::StrengthSum | Weighting::StrengthMax => Ties::Strength,
    };
    let undefined = |gap: Gap| {
        let values = [("reason", reason(gap, words).into())];
        session.remark(&words.fill("cli-patterns-undefined", &values));
    };
    if table == "correlations" {
        let found = correlations(graph, covariates, options).unwrap_or_else(|gap| {
            undefined(gap);
            let all = covariates.iter();
            all.map(|(covariate, _)| (*covariate, Err(gap))).collect()
        });
        return patterns::correlations(&found, ties, words);
    }
    match together(graph, covariates, options) {
        Ok(found) => {
            let values = [
                ("dyads", found.regression.dyads.into()),
                ("left_out", found.regression.left_out.into()),
                ("r2", words.decimal(found.regression.r_squared, 3).into()),
            ];
            session.remark(&words.fill("cli-patterns-dyads", &values));
            patterns::regression(&found, ties, words)
        }
        Err(gap) => {
            undefined(gap);
            let all = covariates.iter();
            let rows: Vec<_> = all.map(|(covariate, _)| (*covariate, Err(gap))).collect();
            patterns::no_regression(&rows, ties, words)
        }
    }
}

fn by_chance(
    args: &Args,
    graph: &ActorGraph,
    memberships: Option<&Memberships>,
    options: &DrawOptions,
    session: &Session,
    words: &Words,
) -> Result<Table, Error> {
    let single = memberships.and_then(Memberships::single);
    if memberships.is_some() && single.is_none() {
        session.remark(&words.say("cli-groups-overlap"));
    }
    let mut given: Vec<Given> = args.given.iter().map(|&given| given.into()).collect();
    given.sort_unstable();
    given.dedup();
    if given.contains(&Given::DyadCensus) && !graph.is_directed() {
        session.remark(&words.say("cli-patterns-undirected"));
    }
    if given.is_empty() {
        given = vec![Given::Ties, Given::DyadCensus, Given::Degrees];
    }
    let found = against_chance(graph, single.as_deref(), &given, options)?;
    Ok(patterns::by_chance(&found, words))
}
