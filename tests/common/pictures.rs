//! Districts that are hard to draw, figures of them, and what resvg makes of a figure.

#![allow(dead_code, reason = "each program that uses this uses a part of it")]

use crate::common::districts::{
    Sketch, address, id, municipality, need, need_type, organization, place, service, sits, tavolo,
    tie,
};
use crate::common::random::Random;
use resvg::tiny_skia::{self, Pixmap, Transform};
use resvg::usvg::{Node, Options, Tree, fontdb};
use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock, Mutex, OnceLock};
use tessuto::analysis::doubt::{Doubt, DoubtOptions, doubt};
use tessuto::analysis::editions::{Decisions, History, history};
use tessuto::analysis::scenario;
use tessuto::analysis::study::Study;
use tessuto::ingest::{Dataset, read_dataset, read_plan, successions};
use tessuto::model::builder::Built;
use tessuto::model::district::{Edition, Language};
use tessuto::model::ids::{MunicipalityCode, NeedTypeId, OrganizationId, ServiceId, TavoloId};
use tessuto::model::node::{Municipality, NeedType, Organization, OrganizationKind, Service};
use tessuto::model::place::{Boundary, Place};
use tessuto::model::tie::{RelationKind, Strength};
use tessuto::model::units::Headcount;
use tessuto::present::audience::Audience;
use tessuto::present::canvas::{Drawing, Rect};
use tessuto::present::figures::Figure;
use tessuto::present::sheet::{Medium, Sheet};
use tessuto::present::text::Weight;
use tessuto::present::theme::{Color, Theme};
use tessuto::present::words::Words;
use tessuto::present::{Beside, Briefing, View};

/// Both.
pub(crate) const LANGUAGES: [Language; 2] = [Language::It, Language::En];

/// The demonstration dataset.
pub(crate) static DEMONSTRATION: LazyLock<Dataset> = LazyLock::new(|| {
    read_dataset(std::path::Path::new("datasets/ats6-fano")).expect("the dataset")
});

/// The study of it.
pub(crate) static STUDY: LazyLock<Study<'static>> =
    LazyLock::new(|| Study::of(&DEMONSTRATION.district).expect("a study"));

/// Its plan compared with it, the edition before, and some draws of what its data leave open.
static AROUND: LazyLock<(scenario::Comparison, Option<History>, Doubt)> = LazyLock::new(|| {
    let district = &DEMONSTRATION.district;
    let read = read_plan(
        std::path::Path::new("datasets/ats6-fano/PLAN.toml"),
        district,
    );
    let plan = scenario::compare(district, &read.expect("the plan").plan);
    let before = read_dataset(std::path::Path::new("datasets/ats6-fano-2020"));
    let before = before.expect("the edition before").district;
    let history = history(&[&before], &STUDY, &successions(), &Decisions::default());
    let options = DoubtOptions {
        draws: 100,
        ..DoubtOptions::default()
    };
    (
        plan.expect("scenarios"),
        history.expect("a history"),
        doubt(&STUDY, None, &options).expect("draws"),
    )
});

/// What stands beside the demonstration.
pub(crate) fn beside() -> Beside<'static> {
    let (plan, history, doubt) = &*AROUND;
    Beside {
        plan: Some(plan),
        editions: history.as_ref(),
        doubt: Some(doubt),
    }
}

