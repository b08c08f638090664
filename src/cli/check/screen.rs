//! What `check` shows, made to fit a screen.

use crate::cli::color;
use crate::error::Error;
use crate::ingest::Dataset;
use crate::ingest::schema::{Filling, SCHEMAS};
use crate::model::diagnostic::{Diagnostic, Problem, RowCount, Severity};
use crate::present::digest::{Entry, grouped_problems};
use crate::present::tables::{Reader, Table, writer};
use crate::present::words::Words;

/// How many lines fill a screen that is no terminal, or a smaller one.
const HEIGHT: usize = 32;

/// How wide a line may be before it takes two.
const WIDTH: usize = 160;

/// How many problems are shown, however little room there is.
const LEAST: usize = 8;

/// How many lines are kept for each later section, so that many problems of one sort do not hide all of another.
const KEPT: usize = 6;

/// How many lines each later section may take while there are errors: these come before anything else.
const KEPT_BESIDE_ERRORS: usize = 4;

/// Which entries say what to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Hints {
    /// All of them.
    All,
    /// Of the problems all but the notes; of what was noticed none.
    Problems,
}

/// Entries under a heading.
pub(super) struct Section {
    heading: Option<String>,
    entries: Vec<Entry>,
    /// The message that counts the entries that are not shown.
    hidden: &'static str,
    /// How many entries are always shown.
    least: usize,
}

impl Section {
    pub(super) fn problems(entries: Vec<Entry>) -> Self {
        Self {
            heading: None,
            entries,
            hidden: "cli-check-hidden",
            least: LEAST,
        }
    }

    /// What the judgements noticed; `partial` where rows were left out, which they have not seen.
    pub(super) fn network(entries: Vec<Entry>, partial: bool, words: &Words) -> Self {
        let values = [
            ("count", entries.len().into()),
            ("partial", if partial { "yes" } else { "no" }.into()),
        ];
        Self {
            heading: Some(words.fill("cli-check-network", &values)),
            entries,
            hidden: "cli-check-hidden-remarks",
            least: 1,
        }
    }

    /// Pairs of organizations that may be one; no heading where there are none.
    pub(super) fn duplicates(entries: Vec<Entry>, words: &Words) -> Self {
        let heading = words.fill("cli-duplicates", &[("count", entries.len().into())]);
        Self {
            heading: Some(heading).filter(|_| !entries.is_empty()),
            entries,
            hidden: "cli-duplicates-hidden",
            least: 1,
        }
    }

    fn is_shown(&self) -> bool {
        self.heading.is_some() || !self.entries.is_empty()
    }

    fn has_errors(&self) -> bool {
        let mut entries = self.entries.iter();
        entries.any(|entry| entry.severity == Severity::Error)
    }

    /// As many entries as fit into so many lines, and how many do not. What only follows from others is always said, and not counted
    /// among the hidden, so that their number is that of the things to do.
    fn fitted(&self, lines: usize, hints: Hints, words: &Words) -> String {
        let mut text = String::new();
        if let Some(heading) = &self.heading {
            text.push_str(&color::bold(heading));
            text.push('\n');
        }
        let following = self.entries.iter().filter(|entry| entry.follows).count();
        let mut left = lines.saturating_sub(height(&text));
        let mut shown = 0;
        for (place, entry) in self.entries.iter().enumerate() {
            // The same advice for one row after another is given once.
            let before = place
                .checked_sub(1)
                .map(|before| &self.entries[before].hint);
            let weighty = self.heading.is_none() && entry.severity != Severity::Note;
            let wanted = hints == Hints::All || weighty;
            let told = told(entry, wanted && before != Some(&entry.hint), words);
            let last = place + 1 == self.entries.len();
            // The lines that count the hidden ones need a place too.
            let after = if last { 0 } else { 1 + following };
            if place >= self.least && height(&told) + after > left {
                break;
            }
            left = left.saturating_sub(height(&told));
            text.push_str(&told);
            shown += 1;
        }
        let (following, hidden): (Vec<&Entry>, Vec<&Entry>) = self.entries[shown..]
            .iter()
            .partition(|entry| entry.follows);
        if !hidden.is_empty() {
            let count: usize = hidden.iter().map(|entry| entry.count).sum();
            let values = [("count", count.into()), ("kinds", hidden.len().into())];
            text.push_str(&words.fill(self.hidden, &values));
            text.push('\n');
        }
        for entry in following {
            text.push_str(&told(entry, false, words));
        }
        text
    }
}

