//! The overlap of working groups: who sits at exactly the same ones.
//!
//! An UpSet plot turned on its side: the intersections are rows, so that there is room to write beside each who is in it.

use crate::analysis::coverage::tavoli::{Intersection, intersections};
use crate::model::ids::TavoloId;
use crate::model::node::Tavolo;
use crate::present::Briefing;
use crate::present::audience::Audience;
use crate::present::canvas::{CanvasError, Drawing, Stroke, Style};
use crate::present::charts::blank::draw_instead;
use crate::present::figures::Figure;
use crate::present::frame::{Frame, Heading};
use crate::present::legend::Legend;
use crate::present::sheet::Sheet;
use crate::present::theme;
use crate::present::words::Words;
use std::cmp::Reverse;

mod plan;

use plan::{Plan, STEP, shares};

pub(in crate::present) const FIGURE: Figure = Figure {
    id: "overlap",
    told_to: Audience::Tavolo,
    draw,
};

/// A column of dots: a group, or those that have no room together.
struct Column {
    name: String,
    seated: usize,
}

/// What is drawn: the groups that fit and the rows over them.
struct Sets {
    columns: Vec<Column>,
    /// Whether the last column stands for several groups.
    gathered: bool,
    rows: Vec<Intersection>,
}

impl Sets {
    /// The groups that most sit at, as many as fit, the others in one column.
    fn of(briefing: &Briefing<'_>, most: usize) -> Self {
        let network = &briefing.study.district.network;
        let seated = |tavolo: &TavoloId| {
            let views = &briefing.study.tavoli().tavoli;
            let view = views.iter().find(|view| &view.tavolo == tavolo);
            view.map_or(0, |view| view.seated.len())
        };
        let mut tavoli: Vec<&Tavolo> = network.tavoli().collect();
        tavoli.sort_by_key(|tavolo| Reverse(seated(&tavolo.id)));
        let gathered = tavoli.len() > most;
        let left = if gathered {
            tavoli.split_off(most.saturating_sub(1))
        } else {
            Vec::new()
        };
        let ids: Vec<&TavoloId> = tavoli.iter().map(|tavolo| &tavolo.id).collect();
        let rows = intersections(network, &ids);
        let mut columns: Vec<Column> = tavoli
            .iter()
            .map(|tavolo| Column {
                name: tavolo.name.clone(),
                seated: seated(&tavolo.id),
            })
            .collect();
        if gathered {
            let count = [("count", left.len().into())];
            let others = rows.iter().filter(|row| row.others);
            columns.push(Column {
                name: briefing.words.fill("overlap-other-groups", &count),
                seated: others.map(|row| row.organizations.len()).sum(),
            });
        }
        Self {
            columns,
            gathered,
            rows,
        }
    }

    /// At which columns the organizations of a row sit.
    fn filled(&self, row: &Intersection) -> Vec<usize> {
        let others = (row.others && self.gathered).then(|| self.columns.len() - 1);
        row.tavoli.iter().copied().chain(others).collect()
    }
}

fn draw(briefing: &Briefing<'_>, sheet: &Sheet) -> Result<Drawing, CanvasError> {
    let words = briefing.words;
    let px = |length| sheet.px(length);
    let all = Sets::of(briefing, usize::MAX);
    let mut frame = Frame::open(briefing, sheet, &heading(briefing, &all));
    let body = frame.body;
    let mut hidden = (0, 0);
    if all.columns.is_empty() {
        let say = words.say("overlap-none");
        draw_instead(&mut frame.canvas, sheet, body, &say);
    } else {
        let most = (body.width * shares(sheet).0 / px(STEP.0)).floor().max(2.0) as usize;
        let sets = Sets::of(briefing, most);
        let legend = legend(words, sheet, &sets);
        let (room, foot) = legend.at_foot(body);
        let plan = Plan::lay_out(sheet, &sets, room);
        plan.draw(&mut frame.canvas, briefing, &sets);
        let left = sets.rows.iter().skip(plan.rows);
        hidden = (
            sets.rows.len() - plan.rows,
            left.map(|row| row.organizations.len()).sum(),
        );
        legend.draw_under(&mut frame.canvas, plan.bottom(), foot);
    }
    let left_out = if hidden.0 > 0 {
        words.fill(
            "overlap-left-out",
            &[
                ("count", hidden.0.into()),
                ("organizations", hidden.1.into()),
            ],
        )
    } else {
        String::new()
    };
    let n = words.fill(
        "tavoli-size",
        &[
            ("n", briefing.study.organizations.len().into()),
            ("tavoli", all.columns.len().into()),
        ],
    );
    frame.close(&n, &left_out)
}