/// The id of a figure, medium, theme and language.
type Key = [&'static str; 4];

/// The figures of the demonstration that were asked for: each is drawn once, for all questions about it.
static DEMONSTRATED: Mutex<BTreeMap<Key, Arc<OnceLock<Drawing>>>> = Mutex::new(BTreeMap::new());

/// A figure of the demonstration.
pub(crate) fn demonstrated(figure: &Figure, sheet: &Sheet, language: Language) -> Drawing {
    let (medium, theme) = (sheet.medium.key(), sheet.theme.key());
    let key = [figure.id, medium, theme, language.code()];
    // Others draw other figures meanwhile.
    let place = Arc::clone(DEMONSTRATED.lock().expect("a map").entry(key).or_default());
    place
        .get_or_init(|| {
            let words = Words::new(language);
            let data = &*DEMONSTRATION;
            let briefing = Briefing::new(&STUDY, &data.counts, &data.diagnostics, &words, 1);
            let briefing = briefing.with(beside()).viewed(View {
                before: Some(&STUDY),
                mark: Some("0a1b2c3d"),
                ..View::default()
            });
            (figure.draw)(&briefing, sheet).unwrap_or_else(|error| panic!("{}: {error}", figure.id))
        })
        .clone()
}

/// A figure of a district that was built by hand, compared with itself where it compares.
pub(crate) fn drawn(figure: &Figure, built: &Drawn<'_>, sheet: &Sheet, words: &Words) -> Drawing {
    drawn_for(Audience::Internal, figure, built, sheet, words)
}

/// The same for a circle of readers that is shown the figure.
pub(crate) fn drawn_for(
    audience: Audience,
    figure: &Figure,
    built: &Drawn<'_>,
    sheet: &Sheet,
    words: &Words,
) -> Drawing {
    let Drawn { built, study } = built;
    let briefing = Briefing::new(study, &built.counts, &built.diagnostics, words, 1);
    let briefing = briefing.addressed(audience).viewed(View {
        before: Some(study),
        ..View::default()
    });
    (figure.draw)(&briefing, sheet).unwrap_or_else(|error| panic!("{}: {error}", figure.id))
}

/// A district and its study.
pub(crate) struct Drawn<'a> {
    pub(crate) built: &'a Built,
    pub(crate) study: Study<'a>,
}

impl<'a> Drawn<'a> {
    pub(crate) fn new(built: &'a Built) -> Self {
        let study = Study::of(&built.district).expect("a study");
        Self { built, study }
    }
}

/// A name of ninety letters.
pub(crate) const LONG: &str =
    "Associazione di volontariato per la cura dei luoghi e delle persone di San Lorenzo in Campo";

/// Names that the bundled face lacks letters for, that run from right to left, or that are no letters at all.
pub(crate) const SCRIPTS: [&str; 8] = [
    "\u{62c}\u{645}\u{639}\u{64a}\u{629} \u{627}\u{644}\u{633}\u{644}\u{627}\u{645}",
    "\u{5e9}\u{5dc}\u{5d5}\u{5dd} Fano",
    "Caritas \u{2764}\u{fe0f}\u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467} diocesana",
    "\u{202e}onaF id asaC\u{202c}",
    "\u{1f600}\u{1f600}",
    "\u{4e2d}\u{6587}\u{5b66}\u{6821} (scuola cinese)",
    "H\u{1ed9}i ng\u{1b0}\u{1edd}i Vi\u{1ec7}t",
    "Спілка українок «Барвінок»",
];

/// Names that would do harm if a figure did not write them but obeyed them.
pub(crate) const EVIL: [&str; 7] = [
    "<script>alert('x')</script>",
    "\"/><image href=\"http://example.org/x.png\"/>",
    "A & B <b>&amp;</b> ]]> <!-- -->",
    "javascript:alert(1)",
    "url(http://example.org/) @import 'x'; } svg { fill: red",
    "nul\u{0}la \u{1b}[31m \u{7} \u{fffe}\u{85}",
    "</text></svg><svg onload=\"alert(1)\">",
];

fn code(index: usize) -> String {
    format!("{:06}", 41_001 + index)
}

