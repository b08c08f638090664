//! What is on the slides, in their order: whose data, what was found, a figure each, questions for the working groups, the method.

use super::line::{Line, fitting, legible};
use super::picture::{BELOW_TITLE, MARGIN, Picture, SLIDE, described};
use crate::model::district::Language;
use crate::present::Briefing;
use crate::present::canvas::CanvasError;
use crate::present::colophon::{Colophon, sentence};
use crate::present::documents::{Gallery, Plate};
use crate::present::handouts::{self, TavoloSheet};
use crate::present::report::{self, Leaf};
use crate::present::side_by_side::side_by_side;
use crate::present::words::Words;
use crate::present::words::findings::{Finding, caution, findings};
use serde::Serialize;

/// The finding that says whose data it is: it stands on the first slide.
const DISTRICT: &str = "finding-district";
/// The pictures of a working group, in page pixels: width and height of the map, beside which its numbers stand; width and height of a row
/// of the needs, which have the slide alone.
const MAP: (f64, f64) = (1340.0, 820.0);
const NEEDS: (f64, f64) = (1500.0, 64.0);
/// How much of the width between the margins the map has.
const BESIDE: f64 = 0.72;
/// How many sentences of a page on what stands beside the study have room on a slide.
const SENTENCES: usize = 5;
/// From more letters than this on, the title of the deck is in smaller type.
const LONGEST_TITLE: usize = 90;

/// The whole deck.
#[derive(Serialize)]
pub(super) struct Deck<'a> {
    /// What programs show of it.
    title: String,
    notice: String,
    /// The day of its data, as all documents have it; a deck needs one.
    created: String,
    /// A language with its country, as decks name it.
    language: &'static str,
    /// The line at the foot of slides without a figure.
    source: String,
    pub(super) slides: Vec<Slide<'a>>,
}

/// A slide.
#[derive(Default, Serialize)]
pub(super) struct Slide<'a> {
    /// Which layout: 1 opens, 2 has a figure, 3 has text.
    layout: u8,
    pub(super) title: String,
    /// In hundredths of a point, where it is not the layout's.
    title_size: Option<u32>,
    pub(super) picture: Option<Picture<'a>>,
    lines: Vec<Line>,
    /// In hundredths of a point, where it is not the layout's.
    text_size: Option<u32>,
    /// Where the text stands beside a picture: left, top, width, height.
    beside: Option<[u32; 4]>,
    /// Whether all lines but the first are counted.
    numbered: bool,
    /// Whether the source stands at its foot.
    foot: bool,
    notes: Vec<Line>,
}

/// Puts the deck together.
pub(super) fn deck<'a>(
    briefing: &Briefing<'_>,
    gallery: &'a Gallery,
) -> Result<Deck<'a>, CanvasError> {
    let desk = Desk {
        briefing,
        words: briefing.words,
        found: findings(briefing),
        colophon: Colophon::of(briefing),
    };
    let mut slides = vec![desk.opening()];
    slides.extend(desk.findings());
    let leaves = report::leaves(briefing, gallery.filled());
    for leaf in &leaves {
        slides.push(desk.beside(leaf));
        if let Some(plate) = gallery.plate(leaf.id) {
            slides.push(desk.figure(plate)?);
        }
    }
    let told = |plate: &&Plate| leaves.iter().any(|leaf| leaf.id == plate.figure.id);
    for plate in gallery.plates().iter().filter(|plate| !told(plate)) {
        slides.push(desk.figure(plate)?);
    }
    let sheets: Vec<(usize, &TavoloSheet)> = gallery.tavoli(briefing)?.iter().enumerate().collect();
    for of_tavolo in side_by_side(&sheets, |&(place, sheet)| desk.tavolo(sheet, place)) {
        slides.extend(of_tavolo?);
    }
    slides.push(desk.method());
    let edition = &briefing.study.district.edition;
    Ok(Deck {
        title: legible(&desk.colophon.entitled(&edition.title)),
        notice: legible(&desk.colophon.notice),
        created: (edition.date).map_or_else(|| "2000-01-01".to_owned(), |date| date.to_string()),
        language: match briefing.words.language() {
            Language::It => "it-IT",
            Language::En => "en-GB",
        },
        source: legible(&desk.foot()),
        slides,
    })
}

struct Desk<'b> {
    briefing: &'b Briefing<'b>,
    words: &'b Words,
    found: Vec<Finding>,
    colophon: Colophon,
}

