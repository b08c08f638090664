//! Actors off the map: those without ties, and components too small to take room from the largest.

use super::placed::RADII;
use super::{draw_actor, tie};
use crate::analysis::study::Study;
use crate::present::Briefing;
use crate::present::canvas::{Baseline, Canvas, Point, Rect, Style, TextStyle};
use crate::present::text::{Weight, wrap_at_most};
use crate::present::theme::{self, Color, size};

/// Components of at most this many actors are listed beside the map, where they do not take room from the largest.
const SMALL: usize = 4;

/// Actors that are listed beside the map, under one heading.
pub(super) struct Aside {
    /// The message that heads them.
    heading: &'static str,
    color: Color,
    /// Components, each of one actor or a few.
    pub(super) groups: Vec<Vec<usize>>,
}

/// The small components, by what is known of them: no tie, ties among few, no answer.
pub(super) fn asides(study: &Study<'_>) -> Vec<Aside> {
    let silent = |group: &Vec<usize>| {
        let mut members = group.iter();
        group.len() == 1 && members.all(|&actor| study.organizations[actor].answered == Some(false))
    };
    let small = || {
        let components = study.components.members.iter().skip(1);
        components.filter(|group| group.len() <= SMALL).cloned()
    };
    let aside = |heading, color, groups| Aside {
        heading,
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

/// Lists the actors off the map, with their marks, those of one component joined, and returns how many found room.
pub(super) fn draw_asides(
    canvas: &mut Canvas,
    briefing: &Briefing<'_>,
    asides: &[Aside],
    room: Rect,
) -> usize {
    if asides.is_empty() {
        return 0;
    }
    let words = briefing.words;
    canvas.rectangle(room, &Style::filled(theme::LAND));
    let inner = room.inset(20.0);
    let line = size::NOTE * size::LINE_HEIGHT;
    let all: usize = asides
        .iter()
        .flat_map(|aside| &aside.groups)
        .map(Vec::len)
        .sum();
    let (mut y, mut listed) = (inner.y, 0);
    'asides: for aside in asides {
        let head = words.say(aside.heading);
        let head = wrap_at_most(&head, size::NOTE, Weight::SemiBold, inner.width, 3);
        let mut headed = false;
        for group in &aside.groups {
            let needed = (head.len() + 2 * group.len()) as f64 * line + 30.0;
            if y + needed > inner.bottom() - line {
                break 'asides;
            }
            if !headed {
                let style = TextStyle::new(size::NOTE).bold().color(aside.color);
                canvas.lines(
                    Point::new(inner.x, y),
                    &head,
                    &style.baseline(Baseline::Top),
                );
                y += head.len() as f64 * line + 10.0;
                headed = true;
            }
            y = draw_group(
                canvas,
                briefing.study,
                group,
                Rect::new(inner.x, y, inner.width, line),
            );
            listed += group.len();
        }
        y += 18.0;
    }
    if listed < all {
        let others = words.fill("network-others", &[("count", (all - listed).into())]);
        let style = TextStyle::new(size::NOTE).color(theme::MUTED);
        canvas.text(Point::new(inner.x, inner.bottom()), &others, &style);
    }
    listed
}

/// Draws a component as a list from the top of `row` down, and returns where it ends.
fn draw_group(canvas: &mut Canvas, study: &Study<'_>, group: &[usize], row: Rect) -> f64 {
    let mut y = row.y;
    let mut marks = Vec::new();
    for &actor in group {
        let organization = study.organizations[actor];
        let width = row.width - 36.0;
        let name = wrap_at_most(&organization.name, size::NOTE, Weight::Regular, width, 2);
        let style = TextStyle::new(size::NOTE)
            .color(theme::INK)
            .baseline(Baseline::Top);
        canvas.lines(Point::new(row.x + 36.0, y), &name, &style);
        marks.push((actor, Point::new(row.x + 12.0, y + row.height / 2.0)));
        y += name.len() as f64 * row.height + 6.0;
    }
    let points: Vec<Point> = marks.iter().map(|&(_, point)| point).collect();
    canvas.line(&points, &tie(3.0, true));
    for (actor, point) in marks {
        draw_actor(canvas, study, actor, point, RADII.0);
    }
    y + 6.0
}