/// A district of organizations of every kind, tied as a ring with chords, in municipalities on a grid with boundaries, with services, needs
/// of all sorts and working groups.
pub(crate) fn lively(organizations: usize, municipalities: usize) -> Sketch {
    let mut random = Random(organizations as u64);
    let mut sketch = Sketch {
        edition: Edition {
            demonstrative: true,
            source: Some("Confini: Istat, CC BY 3.0 IT".to_owned()),
            lead: (organizations > 0).then(|| id("o0000")),
            ..Edition::new("prova")
        },
        ..Sketch::default()
    };
    let side = (1..)
        .find(|side| side * side >= municipalities)
        .unwrap_or(1);
    for index in 0..municipalities {
        let (west, south) = (
            12.8 + 0.1 * (index % side) as f64,
            43.8 - 0.08 * (index / side) as f64,
        );
        let corner = |x: f64, y: f64| Place {
            longitude: west + 0.1 * x,
            latitude: south + 0.08 * y,
        };
        sketch.municipalities.push(Municipality {
            name: ["Fano", "Pergola", "Mondavio", "San Costanzo", "Cartoceto"][index % 5]
                .to_owned()
                + &if index < 5 {
                    String::new()
                } else {
                    format!(" {index}")
                },
            place: Some(corner(0.5, 0.5)),
            population: Some(900 + 100 * index as u32),
            ..municipality(&code(index))
        });
        let ring = [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0), (0.0, 0.0)];
        sketch.boundaries.push(Boundary {
            municipality: id(&code(index)),
            polygons: vec![vec![ring.map(|(x, y)| corner(x, y)).to_vec()]],
        });
    }
    let actor = |index: usize| format!("o{index:04}");
    for index in 0..organizations {
        let home = index % municipalities.max(1);
        let spot = &sketch.municipalities[home];
        let point = spot.place.expect("a place");
        sketch.organizations.push(Organization {
            name: format!(
                "{} {index}",
                ["Auser", "Caritas", "Croce Rossa", "Cooperativa Vela"][index % 4]
            ),
            kind: OrganizationKind::ALL[index % 7],
            municipality: Some(spot.code.clone()),
            place: place(
                point.longitude + 0.001 * (index % 40) as f64,
                point.latitude + 0.001 * (index % 23) as f64,
            ),
            answered: Some(index % 6 != 5),
            ..organization(&actor(index))
        });
    }
    for index in 0..organizations {
        // One in nine is alone; the others have their neighbours and, some, one far away.
        let mut others = vec![index + 1];
        if random.one_in(2) {
            others.push(random.below(organizations));
        }
        for other in others.into_iter().filter(|&other| other < organizations) {
            if index % 9 != 8 && other % 9 != 8 && other != index {
                let mut row = tie(&actor(index), &actor(other));
                row.relation.strength = Strength::new(1.0 + random.below(5) as f64);
                if random.one_in(4) {
                    row.relation.kind = RelationKind::Refers;
                }
                sketch.ties.push(row);
            }
        }
    }
    let tavoli = ["Famiglia", "Anziani e domiciliarità", "Inclusione"];
    for (index, name) in tavoli.iter().enumerate() {
        let mut record = tavolo(&format!("v{index}"));
        (*name).clone_into(&mut record.name);
        sketch.tavoli.push(record);
    }
    for index in (0..organizations).filter(|index| index % 3 != 1) {
        sketch
            .participation
            .push(sits(&actor(index), &format!("v{}", index % 3)));
        if index % 5 == 0 {
            sketch
                .participation
                .push(sits(&actor(index), &format!("v{}", (index + 1) % 3)));
        }
    }
    let types = [
        "Posti nido",
        "Trasporto sociale",
        "Assistenza a domicilio",
        "Doposcuola e sostegno allo studio",
        "Dipendenze",
        "Emergenza abitativa",
    ];
    for (index, name) in types.iter().enumerate() {
        let kind = format!("t{index}");
        sketch.need_types.push(NeedType {
            name: (*name).to_owned(),
            tavoli: [id(&format!("v{}", index % 3))].into(),
            ..need_type(&kind)
        });
        for comune in 0..municipalities {
            let persons = match (index + comune) % 7 {
                0 => Headcount::Unknown,
                1 => Headcount::Stated(2),
                2 => Headcount::Suppressed,
                3 => Headcount::Stated(0),
                rest => Headcount::Stated(40 * rest as u32 + random.below(60) as u32),
            };
            sketch.needs.push(need(&kind, &code(comune), persons));
        }
    }
    for index in (0..organizations).step_by(3) {
        let kind = 1 + random.below(types.len() - 1);
        let key = format!("s{index:04}");
        sketch.services.push(Service {
            name: format!("{} di {}", types[kind], index),
            municipality: Some(id(&code(index % municipalities.max(1)))),
            capacity: (index % 4 != 1).then(|| 10 + random.below(90) as u32),
            ..service(&key, &actor(index))
        });
        sketch.addresses.push(address(&key, &format!("t{kind}")));
    }
    sketch
}

