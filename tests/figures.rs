//! Do all figures hold up on the wall? Every one of the list, on every sheet, of data as it comes: what is tested here no figure has to
//! test for itself.

use common::districts::{Sketch, need, need_type};
use common::random::Random;
use pictures::{
    DEMONSTRATION, Drawn, EVIL, LANGUAGES, Picture, SCRIPTS, about, comune, demonstrated, drawn,
    drawn_for, evil, faults, lively, nasty, sheets, tree, wordless,
};
use std::collections::BTreeSet;
use tessuto::model::district::Language;
use tessuto::model::node::{Need, NeedType, Service};
use tessuto::model::units::Headcount;
use tessuto::present::audience::Audience;
use tessuto::present::canvas::{Drawing, PlacedMark, PlacedText, Point, png};
use tessuto::present::figures::{self, FIGURES, Figure};
use tessuto::present::sheet::{Medium, Sheet};
use tessuto::present::theme::{Color, Theme};
use tessuto::present::words::Words;

mod common;
#[path = "common/pictures.rs"]
mod pictures;

/// Fails with everything that was found, so that one run tells all.
#[track_caller]
fn assert_none(found: &[String]) {
    assert!(
        found.is_empty(),
        "{} faults:\n{}",
        found.len(),
        found.join("\n")
    );
}

/// Figures that place names among ties, which takes seconds where nothing is optimised, as in tests: where two sheets ask the same, they
/// are drawn on the one with less room.
const COSTLY: [&str; 4] = ["network", "ego", "core", "tavoli"];

#[test]
fn the_demonstration_can_be_read_on_every_sheet_in_both_languages() {
    let mut found = Vec::new();
    // Every sheet in one language or the other, the usual one in both, and both sizes of type in both.
    let turns = [Language::It, Language::En, Language::En, Language::It];
    let sheets = sheets().zip(turns.into_iter().cycle());
    for (sheet, language) in sheets.chain([(Sheet::default(), Language::En)]) {
        let few = match sheet.medium {
            Medium::Slide => true,
            Medium::A4 | Medium::Square => sheet.theme == Theme::Large,
            Medium::A3 => false,
        };
        let figures = FIGURES
            .iter()
            .filter(|figure| few || !COSTLY.contains(&figure.id));
        for figure in figures {
            let drawing = demonstrated(figure, &sheet, language);
            let about = about(figure, "the demonstration", &sheet, language);
            found.extend(faults(&about, &drawing, &sheet));
        }
    }
    assert_none(&found);
}

#[test]
fn a_black_and_white_sheet_has_everything_where_the_coloured_one_has_it() {
    for figure in FIGURES {
        let [colours, greys] = [Theme::Light, Theme::Grey].map(|theme| {
            let sheet = Sheet::new(Medium::Slide, theme);
            demonstrated(figure, &sheet, Language::It)
        });
        assert_eq!(colours.marks(), greys.marks(), "{}", figure.id);
        let places = |drawing: &Drawing| -> Vec<_> {
            let texts = drawing.texts().iter();
            texts.map(|text| (text.text.clone(), text.bounds)).collect()
        };
        assert_eq!(places(&colours), places(&greys), "{}", figure.id);
        for colour in greys.svg().split("=\"#").skip(1).map(|rest| &rest[..6]) {
            let (red, rest) = colour.split_at(2);
            assert_eq!(rest, red.repeat(2), "{}: #{colour}", figure.id);
        }
    }
}

#[test]
fn what_a_figure_says_is_said_in_both_languages() {
    for figure in FIGURES {
        let [it, en] = LANGUAGES.map(|language| demonstrated(figure, &Sheet::default(), language));
        for (it, en) in [
            (it.title(), en.title()),
            (it.alt(), en.alt()),
            (it.description(), en.description()),
        ] {
            assert!(
                !it.trim().is_empty() && it != en,
                "{}: {it:?} {en:?}",
                figure.id
            );
        }
    }
}

/// Sheets for data that is drawn on a few of them: every medium, both sizes of type and both languages occur.
const FEW: [(Medium, Theme, Language); 3] = [
    (Medium::Slide, Theme::Light, Language::It),
    (Medium::A4, Theme::Large, Language::En),
    (Medium::Square, Theme::Light, Language::En),
];

