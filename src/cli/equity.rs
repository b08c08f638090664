//! `equity`: how evenly persons are served, of a dataset or of values from a file.

use super::Outcome;
use super::amounts::amount;
use super::data::{self, Source};
use super::measuring::reason;
use super::output::TableOutput;
use super::session::{Session, outcome};
use crate::analysis::coverage::equity::distribution::{Distribution, Portion};
use crate::error::Error;
use crate::ingest::{ValueRow, read_values};
use crate::present::contents::content;
use crate::present::contents::equity::{curve, indices};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    dataset: Option<PathBuf>,
    #[arg(long, value_name = "FILE", conflicts_with = "dataset")]
    values: Option<PathBuf>,
    #[arg(long, value_parser = amount, allow_negative_numbers = true)]
    line: Option<f64>,
    #[arg(long, value_name = "0:1", value_parser = limits)]
    limits: Option<(f64, f64)>,
    #[arg(long, conflicts_with = "shortfalls")]
    lorenz: bool,
    #[arg(long, conflicts_with = "values")]
    shortfalls: bool,
    #[arg(long, conflicts_with = "values")]
    strict: bool,
    #[command(flatten)]
    output: TableOutput,
}

/// A least and a most that is above it, as `0:1`.
fn limits(text: &str) -> Result<(f64, f64), String> {
    let refused = || text.to_owned();
    let (least, most) = text.split_once(':').ok_or_else(refused)?;
    let (Ok(least), Ok(most)) = (amount(least), amount(most)) else {
        return Err(refused());
    };
    (least < most).then_some((least, most)).ok_or_else(refused)
}

pub(super) fn run(args: &Args, session: &Session) -> Result<Outcome, Error> {
    args.output.check()?;
    match (&args.values, &args.dataset) {
        (Some(values), _) => of_values(args, values, session),
        (None, Some(dataset)) => {
            let only_of_values = [
                ("line", args.line.is_some()),
                ("limits", args.limits.is_some()),
            ];
            Error::only_with("--values", &only_of_values)?;
            of_dataset(args, dataset, session)
        }
        (None, None) => Err(Error::NoData {
            instead: "--values FILE",
        }),
    }
}

fn of_dataset(args: &Args, dataset: &Path, session: &Session) -> Result<Outcome, Error> {
    let source = Source {
        dataset: dataset.to_owned(),
        strict: args.strict,
    };
    let table = match (args.lorenz, args.shortfalls) {
        (true, _) => "lorenz",
        (_, true) => "shortfalls",
        _ => "equity",
    };
    data::write(&source, &args.output, session, |briefing| {
        let unmeasured = briefing.study.equity().unmeasured;
        if unmeasured > 0 {
            let values = [("count", unmeasured.into())];
            session.remark(&briefing.words.fill("cli-equity-unmeasured", &values));
        }
        Ok(content(table).map(|content| (content.build)(briefing)))
    })
}

fn of_values(args: &Args, values: &Path, session: &Session) -> Result<Outcome, Error> {
    let read = read_values(values)?;
    let words = session.words(None);
    session.remark_on(&read.diagnostics, &read.counts, None, &words);
    for count in &read.counts {
        session.remark(&words.account_rows(count));
    }
    let distribution = Distribution::new(portions(&read.rows))
        .with_line(args.line)
        .with_limits(args.limits);
    let ids: Vec<String> = read.rows.iter().map(|row| row.id.clone()).collect();
    let table = match args.lorenz {
        true => match curve(&distribution, &ids) {
            Ok(table) => table,
            Err(gap) => {
                let values = [("reason", reason(gap, &words).into())];
                session.remark(&words.fill("cli-lorenz-undefined", &values));
                return Ok(outcome(&read.diagnostics));
            }
        },
        false => indices(&distribution, &words),
    };
    args.output.write(&table, &words)?;
    Ok(outcome(&read.diagnostics))
}

/// The rows as portions, groups numbered in the order of the file.
fn portions(rows: &[ValueRow]) -> Vec<Portion> {
    let mut numbers: BTreeMap<&str, usize> = BTreeMap::new();
    let portions = rows.iter().map(|row| Portion {
        value: row.value,
        persons: row.weight,
        deprivation: row.deprivation,
        group: row.group.as_deref().map(|group| {
            let next = numbers.len();
            *numbers.entry(group).or_insert(next)
        }),
        ..Portion::default()
    });
    portions.collect()
}
