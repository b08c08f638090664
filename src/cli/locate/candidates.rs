//! `--candidates`: where a site could be opened, named one by one or in a file.

use crate::analysis::siting::refusal::SitingError;
use crate::cli::session::Session;
use crate::error::Error;
use crate::ingest::{ReadCandidates, is_table, read_candidates};
use crate::present::words::Words;
use std::path::Path;

/// The sites that these name, as `find` knows them: a list of ids, or the file that holds one.
/// # Errors
/// When the file cannot be read, or when there is no site of that name.
pub(super) fn named<T>(
    candidates: &[String],
    find: impl Fn(&str) -> Option<T>,
    session: &Session,
    words: &Words,
) -> Result<Vec<T>, Error> {
    if let [one] = candidates {
        let path = Path::new(one);
        if is_table(one) || path.extension().is_some() && path.is_file() {
            return in_file(path, find, session, words);
        }
    }
    let sites = candidates.iter().map(|id| {
        let missing = || SitingError::NoSuchSite { id: id.clone() };
        find(id.trim()).ok_or_else(missing).map_err(Error::from)
    });
    sites.collect()
}

fn in_file<T>(
    path: &Path,
    find: impl Fn(&str) -> Option<T>,
    session: &Session,
    words: &Words,
) -> Result<Vec<T>, Error> {
    let ReadCandidates {
        ids,
        heading,
        left_out,
    } = read_candidates(path)?;
    let file = path.file_name().unwrap_or_default().to_string_lossy();
    let mut sites = Vec::new();
    if let Some(heading) = heading {
        match find(&heading) {
            Some(site) => sites.push(site),
            // It may be the name of the column, or an id with a slip.
            None => session.remark(&words.fill(
                "locate-candidates-heading",
                &[
                    ("heading", heading.as_str().into()),
                    ("file", file.as_ref().into()),
                ],
            )),
        }
    }
    if left_out > 0 {
        let values = [("count", left_out.into()), ("file", file.as_ref().into())];
        session.remark(&words.fill("locate-candidates-left-out", &values));
    }
    for (id, row) in ids {
        match find(&id) {
            Some(site) => sites.push(site),
            None => {
                let file = file.clone().into_owned();
                return Err(SitingError::NoSuchSiteIn { id, file, row }.into());
            }
        }
    }
    Ok(sites)
}
