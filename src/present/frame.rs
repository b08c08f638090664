//! What every figure has around it: the finding as a title, and below it the source, the date, *n* and what was left out.

use super::Briefing;
use super::canvas::{
    Baseline, Canvas, CanvasError, Drawing, Meta, Point, Rect, Size, Stroke, TextStyle,
};
use super::text::{Weight, text_width, wrap, wrap_at_most};
use super::theme::{self, MARGIN, size};

/// Between the parts of a frame.
const GAP: f64 = 24.0;
/// How many lines there may be below a figure: the source of real data, which its licence wants whole, takes most of them.
const FOOT: usize = 3;
/// From one line below the figure to the next.
const STEP: f64 = size::NOTE * size::LINE_HEIGHT;

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
        let title = title_lines(&heading.title, width);
        let top = Point::new(MARGIN, MARGIN * 0.75);
        canvas.lines(top, &title, &style(size::TITLE).bold().color(theme::INK));
        let below = top.y + title.len() as f64 * size::TITLE * size::LINE_HEIGHT;
        let subtitle = wrap_at_most(&heading.subtitle, size::SUBTITLE, Weight::Regular, width, 1);
        canvas.lines(Point::new(MARGIN, below), &subtitle, &style(size::SUBTITLE));
        let start = below + size::SUBTITLE * size::LINE_HEIGHT + GAP;
        let end = foot(page) - GAP;
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
        let rows: usize = self
            .briefing
            .counts
            .iter()
            .map(|count| count.left_out)
            .sum();
        let source = edition.source.as_deref().unwrap_or(edition.title.as_str());
        let date = edition
            .date
            .map(|date| words.date(date).replace(' ', "\u{a0}"))
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
                ("rows", rows.into()),
            ],
        );
        let page = self.canvas.page();
        let width = page.width - 2.0 * MARGIN;
        let top = foot(Size::SLIDE);
        let rule = [
            Point::new(MARGIN, top - GAP / 2.0),
            Point::new(page.right() - MARGIN, top - GAP / 2.0),
        ];
        self.canvas
            .line(&rule, &Stroke::new(theme::RULE, theme::width::HAIR));
        // What the reader must not miss comes first, in the line that is surely there; the rest follows it as one paragraph.
        let mut banner = 0.0;
        if edition.demonstrative {
            let words = format!("{}.", words.say("demonstrative"));
            let style = style(size::NOTE).bold().color(theme::ACCENT);
            self.canvas.text(Point::new(MARGIN, top), &words, &style);
            banner = text_width(&words, size::NOTE, Weight::SemiBold) + size::NOTE * 0.4;
        }
        // A long source must not push out what was left out.
        let text = format!("{second} {first}");
        let mut lines = wrap(&text, size::NOTE, Weight::Regular, width - banner);
        let rest = lines.split_off(lines.len().min(1)).join(" ");
        let rest = wrap_at_most(&rest, size::NOTE, Weight::Regular, width, FOOT - 1);
        self.canvas
            .lines(Point::new(MARGIN + banner, top), &lines, &style(size::NOTE));
        self.canvas
            .lines(Point::new(MARGIN, top + STEP), &rest, &style(size::NOTE));
        self.canvas.finish()
    }
}

/// A title in at most two lines: broken where it pauses, if both parts fit, else into two nearly equal ones.
fn title_lines(title: &str, width: f64) -> Vec<String> {
    let measure = |text: &str| text_width(text, size::TITLE, Weight::SemiBold);
    let lines = |width: f64| wrap(title, size::TITLE, Weight::SemiBold, width).len();
    if lines(width) == 1 {
        return vec![title.to_owned()];
    }
    let pauses = title
        .match_indices(' ')
        .filter(|(at, _)| title[..*at].ends_with([';', ':', ',']))
        .filter_map(|(at, _)| {
            let (first, second) = (&title[..at], title[at..].trim_start());
            let (short, long) = {
                let (a, b) = (measure(first), measure(second));
                (a.min(b), a.max(b))
            };
            (long <= width && short >= long * 0.4).then_some((long, [first, second]))
        });
    if let Some((_, parts)) = pauses.min_by(|a, b| a.0.total_cmp(&b.0)) {
        return parts.map(str::to_owned).to_vec();
    }
    let mut narrowest = width;
    while lines(width) == 2 && lines(narrowest - 10.0) == 2 {
        narrowest -= 10.0;
    }
    wrap_at_most(title, size::TITLE, Weight::SemiBold, narrowest, 2)
}

/// Where the lines below a figure begin.
fn foot(page: Size) -> f64 {
    page.height - MARGIN * 0.5 - FOOT as f64 * STEP
}

/// Text hung from its top edge, in the quiet colour of a frame.
fn style(size: f64) -> TextStyle {
    TextStyle::new(size)
        .color(theme::MUTED)
        .baseline(Baseline::Top)
}
