//! A folder of results: filled beside its place, moved into place when it is complete.

use super::record::{Hashes, left_in, sha256};
use super::staging::Staging;
use crate::error::Error;
use std::fs::{self, File};
use std::io::BufWriter;
use std::path::{Path, PathBuf};

/// A folder of results that is being filled.
pub(super) struct Folder {
    place: PathBuf,
    staging: Staging,
    hashes: Hashes,
}

impl Folder {
    /// Begins to fill a folder that will stand at `place`.
    ///
    /// # Errors
    /// When something else stands there: a file, or a folder with files that no earlier run left.
    pub(super) fn stage(place: &Path) -> Result<Self, Error> {
        let occupied = fs::symlink_metadata(place).is_ok();
        if occupied && left_in(place).is_none() && !is_empty_folder(place) {
            return Err(Error::Occupied {
                path: place.display().to_string(),
            });
        }
        let parent = home(place);
        fs::create_dir_all(parent).map_err(|source| Error::write(parent, source))?;
        let staging = Staging::inside(parent).map_err(|source| Error::write(parent, source))?;
        let folder = Self {
            place: place.to_owned(),
            staging,
            hashes: Hashes::new(),
        };
        let inside = folder.inside();
        fs::create_dir(&inside).map_err(|source| Error::write(&inside, source))?;
        Ok(folder)
    }

    /// The new folder. It lies inside the temporary one, which only its owner may open, so that it has the usual permissions.
    fn inside(&self) -> PathBuf {
        self.staging.path().join("new")
    }

    /// Writes a file of the folder, by its path inside it.
    pub(super) fn write(&mut self, path: &str, bytes: &[u8]) -> Result<(), Error> {
        let file = self.inside().join(path);
        let written = self.staging.uninterrupted(|| {
            if let Some(parent) = file.parent() {
                fs::create_dir_all(parent).map_err(|source| Error::write(parent, source))?;
            }
            fs::write(&file, bytes).map_err(|source| Error::write(&file, source))
        });
        self.hashes.insert(path.to_owned(), sha256(bytes));
        written
    }

    /// Begins a file of the folder that is too large to be put together in memory.
    pub(super) fn create(&mut self, file: &str) -> Result<BufWriter<File>, Error> {
        let path = self.inside().join(file);
        let created = File::create(&path).map_err(|source| Error::write(&path, source))?;
        Ok(BufWriter::with_capacity(1 << 16, created))
    }

    /// The hash of every file that was written whole.
    pub(super) fn hashes(&self) -> &Hashes {
        &self.hashes
    }

    /// Moves the folder into place. Files that people put into an earlier one are kept; those an earlier run left are replaced.
    pub(super) fn publish(mut self) -> Result<(), Error> {
        let (inside, old) = (self.inside(), self.staging.path().join("old"));
        let failed = |source| Error::write(&self.place, source);
        if self.place.exists() {
            let written = left_in(&self.place).unwrap_or_default();
            carry_over(&self.place, &inside, Path::new(""), &written).map_err(failed)?;
        }
        // A failed run leaves things as it found them; where even that fails, the old folder is kept where it lies.
        let mut lost = false;
        let moved = self.staging.uninterrupted(|| {
            if self.place.exists() {
                fs::rename(&self.place, &old)?;
            }
            let moved = fs::rename(&inside, &self.place);
            lost = moved.is_err() && old.exists() && fs::rename(&old, &self.place).is_err();
            moved
        });
        if lost {
            let kept = self.staging.keep();
            return Err(Error::write(
                &kept.join("old"),
                std::io::Error::other("not put back"),
            ));
        }
        moved.map_err(failed)
    }
}

/// The folder that a file or a folder stands in.
pub(super) fn home(place: &Path) -> &Path {
    match place.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    }
}

/// Whether a folder stands here and holds nothing.
pub(super) fn is_empty_folder(path: &Path) -> bool {
    fs::read_dir(path).is_ok_and(|mut entries| entries.next().is_none())
}

/// Copies what is in the old folder and was not written by an earlier run: files, links and empty folders. A file whose name the new run
/// has taken is kept under that name with `.old` behind it.
fn carry_over(old: &Path, new: &Path, inside: &Path, written: &[String]) -> std::io::Result<()> {
    for entry in fs::read_dir(old.join(inside))? {
        let entry = entry?;
        let path = inside.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            fs::create_dir_all(new.join(&path))?;
            carry_over(old, new, &path, written)?;
        } else if !written.iter().any(|file| Path::new(file) == path) {
            let mut place = new.join(&path);
            if place.exists() {
                let mut name = entry.file_name();
                name.push(".old");
                place.set_file_name(name);
            }
            // A rename would lose the file if a later step failed; a copy of a link is the link.
            match fs::read_link(old.join(&path)) {
                Ok(target) => link(&target, &place)?,
                Err(_) => fs::copy(old.join(&path), place).map(|_| ())?,
            }
        }
    }
    Ok(())
}

#[cfg(unix)]
fn link(target: &Path, place: &Path) -> std::io::Result<()> {
    std::os::unix::fs::symlink(target, place)
}

#[cfg(not(unix))]
fn link(target: &Path, place: &Path) -> std::io::Result<()> {
    fs::copy(target, place).map(|_| ())
}
