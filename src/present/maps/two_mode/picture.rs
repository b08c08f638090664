//! The three columns on the page.

use super::columns::{Columns, Line, Row, shown_status};
use crate::analysis::coverage::status::NeedStatus;
use crate::present::Briefing;
use crate::present::called::called;
use crate::present::canvas::{Align, Baseline, Canvas, Point, Rect, Stroke, Style, TextStyle};
use crate::present::maps::actors::draw_actor;
use crate::present::sheet::Sheet;
use crate::present::status::signal;
use crate::present::text::{Weight, shorten, text_width};
use crate::present::theme::{self, width};

/// How thick lines are on a slide, by their class of persons.
const WIDTHS: [f64; 4] = [1.5, 3.5, 7.0, 12.0];
/// The radius of marks, on a slide.
const MARK: f64 = 7.0;
/// Between a mark and its name, on a slide.
const GAP: f64 = 8.0;
/// The most that the names of each column take of the page.
const NAMES: [f64; 3] = [0.2, 0.21, 0.26];
/// Points that a curve is drawn through.
const STEPS: usize = 16;
/// From one row to the next, at least and at most, in sizes of type.
pub(super) const PITCH: (f64, f64) = (1.22, 6.0);

/// From how many persons each class of lines begins.
pub(super) const CLASSES: [u64; 4] = [0, 10, 50, 200];

/// A line of a class of persons: in dashes where more may go that way than is stated, in dots where nothing runs.
pub(super) fn stroke(sheet: &Sheet, class: usize, unstated: bool, running: bool) -> Stroke {
    let wide = WIDTHS[class.min(WIDTHS.len() - 1)];
    let stroke = Stroke::new(theme::LINE, sheet.px(wide)).opacity(0.55);
    if !running {
        Stroke::new(theme::LINE, sheet.px(width::HAIR)).dashed(sheet.px(3.0), sheet.px(5.0))
    } else if unstated {
        stroke.opacity(1.0).dashed(sheet.px(9.0), sheet.px(5.0))
    } else {
        stroke
    }
}

/// Columns in their places.
pub(super) struct Picture<'a> {
    briefing: &'a Briefing<'a>,
    sheet: &'a Sheet,
    columns: &'a Columns,
    room: Rect,
    /// Size of the names.
    size: f64,
    /// How far to the right every second service stands.
    stagger: f64,
    /// The names of each column, shortened.
    names: [Vec<String>; 3],
    /// Where the marks of each column stand, across.
    at: [f64; 3],
}

impl<'a> Picture<'a> {
    /// Puts the columns in a room.
    pub(super) fn new(
        briefing: &'a Briefing<'a>,
        sheet: &'a Sheet,
        columns: &'a Columns,
        room: Rect,
        (size, staggered): (f64, bool),
    ) -> Self {
        let lists = [&columns.organizations, &columns.services, &columns.types];
        let mut names = [Vec::new(), Vec::new(), Vec::new()];
        let mut wide = [0.0; 3];
        for (column, rows) in lists.into_iter().enumerate() {
            let most = NAMES[column] * room.width;
            let name =
                |row: &Row| shorten(&name(briefing, column, *row), size, Weight::Regular, most);
            let short: Vec<String> = rows.iter().map(name).collect();
            let twice = |name: &String| short.iter().filter(|other| *other == name).count() > 1;
            // What is cut to the same words is told apart by its last ones.
            let apart = |(row, short): (&Row, &String)| {
                let ending = || ending(&self::name(briefing, column, *row), size, most);
                let ending = twice(short).then(ending).flatten();
                ending.unwrap_or_else(|| short.clone())
            };
            names[column] = rows.iter().zip(&short).map(apart).collect();
            let long = names[column]
                .iter()
                .map(|name| text_width(name, size, Weight::SemiBold));
            wide[column] = long.fold(6.0 * size, f64::max);
        }
        let beside = sheet.px(MARK + GAP);
        // The notes under the names of types are as wide as their names may be.
        wide[2] = wide[2].max(NAMES[2] * room.width);
        let first = room.x + wide[0] + beside;
        let last = room.right() - wide[2] - beside - sheet.px(MARK);
        let stagger = if staggered {
            wide[1] + 3.0 * beside
        } else {
            0.0
        };
        let between = ((last - first) - (wide[1] + 2.0 * beside + stagger)) / 2.0;
        Self {
            briefing,
            sheet,
            columns,
            room,
            size,
            stagger,
            names,
            at: [first, first + between, last],
        }
    }

    /// Where a row of a column stands.
    fn point(&self, column: usize, row: usize) -> Point {
        let rows = self.names[column].len();
        let top = self.room.y + self.size * 1.6;
        let high = self.room.bottom() - top;
        let pitch = self.pitch(column);
        let start = top + (high - pitch * rows as f64) / 2.0;
        let aside = if column == 1 && row % 2 == 1 {
            self.stagger
        } else {
            0.0
        };
        Point::new(self.at[column] + aside, start + (row as f64 + 0.5) * pitch)
    }

