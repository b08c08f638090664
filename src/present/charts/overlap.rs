//! The overlap of working groups: who sits at exactly the same ones.
//!
//! An UpSet plot turned on its side: the intersections are rows, so that there is room to write beside each who is in it.

use crate::analysis::coverage::tavoli::{Intersection, intersections};
use crate::model::ids::TavoloId;
use crate::model::node::Tavolo;
use crate::present::Briefing;
use crate::present::canvas::{
    Align, Baseline, Canvas, CanvasError, Drawing, Point, Rect, Stroke, Style, TextStyle,
};
use crate::present::charts::blank::draw_instead;
use crate::present::charts::heads::Heads;
use crate::present::figures::Figure;
use crate::present::frame::{Frame, Heading};
use crate::present::legend::Legend;
use crate::present::sheet::Sheet;
use crate::present::text::{Weight, shorten, text_width, wrap, wrap_at_most};
use crate::present::theme::{self, Color};
use crate::present::words::Words;
use std::cmp::Reverse;

pub(in crate::present) const FIGURE: Figure = Figure {
    id: "overlap",
    draw,
};

/// Widths of a column of dots and heights of a row, on a slide: least and most.
const STEP: (f64, f64) = (36.0, 172.0);
const ROW: (f64, f64) = (32.0, 120.0);
/// From one line of names to the next, in sizes of type.
const LEADING: f64 = 1.15;
/// The room for the sizes of the groups, on a slide.
const SIZES: f64 = 84.0;
/// The shares of the width that dots and bars may take, where the page is wide and where it is narrow.
const WIDE: (f64, f64) = (0.42, 0.17);
const NARROW: (f64, f64) = (0.38, 0.13);

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
        let high = legend.height(body.width);
        let room = Rect::new(body.x, body.y, body.width, body.height - high - px(14.0));
        let plan = Plan::lay_out(sheet, &sets, room);
        plan.draw(&mut frame.canvas, briefing, &sets);
        let left = sets.rows.iter().skip(plan.rows);
        hidden = (
            sets.rows.len() - plan.rows,
            left.map(|row| row.organizations.len()).sum(),
        );
        let below = plan.bottom() + px(24.0);
        let below = below.min(body.bottom() - high);
        legend.draw(
            &mut frame.canvas,
            Rect::new(body.x, below, body.width, high),
        );
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

/// Where everything stands.
struct Plan<'a> {
    sheet: &'a Sheet,
    room: Rect,
    heads: Heads,
    step: f64,
    /// The top of the first row, how high a row is, how many there are.
    top: f64,
    row: f64,
    rows: usize,
    /// Where bars begin, and how long the longest is.
    bars: (f64, f64),
    /// Where names begin, the size of their type, how many lines of it a row holds.
    names: f64,
    size: f64,
    lines: usize,
}

impl<'a> Plan<'a> {
    fn lay_out(sheet: &'a Sheet, sets: &Sets, room: Rect) -> Self {
        let px = |length| sheet.px(length);
        let columns = sets.columns.len().max(1) as f64;
        let step = (room.width * shares(sheet).0 / columns).min(px(STEP.1));
        let names: Vec<&str> = sets.columns.iter().map(|c| c.name.as_str()).collect();
        let heads = Heads::of(sheet, &names, step, (room.height * 0.36).min(px(300.0)));
        let sizes = px(SIZES).min(room.height * 0.16);
        let top = room.y + heads.height() + sizes;
        let high = (room.bottom() - top).max(1.0);
        let rows = sets.rows.len().min((high / px(ROW.0)) as usize).max(1);
        let rows = rows.min(sets.rows.len());
        let row = (high / rows.max(1) as f64).min(px(ROW.1));
        let bars = room.x + columns * step + px(30.0);
        let long = room.width * shares(sheet).1;
        // Where two lines fit in small type but not in large, more names are worth more than large ones.
        let size = if sheet.is_narrow() {
            sheet.sizes.least
        } else if row < 2.0 * LEADING * sheet.sizes.label {
            sheet.sizes.note.min(row / LEADING).max(sheet.sizes.least)
        } else {
            sheet.sizes.label
        };
        Self {
            sheet,
            room,
            heads,
            step,
            top,
            row,
            rows,
            bars: (bars, long),
            names: bars + long + px(76.0),
            size,
            lines: ((row / (size * LEADING)) as usize).max(1),
        }
    }

