//! What is on the slides, in their order: whose data, what was found, a figure each, questions for the working groups, the method.

use crate::model::district::Language;
use crate::present::Briefing;
use crate::present::canvas::{CanvasError, Drawing};
use crate::present::colophon::{Colophon, sentence};
use crate::present::documents::{Gallery, Plate};
use crate::present::handouts::TavoloSheet;
use crate::present::words::Words;
use crate::present::words::findings::{Finding, caution, findings};
use serde::Serialize;

/// The finding that says whose data it is: it stands on the first slide.
const DISTRICT: &str = "finding-district";
/// A page pixel of a figure in the units of slides: 1920 of them are 12 192 000.
const PIXEL: f64 = 6350.0;
/// How many findings a slide has room for in large type.
const FINDINGS: usize = 3;
/// The sizes that text may have, in hundredths of a point, from the usual one down.
const SIZES: [u32; 7] = [2800, 2600, 2400, 2200, 2000, 1800, 1400];
/// The room for text below a title, in points.
const ROOM: (f64, f64) = (896.0, 360.0);
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
    /// Whether all lines but the first are counted.
    numbered: bool,
    /// Whether the source stands at its foot.
    foot: bool,
    notes: Vec<String>,
}

/// A figure on a slide, with the title that is drawn on it cut off: the slide has it in letters.
#[derive(Serialize)]
pub(super) struct Picture<'a> {
    pub(super) alt: String,
    /// How much is cut off above, in thousandths of a percent of the height.
    crop: u32,
    /// Where the rest begins on the slide.
    top: u32,
    #[serde(skip)]
    pub(super) png: &'a [u8],
}

/// A paragraph.
#[derive(Serialize)]
struct Line {
    text: String,
    strong: bool,
}

impl Line {
    fn new(text: &str) -> Self {
        Self {
            text: legible(text),
            strong: false,
        }
    }

    fn strong(text: &str) -> Self {
        Self {
            strong: true,
            ..Self::new(text)
        }
    }
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
    for plate in gallery.plates() {
        slides.push(desk.figure(plate)?);
    }
    for sheet in gallery.tavoli(briefing)? {
        slides.extend(desk.tavolo(sheet));
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
            notes: vec![self.words.say("slides-notes-opening")],
            ..Slide::default()
        }
    }

    /// What was found, a few sentences a slide; before all, that rows were left out.
    fn findings<'a>(&self) -> Vec<Slide<'a>> {
        let found = self
            .found
            .iter()
            .filter(|finding| finding.subject != DISTRICT);
        let first = caution(self.briefing.counts, self.words);
        let sentences: Vec<String> = first
            .into_iter()
            .chain(found.map(|finding| finding.text.clone()))
            .collect();
        let parts = sentences.chunks(FINDINGS);
        let count = parts.len();
        let slide = |(place, part): (usize, &[String])| {
            let values = [("part", (place + 1).into()), ("parts", count.into())];
            let notes = vec![self.words.say("slides-notes-findings")];
            let lines = part.iter().map(|sentence| Line::new(sentence)).collect();
            self.text(self.words.fill("slides-findings", &values), lines, notes)
        };
        parts.enumerate().map(slide).collect()
    }

    /// What a working group begins with: its finding and its questions.
    fn tavolo<'a>(&self, sheet: &TavoloSheet) -> Option<Slide<'a>> {
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
        let notes = [self.words.say("slides-notes-tavolo")].into_iter();
        let notes = notes.chain(numbers).chain(sheet.marks.iter().cloned());
        let notes = notes.map(|note| legible(&note)).collect();
        Some(Slide {
            numbered: true,
            ..self.text(self.words.fill("slides-tavolo", &title), lines, notes)
        })
    }

    fn figure<'a>(&self, plate: &'a Plate) -> Result<Slide<'a>, CanvasError> {
        let drawing = &plate.drawing;
        let (cut, size) = heading(drawing);
        let height = drawing.size().height;
        let caution = self
            .words
            .say(&format!("slides-caution-{}", plate.figure.id));
        let caution = [("caution", caution.as_str().into())];
        let notes = drawing.description().split('\n').map(str::to_owned);
        let notes = notes
            .chain([self.words.fill("slides-caution", &caution), self.foot()])
            .map(|note| legible(&note))
            .filter(|note| !note.is_empty());
        Ok(Slide {
            layout: 2,
            title: legible(drawing.title()),
            // Casts of floats saturate.
            title_size: Some((size * 50.0).round() as u32),
            picture: Some(Picture {
                alt: legible(drawing.alt()),
                crop: (cut / height * 100_000.0).round() as u32,
                top: (cut * PIXEL).round() as u32,
                png: plate.png()?,
            }),
            notes: notes.collect(),
            ..Slide::default()
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
        let notes = invented.map(|_| self.words.say("report-demonstrative-why"));
        Slide {
            foot: false,
            ..self.text(
                self.words.say("slides-method"),
                lines,
                notes.into_iter().collect(),
            )
        }
    }

    /// A slide of text, in type that the text has room for.
    fn text<'a>(&self, title: String, lines: Vec<Line>, notes: Vec<String>) -> Slide<'a> {
        let fits = |size: &&u32| {
            let points = f64::from(**size) / 100.0;
            // A letter is half as wide as high, on average.
            let letters = ROOM.0 / (points * 0.5);
            let height = lines.iter().map(|line| {
                let rows = (line.text.chars().count() as f64 / letters).ceil().max(1.0);
                rows * points * 1.2 + 14.0
            });
            height.sum::<f64>() <= ROOM.1
        };
        let size = SIZES.iter().find(fits).unwrap_or(&SIZES[SIZES.len() - 1]);
        Slide {
            layout: 3,
            title: legible(&title),
            lines,
            text_size: Some(*size),
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

/// Where the title that is drawn on a figure ends, in page pixels, and the size of its type.
fn heading(drawing: &Drawing) -> (f64, f64) {
    // The title is drawn first, in type that nothing else has: see the frame of figures.
    let texts = drawing.texts();
    let size = texts.first().map_or(0.0, |text| text.size);
    let title = texts.iter().take_while(|text| text.size == size).count();
    let (title, rest) = texts.split_at(title);
    let end = title
        .iter()
        .map(|text| text.bounds.bottom())
        .fold(0.0, f64::max);
    let next = rest
        .iter()
        .map(|text| text.bounds.y)
        .fold(f64::INFINITY, f64::min);
    (
        if next > end {
            end.midpoint(next.min(end + 16.0))
        } else {
            end
        },
        size,
    )
}

/// A text on one line, without what XML has no way to write and what no reader sees.
fn legible(text: &str) -> String {
    text.chars()
        .map(|letter| if letter.is_whitespace() { ' ' } else { letter })
        .filter(|letter| !letter.is_control() && !matches!(letter, '\u{fffe}' | '\u{ffff}'))
        .collect()
}
