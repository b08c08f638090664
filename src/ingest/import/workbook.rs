//! Whether a workbook is one that holds a dataset: a register that lies beside the tables is none.

use crate::ingest::names::same;
use crate::ingest::schema::Schema;
use std::fs::File;
use std::io::Read;
use std::path::Path;
use zip::ZipArchive;

/// The parts of a workbook that name its sheets, in Excel and in OpenDocument.
const PARTS: [&str; 2] = ["xl/workbook.xml", "content.xml"];
/// How much of such a part is read, in bytes.
const READ: u64 = 1 << 26;

/// Whether a workbook has a sheet of this table's name. One that cannot be opened is taken for one that has.
pub(super) fn holds(path: &Path, schema: &Schema) -> bool {
    let ending = path.extension().and_then(|ending| ending.to_str());
    if ending.is_some_and(|ending| ending.eq_ignore_ascii_case("parquet")) {
        return false;
    }
    let Some(mut archive) = File::open(path)
        .ok()
        .and_then(|file| ZipArchive::new(file).ok())
    else {
        return true;
    };
    PARTS.iter().any(|part| {
        let mut bytes = Vec::new();
        let read = archive
            .by_name(part)
            .map(|part| part.take(READ).read_to_end(&mut bytes));
        matches!(read, Ok(Ok(_))) && names_sheet(&String::from_utf8_lossy(&bytes), schema)
    })
}

fn names_sheet(xml: &str, schema: &Schema) -> bool {
    xml.split("name=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .any(|name| schema.names().into_iter().any(|own| same(own, name)))
}
