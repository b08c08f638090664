//! Small districts by hand, for the tests of figures.

mod networks;

pub(super) use networks::{networks, tied};

use super::Briefing;
use super::audience::Audience;
use super::canvas::Drawing;
use super::figures::Figure;
use super::sheet::{Medium, Sheet};
use super::theme::Theme;
use super::words::Words;
use crate::analysis::study::Study;
use crate::model::builder::{Built, build};
use crate::model::diagnostic::Origin;
use crate::model::district::{Edition, Language};
use crate::model::ids::{NeedId, TavoloId};
use crate::model::node::{
    Catchment, Municipality, Need, NeedType, Organization, OrganizationKind, Service,
    ServiceStatus, Tavolo,
};
use crate::model::place::{Boundary, Place};
use crate::model::rows::{AddressRow, ParticipationRow, Row, Rows};
use crate::model::units::Headcount;
use std::collections::BTreeSet;

/// Persons of the needs, in turn: few, many, none, unknown, withheld.
const PERSONS: [Headcount; 8] = [
    Headcount::Stated(40),
    Headcount::Stated(2),
    Headcount::Stated(1_500),
    Headcount::Unknown,
    Headcount::Stated(7),
    Headcount::Stated(0),
    Headcount::Suppressed,
    Headcount::Stated(310),
];

fn row<T>(record: T) -> Row<T> {
    Row {
        record,
        origin: Origin::default(),
    }
}

fn id<T: std::str::FromStr<Err: std::fmt::Debug>>(text: &str) -> T {
    text.parse().expect("a sound id")
}

/// A district of square municipalities in rows of four, each with every type of need. The first type has no service, the second one
/// only in the first municipality, the third two services for everybody, the fourth one that does not state its capacity, and so on.
pub(super) fn rows(municipalities: &[&str], need_types: &[&str]) -> Rows {
    let mut rows = Rows::default();
    for (index, name) in municipalities.iter().enumerate() {
        let (west, south) = (
            12.8 + 0.1 * (index % 4) as f64,
            43.8 - 0.08 * (index / 4) as f64,
        );
        let corner = |x: f64, y: f64| Place {
            longitude: west + 0.1 * x,
            latitude: south + 0.08 * y,
        };
        let code = format!("04100{}", char::from(b'0' + index as u8 % 10));
        let code = if index < 10 {
            code
        } else {
            format!("0410{index:02}")
        };
        rows.municipalities.push(row(Municipality {
            code: id(&code),
            name: (*name).to_owned(),
            place: Some(corner(0.5, 0.4)),
            area_km2: None,
            population: Some(1000),
            deprivation: None,
            basin: None,
        }));
        let ring = [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0), (0.0, 0.0)];
        rows.boundaries.push(row(Boundary {
            municipality: id(&code),
            polygons: vec![vec![ring.map(|(x, y)| corner(x, y)).to_vec()]],
        }));
        for (place, _) in need_types.iter().enumerate() {
            rows.needs.push(row(Need::of(
                NeedId {
                    need_type: id(&format!("t{place:02}")),
                    municipality: id(&code),
                },
                PERSONS[(index + 3 * place) % PERSONS.len()],
            )));
        }
    }
    for organization in ["a", "b"] {
        rows.organizations.push(row(Organization {
            id: id(organization),
            name: organization.to_uppercase(),
            kind: OrganizationKind::Association,
            runts_section: None,
            fiscal_code: None,
            municipality: Some(id("041000")),
            place: None,
            activities: BTreeSet::new(),
            volunteers: None,
            staff: None,
            answered: None,
            notes: None,
        }));
    }
    for (place, name) in need_types.iter().enumerate() {
        rows.need_types.push(row(NeedType {
            id: id(&format!("t{place:02}")),
            name: (*name).to_owned(),
            area: None,
            tavoli: BTreeSet::new(),
        }));
        let offers: &[(&str, Option<u32>)] = match place % 4 {
            0 => &[],
            1 => &[("a", Some(30))],
            2 => &[("a", Some(900)), ("b", Some(700))],
            _ => &[("b", None)],
        };
        for (provider, capacity) in offers {
            let service = format!("s{place}{provider}");
            rows.services.push(row(Service {
                id: id(&service),
                name: service.clone(),
                providers: [id(provider)].into(),
                areas: BTreeSet::new(),
                municipality: Some(id("041000")),
                place: None,
                catchment: match place % 4 {
                    1 => Catchment::Listed([id("041000")].into()),
                    _ => Catchment::Everywhere,
                },
                capacity: *capacity,
                unit: None,
                targets: BTreeSet::new(),
                ages: Default::default(),
                status: ServiceStatus::Active,
                period: Default::default(),
                as_of: None,
                source: None,
            }));
            rows.addresses.push(row(AddressRow {
                service: id(&service),
                need_type: id(&format!("t{place:02}")),
                intensity: None,
            }));
        }
    }
    rows
}