    fn bottom(&self) -> f64 {
        self.top + self.rows as f64 * self.row
    }

    fn x(&self, column: usize) -> f64 {
        self.room.x + (column as f64 + 0.5) * self.step
    }

    fn draw(&self, canvas: &mut Canvas, briefing: &Briefing<'_>, sets: &Sets) {
        let words = briefing.words;
        canvas.group("groups", &words.say("overlap-groups"), |canvas| {
            self.draw_groups(canvas, words, sets);
        });
        let largest = sets.rows.iter().map(|row| row.organizations.len()).max();
        let largest = largest.unwrap_or(1).max(1) as f64;
        let note = TextStyle::new(self.sheet.sizes.note).color(theme::MUTED);
        let head = self.top - self.sheet.px(12.0);
        for (x, id) in [(self.bars.0, "overlap-bars"), (self.names, "overlap-names")] {
            let wide = if x < self.names {
                self.names - self.bars.0 - self.sheet.px(20.0)
            } else {
                self.room.right() - x
            };
            let lines = wrap(&words.say(id), note.size, Weight::Regular, wide);
            let rise = lines.len().saturating_sub(1) as f64 * note.size * note.line_height;
            canvas.lines(Point::new(x, head - rise), &lines, &note);
        }
        for (place, row) in sets.rows.iter().take(self.rows).enumerate() {
            let top = self.top + place as f64 * self.row;
            self.draw_row(canvas, briefing, sets, (row, top), largest);
        }
    }

    /// The names of the groups, their sizes as numbers and bars.
    fn draw_groups(&self, canvas: &mut Canvas, words: &Words, sets: &Sets) {
        let px = |length| self.sheet.px(length);
        let largest = sets.columns.iter().map(|column| column.seated).max();
        let largest = largest.unwrap_or(1).max(1) as f64;
        let foot = self.top - px(10.0);
        let sizes = self.sheet.sizes;
        let widest = text_width(&words.whole(largest as u64), 1.0, Weight::SemiBold);
        let number = sizes
            .label
            .min((self.step - px(6.0)) / widest)
            .max(sizes.least);
        let high = self.top - self.room.y - self.heads.height() - px(18.0) - number;
        let high = high.max(1.0);
        for (place, column) in sets.columns.iter().enumerate() {
            let x = self.x(place);
            let tall = high * column.seated as f64 / largest;
            let wide = (self.step * 0.5).min(px(44.0));
            let bar = Rect::new(x - wide / 2.0, foot - tall, wide, tall);
            canvas.rectangle(bar, &Style::filled(theme::LINE));
            let style = TextStyle::new(number).bold().align(Align::Middle);
            let text = words.whole(column.seated as u64);
            canvas.text(Point::new(x, foot - tall - px(6.0)), &text, &style);
            self.heads.draw(
                canvas,
                place,
                Point::new(x, self.room.y + self.heads.height()),
            );
        }
        let ends = [
            Point::new(self.room.x, foot),
            Point::new(self.room.x + sets.columns.len() as f64 * self.step, foot),
        ];
        canvas.line(&ends, &Stroke::new(theme::LINE, theme::width::THIN));
    }

