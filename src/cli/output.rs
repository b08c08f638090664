//! Where a command's data goes: a file if one is named, written whole or not at all, else the standard output.

use super::folder::home;
use super::session::Session;
use super::staging::Staging;
use crate::error::Error;
use crate::present::tables::{Reader, Table, writer};
use crate::present::words::Words;
use clap::ValueEnum;
use std::io::Write;
use std::path::{Path, PathBuf};

/// The options of a command that gives one table.
#[derive(Debug, Clone, clap::Args)]
pub(super) struct TableOutput {
    #[arg(long, value_enum)]
    format: Option<Format>,
    #[arg(long, conflicts_with = "format")]
    excel_it: bool,
    #[arg(long, short)]
    output: Option<PathBuf>,
}

/// The endings of files by which a table's format is known. A table for people is text, and may have no ending.
const TABLE_ENDINGS: [(&str, Format); 5] = [
    ("csv", Format::Csv),
    ("json", Format::Json),
    ("parquet", Format::Parquet),
    ("xlsx", Format::Xlsx),
    ("txt", Format::Table),
];

/// A format that a table is asked for in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Table,
    Csv,
    Json,
    Parquet,
    Xlsx,
}

impl TableOutput {
    /// The same, but JSON where neither a format nor a file is named.
    pub(super) fn or_json(&self) -> Self {
        let open = self.format.is_none() && self.output.is_none() && !self.excel_it;
        Self {
            format: if open {
                Some(Format::Json)
            } else {
                self.format
            },
            ..self.clone()
        }
    }

    /// Whether the table is for a person at a screen, who has no use for thousands of rows.
    pub(super) fn on_screen(&self) -> bool {
        self.output.is_none() && !self.excel_it && matches!(self.format, None | Some(Format::Table))
    }

    /// Refuses a file whose ending no format has, before anything is done.
    pub(super) fn check(&self) -> Result<(), Error> {
        self.format().map(|_| ())
    }

    /// The format that is asked for, else that of the file's ending.
    fn format(&self) -> Result<Format, Error> {
        match (self.format, &self.output) {
            // It is CSV, whatever else is asked for.
            (_, Some(path)) if self.excel_it => {
                Ok(by_ending(path, &[("csv", Format::Csv)])?.unwrap_or(Format::Csv))
            }
            (Some(format), _) => Ok(format),
            (None, Some(path)) => Ok(by_ending(path, &TABLE_ENDINGS)?.unwrap_or(Format::Table)),
            (None, None) => Ok(Format::Table),
        }
    }

    /// Writes a table as asked; where JSON is asked for, this object instead of one for each row.
    pub(super) fn write_or_object(
        &self,
        table: &Table,
        object: impl FnOnce() -> serde_json::Value,
        words: &Words,
    ) -> Result<(), Error> {
        if self.excel_it || self.format()? != Format::Json {
            return self.write(table, words);
        }
        let mut bytes = serde_json::to_vec_pretty(&object())?;
        bytes.push(b'\n');
        write(self.output.as_deref(), &bytes)
    }

    /// Writes a table as asked.
    pub(super) fn write(&self, table: &Table, words: &Words) -> Result<(), Error> {
        let (id, reader) = match self.format()? {
            _ if self.excel_it => ("excel-it", Reader::People(words)),
            Format::Table => ("table", Reader::People(words)),
            Format::Csv => ("csv", Reader::Machine),
            Format::Json => ("json", Reader::Machine),
            Format::Parquet => ("parquet", Reader::Machine),
            // A workbook is opened by people; programs have the three above.
            Format::Xlsx => ("xlsx", Reader::People(words)),
        };
        // Every name above is in the list: `tests/cli.rs` asks for each.
        let bytes = match writer(id) {
            Some(writer) => (writer.write)(table, reader)?,
            None => Vec::new(),
        };
        write(self.output.as_deref(), &bytes)
    }
}

/// What the ending of a file stands for, in whatever case; `None` where it has none.
/// # Errors
/// [`Error::NoWriter`] when it stands for nothing.
pub(super) fn by_ending<T: Copy>(path: &Path, known: &[(&str, T)]) -> Result<Option<T>, Error> {
    let Some(ending) = path.extension() else {
        return Ok(None);
    };
    let same = |(name, _): &&(&str, T)| ending.eq_ignore_ascii_case(name);
    match known.iter().find(same) {
        Some((_, meant)) => Ok(Some(*meant)),
        None => Err(Error::NoWriter {
            path: path.display().to_string(),
            known: known.iter().map(|(name, _)| format!(".{name}")).collect(),
        }),
    }
}

/// The folder that a file is to stand in.
///
/// # Errors
/// [`Error::NoFolder`] when it is not there: a path that is mistyped would become a folder that nobody finds.
pub(super) fn has_folder(path: &Path) -> Result<&Path, Error> {
    let folder = home(path);
    match folder.try_exists() {
        Ok(false) => Err(Error::NoFolder {
            path: path.display().to_string(),
            folder: folder.display().to_string(),
        }),
        _ => Ok(folder),
    }
}

/// Writes bytes to a file that is complete or not there, or to the standard output.
pub(super) fn write(path: Option<&Path>, bytes: &[u8]) -> Result<(), Error> {
    match path {
        Some(path) => {
            let folder = has_folder(path)?;
            let failed = |source| Error::write(path, source);
            // The file lies in a folder that only its owner may open, so that it has the usual permissions of a new file.
            let staging = Staging::inside(folder).map_err(failed)?;
            let file = staging.path().join("new");
            std::fs::write(&file, bytes).map_err(failed)?;
            staging
                .uninterrupted(|| std::fs::rename(&file, path))
                .map_err(failed)
        }
        None => {
            let mut stdout = std::io::stdout().lock();
            stdout
                .write_all(bytes)
                .and_then(|()| stdout.flush())
                .map_err(|source| Error::write(Path::new("-"), source))
        }
    }
}

/// Copies a file that is about to be written over, if it is there, to the first of `enti.csv.1.bak`, `enti.csv.2.bak`, … that is not.
pub(super) fn copy_of(path: &Path) -> Result<Option<PathBuf>, Error> {
    if !path.exists() {
        return Ok(None);
    }
    let mut number = 1_usize;
    let copy = loop {
        let mut name = path.file_name().unwrap_or_default().to_owned();
        name.push(format!(".{number}.bak"));
        let copy = path.with_file_name(name);
        if !copy.exists() {
            break copy;
        }
        number += 1;
    };
    std::fs::copy(path, &copy).map_err(|source| Error::write(&copy, source))?;
    Ok(Some(copy))
}

/// Writes text with colors to the standard output; where that is no terminal, or colors are not wanted (`NO_COLOR`), without.
pub(super) fn show(text: &str) -> Result<(), Error> {
    let mut stdout = anstream::AutoStream::auto(std::io::stdout().lock());
    stdout
        .write_all(text.as_bytes())
        .and_then(|()| stdout.flush())
        .map_err(|source| Error::write(Path::new("-"), source))
}

/// Says where a figure or a table was written, when it went to a file.
pub(super) fn remark(path: Option<&Path>, session: &Session, words: &Words) {
    if let Some(path) = path {
        let values = [("path", path.display().to_string().into())];
        session.remark(&words.fill("cli-written", &values));
    }
}