/// Figures whose numbers take minutes on many organizations where nothing is optimised, as in tests: they are drawn of four hundred.
const SLOW: [&str; 1] = ["brokers"];

fn faults_of(case: &str, sketch: &Sketch, few: &[(Medium, Theme, Language)]) -> Vec<String> {
    let built = sketch.build();
    let district = Drawn::new(&built);
    let mut found = Vec::new();
    for &(medium, theme, language) in few {
        let (sheet, words) = (Sheet::new(medium, theme), Words::new(language));
        let many = sketch.organizations.len() > 500;
        let figures = FIGURES
            .iter()
            .filter(|figure| !(many && SLOW.contains(&figure.id)));
        for figure in figures {
            let drawing = drawn(figure, &district, &sheet, &words);
            found.extend(faults(
                &about(figure, case, &sheet, language),
                &drawing,
                &sheet,
            ));
        }
    }
    found
}

#[test]
fn awkward_districts_can_be_read_too() {
    let mut found = Vec::new();
    for (place, (case, sketch)) in nasty().into_iter().enumerate() {
        // What is hard on one sheet is hard on all; names are hard on each in its own way.
        let few = match case {
            "long names" | "other scripts" => &FEW[..],
            _ => &FEW[place % FEW.len()..][..1],
        };
        found.extend(faults_of(case, &sketch, few));
    }
    assert_none(&found);
}

#[test]
fn territories_of_sixty_and_six_hundred_organizations_can_be_read() {
    let a3 = (Medium::A3, Theme::Light, Language::It);
    let mut found = faults_of("60 organizations", &lively(60, 8), &[FEW[1], a3]);
    found.extend(faults_of("600 organizations", &lively(600, 24), &[FEW[0]]));
    assert_none(&found);
}

#[test]
fn a_territory_of_a_thousand_organizations_can_be_read() {
    assert_none(&faults_of(
        "1000 organizations",
        &lively(1000, 40),
        &FEW[..1],
    ));
}

/// The least share of the names that a figure has to say on a slide of the demonstration.
struct Named {
    figure: &'static str,
    organizations: f64,
    municipalities: f64,
    need_types: f64,
}

const NAMED: &[Named] = &[
    Named {
        figure: "network",
        organizations: 0.9,
        municipalities: 0.0,
        need_types: 0.0,
    },
    Named {
        figure: "ego",
        organizations: 0.9,
        municipalities: 0.0,
        need_types: 0.0,
    },
    Named {
        figure: "core",
        organizations: 0.9,
        municipalities: 0.0,
        need_types: 0.0,
    },
    Named {
        figure: "tavoli",
        organizations: 0.6,
        municipalities: 0.0,
        need_types: 0.0,
    },
    Named {
        figure: "two-mode",
        organizations: 0.35,
        municipalities: 0.0,
        need_types: 1.0,
    },
    Named {
        figure: "district",
        organizations: 0.0,
        municipalities: 1.0,
        need_types: 0.0,
    },
    Named {
        figure: "needs",
        organizations: 0.0,
        municipalities: 1.0,
        need_types: 1.0,
    },
    Named {
        figure: "brokers",
        organizations: 0.2,
        municipalities: 0.0,
        need_types: 0.0,
    },
];

/// The share of names that a drawing says, whole or shortened: a name may be broken into lines.
fn said<'a>(drawing: &Drawing, names: impl Iterator<Item = &'a str>) -> f64 {
    let bare = |text: &str| -> String { text.split_whitespace().collect() };
    let lines: Vec<String> = drawing
        .texts()
        .iter()
        .map(|text| bare(&text.text))
        .collect();
    let all = lines.concat();
    let beginnings: Vec<&str> = (all.match_indices('…'))
        .map(|(at, _)| {
            // As far back as a name may reach.
            let start = all[..at]
                .char_indices()
                .rev()
                .nth(40)
                .map_or(0, |(start, _)| start);
            &all[start..at]
        })
        .collect();
    let told = |name: &str| {
        let name = bare(name);
        let shortened = |beginning: &&str| {
            let ends = beginning
                .char_indices()
                .map(|(start, _)| &beginning[start..]);
            ends.filter(|end| end.chars().count() > 4)
                .any(|end| name.starts_with(end))
        };
        all.contains(&name) || beginnings.iter().any(shortened)
    };
    let names: Vec<&str> = names.collect();
    names.iter().filter(|name| told(name)).count() as f64 / names.len().max(1) as f64
}