    fn pitch(&self, column: usize) -> f64 {
        let high = self.room.height - self.size * 1.6;
        (high / self.names[column].len().max(1) as f64).min(PITCH.1 * self.size)
    }

    /// Where the name of a service ends.
    fn end(&self, row: usize) -> Point {
        let name = text_width(&self.names[1][row], self.size, Weight::Regular);
        let beside = self.sheet.px(MARK + 2.0 * GAP);
        self.point(1, row).shifted(beside + name, 0.0)
    }

    /// Draws the lines, thick ones first.
    pub(super) fn draw_lines(&self, canvas: &mut Canvas) {
        let mark = self.sheet.px(MARK);
        // To and from the middle column lines go level as far as it reaches.
        let rows = 0..self.names[1].len();
        let right = rows.map(|row| self.end(row).x).fold(0.0, f64::max);
        let left = self.at[1] - mark;
        let start = |line: &Line| self.point(0, line.from).shifted(mark, 0.0);
        let middle = |row: usize| self.point(1, row).shifted(-mark, 0.0);
        let goal = |line: &Line| self.point(2, line.to).shifted(-1.5 * mark, 0.0);
        let offers = self.columns.offers.iter();
        let offers = offers.map(|line| (line, start(line), middle(line.to)));
        let answers = self.columns.answers.iter();
        let answers = answers.map(|line| (line, self.end(line.from), goal(line)));
        let mut all: Vec<(&Line, Point, Point)> = offers.chain(answers).collect();
        // Where persons are withheld all lines are alike.
        let disclosure = self.briefing.disclosure();
        let persons = |line: &Line| disclosure.across(line.persons).unwrap_or_default();
        all.sort_by_key(|(line, _, _)| std::cmp::Reverse(persons(line)));
        let rest = matches!(self.columns.services.last(), Some(Row::Rest(_)));
        let rest = rest.then(|| self.columns.services.len() - 1);
        let rest = rest.map(|row| self.point(1, row).y);
        for (line, from, to) in all {
            let class = CLASSES.partition_point(|from| *from <= persons(line)) - 1;
            let stroke = stroke(self.sheet, class, line.unstated, line.running);
            // What many services have together must not outshine what each of the others has.
            let together = Some(from.y) == rest || Some(to.y) == rest;
            let stroke = if together {
                stroke.opacity(0.25)
            } else {
                stroke
            };
            let points = match to.x <= right {
                true => [curve(from, Point::new(left, to.y)), vec![to]].concat(),
                false if self.stagger > 0.0 => {
                    [vec![from], curve(Point::new(right, from.y), to)].concat()
                }
                false => curve(from, to),
            };
            canvas.line(&points, &stroke);
        }
    }

    /// Draws the heads of the columns, the marks and the names.
    pub(super) fn draw_rows(&self, canvas: &mut Canvas) {
        let words = self.briefing.words;
        let head = TextStyle::new(self.size)
            .bold()
            .color(theme::MUTED)
            .baseline(Baseline::Top);
        let beside = self.sheet.px(MARK + GAP);
        let heads = [
            "two-mode-organizations",
            "two-mode-services",
            "two-mode-types",
        ];
        for (column, id) in heads.into_iter().enumerate() {
            let (at, style) = match column {
                0 => (self.at[0] - beside, head.align(Align::End)),
                _ => (self.at[column] + beside, head),
            };
            canvas.text(Point::new(at, self.room.y), &words.say(id), &style);
        }
        for (row, what) in self.columns.organizations.iter().enumerate() {
            self.draw_organization(canvas, row, *what);
        }
        for (row, what) in self.columns.services.iter().enumerate() {
            self.draw_service(canvas, row, *what);
        }
        for (row, what) in self.columns.types.iter().enumerate() {
            self.draw_type(canvas, row, *what);
        }
    }

    fn style(&self, what: Row) -> TextStyle {
        let style = TextStyle::new(self.size).baseline(Baseline::Middle);
        match what {
            Row::One(_) => style,
            Row::Rest(_) => style.color(theme::MUTED),
        }
    }

    fn draw_organization(&self, canvas: &mut Canvas, row: usize, what: Row) {
        let study = self.briefing.study;
        let at = self.point(0, row);
        let mark = self.sheet.px(MARK);
        let name = at.shifted(-self.sheet.px(MARK + GAP), 0.0);
        let style = self.style(what).align(Align::End);
        match what {
            Row::One(actor) => {
                draw_actor(canvas, self.sheet, study, actor, at, mark);
                canvas.owned(&study.actors.ids()[actor], |canvas| {
                    canvas.text(name, &self.names[0][row], &style);
                });
            }
            Row::Rest(_) => {
                self.draw_rest(canvas, at);
                canvas.text(name, &self.names[0][row], &style);
            }
        }
    }

    fn draw_service(&self, canvas: &mut Canvas, row: usize, what: Row) {
        let at = self.point(1, row);
        let name = at.shifted(self.sheet.px(MARK + GAP), 0.0);
        match what {
            Row::One(service) => {
                let running = self.briefing.study.chains().services[service].running;
                draw_box(canvas, self.sheet, at, running);
            }
            Row::Rest(_) => self.draw_rest(canvas, at),
        }
        let style = self.style(what).halo(theme::PAPER);
        canvas.text(name, &self.names[1][row], &style);
    }