    fn draw_row(
        &self,
        canvas: &mut Canvas,
        briefing: &Briefing<'_>,
        sets: &Sets,
        (row, top): (&Intersection, f64),
        largest: f64,
    ) {
        let (sheet, words) = (self.sheet, briefing.words);
        let px = |length| sheet.px(length);
        let middle = top + self.row / 2.0;
        let color = color(row, sets);
        let filled = sets.filled(row);
        let radius = (self.row * 0.26).min(self.step * 0.3).min(px(14.0));
        if row.is_nowhere() {
            let band = Rect::new(
                self.room.x,
                top + self.row * 0.12,
                sets.columns.len() as f64 * self.step,
                self.row * 0.76,
            );
            let outline = Stroke::new(color, theme::width::THIN);
            canvas.rounded(band, px(6.0), &Style::outlined(outline));
            let size = sheet.sizes.label.min(self.row * 0.5).max(sheet.sizes.least);
            let say = words.say("overlap-nowhere");
            let fit = (band.height / (size * LEADING)).max(1.0) as usize;
            let wide = band.width - px(12.0);
            let say = wrap_at_most(&say, size, Weight::SemiBold, wide, fit);
            let style = TextStyle {
                line_height: LEADING,
                ..TextStyle::new(size).bold().color(color).centered()
            };
            canvas.lines(band.center(), &say, &style);
        } else {
            let center = |column: usize| Point::new(self.x(column), middle);
            for column in (0..sets.columns.len()).filter(|column| !filled.contains(column)) {
                canvas.circle(center(column), radius * 0.5, &Style::filled(theme::RULE));
            }
            if let (Some(&first), Some(&last)) = (filled.first(), filled.last()) {
                let stroke = Stroke::new(color, theme::width::BOLD);
                canvas.line(&[center(first), center(last)], &stroke);
            }
            for &column in &filled {
                canvas.circle(center(column), radius, &Style::filled(color));
            }
        }
        let count = row.organizations.len();
        let long = (self.bars.1 * count as f64 / largest).max(px(2.0));
        let high = (self.row * 0.52).min(px(34.0));
        let bar = Rect::new(self.bars.0, middle - high / 2.0, long, high);
        canvas.rectangle(bar, &Style::filled(color));
        let size = sheet.sizes.label.min(self.row * 0.6).max(sheet.sizes.least);
        let label = TextStyle::new(size).baseline(Baseline::Middle);
        let number = words.whole(count as u64);
        canvas.text(
            Point::new(bar.right() + px(10.0), middle),
            &number,
            &label.bold(),
        );
        let names: Vec<String> = (row.organizations.iter())
            .map(|id| {
                let organization = briefing.study.district.network.organization(id);
                organization.map_or_else(|| id.to_string(), |one| one.name.clone())
            })
            .collect();
        let lines = self.names(words, &names);
        let style = TextStyle {
            line_height: LEADING,
            ..TextStyle::new(self.size).baseline(Baseline::Middle)
        };
        canvas.lines(Point::new(self.names, middle), &lines, &style);
        let ends = [
            Point::new(self.room.x, top + self.row),
            Point::new(self.room.right(), top + self.row),
        ];
        canvas.line(&ends, &Stroke::new(theme::RULE, theme::width::HAIR));
    }

    /// As many names as a row holds.
    fn names(&self, words: &Words, names: &[String]) -> Vec<String> {
        let wide = self.room.right() - self.names;
        let fitting = |most: usize| {
            let lines = wrap(
                &words.list_of(names, most),
                self.size,
                Weight::Regular,
                wide,
            );
            (lines.len() <= self.lines).then_some(lines)
        };
        // From few to many: a longer list is not tried once one is too long.
        let found = (1..=names.len()).map_while(fitting).last();
        let whole = fitting(names.len());
        whole.or(found).unwrap_or_else(|| match names {
            [one] => vec![shorten(one, self.size, Weight::Regular, wide)],
            _ => Vec::new(),
        })
    }
}

/// The shares of the width for dots and for bars.
fn shares(sheet: &Sheet) -> (f64, f64) {
    match sheet.is_narrow() {
        true => NARROW,
        false => WIDE,
    }
}

/// The colour of a row: at several groups, at one, at none.
fn color(row: &Intersection, sets: &Sets) -> Color {
    match sets.filled(row).len() {
        0 => theme::ACCENT,
        1 => theme::LINE,
        _ => theme::CATEGORIES[0],
    }
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
    use crate::model::rows::Rows;
    use crate::present::samples::{LONG, assert_readable, figure, lines, readable, sitting};

    fn crowd(organizations: usize, tavoli: usize, long: bool) -> Rows {
        let names = |count: usize, stem: &str| -> Vec<String> {
            let tail = if long { LONG } else { "" };
            (0..count)
                .map(|i| format!("{stem} {i} {tail}").trim().to_owned())
                .collect()
        };
        let (organizations, tavoli) = (names(organizations, "Ente"), names(tavoli, "Tavolo"));
        let borrowed = |names: &'static [String]| -> Vec<&'static str> {
            names.iter().map(String::as_str).collect()
        };
        sitting(&borrowed(organizations.leak()), &borrowed(tavoli.leak()))
    }

    #[test]
    fn every_district_can_be_read() {
        assert_readable(FIGURE);
        readable(
            FIGURE,
            [
                ("groups", crowd(30, 4, false)),
                ("one group", crowd(400, 1, false)),
                ("long names", crowd(20, 5, true)),
                ("thirty groups", crowd(400, 30, false)),
                ("no members", crowd(0, 3, false)),
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