/// What is shown of a dataset.
pub(super) struct Screen<'a> {
    pub(super) counts: &'a [RowCount],
    pub(super) sections: Vec<Section>,
    pub(super) verdict: String,
    /// How to get all the rest.
    pub(super) more: Option<String>,
    pub(super) words: &'a Words,
}

impl Screen<'_> {
    /// Everything, however long.
    pub(super) fn whole(&self) -> Result<String, Error> {
        let told = |section: &Section| section.fitted(usize::MAX, Hints::All, self.words);
        self.composed(rows(self.counts, self.words)?, told)
    }

    /// Everything if it fits a screen of this height; else the tables with something to tell, and the first entries of every section.
    pub(super) fn fitted(&self, screen: usize) -> Result<String, Error> {
        let whole = self.whole()?;
        if height(&whole) <= screen {
            return Ok(whole);
        }
        let brief = self.composed(rows(self.counts, self.words)?, |section| {
            section.fitted(usize::MAX, Hints::Problems, self.words)
        })?;
        if height(&brief) <= screen {
            return Ok(brief);
        }
        let rows = telling_rows(self.counts, self.words)?;
        let around = height(&self.composed(rows.clone(), |_| String::new())?);
        let most = if self.sections.iter().any(Section::has_errors) {
            KEPT_BESIDE_ERRORS
        } else {
            KEPT
        };
        let mut left = screen.saturating_sub(around);
        let mut texts = Vec::new();
        for (place, section) in self.sections.iter().enumerate() {
            let later = &self.sections[place + 1..];
            let kept: usize = later
                .iter()
                .map(|section| {
                    let whole = section.fitted(usize::MAX, Hints::Problems, self.words);
                    height(&whole).min(most)
                })
                .sum();
            let text = section.fitted(left.saturating_sub(kept), Hints::Problems, self.words);
            left = left.saturating_sub(height(&text));
            texts.push(text);
        }
        let mut texts = texts.into_iter();
        self.composed(rows, |_| texts.next().unwrap_or_default())
    }

    fn composed(
        &self,
        rows: String,
        mut told: impl FnMut(&Section) -> String,
    ) -> Result<String, Error> {
        let mut text = rows;
        for section in &self.sections {
            let told = told(section);
            if section.is_shown() {
                text.push('\n');
                text.push_str(&told);
            }
        }
        text.push('\n');
        text.push_str(&self.verdict);
        text.push('\n');
        if let Some(more) = &self.more {
            text.push_str(more);
            text.push('\n');
        }
        Ok(text)
    }
}

/// How many lines of a screen a text takes.
fn height(text: &str) -> usize {
    let plain = anstream::adapter::strip_str(text).to_string();
    let lines = plain.lines();
    lines
        .map(|line| line.chars().count().div_ceil(WIDTH).max(1))
        .sum()
}

/// An entry in one line, or two with its hint.
fn told(entry: &Entry, hint: bool, words: &Words) -> String {
    let severity = words.say(&format!("severity-{}", entry.severity.key()));
    let mut line = format!("{}: ", color::severity(entry.severity, &severity));
    if let Some(place) = &entry.place {
        line.push_str(&format!("{}: ", color::bold(place)));
    }
    if let Some(value) = &entry.value {
        line.push_str(&format!("`{}` ", value.escape_debug()));
    }
    line.push_str(&entry.text);
    line.push('\n');
    if let Some(hint) = entry.hint.as_ref().filter(|_| hint) {
        let hint = format!("  {}: {hint}", words.say("hint"));
        line.push_str(&color::faint(&hint));
        line.push('\n');
    }
    line
}

/// The reconciliation: rows read, used, repaired and left out, by table.
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
    on_terminal(&table, words)
}