#[test]
fn names_have_room() {
    let network = &DEMONSTRATION.district.network;
    for promise in NAMED {
        let figure = FIGURES.iter().find(|figure| figure.id == promise.figure);
        let Some(figure) = figure else {
            panic!("no figure is called {}", promise.figure);
        };
        let drawing = demonstrated(figure, &Sheet::default(), Language::It);
        let shares = [
            said(
                &drawing,
                network.organizations().map(|one| one.name.as_str()),
            ),
            said(
                &drawing,
                network.municipalities().map(|one| one.name.as_str()),
            ),
            said(&drawing, network.need_types().map(|one| one.name.as_str())),
        ];
        let least = [
            promise.organizations,
            promise.municipalities,
            promise.need_types,
        ];
        for (share, least) in shares.into_iter().zip(least) {
            assert!(share >= least, "{}: {shares:.2?}", figure.id);
        }
    }
}

/// The share of pixels under a text from which its colour must stand out: a hair that crosses it is no ground.
const GROUND: f64 = 0.9;

/// Places on a circle.
fn around(center: Point, radius: f64) -> impl Iterator<Item = (f64, f64)> {
    (0..32).map(move |step| {
        let turn = f64::from(step) / 32.0 * std::f64::consts::TAU;
        (
            center.x + radius * turn.cos(),
            center.y + radius * turn.sin(),
        )
    })
}

/// The colour that most of these pixels have.
fn most_common(pixels: impl Iterator<Item = Color>) -> Option<Color> {
    let mut pixels: Vec<Color> = pixels.collect();
    pixels.sort_unstable();
    let runs = pixels.chunk_by(|a, b| a == b);
    runs.max_by_key(|run| run.len()).map(|run| run[0])
}

/// Whether words stand out from what is under them, or from the seam around them.
fn is_legible(text: &PlacedText, picture: &Picture) -> bool {
    let stands_out = |ground: &Color| text.color.contrast(*ground) >= 4.5;
    match text.halo {
        Some(halo) => stands_out(&halo),
        None => {
            let ground = picture.under(&text.bounds);
            let clear = ground.iter().filter(|pixel| stands_out(pixel)).count();
            clear as f64 >= GROUND * ground.len() as f64
        }
    }
}

/// Whether the fill or the outline of a mark stands out from what is around it.
fn is_visible(mark: &PlacedMark, picture: &Picture) -> bool {
    let pixels = |radius: f64| around(mark.center, radius).filter_map(|(x, y)| picture.at(x, y));
    let beside = (1..4).flat_map(|step| {
        let step = f64::from(step);
        pixels((1.0 + 0.2 * step) * mark.radius + step)
    });
    let Some(ground) = most_common(beside) else {
        return true;
    };
    let rings = (0..12).flat_map(|step| pixels(mark.radius * f64::from(step) / 10.0));
    rings.filter(|pixel| pixel.contrast(ground) >= 3.0).count() >= 32
}

/// Greys are as light as their colours, which the theme promises, so that one theme stands for the other.
#[test]
fn words_and_marks_stand_out() {
    let mut found = Vec::new();
    for figure in FIGURES {
        let drawing = demonstrated(figure, &Sheet::default(), Language::It);
        let picture = Picture::of(&wordless(&drawing), 1920, 1080);
        let texts = drawing
            .texts()
            .iter()
            .filter(|text| !is_legible(text, &picture));
        found.extend(texts.map(|text| format!("{}: words «{}»", figure.id, text.text)));
        let marks = drawing
            .marks()
            .iter()
            .filter(|mark| !is_visible(mark, &picture));
        found.extend(marks.map(|mark| format!("{}: the mark at {:?}", figure.id, mark.center)));
    }
    assert_none(&found);
}

