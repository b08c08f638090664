//! Organizations and the ties between them, as every map of them draws them.

mod names;
mod ties;

pub(super) use names::{Name, Wanted, draw_names, place_names};
pub(super) use ties::{Between, between, draw_tie, tie, ties_key};

use crate::analysis::structure::isolates::Standing;
use crate::analysis::study::Study;
use crate::present::canvas::{Canvas, Point, Stroke, Style};
use crate::present::kinds::look;
use crate::present::legend::Legend;
use crate::present::sheet::Sheet;
use crate::present::theme::{self, width};
use crate::present::words::Words;

/// The radius, on a slide, of the mark of an actor on no path between others, and of the one on the most.
const RADII: (f64, f64) = (9.0, 30.0);
/// Between a mark and the ring around it.
const RING: f64 = 6.0;

/// The radius of the least marks.
pub(super) fn least_radius(sheet: &Sheet) -> f64 {
    sheet.px(RADII.0)
}

/// The radius of the mark of each actor: its area grows with betweenness.
pub(super) fn radii(sheet: &Sheet, study: &Study<'_>) -> Vec<f64> {
    let scores = study.centralities.betweenness.values();
    let largest = scores.iter().flatten().copied().fold(0.0, f64::max);
    let (least, most) = RADII;
    let radius = |score: &Option<f64>| {
        let part = score.unwrap_or_default() / largest.max(f64::MIN_POSITIVE);
        sheet.px(least + (most - least) * part.sqrt())
    };
    scores.iter().map(radius).collect()
}

/// How far a mark of this radius reaches, with the ring that it may have.
pub(super) fn outer(sheet: &Sheet, radius: f64) -> f64 {
    radius + sheet.px(RING + 2.0)
}

/// Who counts as isolated, by index; who did not answer does not.
pub(super) fn isolated(study: &Study<'_>) -> Vec<bool> {
    let mut isolated = vec![false; study.organizations.len()];
    for isolation in &study.isolations {
        isolated[isolation.actor] = isolation.standing == Standing::Isolated;
    }
    isolated
}

/// Draws the mark of an actor, hollow when it did not answer.
pub(super) fn draw_actor(
    canvas: &mut Canvas,
    sheet: &Sheet,
    study: &Study<'_>,
    actor: usize,
    point: Point,
    radius: f64,
) {
    let organization = study.organizations[actor];
    let (mark, color) = look(organization.kind);
    let style = match organization.answered {
        Some(false) => {
            Style::filled(theme::PAPER).stroke(Stroke::new(color, sheet.px(width::THIN + 1.0)))
        }
        _ => Style::filled(color).stroke(Stroke::new(theme::PAPER, sheet.px(width::THIN))),
    };
    canvas.owned(&study.actors.ids()[actor], |canvas| {
        canvas.mark(mark, point, radius, &style);
    });
}

/// Draws the ring around an actor that is isolated.
pub(super) fn draw_ring(canvas: &mut Canvas, sheet: &Sheet, point: Point, radius: f64) {
    let stroke = Stroke::new(theme::ACCENT, sheet.px(width::THIN + 1.0));
    canvas.circle(point, radius + sheet.px(RING), &Style::outlined(stroke));
}

/// The entries of a legend that every map of actors shares: kinds, sizes, and who is
/// isolated, if rings are drawn, or silent.
pub(super) fn marks_key<'a>(
    legend: Legend<'a>,
    sheet: &'a Sheet,
    study: &Study<'_>,
    words: &Words,
    rings: bool,
) -> Legend<'a> {
    let used: Vec<_> = study.organizations.iter().map(|o| o.kind).collect();
    let px = |length| sheet.px(length);
    let plain = Style::filled(theme::MUTED);
    let mut legend = legend.kinds(words, &used);
    let betweenness = study.centralities.betweenness.values();
    if betweenness.iter().flatten().any(|score| *score > 0.0) {
        let size = words.say("network-legend-size");
        legend = legend.entry(px(48.0), size, move |canvas, at| {
            canvas.circle(at.shifted(px(8.0), 0.0), px(6.0), &plain);
            canvas.circle(at.shifted(px(33.0), 0.0), px(14.0), &plain);
        });
    }
    let standing = |standing| {
        let mut isolations = study.isolations.iter();
        isolations.any(|isolation| isolation.standing == standing)
    };
    if rings && standing(Standing::Isolated) {
        let isolated = words.say("network-legend-isolated");
        legend = legend.entry(px(28.0), isolated, move |canvas, at| {
            let center = at.shifted(px(14.0), 0.0);
            draw_ring(canvas, sheet, center, px(7.0));
            canvas.circle(center, px(6.0), &plain);
        });
    }
    let silent = study.organizations.iter();
    let silent = silent.filter(|one| one.answered == Some(false));
    silent_key(legend, sheet, words, silent.count() > 0)
}

/// Adds the hollow mark of those that did not answer, if there are any.
pub(super) fn silent_key<'a>(
    mut legend: Legend<'a>,
    sheet: &'a Sheet,
    words: &Words,
    any: bool,
) -> Legend<'a> {
    let px = |length| sheet.px(length);
    if any {
        let silent = words.say("network-legend-silent");
        legend = legend.entry(px(24.0), silent, move |canvas, at| {
            let hollow = Style::filled(theme::PAPER).stroke(Stroke::new(theme::MUTED, px(3.0)));
            canvas.circle(at.shifted(px(12.0), 0.0), px(9.0), &hollow);
        });
    }
    legend
}
