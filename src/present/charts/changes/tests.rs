//! What the figures of changes say, of editions that tests make and of closings.

use super::*;
use crate::analysis::study::Study;
use crate::model::builder::build;
use crate::model::district::{Edition, Language};
use crate::model::rows::Rows;
use crate::model::units::Headcount;
use crate::present::View;
use crate::present::maps::changes::FIGURE as MAP;
use crate::present::samples::{NAMES, assert_readable, figure, lines, rows};
use crate::present::sheet::Medium;
use crate::present::theme::Theme;

/// A figure of what changes from one district to another.
fn compared(figure: Figure, before: Rows, after: Rows, sheet: &Sheet) -> Drawing {
    compared_in(figure, before, after, sheet, false)
}

/// The same with codes in place of names, and numbers as outside the office, where that is asked for.
fn compared_in(
    figure: Figure,
    before: Rows,
    after: Rows,
    sheet: &Sheet,
    redacted: bool,
) -> Drawing {
    let edition = || Edition::new("prova");
    let (before, after) = (build(edition(), before), build(edition(), after));
    let earlier = Study::of(&before.district).expect("a study");
    let later = Study::of(&after.district).expect("a study");
    let words = Words::new(Language::It);
    let view = View {
        before: Some(&earlier),
        redacted,
        ..View::default()
    };
    let briefing = Briefing::new(&later, &after.counts, &[], &words, 1).viewed(view);
    (figure.draw)(&briefing, sheet).expect("a sound picture")
}

/// Two municipalities and two types of need of forty persons each, of which thirty of one are covered.
fn plain() -> Rows {
    let mut rows = rows(&["Fano", "Pergola"], &["Posti nido", "Trasporto sociale"]);
    for need in &mut rows.needs {
        need.record.persons = Headcount::Stated(40);
    }
    rows
}

fn with_capacity(capacity: u32) -> Rows {
    let mut rows = plain();
    rows.services[0].record.capacity = Some(capacity);
    rows
}

#[test]
fn every_closing_can_be_read() {
    assert_readable(FIGURE);
    assert_readable(MAP);
}

#[test]
fn every_pair_of_editions_can_be_read() {
    let small = || rows(&NAMES.0, &NAMES.1);
    let mut fewer = small();
    fewer.services.truncate(2);
    fewer.organizations.truncate(1);
    let mut unknown = small();
    for need in &mut unknown.needs {
        need.record.persons = Headcount::Unknown;
    }
    let pairs = [
        (small(), fewer.clone()),
        (fewer, small()),
        (small(), unknown),
        (Rows::default(), small()),
        (small(), Rows::default()),
    ];
    for medium in Medium::ALL {
        for theme in [Theme::Light, Theme::Large] {
            let sheet = Sheet::new(medium, theme);
            for (before, after) in &pairs {
                for figure in [FIGURE, MAP] {
                    let drawing = compared(figure, before.clone(), after.clone(), &sheet);
                    let about = format!("{} {medium:?} {theme:?}", drawing.title());
                    assert!(
                        drawing.overlapping_texts().is_empty(),
                        "{about}: {:#?}",
                        drawing.overlapping_texts()
                    );
                    assert!(drawing.texts_outside().is_empty(), "{about}");
                    assert!(
                        drawing.texts_smaller_than(sheet.sizes.least).is_empty(),
                        "{about}"
                    );
                    assert!(!drawing.svg().contains('{'), "{about}");
                }
            }
        }
    }
}

#[test]
fn the_title_says_who_closes_and_what_is_lost() {
    let drawing = figure(FIGURE, plain(), Language::It);
    assert_eq!(
        drawing.title(),
        "Se chiudesse l'ente A, 30 persone perderebbero il posto, tutte per «Trasporto sociale»"
    );
    assert!(lines(&drawing).contains(&"−30"), "{:?}", lines(&drawing));
    let map = figure(MAP, plain(), Language::En);
    assert_eq!(
        map.title(),
        "If A closed, 30 people would lose their place, all in Fano"
    );
    let mut nobody = plain();
    nobody.services.clear();
    let nothing = figure(FIGURE, nobody, Language::En);
    assert!(
        nothing.title().starts_with("No organization"),
        "{}",
        nothing.title()
    );
}

#[test]
fn the_title_says_how_many_more_are_covered_than_before() {
    let sheet = Sheet::default();
    let drawing = compared(MAP, with_capacity(10), with_capacity(30), &sheet);
    assert_eq!(drawing.title(), "20 persone coperte in più, tutte a Fano");
    assert!(
        lines(&drawing).contains(&"25\u{a0}% → 75\u{a0}%")
            || lines(&drawing).contains(&"13\u{a0}% → 38\u{a0}%"),
        "{:?}",
        lines(&drawing)
    );
    let same = compared(FIGURE, plain(), plain(), &sheet);
    assert_eq!(
        same.title(),
        "Le persone coperte sono quante prima, dovunque"
    );
}

#[test]
fn a_small_number_is_told_in_the_office_alone() {
    let sheet = Sheet::default();
    for figure in [FIGURE, MAP] {
        let with_few = |capacity| {
            let mut rows = with_capacity(capacity);
            rows.needs[0].record.persons = Headcount::Stated(2);
            rows
        };
        let office = compared(figure, with_few(30), with_few(31), &sheet);
        let told = lines(&office);
        assert!(told.iter().any(|line| line.ends_with("+1")), "{told:?}");
        let (before, after) = (with_few(30), with_few(31));
        let drawing = compared_in(figure, before, after, &sheet, true);
        assert!(lines(&drawing).iter().any(|line| line.contains("ris.")));
        let all = format!(
            "{} {} {}",
            lines(&drawing).join(" "),
            drawing.title(),
            drawing.description()
        );
        assert!(!all.contains("31") && !all.contains("+1"), "{all}");
    }
}

#[test]
fn what_is_unknown_on_one_side_is_not_compared() {
    let mut before = plain();
    before
        .needs
        .iter_mut()
        .for_each(|need| need.record.persons = Headcount::Unknown);
    let drawing = compared(FIGURE, before, plain(), &Sheet::default());
    assert!(
        drawing
            .title()
            .starts_with("Nessun bisogno si può confrontare")
    );
    assert!(lines(&drawing).contains(&"non confrontabile"));
}
