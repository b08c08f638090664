//! `suggest`: what could be done about the network: new ties, introductions, who reaches everybody, whom to invite.

use super::Outcome;
use super::amounts::at_least_one;
use super::data::{Source, answer, read};
use super::output::TableOutput;
use super::session::{Session, outcome};
use crate::analysis::advice::effect::{each, in_turn};
use crate::analysis::advice::introductions::{MOST, introductions};
use crate::analysis::advice::reach::cover;
use crate::analysis::advice::setting::Setting;
use crate::analysis::advice::ties::{Aim, Ties, aim_of, ties};
use crate::analysis::advice::trial::trial;
use crate::analysis::siting::{Options, Status};
use crate::error::Error;
use crate::ingest::read_never;
use crate::model::diagnostic::TableId;
use crate::present::Briefing;
use crate::present::contents::{advice, content};
use crate::present::tables::Table;
use crate::present::words::whether;
use clap::ValueEnum;
use std::path::PathBuf;

/// How many times ties are hidden to try how good the rank of introductions is.
const DRAWS: usize = 20;

/// Beyond so many organizations a trial takes longer than the answer.
const TRIED: usize = 600;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    source: Source,
    #[arg(long = "kind", value_enum, default_value = "ties", ignore_case = true)]
    suggestion: Kind,
    #[arg(short = 'k', long, default_value = "5", value_parser = at_least_one)]
    count: usize,
    #[arg(long, value_enum, ignore_case = true)]
    aim: Option<AimOption>,
    #[arg(long = "steps", default_value = "2", value_parser = at_least_one)]
    within: usize,
    #[arg(long, value_name = "FILE")]
    never: Option<PathBuf>,
    #[arg(long)]
    without_lead: bool,
    #[command(flatten)]
    output: TableOutput,
}

/// What is suggested, in either language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Kind {
    #[value(alias = "legami")]
    Ties,
    #[value(alias = "presentazioni")]
    Introductions,
    #[value(alias = "raggiungere")]
    Reach,
    #[value(alias = "inviti")]
    Invitations,
}

/// What new ties are to be good for, in either language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum AimOption {
    #[value(alias = "unire")]
    Joining,
    #[value(alias = "avvicinare")]
    Nearness,
}

pub(super) fn run(args: &Args, session: &Session) -> Result<Outcome, Error> {
    args.output.check()?;
    let (mut dataset, words) = read(&args.source, session)?;
    // Without a row of the list, just what it forbids could be suggested.
    let mut counts = dataset.counts.iter();
    if counts.any(|count| count.table == TableId::Never && count.left_out > 0) {
        return Err(Error::NeverUnusable);
    }
    if let Some(file) = &args.never {
        let (never, mut diagnostics) = read_never(file, &dataset.district)?;
        if outcome(&diagnostics) == Outcome::LeftOut {
            session.complain(&diagnostics, &words);
            return Err(Error::NeverUnusable);
        }
        for diagnostic in &diagnostics {
            session.remark(&words.diagnostic(diagnostic));
        }
        for exclusion in never.exclusions() {
            dataset.district.never.add(exclusion.clone());
        }
        dataset.diagnostics.append(&mut diagnostics);
    }
    answer(&dataset, &words, &args.output, session, |briefing| {
        let setting = Setting::new(briefing.study, args.without_lead);
        if briefing.study.organizations.len() < 2 {
            session.remark(&words.say("advice-too-few"));
        }
        if setting.lead.is_some() && args.suggestion != Kind::Invitations {
            session.remark(&words.say("advice-without-lead"));
        }
        match args.suggestion {
            Kind::Ties => suggest_ties(args, &setting, briefing, session).map(Some),
            Kind::Introductions => introduce(args, &setting, briefing, session).map(Some),
            Kind::Reach => Ok(Some(reach(args, &setting, briefing, session))),
            Kind::Invitations => {
                Ok(content("invitations").map(|content| (content.build)(briefing)))
            }
        }
    })
}

