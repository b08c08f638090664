//! The SVG that plotters draws on.
//!
//! plotters counts in whole pixels, so its pixel is a tenth of ours here: areas are ten times as large as the page, and every
//! coordinate is divided on its way out. Markup goes straight into one string; what is written stays written.

use std::fmt::Write as _;

use plotters_backend::BackendCoord;

use super::drawing::{PlacedMark, PlacedText};
use super::geometry::{Point, Rect};
use super::markup::{escape, look, number, tenths};
use super::stock::register_typeface;
use super::style::{Align, Baseline, Stroke, Style, TextStyle};
use crate::present::text::{self, Weight};
use crate::present::theme::Theme;

/// Steps of the grid to a page pixel.
pub(super) const STEPS: f64 = 10.0;

/// A plotters backend that writes SVG. Got from [`Canvas::plot_area`](super::Canvas::plot_area), where its pixel is a tenth
/// of a page pixel.
pub struct SvgBackend {
    pub(super) width: u32,
    pub(super) height: u32,
    pub(super) body: String,
    pub(super) texts: Vec<PlacedText>,
    pub(super) marks: Vec<PlacedMark>,
    /// What is being drawn belongs to it.
    pub(super) owner: Option<String>,
    pub(super) theme: Theme,
    depth: usize,
}

impl SvgBackend {
    /// An empty page of so many grid steps.
    pub(super) fn new(width: u32, height: u32, theme: Theme) -> Self {
        register_typeface();
        Self {
            width,
            height,
            body: String::new(),
            texts: Vec::new(),
            marks: Vec::new(),
            owner: None,
            theme,
            depth: 1,
        }
    }

