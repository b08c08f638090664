//! The eight letters that stand on every figure of a run and in its record.

use super::record::{VERSION, sha256};
use crate::error::Error;
use crate::ingest::Dataset;
use crate::model::district::Language;
use crate::present::audience::Audience;
use crate::present::networks::{network_writer, typed};
use crate::present::tables::{Reader, writer};
use crate::present::{Briefing, contents};
use sha2::{Digest, Sha256};

/// Others if a part is another: what a run is made from, and what a figure shows beside it. Which actor a figure is about, its size and its
/// look are seen on it.
pub(super) fn mark(lang: Language, seed: u64, parts: &[String]) -> String {
    let mut hash = Sha256::new();
    let seed = seed.to_string();
    let first = [VERSION, lang.code(), &seed];
    for part in first.into_iter().chain(parts.iter().map(String::as_str)) {
        hash.update(part.as_bytes());
        hash.update([0]);
    }
    let bytes = hash.finalize();
    let letters = bytes.iter().take(4).map(|byte| format!("{byte:02x}"));
    letters.collect()
}

/// What a run or a figure is made from: in the office its inputs; outside it what of them is told, since whoever guesses an input could see
/// in anything else whether the guess is right.
///
/// A figure with codes in place of names has no tables beside it: it goes by its network alone, as working groups are told it.
pub(super) fn made_from(
    dataset: &Dataset,
    briefing: &Briefing<'_>,
    redacted: bool,
) -> Result<Vec<String>, Error> {
    if briefing.audience == Audience::Internal && !redacted {
        let inputs = dataset.inputs.iter();
        let inputs = inputs.flat_map(|input| [input.file.clone(), input.sha256.clone()]);
        return Ok(inputs.collect());
    }
    let briefing = briefing.addressed(briefing.audience.max(Audience::Tavolo));
    let mut parts = vec![briefing.audience.key().to_owned()];
    if let Some(graphml) = network_writer("graphml") {
        parts.push(sha256(&(graphml.write)(&typed::shown(&briefing))?));
    }
    let tables = writer("csv").filter(|_| !redacted);
    if let Some(csv) = tables {
        for table in contents::shown(&briefing) {
            parts.push(table.id.to_owned());
            parts.push(sha256(&(csv.write)(&table, Reader::Machine)?));
        }
    }
    Ok(parts)
}