fn small_enough(setting: &Setting<'_>) -> Result<(), Error> {
    let n = setting.graph().len();
    match n > MOST {
        true => Err(Error::TooManyForAdvice { n, most: MOST }),
        false => Ok(()),
    }
}

fn suggest_ties(
    args: &Args,
    setting: &Setting<'_>,
    briefing: &Briefing<'_>,
    session: &Session,
) -> Result<Table, Error> {
    let aim = match args.aim {
        Some(AimOption::Joining) => Aim::Joining,
        Some(AimOption::Nearness) => Aim::Nearness,
        None => aim_of(setting),
    };
    if aim == Aim::Nearness {
        small_enough(setting)?;
    }
    let found = ties(setting, args.count, aim);
    let pairs: Vec<_> = found.ties.iter().map(|tie| tie.pair).collect();
    let effects = in_turn(setting, &pairs)?;
    remark_on_ties(args, &found, briefing, session);
    Ok(advice::ties(briefing, &found, &effects))
}

fn remark_on_ties(args: &Args, found: &Ties, briefing: &Briefing<'_>, session: &Session) {
    let words = briefing.words;
    let told = |number: Option<f64>| match (found.aim, number) {
        (_, None) => String::new(),
        (Aim::Joining, Some(share)) => words.tenths(share),
        (Aim::Nearness, Some(number)) => words.decimal(number, 4),
    };
    let after = found.after.last().copied().or(found.before);
    let values = [
        ("asked", args.count.into()),
        ("count", found.ties.len().into()),
        ("before", told(found.before).into()),
        ("after", told(after).into()),
        ("limit", told(found.limit).into()),
        ("proved", whether(found.proved)),
        ("aside", found.left_aside.into()),
    ];
    if found.before.is_none() {
        return;
    }
    session.remark(&match found.aim {
        Aim::Joining => words.fill("advice-joining", &values),
        Aim::Nearness => words.fill("advice-nearness", &values),
    });
    if found.ties.len() < args.count {
        session.remark(&words.fill("advice-fewer", &values));
    }
    if found.left_aside > 0 {
        session.remark(&words.fill("advice-aside", &values));
    }
}

fn introduce(
    args: &Args,
    setting: &Setting<'_>,
    briefing: &Briefing<'_>,
    session: &Session,
) -> Result<Table, Error> {
    small_enough(setting)?;
    let words = briefing.words;
    let mut found = introductions(setting)?;
    let all = found.len();
    found.truncate(args.count);
    let pairs: Vec<_> = found.iter().map(|one| one.pair).collect();
    let effects = each(setting, &pairs)?;
    let values = [("asked", args.count.into()), ("count", all.into())];
    session.remark(&words.fill("advice-introductions", &values));
    if setting.graph().len() <= TRIED
        && let Some(trial) = trial(setting, DRAWS, session.seed)?
    {
        let hundred = |share: f64| words.decimal(100.0 * share, 0);
        let values = [
            ("hidden", trial.hidden.into()),
            ("grounds", hundred(trial.grounds).into()),
            ("neighbours", hundred(trial.adamic_adar).into()),
        ];
        session.remark(&words.fill("advice-trial", &values));
    }
    Ok(advice::introductions(briefing, &found, &effects))
}

fn reach(args: &Args, setting: &Setting<'_>, briefing: &Briefing<'_>, session: &Session) -> Table {
    let options = Options {
        seed: session.seed,
        ..Options::default()
    };
    let cover = cover(setting, args.within, &options);
    let values = [
        ("chosen", cover.chosen.len().into()),
        ("steps", args.within.into()),
        ("reached", cover.reached.into()),
        ("least", cover.least.into()),
        ("proved", whether(cover.status == Some(Status::Optimal))),
        ("isolated", cover.isolated.len().into()),
        ("silent", cover.silent.len().into()),
        ("left", cover.left_out.len().into()),
    ];
    let words = briefing.words;
    session.remark(&match cover.status {
        Some(_) => words.fill("advice-reach", &values),
        None => words.say("advice-nobody-tied"),
    });
    advice::heralds(briefing, &cover, args.within)
}
