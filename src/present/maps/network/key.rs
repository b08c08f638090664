//! What marks, sizes and lines of the network map mean.

use super::tie;
use crate::present::Briefing;
use crate::present::canvas::{Stroke, Style};
use crate::present::legend::Legend;
use crate::present::sheet::Sheet;
use crate::present::theme::{self, width};

/// The legend of the map.
pub(super) fn key<'a>(briefing: &Briefing<'_>, sheet: &'a Sheet) -> Legend<'a> {
    let (study, words) = (briefing.study, briefing.words);
    let used: Vec<_> = study.organizations.iter().map(|o| o.kind).collect();
    let px = |length| sheet.px(length);
    let say = |id| words.say(id);
    let plain = Style::filled(theme::MUTED);
    Legend::new(sheet, say("legend-kinds"))
        .kinds(words, &used)
        .entry(px(48.0), say("network-legend-size"), move |canvas, at| {
            canvas.circle(at.shifted(px(8.0), 0.0), px(6.0), &plain);
            canvas.circle(at.shifted(px(33.0), 0.0), px(14.0), &plain);
        })
        .entry(
            px(44.0),
            say("network-legend-strength"),
            move |canvas, at| {
                for (strength, down) in [(1.0, px(-7.0)), (5.0, px(5.0))] {
                    let ends = [at.shifted(0.0, down), at.shifted(px(44.0), down)];
                    canvas.line(&ends, &tie(strength, true));
                }
            },
        )
        .entry(
            px(44.0),
            say("network-legend-one-sided"),
            move |canvas, at| {
                canvas.line(&[at, at.shifted(px(44.0), 0.0)], &tie(2.0, false));
            },
        )
        .entry(
            px(28.0),
            say("network-legend-isolated"),
            move |canvas, at| {
                let ring = Style::outlined(Stroke::new(theme::ACCENT, width::THIN + 1.0));
                let center = at.shifted(px(14.0), 0.0);
                canvas.circle(center, px(13.0), &ring);
                canvas.circle(center, px(6.0), &plain);
            },
        )
        .entry(px(24.0), say("network-legend-silent"), move |canvas, at| {
            let hollow = Style::filled(theme::PAPER).stroke(Stroke::new(theme::MUTED, px(3.0)));
            canvas.circle(at.shifted(px(12.0), 0.0), px(9.0), &hollow);
        })
}