/// One organization to which four hundred others are tied, and they to nobody else.
fn star() -> Sketch {
    let mut sketch = lively(401, 4);
    sketch.ties = (1..401)
        .map(|leaf| tie("o0000", &format!("o{leaf:04}")))
        .collect();
    sketch
}

fn changed(change: impl FnOnce(&mut Sketch)) -> Sketch {
    let mut sketch = lively(24, 5);
    change(&mut sketch);
    sketch
}

/// Names of everything that has one, in turn.
fn named(names: &[&str]) -> Sketch {
    changed(|sketch| {
        let mut turn = names.iter().cycle().map(|name| (*name).to_owned());
        let mut next = || turn.next().unwrap_or_default();
        sketch
            .organizations
            .iter_mut()
            .for_each(|one| one.name = next());
        sketch.services.iter_mut().for_each(|one| one.name = next());
        sketch
            .municipalities
            .iter_mut()
            .for_each(|one| one.name = next());
        sketch
            .need_types
            .iter_mut()
            .for_each(|one| one.name = next());
        sketch.tavoli.iter_mut().for_each(|one| one.name = next());
    })
}

/// A district in which every text that a file can bring would do harm.
pub(crate) fn evil() -> Sketch {
    let mut sketch = named(&EVIL);
    for (index, one) in sketch.organizations.iter_mut().enumerate() {
        one.notes = Some(EVIL[index % EVIL.len()].to_owned());
    }
    for (index, row) in sketch.ties.iter_mut().enumerate() {
        row.relation.evidence = Some(EVIL[index % EVIL.len()].to_owned());
    }
    for (index, one) in sketch.services.iter_mut().enumerate() {
        one.source = Some(EVIL[index % EVIL.len()].to_owned());
        one.areas = [EVIL[0].to_owned()].into();
    }
    for one in &mut sketch.participation {
        one.role = Some(EVIL[1].to_owned());
    }
    sketch.edition.title = EVIL[6].to_owned();
    sketch.edition.source = Some(EVIL[1].to_owned());
    sketch.edition.edition = Some(EVIL[4].to_owned());
    // Ids are texts too, as long as they have no control character.
    let bad = |index: usize| format!("{} {index}", EVIL[index % 5]);
    let renamed = |text: &str| -> String {
        let index: usize = text[1..].parse().expect("a number");
        format!("{}{}", &text[..1], bad(index))
    };
    let organization = |one: &OrganizationId| -> OrganizationId { id(&renamed(one.as_str())) };
    let service = |one: &ServiceId| -> ServiceId { id(&renamed(one.as_str())) };
    let kind = |one: &NeedTypeId| -> NeedTypeId { id(&renamed(one.as_str())) };
    let tavolo = |one: &TavoloId| -> TavoloId { id(&renamed(one.as_str())) };
    sketch.edition.lead = sketch.edition.lead.as_ref().map(organization);
    for one in &mut sketch.organizations {
        one.id = organization(&one.id);
    }
    for one in &mut sketch.services {
        one.id = service(&one.id);
        one.providers = one.providers.iter().map(organization).collect();
    }
    for row in &mut sketch.ties {
        row.from = organization(&row.from);
        row.to = organization(&row.to);
    }
    for row in &mut sketch.participation {
        row.organization = organization(&row.organization);
        row.tavolo = tavolo(&row.tavolo);
    }
    for one in &mut sketch.tavoli {
        one.id = tavolo(&one.id);
    }
    for one in &mut sketch.need_types {
        one.id = kind(&one.id);
        one.tavoli = one.tavoli.iter().map(tavolo).collect();
    }
    for one in &mut sketch.needs {
        one.id.need_type = kind(&one.id.need_type);
    }
    for row in &mut sketch.addresses {
        row.service = service(&row.service);
        row.need_type = kind(&row.need_type);
    }
    sketch
}