/// So many names, alike but for a number.
fn many(count: usize, stem: &str, tail: &str) -> Vec<String> {
    (0..count)
        .map(|i| format!("{stem} {i} {tail}").trim().to_owned())
        .collect()
}

fn borrowed(names: &[String]) -> Vec<&str> {
    names.iter().map(String::as_str).collect()
}

/// As [`sitting`], with so many organizations and working groups, whose names all end alike.
pub(super) fn crowd(organizations: usize, tavoli: usize, tail: &str) -> Rows {
    let organizations = many(organizations, "Ente", tail);
    let tavoli = many(tavoli, "Tavolo", tail);
    sitting(&borrowed(&organizations), &borrowed(&tavoli))
}

/// A district of organizations and working groups, in which the organization at place *i* sits at every group of which the place divides
/// *i*; each group follows a type of need to which the services of some of the organizations answer.
pub(super) fn sitting(organizations: &[&str], tavoli: &[&str]) -> Rows {
    let mut sample = rows(&["Fano"], tavoli);
    for (place, name) in tavoli.iter().enumerate() {
        let tavolo: TavoloId = id(&format!("g{place:02}"));
        sample.need_types[place]
            .record
            .tavoli
            .insert(tavolo.clone());
        sample.tavoli.push(row(Tavolo {
            id: tavolo,
            name: (*name).to_owned(),
        }));
    }
    let first = sample.organizations[0].clone();
    for (place, name) in organizations.iter().enumerate() {
        let mut organization = first.clone();
        organization.record.id = id(&format!("o{place:03}"));
        organization.record.name = (*name).to_owned();
        for (group, tavolo) in sample.tavoli.iter().enumerate() {
            if place > 0 && place % (group + 2) == 0 {
                sample.participation.push(row(ParticipationRow {
                    organization: organization.record.id.clone(),
                    tavolo: tavolo.record.id.clone(),
                    role: None,
                }));
            }
        }
        if let Some(service) = sample.services.get_mut(place / 2) {
            service
                .record
                .providers
                .insert(organization.record.id.clone());
        }
        sample.organizations.push(organization);
    }
    sample
}

/// The names of a small district, and of its types of need.
pub(super) const NAMES: ([&str; 5], [&str; 6]) = (
    [
        "Fano",
        "Pergola",
        "San Lorenzo in Campo",
        "Mondavio",
        "Fratte Rosa",
    ],
    [
        "Posti nido",
        "Trasporto sociale",
        "Assistenza a domicilio",
        "Doposcuola e sostegno allo studio",
        "Dipendenze",
        "Emergenza abitativa",
    ],
);

/// A name of ninety letters.
pub(super) const LONG: &str =
    "San Bartolomeo in Valle Maggiore sopra il Fiume e sotto il Monte delle Ginestre di Levante";

/// A figure of a district in one language, on a slide.
pub(super) fn figure(figure: Figure, rows: Rows, language: Language) -> Drawing {
    let built = build(edition(), rows);
    let study = Study::of(&built.district).expect("a study");
    drawn(figure, &built, &study, language, &Sheet::default())
}

/// A figure in Italian as a circle of readers is shown it, on a slide.
pub(super) fn addressed(figure: Figure, rows: Rows, audience: Audience) -> Drawing {
    let mut drawing = None;
    briefed(rows, |briefing| {
        let briefing = briefing.addressed(audience);
        drawing = (figure.draw)(&briefing, &Sheet::default()).ok();
    });
    drawing.expect("a figure")
}

