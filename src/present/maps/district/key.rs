//! What the colours, marks and lines of a map of the district mean.

use super::territory::Map;
use super::ties::{DISC, TieMap};
use crate::present::canvas::{Align, Baseline, Canvas, Point, Rect, Stroke, Style, TextStyle};
use crate::present::legend::Legend;
use crate::present::local::class_limits;
use crate::present::maps::points::Cluster;
use crate::present::sheet::Sheet;
use crate::present::text::{Weight, text_width, wrap};
use crate::present::theme::{self, size::LINE_HEIGHT, width};
use crate::present::words::Words;

/// The height of a class of the scale, on a slide.
const CLASS: f64 = 26.0;
/// The longest scale bar, on a slide.
const LONGEST: f64 = 130.0;

/// The scale of covered shares: its classes and what is not known, with a caption above.
pub(in crate::present::maps) struct Scale<'a> {
    /// The sheet.
    pub(in crate::present::maps) sheet: &'a Sheet,
    /// What it measures.
    pub(in crate::present::maps) caption: String,
    /// What the hatch means.
    pub(in crate::present::maps) unknown: String,
}

impl Scale<'_> {
    fn lines(&self, wide: f64) -> Vec<String> {
        wrap(&self.caption, self.sheet.sizes.note, Weight::Regular, wide)
    }

    /// How high it is, if it may be this wide.
    pub(in crate::present::maps) fn height(&self, wide: f64) -> f64 {
        let note = self.sheet.sizes.note;
        let caption = self.lines(wide).len() as f64 * note * LINE_HEIGHT;
        caption + self.sheet.px(CLASS + 10.0) + 1.6 * note
    }

    /// Draws it from the upper left corner of a room as wide as this one.
    pub(in crate::present::maps) fn draw(&self, canvas: &mut Canvas, words: &Words, room: Rect) {
        let note = TextStyle::new(self.sheet.sizes.note);
        let lines = self.lines(room.width);
        let quiet = note.color(theme::MUTED).baseline(Baseline::Top);
        canvas.lines(room.corners()[0], &lines, &quiet);
        let top = room.y + lines.len() as f64 * note.size * LINE_HEIGHT + self.sheet.px(4.0);
        let (gap, high) = (self.sheet.px(16.0), self.sheet.px(CLASS));
        let measure = |text: &str| text_width(text, note.size, Weight::Regular);
        let last = measure(&self.unknown).max(room.width / 6.0 - gap);
        let class = (room.width - gap - last) / theme::COVERAGE.len() as f64;
        let range = |place: usize| words.fill("district-class", &class_limits(place));
        let below = |x: f64| Point::new(x, top + high + self.sheet.px(6.0));
        let style = note.align(Align::Middle).baseline(Baseline::Top);
        let places = 0..theme::COVERAGE.len();
        // Where a class is narrower than its limits, each limit stands where two classes meet.
        let roomy = places
            .clone()
            .all(|place| measure(&range(place)) < class - gap / 2.0);
        for (place, color) in theme::COVERAGE.into_iter().enumerate() {
            let swatch = Rect::new(room.x + place as f64 * class, top, class, high);
            canvas.rectangle(swatch, &Style::filled(color));
            if roomy {
                canvas.text(below(swatch.center().x), &range(place), &style);
            }
        }
        if !roomy {
            for edge in 0..=theme::COVERAGE.len() {
                let limit = words.whole((edge * 100 / theme::COVERAGE.len()) as u64);
                let at = below(room.x + edge as f64 * class);
                let style = if edge == 0 {
                    style.align(Align::Start)
                } else {
                    style
                };
                let style = if edge == theme::COVERAGE.len() {
                    style.align(Align::End)
                } else {
                    style
                };
                canvas.text(at, &limit, &style);
            }
        }
        let swatch = Rect::new(room.right() - last, top, last, high);
        let outline = Stroke::new(theme::LINE, width::HAIR);
        canvas.unknown_area(&[swatch.corners().to_vec()], &outline);
        canvas.text(below(swatch.center().x), &self.unknown, &style);
    }
}

/// The signs that a map has.
pub(super) struct Signs {
    /// Whether services are drawn.
    services: bool,
    /// A round number of kilometers, and how long it is on the page.
    pub(super) bar: (f64, f64),
    /// The ties and the width of the thickest line.
    pub(super) ties: Option<(usize, f64)>,
    /// Whether ties inside municipalities are counted.
    pub(super) inside: bool,
    /// The second line of a label, to explain the others.
    pub(super) example: Option<String>,
}