/// Every awkward district, with what is awkward about it.
pub(crate) fn nasty() -> Vec<(&'static str, Sketch)> {
    let persons = |persons: Headcount| {
        changed(move |sketch| {
            sketch
                .needs
                .iter_mut()
                .for_each(|one| one.persons = persons)
        })
    };
    vec![
        ("long names", named(&[LONG])),
        ("other scripts", named(&SCRIPTS)),
        ("one organization", lively(1, 1)),
        ("no tie", changed(|sketch| sketch.ties.clear())),
        ("a star of 400", star()),
        (
            "one place for all",
            changed(|sketch| {
                sketch.boundaries.clear();
                let here = place(13.0, 43.8);
                sketch
                    .municipalities
                    .iter_mut()
                    .for_each(|one| one.place = here);
                sketch
                    .organizations
                    .iter_mut()
                    .for_each(|one| one.place = here);
            }),
        ),
        ("no needs", changed(|sketch| sketch.needs.clear())),
        ("all unknown", persons(Headcount::Unknown)),
        ("nobody in need", persons(Headcount::Stated(0))),
        ("huge numbers", persons(Headcount::Stated(1_234_567))),
        ("empty", Sketch::default()),
    ]
}

/// Only the bundled faces.
static FONTS: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut fonts = fontdb::Database::new();
    for weight in [Weight::Regular, Weight::SemiBold] {
        fonts.load_font_data(weight.truetype().to_vec());
    }
    Arc::new(fonts)
});

/// An SVG as resvg reads it.
pub(crate) fn tree(svg: &str) -> Tree {
    let options = Options {
        fontdb: Arc::clone(&FONTS),
        font_family: "Inter".to_owned(),
        ..Options::default()
    };
    Tree::from_str(svg, &options).expect("a sound SVG")
}

/// A figure without its words.
pub(crate) fn wordless(drawing: &Drawing) -> String {
    // Every element stands in a line of its own.
    let kept = drawing
        .svg()
        .lines()
        .filter(|line| !line.trim_start().starts_with("<text"));
    kept.collect::<Vec<_>>().join("\n")
}

/// Pixels on white paper.
pub(crate) struct Picture {
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) pixels: Vec<Color>,
}

impl Picture {
    /// What resvg draws, so many pixels wide.
    pub(crate) fn of(svg: &str, width: u32, height: u32) -> Self {
        let tree = tree(svg);
        let mut pixmap = Pixmap::new(width, height).expect("a size");
        pixmap.fill(tiny_skia::Color::WHITE);
        let size = tree.size();
        let stretch =
            Transform::from_scale(width as f32 / size.width(), height as f32 / size.height());
        resvg::render(&tree, stretch, &mut pixmap.as_mut());
        let pixels = pixmap.data().chunks_exact(4);
        let pixels = pixels.map(|pixel| Color(pixel[0], pixel[1], pixel[2]));
        Self {
            width,
            height,
            pixels: pixels.collect(),
        }
    }

    /// The pixel at a place, if the picture has it.
    pub(crate) fn at(&self, x: f64, y: f64) -> Option<Color> {
        let inside = x >= 0.0 && y >= 0.0 && x < self.width.into() && y < self.height.into();
        inside.then(|| self.pixels[y as usize * self.width as usize + x as usize])
    }

    /// The pixels under a rectangle.
    pub(crate) fn under(&self, rect: &Rect) -> Vec<Color> {
        let steps = |from: f64, to: f64| {
            let count = (to - from).max(1.0) as usize;
            (0..count).map(move |step| from + step as f64 + 0.5)
        };
        let column = |x: f64| steps(rect.y, rect.bottom()).map(move |y| (x, y));
        steps(rect.x, rect.right())
            .flat_map(column)
            .filter_map(|(x, y)| self.at(x, y))
            .collect()
    }
}

