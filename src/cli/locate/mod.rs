//! `locate`: where to add services, of a dataset or of plain files of demand, supply and costs.

mod candidates;
mod telling;
mod territory;

use super::Outcome;
use super::amounts::{amount, count, minutes, percentage};
use super::output::TableOutput;
use super::session::{Session, outcome};
use super::territory::{Named, TerritoryArgs};
use crate::analysis::siting::capacitated::capacitated_covering;
use crate::analysis::siting::outcome::Outcome as Reached;
use crate::analysis::siting::refusal::SitingError;
use crate::analysis::siting::robust::{Better, robust};
use crate::analysis::siting::{METHODS, Method, Options, Problem, Siting, WORK};
use crate::error::Error;
use crate::present::contents::locate::{Located, locate, object};
use clap::ValueEnum;
use clap::builder::PossibleValuesParser;
use territory::{Territory, of_dataset, of_files};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    territory: TerritoryArgs,
    #[arg(
        long,
        id = "siting_method",
        value_name = "METHOD",
        default_value = "mclp",
        value_parser = PossibleValuesParser::new(METHODS.iter().map(|method| method.id)),
    )]
    method: String,
    #[arg(long, value_name = "P", value_parser = count, allow_negative_numbers = true)]
    sites: Option<usize>,
    #[arg(long, value_name = "MINUTES", value_parser = minutes, allow_negative_numbers = true)]
    radius: Option<f64>,
    #[arg(long, value_name = "AMOUNT", value_parser = amount, allow_negative_numbers = true)]
    budget: Option<f64>,
    #[arg(long, value_name = "WHERE", value_delimiter = ',')]
    candidates: Vec<String>,
    #[arg(long)]
    capacitated: bool,
    #[arg(long, value_name = "PERSONS", value_parser = amount, allow_negative_numbers = true, requires = "capacitated", conflicts_with = "demand")]
    places_each: Option<f64>,
    #[arg(long, value_name = "PERCENT", value_parser = percentage, allow_negative_numbers = true, default_value = "0")]
    gap: f64,
    #[arg(long, value_name = "PERCENT", value_parser = percentage, allow_negative_numbers = true, num_args = 0..=1, default_missing_value = "20")]
    robust: Option<f64>,
    #[arg(long = "type", id = "site_need_type", value_name = "ID", conflicts_with_all = ["demand", "tavolo"])]
    need_type: Option<String>,
    #[arg(long, value_name = "ID", conflicts_with = "demand")]
    tavolo: Option<String>,
    #[arg(long, conflicts_with = "demand")]
    all_persons: bool,
    #[arg(long, value_enum, default_value = "own")]
    solver: Solver,
    #[command(flatten)]
    output: TableOutput,
}

/// Who solves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Solver {
    Own,
    Highs,
}

type Solve = fn(&Problem, &Options) -> Siting;

/// What a method is known to do, beside what it says of itself.
struct Kind {
    method: &'static Method,
    by_radius: bool,
    better: Option<Better>,
    capacitated: Option<Solve>,
}

impl Args {
    fn kind(&self) -> Option<Kind> {
        let method = METHODS.iter().find(|method| method.id == self.method)?;
        let (by_radius, better, capacitated): (_, _, Option<Solve>) = match method.id {
            "p-median" | "p-center" => (false, Some(Better::Less), Some(method.solve)),
            "mclp" => (true, Some(Better::More), Some(capacitated_covering)),
            "backup" => (true, Some(Better::More), None),
            _ => (true, None, None),
        };
        Some(Kind {
            method,
            by_radius,
            better,
            capacitated,
        })
    }
}

pub(super) fn run(args: &Args, session: &Session) -> Result<Outcome, Error> {
    let named = args.territory.named()?;
    let output = match &named {
        Named::Files(_) => args.output.or_json(),
        Named::Dataset(_) => args.output.clone(),
    };
    output.check()?;
    // Every name that is let through is in the list.
    let Some(kind) = args.kind() else {
        return Ok(Outcome::Done);
    };
    let id = kind.method.id;
    let solve = match (args.capacitated, kind.capacitated) {
        (false, _) => kind.method.solve,
        (true, Some(solve)) => solve,
        (true, None) => return Err(SitingError::NotWithCapacity { method: id }.into()),
    };
    // Said before anything is read.
    if args.solver == Solver::Highs && cfg!(not(feature = "highs")) {
        return Err(SitingError::NoSolver { solver: "highs" }.into());
    }
    if args.sites.is_none() && args.budget.is_none() && id != "lscp" {
        return Err(SitingError::NoLimit { method: id }.into());
    }
    if args.robust.is_some() && kind.better.is_none() {
        return Err(SitingError::NotRobust { method: id }.into());
    }
    let territory = match named {
        Named::Files(files) => of_files(args, &kind, files, session)?,
        Named::Dataset(source) => of_dataset(args, &kind, &source, session)?,
    };
    let Territory { problem, words, .. } = &territory;
    let radius = args.radius.or(territory.radius);
    let options = Options {
        radius: match (radius, kind.by_radius) {
            (Some(radius), _) => radius,
            (None, false) => f64::INFINITY,
            (None, true) => return Err(SitingError::NoRadius { method: id }.into()),
        },
        sites: args.sites,
        budget: args.budget,
        gap: args.gap,
        work: WORK,
        seed: session.seed,
    };
    let siting = match args.solver {
        Solver::Own => solve(problem, &options),
        Solver::Highs => by_highs(id, problem, &options)?,
    };
    let limit = match (kind.by_radius, siting.objective) {
        (true, _) => options.radius,
        (false, Some(longest)) if id == "p-center" => longest,
        (false, _) => f64::INFINITY,
    };
    let reached = Reached::of(problem, &options, &siting, limit);
    let robust = match (args.robust, kind.better) {
        (Some(variation), Some(better)) => robust(problem, &options, solve, better, variation),
        _ => None,
    };
    let located = Located {
        method: kind.method,
        options: &options,
        problem,
        siting: &siting,
        reached: &reached,
        robust: robust.as_ref(),
        sites: &territory.sites,
        places: &territory.places,
        needs: territory.needs,
        estimated: territory.estimated,
    };
    telling::tell(&located, kind.better, session, words);
    output.write_or_object(&locate(&located), || object(&located), words)?;
    Ok(outcome(&territory.diagnostics))
}

/// The second opinion, where the program was built with it.
#[cfg(feature = "highs")]
fn by_highs(method: &str, problem: &Problem, options: &Options) -> Result<Siting, SitingError> {
    crate::analysis::siting::highs::second_opinion(method, problem, options)
        .ok_or(SitingError::SolverFailed { solver: "highs" })
}

#[cfg(not(feature = "highs"))]
fn by_highs(_: &str, _: &Problem, _: &Options) -> Result<Siting, SitingError> {
    Err(SitingError::NoSolver { solver: "highs" })
}
