//! Do imports point down, and is every measure, figure and format entered in its list? STYLE's picture, kept true.

#[path = "common/source.rs"]
mod source;

use source::{Import, Source, files};
use std::fs;
use std::path::{Path, PathBuf};

/// What each floor may import. `error` sits beside `cli` and gathers the errors of all.
const FLOORS: [(&str, &[&str]); 6] = [
    ("model", &["model"]),
    ("analysis", &["analysis", "model"]),
    ("ingest", &["ingest", "model"]),
    ("present", &["present", "analysis", "model"]),
    (
        "error",
        &["error", "model", "analysis", "ingest", "present", "cli"],
    ),
    (
        "cli",
        &["cli", "error", "model", "analysis", "ingest", "present"],
    ),
];

/// What the rooms of `analysis` share. A room sees these and itself; these see each other.
const SHARED: [&str; 6] = [
    "paths",
    "kernels",
    "scores",
    "error",
    "explanation",
    "random",
];

/// The rooms of `analysis` that put the others together, and may import them all. (`key_players` is one because who together reach most
/// is a problem of maximal covering: `siting` solves and proves it.)
const GATHERING: [&str; 10] = [
    "scenario",
    "changes",
    "sites",
    "study",
    "panel",
    "catalogue",
    "editions",
    "doubt",
    "advice",
    "key_players",
];

/// What only some places may use: the disk, and the crates that a floor hides from the others.
const KEPT: [(&str, &[&str]); 11] = [
    ("std::fs", &["ingest", "cli"]),
    ("polars", &["ingest", "present::tables"]),
    ("anyhow", &["cli", "main"]),
    ("plotters", &["present"]),
    ("rust_xlsxwriter", &["present"]),
    ("plotters_backend", &["present"]),
    ("typst", &["present::print"]),
    ("typst_layout", &["present::print"]),
    ("typst_pdf", &["present::print"]),
    ("zip", &["ingest", "present"]),
    ("minijinja", &["present"]),
];

/// What would make the same data give another answer another day.
const OUTSIDE_WORLD: [&str; 4] = ["std::time", "std::env", "std::net", "std::process"];

/// The lists that everything else walks, by the type of their entries.
const LISTED: &[&str] = &[
    "Method",
    "Metric",
    "Fact",
    "TwoModeMetric",
    "TwoModeFact",
    "AccessMethod",
    "EquityIndex",
    "Figure",
    "Reader",
    "Writer",
    "NetworkReader",
    "NetworkWriter",
];

/// Whether a path is a place or inside it.
fn within(path: &str, place: &str) -> bool {
    path.strip_prefix(place)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}

/// What the use of something outside the crate breaks, if anything.
fn breach_outside(import: &Import, used: &str, in_test: bool) -> Option<String> {
    let module = import.module.join("::");
    let kept = KEPT.iter().find(|(kept, _)| within(used, kept));
    if let Some((kept, places)) = kept {
        let at_home = places.iter().any(|place| within(&module, place));
        // A test may leave a picture to look at, and needs no other floor for that.
        let picture = in_test && *kept == "std::fs";
        return (!at_home && !picture)
            .then(|| format!("`{used}` belongs to {}", places.join(" and ")));
    }
    let world = OUTSIDE_WORLD.iter().find(|world| within(used, world))?;
    let pure = within(&module, "analysis") || within(&module, "model");
    (pure && !in_test).then(|| format!("`{world}` is not for {module}"))
}

/// What an import from a floor of the crate breaks, if anything.
fn breach_inside(import: &Import) -> Option<String> {
    let [floor, room] = [0, 1].map(|place| import.module.get(place).map(String::as_str));
    let floor = floor.filter(|floor| *floor != "main")?;
    let Some((_, allowed)) = FLOORS.iter().find(|(name, _)| *name == floor) else {
        return Some(format!("no floor is called `{floor}`"));
    };
    let mut target = import.path.split("::");
    let (to_floor, to_room) = (target.next().unwrap_or_default(), target.next());
    if !allowed.contains(&to_floor) {
        return Some(format!("{floor} may not import `{}`", import.path));
    }
    let (room, to_room) = (room?, to_room?);
    let parted = floor == "analysis" && to_floor == "analysis" && !GATHERING.contains(&room);
    let seen = to_room == room || SHARED.contains(&to_room);
    (parted && !seen).then(|| format!("{room} may not import `{}`", import.path))
}

/// Everything that these files break, each as `file: what`.
fn breaches(sources: &[Source]) -> Vec<String> {
    let test_modules: Vec<Vec<String>> = sources.iter().flat_map(Source::test_modules).collect();
    let mut breaches = Vec::new();
    for source in sources {
        let in_test = test_modules
            .iter()
            .any(|test| source.module.starts_with(test));
        for import in source.imports() {
            let what = match import.path.strip_prefix("::") {
                Some(used) => breach_outside(&import, used, in_test || import.in_test),
                None => breach_inside(&import),
            };
            breaches.extend(what.map(|what| format!("{}: {what}", source.file)));
        }
        for of_type in LISTED {
            for constant in source.constants(of_type) {
                let floor = source.module.first();
                let neighbours = sources.iter().filter(|other| other.module.first() == floor);
                let entered = neighbours
                    .flat_map(|other| other.entries(of_type))
                    .any(|entry| constant.ends_with(&format!("::{entry}")));
                if !entered {
                    breaches.push(format!(
                        "{}: `{constant}` is in no list of {of_type}",
                        source.file
                    ));
                }
            }
        }
        let measure = source
            .module
            .starts_with(&["analysis", "centrality"].map(str::to_owned))
            && source.module.len() > 2;
        if measure && source.constants("Metric").is_empty() {
            breaches.push(format!("{}: no Metric is declared here", source.file));
        }
    }
    breaches
}

