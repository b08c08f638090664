//! What changes: covered persons and their share by municipality and by type of need, before and after.

use crate::present::Briefing;
use crate::present::audience::Audience;
use crate::present::canvas::{
    Baseline, Canvas, CanvasError, Drawing, Rect, Stroke, Style, TextStyle,
};
use crate::present::changes::{Difference, Line, Story, nothing, turnover};
use crate::present::figures::Figure;
use crate::present::frame::{Frame, Heading};
use crate::present::legend::Legend;
use crate::present::sheet::Sheet;
use crate::present::text::{Weight, text_width};
use crate::present::theme::{self, width};
use crate::present::words::Words;

mod panel;

use panel::{AFTER, BEFORE, Panel};

pub(in crate::present) const FIGURE: Figure = Figure {
    id: "changes",
    told_to: Audience::Internal,
    draw,
};

/// Between the two panels, on a slide.
const GUTTER: f64 = 64.0;
/// Above the legend, on a slide.
const GAP: f64 = 16.0;

fn draw(briefing: &Briefing<'_>, sheet: &Sheet) -> Result<Drawing, CanvasError> {
    let words = briefing.words;
    let Some(story) = Story::of(briefing) else {
        return nothing(briefing, sheet, FIGURE.id);
    };
    let lines: Vec<&Line<'_>> = (story.municipalities.iter())
        .chain(&story.need_types)
        .collect();
    let heading = Heading {
        id: FIGURE.id,
        title: story.title(words, &story.need_types, "type"),
        subtitle: words.say("changes-subtitle"),
        description: story.description(words, &lines),
    };
    let mut frame = Frame::open(briefing, sheet, &heading);
    let body = frame.body;
    let legend = legend(sheet, words, &lines);
    let actors = actors(sheet, words, &story);
    let (wide, gap) = (body.width, sheet.px(GAP));
    let high = legend.height(wide) + actors.height(wide);
    let room = (body.height - high - gap).max(1.0);
    let panels = [
        Panel::new("changes-by-municipality", &story.municipalities),
        Panel::new("changes-by-type", &story.need_types),
    ];
    let gutter = sheet.px(GUTTER);
    let rooms = if sheet.is_narrow() {
        let rows = panels
            .each_ref()
            .map(|panel| panel.lines.len() as f64 + 2.0);
        let gap = 2.0 * gap;
        let first = (room - gap) * rows[0] / (rows[0] + rows[1]);
        let second = room - gap - first;
        [
            Rect::new(body.x, body.y, wide, first),
            Rect::new(body.x, body.y + first + gap, wide, second),
        ]
    } else {
        let half = (wide - gutter) / 2.0;
        [0.0, half + gutter].map(|x| Rect::new(body.x + x, body.y, half, room))
    };
    let mut hidden = 0;
    for (panel, room) in panels.iter().zip(rooms) {
        hidden += panel.draw(&mut frame.canvas, sheet, words, room);
    }
    let below = |y: f64, high: f64| Rect::new(body.x, y, wide, high);
    let top = body.bottom() - high;
    actors.draw(&mut frame.canvas, below(top, actors.height(wide)));
    let top = top + actors.height(wide);
    legend.draw(&mut frame.canvas, below(top, legend.height(wide)));
    let left_out = story.left_out(briefing, &[("left-out-lines", hidden)]);
    frame.close(&story.size(words), &left_out)
}

/// Organizations, services and ties: how many stay, come and go.
fn actors<'a>(sheet: &'a Sheet, words: &Words, story: &Story<'_>) -> Legend<'a> {
    let changes = &story.changes;
    let counts = [
        (
            "changes-organizations",
            turnover(words, &changes.organizations),
        ),
        ("changes-services", turnover(words, &changes.services)),
        ("changes-ties", turnover(words, &changes.ties)),
    ];
    let legend = Legend::new(sheet, words.say("figure-changes"));
    counts.into_iter().fold(legend, |legend, (message, count)| {
        legend_word(legend, sheet, words.say(message), count)
    })
}

/// An entry whose swatch is a word.
fn legend_word<'a>(legend: Legend<'a>, sheet: &'a Sheet, word: String, text: String) -> Legend<'a> {
    let style = TextStyle::new(sheet.sizes.note)
        .bold()
        .baseline(Baseline::Middle);
    let wide = text_width(&word, sheet.sizes.note, Weight::SemiBold);
    legend.entry(wide, text, move |canvas: &mut Canvas, at| {
        canvas.text(at, &word, &style);
    })
}

/// What the marks mean, and the words that stand for numbers.
fn legend<'a>(sheet: &'a Sheet, words: &Words, lines: &[&Line<'_>]) -> Legend<'a> {
    let outline = Stroke::new(theme::INK, sheet.px(width::THIN));
    let (before, after) = (sheet.px(BEFORE), sheet.px(AFTER));
    let mut legend = Legend::new(sheet, words.say("figure-changes"))
        .entry(
            2.0 * before,
            words.say("changes-point-before"),
            move |canvas, at| {
                let style = Style::filled(theme::PAPER).stroke(outline);
                canvas.circle(at.shifted(before, 0.0), before, &style);
            },
        )
        .entry(
            2.0 * after,
            words.say("changes-point-after"),
            move |canvas, at| {
                canvas.circle(at.shifted(after, 0.0), after, &Style::filled(theme::INK));
            },
        );
    legend = legend_word(
        legend,
        sheet,
        "−12".to_owned(),
        words.say("changes-difference"),
    );
    let has = |difference: Difference| lines.iter().any(|line| line.difference == difference);
    let text = |difference: Difference| difference.text(words);
    if has(Difference::Withheld) {
        let withheld = words.say("district-withheld");
        legend = legend_word(legend, sheet, text(Difference::Withheld), withheld);
    }
    if has(Difference::Unknown) {
        legend = legend.unknown(words.say("changes-unknown"));
    }
    legend
}

#[cfg(test)]
mod tests;
