//! What marks, sizes and lines of the network map mean.

use super::groups::{channel_stroke, ground};
use crate::present::Briefing;
use crate::present::canvas::Stroke;
use crate::present::legend::Legend;
use crate::present::maps::actors::{Between, draw_arrow, marks_key, tie};
use crate::present::sheet::Sheet;
use crate::present::theme;

/// The legend of a map of everybody: what does not occur in it is left out.
pub(super) fn of_everybody<'a>(
    briefing: &Briefing<'_>,
    sheet: &'a Sheet,
    ties: &[Between],
) -> Legend<'a> {
    let words = briefing.words;
    let px = |length| sheet.px(length);
    let legend = Legend::new(sheet, words.say("legend-kinds"));
    let mut legend = marks_key(legend, sheet, briefing.study, words, true);
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

/// The legend of a map of groups.
pub(super) fn of_groups<'a>(briefing: &Briefing<'_>, sheet: &'a Sheet) -> Legend<'a> {
    let words = briefing.words;
    let px = |length| sheet.px(length);
    let legend = Legend::new(sheet, words.say("legend-kinds"));
    marks_key(legend, sheet, briefing.study, words, false)
        .entry(
            px(56.0),
            words.say("network-legend-bubble"),
            move |canvas, at| {
                canvas.circle(at.shifted(px(10.0), 0.0), px(8.0), &ground(sheet));
                canvas.circle(at.shifted(px(39.0), 0.0), px(15.0), &ground(sheet));
            },
        )
        .entry(
            px(44.0),
            words.say("network-legend-channel"),
            move |canvas, at| {
                for (part, down) in [(0.03, px(-9.0)), (0.5, px(4.0))] {
                    let ends = [at.shifted(0.0, down), at.shifted(px(44.0), down)];
                    canvas.line(&ends, &channel_stroke(sheet, part));
                }
            },
        )
        .entry(
            px(44.0),
            words.say("network-legend-backbone"),
            move |canvas, at| {
                let stroke = Stroke::new(theme::LINE, px(1.2));
                canvas.line(&[at, at.shifted(px(44.0), 0.0)], &stroke);
            },
        )
}
