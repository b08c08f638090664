//! Organizations × working groups, in an order that brings blocks together: who sits where, who works on a group's needs and does not
//! sit there, who should be invited.

use crate::present::Briefing;
use crate::present::audience::Audience;
use crate::present::called::called;
use crate::present::canvas::{CanvasError, Drawing};
use crate::present::charts::blank::draw_instead;
use crate::present::figures::Figure;
use crate::present::frame::{Frame, Heading};
use crate::present::left_out::LeftOut;
use crate::present::legend::Legend;
use crate::present::sheet::Sheet;
use crate::present::words::Words;

mod cells;
mod plan;

use cells::{Cell, Matrix};
use plan::{MOST_COLUMNS, Plan, draw_cell};

pub(in crate::present) const FIGURE: Figure = Figure {
    id: "matrix",
    told_to: Audience::Tavolo,
    draw,
};

fn draw(briefing: &Briefing<'_>, sheet: &Sheet) -> Result<Drawing, CanvasError> {
    let words = briefing.words;
    let matrix = Matrix::of(briefing.study, MOST_COLUMNS);
    let mut frame = Frame::open(briefing, sheet, &heading(briefing, &matrix));
    let body = frame.body;
    let mut left_out = Vec::new();
    if matrix.rows.is_empty() {
        let say = words.say(match matrix.columns.is_empty() {
            true => "overlap-none",
            false => "matrix-nobody",
        });
        draw_instead(&mut frame.canvas, sheet, body, &say);
    } else {
        let legend = legend(briefing.words, sheet, &matrix);
        let (room, below) = legend.at_foot(body);
        let organizations = &briefing.study.organizations;
        let names: Vec<&str> = organizations.iter().map(|one| called(one)).collect();
        let plan = Plan::lay_out(sheet, words, &matrix, &names, room);
        plan.draw(&mut frame.canvas, briefing, &matrix);
        legend.draw(&mut frame.canvas, below);
        left_out.push(("matrix-left-out", matrix.rows.len() - plan.shown()));
    }
    left_out.push(("matrix-outside", matrix.outside));
    left_out.push(("matrix-left-out-groups", matrix.left_out));
    let left_out = LeftOut::new(words).counts(left_out).text();
    let n = words.fill(
        "tavoli-size",
        &[
            ("n", briefing.study.organizations.len().into()),
            ("tavoli", (matrix.columns.len() + matrix.left_out).into()),
        ],
    );
    frame.close(&n, &left_out)
}

/// What the marks in the cells mean.
fn legend<'a>(words: &Words, sheet: &'a Sheet, matrix: &Matrix) -> Legend<'a> {
    let mut legend = Legend::new(sheet, words.say("matrix-legend"));
    let radius = sheet.px(10.0);
    for cell in Cell::ALL {
        if matrix.with(cell) > 0 {
            let text = words.say(&format!("matrix-{}", cell.key()));
            legend = legend.entry(2.0 * radius, text, move |canvas, at| {
                draw_cell(canvas, cell, at.shifted(radius, 0.0), radius);
            });
        }
    }
    legend
}

fn heading(briefing: &Briefing<'_>, matrix: &Matrix) -> Heading {
    let words = briefing.words;
    let missing = matrix.with(Cell::Missing);
    let seated = matrix.with(Cell::Works) + matrix.with(Cell::Sits);
    let most = matrix.columns.iter().map(|column| column.missing).max();
    let most = most.unwrap_or(0);
    let worst = matrix
        .columns
        .iter()
        .filter(|column| column.missing == most);
    let quoted = |name: &str| words.fill("matrix-quoted", &[("name", name.into())]);
    let worst: Vec<String> = worst.map(|column| quoted(&column.name)).collect();
    let case = if matrix.columns.is_empty() {
        "none"
    } else if briefing.study.coverage.unanswered {
        "unknown"
    } else if missing > 0 {
        "some"
    } else if seated > 0 {
        "complete"
    } else {
        "nobody"
    };
    let values = [
        ("case", case.into()),
        ("missing", missing.into()),
        ("most", most.into()),
        ("count", worst.len().into()),
        ("names", words.list_of(&worst, 3).into()),
    ];
    let list: Vec<String> = matrix
        .columns
        .iter()
        .map(|column| {
            words.fill(
                "matrix-column",
                &[
                    ("name", column.name.as_str().into()),
                    ("seated", column.seated.into()),
                    ("missing", column.missing.into()),
                ],
            )
        })
        .collect();
    let description = words.fill(
        "matrix-description",
        &[
            ("rows", matrix.rows.len().into()),
            ("columns", matrix.columns.len().into()),
            ("list", list.join("; ").into()),
        ],
    );
    Heading {
        id: FIGURE.id,
        title: words.fill("matrix-title", &values),
        subtitle: words.say("matrix-subtitle"),
        description,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::district::Language;
    use crate::present::samples::{LONG, assert_readable, crowd, figure, lines, readable, sitting};

    #[test]
    fn every_district_can_be_read() {
        assert_readable(FIGURE);
        readable(
            FIGURE,
            [
                ("groups", crowd(30, 4, "")),
                ("one group", crowd(400, 1, "")),
                ("long names", crowd(40, 5, LONG)),
                ("thirty groups", crowd(400, 30, "")),
                ("no members", crowd(0, 3, "")),
                (
                    "strange names",
                    sitting(&["مركز الأسرة", "🙂🙂", "x"], &["طاولة", "🙂"]),
                ),
            ],
        );
    }

    /// The only service for «Due», the second group, is of A and of the first two organizations, none of which sits there.
    #[test]
    fn who_works_on_needs_without_sitting_is_missed() {
        let rows = sitting(&["Uno", "Altro", "Terzo", "Quarto"], &["Zero", "Due"]);
        let drawing = figure(FIGURE, rows, Language::It);
        assert_eq!(
            drawing.title(),
            "3 enti lavorano sui bisogni di un tavolo senza sedervi: 3 mancano a «Due»"
        );
        let lines = lines(&drawing);
        assert!(
            lines.contains(&"Quarto") && lines.contains(&"A"),
            "{lines:?}"
        );
    }
}
