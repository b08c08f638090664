//! One working group on the map of the network.

use super::Table;
use crate::analysis::coverage::status::NeedStatus;
use crate::present::Briefing;
use crate::present::called::called;
use crate::present::canvas::{Align, Baseline, Canvas, Point, Rect, Stroke, Style, TextStyle};
use crate::present::layout::{PlacedLabel, Scene};
use crate::present::maps::actors::{
    Between, Name, Wanted, draw_actor, draw_names, draw_ring, draw_tie, outer, place_names,
};
use crate::present::maps::rings::faint;
use crate::present::sheet::Sheet;
use crate::present::text::{Weight, shorten, text_width, wrap, wrap_at_most};
use crate::present::theme::{self, size::LINE_HEIGHT, width};
use std::collections::{BTreeMap, BTreeSet};

/// How the maps of working groups look, on a slide.
pub(super) struct Look {
    /// The radius of the marks of members.
    pub(super) member: f64,
    /// The widest that a line of a name is drawn.
    pub(super) name: f64,
    /// Whether the panel says which working group it is, and has a border.
    pub(super) head: bool,
    /// Whether names may be in the type of labels.
    pub(super) large: bool,
}

/// One of several.
pub(super) const SMALL: Look = Look {
    member: 8.0,
    name: 190.0,
    head: true,
    large: false,
};

/// Networks of more actors than this show, of everybody else, only those who are tied to somebody at the table.
const MANY: usize = 300;
/// The radius of the dots of everybody else, on a slide.
pub(super) const ELSEWHERE: f64 = 2.5;
/// The height of a map, on a slide, in which marks have all of their size.
const ROOMY: f64 = 160.0;
/// The border of a panel, on a slide.
const BORDER: f64 = 14.0;
/// A panel before it is drawn.
pub(super) struct Panel<'a> {
    briefing: &'a Briefing<'a>,
    sheet: &'a Sheet,
    table: &'a Table<'a>,
    look: &'a Look,
    room: Rect,
    ties: Vec<&'a Between>,
    numbers: Vec<String>,
    numbers_size: f64,
    /// How large marks are, of what they are where there is room.
    scale: f64,
    /// How many have places.
    placed: usize,
    /// Everybody on the map, by index.
    points: BTreeMap<usize, Point>,
    /// Members who are not on it.
    off: Vec<usize>,
    /// The size of all names.
    name: f64,
    wanted: Vec<Wanted>,
    labels: Vec<Option<PlacedLabel>>,
}

