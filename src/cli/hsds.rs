//! `export --to hsds`: a dataset as an Open Referral data package.

use super::data::Source;
use super::folder::Folder;
use super::session::{Session, outcome};
use super::{Outcome, data};
use crate::error::Error;
use crate::ingest::read_import_record;
use crate::model::diagnostic::TableId;
use crate::present::hsds::{Ids, package};
use std::path::Path;

/// What the tables of a dataset are called in HSDS, where their rows have UUIDs.
const ENTITIES: [(TableId, &str); 2] = [
    (TableId::Organizations, "organization"),
    (TableId::Services, "service"),
];

/// Writes the package into a folder, whole or not at all.
pub(super) fn export(source: &Source, output: &Path, session: &Session) -> Result<Outcome, Error> {
    let (read, words) = data::read(source, session)?;
    let mut ids = Ids::new(&read.district.edition.name);
    // What came from a package goes back under the ids that it had there.
    let record = read_import_record(&source.dataset)?;
    for (table, entity) in ENTITIES {
        for (uuid, known) in record.of(table, "hsds").into_iter().flatten() {
            ids.know(entity, &known.id, uuid);
        }
    }
    let mut folder = Folder::stage(output)?;
    for (file, bytes) in package(&read.district, &ids)? {
        folder.write(&file, &bytes)?;
    }
    folder.publish()?;
    let values = [("path", output.display().to_string().into())];
    session.remark(&words.fill("cli-written", &values));
    session.remark(&words.say("cli-hsds-profile"));
    Ok(outcome(&read.diagnostics))
}
