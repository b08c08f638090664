//! What the sheets of a workbook are called, told without reading them: a register that lies beside the tables takes seconds to read.

use std::fs::File;
use std::io::Read;
use std::path::Path;
use zip::ZipArchive;

/// The parts of a workbook that name its sheets, in Excel and in OpenDocument.
const PARTS: [&str; 2] = ["xl/workbook.xml", "content.xml"];
/// How much of such a part is read, in bytes.
const READ: u64 = 1 << 26;

/// Everything that has a name in the part of a workbook that names its sheets, sheets among it; `None` where it cannot be opened.
pub(in crate::ingest) fn names_in(path: &Path) -> Option<Vec<String>> {
    let mut archive = ZipArchive::new(File::open(path).ok()?).ok()?;
    let mut names = Vec::new();
    for part in PARTS {
        let mut bytes = Vec::new();
        let read = archive
            .by_name(part)
            .map(|part| part.take(READ).read_to_end(&mut bytes));
        if matches!(read, Ok(Ok(_))) {
            let xml = String::from_utf8_lossy(&bytes);
            let rest = xml.split("name=\"").skip(1);
            names.extend(
                rest.filter_map(|rest| rest.split('"').next())
                    .map(str::to_owned),
            );
        }
    }
    Some(names)
}
