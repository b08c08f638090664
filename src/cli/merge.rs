//! `merge`: what somebody marked in the table of likely duplicates goes into the dataset's log of merges.

use super::session::{Session, outcome};
use super::{Outcome, output};
use crate::error::Error;
use crate::ingest::schema::MERGE_LOGS;
use crate::ingest::{Dataset, read_dataset, read_duplicates, read_merge_log};
use crate::model::diagnostic::TableId;
use crate::model::district::Language;
use crate::model::ids::OrganizationId;
use crate::model::merges::{Kind, Plan, Verdict, plan};
use crate::model::sheet::SharedSheet;
use crate::present::contents::merges::merges;
use crate::present::tables::sheet;
use crate::present::words::Words;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    dataset: PathBuf,
    duplicates: PathBuf,
}

/// Adds the marks to the log and writes it; the tables that people edit are never touched.
///
/// # Errors
/// When the dataset, the table or the log cannot be read or written, the log has errors, or it is a sheet of a workbook.
pub(super) fn run(args: &Args, session: &Session) -> Result<Outcome, Error> {
    let dataset = read_dataset(&args.dataset)?;
    let words = session.words(Some(&dataset));
    // The log is a table of the dataset, and speaks its language whoever runs the command.
    let own = Words::new(dataset.district.edition.language);
    let log = log_path(&args.dataset, &dataset, &own)?;
    let mut marked = read_duplicates(&args.duplicates)?;
    // A table of two editions may have pairs of services besides.
    marked
        .marks
        .retain(|mark| mark.record.what == Kind::Organization);
    let names: BTreeMap<OrganizationId, String> = dataset
        .district
        .network
        .organizations()
        .map(|organization| (organization.id.clone(), organization.name.clone()))
        .collect();
    let mut plan = plan(&marked.marks, &dataset.merges, &names);
    // The plan knows columns by their English names; people know them by what they wrote.
    for diagnostic in &mut plan.diagnostics {
        if let Some(column) = &mut diagnostic.origin.column
            && let Some(header) = marked.headers.get(column.as_str())
        {
            header.clone_into(column);
        }
    }
    marked.diagnostics.append(&mut plan.diagnostics);
    marked.diagnostics.sort_by(|a, b| a.origin.cmp(&b.origin));
    for diagnostic in &marked.diagnostics {
        session.remark(&words.diagnostic(diagnostic));
    }
    if !plan.added.is_empty() {
        for path in write(&log, &plan, &own)? {
            output::remark(Some(&path), session, &words);
        }
    }
    session.remark(&summary(&plan, &words));
    Ok(outcome(&marked.diagnostics))
}

/// Where the log is, or will be: beside the tables, under the name of the dataset's language.
fn log_path(path: &Path, dataset: &Dataset, words: &Words) -> Result<PathBuf, Error> {
    let folder = if path.is_dir() {
        path
    } else {
        path.parent().unwrap_or(Path::new(""))
    };
    let [italian, english] = MERGE_LOGS;
    let Some(place) = &dataset.merge_log else {
        return Ok(folder.join(match words.language() {
            Language::It => italian,
            Language::En => english,
        }));
    };
    let file = folder.join(&place.file);
    if place.sheet.is_some() || file.extension().is_none_or(|ending| ending != "csv") {
        return Err(Error::LogNotWritable {
            place: place.label(),
            file: folder.join(italian).display().to_string(),
        });
    }
    // What a row that cannot be read decides is not known: a new one might say the contrary.
    let count = dataset
        .counts
        .iter()
        .find(|count| count.table == TableId::Merges);
    match count {
        Some(count) if count.left_out > 0 => Err(Error::LogWithErrors {
            path: file.display().to_string(),
            rows: count.left_out,
        }),
        _ => Ok(file),
    }
}

/// Adds rows to the log, in which all that people wrote stays, columns of their own too; returns what was written, a copy of the log as it
/// was first.
fn write(log: &Path, plan: &Plan, words: &Words) -> Result<Vec<PathBuf>, Error> {
    let mut shared = if log.exists() {
        read_merge_log(log)?
    } else {
        SharedSheet::empty()
    };
    sheet::append(&mut shared, &merges(&plan.added), words);
    let bytes = sheet::write(&shared.sheet)?;
    let mut written = Vec::from_iter(output::copy_of(log)?);
    output::write(Some(log), &bytes)?;
    written.push(log.to_owned());
    Ok(written)
}

fn summary(plan: &Plan, words: &Words) -> String {
    let of = |verdict| {
        plan.added
            .iter()
            .filter(|row| row.verdict == verdict)
            .count()
    };
    let values = [
        ("merged", of(Verdict::Same).into()),
        ("apart", of(Verdict::Different).into()),
        ("already", plan.already.into()),
        ("unmarked", plan.unmarked.into()),
    ];
    words.fill("cli-merge-summary", &values)
}
