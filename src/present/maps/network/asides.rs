//! Actors off the map: those without ties, and components too small to take room from the largest.

mod plan;

use crate::present::Briefing;
use crate::present::canvas::{Baseline, Canvas, Point, Rect, Style, TextStyle};
use crate::present::maps::actors::{draw_actor, least_radius, tie};
use crate::present::sheet::Sheet;
use crate::present::theme::{self, Color};
use plan::Plan;

/// Components of at most this many actors are listed beside the map, where they do not take room from the largest.
const SMALL: usize = 4;
/// The part of the height that they may take below the map, and of the width beside it.
const MOST: f64 = 0.3;
/// The part of the width that a single column of names may take.
const WIDE: f64 = 0.34;
/// The width of a column of names, on a slide.
const COLUMN: f64 = 310.0;
/// The border of the panel, on a slide, and what parts it from the map.
const BORDER: f64 = 16.0;
const GAP: f64 = 16.0;
/// How much wider than high a map can be before more width is of no use.
const WIDEST: f64 = 2.4;

/// Actors that are listed beside the map, under one heading.
pub(super) struct Aside {
    /// What heads them.
    heading: String,
    color: Color,
    /// Components, each of one actor or a few.
    pub(super) groups: Vec<Vec<usize>>,
}

/// The small components, by what is known of them: no tie, ties among few, no answer.
pub(super) fn asides(briefing: &Briefing<'_>) -> Vec<Aside> {
    let study = briefing.study;
    let silent = |group: &Vec<usize>| {
        let mut members = group.iter();
        group.len() == 1 && members.all(|&actor| study.organizations[actor].answered == Some(false))
    };
    // The largest is drawn as long as it has a tie.
    let drawn = study.components.members.first();
    let drawn = usize::from(drawn.is_some_and(|members| members.len() > 1));
    let small = || {
        let components = study.components.members.iter().skip(drawn);
        components.filter(|group| group.len() <= SMALL).cloned()
    };
    let aside = |heading: &str, color, groups| Aside {
        heading: briefing.words.say(heading),
        color,
        groups,
    };
    let single: Vec<Vec<usize>> = small()
        .filter(|group| group.len() == 1 && !silent(group))
        .collect();
    let few: Vec<Vec<usize>> = small().filter(|group| group.len() > 1).collect();
    let unknown: Vec<Vec<usize>> = small().filter(silent).collect();
    let mut asides = vec![
        aside("network-alone", theme::ACCENT, single),
        aside("network-apart", theme::ACCENT, few),
        aside("network-silent", theme::MUTED, unknown),
    ];
    asides.retain(|aside| !aside.groups.is_empty());
    asides
}

/// Where the actors off the map stand, and what is left for the map.
pub(super) struct Panel {
    plan: Option<Plan>,
    room: Rect,
    /// The room of the map.
    pub(super) map: Rect,
}

impl Panel {
    /// Below the map or on its right, where it leaves the map more room; as large as its content, and all of the room where
    /// there is no map.
    pub(super) fn beside(
        briefing: &Briefing<'_>,
        sheet: &Sheet,
        asides: &[Aside],
        body: Rect,
    ) -> Self {
        if asides.is_empty() {
            return Self {
                plan: None,
                room: Rect::default(),
                map: body,
            };
        }
        let (study, border, gap) = (briefing.study, sheet.px(BORDER), sheet.px(GAP));
        let alone = study.cohesion.m == 0
            || asides
                .iter()
                .flat_map(|aside| &aside.groups)
                .flatten()
                .count()
                == study.organizations.len();
        let part = if alone { 1.0 } else { MOST };
        let mut options = Vec::new();
        let wide = body.width - 2.0 * border;
        let rows = Plan::in_rows(
            briefing,
            sheet,
            asides,
            (wide, body.height * part - 2.0 * border),
        );
        let high = rows.height + 2.0 * border;
        options.push((
            rows,
            Rect::new(body.x, body.bottom() - high, body.width, high),
            Rect::new(
                body.x,
                body.y,
                body.width,
                (body.height - high - gap).max(1.0),
            ),
        ));
        let column = sheet.px(COLUMN);
        let most = ((body.width * part / column) as usize).clamp(1, 6);
        // A page that is hardly wider than a few names has them below the map only.
        let beside = alone || column < WIDE * body.width;
        for columns in (1..=most).filter(|_| beside) {
            let width = column * columns as f64 + 2.0 * border;
            let plan = Plan::in_columns(
                briefing,
                sheet,
                asides,
                columns,
                (column, body.height - 2.0 * border),
            );
            let high = plan.height + 2.0 * border;
            options.push((
                plan,
                Rect::new(body.right() - width, body.y, width, high),
                Rect::new(
                    body.x,
                    body.y,
                    (body.width - width - gap).max(1.0),
                    body.height,
                ),
            ));
        }
        let worth = |plan: &Plan, map: &Rect| {
            let shown = plan.listed() as f64 / plan.all.max(1) as f64;
            let usable = if alone {
                1.0
            } else {
                map.height * map.width.min(WIDEST * map.height)
            };
            usable * (0.6 + 0.4 * shown)
        };
        // Of equals the first, which is the one below the map.
        let mut best: Option<(Plan, Rect, Rect)> = None;
        for option in options {
            let better = |(plan, _, map): &(Plan, Rect, Rect)| {
                worth(&option.0, &option.2) > worth(plan, map)
            };
            if best.as_ref().is_none_or(better) {
                best = Some(option);
            }
        }
        match best {
            Some((plan, room, _)) if alone => Self {
                plan: Some(plan),
                room: Rect::new(body.x, body.y, room.width, room.height),
                map: Rect::new(body.x, body.y, 1.0, 1.0),
            },
            Some((plan, room, map)) => Self {
                plan: Some(plan),
                room,
                map,
            },
            None => Self {
                plan: None,
                room: Rect::default(),
                map: body,
            },
        }
    }

    /// Draws the actors off the map, with their marks, those of one component joined, and returns how many found room.
    pub(super) fn draw(
        &self,
        canvas: &mut Canvas,
        briefing: &Briefing<'_>,
        sheet: &Sheet,
    ) -> usize {
        let Some(plan) = &self.plan else {
            return 0;
        };
        let (study, note) = (briefing.study, sheet.sizes.note);
        let border = sheet.px(BORDER);
        let at = |point: Point| point.shifted(self.room.x + border, self.room.y + border);
        canvas.rounded(self.room, sheet.px(6.0), &Style::filled(theme::LAND));
        let style = TextStyle::new(note).baseline(Baseline::Top);
        for (corner, lines, color) in &plan.headings {
            canvas.lines(at(*corner), lines, &style.bold().color(*color));
        }
        for join in &plan.joins {
            canvas.line(&join.map(at), &tie(sheet, 3.0, true));
        }
        for spot in &plan.spots {
            draw_actor(
                canvas,
                sheet,
                study,
                spot.actor,
                at(spot.mark),
                least_radius(sheet),
            );
            canvas.owned(&study.actors.ids()[spot.actor], |canvas| {
                canvas.lines(at(spot.corner), &spot.lines, &style.color(theme::INK));
            });
        }
        if let Some(corner) = plan.others {
            let count = plan.all - plan.listed();
            let others = briefing
                .words
                .fill("network-others", &[("count", count.into())]);
            canvas.text(at(corner), &others, &style.color(theme::MUTED));
        }
        plan.listed()
    }
}
