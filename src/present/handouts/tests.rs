//! The sheets of awkward districts, for every circle of readers.

use super::*;
use crate::model::district::Language;
use crate::model::node::ServiceStatus;
use crate::model::rows::Rows;
use crate::model::units::Headcount;
use crate::present::audience::Audience;
use crate::present::charts::needs;
use crate::present::maps::network;
use crate::present::samples::{LONG, briefed, crowd, rows, sitting};
use crate::present::sheet::Sheet;
use crate::present::words::Words;
use crate::present::{Briefing, View};

const NASTY: &str =
    "=1+1 <script>alert('a')</script> & \"b\" \u{202e}\u{5e9}\u{5dc}\u{5d5}\u{5dd} \u{1f600}";

fn changed(mut rows: Rows, change: impl FnOnce(&mut Rows)) -> Rows {
    change(&mut rows);
    rows
}

fn persons(rows: &mut Rows, persons: Headcount) {
    for need in &mut rows.needs {
        need.record.persons = persons;
    }
}

fn small() -> Rows {
    let names = [
        "Alfa", "Beta", "Gamma", "Delta", "Eco", "Zeta", "Eta", "Theta",
    ];
    sitting(&names, &["Famiglia", "Casa", "Salute", "Anziani"])
}

fn cases() -> Vec<(&'static str, Rows)> {
    vec![
        ("small", small()),
        (
            "nasty names",
            sitting(&[NASTY, LONG, NASTY], &[NASTY, LONG]),
        ),
        ("thirty groups", crowd(40, 30, "")),
        ("no group", sitting(&["Alfa"], &[])),
        (
            "nobody seated",
            changed(small(), |rows| rows.participation.clear()),
        ),
        ("no needs", changed(small(), |rows| rows.needs.clear())),
        (
            "all unknown",
            changed(small(), |rows| persons(rows, Headcount::Unknown)),
        ),
        (
            "nobody in need",
            changed(small(), |rows| persons(rows, Headcount::Stated(0))),
        ),
        ("one organization", sitting(&["Alfa"], &["Casa"])),
        ("nothing", Rows::default()),
    ]
}

/// All words of a sheet, without its pictures.
fn words_of(sheet: &impl Serialize) -> String {
    let mut json = serde_json::to_value(sheet).expect("a sheet");
    for picture in ["map", "needs"] {
        if let Some(svg) = json.pointer_mut(&format!("/{picture}/svg")) {
            *svg = serde_json::Value::Null;
        }
    }
    json.to_string()
}

fn sheets_of(rows: Rows, audience: Audience) -> Vec<TavoloSheet> {
    let mut sheets = Vec::new();
    briefed(rows, |briefing| {
        sheets = tavolo_sheets(&briefing.addressed(audience)).expect("the sheets");
    });
    sheets
}

#[test]
fn every_district_is_said_whole_to_everybody_in_both_languages() {
    let english = Words::new(Language::En);
    for (case, rows) in cases() {
        briefed(rows, |briefing| {
            for audience in Audience::ALL {
                let italian = briefing.addressed(audience);
                let both = [
                    italian,
                    Briefing {
                        words: &english,
                        ..italian
                    },
                ];
                for briefing in both {
                    let sheets = tavolo_sheets(&briefing).expect("the sheets");
                    assert_eq!(sheets.len(), briefing.study.tavoli().tavoli.len());
                    for sheet in &sheets {
                        assert_whole(case, &words_of(sheet));
                        let (questions, name) = (&sheet.questions, &sheet.name);
                        assert!((1..=3).contains(&questions.len()), "{case}, {name}");
                        assert!(
                            questions.iter().all(|question| question.contains('?')),
                            "{case}: {questions:?}"
                        );
                    }
                    for sheet in actor_sheets(&briefing) {
                        assert_whole(case, &words_of(&sheet));
                    }
                }
            }
        });
    }
}

/// A message that is missing, a blank that nothing fills and a sentence that is not trimmed show.
fn assert_whole(case: &str, words: &str) {
    for slip in ["{$", "{handout-", "{question-", "{tavolo-"] {
        assert!(!words.contains(slip), "{case}: `{slip}` in {words}");
    }
    // Names keep the spaces and quotation marks that they have.
    if !words.contains("=1+1") {
        for slip in ["\" ", " \"", "  "] {
            assert!(!words.contains(slip), "{case}: `{slip}` in {words}");
        }
    }
}

