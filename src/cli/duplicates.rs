//! Likely duplicates for `check`: the likeliest on the screen, all of them in a table for the person who decides.

mod carried;

use super::output;
use crate::analysis::duplicates::{DuplicateOptions, DuplicatePair, duplicates_in};
use crate::error::Error;
use crate::ingest::{Dataset, read_duplicates, read_duplicates_as_written};
use crate::model::diagnostic::{Origin, Severity};
use crate::model::node::Organization;
use crate::model::sheet::SharedSheet;
use crate::present::contents::duplicates::duplicates;
use crate::present::digest::Entry;
use crate::present::tables::{Table, sheet};
use crate::present::words::Words;
use carried::carried;
use std::path::{Path, PathBuf};

/// The name of the table's file.
const FILE: &str = "duplicates.csv";

/// The likely duplicates of a dataset, without those that somebody said are two.
pub(super) fn find(dataset: &Dataset) -> Vec<DuplicatePair> {
    duplicates_in(
        &dataset.district,
        &dataset.told_apart,
        DuplicateOptions::default(),
    )
}

/// The pairs for the screen, the likeliest first; the first one says what to do.
pub(super) fn entries(pairs: &[DuplicatePair], dataset: &Dataset, words: &Words) -> Vec<Entry> {
    let organizations: Vec<&Organization> = dataset.district.network.organizations().collect();
    let hint = words.say("cli-duplicates-hint");
    pairs
        .iter()
        .map(|pair| {
            let (a, b) = (organizations[pair.a], organizations[pair.b]);
            let values = [
                ("score", words.decimal(pair.score, 2).into()),
                ("id_a", a.id.as_str().into()),
                ("name_a", a.name.as_str().into()),
                ("id_b", b.id.as_str().into()),
                ("name_b", b.name.as_str().into()),
            ];
            Entry {
                severity: Severity::Note,
                origin: Origin::default(),
                place: None,
                value: None,
                repaired: None,
                text: words.fill("cli-duplicates-pair", &values),
                hint: Some(hint.clone()),
                count: 1,
                follows: false,
            }
        })
        .collect()
}

/// Writes the table of pairs into a folder, with all that people wrote in an earlier one; where they wrote anything, a copy of that one is
/// made first. Where there is no pair, and no earlier table either, nothing is written.
///
/// Returns what was written: the copy first, if there is one, then the table, which is named even where it was as it should be already.
/// # Errors
/// When the file cannot be written, or there is one of that name which is no such table: it might be somebody's work.
pub(super) fn write(
    pairs: &[DuplicatePair],
    dataset: &Dataset,
    folder: &Path,
    words: &Words,
) -> Result<Vec<PathBuf>, Error> {
    let path = folder.join(FILE);
    if pairs.is_empty() && !path.exists() {
        return Ok(Vec::new());
    }
    std::fs::create_dir_all(folder).map_err(|source| Error::write(folder, source))?;
    update(&duplicates(pairs, &dataset.district, words), &path, words)
}

/// Writes a table of pairs to a file, with all that people wrote in the one that is there.
///
/// Returns and errors as [`write`].
pub(super) fn update(table: &Table, path: &Path, words: &Words) -> Result<Vec<PathBuf>, Error> {
    let earlier = if path.exists() {
        read_duplicates(path)?;
        read_duplicates_as_written(path)?
    } else {
        SharedSheet::empty()
    };
    let new = carried(table, &earlier, words);
    let bytes = sheet::write(&new.table.sheet)?;
    let mut written = Vec::new();
    if !std::fs::read(path).is_ok_and(|there| there == bytes) {
        if new.by_people {
            written.extend(output::copy_of(path)?);
        }
        output::write(Some(path), &bytes)?;
    }
    written.push(path.to_owned());
    Ok(written)
}