#[test]
fn imports_point_down_and_lists_are_complete() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let read = |path: PathBuf| {
        let text =
            fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let file = path.strip_prefix(&src).unwrap_or(&path);
        Source::new(&file.to_string_lossy().replace('\\', "/"), &text)
    };
    let sources: Vec<Source> = files(&src).into_iter().map(read).collect();
    let imports: usize = sources.iter().map(|source| source.imports().len()).sum();
    assert!(
        sources.len() > 30 && imports > 200,
        "{} files, {imports} imports",
        sources.len()
    );
    assert_eq!(breaches(&sources), [""; 0]);
}

#[test]
fn a_breach_is_seen_however_it_is_written() {
    for (file, text, what) in [
        (
            "model/a.rs",
            "use crate::analysis::scores;",
            "model may not import `analysis::scores`",
        ),
        (
            "model/a.rs",
            "fn f() -> crate::cli::Args {}",
            "model may not import `cli::Args`",
        ),
        (
            "analysis/a.rs",
            "use crate::{model::ids, present::{text, words as w}};",
            "analysis may not import `present::text`; analysis may not import `present::words`",
        ),
        (
            "analysis/coverage/a.rs",
            "use super::super::structure::isolates;",
            "coverage may not import `analysis::structure::isolates`",
        ),
        (
            "analysis/coverage/a.rs",
            "mod tests { use super::super::super::structure; }",
            "coverage may not import `analysis::structure`",
        ),
        (
            "analysis/paths.rs",
            "use super::centrality::METRICS;",
            "paths may not import `analysis::centrality::METRICS`",
        ),
        (
            "analysis/standards/a.rs",
            "use super::super::study::Study;",
            "standards may not import `analysis::study::Study`",
        ),
        (
            "ingest/mod.rs",
            "use crate::error::Error;",
            "ingest may not import `error::Error`",
        ),
        (
            "present/a.rs",
            "let file = std::fs::File::open(path);",
            "`std::fs::File::open` belongs to ingest and cli",
        ),
        (
            "present/a.rs",
            "use std::{fmt, fs};",
            "`std::fs` belongs to ingest and cli",
        ),
        (
            "present/charts/a.rs",
            "use polars::prelude::*;",
            "`polars::prelude::*` belongs to ingest and present::tables",
        ),
        (
            "ingest/a.rs",
            "use anyhow::Context;",
            "`anyhow::Context` belongs to cli and main",
        ),
        (
            "ingest/a.rs",
            "use plotters_backend::BackendCoord;",
            "`plotters_backend::BackendCoord` belongs to present",
        ),
        (
            "analysis/a.rs",
            "let now = std::time::Instant::now();",
            "`std::time` is not for analysis::a",
        ),
        (
            "cellar/a.rs",
            "use crate::model::ids;",
            "no floor is called `cellar`",
        ),
        ("analysis/centrality/a.rs", "", "no Metric is declared here"),
        (
            "analysis/centrality/a.rs",
            "const METRIC: Metric = Metric {};",
            "`analysis::centrality::a::METRIC` is in no list of Metric",
        ),
        (
            "ingest/a.rs",
            "const READER: Reader = Reader {}; const READERS: [Reader; 1] = [b::READER];",
            "`ingest::a::READER` is in no list of Reader",
        ),
    ] {
        let expected: Vec<String> = what
            .split("; ")
            .map(|what| format!("{file}: {what}"))
            .collect();
        assert_eq!(breaches(&[Source::new(file, text)]), expected, "{text}");
    }
}

#[test]
fn what_is_allowed_is_no_breach() {
    for (file, text) in [
        (
            "main.rs",
            "use tessuto::cli; fn main() -> anyhow::Result<()> {}",
        ),
        ("lib.rs", "pub mod model;"),
        ("error.rs", "use crate::ingest::IngestError;"),
        (
            "cli/a.rs",
            "use crate::error::Error; use anyhow::Context; use std::fs;",
        ),
        (
            "analysis/study.rs",
            "use super::coverage::needs; use super::structure::isolates;",
        ),
        (
            "analysis/coverage/a.rs",
            "use super::b; use crate::analysis::paths; pub(crate) fn f() {}",
        ),
        (
            "present/tables/a.rs",
            "use polars::prelude::ParquetWriter; let at = \"std::fs::read\"; // use crate::cli;",
        ),
        (
            "present/a.rs",
            "/* crate::cli::run */ let raw = r#\"\"crate::cli::run\"#; let c = '\"'; let d = \"std::fs::read\";",
        ),
        (
            "present/a.rs",
            "#[cfg(test)] mod tests { use super::*; fn f() { std::fs::write(a, b); } }",
        ),
    ] {
        let found = breaches(&[Source::new(file, text)]);
        assert_eq!(found, [""; 0], "{text}");
    }
    let charts = [
        Source::new(
            "present/charts/brokers.rs",
            "pub(super) const FIGURE: Figure = Figure {};",
        ),
        Source::new(
            "present/figures.rs",
            "pub const FIGURES: [Figure; 1] = [charts::brokers::FIGURE];",
        ),
        Source::new("present/canvas/mod.rs", "#[cfg(test)]\nmod demo;"),
        Source::new("present/canvas/demo.rs", "use std::fs; use super::Canvas;"),
    ];
    assert_eq!(breaches(&charts), [""; 0]);
}
