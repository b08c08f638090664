//! The program run from the project's folder or in one of its own, what it says, and the files that it leaves there.

#![allow(dead_code, reason = "each program that uses this uses a part of it")]

use std::fs;
use std::process::{Command, Output};
use tempfile::TempDir;

/// Run from the folder of the project.
pub(crate) fn from_here(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_tessuto"))
        .args(arguments)
        .output()
        .expect("the program starts")
}

/// Run in a folder of its own.
pub(crate) fn tessuto(folder: &TempDir, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_tessuto"))
        .args(arguments)
        .current_dir(folder.path())
        .output()
        .expect("the program starts")
}

pub(crate) fn stdout(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

pub(crate) fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

pub(crate) fn folder() -> TempDir {
    tempfile::tempdir().expect("a folder")
}

pub(crate) fn write(folder: &TempDir, file: &str, bytes: impl AsRef<[u8]>) {
    let path = folder.path().join(file);
    fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
    fs::write(path, bytes).expect("a file");
}

pub(crate) fn read(folder: &TempDir, file: &str) -> String {
    let path = folder.path().join(file);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// A file without the mark that Excel knows it by.
pub(crate) fn lines(folder: &TempDir, file: &str) -> Vec<String> {
    let text = read(folder, file);
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text).to_owned();
    text.lines().map(str::to_owned).collect()
}

pub(crate) fn files(folder: &TempDir, inside: &str) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder.path().join(inside))
        .expect("a folder")
        .map(|entry| {
            entry
                .expect("an entry")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    names.sort();
    names
}