    fn draw_type(&self, canvas: &mut Canvas, row: usize, what: Row) {
        let words = self.briefing.words;
        let at = self.point(2, row);
        let beside = self.sheet.px(1.5 * MARK + GAP);
        let Row::One(place) = what else {
            self.draw_rest(canvas, at);
            canvas.text(
                at.shifted(beside, 0.0),
                &self.names[2][row],
                &self.style(what),
            );
            return;
        };
        let answered = &self.briefing.study.chains().types[place];
        canvas.badge(
            &signal(shown_status(answered)),
            at,
            self.sheet.px(1.5 * MARK),
        );
        let roomy = self.pitch(2) >= 2.4 * self.sheet.sizes.note;
        let size = if roomy {
            self.sheet.sizes.note
        } else {
            self.size
        };
        let style = TextStyle {
            size,
            ..self.style(what)
        };
        let style = match answered.providers.is_empty() {
            true => style.bold().color(theme::ACCENT),
            false => style,
        };
        let count = |status| answered.totals.count(status);
        let lacking = count(NeedStatus::Uncovered) + count(NeedStatus::OutOfReach);
        let note = words.fill(
            "two-mode-type",
            &[
                ("providers", answered.providers.len().into()),
                (
                    "lacking",
                    match answered.providers.is_empty() {
                        true => "none".into(),
                        false => lacking.into(),
                    },
                ),
                (
                    "needs",
                    answered.totals.needs.values().sum::<usize>().into(),
                ),
            ],
        );
        let note_size = self.sheet.sizes.least.min(self.size);
        let room = self.room.right() - at.x - beside;
        let full = shorten(&name(self.briefing, 2, what), size, style.weight, room);
        if self.pitch(2) < 2.4 * size {
            canvas.text(at.shifted(beside, 0.0), &full, &style);
            return;
        }
        canvas.text(at.shifted(beside, -0.62 * size), &full, &style);
        let note = shorten(&note, note_size, Weight::Regular, room);
        let small = TextStyle::new(note_size)
            .color(theme::MUTED)
            .baseline(Baseline::Middle);
        canvas.text(at.shifted(beside, 0.62 * size), &note, &small);
    }

    fn draw_rest(&self, canvas: &mut Canvas, at: Point) {
        let style = Style::filled(theme::LINE);
        for step in [-1.0, 0.0, 1.0] {
            canvas.circle(
                at.shifted(0.0, step * self.sheet.px(MARK)),
                self.sheet.px(2.0),
                &style,
            );
        }
    }
}

/// Draws the box of a service: hollow when it does not run.
pub(super) fn draw_box(canvas: &mut Canvas, sheet: &Sheet, at: Point, running: bool) {
    let half = sheet.px(MARK - 1.0);
    let area = Rect::new(at.x - half, at.y - half, 2.0 * half, 2.0 * half);
    let style = match running {
        true => Style::filled(theme::MUTED),
        false => {
            Style::filled(theme::PAPER).stroke(Stroke::new(theme::MUTED, sheet.px(width::THIN)))
        }
    };
    canvas.rounded(area, sheet.px(2.0), &style);
}

/// A line that leaves and arrives level.
fn curve(from: Point, to: Point) -> Vec<Point> {
    let point = |step| {
        let part = f64::from(step) / STEPS as f64;
        let eased = part * part * (3.0 - 2.0 * part);
        Point::new(
            from.x + part * (to.x - from.x),
            from.y + eased * (to.y - from.y),
        )
    };
    (0..=STEPS as u32).map(point).collect()
}

/// As many of the last words of a name as fit.
fn ending(name: &str, size: f64, most: f64) -> Option<String> {
    let words: Vec<&str> = name.split_whitespace().collect();
    let mut endings = (1..words.len()).map(|first| format!("…{}", words[first..].join(" ")));
    endings.find(|ending| text_width(ending, size, Weight::SemiBold) <= most)
}

/// What a row is called.
fn name(briefing: &Briefing<'_>, column: usize, row: Row) -> String {
    let (study, words) = (briefing.study, briefing.words);
    let network = &study.district.network;
    match (column, row) {
        (_, Row::Rest(count)) => {
            let id = [
                "two-mode-other-organizations",
                "two-mode-other-services",
                "two-mode-other-types",
            ][column];
            words.fill(id, &[("count", count.into())])
        }
        (0, Row::One(actor)) => called(study.organizations[actor]).to_owned(),
        (1, Row::One(service)) => {
            let id = &study.chains().services[service].service;
            network
                .service(id)
                .map_or_else(|| id.to_string(), |service| service.name.clone())
        }
        (_, Row::One(place)) => {
            let id = &study.chains().types[place].need_type;
            network
                .need_type(id)
                .map_or_else(|| id.to_string(), |need_type| need_type.name.clone())
        }
    }
}