/// The reconciliation of the tables that have something to tell; of the others one line for those with rows, one for those without.
fn telling_rows(counts: &[RowCount], words: &Words) -> Result<String, Error> {
    let (telling, quiet): (Vec<RowCount>, Vec<RowCount>) = counts
        .iter()
        .partition(|count| count.left_out + count.repaired > 0);
    let mut text = String::new();
    if !telling.is_empty() {
        text.push_str(&rows(&telling, words)?);
    }
    let name = |count: &RowCount| words.say(&format!("table-{}", count.table.term()));
    let (filled, empty): (Vec<RowCount>, Vec<RowCount>) =
        quiet.iter().partition(|count| count.read > 0);
    if !filled.is_empty() {
        let tables: Vec<String> = filled
            .iter()
            .map(|count| format!("{} {}", name(count), words.whole(count.read as u64)))
            .collect();
        let values = [
            ("tables", tables.join(", ").into()),
            (
                "others",
                if telling.is_empty() { "no" } else { "yes" }.into(),
            ),
        ];
        text.push_str(&words.fill("cli-check-all-used", &values));
        text.push('\n');
    }
    if !empty.is_empty() {
        let tables: Vec<String> = empty.iter().map(name).collect();
        let values = [("tables", tables.join(", ").into())];
        text.push_str(&words.fill("cli-check-no-rows", &values));
        text.push('\n');
    }
    Ok(text)
}

fn on_terminal(table: &Table, words: &Words) -> Result<String, Error> {
    let Some(writer) = writer("table") else {
        return Ok(String::new());
    };
    let bytes = (writer.write)(table, Reader::People(words))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// How high the screen is: that of the terminal, where it is a large one.
pub(super) fn lines() -> usize {
    let terminal = terminal_size::terminal_size_of(std::io::stdout());
    // A line stays free for what is typed next.
    terminal.map_or(HEIGHT, |(_, rows)| {
        HEIGHT.max(usize::from(rows.0).saturating_sub(1))
    })
}

/// How many problems there are of each weight, and of what was noticed in the network as many as its heading counts.
pub(super) fn verdict(diagnostics: &[Diagnostic], network: &[Entry], words: &Words) -> String {
    let of = |severity| {
        let found = diagnostics.iter().map(Diagnostic::severity);
        let all = found.chain(network.iter().map(|entry| entry.severity));
        all.filter(|one| *one == severity).count()
    };
    let values = [
        ("errors", of(Severity::Error).into()),
        ("warnings", of(Severity::Warning).into()),
        ("notes", of(Severity::Note).into()),
    ];
    words.fill("cli-check-verdict", &values)
}

/// What a dataset still lacks that nobody has begun to fill in, table by table, and what is already wrong in it.
pub(super) fn blank(dataset: &Dataset, path: &str, words: &Words) -> Result<String, Error> {
    let rows_of = |table| {
        let mut counts = dataset.counts.iter();
        counts
            .find(|count: &&RowCount| count.table == table)
            .map_or(0, |count| count.used)
    };
    let to_fill = || {
        let tables = SCHEMAS.iter();
        tables.filter(|schema| schema.filling() != Filling::Program)
    };
    let table = Table::new("blank")
        .term(
            "table",
            "table",
            to_fill().map(|schema| Some(schema.table.term())),
        )
        .whole(
            "rows_read",
            to_fill().map(|schema| Some(rows_of(schema.table))),
        )
        .flag("required", to_fill().map(|schema| Some(schema.required)))
        .text(
            "to_write",
            to_fill().map(|schema| Some(words.say(&format!("fill-{}", schema.table.term())))),
        );
    let mut text = color::bold(&words.say("cli-check-blank"));
    text.push_str("\n\n");
    text.push_str(&on_terminal(&table, words)?);
    // What is merely missing is what the list above says.
    let other: Vec<Diagnostic> = dataset
        .diagnostics
        .iter()
        .filter(|diagnostic| match diagnostic.problem {
            Problem::UnknownLead { .. } => false,
            _ => diagnostic.severity() != Severity::Note,
        })
        .cloned()
        .collect();
    let problems = Section::problems(grouped_problems(&other, words));
    if problems.is_shown() {
        text.push('\n');
        text.push_str(&problems.fitted(KEPT, Hints::All, words));
    }
    text.push('\n');
    text.push_str(&words.fill("cli-check-blank-next", &[("path", path.into())]));
    text.push('\n');
    Ok(text)
}
