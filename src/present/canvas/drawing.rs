//! A finished picture.

use super::Meta;
use super::geometry::{Point, Rect, Size, convex_overlap};
use crate::present::text::font_face_css;
use crate::present::theme::{Color, Theme};

/// A line of text and where it lies.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedText {
    /// The words, as drawn.
    pub text: String,
    /// The upright rectangle around their ink.
    pub bounds: Rect,
    /// The size of their type.
    pub size: f64,
    /// Their colour, as the theme prints it.
    pub color: Color,
    /// The colour of the seam around them, if they have one.
    pub halo: Option<Color>,
    /// What they belong to, if [`Canvas::owned`](super::Canvas::owned) said so.
    pub owner: Option<String>,
    /// The box around their ink, which may be turned.
    pub(super) outline: [Point; 4],
}

/// A mark and where it lies.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedMark {
    /// Its middle.
    pub center: Point,
    /// The radius of the circle of the same area.
    pub radius: f64,
    /// What it belongs to, if [`Canvas::owned`](super::Canvas::owned) said so.
    pub owner: Option<String>,
}

impl PlacedMark {
    /// Whether words run over the mark by more than half a pixel.
    fn is_under(&self, text: &PlacedText) -> bool {
        let inner = text.bounds.inset(0.5);
        let nearest = Point::new(
            self.center.x.clamp(inner.x, inner.right().max(inner.x)),
            self.center.y.clamp(inner.y, inner.bottom().max(inner.y)),
        );
        nearest.distance(self.center) < self.radius
    }
}

impl PlacedText {
    /// Whether two lines of text run into each other by more than half a pixel.
    pub fn overlaps(&self, other: &Self) -> bool {
        let slack = 0.25;
        self.bounds
            .inset(slack)
            .overlaps(&other.bounds.inset(slack))
            && convex_overlap(
                &drawn_in(&self.outline, slack),
                &drawn_in(&other.outline, slack),
            )
    }
}

/// A box with its corners moved towards its center, as far as `slack` goes along both sides.
fn drawn_in(outline: &[Point; 4], slack: f64) -> [Point; 4] {
    let [a, b, c, d] = *outline;
    let unit = |p: Point, q: Point| {
        let length = libm::hypot(q.x - p.x, q.y - p.y);
        if length > 2.0 * slack {
            ((q.x - p.x) / length * slack, (q.y - p.y) / length * slack)
        } else {
            (0.0, 0.0)
        }
    };
    let ((ux, uy), (vx, vy)) = (unit(a, b), unit(a, d));
    [
        a.shifted(ux + vx, uy + vy),
        b.shifted(vx - ux, vy - uy),
        c.shifted(-ux - vx, -uy - vy),
        d.shifted(ux - vx, uy - vy),
    ]
}

/// A picture as SVG, with a record of its words.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    pub(super) meta: Meta,
    pub(super) svg: String,
    /// Where a style sheet goes: after the description, before everything drawn.
    pub(super) style_at: usize,
    pub(super) texts: Vec<PlacedText>,
    pub(super) marks: Vec<PlacedMark>,
    pub(super) size: Size,
    /// Width and height of the paper in millimetres, if it is for paper.
    pub(super) paper: Option<(f64, f64)>,
    /// Whose colours it has.
    pub(super) theme: Theme,
}

impl Drawing {
    /// What stands in for the picture where it cannot be seen, in one sentence.
    pub fn alt(&self) -> &str {
        &self.meta.alt
    }

    /// The title: what the picture shows, in a sentence.
    pub fn title(&self) -> &str {
        &self.meta.title
    }

    /// What somebody who cannot see the picture is told.
    pub fn description(&self) -> &str {
        &self.meta.description
    }

    /// The picture as an `<svg>` element to put into a page that embeds the typeface itself (see [`font_face_css`]).
    pub fn svg(&self) -> &str {
        &self.svg
    }

    /// The picture as a file of its own, with the typeface inside: it looks the same on every machine, without network.
    pub fn standalone_svg(&self) -> String {
        let (head, drawn) = self.svg.split_at(self.style_at);
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{head} <style>{}</style>\n{drawn}",
            font_face_css()
        )
    }

    /// Every line of text, in the order drawn.
    pub fn texts(&self) -> &[PlacedText] {
        &self.texts
    }

    /// Every mark, in the order drawn.
    pub fn marks(&self) -> &[PlacedMark] {
        &self.marks
    }

    /// The lines of text that run over the mark of something else. A good picture has none.
    pub fn texts_on_foreign_marks(&self) -> Vec<(&PlacedText, &PlacedMark)> {
        let mut pairs = Vec::new();
        for text in &self.texts {
            pairs.extend(
                (self.marks.iter())
                    .filter(|mark| text.owner.is_none() || mark.owner != text.owner)
                    .filter(|mark| mark.is_under(text))
                    .map(|mark| (text, mark)),
            );
        }
        pairs
    }

    /// The marks that leave the page. A good picture has none.
    pub fn marks_outside(&self) -> Vec<&PlacedMark> {
        let page = Rect::new(0.0, 0.0, self.size.width, self.size.height);
        self.marks
            .iter()
            .filter(|mark| {
                let side = 2.0 * mark.radius;
                let Point { x, y } = mark.center.shifted(-mark.radius, -mark.radius);
                !page.contains(&Rect::new(x, y, side, side))
            })
            .collect()
    }

    /// The size of the page.
    pub fn size(&self) -> Size {
        self.size
    }

    /// The pairs of lines of text that run into each other. A good picture has none.
    pub fn overlapping_texts(&self) -> Vec<(&PlacedText, &PlacedText)> {
        let mut pairs = Vec::new();
        for (i, text) in self.texts.iter().enumerate() {
            pairs.extend(
                self.texts[i + 1..]
                    .iter()
                    .filter(|other| text.overlaps(other))
                    .map(|other| (text, other)),
            );
        }
        pairs
    }

    /// The lines of text that leave the page. A good picture has none.
    pub fn texts_outside(&self) -> Vec<&PlacedText> {
        let page = Rect::new(0.0, 0.0, self.size.width, self.size.height);
        self.texts
            .iter()
            .filter(|text| !page.contains(&text.bounds))
            .collect()
    }

    /// The lines of text in type smaller than `size`. On a slide, none is smaller than
    /// [`NOTE`](crate::present::theme::size::NOTE).
    pub fn texts_smaller_than(&self, size: f64) -> Vec<&PlacedText> {
        self.texts.iter().filter(|text| text.size < size).collect()
    }
}