/// The pixels of a PNG on white, and how many of them there are to a metre.
fn decoded(bytes: &[u8]) -> (u32, Vec<Color>, Option<u32>) {
    let reader = png::Decoder::new(std::io::Cursor::new(bytes));
    let mut reader = reader.read_info().expect("a PNG");
    let mut data = vec![0; reader.output_buffer_size().expect("a size")];
    let info = reader.next_frame(&mut data).expect("pixels");
    let pixels = match info.color_type {
        png::ColorType::Grayscale => data.iter().map(|&grey| Color(grey, grey, grey)).collect(),
        png::ColorType::Rgb => data
            .chunks_exact(3)
            .map(|rgb| Color(rgb[0], rgb[1], rgb[2]))
            .collect(),
        other => panic!("{other:?}"),
    };
    let metre = reader.info().pixel_dims.map(|dims| dims.xppu);
    (info.width, pixels, metre)
}

#[test]
fn the_png_is_what_resvg_makes_of_the_svg_file() {
    for (place, figure) in FIGURES.iter().enumerate() {
        // Each figure on one sheet and theme, the next figure on the next ones; half as fine as printed, to be quick.
        let medium = [Medium::Slide, Medium::A4, Medium::Square][place % 3];
        let theme = [Theme::Light, Theme::Grey][place % 2];
        let drawing = demonstrated(figure, &Sheet::new(medium, theme), Language::It);
        let bytes = png(&drawing, medium.pixels() / 2).expect("a PNG");
        let (width, pixels, metre) = decoded(&bytes);
        assert_eq!(width, medium.pixels() / 2, "{}", figure.id);
        let height = pixels.len() as u32 / width;
        let seen = Picture::of(&drawing.standalone_svg(), width, height);
        let differing = pixels
            .iter()
            .zip(&seen.pixels)
            .filter(|(a, b)| a != b)
            .count();
        assert_eq!(differing, 0, "{}", figure.id);
        // 150 to the inch.
        assert_eq!(metre, medium.paper().map(|_| 5_906), "{}", figure.id);
    }
}

#[test]
fn words_are_measured_as_resvg_draws_them() {
    for figure in FIGURES {
        let drawing = demonstrated(figure, &Sheet::default(), Language::It);
        let measured: Vec<_> = drawing.texts().iter().collect();
        let mut next = 0;
        for (words, size, advance) in advances(&drawing) {
            let Some(ours) = measured.get(next) else {
                panic!("{}: no text for {words:?}", figure.id);
            };
            next += 1;
            assert_eq!(ours.text, words, "{}", figure.id);
            let upright = ours.bounds.width.max(ours.bounds.height);
            // A share of a hundredth, or a twentieth of a letter where there are few.
            let slack = (0.01 * advance).max(0.05 * size);
            let turned = ours.bounds.height > 2.0 * ours.size;
            assert!(
                turned
                    || (upright - advance).abs()
                        <= slack.max(ours.bounds.height - ours.bounds.width),
                "{}: {words:?} {upright} {advance}",
                figure.id
            );
        }
        assert_eq!(next, measured.len(), "{}", figure.id);
    }
}

/// The lines of text as resvg sets them: words, size and advance.
fn advances(drawing: &Drawing) -> Vec<(String, f64, f64)> {
    fn collect(group: &resvg::usvg::Group, found: &mut Vec<(String, f64, f64)>) {
        for node in group.children() {
            match node {
                resvg::usvg::Node::Group(group) => collect(group, found),
                resvg::usvg::Node::Text(text) => {
                    // A block of lines is one text: only its widest line can be compared.
                    let lines: Vec<&str> = text.chunks().iter().map(|chunk| chunk.text()).collect();
                    let size = text.chunks()[0].spans()[0].font_size().get();
                    let width = text.bounding_box().width();
                    if let [line] = lines[..] {
                        found.push((line.to_owned(), size.into(), width.into()));
                    } else {
                        for line in lines.into_iter().filter(|line| !line.trim().is_empty()) {
                            found.push((line.trim().to_owned(), f64::INFINITY, 0.0));
                        }
                    }
                }
                _ => {}
            }
        }
    }
    let mut found = Vec::new();
    collect(tree(drawing.svg()).root(), &mut found);
    found
}

/// What may stand in an SVG of ours.
const ELEMENTS: [&str; 9] = [
    "svg", "title", "desc", "style", "g", "path", "rect", "circle", "text",
];