fn legend<'a>(words: &Words, sheet: &'a Sheet, sets: &Sets) -> Legend<'a> {
    let px = |length| sheet.px(length);
    let has = |count: fn(usize) -> bool| sets.rows.iter().any(|row| count(sets.filled(row).len()));
    let mut legend = Legend::new(sheet, words.say("overlap-legend"));
    if has(|count| count > 1) {
        let text = words.say("overlap-several");
        legend = legend.entry(px(56.0), text, move |canvas, at| {
            let ends = [at.shifted(px(10.0), 0.0), at.shifted(px(46.0), 0.0)];
            canvas.line(
                &ends,
                &Stroke::new(theme::CATEGORIES[0], theme::width::BOLD),
            );
            for end in ends {
                canvas.circle(end, px(10.0), &Style::filled(theme::CATEGORIES[0]));
            }
        });
    }
    if has(|count| count == 1) {
        legend = legend.entry(px(24.0), words.say("overlap-one"), move |canvas, at| {
            let center = at.shifted(px(12.0), 0.0);
            canvas.circle(center, px(10.0), &Style::filled(theme::LINE));
        });
    }
    if has(|count| count == 0) {
        legend = legend.area(theme::ACCENT, words.say("overlap-nowhere"));
    }
    legend
}

fn heading(briefing: &Briefing<'_>, sets: &Sets) -> Heading {
    let words = briefing.words;
    let n = briefing.study.organizations.len();
    let at = |wanted: fn(usize) -> bool| -> usize {
        let rows = sets
            .rows
            .iter()
            .filter(|row| wanted(sets.filled(row).len()));
        rows.map(|row| row.organizations.len()).sum()
    };
    let (none, one, several) = (at(|at| at == 0), at(|at| at == 1), at(|at| at > 1));
    let case = match (sets.columns.len(), none) {
        (0, _) => "none",
        (_, none) if none == n => "nobody",
        (1, _) => "single",
        _ => "some",
    };
    let values = [
        ("case", case.into()),
        ("n", n.into()),
        ("none", none.into()),
        ("one", one.into()),
        ("several", several.into()),
    ];
    let groups: Vec<String> = sets
        .columns
        .iter()
        .map(|column| format!("{} ({})", column.name, words.whole(column.seated as u64)))
        .collect();
    let shared: Vec<String> = sets
        .rows
        .iter()
        .filter(|row| row.tavoli.len() > 1)
        .take(3)
        .map(|row| {
            let names: Vec<String> = (row.tavoli.iter())
                .map(|&place| sets.columns[place].name.clone())
                .collect();
            format!(
                "{} ({})",
                words.list(&names),
                words.whole(row.organizations.len() as u64)
            )
        })
        .collect();
    let description = words.fill(
        "overlap-description",
        &[
            ("groups", sets.columns.len().into()),
            ("list", words.list_of(&groups, 12).into()),
            ("none", none.into()),
            ("one", one.into()),
            ("several", several.into()),
            ("count", shared.len().into()),
            ("shared", shared.join("; ").into()),
        ],
    );
    Heading {
        id: FIGURE.id,
        title: words.fill("overlap-title", &values),
        subtitle: words.say("overlap-subtitle"),
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
                ("long names", crowd(20, 5, LONG)),
                ("thirty groups", crowd(400, 30, "")),
                ("no members", crowd(0, 3, "")),
                (
                    "strange names",
                    sitting(&["مركز الأسرة", "🙂🙂", "x"], &["طاولة", "🙂"]),
                ),
            ],
        );
    }

    /// Places 1 to 11, groups of the even ones and of those that three divides: 6 and 9 … are at both only if both divide them.
    #[test]
    fn everybody_is_counted_once() {
        let names: Vec<String> = (0..12).map(|i| format!("Ente {i}")).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let drawing = figure(FIGURE, sitting(&names, &["Pari", "Tre"]), Language::It);
        // Evens are 2 4 8 10 alone, threes 3 9, both 6; the others and the two providers of the sample sit nowhere.
        assert_eq!(
            drawing.title(),
            "Su 14 enti uno siede a più di un tavolo e 6 a uno solo; 7 non risultano a nessun tavolo"
        );
        let lines = lines(&drawing);
        for wanted in ["Pari", "5", "Tre", "3", "7", "Ente 6", "Ente 3 e Ente 9"] {
            assert!(lines.contains(&wanted), "{wanted}: {lines:?}");
        }
    }
}
