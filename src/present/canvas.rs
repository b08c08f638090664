//! One drawing surface for SVG and PNG, so that each figure is drawn once.
//!
//! Figures speak in page pixels; a [`Canvas`] hands what they draw to plotters as elements of its own, plotters hands it to an
//! SVG backend on a grid of tenths of a pixel, and a PNG is that SVG seen by resvg. Drawing calls do not fail one by one:
//! the first thing that went wrong comes out of [`Canvas::finish`].
//!
//! ```
//! use tessuto::present::canvas::{Canvas, Meta, Point, Rect, Size, Stroke, Style, TextStyle, png};
//! use tessuto::present::theme::{self, Mark};
//!
//! let meta = Meta::new("esempio", "Due enti collegati", "Il Comune di Fano e la Caritas, uniti da un legame.");
//! let mut canvas = Canvas::new(Size::SLIDE, meta);
//! canvas.text(Point::new(64.0, 110.0), "Due enti collegati", &TextStyle::new(theme::size::TITLE).bold());
//! canvas.group("ties", "legami", |canvas| {
//!     let stroke = Stroke::new(theme::LINE, theme::width::THIN);
//!     canvas.curve(Point::new(400.0, 600.0), Point::new(900.0, 400.0), Point::new(1400.0, 600.0), &stroke);
//! });
//! canvas.mark(Mark::PUBLIC_BODY, Point::new(400.0, 600.0), 24.0, &Style::filled(theme::CATEGORIES[0]));
//! canvas.mark(Mark::PARISH, Point::new(1400.0, 600.0), 24.0, &Style::filled(theme::CATEGORIES[1]));
//! let label = TextStyle::new(theme::size::LABEL).centered().halo(theme::PAPER);
//! canvas.text(Point::new(400.0, 650.0), "Comune di Fano", &label);
//! let drawing = canvas.finish()?;
//! assert!(drawing.overlapping_texts().is_empty() && drawing.texts_outside().is_empty());
//! assert!(png(&drawing, 480)?.starts_with(b"\x89PNG"));
//! # Ok::<(), tessuto::present::canvas::CanvasError>(())
//! ```

use std::cell::RefCell;
use std::rc::Rc;

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters_backend::BackendCoord;

mod backend;
#[cfg(test)]
mod demo;
mod drawing;
mod element;
mod error;
mod geometry;
mod hatch;
mod mark;
mod markup;
mod png;
mod sign;
mod stock;
mod style;
#[cfg(test)]
mod tests;

pub use backend::SvgBackend;
pub use drawing::{Drawing, PlacedMark, PlacedText};
pub use error::CanvasError;
pub use geometry::{Point, Rect, Size};
pub(in crate::present) use mark::outline;
pub use png::png;
pub use style::{Align, Baseline, Hatch, Stroke, Style, TextStyle};

use self::backend::STEPS;
use self::element::{Element, Form};
use self::error::LONGEST_SIDE;
use self::markup::{escape, identifier, number};
use crate::present::sheet::Sheet;
use crate::present::text;
use crate::present::theme::{self, Mark, Signal, Theme};

/// How far from the page's corner a point may lie: far beyond any page, well within the grid's integers.
const FARTHEST: f64 = 10_000_000.0;

/// What a picture is, for those who cannot see it and for the pages that refer to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meta {
    /// The picture's id, unique among the pictures of one page.
    pub id: String,
    /// What the picture shows, in a sentence.
    pub title: String,
    /// What stands in for the picture where it cannot be seen, in one sentence.
    pub alt: String,
    /// What one learns from it, at length.
    pub description: String,
    /// The language of its words, as in `lang="it"`.
    pub language: String,
}

impl Meta {
    /// A picture with Italian words.
    pub fn new(id: &str, title: &str, description: &str) -> Self {
        Self {
            id: id.into(),
            title: title.into(),
            alt: title.into(),
            description: description.into(),
            language: "it".into(),
        }
    }

    /// The same picture with another sentence to stand in for it.
    pub fn alt(self, alt: &str) -> Self {
        Self {
            alt: alt.into(),
            ..self
        }
    }

    /// The same picture with words in another language.
    pub fn language(self, language: &str) -> Self {
        Self {
            language: language.into(),
            ..self
        }
    }
}

