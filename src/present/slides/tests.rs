//! Every deck is sound: its parts well formed, its relationships kept, a title on every slide and words for every picture.

use super::*;
use crate::analysis::study::Study;
use crate::model::builder::build;
use crate::model::district::{Edition, Language};
use crate::model::rows::Rows;
use crate::present::figures::{FIGURES, is_beside};
use crate::present::samples::{LONG, NAMES, rows, sitting};
use crate::present::words::Words;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read as _};
use zip::ZipArchive;

/// A deck as programs read it: its parts by name.
type Package = BTreeMap<String, Vec<u8>>;

fn package(rows: Rows, language: Language, demonstrative: bool) -> Package {
    let edition = Edition {
        title: format!("{LONG} <script>alert('1')</script> & \"\u{1}\u{fffe}مركز😀"),
        source: Some("=1+1".to_owned()),
        demonstrative,
        ..Edition::new("prova")
    };
    let built = build(edition, rows);
    let study = Study::of(&built.district).expect("a study");
    let words = Words::new(language);
    let briefing = Briefing::new(&study, &built.counts, &built.diagnostics, &words, 1);
    let gallery = Gallery::new(&briefing).expect("figures");
    let bytes = write(&briefing, &gallery).expect("a deck");
    let again = write(&briefing, &gallery).expect("a deck");
    assert!(bytes == again, "the same briefing gave other bytes");
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("a zip file");
    let names: Vec<String> = archive
        .file_names()
        .map(|name| name.expect("a name").into_owned())
        .collect();
    assert_eq!(names[0], "[Content_Types].xml");
    let read = |name: String| {
        let mut part = Vec::new();
        let mut file = archive.by_name(&name).expect("a part");
        file.read_to_end(&mut part).expect("a part to read");
        (name, part)
    };
    names.into_iter().map(read).collect()
}

/// The elements of a part, each with its attributes; panics where the part is not well formed.
fn elements(name: &str, part: &[u8]) -> Vec<(String, BTreeMap<String, String>)> {
    let text = std::str::from_utf8(part).expect("UTF-8");
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_end_names = true;
    let attributes = |element: &BytesStart<'_>| {
        let each = element.attributes().map(|attribute| {
            let attribute = attribute.unwrap_or_else(|error| panic!("{name}: {error}"));
            let key = attribute.key.as_ref().to_string();
            (key, attribute.value.to_string())
        });
        let name = element.name().as_ref().to_string();
        (name, each.collect())
    };
    let mut found = Vec::new();
    let mut depth = 0;
    loop {
        match reader.read_event() {
            Ok(Event::Start(element)) => {
                depth += 1;
                found.push(attributes(&element));
            }
            Ok(Event::Empty(element)) => found.push(attributes(&element)),
            Ok(Event::End(_)) => depth -= 1,
            Ok(Event::Eof) => break,
            Ok(_) => {}
            Err(error) => panic!("{name}: {error}"),
        }
    }
    assert_eq!(depth, 0, "{name}");
    assert!(
        text.chars()
            .all(|letter| !letter.is_control() || letter == '\n'),
        "{name}"
    );
    found
}

/// The part that a relationship leads to.
fn target(part: &str, to: &str) -> String {
    let mut folders: Vec<&str> = part.split('/').collect();
    folders.pop();
    for step in to.split('/') {
        match step {
            ".." => drop(folders.pop()),
            step => folders.push(step),
        }
    }
    folders.join("/")
}

