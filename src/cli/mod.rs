//! The command line: one file a subcommand, each with its `Args` and `run`.

mod access;
mod actors;
mod additions;
mod ambiti;
mod amounts;
mod analyze;
mod around;
mod batch;
mod beside;
mod brokers;
mod centrality;
mod check;
mod closures;
mod color;
mod communities;
mod compare;
mod coverage;
mod data;
mod doubt;
mod duplicates;
mod equity;
mod explain;
mod export;
mod folder;
mod groups;
mod help;
mod hsds;
mod import;
mod keyplayers;
mod locate;
mod map;
mod mark;
mod measuring;
mod merge;
mod naming;
mod network;
mod new;
mod output;
mod pairs;
mod patterns;
mod pictures;
mod record;
mod referral;
mod report;
mod results;
mod scenario;
mod session;
mod staging;
mod suggest;
mod synth;
mod tavoli;
mod territory;
mod ties;
mod two_mode;

use crate::error::Error;
use crate::model::district::Language;
use crate::present::words::Words;
use clap::{FromArgMatches, Parser, Subcommand, ValueEnum};
use session::Session;
use std::ffi::OsString;
use std::process::ExitCode;

/// The command line as a whole. What each part means is said by the catalogues (`cli.ftl`), in the language of the reader.
#[derive(Debug, Parser)]
#[command(name = "tessuto", version, disable_help_subcommand = true)]
struct Arguments {
    #[command(flatten)]
    global: Global,
    #[command(subcommand)]
    command: Command,
}

/// Options of every command.
#[derive(Debug, Clone, clap::Args)]
struct Global {
    #[arg(long, global = true, value_enum)]
    lang: Option<LanguageOption>,
    #[arg(long, short, global = true)]
    quiet: bool,
    #[arg(long, global = true)]
    seed: Option<u64>,
    #[arg(long, global = true, value_parser = clap::value_parser!(u16).range(1..))]
    threads: Option<u16>,
    #[arg(long, global = true)]
    log: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum LanguageOption {
    It,
    En,
}

impl From<LanguageOption> for Language {
    fn from(option: LanguageOption) -> Self {
        match option {
            LanguageOption::It => Self::It,
            LanguageOption::En => Self::En,
        }
    }
}

#[derive(Debug, Subcommand)]
enum Command {
    New(new::Args),
    Analyze(analyze::Args),
    Report(report::Args),
    Check(check::Args),
    Centrality(centrality::Args),
    Network(network::Args),
    Communities(communities::Args),
    Ties(ties::Args),
    Pairs(pairs::Args),
    Brokers(brokers::Args),
    Groups(groups::Args),
    #[command(name = "keyplayers")]
    KeyPlayers(keyplayers::Args),
    Patterns(patterns::Args),
    TwoMode(two_mode::Args),
    Explain(explain::Args),
    Isolates(data::Args),
    Coverage(coverage::Args),
    Access(access::Args),
    Closures(closures::Args),
    Additions(data::Args),
    Locate(locate::Args),
    Equity(equity::Args),
    Standards(data::Args),
    Tavoli(tavoli::Args),
    Referral(referral::Args),
    Scenario(scenario::Args),
    Doubt(doubt::Args),
    Compare(compare::Args),
    Suggest(suggest::Args),
    Map(map::Args),
    Merge(merge::Args),
    Import(import::Args),
    Export(export::Args),
    Synth(synth::Args),
}

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    /// Everything was used.
    Done,
    /// Done, and rows with errors were left out.
    LeftOut,
}

impl Outcome {
    /// The worse of two.
    fn worse(self, other: Self) -> Self {
        match self {
            Self::Done => other,
            Self::LeftOut => self,
        }
    }
}

/// Runs the command that the arguments ask for: 0 done, 1 done but rows with errors were left out, 2 could not run.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let language = help::language(&arguments).unwrap_or_default();
    let words = Words::new(language);
    let parsed = help::command(&words)
        .try_get_matches_from(arguments)
        .and_then(|matches| Arguments::from_arg_matches(&matches));
    let arguments = match parsed {
        Ok(arguments) => arguments,
        Err(error) => return help::answer(&error, &words),
    };
    let session = Session::new(&arguments.global);
    staging::clean_up_when_interrupted();
    let ended = match arguments.command {
        Command::New(args) => new::run(&args, &session),
        Command::Analyze(args) => analyze::run(&args, &session),
        Command::Report(args) => report::run(&args, &session),
        Command::Check(args) => check::run(&args, &session),
        Command::Centrality(args) => centrality::run(&args, &session),
        Command::Network(args) => network::run(&args, &session),
        Command::Communities(args) => communities::run(&args, &session),
        Command::Ties(args) => ties::run(&args, &session),
        Command::Pairs(args) => pairs::run(&args, &session),
        Command::Brokers(args) => brokers::run(&args, &session),
        Command::Groups(args) => groups::run(&args, &session),
        Command::KeyPlayers(args) => keyplayers::run(&args, &session),
        Command::Patterns(args) => patterns::run(&args, &session),
        Command::TwoMode(args) => two_mode::run(&args, &session),
        Command::Explain(args) => explain::run(&args, &session),
        Command::Isolates(args) => data::run("isolates", &args.source, &args.output, &session),
        Command::Coverage(args) => coverage::run(&args, &session),
        Command::Access(args) => access::run(&args, &session),
        Command::Closures(args) => closures::run(&args, &session),
        Command::Additions(args) => additions::run(&args, &session),
        Command::Locate(args) => locate::run(&args, &session),
        Command::Equity(args) => equity::run(&args, &session),
        Command::Standards(args) => data::run("standards", &args.source, &args.output, &session),
        Command::Tavoli(args) => tavoli::run(&args, &session),
        Command::Referral(args) => referral::run(&args, &session),
        Command::Scenario(args) => scenario::run(&args, &session),
        Command::Doubt(args) => doubt::run(&args, &session),
        Command::Compare(args) => compare::run(&args, &session),
        Command::Suggest(args) => suggest::run(&args, &session),
        Command::Map(args) => map::run(&args, &session),
        Command::Merge(args) => merge::run(&args, &session),
        Command::Import(args) => import::run(&args, &session),
        Command::Export(args) => export::run(&args, &session),
        Command::Synth(args) => synth::run(&args, &session),
    };
    match ended {
        Ok(Outcome::Done) => ExitCode::SUCCESS,
        Ok(Outcome::LeftOut) => ExitCode::from(1),
        // Whoever reads our output has read enough: `tessuto … | head` is no failure.
        Err(Error::Write { source, .. }) if source.kind() == std::io::ErrorKind::BrokenPipe => {
            ExitCode::SUCCESS
        }
        Err(error) => {
            session.tell_failure(&error);
            ExitCode::from(2)
        }
    }
}
