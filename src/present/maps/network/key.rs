//! What marks, sizes and lines of the network map mean.

use super::groups::{channel_stroke, ground};
use crate::present::Briefing;
use crate::present::canvas::Stroke;
use crate::present::legend::Legend;
use crate::present::maps::actors::{Between, marks_key, ties_key};
use crate::present::sheet::Sheet;
use crate::present::theme;

/// The legend of a map of everybody: what does not occur in it is left out.
pub(super) fn of_everybody<'a>(
    briefing: &Briefing<'_>,
    sheet: &'a Sheet,
    ties: &[Between],
) -> Legend<'a> {
    let words = briefing.words;
    let legend = Legend::new(sheet, words.say("legend-kinds"));
    let legend = marks_key(legend, sheet, briefing.study, words, true);
    ties_key(legend, sheet, words, ties)
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
