//! The report to print: what readers of PDF find in it, for eyes, for the ear and for a search.

use super::results::{NAMES, Results, awkward, demonstration, lonely};
use super::tools::{POPPLER, QPDF, run};
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A program of poppler, beside the one that was found.
fn poppler(program: &str) -> Option<Command> {
    let found = POPPLER.find()?;
    Some(Command::new(found.with_file_name(program)))
}

/// The text of a document in reading order, its spaces and the hyphens at the ends of lines taken out: where a line breaks is not asked.
pub(crate) fn text(pdf: &Path) -> Option<String> {
    Some(close(&run(poppler("pdftotext")?.arg(pdf).arg("-"))))
}

/// A text as [`text`] gives it.
pub(crate) fn close(text: &str) -> String {
    let kept = |letter: &char| !letter.is_whitespace() && !"-\u{ad}\u{2010}".contains(*letter);
    text.chars().filter(kept).collect()
}

/// What `pdfinfo` says on one line.
fn line<'a>(said: &'a str, name: &str) -> &'a str {
    let found = said
        .lines()
        .find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
    found
        .unwrap_or_else(|| panic!("no {name} in\n{said}"))
        .trim()
}

pub(crate) fn pages(pdf: &Path) -> Option<usize> {
    let said = run(poppler("pdfinfo")?.arg(pdf));
    Some(line(&said, "Pages").parse().expect("a number"))
}

fn report(results: &Results) -> PathBuf {
    results.file("report.pdf")
}

#[test]
fn its_text_has_the_title_every_finding_and_every_tavolo() {
    let Some(text) = text(&report(demonstration())) else {
        return;
    };
    assert_eq!(demonstration().said.lines().count(), 10);
    let tavoli = [
        "Famiglia",
        "Inclusione",
        "Non autosufficienza",
        "Salute mentale",
    ];
    let asked = demonstration().said.lines().chain(tavoli);
    for asked in asked.chain(["Ambito Territoriale Sociale n. 6 (Fano)"]) {
        assert!(text.contains(&close(asked)), "`{asked}` is not in the text");
    }
}

#[test]
fn its_text_has_names_as_they_are_written() {
    let Some(text) = text(&report(awkward())) else {
        return;
    };
    // What runs from right to left comes out in another order, and what is drawn from several marks as several.
    for name in NAMES.iter().filter(|name| name.is_ascii()) {
        assert!(text.contains(&close(name)), "`{name}` is not in the text");
    }
}

#[test]
fn it_is_tagged_for_readers_who_listen_on_sheets_of_a4() {
    for results in [demonstration(), awkward(), lonely()] {
        let Some(mut info) = poppler("pdfinfo") else {
            return;
        };
        let said = run(info.args(["-f", "1", "-l", "-1"]).arg(report(results)));
        assert_eq!(line(&said, "Tagged"), "yes");
        assert_eq!(line(&said, "PDF version"), "1.7");
        assert_eq!(line(&said, "JavaScript"), "no");
        assert!(!line(&said, "Title").is_empty());
        let pages: usize = line(&said, "Pages").parse().expect("a number");
        let sheets = said
            .lines()
            .filter(|line| line.starts_with("Page ") && line.ends_with("(A4)"));
        assert_eq!(sheets.count(), pages, "sheets that are A4\n{said}");
    }
}

#[test]
fn it_says_its_language_and_what_every_figure_shows() {
    let Some(qpdf) = QPDF.find() else {
        return;
    };
    for (results, least) in [(demonstration(), 20), (awkward(), 1), (lonely(), 0)] {
        let pdf = report(results);
        run(Command::new(&qpdf).arg("--check").arg(&pdf));
        let said = run(Command::new(&qpdf).arg("--json").arg(&pdf));
        let objects = dictionaries(serde_json::from_str(&said).expect("JSON"));
        let of = |key: &str, name: &str| {
            let has = |object: &&Value| object[key].as_str() == Some(name);
            objects.iter().filter(has).collect::<Vec<_>>()
        };
        let catalog = of("/Type", "/Catalog");
        assert_eq!(catalog.len(), 1);
        assert_eq!(catalog[0]["/Lang"], "u:it");
        assert_eq!(catalog[0]["/ViewerPreferences"]["/DisplayDocTitle"], true);
        assert!(catalog[0]["/Outlines"].is_string(), "bookmarks");
        let figures = of("/S", "/Figure");
        assert!(figures.len() >= least, "{} figures", figures.len());
        for figure in figures {
            let told = figure["/Alt"].as_str().unwrap_or_default();
            assert!(told.len() > 20, "a figure without a description: {figure}");
        }
    }
}

/// Every dictionary of a document, as `qpdf` spells it.
fn dictionaries(said: Value) -> Vec<Value> {
    let objects = said["qpdf"][1].as_object().expect("objects");
    objects
        .values()
        .map(|object| object["value"].clone())
        .collect()
}