impl<'a> Panel<'a> {
    /// Puts a working group in a room; places of actors go from 0 to 1.
    pub(super) fn new(
        briefing: &'a Briefing<'a>,
        sheet: &'a Sheet,
        table: &'a Table<'a>,
        look: &'a Look,
        room: Rect,
        (places, ties): (&BTreeMap<usize, Point>, &'a [Between]),
    ) -> Self {
        let inner = room.inset(if look.head { sheet.px(BORDER) } else { 0.0 });
        let numbers = match look.head {
            true => numbers(briefing, table),
            false => String::new(),
        };
        // Smaller type, and a third line, rather than a number left out.
        let in_lines = |size: f64| wrap(&numbers, size, Weight::Regular, inner.width);
        let numbers_size = match in_lines(sheet.sizes.note).len() {
            0 | 1 => sheet.sizes.note,
            _ => sheet.sizes.least,
        };
        let mut numbers = wrap_at_most(&numbers, numbers_size, Weight::Regular, inner.width, 3);
        let off: Vec<usize> = table
            .shown()
            .filter(|actor| !places.contains_key(actor))
            .collect();
        let line = sheet.sizes.note * LINE_HEIGHT;
        let head = match look.head {
            true => (sheet.sizes.label + numbers.len() as f64 * numbers_size) * LINE_HEIGHT,
            false => 0.0,
        };
        if !look.head {
            numbers.clear();
        }
        // Apart from the map, so that nobody takes them for neighbours of those above.
        let foot = if off.is_empty() { 0.0 } else { 1.6 * line };
        let map = Rect::new(
            inner.x,
            inner.y + head,
            inner.width,
            (inner.height - head - foot).max(1.0),
        );
        let within = map.inset(sheet.px(2.0 * look.member));
        // Names stand beside the marks at the edge.
        let side = (within.width * 0.06).min(sheet.px(60.0));
        let at = |point: &Point| {
            let x = within.x + side + point.x * (within.width - 2.0 * side);
            Point::new(x, within.y + point.y * within.height)
        };
        let shown: BTreeSet<usize> = table.shown().collect();
        let all = places.len() <= MANY;
        let touches =
            |tied: &&Between| all || shown.contains(&tied.first) || shown.contains(&tied.second);
        let ties: Vec<&Between> = ties.iter().filter(touches).collect();
        let near: BTreeSet<usize> = ties
            .iter()
            .flat_map(|tied| [tied.first, tied.second])
            .chain(shown)
            .collect();
        let points: BTreeMap<usize, Point> = places
            .iter()
            .filter(|(actor, _)| all || near.contains(actor))
            .map(|(&actor, point)| (actor, at(point)))
            .collect();
        let mut panel = Self {
            briefing,
            sheet,
            table,
            look,
            room,
            ties,
            numbers,
            numbers_size,
            scale: (map.height / sheet.px(ROOMY)).clamp(0.45, 1.0),
            placed: places.len(),
            points,
            off,
            name: sheet.sizes.least,
            wanted: Vec::new(),
            labels: Vec::new(),
        };
        let sizes = [sheet.sizes.label, sheet.sizes.note, sheet.sizes.least];
        for &size in &sizes[usize::from(!look.large)..] {
            panel.name = size;
            panel.wanted = panel.spell(size);
            panel.labels = panel.place(map);
            if panel.unnamed() == 0 {
                break;
            }
        }
        panel
    }

    /// How many members have no room for their names.
    pub(super) fn unnamed(&self) -> usize {
        self.labels.iter().filter(|label| label.is_none()).count()
    }

    /// How many of those with places are not drawn, because the network is large and they are tied to nobody at the table.
    pub(super) fn hidden(&self) -> usize {
        self.placed - self.points.len()
    }

    fn spell(&self, size: f64) -> Vec<Wanted> {
        let study = self.briefing.study;
        let betweenness = study.centralities.betweenness.values();
        let wanted = |actor: usize| {
            let alone = self.table.among.alone.contains(&actor);
            let elsewhere = self.table.elsewhere.contains(&actor);
            // On a sheet that is handed out the ring is enough.
            let color = match (alone && self.look.head, elsewhere) {
                (true, _) => theme::ACCENT,
                (_, true) => theme::MUTED,
                _ => theme::INK,
            };
            let style = TextStyle::new(size).color(color).halo(theme::PAPER);
            let widest = self.sheet.px(self.look.name).max(9.0 * size);
            let first = if alone || elsewhere { 10.0 } else { 0.0 };
            Some(Wanted {
                actor,
                name: Name::of(study, actor, style, widest),
                at: *self.points.get(&actor)?,
                radius: outer(self.sheet, self.radius(actor)),
                priority: betweenness[actor].unwrap_or_default() + first,
            })
        };
        self.table.shown().filter_map(wanted).collect()
    }

    /// The radius of the mark of an actor: smaller for those who do not sit at the table.
    fn radius(&self, actor: usize) -> f64 {
        let share = match self.table.elsewhere.contains(&actor) {
            true => 0.8,
            false => 1.0,
        };
        share * self.scale * self.sheet.px(self.look.member)
    }

    fn place(&self, map: Rect) -> Vec<Option<PlacedLabel>> {
        // Names may run over the faint dots: with them in the way hardly half of the members could be named.
        let marks = self.wanted.iter().map(|name| (name.at, name.radius));
        let marks: Vec<(Point, f64)> = marks.collect();
        let edges = self.inside().map(|(_, line)| (line[0], line[1]));
        let edges: Vec<(Point, Point)> = edges.collect();
        let scene = Scene {
            marks: &marks,
            edges: &edges,
            obstacles: &[],
            frame: map,
        };
        place_names(&self.wanted, &scene)
    }

    /// The ties of everybody on the map, with their ends.
    fn lines(&self) -> impl Iterator<Item = (&Between, [Point; 2])> {
        self.ties.iter().filter_map(|&tied| {
            let ends = [
                self.points.get(&tied.first)?,
                self.points.get(&tied.second)?,
            ];
            Some((tied, ends.map(|end| *end)))
        })
    }

    /// The ties between members.
    fn inside(&self) -> impl Iterator<Item = (&Between, [Point; 2])> {
        let members = &self.table.among.members;
        self.lines()
            .filter(|(tied, _)| members.contains(&tied.first) && members.contains(&tied.second))
    }

    /// Draws the panel.
    pub(super) fn draw(&self, canvas: &mut Canvas) {
        let (study, sheet) = (self.briefing.study, self.sheet);
        let among = &self.table.among;
        if self.look.head {
            let outline = Stroke::new(theme::RULE, sheet.px(width::HAIR));
            canvas.rectangle(self.room, &Style::outlined(outline));
            self.draw_head(canvas);
        }
        for (_, line) in self.lines() {
            canvas.line(&line, &faint(sheet));
        }
        for point in self.points.values() {
            canvas.circle(*point, sheet.px(ELSEWHERE), &Style::filled(theme::LINE));
        }
        for (tied, line) in self.inside() {
            let radii = [tied.first, tied.second].map(|end| self.radius(end));
            draw_tie(canvas, sheet, tied, &line, radii);
        }
        for wanted in &self.wanted {
            let Wanted { actor, at, .. } = *wanted;
            let radius = self.radius(actor);
            canvas.group("actor", &study.organizations[actor].name, |canvas| {
                if among.alone.contains(&actor) {
                    draw_ring(canvas, sheet, at, radius);
                }
                if self.table.elsewhere.contains(&actor) {
                    draw_guest(canvas, sheet, at, radius);
                }
                draw_actor(canvas, sheet, study, actor, at, radius);
            });
        }
        draw_names(canvas, sheet, study, &self.wanted, &self.labels);
        self.draw_off(canvas);
    }

    fn draw_head(&self, canvas: &mut Canvas) {
        let inner = self.room.inset(self.sheet.px(BORDER));
        let size = self.sheet.sizes.label;
        let style = TextStyle::new(size).bold().baseline(Baseline::Top);
        let name = shorten(self.table.name, size, Weight::SemiBold, inner.width);
        canvas.text(Point::new(inner.x, inner.y), &name, &style);
        let below = Point::new(inner.x, inner.y + size * LINE_HEIGHT);
        let style = TextStyle::new(self.numbers_size).color(theme::MUTED);
        canvas.lines(below, &self.numbers, &style.baseline(Baseline::Top));
    }

    /// Draws the members who are not on the map in a line at the foot, as many as it holds.
    fn draw_off(&self, canvas: &mut Canvas) {
        let (study, sheet, words) = (self.briefing.study, self.sheet, self.briefing.words);
        if self.off.is_empty() {
            return;
        }
        let border = if self.look.head {
            sheet.px(BORDER)
        } else {
            0.0
        };
        let inner = self.room.inset(border);
        let size = self.name;
        let (radius, middle) = (
            sheet.px(SMALL.member),
            inner.bottom() - sheet.sizes.note * LINE_HEIGHT / 2.0,
        );
        let style = TextStyle::new(size).baseline(Baseline::Middle);
        let apart = words.say("tavolo-off");
        let start = Point::new(inner.x, middle);
        canvas.text(start, &apart, &style.color(theme::MUTED));
        let mut x = inner.x + text_width(&apart, size, Weight::Regular) + size;
        for (place, &actor) in self.off.iter().enumerate() {
            let name = called(study.organizations[actor]);
            let wide = 3.0 * radius + text_width(name, size, Weight::Regular);
            let rest = words.fill(
                "network-others",
                &[("count", (self.off.len() - place).into())],
            );
            let after = match place + 1 < self.off.len() {
                true => size + text_width(&rest, size, Weight::Regular),
                false => 0.0,
            };
            if x + wide + after > inner.right() {
                canvas.text(
                    Point::new(inner.right(), middle),
                    &rest,
                    &style.color(theme::MUTED).align(Align::End),
                );
                return;
            }
            let at = Point::new(x + radius, middle);
            let alone = self.table.among.alone.contains(&actor);
            if alone {
                draw_ring(canvas, sheet, at, radius * 0.6);
            }
            if self.table.elsewhere.contains(&actor) {
                draw_guest(canvas, sheet, at, radius * 0.6);
            }
            draw_actor(canvas, sheet, study, actor, at, radius * 0.6);
            let name_at = Point::new(x + 3.0 * radius, middle);
            let marked = alone && self.look.head;
            let color = if marked { theme::ACCENT } else { theme::INK };
            canvas.text(name_at, name, &style.color(color));
            x += wide + size;
        }
    }
}

/// Draws the ring around an actor that works on the needs of a group at which it does not sit.
pub(super) fn draw_guest(canvas: &mut Canvas, sheet: &Sheet, point: Point, radius: f64) {
    let stroke = Stroke::new(theme::MUTED, sheet.px(width::THIN));
    let stroke = stroke.dashed(sheet.px(4.0), sheet.px(3.0));
    canvas.circle(
        point,
        outer(sheet, radius) - sheet.px(2.0),
        &Style::outlined(stroke),
    );
}

/// Members, ties among them, needs covered: the three numbers of a working group.
fn numbers(briefing: &Briefing<'_>, table: &Table<'_>) -> String {
    let totals = &table.view.totals;
    let covered = totals.count(NeedStatus::Covered) + totals.count(NeedStatus::Fragile);
    let unknown = totals.count(NeedStatus::Unknown);
    let share = table.among.share();
    briefing.words.fill(
        "tavoli-numbers",
        &[
            ("members", table.among.members.len().into()),
            ("tied", table.among.tied.into()),
            ("paired", if share.is_some() { "yes" } else { "no" }.into()),
            (
                "share",
                share
                    .map_or_else(String::new, |share| briefing.words.percent(share))
                    .into(),
            ),
            ("needs", totals.needs.values().sum::<usize>().into()),
            ("covered", covered.into()),
            ("unknown", unknown.into()),
        ],
    )
}
