//! What is refused for its size alone, so that no file can take all memory: far beyond any table that people make, and said clearly.

use super::error::IngestError;
use super::unreadable;
use std::fs::File;
use std::io::Read;
use std::path::Path;

/// The most bytes of a file that is held in memory whole, as all are but edge lists in CSV: 1 GiB.
pub(super) const WHOLE_FILE: u64 = 1 << 30;

/// The most bytes of a line of separated values: 16 MiB, a thousand pages of text.
pub(super) const LINE: usize = 16 << 20;

/// The most columns of a table, as many as spreadsheets have.
pub(super) const COLUMNS: usize = 16_384;

/// The bytes of a file, which is asked for its size before it is read.
pub(super) fn bytes_of(path: &Path) -> Result<Vec<u8>, IngestError> {
    bytes_within(path, WHOLE_FILE)
}

fn bytes_within(path: &Path, limit: u64) -> Result<Vec<u8>, IngestError> {
    let failed = |error| unreadable(path, &error);
    let file = File::open(path).map_err(failed)?;
    let size = file.metadata().map_err(failed)?.len();
    let too_large = || IngestError::HugeFile {
        path: path.display().to_string(),
        limit: mebibytes(limit),
    };
    if size > limit {
        return Err(too_large());
    }
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or_default());
    // What is no plain file, such as a pipe, does not know its size.
    file.take(limit + 1)
        .read_to_end(&mut bytes)
        .map_err(failed)?;
    if bytes.len() as u64 > limit {
        return Err(too_large());
    }
    Ok(bytes)
}

/// A number of bytes in MiB, as messages give it.
fn mebibytes(bytes: u64) -> u64 {
    bytes >> 20
}

/// The error for a line that is too long.
pub(super) fn line_too_long(file: &str, line: usize) -> IngestError {
    IngestError::LineTooLong {
        file: file.to_owned(),
        line,
        limit: mebibytes(LINE as u64),
    }
}

/// Refuses a header with more columns than a table can have.
pub(super) fn few_columns(file: &str, found: usize) -> Result<(), IngestError> {
    if found > COLUMNS {
        return Err(IngestError::TooManyColumns {
            file: file.to_owned(),
            found,
            limit: COLUMNS,
        });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_read_up_to_the_limit_and_not_beyond() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("f.csv");
        std::fs::write(&path, vec![b'x'; 3 << 20]).unwrap();
        assert_eq!(bytes_within(&path, 3 << 20).unwrap().len(), 3 << 20);
        let error = bytes_within(&path, 2 << 20).unwrap_err();
        let (path, limit) = (path.display().to_string(), 2);
        assert_eq!(error, IngestError::HugeFile { path, limit });
    }

    #[cfg(unix)]
    #[test]
    fn a_file_without_an_end_is_refused() {
        let error = bytes_within(Path::new("/dev/zero"), 1 << 20).unwrap_err();
        assert!(matches!(error, IngestError::HugeFile { .. }), "{error}");
    }
}
