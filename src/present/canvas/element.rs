//! The canvas's own plotters elements: shapes with the full [`Style`], and words.
//!
//! plotters' own ones know neither opacity of outline and fill apart, nor dashes, curves, holes and seams; and plotters moves
//! their points to the edge of the page when they lie beyond, which bends every border that a map cuts off. [`Whole`] leaves
//! them where they are.

use std::convert::Infallible;

use plotters::coord::CoordTranslate;
use plotters::drawing::Rect as PlottersRect;
use plotters::element::{CoordMapper, Drawable, PointCollection};
use plotters_backend::{BackendCoord, DrawingErrorKind};

use super::backend::SvgBackend;
use super::style::{Stroke, Style, TextStyle};

/// Points go to the backend as they are, also from beyond the page.
pub(super) struct Whole;

impl CoordMapper for Whole {
    type Output = BackendCoord;

    fn map<C: CoordTranslate>(translate: &C, from: &C::From, _: &PlottersRect) -> BackendCoord {
        translate.translate(from)
    }
}

/// What to make of an element's points.
pub(super) enum Form<'a> {
    /// The rectangle between two corners, its own corners rounded off.
    Rectangle { radius: i32, style: &'a Style },
    /// The circle around one point.
    Circle { radius: i32, style: &'a Style },
    /// Closed rings of so many points each.
    Rings {
        lengths: &'a [usize],
        style: &'a Style,
    },
    /// Open lines of so many points each.
    Lines {
        lengths: &'a [usize],
        stroke: &'a Stroke,
    },
    /// The quadratic curve of three points.
    Curve { stroke: &'a Stroke },
    /// The band between two upright edges, by its corners clockwise.
    Ribbon { style: &'a Style },
    /// Words at one point.
    Words {
        lines: &'a [String],
        style: &'a TextStyle,
    },
}

/// A form and its points, in grid steps.
pub(super) struct Element<'a> {
    pub(super) form: Form<'a>,
    pub(super) points: Vec<BackendCoord>,
}

impl<'a> PointCollection<'a, BackendCoord, Whole> for &'a Element<'_> {
    type Point = &'a BackendCoord;
    type IntoIter = &'a [BackendCoord];

    fn point_iter(self) -> &'a [BackendCoord] {
        &self.points
    }
}

impl Drawable<SvgBackend, Whole> for Element<'_> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        points: I,
        backend: &mut SvgBackend,
        _: (u32, u32),
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        let points: Vec<BackendCoord> = points.collect();
        match (&self.form, points.as_slice()) {
            (Form::Rectangle { radius, style }, &[a, b]) => backend.rectangle(a, b, *radius, style),
            (Form::Circle { radius, style }, &[center]) => backend.circle(center, *radius, style),
            (Form::Rings { lengths, style }, points) => {
                backend.rings(parts(points, lengths), style)
            }
            (Form::Lines { lengths, stroke }, points) => {
                backend.lines(parts(points, lengths), stroke)
            }
            (Form::Curve { stroke }, &[from, control, to]) => {
                backend.curve([from, control, to], stroke)
            }
            (Form::Ribbon { style }, &[a, b, c, d]) => backend.ribbon([a, b, c, d], style),
            (Form::Words { lines, style }, &[at]) => backend.words(lines, at, style),
            (_, other) => debug_assert!(false, "a form with {} points", other.len()),
        }
        Ok(())
    }
}

/// Points cut into parts of given lengths.
fn parts<'a>(
    points: &'a [BackendCoord],
    lengths: &'a [usize],
) -> impl Iterator<Item = &'a [BackendCoord]> {
    let mut rest = points;
    lengths.iter().map(move |&length| {
        let (part, after) = rest.split_at(length.min(rest.len()));
        rest = after;
        part
    })
}