    /// Opens a group; what is drawn until [`close`](Self::close) belongs to it.
    pub(super) fn open(&mut self, class: &str, title: &str) {
        self.element(format_args!(r#"<g class="{}">"#, escape(class)));
        self.depth += 1;
        if !title.is_empty() {
            self.element(format_args!("<title>{}</title>", escape(title)));
        }
    }

    /// Closes the group opened last.
    pub(super) fn close(&mut self) {
        self.depth -= 1;
        self.element(format_args!("</g>"));
    }

    /// An upright rectangle by two opposite corners.
    pub(super) fn rectangle(
        &mut self,
        a: BackendCoord,
        b: BackendCoord,
        radius: i32,
        style: &Style,
    ) {
        let (x, y) = (a.0.min(b.0), a.1.min(b.1));
        let (width, height) = ((a.0 - b.0).abs(), (a.1 - b.1).abs());
        let rounding = if radius > 0 {
            format!(r#" rx="{}""#, tenths(radius))
        } else {
            String::new()
        };
        self.element(format_args!(
            r#"<rect x="{}" y="{}" width="{}" height="{}"{rounding}{}/>"#,
            tenths(x),
            tenths(y),
            tenths(width),
            tenths(height),
            look(style, self.theme)
        ));
    }

    /// A circle.
    pub(super) fn circle(&mut self, center: BackendCoord, radius: i32, style: &Style) {
        self.element(format_args!(
            r#"<circle cx="{}" cy="{}" r="{}"{}/>"#,
            tenths(center.0),
            tenths(center.1),
            tenths(radius),
            look(style, self.theme)
        ));
    }

    /// Closed rings, filled by the even-odd rule, so that a ring within a ring is a hole.
    pub(super) fn rings<'a>(
        &mut self,
        rings: impl IntoIterator<Item = &'a [BackendCoord]>,
        style: &Style,
    ) {
        let data: String = rings
            .into_iter()
            .map(|ring| format!("{}z", polyline(ring)))
            .collect();
        self.element(format_args!(
            r#"<path d="{data}" fill-rule="evenodd"{}/>"#,
            look(style, self.theme)
        ));
    }

    /// Open lines, each through its points, as one element.
    pub(super) fn lines<'a>(
        &mut self,
        lines: impl IntoIterator<Item = &'a [BackendCoord]>,
        stroke: &Stroke,
    ) {
        let data: String = lines.into_iter().map(polyline).collect();
        self.element(format_args!(
            r#"<path d="{data}"{}/>"#,
            look(&Style::outlined(*stroke), self.theme)
        ));
    }

    /// A quadratic curve from the first point to the last, drawn towards the one between.
    pub(super) fn curve(&mut self, [from, control, to]: [BackendCoord; 3], stroke: &Stroke) {
        self.element(format_args!(
            r#"<path d="M{} {}q{} {} {} {}"{}/>"#,
            tenths(from.0),
            tenths(from.1),
            tenths(control.0 - from.0),
            tenths(control.1 - from.1),
            tenths(to.0 - from.0),
            tenths(to.1 - from.1),
            look(&Style::outlined(*stroke), self.theme)
        ));
    }

    /// A band between two upright edges, by its corners clockwise from the upper left one; its outlines leave both edges level.
    pub(super) fn ribbon(&mut self, [a, b, c, d]: [BackendCoord; 4], style: &Style) {
        let level = |from: BackendCoord, to: BackendCoord| {
            let (half, across, down) = ((to.0 - from.0) / 2, to.0 - from.0, to.1 - from.1);
            let [half, across, down] = [half, across, down].map(tenths);
            format!("c{half} 0 {half} {down} {across} {down}")
        };
        self.element(format_args!(
            r#"<path d="M{} {}{}v{}{}z"{}/>"#,
            tenths(a.0),
            tenths(a.1),
            level(a, b),
            tenths(c.1 - b.1),
            level(c, d),
            look(style, self.theme)
        ));
    }

    /// A block of lines as one `<text>`.
    ///
    /// The height of the baseline is computed from the face's own measures: `dominant-baseline` is understood differently by
    /// every program that reads SVG.
    pub(super) fn words(&mut self, lines: &[String], at: BackendCoord, style: &TextStyle) {
        let Some(last) = lines.len().checked_sub(1) else {
            return;
        };
        let at = Point::new(f64::from(at.0) / STEPS, f64::from(at.1) / STEPS);
        let leading = style.size * style.line_height;
        let capital = text::cap_height(style.size, style.weight);
        let drop = match style.baseline {
            Baseline::Alphabetic => 0.0,
            Baseline::Top => capital,
            Baseline::Middle => (capital - last as f64 * leading) / 2.0,
            Baseline::Bottom => -text::descent(style.size, style.weight) - last as f64 * leading,
        };
        let baseline = |line: usize| at.y + drop + line as f64 * leading;
        self.texts
            .extend(lines.iter().enumerate().map(|(i, line)| PlacedText {
                owner: self.owner.clone(),
                color: self.theme.color(style.color),
                halo: style.halo.map(|halo| self.theme.color(halo)),
                ..placed(line, at, baseline(i), style)
            }));

        let mut attributes = format!(
            r#"x="{}" y="{}" font-size="{}""#,
            number(at.x),
            number(baseline(0)),
            number(style.size)
        );
        if style.weight != Weight::Regular {
            let _ = write!(attributes, r#" font-weight="{}""#, style.weight.css());
        }
        attributes.push_str(match style.align {
            Align::Start => "",
            Align::Middle => r#" text-anchor="middle""#,
            Align::End => r#" text-anchor="end""#,
        });
        let _ = write!(
            attributes,
            r#" fill="{}""#,
            self.theme.color(style.color).hex()
        );
        if let Some(halo) = style.halo {
            let seam = number((style.size * 0.2).max(3.0));
            let _ = write!(
                attributes,
                r#" stroke="{}" stroke-width="{seam}" paint-order="stroke""#,
                self.theme.color(halo).hex()
            );
        }
        if style.rotate != 0.0 {
            let (x, y) = (number(at.x), number(at.y));
            let _ = write!(
                attributes,
                r#" transform="rotate({} {x} {y})""#,
                number(style.rotate)
            );
        }
        if let [line] = lines {
            self.element(format_args!("<text {attributes}>{}</text>", escape(line)));
            return;
        }
        // The blank keeps the words of two lines apart when the text is searched or copied. It has no size: as part of a line
        // it would push a centered or right-aligned one to the left.
        let spans: Vec<String> = (lines.iter().enumerate())
            .map(|(i, line)| {
                let (x, y) = (number(at.x), number(baseline(i)));
                format!(r#"<tspan x="{x}" y="{y}">{}</tspan>"#, escape(line))
            })
            .collect();
        let spans = spans.join(r#"<tspan font-size="0"> </tspan>"#);
        self.element(format_args!("<text {attributes}>{spans}</text>"));
    }

    fn element(&mut self, markup: std::fmt::Arguments<'_>) {
        let _ = writeln!(self.body, "{:depth$}{markup}", "", depth = self.depth);
    }
}

/// The path through some points, in steps from one to the next: half as long as with places.
fn polyline(points: &[BackendCoord]) -> String {
    let Some(&first) = points.first() else {
        return String::new();
    };
    let mut data = format!("M{} {}", tenths(first.0), tenths(first.1));
    let mut before = first;
    for &point in &points[1..] {
        if point != before {
            let _ = write!(
                data,
                "l{} {}",
                tenths(point.0 - before.0),
                tenths(point.1 - before.1)
            );
        }
        before = point;
    }
    data
}

/// Where a line of text comes to lie.
fn placed(line: &str, at: Point, baseline: f64, style: &TextStyle) -> PlacedText {
    let width = text::text_width(line, style.size, style.weight);
    let (above, below) = text::ink_height(line, style.size, style.weight);
    let left = match style.align {
        Align::Start => at.x,
        Align::Middle => at.x - width / 2.0,
        Align::End => at.x - width,
    };
    let upright = Rect::new(left, baseline - above, width, above + below);
    let outline = upright
        .corners()
        .map(|corner| corner.turned(at, style.rotate));
    let bounds = Rect::around(&outline).unwrap_or(upright);
    PlacedText {
        text: line.to_owned(),
        bounds,
        size: style.size,
        color: style.color,
        halo: style.halo,
        owner: None,
        outline,
    }
}