/// The shapes and lines of a figure that leave its page by more than half a pixel, with their strokes.
pub(crate) fn shapes_outside(drawing: &Drawing) -> Vec<[f64; 4]> {
    fn collect(group: &resvg::usvg::Group, page: (f32, f32, f32), found: &mut Vec<[f64; 4]>) {
        for node in group.children() {
            match node {
                Node::Group(group) => collect(group, page, found),
                Node::Path(path) => {
                    let bounds = path.abs_stroke_bounding_box();
                    let (width, height, slack) = page;
                    if bounds.left() < -slack
                        || bounds.top() < -slack
                        || bounds.right() > width + slack
                        || bounds.bottom() > height + slack
                    {
                        let sides = [bounds.left(), bounds.top(), bounds.right(), bounds.bottom()];
                        found.push(sides.map(f64::from));
                    }
                }
                _ => {}
            }
        }
    }
    let tree = tree(&wordless(drawing));
    let size = tree.size();
    // Paper says its size in millimetres: half a page pixel is less there.
    let slack = 0.5 * size.width() / drawing.size().width as f32;
    let mut found = Vec::new();
    collect(
        tree.root(),
        (size.width(), size.height(), slack),
        &mut found,
    );
    found
}

/// What is wrong with a figure, a line each.
pub(crate) fn faults(about: &str, drawing: &Drawing, sheet: &Sheet) -> Vec<String> {
    let mut faults = Vec::new();
    let mut note = |what: &str, list: Vec<String>| {
        if !list.is_empty() {
            let shown: Vec<&str> = list.iter().take(3).map(String::as_str).collect();
            faults.push(format!(
                "{about}: {} {what}: {}",
                list.len(),
                shown.join(" | ")
            ));
        }
    };
    let overlapping = drawing.overlapping_texts();
    let pairs = overlapping
        .iter()
        .map(|(a, b)| format!("«{}» and «{}»", a.text, b.text));
    note("words over words", pairs.collect());
    let covered = drawing.texts_on_foreign_marks();
    let pairs = covered
        .iter()
        .map(|(text, mark)| format!("«{}» on {:?}", text.text, mark.center));
    note("words over marks", pairs.collect());
    let outside = drawing.texts_outside();
    note(
        "words outside",
        outside
            .iter()
            .map(|text| format!("«{}»", text.text))
            .collect(),
    );
    let outside = drawing.marks_outside();
    note(
        "marks outside",
        outside
            .iter()
            .map(|mark| format!("{:?}", mark.center))
            .collect(),
    );
    let outside = shapes_outside(drawing);
    note(
        "shapes outside",
        outside.iter().map(|sides| format!("{sides:?}")).collect(),
    );
    let small = drawing.texts_smaller_than(sheet.sizes.least - 1e-9);
    note(
        "words too small",
        small
            .iter()
            .map(|text| format!("«{}» {}", text.text, text.size))
            .collect(),
    );
    let said = [drawing.title(), drawing.alt(), drawing.description()];
    let texts = drawing.texts().iter().map(|text| text.text.as_str());
    let unfilled = texts.chain(said).filter(|text| text.contains(['{', '}']));
    note("messages unfilled", unfilled.map(str::to_owned).collect());
    let empty = said.iter().filter(|text| text.trim().is_empty());
    note(
        "things unsaid",
        empty
            .map(|_| "title, alt or description".to_owned())
            .collect(),
    );
    faults
}

/// The name of a sheet and a language, for messages.
pub(crate) fn about(figure: &Figure, case: &str, sheet: &Sheet, language: Language) -> String {
    let (medium, theme) = (sheet.medium.key(), sheet.theme.key());
    format!(
        "{} of {case} on {medium} {theme} {}",
        figure.id,
        language.code()
    )
}

/// Every medium with type of both sizes.
pub(crate) fn sheets() -> impl Iterator<Item = Sheet> {
    let themes = [Theme::Light, Theme::Large];
    (Medium::ALL.into_iter()).flat_map(move |medium| themes.map(|theme| Sheet::new(medium, theme)))
}

/// The code of a municipality, for those who look for it.
pub(crate) fn comune(index: usize) -> MunicipalityCode {
    id(&code(index))
}
