//! What came, went and stayed between two editions: organizations, ties, services, seats in working groups.

use super::bars::{Bars, Cell, Column, Fill, Piece, Row};
use super::blank::nothing;
use crate::analysis::editions::History;
use crate::present::Briefing;
use crate::present::audience::Audience;
use crate::present::canvas::{CanvasError, Drawing};
use crate::present::contents::editions::{Turn, turns};
use crate::present::editions::headline;
use crate::present::figures::Figure;
use crate::present::frame::{Frame, Heading};
use crate::present::legend::Legend;
use crate::present::sheet::Sheet;
use crate::present::theme::{self, Color, Signal};
use crate::present::words::Words;

pub(in crate::present) const FIGURE: Figure = Figure {
    id: "since",
    told_to: Audience::Internal,
    draw,
};

const STAYED: Color = theme::RULE;
const CAME: Color = Signal::COVERED.fill;
const WENT: Color = Signal::INSUFFICIENT.fill;

fn draw(briefing: &Briefing<'_>, sheet: &Sheet) -> Result<Drawing, CanvasError> {
    let words = briefing.words;
    let Some(history) = briefing.beside.editions else {
        return nothing(briefing, sheet, FIGURE.id, "since-nothing");
    };
    let turns = turns(history);
    let mut frame = Frame::open(briefing, sheet, &heading(words, history, &turns));
    let body = frame.body;
    let mut legend = Legend::new(sheet, words.say("since-legend"))
        .area(WENT, words.say("since-went"))
        .area(STAYED, words.say("since-stayed"))
        .area(CAME, words.say("since-came"));
    if turns.iter().any(|turn| turn.unseen > 0) {
        legend = legend.area(Signal::FRAGILE.fill, words.say("since-unseen"));
    }
    let (room, foot) = legend.at_foot(body);
    let ends = history.ends();
    let [from, to] = ends
        .map(|(before, after)| [before.name.as_str(), after.name.as_str()])
        .unwrap_or_default();
    let column = Column {
        head: words.fill("since-from-to", &[("from", from.into()), ("to", to.into())]),
        optional: false,
    };
    let rows = turns.iter().map(|turn| row(words, turn));
    let laid = Bars::new(sheet, rows.collect(), words.say("since-bar"))
        .columns(vec![column])
        .longest(1.0)
        .lay_out(room);
    laid.draw(&mut frame.canvas);
    legend.draw_under(&mut frame.canvas, laid.bottom(), foot);
    let [then, now] = ends
        .map(|(before, after)| [before.organizations, after.organizations])
        .unwrap_or_default();
    let values = [
        ("from", from.into()),
        ("to", to.into()),
        ("then", then.into()),
        ("now", now.into()),
    ];
    frame.close(&words.fill("since-size", &values), "")
}

fn row(words: &Words, turn: &Turn) -> Row {
    let all = (turn.went + turn.stayed + turn.came).max(1) as f64;
    let piece = |count: usize, fill: Color, sign: &str| Piece {
        text: match count {
            0 => String::new(),
            _ => format!("{sign}{}", words.whole(count as u64)),
        },
        ..Piece::filled(count as f64 / all, Fill::Plain(fill))
    };
    let seen = turn.came - turn.unseen;
    Row {
        name: words.say(&format!("since-{}", turn.what)),
        pieces: vec![
            piece(turn.went, WENT, "−"),
            piece(turn.stayed, STAYED, ""),
            piece(seen, CAME, "+"),
            piece(turn.unseen, Signal::FRAGILE.fill, "+"),
        ],
        cells: vec![Cell::plain(words.fill(
            "since-from-to",
            &[("from", turn.then().into()), ("to", turn.now().into())],
        ))],
        ..Row::default()
    }
}

fn heading(words: &Words, history: &History, turns: &[Turn]) -> Heading {
    let told = turns.iter().map(|turn| {
        let values = [
            ("what", words.say(&format!("since-{}", turn.what)).into()),
            ("then", turn.then().into()),
            ("now", turn.now().into()),
            ("went", turn.went.into()),
            ("came", turn.came.into()),
        ];
        words.fill("since-one", &values)
    });
    let told: Vec<String> = told.collect();
    Heading {
        id: FIGURE.id,
        title: headline(words, history),
        subtitle: words.say("since-subtitle"),
        description: told.join(" "),
    }
}
