//! `merge`: what somebody marked in the table of likely duplicates goes into the dataset's log of merges.

use super::session::{Session, outcome};
use super::{Outcome, output};
use crate::error::Error;
use crate::ingest::schema::MERGE_LOGS;
use crate::ingest::{Dataset, read_dataset, read_duplicates};
use crate::model::diagnostic::TableId;
use crate::model::district::Language;
use crate::model::ids::OrganizationId;
use crate::model::merges::{MergeRow, Plan, Verdict, plan};
use crate::present::contents::merges::merges;
use crate::present::tables::{Reader, writer};
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
        write(&log, &dataset, &plan, &own)?;
        output::remark(Some(&log), session, &words);
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
    // A row that cannot be read cannot be written again: it would be lost.
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

fn write(log: &Path, dataset: &Dataset, plan: &Plan, words: &Words) -> Result<(), Error> {
    let old = dataset.merges.iter().map(|row| &row.record);
    let rows: Vec<MergeRow> = old.chain(&plan.added).cloned().collect();
    let Some(writer) = writer("excel-it") else {
        return Ok(());
    };
    let bytes = (writer.write)(&merges(&rows), Reader::People(words))?;
    if log.exists() {
        let mut backup = log.as_os_str().to_owned();
        backup.push(".bak");
        let backup = PathBuf::from(backup);
        let earlier = std::fs::read(log).map_err(|source| Error::write(&backup, source))?;
        output::write(Some(&backup), &earlier)?;
    }
    output::write(Some(log), &bytes)
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
