//! The slides, as another library reads them and an office suite shows them.

use super::pdf::{close, pages, text};
use super::results::{NAMES, Results, awkward, demonstration, lonely, pictures};
use super::tools::{converted, python, run};
use std::collections::BTreeSet;
use std::process::Command;

const FILE: &str = "slides.pptx";

/// Their titles; fails where one has none, or a picture has no description or notes.
fn read(results: &Results) -> Option<Vec<String>> {
    let said = run(Command::new(python()?)
        .arg("tests/python/slides.py")
        .arg(results.place()));
    Some(said.lines().map(str::to_owned).collect())
}

#[test]
fn every_slide_has_a_title_and_every_picture_a_description_and_notes() {
    for results in [demonstration(), awkward(), lonely()] {
        let Some(titles) = read(results) else { return };
        assert!(titles.len() > 2, "{titles:?}");
    }
}

#[test]
fn every_slide_has_a_message_of_its_own() {
    let Some(titles) = read(demonstration()) else {
        return;
    };
    let different: BTreeSet<&String> = titles.iter().collect();
    assert_eq!(different.len(), titles.len(), "{titles:?}");
}

#[test]
fn an_office_suite_shows_every_slide() {
    let results = demonstration();
    let Some(pdf) = converted(&results.file(FILE), "pdf", &pictures("demonstration")) else {
        return;
    };
    let (Some(shown), Some(slides)) = (pages(&pdf), read(results)) else {
        return;
    };
    assert_eq!(shown, slides.len());
}

#[test]
fn an_office_suite_shows_names_as_they_are_written() {
    let results = awkward();
    let Some(pdf) = converted(&results.file(FILE), "pdf", &pictures("awkward")) else {
        return;
    };
    let Some(text) = text(&pdf) else { return };
    let Some(titles) = read(results) else { return };
    let titles: Vec<String> = titles.iter().map(|title| close(title)).collect();
    // A script that runs from right to left comes out of a PDF in another order.
    let names = NAMES.iter().filter(|name| name.is_ascii());
    let names = names.map(|name| close(name));
    let written = names.filter(|name| titles.iter().any(|title| title.contains(name)));
    let written: Vec<String> = written.collect();
    assert!(!written.is_empty(), "{titles:?}");
    for name in written {
        assert!(text.contains(&name), "{name}: {text}");
    }
}
