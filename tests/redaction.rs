//! Can a picture with codes be passed around? Nobody's name is in it, nobody can work the codes out of the names, and it says of the
//! district what the picture with names says.

use common::districts::id;
use pictures::{DEMONSTRATION, LANGUAGES, STUDY, lively};
use program::{files, folder, from_here, read, stderr};
use std::collections::BTreeMap;
use tessuto::analysis::study::Study;
use tessuto::model::district::District;
use tessuto::model::ids::OrganizationId;
use tessuto::model::redaction::Codes;
use tessuto::present::canvas::Drawing;
use tessuto::present::figures::FIGURES;
use tessuto::present::sheet::Sheet;
use tessuto::present::words::Words;
use tessuto::present::{Briefing, View};

mod common;
#[path = "common/pictures.rs"]
mod pictures;
#[path = "common/program.rs"]
mod program;

/// Everything that a drawing says anywhere, as people would read it.
fn said(drawing: &Drawing) -> String {
    let all = [
        drawing.svg(),
        drawing.title(),
        drawing.alt(),
        drawing.description(),
    ]
    .join("\n");
    unescaped(&all)
}

fn unescaped(svg: &str) -> String {
    let plain = svg.replace("&#39;", "'").replace("&quot;", "\"");
    let plain = plain
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
    plain.to_lowercase()
}

/// Whether a name stands somewhere, with neither a letter nor a digit nor a hyphen beside it.
fn stands_in(name: &str, text: &str) -> bool {
    let name = name.to_lowercase();
    let apart = |letter: Option<char>| !letter.is_some_and(|c| c.is_alphanumeric() || c == '-');
    text.match_indices(&name).any(|(at, _)| {
        apart(text[..at].chars().next_back()) && apart(text[at + name.len()..].chars().next())
    })
}

/// What tells who somebody is: names and ids of organizations and services, tax codes, notes. Words that also name something public, such as
/// a type of need, tell nothing.
fn secrets(district: &District) -> Vec<String> {
    let network = &district.network;
    let mut secrets = Vec::new();
    for one in network.organizations() {
        secrets.extend([one.id.to_string(), one.name.clone()]);
        secrets.extend(one.fiscal_code.clone().into_iter().chain(one.notes.clone()));
    }
    for one in network.services() {
        secrets.extend([one.id.to_string(), one.name.clone()]);
    }
    let public: Vec<String> = (network.municipalities().map(|one| one.name.to_lowercase()))
        .chain(network.need_types().map(|one| one.name.to_lowercase()))
        .chain(network.tavoli().map(|one| one.name.to_lowercase()))
        .collect();
    secrets.retain(|secret| !public.iter().any(|word| stands_in(secret, word)));
    secrets
}

/// Every figure of a district with codes, in one language.
fn redacted(district: &District, words: &Words) -> Vec<(&'static str, Drawing)> {
    let codes = Codes::new(&[district], 1);
    let hidden = codes.redact(district);
    let study = Study::of(&hidden).expect("a study");
    let briefing = Briefing::new(&study, &[], &[], words, 1).viewed(View {
        redacted: true,
        before: Some(&study),
        mark: Some("0a1b2c3d"),
        ..View::default()
    });
    let draw = |figure: &tessuto::present::figures::Figure| {
        let drawing = (figure.draw)(&briefing, &Sheet::default());
        (
            figure.id,
            drawing.unwrap_or_else(|error| panic!("{}: {error}", figure.id)),
        )
    };
    FIGURES.iter().map(draw).collect()
}

#[test]
fn no_figure_names_anybody() {
    let secrets = secrets(&DEMONSTRATION.district);
    assert!(secrets.len() > 200, "{}", secrets.len());
    for language in LANGUAGES {
        let words = Words::new(language);
        // The words of the program itself may be somebody's id.
        for (figure, drawing) in redacted(&DEMONSTRATION.district, &words) {
            let said = said(&drawing);
            let told: Vec<&String> = secrets
                .iter()
                .filter(|secret| stands_in(secret, &said))
                .collect();
            assert!(told.is_empty(), "{figure} {language:?}: {told:?}");
            let footer = words.say("frame-redacted");
            let texts: Vec<&str> = drawing
                .texts()
                .iter()
                .map(|text| text.text.as_str())
                .collect();
            assert!(
                texts.join(" ").contains(&footer),
                "{figure} {language:?}: {texts:?}"
            );
        }
    }
}

/// Who takes over tells that somebody does, which is withheld as its persons are.
#[test]
fn a_picture_with_codes_does_not_say_who_takes_over() {
    let words = Words::new(tessuto::model::district::Language::It);
    let drawings = redacted(&DEMONSTRATION.district, &words);
    let closures = drawings.iter().find(|(figure, _)| *figure == "closures");
    let (_, drawing) = closures.expect("the figure of closures");
    let texts = || drawing.texts().iter().map(|text| text.text.as_str());
    assert!(!texts().any(|text| text == "nessuno"));
    assert!(texts().filter(|text| *text == "ris.").count() > 20);
}

