//! `check`: is the data right, and was every row used?

use super::data::Source;
use super::session::{Session, outcome};
use super::{Outcome, output};
use crate::error::Error;
use crate::model::diagnostic::{Diagnostic, RowCount, Severity};
use crate::present::tables::{Reader, Table, writer};
use crate::present::words::Words;

/// How many problems fill a screen together with the table of rows.
const SCREENFUL: usize = 12;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    source: Source,
    #[arg(long)]
    all: bool,
}

pub(super) fn run(args: &Args, session: &Session) -> Result<Outcome, Error> {
    let dataset = args.source.read()?;
    let words = session.words(Some(&dataset));
    let mut text = rows(&dataset.counts, &words)?;
    let most = if args.all { usize::MAX } else { SCREENFUL };
    for diagnostic in dataset.diagnostics.iter().take(most) {
        text.push_str(&words.diagnostic(diagnostic));
        text.push('\n');
    }
    let hidden = dataset.diagnostics.len().saturating_sub(most);
    if hidden > 0 {
        text.push_str(&words.fill("cli-check-hidden", &[("count", hidden.into())]));
        text.push('\n');
    }
    text.push_str(&verdict(&dataset.diagnostics, &words));
    output::write(None, format!("{text}\n").as_bytes())?;
    Ok(outcome(&dataset.diagnostics))
}

/// The reconciliation: rows read, used and left out, by table.
fn rows(counts: &[RowCount], words: &Words) -> Result<String, Error> {
    let table = Table::new("rows")
        .term(
            "table",
            "table",
            counts.iter().map(|count| Some(count.table.term())),
        )
        .whole("rows_read", counts.iter().map(|count| Some(count.read)))
        .whole("rows_used", counts.iter().map(|count| Some(count.used)))
        .whole(
            "rows_repaired",
            counts.iter().map(|count| Some(count.repaired)),
        )
        .whole(
            "rows_left_out",
            counts.iter().map(|count| Some(count.left_out)),
        );
    let Some(writer) = writer("table") else {
        return Ok(String::new());
    };
    let bytes = (writer.write)(&table, Reader::People(words))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn verdict(diagnostics: &[Diagnostic], words: &Words) -> String {
    let of = |severity| {
        diagnostics
            .iter()
            .filter(|diagnostic| diagnostic.severity() == severity)
            .count()
    };
    let values = [
        ("errors", of(Severity::Error).into()),
        ("warnings", of(Severity::Warning).into()),
        ("notes", of(Severity::Note).into()),
    ];
    words.fill("cli-check-verdict", &values)
}
