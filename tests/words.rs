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
            let ending = path.extension().and_then(|ending| ending.to_str());
            ending.is_some_and(|ending| ["rs", "html", "js", "py", "typ", "xml"].contains(&ending))
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
    // A script of the report has words of its own, by shorter names: see `src/present/report/script.rs`.
    let program = |path: &PathBuf| path.extension().is_none_or(|ending| ending != "js");
    for (path, text) in sources("src").iter().filter(|(path, _)| program(path)) {
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

/// What ids begin with that are put together from the name of what they are said of: a kind, a column, a problem.
const FAMILIES: &[&str] = &[
    "added-as",
    "among",
    "because",
    "best-for",
    "book",
    "book-column",
    "chance",
    "chance-reads",
    "change",
    "changed",
    "cli-after",
    "cli-arg",
    "cli-command",
    "cli-synth",
    "column",
    "covariate",
    "coverage-legend",
    "doubt",
    "doubt-caution",
    "doubt-head",
    "error",
    "evidence",
    "explain-parts",
    "figure",
    "fill",
    "finding-of-chance",
    "gap",
    "given",
    "good",
    "grouping",
    "handout-actor",
    "holds",
    "index",
    "invite",
    "judgement",
    "keyplayers",
    "kind",
    "level",
    "likeness",
    "locate",
    "lorenz",
    "loss",
    "matched",
    "matrix",
    "meaning",
    "met",
    "mode",
    "month",
    "notebook",
    "page-script",
    "page-tie",
    "party",
    "pattern",
    "pattern-reads",
    "problem",
    "proof",
    "reach",
    "reason",
    "relation",
    "report",
    "service",
    "severity",
    "shortfall",
    "since",
    "since-caution",
    "siting",
    "slides",
    "standards",
    "standing",
    "starter",
    "starter-legend",
    "status",
    "table",
    "unit",
    "verdict",
    "why",
];

/// Whether a name is that of something in the sources: `ragged-row` is `ragged_row` or `RaggedRow` there.
fn is_named(name: &str, quoted: &BTreeSet<&str>, identifiers: &BTreeSet<&str>) -> bool {
    let snake = name.replace('-', "_");
    let camel: String = name
        .split('-')
        .map(|part| {
            let (first, rest) = part.split_at(part.chars().next().map_or(0, char::len_utf8));
            first.to_uppercase() + rest
        })
        .collect();
    quoted.contains(name)
        || [snake.as_str(), camel.as_str()]
            .iter()
            .any(|name| quoted.contains(name) || identifiers.contains(name))
}

/// Whether a name is put together of one or two, or of one and what every one of its family has.
fn is_put_together(name: &str, quoted: &BTreeSet<&str>, identifiers: &BTreeSet<&str>) -> bool {
    let whole = |name: &str| is_named(name, quoted, identifiers);
    whole(name)
        || ["-about", "-means"]
            .iter()
            .filter_map(|last| name.strip_suffix(last))
            .any(whole)
        || name
            .match_indices('-')
            .any(|(at, _)| whole(&name[..at]) && whole(&name[at + 1..]))
}

#[test]
fn every_message_is_asked_for() {
    let sources = sources("src");
    let texts = || sources.iter().map(|(_, text)| text.as_str());
    let quoted: BTreeSet<&str> = texts().flat_map(|text| text.split('"')).collect();
    let identifiers: BTreeSet<&str> = texts()
        .flat_map(|text| text.split(|letter: char| !letter.is_alphanumeric() && letter != '_'))
        .collect();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/present/words/it");
    let mut catalogues = Vec::new();
    files(&folder, &mut catalogues);
    let catalogues: Vec<String> = catalogues
        .iter()
        .map(|path| fs::read_to_string(path).expect("a catalogue in UTF-8"))
        .collect();
    let begins = |line: &&str| line.starts_with(|letter: char| letter.is_ascii_lowercase());
    let ids: Vec<&str> = catalogues
        .iter()
        .flat_map(|text| text.lines())
        .filter(begins)
        .filter_map(|line| Some(line.split_once(" =")?.0))
        .collect();
    assert!(ids.len() > 1000, "only {} messages were found", ids.len());
    let of_family = |id: &str| {
        let mut families = FAMILIES.iter();
        families.any(|family| {
            let name = id
                .strip_prefix(family)
                .and_then(|rest| rest.strip_prefix('-'));
            name.is_some_and(|name| is_put_together(name, &quoted, &identifiers))
        })
    };
    let of_another = |id: &str| {
        catalogues
            .iter()
            .any(|text| text.contains(&format!("{{ {id} }}")))
    };
    let asked = |id: &str| quoted.contains(id) || of_family(id) || of_another(id);
    let dead: Vec<&&str> = ids.iter().filter(|id| !asked(id)).collect();
    assert!(dead.is_empty(), "nothing asks for {dead:?}");
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
