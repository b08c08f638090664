//! `compare`: what changed from one edition of a district to the next, in sentences or in a table.

use super::beside::told_of_matching;
use super::data::{Source, remark_on_sources};
use super::output::{self, TableOutput};
use super::session::{Session, outcome};
use super::{Outcome, duplicates};
use crate::analysis::editions::{Decisions, Matching, history};
use crate::analysis::study::Study;
use crate::error::Error;
use crate::ingest::{Dataset, read_duplicates, successions};
use crate::model::diagnostic::Diagnostic;
use crate::model::district::District;
use crate::model::merges::{Mark, Verdict};
use crate::model::rows::Row;
use crate::present::contents::aside;
use crate::present::contents::editions::{TABLES, matches_of};
use crate::present::report::told_beside;
use crate::present::words::Words;
use crate::present::{Beside, Briefing};
use clap::builder::PossibleValuesParser;
use std::path::{Path, PathBuf};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(required = true, value_name = "EDITIONS")]
    editions: Vec<PathBuf>,
    #[arg(long)]
    strict: bool,
    #[arg(
        long,
        default_value = TABLES[0].0,
        value_parser = PossibleValuesParser::new(TABLES.map(|(name, _)| name))
    )]
    table: String,
    #[arg(long = "duplicates", value_name = "FILE")]
    decided: Option<PathBuf>,
    #[command(flatten)]
    output: TableOutput,
}

/// Compares the last two of the editions; of one alone, with those that it names.
///
/// # Errors
/// When an edition cannot be read, or there is no other to compare with.
pub(super) fn run(args: &Args, session: &Session) -> Result<Outcome, Error> {
    args.output.check()?;
    let editions = read(args, session)?;
    let (Some((_, last)), true) = (editions.last(), editions.len() > 1) else {
        return Err(Error::NoEditionBefore);
    };
    let words = session.words(Some(last));
    let mut problems: Vec<Diagnostic> = Vec::new();
    for (path, dataset) in &editions {
        session.remark_on(&dataset.diagnostics, &dataset.counts, Some(path), &words);
        problems.extend_from_slice(&dataset.diagnostics);
    }
    let marked = args.decided.as_deref().filter(|path| path.exists());
    let marked = marked.map(read_duplicates).transpose()?.unwrap_or_default();
    for diagnostic in &marked.diagnostics {
        session.remark(&words.diagnostic(diagnostic));
    }
    problems.extend_from_slice(&marked.diagnostics);
    let districts: Vec<&District> = editions.iter().map(|(_, one)| &one.district).collect();
    let before = &districts[..districts.len() - 1];
    let study = Study::of(&last.district)?;
    let decided = decisions(&marked.marks);
    let found = history(before, &study, &successions(), &decided)?;
    let history = found.ok_or(Error::NoEditionBefore)?;
    let briefing = Briefing::new(
        &study,
        &last.counts,
        &last.diagnostics,
        &words,
        session.seed,
    );
    let briefing = briefing.with(Beside {
        editions: Some(&history),
        ..Beside::default()
    });
    let wanted = TABLES.iter().find(|(name, _)| *name == args.table);
    if args.table == TABLES[0].0 && args.output.on_screen() {
        for sentence in told_beside(&briefing) {
            output::write(None, format!("{sentence}\n").as_bytes())?;
        }
    } else if let Some(table) = wanted.and_then(|(_, id)| aside(id, &briefing)) {
        args.output.write(&table, &words)?;
    }
    let dates = districts.iter().filter_map(|one| one.edition.date);
    if !dates.is_sorted() {
        session.remark(&words.say("cli-compare-order"));
    }
    let matching = &history.latest.matching;
    for remark in told_of_matching(matching, &words) {
        session.remark(&remark);
    }
    if let Some(path) = &args.decided {
        for (_, from, to) in &matching.unused {
            let values = [("from", from.as_str().into()), ("to", to.as_str().into())];
            session.remark(&words.fill("cli-compare-unused", &values));
        }
        for code in &matching.inseparable {
            let values = [("code", code.as_str().into())];
            session.remark(&words.fill("cli-compare-inseparable", &values));
        }
        confirm(path, matching, session, &words)?;
    }
    let demonstrative = districts.iter().find(|one| one.edition.demonstrative);
    let told = demonstrative.unwrap_or(&study.district);
    remark_on_sources(told, study.coverage.estimated_minutes, session, &words);
    Ok(outcome(&problems))
}

/// The editions, the latest last.
fn read(args: &Args, session: &Session) -> Result<Vec<(PathBuf, Dataset)>, Error> {
    let mut paths = args.editions.clone();
    let mut read = Vec::new();
    let edition = |path: &Path| {
        let source = Source {
            dataset: path.to_owned(),
            strict: args.strict,
        };
        let found = source.read().and_then(Dataset::with_organizations);
        found.inspect_err(|_| {
            let values = [("path", path.display().to_string().into())];
            session.remark(&session.words(None).fill("cli-compare-unreadable", &values));
        })
    };
    if let [only] = paths.as_slice() {
        let last = edition(only)?;
        let before = last.links.before.iter();
        let before: Vec<PathBuf> = before.map(|link| last.folder.join(link)).collect();
        for path in before {
            read.push((path.clone(), edition(&path)?));
        }
        read.push((paths.remove(0), last));
        return Ok(read);
    }
    for path in paths {
        let dataset = edition(&path)?;
        read.push((path, dataset));
    }
    Ok(read)
}

/// What people marked, by the ids of the earlier and of the later edition.
fn decisions(marks: &[Row<Mark>]) -> Decisions {
    let mut decisions = Decisions::default();
    for Row { record, .. } in marks {
        let pair = (record.what, record.a.to_string(), record.b.to_string());
        match record.verdict {
            Some(Verdict::Same) => decisions.same.insert(pair),
            Some(Verdict::Different) => decisions.different.insert(pair),
            None => continue,
        };
    }
    decisions
}

/// Writes the pairs that are to be confirmed, with all that people wrote in the file before.
fn confirm(
    path: &Path,
    matching: &Matching,
    session: &Session,
    words: &Words,
) -> Result<(), Error> {
    let mut table = matches_of(&matching.likely, words);
    // A column of people's own may be called so.
    for column in table.columns.iter_mut().filter(|one| one.id == "kind") {
        column.id = "what";
    }
    if table.rows() == 0 && !path.exists() {
        return Ok(());
    }
    for written in duplicates::update(&table, path, words)? {
        output::remark(Some(&written), session, words);
    }
    Ok(())
}
