//! Zip archives before they are unpacked: a few kilobytes can unpack to more than any machine holds.

use super::error::IngestError;
use std::io::{Cursor, Read, copy, sink};
use zip::ZipArchive;

/// The most bytes that the files of a workbook may unpack to. A million rows of ten columns need half of it.
pub(super) const MOST_UNPACKED: u64 = 1 << 30;

/// The most files in a workbook.
const MOST_FILES: usize = 10_000;

/// Unpacks a workbook into nothing, to know that it is whole and how large it is: sizes that an archive states need not be true.
/// # Errors
/// [`IngestError::NotAWorkbook`] when it is no archive or is cut short, [`IngestError::TooLarge`] when it unpacks to too much.
pub(super) fn check(file: &str, bytes: &[u8]) -> Result<(), IngestError> {
    let broken = || IngestError::NotAWorkbook {
        file: file.to_owned(),
    };
    let too_large = || IngestError::TooLarge {
        file: file.to_owned(),
        most: MOST_UNPACKED >> 20,
    };
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| broken())?;
    if archive.len() > MOST_FILES {
        return Err(too_large());
    }
    let mut unpacked = 0;
    for index in 0..archive.len() {
        let entry = match archive.by_index(index) {
            Ok(entry) => entry,
            Err(zip::result::ZipError::UnsupportedArchive(reason))
                if reason == zip::result::ZipError::PASSWORD_REQUIRED =>
            {
                return Err(IngestError::Encrypted {
                    file: file.to_owned(),
                });
            }
            Err(_) => return Err(broken()),
        };
        let room = MOST_UNPACKED - unpacked;
        let read = copy(&mut entry.take(room + 1), &mut sink()).map_err(|_| broken())?;
        if read > room {
            return Err(too_large());
        }
        unpacked += read;
    }
    Ok(())
}

/// Whether an archive has a file of this name.
pub(super) fn holds(bytes: &[u8], name: &str) -> bool {
    ZipArchive::new(Cursor::new(bytes)).is_ok_and(|archive| archive.index_for_name(name).is_some())
}

/// The bytes of one file of an archive that was checked before.
/// # Errors
/// [`IngestError::NotAWorkbook`] when it is not there or cannot be unpacked.
pub(super) fn entry(file: &str, bytes: &[u8], name: &str) -> Result<Vec<u8>, IngestError> {
    let broken = || IngestError::NotAWorkbook {
        file: file.to_owned(),
    };
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| broken())?;
    let entry = archive.by_name(name).map_err(|_| broken())?;
    let mut content = Vec::new();
    entry
        .take(MOST_UNPACKED)
        .read_to_end(&mut content)
        .map_err(|_| broken())?;
    Ok(content)
}
