//! Tables on the disk: a copy first, then the whole new table, then the record of what was written.

use crate::cli::output;
use crate::error::Error;
use crate::ingest::{Merged, Place};
use crate::model::diagnostic::TableId;
use crate::model::import::{ChangeKind, ImportRecord, ImportRun};
use crate::model::sheet::Sheet;
use crate::present::tables::sheet;
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};

/// Tables that are about to be written.
pub(super) struct Store<'a> {
    folder: &'a Path,
    place: &'a Place,
    replace: bool,
    record: ImportRecord,
    /// Whether the record says anything that it did not say before.
    news: bool,
    /// File and bytes of each table that changes.
    tables: Vec<(String, Vec<u8>)>,
}

impl<'a> Store<'a> {
    /// The record of earlier imports is large, and is handed over instead of copied.
    pub(super) fn new(
        folder: &'a Path,
        place: &'a Place,
        record: ImportRecord,
        replace: bool,
    ) -> Self {
        Self {
            folder,
            place,
            replace,
            record,
            news: false,
            tables: Vec::new(),
        }
    }

    /// Makes a table ready, and takes what the source said for the record; one that the import does not change stays as it is on the disk.
    ///
    /// # Errors
    /// When people edited the table since the last import, or made it, and did not say that it may be replaced.
    pub(super) fn table(
        &mut self,
        table: TableId,
        source: &str,
        merged: &mut Merged,
    ) -> Result<(), Error> {
        let rows = self.record.rows.entry(table.key().to_owned()).or_default();
        let known = std::mem::take(&mut merged.known);
        self.news |= rows.get(source) != Some(&known);
        rows.insert(source.to_owned(), known);
        if !merged.changes_table() {
            return Ok(());
        }
        let file = self.place.file(table);
        if self.place.edited(table, &self.record) && !self.replace {
            let of = |kind| {
                let same = merged.changes.iter().filter(|change| change.kind == kind);
                same.count()
            };
            return Err(Error::Edited {
                path: self.folder.join(file).display().to_string(),
                imported: self.place.imported(table, &self.record),
                added: of(ChangeKind::Added),
                changed: of(ChangeKind::Changed),
            });
        }
        let bytes = sheet::write(&merged.sheet)?;
        self.record.tables.insert(file.clone(), sha256(&bytes));
        self.tables.push((file, bytes));
        Ok(())
    }

    /// Makes a table ready that the dataset does not have yet.
    pub(super) fn add(&mut self, table: TableId, new: &Sheet) -> Result<(), Error> {
        let file = self.place.file(table);
        let bytes = sheet::write(new)?;
        self.record.tables.insert(file.clone(), sha256(&bytes));
        self.tables.push((file, bytes));
        Ok(())
    }

    /// Makes the settings ready of a dataset that has none. They are people's from then on, so that the record does not name them.
    pub(super) fn settings(&mut self, text: String) {
        let file = "dataset.toml".to_owned();
        self.tables.push((file, text.into_bytes()));
    }

    /// Writes the tables and the record; returns what was written, copies of what stood there included.
    ///
    /// A failure between two files leaves whole files, and a record that takes a table it does not know for edited: nothing is lost then.
    pub(super) fn publish(mut self, run: ImportRun) -> Result<Vec<PathBuf>, Error> {
        let mut written = Vec::new();
        if self.record.imports.last() != Some(&run) {
            self.record.imports.push(run);
            self.news = true;
        }
        if !self.news && self.tables.is_empty() {
            return Ok(written);
        }
        fs::create_dir_all(self.folder).map_err(|source| Error::write(self.folder, source))?;
        for (file, _) in &self.tables {
            let path = self.folder.join(file);
            written.extend(output::copy_of(&path)?);
        }
        for (file, bytes) in &self.tables {
            let path = self.folder.join(file);
            output::write(Some(&path), bytes)?;
            written.push(path);
        }
        let mut bytes = serde_json::to_vec_pretty(&self.record)?;
        bytes.push(b'\n');
        output::write(Some(&self.folder.join(ImportRecord::FILE)), &bytes)?;
        Ok(written)
    }
}

fn sha256(bytes: &[u8]) -> String {
    let hash = Sha256::digest(bytes);
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}
