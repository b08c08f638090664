//! Files that come into a folder together: all of them, or none.

use super::folder::home;
use super::staging::Staging;
use crate::error::Error;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// Files on their way into a folder, which may hold others.
pub(super) struct Batch {
    folder: PathBuf,
    staging: Staging,
    files: Vec<String>,
}

impl Batch {
    /// Begins to make files for a folder, which is made when they are complete if it is not there.
    ///
    /// # Errors
    /// When something that is no folder stands there, or nothing can be written.
    pub(super) fn into(folder: &Path) -> Result<Self, Error> {
        let failed = |source| Error::write(folder, source);
        if folder.exists() && !folder.is_dir() {
            return Err(failed(ErrorKind::AlreadyExists.into()));
        }
        // Beside files that are there it needs no right to write in the folder above, which may be another disk.
        let home = if folder.is_dir() {
            folder
        } else {
            home(folder)
        };
        fs::create_dir_all(home).map_err(failed)?;
        Ok(Self {
            folder: folder.to_owned(),
            staging: Staging::inside(home).map_err(failed)?,
            files: Vec::new(),
        })
    }

    /// Makes a file of this name.
    pub(super) fn write(&mut self, name: &str, bytes: &[u8]) -> Result<(), Error> {
        let file = self.staging.path().join(name);
        let written = self.staging.uninterrupted(|| fs::write(&file, bytes));
        written.map_err(|source| Error::write(&self.folder.join(name), source))?;
        self.files.push(name.to_owned());
        Ok(())
    }

    /// Moves the files into the folder, in place of those of the same names, and says how many they are.
    pub(super) fn publish(self) -> Result<usize, Error> {
        self.staging.uninterrupted(|| {
            fs::create_dir_all(&self.folder)
                .map_err(|source| Error::write(&self.folder, source))?;
            for name in &self.files {
                let place = self.folder.join(name);
                fs::rename(self.staging.path().join(name), &place)
                    .map_err(|source| Error::write(&place, source))?;
            }
            Ok(self.files.len())
        })
    }
}
