//! `communities`: groups that the ties themselves make, and how sure they are; or a core and its periphery.

use super::Outcome;
use super::actors::ActorArgs;
use super::measuring::reason;
use super::output::TableOutput;
use super::session::{Session, outcome};
use crate::analysis::groups::communities::{CommunityOptions, Objective, communities};
use crate::analysis::groups::core_periphery::core_periphery;
use crate::analysis::scores::{Gap, Value};
use crate::error::Error;
use crate::present::contents::communities::{communities as memberships, core, object};
use crate::present::words::Words;
use clap::ValueEnum;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    actors: ActorArgs,
    #[arg(long, value_enum, default_value = "modularity")]
    objective: ObjectiveOption,
    #[arg(
        long,
        value_name = "NUMBER",
        default_value_t = 1.0,
        allow_negative_numbers = true
    )]
    resolution: f64,
    #[arg(long, value_name = "RUNS", value_parser = clap::value_parser!(u16).range(1..))]
    runs: Option<u16>,
    #[arg(long, conflicts_with_all = ["objective", "resolution", "runs"])]
    core: bool,
    #[command(flatten)]
    output: TableOutput,
}

/// What makes a partition good.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum ObjectiveOption {
    Modularity,
    Cpm,
}

pub(super) fn run(args: &Args, session: &Session) -> Result<Outcome, Error> {
    args.output.check()?;
    let actors = args.actors.read(session)?;
    let (graph, words) = (&actors.graph, &actors.words);
    let names = actors.names();
    if args.core {
        let table = match core_periphery(graph, session.seed) {
            Ok(found) => {
                let members = found.core.iter().filter(|core| **core).count();
                let values = [
                    ("members", members.into()),
                    ("fit", words.decimal(found.fit, 3).into()),
                ];
                session.remark(&words.fill("cli-core", &values));
                core(graph, names.as_deref(), Some(&found))
            }
            Err(gap) => {
                let values = [("reason", reason(gap, words).into())];
                session.remark(&words.fill("cli-core-undefined", &values));
                core(graph, names.as_deref(), None)
            }
        };
        args.output.write(&table, words)?;
        return Ok(outcome(&actors.diagnostics));
    }
    let options = CommunityOptions {
        objective: match args.objective {
            ObjectiveOption::Modularity => Objective::Modularity,
            ObjectiveOption::Cpm => Objective::Cpm,
        },
        resolution: args.resolution,
        seed: session.seed,
        runs: args.runs.map(usize::from),
        ..CommunityOptions::default()
    };
    let found = communities(graph, &options)?;
    let values = [
        ("count", found.count.into()),
        ("runs", found.runs.into()),
        ("modularity", number(found.modularity, words).into()),
        ("stability", number(found.stability, words).into()),
    ];
    let message = match found.stability {
        Err(Gap::SingleRun) => "cli-communities-one",
        _ => "cli-communities",
    };
    session.remark(&words.fill(message, &values));
    args.output.write_or_object(
        &memberships(graph, names.as_deref(), &found),
        || object(graph, &found),
        words,
    )?;
    Ok(outcome(&actors.diagnostics))
}

/// A number as people read it, or why there is none.
fn number(value: Value, words: &Words) -> String {
    match value {
        Ok(value) => words.decimal(value, 3),
        Err(gap) => format!("– ({})", reason(gap, words)),
    }
}
