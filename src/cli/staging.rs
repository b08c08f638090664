//! Folders in which results are made before they are moved into place, and what becomes of them when somebody presses Ctrl-C.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use tempfile::TempDir;

/// The staging folders there are.
static OPEN: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

/// The exit code of a program that Ctrl-C ended: 128 + SIGINT.
const INTERRUPTED: i32 = 130;

/// A folder beside the place of a result, which only its owner may open; it is gone with its value, and when the run is interrupted.
pub(super) struct Staging {
    path: PathBuf,
    /// None once it is kept.
    folder: Option<TempDir>,
}

impl Staging {
    /// A new one inside a folder.
    pub(super) fn inside(folder: &Path) -> io::Result<Self> {
        // Held before the folder is there, so that an interruption finds each one.
        let mut open = open();
        let folder = tempfile::Builder::new()
            .prefix(".tessuto-")
            .tempdir_in(folder)?;
        open.push(folder.path().to_owned());
        Ok(Self {
            path: folder.path().to_owned(),
            folder: Some(folder),
        })
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Leaves it where it is, whatever happens.
    pub(super) fn keep(&mut self) -> &Path {
        open().retain(|path| *path != self.path);
        if let Some(folder) = self.folder.take() {
            let _ = folder.keep();
        }
        &self.path
    }

    /// Takes steps that no interruption comes between: a file is whole or not there, and no folder is made after it was removed.
    pub(super) fn uninterrupted<T>(&self, steps: impl FnOnce() -> T) -> T {
        let _held = open();
        steps()
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        drop(self.folder.take());
        open().retain(|path| *path != self.path);
    }
}

fn open() -> MutexGuard<'static, Vec<PathBuf>> {
    OPEN.lock().unwrap_or_else(PoisonError::into_inner)
}

/// From now on Ctrl-C ends the program at once and leaves nothing half-written.
pub(super) fn clean_up_when_interrupted() {
    // It fails only when a handler is already there.
    let _ = ctrlc::set_handler(|| {
        for folder in open().iter() {
            // What cannot be removed now can be removed by hand: its name says whose it is.
            let _ = std::fs::remove_dir_all(folder);
        }
        std::process::exit(INTERRUPTED);
    });
}