/// Fails if a file holds anything but plain shapes and words, or a reference to anything outside.
#[track_caller]
fn assert_harmless(about: &str, svg: &str) {
    use quick_xml::events::Event;
    let mut reader = quick_xml::Reader::from_str(svg);
    let mut styled = false;
    let mut depth = 0;
    loop {
        let event = reader
            .read_event()
            .unwrap_or_else(|error| panic!("{about}: {error}"));
        match &event {
            Event::Start(element) | Event::Empty(element) => {
                let name = element.name().as_ref().to_owned();
                assert!(
                    ELEMENTS.contains(&name.as_str()) || name == "tspan",
                    "{about}: <{name}>"
                );
                styled = name == "style";
                depth += usize::from(matches!(event, Event::Start(_)));
                for attribute in element.attributes() {
                    let attribute = attribute.unwrap_or_else(|error| panic!("{about}: {error}"));
                    let key = attribute.key.as_ref().to_owned();
                    let value = attribute.value.clone().into_owned();
                    let harmless = !key.starts_with("on")
                        && !key.contains("href")
                        && key != "src"
                        && key != "style"
                        && (key == "xmlns" || !value.contains("http"))
                        && !value.contains("url(")
                        && !value.contains("javascript:");
                    assert!(harmless || key == "class", "{about}: {key}={value}");
                }
            }
            Event::End(_) => {
                styled = false;
                depth -= 1;
            }
            Event::Text(text) if styled => {
                let css: &str = text;
                let fonts = css.matches("url(data:font/woff2;base64,").count();
                assert_eq!(css.matches("url(").count(), fonts, "{about}");
                assert!(!css.contains("@import") && !css.contains("http"), "{about}");
            }
            Event::Text(_) | Event::GeneralRef(_) | Event::Decl(_) => {}
            Event::Eof => break,
            other => panic!("{about}: {other:?}"),
        }
    }
    assert_eq!(depth, 0, "{about}");
    let control = svg.chars().find(|c| c.is_control() && *c != '\n');
    assert_eq!(control, None, "{about}");
}

#[test]
fn names_do_no_harm_in_any_figure() {
    let built = evil().build();
    let district = Drawn::new(&built);
    let mut seen = 0;
    for language in LANGUAGES {
        let words = Words::new(language);
        for figure in FIGURES {
            let drawing = drawn(figure, &district, &Sheet::default(), &words);
            assert_harmless(figure.id, &drawing.standalone_svg());
            assert_harmless(figure.id, &format!("{}\n", drawing.svg()));
            png(&drawing, 480).expect("a PNG");
            seen += drawing.svg().matches("&lt;script&gt;").count();
        }
    }
    assert!(seen > 0, "the names are not in the figures: {EVIL:?}");
}

#[test]
fn names_in_other_scripts_have_no_empty_box_and_stay_whole_where_they_are_read_aloud() {
    let (case, sketch) = nasty().swap_remove(1);
    assert_eq!(case, "other scripts");
    let built = sketch.build();
    let district = Drawn::new(&built);
    let words = Words::new(Language::It);
    let mut whole: BTreeSet<&str> = BTreeSet::new();
    for figure in FIGURES {
        let drawing = drawn(figure, &district, &Sheet::default(), &words);
        for text in drawing.texts() {
            assert!(
                tessuto::present::text::is_drawable(&text.text),
                "{}: {:?}",
                figure.id,
                text.text
            );
        }
        whole.extend(
            SCRIPTS
                .into_iter()
                .filter(|name| drawing.svg().contains(name)),
        );
    }
    assert!(whole.len() > 4, "{whole:?}");
}

/// From which number on persons are shown in the districts below.
const THRESHOLD: u32 = 10;
/// Two small numbers that a reader must not be able to tell apart.
const SMALL: [u32; 2] = [7, 8];

/// Where a small number of persons hides.
#[derive(Debug, Clone, Copy)]
enum Hiding {
    /// A need of so few.
    Few,
    /// A need of many, of whom so few are covered.
    Covered,
    /// A need of many, of whom so few are not covered.
    NotCovered,
}