#[test]
fn pictures_among_text_can_be_read() {
    for (case, rows) in cases() {
        briefed(rows, |briefing| {
            for place in 0..briefing.study.tavoli().tavoli.len().min(4) {
                let briefing = briefing.viewed(View {
                    tavolo: Some(place),
                    ..briefing.view
                });
                for (figure, sheet) in [
                    (network::FIGURE, Sheet::among_text(1200.0, 520.0)),
                    (network::FIGURE, Sheet::default()),
                    (needs::FIGURE, Sheet::among_text(1500.0, 300.0)),
                ] {
                    let drawing = (figure.draw)(&briefing, &sheet).expect("a picture");
                    let about = format!("{case}, {}, {place}", figure.id);
                    let overlapping = drawing.overlapping_texts();
                    assert!(overlapping.is_empty(), "{about}: {overlapping:#?}");
                    let outside = drawing.texts_outside();
                    assert!(outside.is_empty(), "{about}: {outside:#?}");
                    let beyond = drawing.marks_outside();
                    assert!(beyond.is_empty(), "{about}: {beyond:#?}");
                }
            }
        });
    }
}

#[test]
fn what_is_not_known_is_asked_before_all_else() {
    let asked = |rows| {
        let sheets = sheets_of(rows, Audience::Internal);
        sheets[0].questions.clone()
    };
    let first = |rows| asked(rows)[0].clone();
    let nobody = first(changed(small(), |rows| rows.participation.clear()));
    assert!(nobody.starts_with("Chi dovrebbe sedere"), "{nobody}");
    let needless = first(changed(small(), |rows| rows.needs.clear()));
    assert!(
        needless.starts_with("Quante persone riguardano"),
        "{needless}"
    );
    let unknown = asked(changed(small(), |rows| persons(rows, Headcount::Unknown)));
    assert!(
        unknown
            .iter()
            .any(|one| one.contains("Non si sa quante persone")),
        "{unknown:?}"
    );
}

/// The first type of the samples has no service, so that the first group asks who could begin; the second is served by one alone.
#[test]
fn groups_ask_different_questions() {
    let rows = changed(small(), |rows| persons(rows, Headcount::Stated(40)));
    let sheets = sheets_of(rows, Audience::Internal);
    let first: Vec<&str> = sheets
        .iter()
        .map(|sheet| sheet.questions[0].as_str())
        .collect();
    assert!(
        first[0].starts_with("40 persone hanno il bisogno «Famiglia» e in tutto l'ambito"),
        "{first:?}"
    );
    for (place, one) in sheets.iter().enumerate() {
        for other in &sheets[place + 1..] {
            assert_ne!(one.questions, other.questions);
        }
    }
}

#[test]
fn places_for_everybody_are_asked_about_in_the_field() {
    let rows = changed(small(), |rows| {
        rows.needs
            .retain(|need| need.record.id.need_type.as_str() == "t02");
        persons(rows, Headcount::Stated(40));
    });
    let sheet = &sheets_of(rows, Audience::Internal)[2];
    assert!(
        sheet.finding.starts_with("I posti dichiarati bastano"),
        "{}",
        sheet.finding
    );
    assert!(
        sheet
            .questions
            .iter()
            .any(|one| one.contains("è così anche sul campo")),
        "{:?}",
        sheet.questions
    );
}

#[test]
fn everybody_is_told_of_nobody_who_is_isolated_or_missing() {
    let rows = || changed(small(), |rows| persons(rows, Headcount::Stated(40)));
    for sheet in sheets_of(rows(), Audience::Public) {
        assert!(sheet.map.is_none() && sheet.isolated.is_none() && sheet.missing.is_none());
        let words = words_of(&sheet);
        for told in [
            "isolato",
            "isolati:",
            "non risulta al tavolo",
            "dipend",
            "non ha risposto",
        ] {
            assert!(!words.contains(told), "`{told}` in {words}");
        }
    }
    let inside = sheets_of(rows(), Audience::Internal);
    assert!(inside.iter().all(|sheet| sheet.map.is_some()));
    assert!(
        inside
            .iter()
            .any(|sheet| words_of(sheet).contains("non risulta al tavolo"))
    );
}