/// A sheet of paper to draw on, in page pixels from the upper left corner.
pub struct Canvas {
    size: Size,
    paper: Option<(f64, f64)>,
    meta: Meta,
    backend: Rc<RefCell<SvgBackend>>,
    area: DrawingArea<SvgBackend, Shift>,
    failure: Option<CanvasError>,
}

impl Canvas {
    /// An empty sheet of this size in the usual theme, painted in [`theme::PAPER`].
    pub fn new(size: Size, meta: Meta) -> Self {
        Self::blank(size, None, Theme::default(), meta)
    }

    /// An empty sheet, painted in [`theme::PAPER`].
    pub fn on(sheet: &Sheet, meta: Meta) -> Self {
        Self::blank(sheet.size, sheet.medium.paper(), sheet.theme, meta)
    }

    fn blank(size: Size, paper: Option<(f64, f64)>, theme: Theme, meta: Meta) -> Self {
        let Size { width, height } = size;
        let drawable =
            (1.0..=LONGEST_SIDE).contains(&width) && (1.0..=LONGEST_SIDE).contains(&height);
        let failure = (!drawable).then_some(CanvasError::PageSize { width, height });
        // A cast of a float saturates, and a page that is not drawable never gets out.
        let steps = |side: f64| (side.min(LONGEST_SIDE) * STEPS).round() as u32;
        let backend = Rc::new(RefCell::new(SvgBackend::new(
            steps(width),
            steps(height),
            theme,
        )));
        let area = DrawingArea::from(&backend);
        let mut canvas = Self {
            size,
            paper,
            meta,
            backend,
            area,
            failure,
        };
        canvas.rectangle(canvas.page(), &Style::filled(theme::PAPER));
        canvas
    }

    /// The whole sheet.
    pub fn page(&self) -> Rect {
        Rect::new(0.0, 0.0, self.size.width, self.size.height)
    }

    /// Draws a rectangle.
    pub fn rectangle(&mut self, rect: Rect, style: &Style) {
        self.rounded(rect, 0.0, style);
    }

    /// Draws a rectangle with its corners rounded off.
    pub fn rounded(&mut self, rect: Rect, radius: f64, style: &Style) {
        let [upper_left, _, lower_right, _] = rect.corners();
        let Some(radius) = self.length("a rectangle", radius) else {
            return;
        };
        if self.sound_style("a rectangle", style) {
            self.draw(
                "a rectangle",
                Form::Rectangle { radius, style },
                &[upper_left, lower_right],
            );
        }
    }

    /// Draws a circle.
    pub fn circle(&mut self, center: Point, radius: f64, style: &Style) {
        let Some(radius) = self.length("a circle", radius) else {
            return;
        };
        if self.sound_style("a circle", style) {
            self.draw("a circle", Form::Circle { radius, style }, &[center]);
        }
    }

    /// Draws a mark with the area of a circle of this radius.
    pub fn mark(&mut self, mark: Mark, center: Point, radius: f64, style: &Style) {
        let mut backend = self.backend.borrow_mut();
        let owner = backend.owner.clone();
        backend.marks.push(PlacedMark {
            center,
            radius,
            owner,
        });
        drop(backend);
        match mark {
            Mark::Circle => self.circle(center, radius, style),
            _ => self.polygon(&mark::outline(mark, center, radius), style),
        }
    }

    /// Draws a status as a badge: its color as a disc and its sign on it.
    pub fn badge(&mut self, signal: &Signal, center: Point, radius: f64) {
        self.circle(center, radius, &Style::filled(signal.fill));
        let strokes = sign::strokes(signal.sign, center, radius);
        self.multi_line(&strokes, &Stroke::new(signal.ink(), radius * sign::STROKE));
    }

    /// Draws a closed outline.
    pub fn polygon(&mut self, points: &[Point], style: &Style) {
        self.rings(&[points.len()], points, style);
    }

    /// Draws several closed outlines as one shape, by the even-odd rule: a ring within a ring is a hole, rings apart are
    /// islands.
    pub fn multi_polygon(&mut self, rings: &[Vec<Point>], style: &Style) {
        let lengths: Vec<usize> = rings.iter().map(Vec::len).collect();
        self.rings(&lengths, &rings.concat(), style);
    }

    /// Draws an open line through points.
    pub fn line(&mut self, points: &[Point], stroke: &Stroke) {
        self.paths("a line", &[points.len()], points, stroke);
    }