#[test]
fn no_free_text_comes_through() {
    const SECRET: &str = "Zebedeo";
    let secret = || Some(format!("telefonare a {SECRET}"));
    let mut sketch = lively(24, 5);
    sketch.edition.title = format!("Rete di {SECRET}");
    sketch.edition.source = Some(format!("{SECRET}, indagine"));
    for (index, one) in sketch.organizations.iter_mut().enumerate() {
        one.notes = secret();
        one.fiscal_code = Some(format!("{SECRET}{index}"));
        one.runts_section = Some(SECRET.to_owned());
        one.activities = [SECRET.to_owned()].into();
    }
    SECRET.clone_into(&mut sketch.organizations[3].name);
    for one in &mut sketch.services {
        one.source = secret();
    }
    for row in &mut sketch.ties {
        row.relation.evidence = secret();
    }
    for row in &mut sketch.participation {
        row.role = secret();
    }
    for one in &mut sketch.needs {
        one.source = secret();
    }
    let built = sketch.build();
    for (figure, drawing) in redacted(&built.district, &Words::new(LANGUAGES[0])) {
        assert!(!said(&drawing).contains(&SECRET.to_lowercase()), "{figure}");
    }
    let hidden = Codes::new(&[&built.district], 1).redact(&built.district);
    assert!(!format!("{:?}", hidden.network).contains(SECRET));
    let points = hidden.network.organizations().map(|one| one.place);
    let points = points.chain(hidden.network.services().map(|one| one.place));
    assert_eq!(points.flatten().count(), 0);
}

#[test]
fn a_picture_with_codes_says_what_the_one_with_names_says() {
    let district = &DEMONSTRATION.district;
    let codes = Codes::new(&[district], 1);
    let hidden = codes.redact(district);
    let study = Study::of(&hidden).expect("a study");
    assert_eq!(study.coverage.totals, STUDY.coverage.totals);
    for (ours, theirs) in study.coverage.needs.iter().zip(&STUDY.coverage.needs) {
        assert_eq!(ours.need, theirs.need);
        let numbers = |one: &tessuto::analysis::coverage::needs::NeedCoverage| {
            (
                one.status,
                one.persons,
                one.covered,
                one.undetermined,
                one.services.len(),
            )
        };
        assert_eq!(numbers(ours), numbers(theirs), "{}", ours.need);
        let minutes = |one: &tessuto::analysis::coverage::needs::NeedCoverage| {
            one.nearest_elsewhere
                .as_ref()
                .map(|other| (other.minutes, other.estimated))
        };
        assert_eq!(minutes(ours), minutes(theirs), "{}", ours.need);
    }
    // Whoever stands between the others stands there under a code too.
    let betweenness = |study: &Study<'_>| -> BTreeMap<String, Option<f64>> {
        let values = study.centralities.betweenness.values().iter().copied();
        study.actors.ids().iter().cloned().zip(values).collect()
    };
    let (ours, theirs) = (betweenness(&study), betweenness(&STUDY));
    for (name, value) in theirs {
        let code = codes.organization(&id(&name)).expect("a code");
        let close = match (ours[code.as_str()], value) {
            (Some(a), Some(b)) => (a - b).abs() < 1e-9,
            (a, b) => a == b,
        };
        assert!(close, "{name} {code}");
    }
    assert_eq!(
        study.district.edition.lead.as_ref(),
        district
            .edition
            .lead
            .as_ref()
            .and_then(|lead| codes.organization(lead))
    );
}

/// The codes of organizations by their ids.
fn codes(district: &District, seed: u64) -> Vec<OrganizationId> {
    let codes = Codes::new(&[district], seed);
    let organizations = district.network.organizations();
    organizations
        .filter_map(|one| codes.organization(&one.id).cloned())
        .collect()
}

#[test]
fn codes_cannot_be_worked_out_of_the_names() {
    let sketch = lively(40, 5);
    let district = sketch.build().district;
    let first = codes(&district, 1);
    assert_eq!(first, codes(&district, 1));
    assert!(!first.is_sorted() && first.len() == 40, "{first:?}");
    assert_ne!(first, codes(&district, 2));
    // The same names with one tie less.
    let mut other = sketch.clone();
    other.ties.pop();
    assert_ne!(first, codes(&other.build().district, 1));
}

#[test]
fn two_editions_share_their_codes() {
    let sketch = lively(40, 5);
    let mut later = sketch.clone();
    later.organizations.remove(7);
    later
        .ties
        .retain(|row| ![&row.from, &row.to].contains(&&id("o0007")));
    let (before, after) = (sketch.build().district, later.build().district);
    let codes = Codes::new(&[&after, &before], 1);
    let [before, after] = [&before, &after].map(|district| codes.redact(district));
    assert_eq!(before.network.organizations().count(), 40);
    for one in after.network.organizations() {
        let earlier = before.network.organization(&one.id).expect("the same code");
        assert_eq!(
            (earlier.kind, &earlier.municipality),
            (one.kind, &one.municipality)
        );
    }
}

#[test]
fn the_command_writes_codes_into_files_and_their_names() {
    let folder = folder();
    let place = folder.path().join("codici").display().to_string();
    let arguments = [
        "map",
        "datasets/ats6-fano",
        "--figure",
        "all",
        "--redact",
        "--format",
        "svg",
    ];
    let output = from_here(&[&arguments[..], &["-o", &place]].concat());
    assert!(
        output.status.code().is_some_and(|code| code < 2),
        "{}",
        stderr(&output)
    );
    let secrets = secrets(&DEMONSTRATION.district);
    let names = files(&folder, "codici");
    assert_eq!(names.len(), FIGURES.len());
    for name in names {
        let svg = unescaped(&read(&folder, &format!("codici/{name}")));
        // The typeface is no text.
        let svg = svg.replace("base64,", "\n");
        let told: Vec<&String> = (secrets.iter())
            .filter(|secret| stands_in(secret, &svg) || stands_in(secret, &name))
            .collect();
        assert!(told.is_empty(), "{name}: {told:?}");
    }
}
