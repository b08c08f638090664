//! Ties as maps draw them: how strong, reported by whom, and in which direction.

use crate::analysis::study::Study;
use crate::model::tie::RelationKind;
use crate::present::canvas::{Canvas, Point, Stroke, Style};
use crate::present::legend::Legend;
use crate::present::sheet::Sheet;
use crate::present::theme;
use crate::present::words::Words;
use std::collections::BTreeMap;

/// All that ties two actors, as one line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::present::maps) struct Between {
    /// The actor of smaller index.
    pub(in crate::present::maps) first: usize,
    /// The other one.
    pub(in crate::present::maps) second: usize,
    /// The strength of the strongest tie.
    pub(in crate::present::maps) strength: f64,
    /// Whether both have reported it.
    pub(in crate::present::maps) both: bool,
    /// The actor at which every tie between them points, if they all have a direction and the same one.
    pub(in crate::present::maps) towards: Option<usize>,
}

/// What ties every two actors that are tied, by their indices.
pub(in crate::present::maps) fn between(study: &Study<'_>) -> Vec<Between> {
    // Whether something points at the second, at the first, or has no direction.
    let mut directions: BTreeMap<(usize, usize), [bool; 3]> = BTreeMap::new();
    for (from, to, relation) in study.district.network.relations() {
        let index = |id: &str| study.actors.index_of(id);
        let (Some(from), Some(to)) = (index(from.as_str()), index(to.as_str())) else {
            continue;
        };
        let found = directions
            .entry((from.min(to), from.max(to)))
            .or_insert([false; 3]);
        match relation.kind {
            RelationKind::Refers | RelationKind::Funds if !relation.mutual => {
                found[usize::from(from > to)] = true;
            }
            _ => found[2] = true,
        }
    }
    let line = |(first, second)| {
        let arcs = study.weighted.successors(first);
        let place = u32::try_from(second)
            .ok()
            .and_then(|second| arcs.ends().binary_search(&second).ok());
        let arc = place.and_then(|place| arcs.get(place));
        Between {
            first,
            second,
            strength: arc.map_or(1.0, |arc| arc.strength),
            both: study.confirmed.successors(first).lead_to(second),
            towards: match directions.get(&(first, second)) {
                Some([true, false, false]) => Some(second),
                Some([false, true, false]) => Some(first),
                _ => None,
            },
        }
    };
    study.actors.pairs().map(line).collect()
}

/// The line of a tie: the stronger the thicker, broken when only one side reported it.
pub(in crate::present::maps) fn tie(sheet: &Sheet, strength: f64, both: bool) -> Stroke {
    // Strengths go from 1 to 5; data that does not keep to that must not flood the page.
    let width = sheet.px(0.8 + 0.9 * strength.clamp(0.0, 6.0));
    let stroke = Stroke::new(theme::LINE, width).opacity(0.75);
    if both {
        stroke
    } else {
        stroke.dashed(sheet.px(7.0), sheet.px(5.0))
    }
}

/// Draws a tie along a line from its first actor to the second, whose marks have these radii.
pub(in crate::present::maps) fn draw_tie(
    canvas: &mut Canvas,
    sheet: &Sheet,
    tied: &Between,
    line: &[Point],
    radii: [f64; 2],
) {
    canvas.line(line, &tie(sheet, tied.strength, tied.both));
    let [Some(&start), Some(&end)] = [line.first(), line.last()] else {
        return;
    };
    let inner = line.len().saturating_sub(1);
    match tied.towards {
        Some(actor) if actor == tied.second => {
            draw_arrow(canvas, sheet, line[inner.saturating_sub(1)], end, radii[1]);
        }
        Some(_) => draw_arrow(canvas, sheet, line[1.min(inner)], start, radii[0]),
        None => {}
    }
}

/// Draws the head of an arrow that comes from one point and touches the mark, of a radius, at another.
pub(in crate::present::maps) fn draw_arrow(
    canvas: &mut Canvas,
    sheet: &Sheet,
    from: Point,
    to: Point,
    radius: f64,
) {
    let length = from.distance(to);
    // Beside small marks the head is small as well; in a legend there is no mark.
    let small = if radius > 0.0 {
        (radius / sheet.px(9.0)).clamp(0.6, 1.0)
    } else {
        1.0
    };
    let (long, half) = (sheet.px(14.0 * small), sheet.px(6.0 * small));
    if length < radius + long {
        return;
    }
    let (x, y) = ((to.x - from.x) / length, (to.y - from.y) / length);
    let tip = to.shifted(-x * (radius + sheet.px(1.0)), -y * (radius + sheet.px(1.0)));
    let back = tip.shifted(-x * long, -y * long);
    let corners = [
        tip,
        back.shifted(-y * half, x * half),
        back.shifted(y * half, -x * half),
    ];
    canvas.polygon(&corners, &Style::filled(theme::MUTED));
}

/// The entries of a legend that say what lines mean, as far as it occurs.
pub(in crate::present::maps) fn ties_key<'a>(
    legend: Legend<'a>,
    sheet: &'a Sheet,
    words: &Words,
    ties: &[Between],
) -> Legend<'a> {
    let px = |length| sheet.px(length);
    let mut legend = legend;
    let varied = ties.iter().any(|tied| tied.strength != ties[0].strength);
    if varied {
        let strength = words.say("network-legend-strength");
        legend = legend.entry(px(44.0), strength, move |canvas, at| {
            for (strength, down) in [(1.0, px(-7.0)), (5.0, px(5.0))] {
                let ends = [at.shifted(0.0, down), at.shifted(px(44.0), down)];
                canvas.line(&ends, &tie(sheet, strength, true));
            }
        });
    }
    if ties.iter().any(|tied| !tied.both) {
        let one_sided = words.say("network-legend-one-sided");
        legend = legend.entry(px(44.0), one_sided, move |canvas, at| {
            canvas.line(&[at, at.shifted(px(44.0), 0.0)], &tie(sheet, 2.0, false));
        });
    }
    if ties.iter().any(|tied| tied.towards.is_some()) {
        let arrow = words.say("network-legend-arrow");
        legend = legend.entry(px(44.0), arrow, move |canvas, at| {
            let end = at.shifted(px(44.0), 0.0);
            canvas.line(&[at, end.shifted(px(-4.0), 0.0)], &tie(sheet, 2.0, true));
            draw_arrow(canvas, sheet, at, end, 0.0);
        });
    }
    legend
}