/// A district of large numbers, which are the same for every small one.
fn hiding(place: Hiding, small: u32, seed: u64) -> Sketch {
    let mut random = Random(seed);
    let mut sketch = lively(8, 3);
    sketch.edition.disclosure_threshold = THRESHOLD;
    sketch.needs.clear();
    sketch.services.clear();
    sketch.addresses.clear();
    sketch.need_types.truncate(0);
    for kind in 0..3 {
        sketch.need_types.push(NeedType {
            name: ["Nidi", "Trasporti", "Alloggi"][kind].to_owned(),
            ..need_type(&format!("t{kind}"))
        });
    }
    let large = |random: &mut Random| 1_000 + random.below(8_000) as u32;
    let needs = (0..9).map(|index| {
        let persons = Headcount::Stated(large(&mut random));
        need(
            &format!("t{}", index / 3),
            comune(index % 3).as_str(),
            persons,
        )
    });
    sketch.needs = needs.collect();
    let hidden: &mut Need = &mut sketch.needs[4];
    let Headcount::Stated(many) = hidden.persons else {
        return sketch;
    };
    let capacity = match place {
        Hiding::Few => {
            hidden.persons = Headcount::Stated(small);
            None
        }
        Hiding::Covered => Some(small),
        Hiding::NotCovered => Some(many - small),
    };
    if let Some(capacity) = capacity {
        sketch.services.push(Service {
            name: "Pulmino".to_owned(),
            capacity: Some(capacity),
            catchment: tessuto::model::node::Catchment::Listed([comune(1)].into()),
            ..common::districts::service("s", "o0000")
        });
        sketch.addresses.push(common::districts::address("s", "t1"));
    }
    sketch
}

/// The numbers in what a figure says anywhere, titles that show on hovering included.
fn numbers(drawing: &Drawing) -> Vec<u64> {
    let mut said: Vec<String> = drawing
        .texts()
        .iter()
        .map(|text| text.text.clone())
        .collect();
    said.extend([drawing.title(), drawing.alt(), drawing.description()].map(str::to_owned));
    let titles = drawing.svg().split("<title>").skip(1);
    said.extend(titles.filter_map(|rest| Some(rest.split_once("</title>")?.0.to_owned())));
    // The mark of thousands belongs to its number.
    let numbers = said.iter().flat_map(|line| {
        let line: String = line
            .chars()
            .filter(|c| !matches!(c, '.' | '\u{a0}' | '\u{202f}'))
            .collect();
        let parts: Vec<u64> = line
            .split(|c: char| !c.is_ascii_digit())
            .filter_map(|digits| digits.parse().ok())
            .collect();
        parts
    });
    numbers.collect()
}

/// Outside the office a number that changes with a small one must not be it, nor stand beside another from which it can be subtracted.
#[test]
fn a_small_number_of_persons_can_be_neither_read_nor_worked_out() {
    let words = Words::new(Language::It);
    let audience = Audience::Tavolo;
    let mut found = Vec::new();
    for place in [Hiding::Few, Hiding::Covered, Hiding::NotCovered] {
        for seed in 1..4 {
            let built = SMALL.map(|small| hiding(place, small, seed).build());
            let [first, second] = [&built[0], &built[1]].map(Drawn::new);
            for figure in figures::shown(audience) {
                let sheet = Sheet::default();
                let draw =
                    |district| numbers(&drawn_for(audience, figure, district, &sheet, &words));
                let (one, other) = (draw(&first), draw(&second));
                let all: BTreeSet<u64> = one.iter().copied().collect();
                let differing = one.iter().zip(&other).filter(|(a, b)| a != b);
                for (&number, _) in differing {
                    let small = u64::from(SMALL[0]);
                    let beside = number >= small && all.contains(&(number - small)) && number > 999;
                    if number == small || beside {
                        found.push(format!("{}, {place:?}, {seed}: {number}", figure.id));
                    }
                }
            }
        }
    }
    found.sort();
    found.dedup();
    assert_none(&found);
}

#[test]
fn figures_have_names_of_their_own() {
    let ids: BTreeSet<&str> = FIGURES.iter().map(|figure: &Figure| figure.id).collect();
    assert_eq!(ids.len(), FIGURES.len());
    for language in LANGUAGES {
        let words = Words::new(language);
        for id in &ids {
            assert!(words.has(&format!("figure-{id}")), "{id} {language:?}");
        }
    }
}
