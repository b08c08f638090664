//! Does every message that the program says exist, and does the report use every message it has?

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use tessuto::analysis::error::AnalysisError;
use tessuto::error::Error;
use tessuto::model::district::Language;
use tessuto::present::words::Words;

/// The calls whose first argument names a message.
const CALLS: [&str; 2] = ["say(", "fill("];

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder of the sources") {
        let path = entry.expect("an entry of the sources").path();
        if path.is_dir() {
            files(&path, found);
        } else {
            found.push(path);
        }
    }
}

fn sources(folder: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    files(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join(folder),
        &mut found,
    );
    found.sort();
    found
        .into_iter()
        .filter(|path| {
            path.extension()
                .is_some_and(|ending| ending == "rs" || ending == "html")
        })
        .map(|path| {
            let text = fs::read_to_string(&path).expect("a source in UTF-8");
            (path, text)
        })
        .collect()
}

/// The string literal that a text begins with, blanks apart.
fn literal(text: &str) -> Option<&str> {
    let inside = text.trim_start().strip_prefix('"')?;
    inside.split('"').next()
}

#[test]
fn every_message_that_the_sources_name_exists() {
    let words = Words::new(Language::It);
    let mut named = 0;
    for (path, text) in sources("src") {
        for call in CALLS {
            for (place, _) in text.match_indices(call) {
                if let Some(id) = literal(&text[place + call.len()..]) {
                    assert!(words.has(id), "{}: `{id}`", path.display());
                    named += 1;
                }
            }
        }
    }
    assert!(
        named > 100,
        "only {named} messages were found in the sources"
    );
}

#[test]
fn the_report_names_only_messages_that_exist_and_names_them_all() {
    let words = Words::new(Language::It);
    let sources = sources("src/present/report");
    let named: BTreeSet<&str> = sources
        .iter()
        .flat_map(|(_, text)| text.split('"'))
        .filter(|text| {
            text.strip_prefix("report-").is_some_and(|rest| {
                rest.bytes()
                    .all(|letter| letter.is_ascii_lowercase() || letter == b'-')
            })
        })
        .collect();
    for id in &named {
        assert!(words.has(id), "`{id}` is in no catalogue");
    }
    // A list of words has their ids by what they end in.
    let stems: BTreeSet<&str> = sources
        .iter()
        .flat_map(|(_, text)| text.split('"'))
        .filter_map(|text| text.strip_suffix("-{key}"))
        .collect();
    let catalogue = include_str!("../src/present/words/it/report.ftl");
    for line in catalogue.lines() {
        if let Some((id, _)) = line.split_once(" =")
            && id.starts_with("report-")
        {
            let by_stem = || stems.iter().any(|stem| id.starts_with(stem));
            assert!(named.contains(id) || by_stem(), "nothing says `{id}`");
        }
    }
}

#[test]
fn every_error_of_the_analysis_is_told_whole_in_both_languages() {
    let errors = [
        AnalysisError::NotConverged {
            metric: "katz",
            iterations: 3,
            residual: 0.1,
            scores: Vec::new(),
        },
        AnalysisError::TooManyActors {
            metric: "katz",
            actors: 5,
            limit: 3,
        },
        AnalysisError::Resolution { resolution: -1.0 },
        AnalysisError::UnknownMetric {
            name: "fame".to_owned(),
            known: "degree".to_owned(),
        },
    ];
    for language in [Language::It, Language::En] {
        let words = Words::new(language);
        for error in &errors {
            let told = Error::from(error.clone()).tell(&words);
            assert!(!told.text.contains(['{', '}']), "{}", told.text);
            assert!(told.hint.is_some_and(|hint| !hint.contains('{')), "{error}");
        }
    }
}