impl Desk<'_> {
    fn opening<'a>(&self) -> Slide<'a> {
        let edition = &self.briefing.study.district.edition;
        let survey = self.colophon.survey.iter();
        let mut lines: Vec<Line> = survey.map(|line| Line::new(line)).collect();
        lines.push(Line::new(&sentence(&self.colophon.date)));
        if let Some(marked) = &self.colophon.demonstrative {
            lines.push(Line::strong(marked));
        }
        let about = self
            .found
            .iter()
            .filter(|finding| finding.subject == DISTRICT);
        lines.extend(about.map(|finding| Line::new(&finding.text)));
        lines.push(Line::strong(&self.colophon.notice));
        let title = legible(&edition.title);
        Slide {
            layout: 1,
            title_size: (title.chars().count() > LONGEST_TITLE).then_some(2800),
            title,
            lines,
            foot: true,
            notes: self.notes(&self.words.say("slides-notes-opening"), None, &[]),
            ..Slide::default()
        }
    }

    /// What was found, a slide each with the finding as its title; before all, that rows were left out.
    fn findings<'a>(&self) -> Vec<Slide<'a>> {
        let first = caution(self.briefing.counts, self.words);
        let first = first.into_iter().map(|text| ("finding-caution", text));
        let found = self.found.iter().map(|one| (one.subject, one.text.clone()));
        let found = found.filter(|(subject, _)| *subject != DISTRICT);
        let slide = |(subject, text): (&str, String)| {
            let [says, not] =
                ["says", "not"].map(|part| self.words.say(&format!("slides-{part}-{subject}")));
            let lines = vec![
                Line::strong(&self.words.say("slides-says")),
                Line::new(&says),
                Line::strong(&self.words.say("slides-not")),
                Line::new(&not),
            ];
            let notes = self.notes(&self.words.say("slides-notes-findings"), Some(&not), &[]);
            let title_size = match text.chars().count() {
                0..=LONGEST_TITLE => None,
                letters if letters < 140 => Some(2400),
                _ => Some(2000),
            };
            Slide {
                title_size,
                ..self.text(text, lines, notes)
            }
        };
        first.chain(found).map(slide).collect()
    }

    /// What there is to know of something that stands beside the study, as far as it has room; the report has the rest.
    fn beside<'a>(&self, leaf: &Leaf) -> Slide<'a> {
        let lead = leaf.lead.iter().take(SENTENCES);
        let mut lines: Vec<Line> = lead.map(|line| Line::new(line)).collect();
        if let Some(first) = leaf.lead.first() {
            lines[0] = Line::strong(first);
        }
        let others = leaf.lead.len().saturating_sub(SENTENCES);
        if others > 0 {
            let values = [("count", others.into())];
            let more = self.words.fill("slides-beside-more", &values);
            lines.push(Line::new(&more).sized(1200));
        }
        let say = self.words.say("slides-say-beside");
        let notes = self.notes(&say, None, &leaf.cautions);
        self.text(leaf.title.clone(), lines, notes)
    }

    /// What a working group looks at: who sits there with its three numbers, its needs, and its questions.
    fn tavolo<'a>(&self, sheet: &TavoloSheet, place: usize) -> Result<Vec<Slide<'a>>, CanvasError> {
        let mut slides = Vec::new();
        if sheet.map.is_some() {
            slides.push(self.seats(sheet, place)?);
        }
        if sheet.needs.is_some() {
            slides.push(self.needs(sheet, place)?);
        }
        slides.extend(self.questions(sheet));
        Ok(slides)
    }

    fn seats<'a>(&self, sheet: &TavoloSheet, place: usize) -> Result<Slide<'a>, CanvasError> {
        let drawing = handouts::map_of(self.briefing, place, MAP)?;
        // A cast of a float saturates.
        let wide = (f64::from(SLIDE.0 - 2 * MARGIN) * BESIDE) as u32;
        let picture = Picture::drawn(&drawing, wide)?;
        let left = MARGIN + picture.width + MARGIN / 2;
        let lines = sheet.numbers.iter().flat_map(|number| {
            let note = number.note.iter().map(|note| Line::new(note).sized(1100));
            let said = [
                Line::strong(&number.value).sized(3200),
                Line::new(&number.what).sized(1500),
            ];
            said.into_iter().chain(note)
        });
        let say = self.words.say("slides-say-tavolo-map");
        let not = self.words.say("slides-caution-tavolo-map");
        Ok(Slide {
            beside: Some([left, BELOW_TITLE, SLIDE.0 - MARGIN - left, picture.height]),
            lines: lines.collect(),
            notes: self.notes(&say, Some(&not), &described(&drawing, &sheet.marks)),
            ..self.pictured(drawing.title().to_owned(), picture)
        })
    }

    fn needs<'a>(&self, sheet: &TavoloSheet, place: usize) -> Result<Slide<'a>, CanvasError> {
        let view = self.briefing.study.tavoli().tavoli.get(place);
        let types = view.map_or(0, |view| view.needs.len());
        let drawing = handouts::needs_of(self.briefing, types, place, NEEDS)?;
        let picture = Picture::drawn(&drawing, SLIDE.0 - 2 * MARGIN)?;
        let title = [
            ("name", sheet.name.as_str().into()),
            ("title", drawing.title().into()),
        ];
        let say = self.words.say("slides-say-tavolo-needs");
        let not = self.words.say("slides-caution-needs");
        Ok(Slide {
            notes: self.notes(&say, Some(&not), &described(&drawing, &sheet.marks)),
            ..self.pictured(self.words.fill("slides-tavolo-needs", &title), picture)
        })
    }

    /// The finding of a working group and its questions.
    fn questions<'a>(&self, sheet: &TavoloSheet) -> Option<Slide<'a>> {
        let count = sheet.questions.len();
        if count == 0 {
            return None;
        }
        let title = [
            ("name", sheet.name.as_str().into()),
            ("count", count.into()),
        ];
        let mut lines = vec![Line::strong(&sheet.finding)];
        lines.extend(sheet.questions.iter().map(|question| Line::new(question)));
        let numbers = sheet.numbers.iter().map(|number| {
            let values = [
                ("what", number.what.as_str().into()),
                ("value", number.value.as_str().into()),
            ];
            self.words.fill("slides-number", &values)
        });
        let about: Vec<String> = numbers.chain(sheet.marks.iter().cloned()).collect();
        let say = self.words.say("slides-notes-tavolo");
        let notes = self.notes(&say, None, &about);
        Some(Slide {
            numbered: true,
            ..self.text(self.words.fill("slides-tavolo", &title), lines, notes)
        })
    }

    /// Notes for who speaks: what to say, what not to conclude, and, under a heading of its own, what there is to see and to know.
    fn notes(&self, say: &str, not: Option<&str>, about: &[String]) -> Vec<Line> {
        let heading = |id| Line::strong(&self.words.say(id));
        let mut notes = vec![heading("slides-notes-say"), Line::new(say)];
        notes.extend(
            not.into_iter()
                .flat_map(|not| [heading("slides-not"), Line::new(not)]),
        );
        if !about.is_empty() {
            notes.push(heading("slides-notes-description"));
            notes.extend(about.iter().map(|line| Line::new(line)));
        }
        notes.retain(|line| !line.text.trim().is_empty());
        notes
    }

    /// A slide with a picture under its title.
    fn pictured<'a>(&self, title: String, picture: Picture<'a>) -> Slide<'a> {
        Slide {
            layout: 2,
            title_size: Some(if title.chars().count() > LONGEST_TITLE {
                2000
            } else {
                2400
            }),
            title: legible(&title),
            picture: Some(picture),
            foot: true,
            ..Slide::default()
        }
    }

    fn figure<'a>(&self, plate: &'a Plate) -> Result<Slide<'a>, CanvasError> {
        let [say, not] = ["say", "caution"].map(|part| {
            let id = format!("slides-{part}-{}", plate.figure.id);
            self.words.say(&id)
        });
        let (picture, size) = Picture::of(plate)?;
        let drawing = &plate.drawing;
        Ok(Slide {
            title_size: Some(size),
            // The figure has a foot of its own.
            foot: false,
            notes: self.notes(&say, Some(&not), &described(drawing, &[self.foot()])),
            ..self.pictured(drawing.title().to_owned(), picture)
        })
    }

    fn method<'a>(&self) -> Slide<'a> {
        let lines = ["slides-method-how", "slides-method-more"].map(|id| self.words.say(id));
        let lines = lines
            .iter()
            .chain([&self.foot()])
            .map(|line| Line::new(line))
            .collect();
        let invented = self.colophon.demonstrative.as_ref();
        let invented = invented.map(|_| self.words.say("report-demonstrative-why"));
        let say = self.words.say("slides-say-method");
        let notes = self.notes(&say, invented.as_deref(), &[]);
        Slide {
            foot: false,
            ..self.text(self.words.say("slides-method"), lines, notes)
        }
    }

    /// A slide of text, in type that the text has room for.
    fn text<'a>(&self, title: String, lines: Vec<Line>, notes: Vec<Line>) -> Slide<'a> {
        Slide {
            layout: 3,
            title: legible(&title),
            text_size: Some(fitting(&lines)),
            lines,
            foot: true,
            notes,
            ..Slide::default()
        }
    }

    /// For whom it is, that organizations are invented, the date and the source.
    fn foot(&self) -> String {
        let edition = [sentence(&self.colophon.edition)].into_iter();
        let lines: Vec<String> = edition.chain(self.colophon.foot()).collect();
        lines.join(" ")
    }
}