/// Works with the briefing of a district, for the office.
pub(super) fn briefed(rows: Rows, work: impl FnOnce(&Briefing<'_>)) {
    let built = build(edition(), rows);
    let study = Study::of(&built.district).expect("a study");
    let words = Words::new(Language::It);
    let briefing = Briefing::new(&study, &built.counts, &built.diagnostics, &words, 1);
    work(&briefing);
}

fn edition() -> Edition {
    Edition {
        demonstrative: true,
        source: Some("Confini: Istat, CC BY 3.0 IT".to_owned()),
        ..Edition::new("prova")
    }
}

/// A figure of a study in one language, on a sheet.
fn drawn(
    figure: Figure,
    built: &Built,
    study: &Study<'_>,
    language: Language,
    sheet: &Sheet,
) -> Drawing {
    let words = Words::new(language);
    let briefing = Briefing::new(study, &built.counts, &built.diagnostics, &words, 1);
    (figure.draw)(&briefing, sheet).expect("a sound picture")
}

/// Draws a figure of awkward districts in both languages and asserts that it can be read.
pub(super) fn assert_readable(sample: Figure) {
    assert_eq!(LONG.chars().count(), 90);
    let small = || rows(&NAMES.0, &NAMES.1);
    let changed = |change: fn(&mut Rows)| {
        let mut rows = small();
        change(&mut rows);
        rows
    };
    let (places, types) = (
        many(24, "Santa Vittoria in Matenano", ""),
        many(30, "Bisogno n.", ""),
    );
    let crowd = rows(&borrowed(&places), &borrowed(&types));
    let cases = [
        ("small", small()),
        ("one municipality", rows(&["Fano"], &NAMES.1)),
        ("one need", rows(&["Fano"], &["Posti nido"])),
        ("long names", rows(&[LONG; 6], &[LONG; 9])),
        ("a crowd", crowd),
        ("nothing", Rows::default()),
        ("no needs", changed(|rows| rows.needs.clear())),
        ("no boundaries", changed(|rows| rows.boundaries.clear())),
        (
            "some boundaries",
            changed(|rows| rows.boundaries.truncate(2)),
        ),
        (
            "no places",
            changed(|rows| {
                rows.boundaries.clear();
                rows.municipalities
                    .iter_mut()
                    .for_each(|row| row.record.place = None);
            }),
        ),
        (
            "one place for all",
            changed(|rows| {
                rows.boundaries.clear();
                let place = rows.municipalities[0].record.place;
                rows.municipalities
                    .iter_mut()
                    .for_each(|row| row.record.place = place);
            }),
        ),
        (
            "all unknown",
            changed(|rows| {
                rows.needs
                    .iter_mut()
                    .for_each(|row| row.record.persons = Headcount::Unknown);
            }),
        ),
        (
            "a great number",
            changed(|rows| {
                rows.needs
                    .iter_mut()
                    .for_each(|row| row.record.persons = Headcount::Stated(1_234_567));
            }),
        ),
    ];
    readable(sample, cases);
}

/// From more organizations than this on, a district is drawn on a few sheets.
const MANY: usize = 100;

/// Draws a figure of some districts on sheets of every kind and asserts that it can be read.
pub(super) fn readable<'a>(sample: Figure, cases: impl IntoIterator<Item = (&'a str, Rows)>) {
    // Every medium and theme once, in one language or the other: all of them together would take long.
    let sheets = [
        (Medium::Slide, Theme::Light, Language::It),
        (Medium::Slide, Theme::Large, Language::En),
        (Medium::A4, Theme::Large, Language::It),
        (Medium::A3, Theme::Grey, Language::En),
        (Medium::Square, Theme::Light, Language::It),
    ];
    for (case, rows) in cases {
        // Many actors take seconds a sheet: they are drawn in large type, and on the page that is not wide.
        let (skipped, step) = match rows.organizations.len() {
            ..=MANY => (0, 1),
            _ => (1, 3),
        };
        let built = build(edition(), rows);
        let study = Study::of(&built.district).expect("a study");
        for &(medium, theme, language) in sheets.iter().skip(skipped).step_by(step) {
            let sheet = Sheet::new(medium, theme);
            let drawing = drawn(sample, &built, &study, language, &sheet);
            let (medium, theme) = (medium.key(), theme.key());
            let about = format!("{}-{case}-{medium}-{theme}-{language:?}", sample.id);
            let overlapping = drawing.overlapping_texts();
            assert!(overlapping.is_empty(), "{about}: {overlapping:#?}");
            let outside = drawing.texts_outside();
            assert!(outside.is_empty(), "{about}: {outside:#?}");
            let covered = drawing.texts_on_foreign_marks();
            assert!(covered.is_empty(), "{about}: {covered:#?}");
            let beyond = drawing.marks_outside();
            assert!(beyond.is_empty(), "{about}: {beyond:#?}");
            let small = drawing.texts_smaller_than(sheet.sizes.least);
            assert!(small.is_empty(), "{about}: {small:#?}");
            // A message that is missing, or a blank that nothing fills, shows in braces.
            let words = format!("{} {}", drawing.title(), drawing.description());
            let mut texts = drawing.texts().iter().map(|text| text.text.as_str());
            assert!(
                texts.all(|text| !text.contains('{')) && !words.contains('{'),
                "{about}: {words}"
            );
            if case == "small" && sheet == Sheet::default() {
                assert!(
                    lines(&drawing).iter().all(|line| !line.contains('…')),
                    "{about}"
                );
            }
            if let Some(folder) = std::env::var_os("TESSUTO_SAMPLES") {
                let file = format!("{about}.png").replace(' ', "-");
                let bytes = super::canvas::png(&drawing, 1600).expect("a PNG");
                std::fs::write(std::path::Path::new(&folder).join(file), bytes)
                    .expect("a folder to write to");
            }
        }
    }
}

/// The text of a drawing, line by line.
pub(super) fn lines(drawing: &Drawing) -> Vec<&str> {
    drawing
        .texts()
        .iter()
        .map(|text| text.text.as_str())
        .collect()
}
