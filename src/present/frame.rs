//! What every figure has around it: the finding as a title, and below it the source, the date, *n* and what was left out.

use super::Briefing;
use super::canvas::{
    Align, Baseline, Canvas, CanvasError, Drawing, Meta, Point, Rect, Size, TextStyle,
};
use super::text::{Weight, wrap_at_most};
use super::theme::{self, MARGIN, size};
use crate::model::diagnostic::Severity;

/// Between the parts of a frame.
const GAP: f64 = 24.0;

/// What a figure says of itself in words.
pub(super) struct Heading {
    /// The figure's id.
    pub(super) id: &'static str,
    /// The finding, as a sentence.
    pub(super) title: String,
    /// What is drawn, in which unit.
    pub(super) subtitle: String,
    /// What somebody who cannot see the picture would be told.
    pub(super) description: String,
}

/// A slide with its title drawn, open for its body.
pub(super) struct Frame<'a> {
    briefing: &'a Briefing<'a>,
    /// Where to draw.
    pub(super) canvas: Canvas,
    /// The part of the page that is the figure's own.
    pub(super) body: Rect,
}

impl<'a> Frame<'a> {
    /// Draws the title and keeps room for the lines below the figure.
    pub(super) fn open(briefing: &'a Briefing<'a>, heading: &Heading) -> Self {
        let page = Size::SLIDE;
        let words = briefing.words;
        let meta = Meta::new(heading.id, &heading.title, &heading.description)
            .language(words.say("language-code").as_str());
        let mut canvas = Canvas::new(page, meta);
        let width = page.width - 2.0 * MARGIN;
        let title = wrap_at_most(&heading.title, size::TITLE, Weight::SemiBold, width, 2);
        let top = Point::new(MARGIN, MARGIN * 0.75);
        canvas.lines(top, &title, &style(size::TITLE).bold().color(theme::INK));
        let below = top.y + title.len() as f64 * size::TITLE * size::LINE_HEIGHT;
        let subtitle = wrap_at_most(&heading.subtitle, size::SUBTITLE, Weight::Regular, width, 1);
        canvas.lines(Point::new(MARGIN, below), &subtitle, &style(size::SUBTITLE));
        let start = below + size::SUBTITLE * size::LINE_HEIGHT + GAP;
        let end = page.height - MARGIN * 0.5 - 2.0 * size::NOTE * size::LINE_HEIGHT - GAP;
        Self {
            briefing,
            canvas,
            body: Rect::new(MARGIN, start, width, end - start),
        }
    }

    /// Draws the lines below the figure and ends it. `left_out` says in a sentence what the figure does not show, if anything.
    pub(super) fn close(mut self, n: &str, left_out: &str) -> Result<Drawing, CanvasError> {
        let words = self.briefing.words;
        let edition = &self.briefing.study.district.edition;
        let errors = self
            .briefing
            .diagnostics
            .iter()
            .filter(|diagnostic| diagnostic.severity() == Severity::Error)
            .count();
        let source = edition.source.as_deref().unwrap_or(edition.title.as_str());
        let date = edition
            .date
            .map(|date| words.date(date))
            .unwrap_or_default();
        let first = words.fill(
            "frame-source",
            &[
                ("source", source.into()),
                ("date", date.as_str().into()),
                ("dated", if date.is_empty() { "no" } else { "yes" }.into()),
                ("n", n.into()),
            ],
        );
        let second = words.fill(
            "frame-left-out",
            &[
                ("leftout", left_out.into()),
                (
                    "something",
                    if left_out.is_empty() { "no" } else { "yes" }.into(),
                ),
                ("errors", errors.into()),
            ],
        );
        let page = self.canvas.page();
        let line = size::NOTE * size::LINE_HEIGHT;
        let bottom = page.bottom() - MARGIN * 0.5 - line;
        let mut width = page.width - 2.0 * MARGIN;
        if edition.demonstrative {
            let banner = words.say("demonstrative");
            let style = style(size::NOTE)
                .bold()
                .color(theme::ACCENT)
                .align(Align::End);
            let right = Point::new(page.right() - MARGIN, bottom);
            self.canvas.text(right, &banner, &style);
            width -= super::text::text_width(&banner, size::NOTE, Weight::SemiBold) + GAP;
        }
        let full = page.width - 2.0 * MARGIN;
        for (text, y, width) in [(first, bottom - line, full), (second, bottom, width)] {
            let lines = wrap_at_most(&text, size::NOTE, Weight::Regular, width, 1);
            self.canvas
                .lines(Point::new(MARGIN, y), &lines, &style(size::NOTE));
        }
        self.canvas.finish()
    }
}

/// Text hung from its top edge, in the quiet colour of a frame.
fn style(size: f64) -> TextStyle {
    TextStyle::new(size)
        .color(theme::MUTED)
        .baseline(Baseline::Top)
}
