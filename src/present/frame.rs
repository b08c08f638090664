//! What every figure has around it: the finding as a title, and below it the source, the date, *n* and what was left out.

use super::Briefing;
use super::canvas::{
    Align, Baseline, Canvas, CanvasError, Drawing, Meta, Point, Rect, Stroke, TextStyle,
};
use super::colophon::{Colophon, sentence};
use super::sheet::Sheet;
use super::text::{Weight, text_width, wrap, wrap_at_most};
use super::theme::{self, size::LINE_HEIGHT};

/// Between the parts of a frame, on a slide.
const GAP: f64 = 24.0;
/// How small a long title may become, in shares of its usual size, so that it stays whole.
const TITLE_STEPS: [f64; 4] = [1.0, 0.9, 0.8, 0.7];

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

/// A sheet with its title drawn, open for its body.
pub(super) struct Frame<'a> {
    briefing: &'a Briefing<'a>,
    sheet: &'a Sheet,
    /// Where to draw.
    pub(super) canvas: Canvas,
    /// The part of the page that is the figure's own.
    pub(super) body: Rect,
}

impl<'a> Frame<'a> {
    /// Draws the title and keeps room for the lines below the figure.
    pub(super) fn open(briefing: &'a Briefing<'a>, sheet: &'a Sheet, heading: &Heading) -> Self {
        let words = briefing.words;
        let kind = words.say(&format!("figure-{}", heading.id));
        let alt = [
            ("kind", kind.as_str().into()),
            ("title", heading.title.as_str().into()),
        ];
        // A page may hold the same figure once for every working group.
        let id = match briefing.view.tavolo {
            Some(place) => format!("{}-tavolo-{}", heading.id, place + 1),
            None => heading.id.to_owned(),
        };
        let meta = Meta::new(&id, &heading.title, &heading.description)
            .alt(&words.fill("frame-alt", &alt))
            .language(words.say("language-code").as_str());
        let mut canvas = Canvas::on(sheet, meta);
        let margin = sheet.margin;
        let width = sheet.size.width - 2.0 * margin;
        if sheet.among_text {
            let high = sheet.size.height - 2.0 * margin - sheet.sizes.foot * LINE_HEIGHT;
            return Self {
                briefing,
                sheet,
                canvas,
                body: Rect::new(margin, margin, width, high.max(1.0)),
            };
        }
        let (title, size) = title_lines(&heading.title, sheet, width);
        let top = Point::new(margin, margin * 0.75);
        canvas.lines(top, &title, &style(size).bold().color(theme::INK));
        let below = top.y + title.len() as f64 * size * LINE_HEIGHT;
        let size = sheet.sizes.subtitle;
        let subtitle = wrap_at_most(&heading.subtitle, size, Weight::Regular, width, 2);
        canvas.lines(Point::new(margin, below), &subtitle, &style(size));
        let start = below + subtitle.len() as f64 * size * LINE_HEIGHT + sheet.px(GAP);
        let end = foot(sheet) - sheet.px(GAP);
        Self {
            briefing,
            sheet,
            canvas,
            body: Rect::new(margin, start, width, (end - start).max(1.0)),
        }
    }

    /// Draws the lines below the figure and ends it. `n` counts what is drawn, `left_out` says in a sentence what is not, if
    /// anything is missing.
    pub(super) fn close(mut self, n: &str, left_out: &str) -> Result<Drawing, CanvasError> {
        let words = self.briefing.words;
        if self.sheet.among_text {
            return self.close_among_text(left_out);
        }
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
        let note = self.sheet.sizes.foot;
        let (margin, top) = (self.sheet.margin, foot(self.sheet));
        let width = self.sheet.size.width - 2.0 * margin;
        let above = top - self.sheet.px(GAP / 2.0);
        let rule = [Point::new(margin, above), Point::new(margin + width, above)];
        self.canvas
            .line(&rule, &Stroke::new(theme::RULE, theme::width::HAIR));
        let colophon = Colophon::of(self.briefing);
        let mark = [Some(colophon.edition), colophon.mark];
        let mark: Vec<String> = mark.into_iter().flatten().collect();
        let mark = mark.join(" · ");
        self.canvas.text(
            Point::new(margin + width, top),
            &mark,
            &style(note).align(Align::End),
        );
        // Room for any mark: lines must not break elsewhere for one with narrower letters.
        let widest: String = mark.chars().map(|_| '0').collect();
        let taken = text_width(&widest, note, Weight::Regular) + note;
        // What the reader must not miss comes first, in the line that is surely there; the rest follows it as one paragraph.
        let redacted = self.briefing.view.redacted;
        let redacted = redacted.then(|| sentence(&words.say("frame-redacted")));
        let warnings = [colophon.demonstrative, redacted];
        let warnings: Vec<String> = warnings.into_iter().flatten().collect();
        let mut banner = 0.0;
        if !warnings.is_empty() {
            let warning = warnings.join(" ");
            let style = style(note).bold().color(theme::ACCENT);
            self.canvas.text(Point::new(margin, top), &warning, &style);
            banner = text_width(&warning, note, Weight::SemiBold) + note * 0.4;
        }
        // A long source must not push out what was left out.
        let text = format!("{second} {first}");
        let beside = (width - taken - banner).max(0.0);
        let mut lines = wrap(&text, note, Weight::Regular, beside);
        let rest = lines.split_off(lines.len().min(1)).join(" ");
        let rest = wrap_at_most(&rest, note, Weight::Regular, width, feet(self.sheet) - 1);
        self.canvas
            .lines(Point::new(margin + banner, top), &lines, &style(note));
        self.canvas.lines(
            Point::new(margin, top + note * LINE_HEIGHT),
            &rest,
            &style(note),
        );
        self.canvas.finish()
    }

