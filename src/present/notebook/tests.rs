//! Every district has a notebook, and it asks for no table that it does not list.

use super::*;
use crate::analysis::study::Study;
use crate::model::builder::build;
use crate::model::district::{Edition, Language};
use crate::model::rows::Rows;
use crate::present::samples::{LONG, NAMES, rows, sitting};
use crate::present::words::Words;
use serde_json::Value as Json;

fn notebook(rows: Rows, language: Language) -> Json {
    let edition = Edition {
        title: "<script>$1 & `x`\u{1}".to_owned(),
        demonstrative: true,
        ..Edition::new("prova")
    };
    let built = build(edition, rows);
    let study = Study::of(&built.district).expect("a study");
    let words = Words::new(language);
    let briefing = Briefing::new(&study, &built.counts, &built.diagnostics, &words, 1);
    let gallery = Gallery::new(&briefing).expect("figures");
    let bytes = write(&briefing, &gallery).expect("a notebook");
    let again = write(&briefing, &gallery).expect("a notebook");
    assert!(bytes == again, "the same briefing gave other bytes");
    serde_json::from_slice(&bytes).expect("JSON")
}

fn source(cell: &Json) -> String {
    let lines = cell["source"].as_array().expect("lines");
    lines.iter().filter_map(Json::as_str).collect()
}

#[test]
fn every_district_has_a_notebook_with_words_and_ids_of_its_own() {
    let hostile = [
        LONG,
        "<script>alert(1)</script>",
        "=1+1",
        "$x^{",
        "مركز",
        "😀",
    ];
    for (about, rows) in [
        ("small", rows(&NAMES.0, &NAMES.1)),
        ("nothing", Rows::default()),
        ("hostile", sitting(&hostile, &hostile)),
    ] {
        for language in [Language::It, Language::En] {
            let notebook = notebook(rows.clone(), language);
            assert_eq!(notebook["nbformat_minor"], 5, "{about}");
            let cells = notebook["cells"].as_array().expect("cells");
            let mut ids: Vec<&str> = cells
                .iter()
                .filter_map(|cell| cell["id"].as_str())
                .collect();
            ids.sort_unstable();
            ids.dedup();
            assert_eq!(ids.len(), cells.len(), "{about}");
            let words = cells.iter().filter(|cell| cell["cell_type"] == "markdown");
            for cell in words {
                let source = source(cell);
                assert!(
                    !source.contains('{') || source.contains("\\{"),
                    "{about}: {source}"
                );
                assert!(!source.contains("<script>"), "{about}: {source}");
            }
        }
    }
}

/// What a table that readers are not shown would be read for must not be asked for.
#[test]
fn code_asks_for_tables_that_are_listed() {
    let notebook = notebook(rows(&NAMES.0, &NAMES.1), Language::It);
    let cells = notebook["cells"].as_array().expect("cells");
    let code = cells.iter().filter(|cell| cell["cell_type"] == "code");
    let code: Vec<String> = code.map(source).collect();
    for part in code.join("\n").split("tables[\"").skip(1) {
        let name = part.split('"').next().unwrap_or_default();
        assert!(code[0].contains(&format!("\"{name}\",")), "{name}");
    }
}
