//! How sure the main results are: today, and between which values each lies.

use super::bars::{Bars, Cell, Column, Row, Tick};
use super::blank::nothing;
use crate::analysis::doubt::{Doubt, Index, IndexDoubt};
use crate::model::units::Share;
use crate::present::Briefing;
use crate::present::audience::Audience;
use crate::present::canvas::{CanvasError, Drawing, Rect};
use crate::present::contents::doubt::name;
use crate::present::figures::Figure;
use crate::present::frame::{Frame, Heading};
use crate::present::left_out::LeftOut;
use crate::present::sheet::Sheet;
use crate::present::words::numbers::no_more_in_a_hundred;
use crate::present::words::{Words, whether};

pub(in crate::present) const FIGURE: Figure = Figure {
    id: "doubt",
    told_to: Audience::Internal,
    draw,
};

/// The results that are drawn, by key, in their order.
const DRAWN: [&str; 10] = [
    "persons",
    "covered",
    "not_covered",
    "needs_uncovered",
    "needs_out_of_reach",
    "needs_insufficient",
    "needs_fragile",
    "gini",
    "isolated",
    "m",
];

/// Where the scale ends, in shares of today: an interval that reaches farther is cut, and its numbers say where it ends.
const END: f64 = 2.0;

/// So far to both sides of today the scale reaches at least, so that next to nothing does not look like much; it grows in these steps.
const STEP: f64 = 0.1;

fn draw(briefing: &Briefing<'_>, sheet: &Sheet) -> Result<Drawing, CanvasError> {
    let words = briefing.words;
    let Some(doubt) = briefing.beside.doubt else {
        return nothing(briefing, sheet, FIGURE.id, "doubt-nothing");
    };
    let mut frame = Frame::open(briefing, sheet, &heading(words, doubt));
    let body = frame.body;
    let ends = main(doubt).filter_map(|one| {
        let interval = &one.interval;
        relative(one, interval.low).zip(relative(one, interval.high))
    });
    let (low, high) = ends.fold((1.0, 1.0), |(least, most): (f64, f64), (low, high)| {
        (least.min(low), most.max(high))
    });
    let start = (1.0 - ((1.0 - low) / STEP).ceil().max(1.0) * STEP).max(0.0);
    let end = 1.0 + ((high - 1.0) / STEP).ceil().max(1.0) * STEP;
    let rows: Vec<Row> = main(doubt).map(|one| row(words, one, start)).collect();
    let from_today = |at: f64| {
        let number = words.signed(((at - 1.0) * 100.0).round() as i64);
        words.fill("doubt-tick", &[("number", number.into())])
    };
    let ticks = [
        (start, from_today(start)),
        (1.0, words.say("doubt-tick-today")),
        (end, from_today(end)),
    ];
    let ticks = ticks.map(|(at, text)| Tick {
        at: at - start,
        text,
        strong: at == 1.0,
    });
    let count = rows.len();
    let columns = ["today", "between"].map(|message| Column {
        head: words.say(&format!("doubt-head-{message}")),
        optional: false,
    });
    let laid = Bars::new(sheet, rows, words.say("doubt-bar"))
        .columns(columns.into())
        .ticks(ticks.into())
        .longest(end - start)
        .lay_out(Rect::new(body.x, body.y, body.width, body.height));
    let drawn = laid.drawn(&mut frame.canvas);
    let hidden = LeftOut::new(words).counts([("doubt-others", count - drawn)]);
    let n = [("n", doubt.drawn.into())];
    frame.close(&words.fill("doubt-size", &n), &hidden.text())
}

/// The results that are drawn.
pub(in crate::present) fn main(doubt: &Doubt) -> impl Iterator<Item = &IndexDoubt> {
    DRAWN.iter().filter_map(|key| {
        let found = doubt.indices.iter().find(|one| one.index.key() == *key);
        // What is nothing today and wherever the interval reaches needs no line.
        found.filter(|one| one.now != Some(0.0) || one.interval.high != Some(0.0))
    })
}

/// A value in shares of today; `None` where today is nothing.
fn relative(one: &IndexDoubt, value: Option<f64>) -> Option<f64> {
    let today = one.now.filter(|now| *now > 0.0);
    Some((value? / today?).min(END))
}

/// A row of a scale that begins at this share of today.
fn row(words: &Words, one: &IndexDoubt, start: f64) -> Row {
    let interval = &one.interval;
    let relative = |value: Option<f64>| Some(relative(one, value)? - start);
    let between = match (interval.low, interval.high) {
        (Some(low), Some(high)) => between(words, &one.index, low, high),
        _ => String::new(),
    };
    let cell = match moves(words, one) {
        true => Cell::strong,
        false => Cell::plain,
    };
    Row {
        name: capital(&name(words, &one.index)),
        interval: relative(interval.low).zip(relative(interval.high)),
        second: relative(interval.mean),
        cells: vec![
            Cell::plain(
                one.now
                    .map_or_else(String::new, |now| number(words, &one.index, now)),
            ),
            cell(between),
        ],
        ..Row::default()
    }
}

/// Whether an index is not the same as today in all draws that the interval holds, as far as people read it.
fn moves(words: &Words, one: &IndexDoubt) -> bool {
    let read = |value: Option<f64>| value.map(|value| number(words, &one.index, value));
    let now = read(one.now);
    read(one.interval.low) != now || read(one.interval.high) != now
}

/// A number of an index, as people read it.
pub(in crate::present) fn number(words: &Words, index: &Index, value: f64) -> String {
    let whole = match index {
        Index::Share | Index::Gini | Index::Communities => false,
        Index::Fact(fact) => fact.whole,
        _ => true,
    };
    words.decimal(value, if whole { 0 } else { 3 })
}

/// Between which values an index lies; one value where the interval has no width.
pub(in crate::present) fn between(words: &Words, index: &Index, low: f64, high: f64) -> String {
    let [low, high] = [low, high].map(|end| number(words, index, end));
    match low == high {
        true => low,
        false => words.fill(
            "doubt-between",
            &[("low", low.into()), ("high", high.into())],
        ),
    }
}

fn capital(name: &str) -> String {
    let mut letters = name.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

fn heading(words: &Words, doubt: &Doubt) -> Heading {
    let told = main(doubt).filter_map(|one| {
        let (low, high) = (one.interval.low?, one.interval.high?);
        let values = [
            ("name", name(words, &one.index).into()),
            (
                "now",
                one.now
                    .map_or_else(String::new, |now| number(words, &one.index, now))
                    .into(),
            ),
            ("between", between(words, &one.index, low, high).into()),
        ];
        Some(words.fill("doubt-one", &values))
    });
    let told: Vec<String> = told.collect();
    let open = main(doubt).filter(|one| moves(words, one)).count();
    let values = [
        ("open", open.into()),
        (
            "always",
            whether(main(doubt).all(|one| one.interval.always)),
        ),
        ("all", main(doubt).count().into()),
        (
            "level",
            no_more_in_a_hundred(Share(doubt.options.level)).into(),
        ),
        ("draws", doubt.drawn.into()),
        ("list", words.list(&told).into()),
    ];
    Heading {
        id: FIGURE.id,
        title: words.fill("doubt-title", &values),
        subtitle: words.fill("doubt-subtitle", &values),
        description: words.fill("doubt-description", &values),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::present::samples::assert_readable;

    #[test]
    fn a_district_without_draws_says_so() {
        assert_readable(FIGURE);
    }
}