impl Signs {
    /// All that any map has.
    pub(super) fn most(sheet: &Sheet, example: Option<String>) -> Self {
        Self {
            services: true,
            bar: (20.0, sheet.px(LONGEST)),
            ties: Some((100, 0.0)),
            inside: true,
            example,
        }
    }

    /// Those of a map.
    pub(super) fn of(
        sheet: &Sheet,
        map: &Map,
        ties: Option<&TieMap<'_>>,
        example: Option<String>,
    ) -> Self {
        Self {
            services: map.uncrowded == 0,
            bar: bar(sheet, map),
            ties: ties.map(|ties| (ties.most(), ties.thickest())),
            inside: ties.is_some_and(TieMap::counts_inside),
            example,
        }
    }

    /// The same with services, for which a larger map may have room.
    pub(super) fn with_services(self) -> Self {
        Self {
            services: true,
            ..self
        }
    }

    /// Services, ties, north, the scale of the map, and how to read a label.
    pub(super) fn legend<'a>(self, sheet: &'a Sheet, words: &'a Words) -> Legend<'a> {
        let mut legend = Legend::new(sheet, words.say("legend-map"));
        let points = [(1, "district-point"), (4, "district-points")];
        for (count, message) in points.into_iter().filter(|_| self.services) {
            let radius = Cluster::new(Point::new(0.0, 0.0), count, sheet).radius();
            legend = legend.entry(2.0 * radius, words.say(message), move |canvas, at| {
                Cluster::new(at.shifted(radius, 0.0), count, sheet).draw(canvas, words, sheet);
            });
        }
        if let Some((most, wide)) = self.ties {
            let long = sheet.px(34.0);
            let text = words.fill("district-tie", &[("most", most.into())]);
            legend = legend.entry(long, text, move |canvas, at| {
                let ends = [at, at.shifted(long, 0.0)];
                canvas.line(&ends, &Stroke::new(theme::MUTED, wide));
            });
        }
        if self.inside {
            let disc = sheet.px(DISC);
            let text = words.say("district-tie-inside");
            legend = legend.entry(2.0 * disc, text, move |canvas, at| {
                let center = at.shifted(disc, 0.0);
                canvas.circle(center, disc, &Style::filled(theme::INK));
                let style = TextStyle::new(sheet.sizes.note)
                    .color(theme::PAPER)
                    .centered();
                canvas.text(center, &words.whole(3), &style);
            });
        }
        legend = north_and_distance(legend, sheet, words, self.bar);
        match self.example {
            Some(example) => {
                let wide = text_width(&example, sheet.sizes.note, Weight::SemiBold);
                legend.entry(wide, words.say("district-reading"), move |canvas, at| {
                    let style = TextStyle::new(sheet.sizes.note).bold();
                    canvas.text(at, &example, &style.baseline(Baseline::Middle));
                })
            }
            None => legend,
        }
    }
}

/// A round number of kilometers, and how long it is on a map.
pub(in crate::present::maps) fn bar(sheet: &Sheet, map: &Map) -> (f64, f64) {
    let pixels = map.pixels_per_kilometer();
    let round = [50.0, 20.0, 10.0, 5.0, 2.0, 1.0];
    let kilometers = round
        .into_iter()
        .find(|kilometers| kilometers * pixels <= sheet.px(LONGEST))
        .unwrap_or(0.5);
    (kilometers, kilometers * pixels)
}

/// Adds where north is, and the scale bar.
pub(in crate::present::maps) fn north_and_distance<'a>(
    legend: Legend<'a>,
    sheet: &'a Sheet,
    words: &Words,
    (kilometers, long): (f64, f64),
) -> Legend<'a> {
    let arrow = sheet.px(9.0);
    let legend = legend.entry(
        2.0 * arrow,
        words.say("district-north"),
        move |canvas, at| {
            let tip = |across: f64, along: f64| at.shifted((1.0 + across) * arrow, along * arrow);
            let outline = [tip(0.0, -1.2), tip(0.8, 1.0), tip(0.0, 0.5), tip(-0.8, 1.0)];
            canvas.polygon(&outline, &Style::filled(theme::INK));
        },
    );
    let text = words.fill("district-kilometers", &[("count", kilometers.into())]);
    legend.entry(long, text, move |canvas, left| {
        let right = left.shifted(long, 0.0);
        let up = |point: Point| point.shifted(0.0, -sheet.px(7.0));
        let ends = [vec![up(left), left, right, up(right)]];
        canvas.multi_line(&ends, &Stroke::new(theme::INK, sheet.px(width::THIN)));
    })
}