    /// Says what is not drawn, in one line: the text around the picture says all the rest.
    fn close_among_text(mut self, left_out: &str) -> Result<Drawing, CanvasError> {
        let (size, margin) = (self.sheet.sizes.foot, self.sheet.margin);
        let width = self.sheet.size.width - 2.0 * margin;
        // The last sentences are the first to go, and no sentence is cut while another is there.
        let mut told = left_out;
        while text_width(told, size, Weight::Regular) > width
            && let Some((before, _)) = told.trim_end_matches('.').rsplit_once(". ")
        {
            told = &left_out[..=before.len()];
        }
        let line = wrap_at_most(told, size, Weight::Regular, width, 1);
        let at = Point::new(margin, self.sheet.size.height - margin - size * LINE_HEIGHT);
        self.canvas.lines(at, &line, &style(size));
        self.canvas.finish()
    }
}

/// A title in as few lines as it needs and the size of its type: at most two lines, or three where the page is narrow for its
/// type, and smaller rather than cut. Two lines break where the sentence pauses, if both parts fit, else into nearly equal ones.
fn title_lines(title: &str, sheet: &Sheet, width: f64) -> (Vec<String>, f64) {
    let most = if width < 40.0 * sheet.sizes.title {
        3
    } else {
        2
    };
    let count = |size: f64, width: f64| wrap(title, size, Weight::SemiBold, width).len();
    let sizes = TITLE_STEPS.map(|step| sheet.sizes.title * step);
    let fitting = sizes.into_iter().find(|&size| count(size, width) <= most);
    let size = fitting.unwrap_or(sizes[TITLE_STEPS.len() - 1]);
    if count(size, width) <= 1 {
        return (vec![title.to_owned()], size);
    }
    let measure = |text: &str| text_width(text, size, Weight::SemiBold);
    let pauses = title
        .match_indices(' ')
        .filter(|(at, _)| title[..*at].ends_with([';', ':', ',']))
        .filter_map(|(at, _)| {
            let (first, second) = (&title[..at], title[at..].trim_start());
            let (a, b) = (measure(first), measure(second));
            let (short, long) = (a.min(b), a.max(b));
            (long <= width && short >= long * 0.4).then_some((long, [first, second]))
        });
    if let Some((_, parts)) = pauses.min_by(|a, b| a.0.total_cmp(&b.0)) {
        return (parts.map(str::to_owned).to_vec(), size);
    }
    let lines = count(size, width);
    let mut narrowest = width;
    while lines <= most && narrowest > 10.0 && count(size, narrowest - 10.0) == lines {
        narrowest -= 10.0;
    }
    (
        wrap_at_most(title, size, Weight::SemiBold, narrowest, most),
        size,
    )
}

/// How many lines there may be below a figure: the source of real data, which its licence wants whole, takes most of them.
fn feet(sheet: &Sheet) -> usize {
    if sheet.size.width < 75.0 * sheet.sizes.foot {
        5
    } else {
        3
    }
}

/// Where the lines below a figure begin.
fn foot(sheet: &Sheet) -> f64 {
    let below = match sheet.medium.paper() {
        // The margin of paper is what a printer cannot reach.
        Some(_) => sheet.margin,
        None => sheet.margin * 0.5,
    };
    sheet.size.height - below - feet(sheet) as f64 * sheet.sizes.foot * LINE_HEIGHT
}

/// Text hung from its top edge, in the quiet colour of a frame.
fn style(size: f64) -> TextStyle {
    TextStyle::new(size)
        .color(theme::MUTED)
        .baseline(Baseline::Top)
}