fn assert_sound(about: &str, package: &Package) {
    let types = elements(about, &package["[Content_Types].xml"]);
    let typed: BTreeSet<&str> = types
        .iter()
        .filter_map(|(_, attributes)| attributes.get("PartName"))
        .map(|name| name.trim_start_matches('/'))
        .collect();
    for name in &typed {
        assert!(package.contains_key(*name), "{about}: {name} is not there");
    }
    for (name, part) in package {
        if name.ends_with(".png") || name.starts_with('[') {
            continue;
        }
        let found = elements(name, part);
        if let Some(of) = name.strip_suffix(".rels") {
            let of = of.replace("_rels/", "");
            for (_, relationship) in found.iter().filter(|(name, _)| name == "Relationship") {
                let to = target(&of, &relationship["Target"]);
                assert!(package.contains_key(&to), "{about}: {name} leads to {to}");
            }
            continue;
        }
        assert!(typed.contains(name.as_str()), "{about}: {name} has no type");
        let text = String::from_utf8_lossy(part);
        for body in text.split("<p:txBody>").skip(1) {
            let body = body.split("</p:txBody>").next().unwrap_or_default();
            assert!(
                body.contains("<a:p>"),
                "{about}: {name}: text without a paragraph"
            );
        }
        for (_, extent) in found.iter().filter(|(name, _)| name == "a:ext") {
            for side in ["cx", "cy"] {
                let long = extent.get(side).map(|long| long.parse::<u64>());
                assert!(!matches!(long, Some(Err(_))), "{about}: {name}: {extent:?}");
            }
        }
        let shapes = found.iter().filter(|(name, _)| name == "p:cNvPr");
        let mut ids: Vec<&str> = shapes.map(|(_, shape)| shape["id"].as_str()).collect();
        let count = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), count, "{about}: {name}");
    }
}

#[test]
fn every_district_gives_a_deck_that_is_sound() {
    let hostile = [
        LONG,
        "<script>alert(1)</script>",
        "=1+1",
        "a & \"b\"",
        "مركز",
        "😀\u{1}\u{b}",
    ];
    for (about, rows, language, demonstrative) in [
        ("small", rows(&NAMES.0, &NAMES.1), Language::En, true),
        ("nothing", Rows::default(), Language::It, false),
        ("hostile", sitting(&hostile, &hostile), Language::It, true),
    ] {
        let groups = rows.tavoli.len();
        let package = package(rows, language, demonstrative);
        assert_sound(about, &package);
        let slides = package
            .keys()
            .filter(|name| name.starts_with("ppt/slides/") && name.ends_with(".xml"));
        let mut pictures = 0;
        for name in slides {
            let part = String::from_utf8_lossy(&package[name]).into_owned();
            let found = elements(name, part.as_bytes());
            let kinds = found.iter().filter(|(name, _)| name == "p:ph");
            let kinds: Vec<&str> = kinds
                .filter_map(|(_, attributes)| attributes.get("type").map(String::as_str))
                .collect();
            assert!(
                matches!(kinds[0], "title" | "ctrTitle"),
                "{about}: {name}: {kinds:?}"
            );
            let title = part
                .split("<a:t>")
                .nth(1)
                .and_then(|rest| rest.split('<').next());
            assert!(
                title.is_some_and(|title| !title.trim().is_empty()),
                "{about}: {name}"
            );
            assert!(!part.contains("<script>"), "{about}: {name}");
            for (_, shape) in found.iter().filter(|(name, _)| name == "p:cNvPr") {
                if let Some(alt) = shape.get("descr") {
                    pictures += 1;
                    assert!(!alt.is_empty(), "{about}: {name}");
                }
            }
        }
        // The map and the needs of every working group.
        // Without a plan, an earlier edition or draws, nothing is shown of them.
        let figures = FIGURES.iter().filter(|figure| !is_beside(figure)).count();
        assert_eq!(pictures, figures + 2 * groups, "{about}");
    }
}

#[test]
fn every_figure_says_what_to_say_and_what_must_not_be_concluded() {
    for language in [Language::It, Language::En] {
        let words = Words::new(language);
        for figure in FIGURES {
            for part in ["say", "caution"] {
                let id = format!("slides-{part}-{}", figure.id);
                assert!(words.has(&id), "{id}");
            }
        }
    }
}

/// A slide each, with the finding as its title and what it means below.
#[test]
fn every_finding_has_a_slide_of_its_own() {
    for language in [Language::It, Language::En] {
        let words = Words::new(language);
        let texts = [
            include_str!("../words/it/findings.ftl"),
            include_str!("../words/it/publication.ftl"),
        ];
        let subjects = texts
            .iter()
            .flat_map(|text| text.lines())
            .filter_map(|line| {
                let (id, _) = line.split_once(" = ")?;
                id.starts_with("finding-").then_some(id)
            });
        // These stand inside other messages, or on the first slide.
        let parts = [
            "finding-some",
            "finding-withheld",
            "finding-caution-table",
            "finding-district",
        ];
        for subject in subjects.filter(|subject| !parts.contains(subject)) {
            for part in ["says", "not"] {
                let id = format!("slides-{part}-{subject}");
                assert!(words.has(&id), "{id}");
            }
        }
    }
}