#[test]
fn who_did_not_answer_is_not_called_isolated() {
    let rows = changed(small(), |rows| {
        for organization in &mut rows.organizations {
            organization.record.answered = Some(false);
        }
    });
    for sheet in sheets_of(rows, Audience::Internal) {
        let isolated = sheet.isolated.expect("the office is told");
        assert!(isolated.mentions.is_empty(), "{isolated:?}");
        assert!(
            isolated
                .remark
                .is_some_and(|remark| remark.contains("non si sa"))
        );
    }
}

#[test]
fn small_numbers_of_persons_stay_in_the_office() {
    let rows = || changed(small(), |rows| persons(rows, Headcount::Stated(2)));
    for sheet in sheets_of(rows(), Audience::Internal) {
        assert_eq!(sheet.numbers[0].value, "2");
    }
    for audience in [Audience::Tavolo, Audience::Public] {
        for sheet in sheets_of(rows(), audience) {
            let words = words_of(&sheet);
            assert_ne!(sheet.numbers[0].value, "2");
            for told in ["2 persone", "una persona", "Una persona"] {
                assert!(!words.contains(told), "`{told}` in {words}");
            }
        }
    }
}

/// The first type of the samples has no service: one is planned for it.
fn planned(audience: Audience) -> Vec<TavoloSheet> {
    let rows = changed(small(), |rows| {
        persons(rows, Headcount::Stated(100));
        let mut service = rows.services[0].clone();
        service.record.id = "soglia".parse().expect("an id");
        service.record.name = "Spazio Soglia".to_owned();
        service.record.status = ServiceStatus::Planned;
        service.record.capacity = Some(40);
        service.record.period.from = chrono::NaiveDate::from_ymd_opt(2024, 1, 8);
        let mut address = rows.addresses[0].clone();
        address.record.service = service.record.id.clone();
        address.record.need_type = rows.need_types[0].record.id.clone();
        rows.services.push(service);
        rows.addresses.push(address);
    });
    sheets_of(rows, audience)
}

#[test]
fn what_is_planned_is_named_and_asked_about_first() {
    for audience in Audience::ALL {
        let sheet = &planned(audience)[0];
        let question = &sheet.questions[0];
        assert!(
            question.contains("Spazio Soglia (") && question.contains("40 posti"),
            "{audience:?}: {question}"
        );
        assert!(
            question.contains("è previsto dall'8 gennaio 2024")
                && question.ends_with("basta per 100 persone?"),
            "{audience:?}: {question}"
        );
        let remedies = sheet.remedies.as_ref().expect("somebody is not covered");
        assert_eq!(remedies.mentions[0].name, "Spazio Soglia", "{audience:?}");
        assert!(
            remedies.mentions[0]
                .why
                .contains("risponderebbe a «Famiglia» a Fano"),
            "{:?}",
            remedies.mentions
        );
    }
}

#[test]
fn what_speaks_against_whoever_provides_it_is_not_told_to_everybody() {
    let stopped = |audience| {
        let rows = changed(small(), |rows| {
            persons(rows, Headcount::Stated(100));
            for service in &mut rows.services {
                service.record.status = ServiceStatus::Suspended;
            }
        });
        sheets_of(rows, audience)
    };
    let told = |audience| {
        let sheets = stopped(audience);
        sheets
            .iter()
            .any(|sheet| words_of(sheet).contains("è sospeso"))
    };
    assert!(told(Audience::Tavolo) && !told(Audience::Public));
}

/// Lets every working group follow every type of need.
fn followed_by_all(rows: &mut Rows) {
    let groups = rows.tavoli.iter().map(|tavolo| tavolo.record.id.clone());
    let groups: std::collections::BTreeSet<_> = groups.collect();
    for need_type in &mut rows.need_types {
        need_type.record.tavoli.clone_from(&groups);
    }
}

