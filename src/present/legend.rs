//! Legends that several figures share.

use super::canvas::{Baseline, Canvas, Point, Style, TextStyle};
use super::kinds::look;
use super::text::{Weight, text_width};
use super::theme::{self, size};
use super::words::Words;
use crate::model::node::OrganizationKind;

/// Draws the marks of the kinds in use on one line, its middle at `at`, and returns where it ends.
pub(super) fn kinds(
    canvas: &mut Canvas,
    words: &Words,
    used: &[OrganizationKind],
    at: Point,
) -> f64 {
    let style = TextStyle::new(size::NOTE)
        .color(theme::MUTED)
        .baseline(Baseline::Middle);
    let mut x = at.x;
    canvas.group("legend", &words.say("legend-kinds"), |canvas| {
        for kind in OrganizationKind::ALL {
            if !used.contains(&kind) {
                continue;
            }
            let (mark, color) = look(kind);
            canvas.mark(
                mark,
                Point::new(x + 11.0, at.y),
                10.0,
                &Style::filled(color),
            );
            let name = words.say(&format!("kind-{}", kind.key()));
            canvas.text(Point::new(x + 30.0, at.y), &name, &style);
            x += 30.0 + text_width(&name, size::NOTE, Weight::Regular) + 32.0;
        }
    });
    x
}

/// *n* and *m* in words, as every figure of the network prints them.
pub(super) fn network_size(words: &Words, n: usize, m: usize) -> String {
    words.fill("frame-network-size", &[("n", n.into()), ("m", m.into())])
}
