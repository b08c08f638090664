//! The notebook, validated and run from top to bottom: it gives what is stored in it.

use super::results::{Results, awkward, demonstration, lonely, outside};
use super::tools::{python, run};
use std::process::Command;

fn gives_what_is_stored(results: &Results) {
    results.file("notebook.ipynb");
    let Some(python) = python() else { return };
    run(Command::new(python)
        .arg("tests/python/notebook.py")
        .arg(results.place()));
}

#[test]
fn it_runs_and_gives_what_is_stored_in_it() {
    gives_what_is_stored(demonstration());
}

#[test]
fn it_runs_for_every_circle_of_readers() {
    outside().iter().for_each(gives_what_is_stored);
}

#[test]
fn it_runs_with_awkward_names() {
    gives_what_is_stored(awkward());
}

#[test]
fn it_runs_with_nothing_to_show() {
    gives_what_is_stored(lonely());
}
