//! Why the system refuses a file, in kinds that the message catalogues have words for.

use serde::Serialize;
use std::io::{Error, ErrorKind};

/// The usual reasons for which a file or folder cannot be read or written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Cause {
    /// Whoever runs the program may not.
    PermissionDenied,
    /// The file, or the folder that should hold it, is not there.
    NotFound,
    /// The disk or the quota is full.
    NoSpace,
    /// A folder stands where a file belongs.
    IsAFolder,
    /// A file stands where a folder belongs.
    NotAFolder,
    /// Something is there already.
    AlreadyExists,
    /// The disk, or the file system, is only to be read.
    ReadOnly,
    /// Any other: what the system says is repeated.
    Other,
}

impl Cause {
    /// The kind of a system's error.
    pub fn of(error: &Error) -> Self {
        match error.kind() {
            ErrorKind::PermissionDenied => Self::PermissionDenied,
            ErrorKind::NotFound => Self::NotFound,
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::NoSpace,
            ErrorKind::IsADirectory => Self::IsAFolder,
            ErrorKind::NotADirectory => Self::NotAFolder,
            ErrorKind::AlreadyExists | ErrorKind::DirectoryNotEmpty => Self::AlreadyExists,
            ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            _ => Self::Other,
        }
    }

    /// The name that the message catalogues choose by, the same that serde writes.
    pub fn key(self) -> &'static str {
        match self {
            Self::PermissionDenied => "permission-denied",
            Self::NotFound => "not-found",
            Self::NoSpace => "no-space",
            Self::IsAFolder => "is-a-folder",
            Self::NotAFolder => "not-a-folder",
            Self::AlreadyExists => "already-exists",
            Self::ReadOnly => "read-only",
            Self::Other => "other",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cause_is_written_by_its_key() {
        for kind in [
            ErrorKind::PermissionDenied,
            ErrorKind::NotFound,
            ErrorKind::StorageFull,
            ErrorKind::IsADirectory,
            ErrorKind::NotADirectory,
            ErrorKind::AlreadyExists,
            ErrorKind::ReadOnlyFilesystem,
            ErrorKind::TimedOut,
        ] {
            let cause = Cause::of(&Error::from(kind));
            let written = serde_json::to_value(cause).expect("a cause is written");
            assert_eq!(written, cause.key());
        }
    }
}