    /// Draws several open lines as one element.
    pub fn multi_line(&mut self, lines: &[Vec<Point>], stroke: &Stroke) {
        let lengths: Vec<usize> = lines.iter().map(Vec::len).collect();
        self.paths("a line", &lengths, &lines.concat(), stroke);
    }

    /// Draws a curve that leaves `from` towards `control` and comes from there to `to`: a quadratic Bézier curve.
    pub fn curve(&mut self, from: Point, control: Point, to: Point, stroke: &Stroke) {
        if self.sound_stroke("a curve", stroke) {
            self.draw("a curve", Form::Curve { stroke }, &[from, control, to]);
        }
    }

    /// Draws a band of one thickness between the upper ends of two upright edges: it leaves both level and bends half-way between,
    /// its outlines being cubic Bézier curves.
    pub fn ribbon(&mut self, from: Point, to: Point, thickness: f64, style: &Style) {
        let below = |point: Point| point.shifted(0.0, thickness);
        if self.sound_style("a ribbon", style) {
            let corners = [from, to, below(to), below(from)];
            self.draw("a ribbon", Form::Ribbon { style }, &corners);
        }
    }

    /// Draws a hatch over an area given as rings, as [`multi_polygon`](Self::multi_polygon) takes them.
    pub fn hatch(&mut self, rings: &[Vec<Point>], hatch: &Hatch) {
        let lengths = [hatch.spacing, hatch.degrees];
        if !self.sound_stroke("a hatch", &hatch.stroke) || !self.sound("a hatch", &lengths) {
            return;
        }
        if rings
            .iter()
            .flatten()
            .any(|&point| self.grid("a hatch", point).is_none())
        {
            return;
        }
        let lines = hatch::hatch_lines(rings, hatch.spacing, hatch.degrees);
        self.paths(
            "a hatch",
            &vec![2; lines.len()],
            &lines.concat(),
            &hatch.stroke,
        );
    }

    /// Draws an area of which nothing is known: its ground, the hatch that means it, an outline.
    pub fn unknown_area(&mut self, rings: &[Vec<Point>], outline: &Stroke) {
        self.multi_polygon(rings, &Style::filled(theme::UNKNOWN_AREA));
        self.hatch(rings, &Hatch::UNKNOWN);
        self.multi_polygon(rings, &Style::outlined(*outline));
    }

    /// Writes one line of text.
    pub fn text(&mut self, at: Point, words: &str, style: &TextStyle) {
        self.lines(at, &[text::tidy(words)], style);
    }

    /// Writes lines that are already broken, as one block. Empty lines are left out.
    pub fn lines(&mut self, at: Point, lines: &[String], style: &TextStyle) {
        let lines: Vec<String> = lines
            .iter()
            .map(|line| text::tidy(line))
            .filter(|line| !line.is_empty())
            .collect();
        if !lines.is_empty() && self.sound("a text", &[style.size, style.rotate, style.line_height])
        {
            self.draw(
                "a text",
                Form::Words {
                    lines: &lines,
                    style,
                },
                &[at],
            );
        }
    }

    /// Writes a text in as many lines as it needs, none wider than `max_width`, and returns the height they take: where the
    /// next paragraph begins, if it stands below.
    pub fn paragraph(&mut self, at: Point, words: &str, style: &TextStyle, max_width: f64) -> f64 {
        if !self.sound("a paragraph", &[style.size, max_width]) {
            return 0.0;
        }
        let lines = text::wrap(words, style.size, style.weight, max_width);
        self.lines(at, &lines, style);
        lines.len() as f64 * style.size * style.line_height
    }

    /// Draws what belongs together as a group, with a class for style sheets and a title that browsers show on hovering.
    pub fn group(&mut self, class: &str, title: &str, draw: impl FnOnce(&mut Self)) {
        self.backend.borrow_mut().open(class, title);
        draw(self);
        self.backend.borrow_mut().close();
    }

    /// Draws what belongs to one thing, such as the mark and the name of an actor: its own name may run over its mark, which
    /// [`Drawing::texts_on_foreign_marks`] holds against every other.
    pub fn owned(&mut self, owner: &str, draw: impl FnOnce(&mut Self)) {
        let before = self.backend.borrow_mut().owner.replace(owner.to_owned());
        draw(self);
        self.backend.borrow_mut().owner = before;
    }

