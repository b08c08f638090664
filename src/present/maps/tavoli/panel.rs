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
use std::collections::BTreeMap;

/// The radius of the marks of members, on a slide.
const MEMBER: f64 = 8.0;
/// The radius of the dots of everybody else, on a slide.
pub(super) const ELSEWHERE: f64 = 2.5;
/// The height of a map, on a slide, in which marks have all of their size.
const ROOMY: f64 = 160.0;
/// The border of a panel, on a slide.
const BORDER: f64 = 14.0;
/// The widest that a line of a name is drawn, on a slide.
const NAME: f64 = 190.0;

/// A panel before it is drawn.
pub(super) struct Panel<'a> {
    briefing: &'a Briefing<'a>,
    sheet: &'a Sheet,
    table: &'a Table<'a>,
    room: Rect,
    ties: &'a [Between],
    numbers: Vec<String>,
    numbers_size: f64,
    /// How large marks are, of what they are where there is room.
    scale: f64,
    /// Everybody on the map, by index.
    points: BTreeMap<usize, Point>,
    /// Members who are not on it.
    off: Vec<usize>,
    wanted: Vec<Wanted>,
    labels: Vec<Option<PlacedLabel>>,
}

impl<'a> Panel<'a> {
    /// Puts a working group in a room; places of actors go from 0 to 1.
    pub(super) fn new(
        briefing: &'a Briefing<'a>,
        sheet: &'a Sheet,
        table: &'a Table<'a>,
        room: Rect,
        (places, ties): (&BTreeMap<usize, Point>, &'a [Between]),
    ) -> Self {
        let inner = room.inset(sheet.px(BORDER));
        let numbers = numbers(briefing, table);
        // Smaller type, and a third line, rather than a number left out.
        let in_lines = |size: f64| wrap(&numbers, size, Weight::Regular, inner.width);
        let numbers_size = match in_lines(sheet.sizes.note).len() {
            0 | 1 => sheet.sizes.note,
            _ => sheet.sizes.least,
        };
        let numbers = wrap_at_most(&numbers, numbers_size, Weight::Regular, inner.width, 3);
        let members = table.among.members.iter().copied();
        let off: Vec<usize> = members
            .filter(|actor| !places.contains_key(actor))
            .collect();
        let line = sheet.sizes.note * LINE_HEIGHT;
        let head = (sheet.sizes.label + numbers.len() as f64 * numbers_size) * LINE_HEIGHT;
        let foot = if off.is_empty() { 0.0 } else { line };
        let map = Rect::new(
            inner.x,
            inner.y + head,
            inner.width,
            (inner.height - head - foot).max(1.0),
        );
        let within = map.inset(sheet.px(2.0 * MEMBER));
        // Names stand beside the marks at the edge.
        let side = (within.width * 0.06).min(sheet.px(60.0));
        let at = |point: &Point| {
            let x = within.x + side + point.x * (within.width - 2.0 * side);
            Point::new(x, within.y + point.y * within.height)
        };
        let points: BTreeMap<usize, Point> = places
            .iter()
            .map(|(&actor, point)| (actor, at(point)))
            .collect();
        let mut panel = Self {
            briefing,
            sheet,
            table,
            room,
            ties,
            numbers,
            numbers_size,
            scale: (map.height / sheet.px(ROOMY)).clamp(0.45, 1.0),
            points,
            off,
            wanted: Vec::new(),
            labels: Vec::new(),
        };
        for size in [sheet.sizes.note, sheet.sizes.least] {
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

    fn spell(&self, size: f64) -> Vec<Wanted> {
        let study = self.briefing.study;
        let betweenness = study.centralities.betweenness.values();
        let among = &self.table.among;
        let wanted = |&actor: &usize| {
            let alone = among.alone.contains(&actor);
            let color = if alone { theme::ACCENT } else { theme::INK };
            let style = TextStyle::new(size).color(color).halo(theme::PAPER);
            Some(Wanted {
                actor,
                name: Name::of(study, actor, style, self.sheet.px(NAME).max(9.0 * size)),
                at: *self.points.get(&actor)?,
                radius: outer(self.sheet, self.scale * self.sheet.px(MEMBER)),
                priority: betweenness[actor].unwrap_or_default() + if alone { 10.0 } else { 0.0 },
            })
        };
        among.members.iter().filter_map(wanted).collect()
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
        self.ties.iter().filter_map(|tied| {
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
        let outline = Stroke::new(theme::RULE, sheet.px(width::HAIR));
        canvas.rectangle(self.room, &Style::outlined(outline));
        self.draw_head(canvas);
        for (_, line) in self.lines() {
            canvas.line(&line, &faint(sheet));
        }
        for point in self.points.values() {
            canvas.circle(*point, sheet.px(ELSEWHERE), &Style::filled(theme::LINE));
        }
        let radius = self.scale * sheet.px(MEMBER);
        for (tied, line) in self.inside() {
            draw_tie(canvas, sheet, tied, &line, [radius; 2]);
        }
        for wanted in &self.wanted {
            let Wanted { actor, at, .. } = *wanted;
            canvas.group("actor", &study.organizations[actor].name, |canvas| {
                if among.alone.contains(&actor) {
                    draw_ring(canvas, sheet, at, radius);
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
        let inner = self.room.inset(sheet.px(BORDER));
        let size = sheet.sizes.note;
        let (radius, middle) = (sheet.px(MEMBER), inner.bottom() - size * LINE_HEIGHT / 2.0);
        let style = TextStyle::new(size).baseline(Baseline::Middle);
        let mut x = inner.x;
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
            draw_ring(canvas, sheet, at, radius * 0.6);
            draw_actor(canvas, sheet, study, actor, at, radius * 0.6);
            let name_at = Point::new(x + 3.0 * radius, middle);
            canvas.text(name_at, name, &style.color(theme::ACCENT));
            x += wide + size;
        }
    }
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