/// All numbers are small, so that all are withheld: sheets of districts that differ in them alone are the same.
#[test]
fn what_is_withheld_chooses_nothing() {
    let types = ["Famiglia", "Casa", "Salute", "Anziani"];
    let of = |numbers: [u32; 4], audience| {
        let rows = changed(
            sitting(&["Alfa", "Beta", "Gamma", "Delta"], &types),
            |rows| {
                followed_by_all(rows);
                for (need, number) in rows.needs.iter_mut().zip(numbers) {
                    need.record.persons = Headcount::Stated(number);
                }
            },
        );
        let sheets = sheets_of(rows, audience);
        sheets.iter().map(words_of).collect::<Vec<String>>()
    };
    for audience in [Audience::Tavolo, Audience::Public] {
        assert_eq!(of([1, 2, 2, 1], audience), of([2, 1, 1, 2], audience));
    }
    assert_ne!(
        of([1, 2, 2, 1], Audience::Internal),
        of([2, 1, 1, 2], Audience::Internal)
    );
}

/// Of four needs one is not counted: it is neither met nor met too little.
#[test]
fn needs_without_a_number_are_counted_apart() {
    let rows = changed(small(), |rows| {
        followed_by_all(rows);
        persons(rows, Headcount::Stated(40));
        rows.needs[1].record.persons = Headcount::Unknown;
    });
    for sheet in sheets_of(rows, Audience::Internal) {
        let number = &sheet.numbers[1];
        assert!(number.value.ends_with(" su 3"), "{}", number.value);
        let note = number.note.as_deref().expect("a note");
        assert!(note.contains("Di un altro non si sa"), "{note}");
    }
}

#[test]
fn only_who_sits_at_the_table_is_named_for_few_ties() {
    for sheet in sheets_of(small(), Audience::Internal) {
        let isolated = sheet.isolated.expect("the office is told");
        for mention in isolated.mentions {
            assert!(sheet.members.contains(&mention.name), "{mention:?}");
        }
    }
}

/// Where nobody at the table works, who does is said municipality by municipality, and where nobody does.
#[test]
fn who_works_where_nobody_at_the_table_does_is_said_by_municipality() {
    let rows = changed(
        rows(&["Fano", "Pergola", "Mondavio"], &["Casa", "Salute"]),
        |rows| {
            persons(rows, Headcount::Stated(40));
            let group = sitting(&["Alfa", "Beta"], &["Salute"]);
            rows.tavoli = group.tavoli;
            rows.participation = group.participation;
            rows.organizations
                .extend(group.organizations.into_iter().skip(2));
            followed_by_all(rows);
        },
    );
    let sheet = &sheets_of(rows, Audience::Internal)[0];
    let health = sheet
        .untouched
        .mentions
        .iter()
        .find(|one| one.name == "Salute");
    assert_eq!(
        health.expect("nobody there works on it").why,
        "a Fano arriva A; a Pergola e Mondavio non risulta nessuno"
    );
}

#[test]
fn what_is_cut_is_named() {
    let sheets = sheets_of(crowd(40, 4, ""), Audience::Internal);
    let lists = sheets.iter().filter_map(|sheet| sheet.missing.as_ref());
    for list in lists.filter(|list| list.mentions.len() > 1) {
        let last = &list.mentions[list.mentions.len() - 1].name;
        assert_eq!(list.rest.len(), list.mentions.len());
        assert!(
            list.rest.iter().all(|rest| rest.contains(last.as_str())),
            "{list:?}"
        );
    }
}

#[test]
fn estimates_are_said_to_be_estimates() {
    let rows = changed(small(), |rows| {
        persons(rows, Headcount::Stated(40));
        for need in &mut rows.needs {
            need.record.source = Some("stima: un tasso per i residenti (prova)".to_owned());
        }
    });
    let said = "è una stima (un tasso per i residenti) per un bisogno su 1";
    for sheet in sheets_of(rows.clone(), Audience::Internal) {
        assert!(
            sheet.marks.iter().any(|mark| mark.contains(said)),
            "{:?}",
            sheet.marks
        );
    }
    for sheet in sheets_of(rows, Audience::Public) {
        let words = words_of(&sheet);
        assert!(
            words.contains("è una stima") && !words.contains("un tasso"),
            "{words}"
        );
    }
}