    /// A part of the page as a plotters area, for a plotters chart. There a pixel is a tenth of a page pixel: type sizes and
    /// stroke widths are given times ten. Points outside the area are moved to its edge, as plotters does everywhere.
    pub fn plot_area(&self, rect: Rect) -> DrawingArea<SvgBackend, Shift> {
        let corner = (rect.x * STEPS, rect.y * STEPS);
        self.area
            .clone()
            .shrink(corner, (rect.width * STEPS, rect.height * STEPS))
    }

    /// Ends the picture.
    ///
    /// # Errors
    /// The first thing that went wrong since [`new`](Self::new).
    pub fn finish(self) -> Result<Drawing, CanvasError> {
        if let Some(failure) = self.failure {
            return Err(failure);
        }
        let id = identifier(&self.meta.id);
        let (width, height) = (number(self.size.width), number(self.size.height));
        let (across, down) = match self.paper {
            Some((x, y)) => (format!("{}mm", number(x)), format!("{}mm", number(y))),
            None => (width.clone(), height.clone()),
        };
        let mut svg = format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" id="{id}" lang="{}" width="{across}" height="{down}" viewBox="0 0 {width} {height}" role="img" aria-labelledby="{id}-title {id}-desc" font-family="{}" font-weight="400" text-rendering="geometricPrecision" stroke-linejoin="round">
 <title id="{id}-title">{}</title>
 <desc id="{id}-desc">{}</desc>
"#,
            escape(&self.meta.language),
            text::FAMILY,
            escape(&self.meta.alt),
            escape(&self.meta.description)
        );
        let style_at = svg.len();
        let mut backend = self.backend.borrow_mut();
        svg.push_str(&backend.body);
        svg.push_str("</svg>\n");
        Ok(Drawing {
            meta: self.meta,
            svg,
            style_at,
            texts: std::mem::take(&mut backend.texts),
            marks: std::mem::take(&mut backend.marks),
            size: self.size,
            paper: self.paper,
            theme: backend.theme,
        })
    }

    fn rings(&mut self, lengths: &[usize], points: &[Point], style: &Style) {
        if !points.is_empty() && self.sound_style("an area", style) {
            self.draw("an area", Form::Rings { lengths, style }, points);
        }
    }

    fn paths(&mut self, what: &'static str, lengths: &[usize], points: &[Point], stroke: &Stroke) {
        if points.len() > 1 && self.sound_stroke(what, stroke) {
            self.draw(what, Form::Lines { lengths, stroke }, points);
        }
    }

    /// Puts an element on the grid and has plotters draw it.
    fn draw(&mut self, what: &'static str, form: Form<'_>, points: &[Point]) {
        let Some(points) = points.iter().map(|&point| self.grid(what, point)).collect() else {
            return;
        };
        if let Err(error) = self.area.draw(&Element { form, points }) {
            self.failure.get_or_insert(CanvasError::Refused {
                what,
                reason: error.to_string(),
            });
        }
    }

    /// The grid point next to a place.
    fn grid(&mut self, what: &'static str, point: Point) -> Option<BackendCoord> {
        let steps = |value: f64| (value * STEPS).round() as i32;
        self.sound(what, &[point.x, point.y])
            .then(|| (steps(point.x), steps(point.y)))
    }

    /// A length in grid steps.
    fn length(&mut self, what: &'static str, length: f64) -> Option<i32> {
        self.grid(what, Point::new(length, 0.0))
            .map(|(steps, _)| steps.max(0))
    }

    fn sound_style(&mut self, what: &'static str, style: &Style) -> bool {
        style
            .fill
            .is_none_or(|(_, opacity)| self.sound(what, &[opacity]))
            && style
                .stroke
                .is_none_or(|stroke| self.sound_stroke(what, &stroke))
    }

    fn sound_stroke(&mut self, what: &'static str, stroke: &Stroke) -> bool {
        let (dash, gap) = stroke.dash.unwrap_or_default();
        self.sound(what, &[stroke.width, stroke.opacity, dash, gap])
    }

    /// Whether all values can be drawn; the first that cannot is kept for [`finish`](Self::finish).
    fn sound(&mut self, what: &'static str, values: &[f64]) -> bool {
        // What is not a number is not contained either.
        let page = -FARTHEST..=FARTHEST;
        match values.iter().find(|value| !page.contains(*value)) {
            Some(&value) => {
                self.failure
                    .get_or_insert(CanvasError::OffGrid { what, value });
                false
            }
            None => true,
        }
    }
}
