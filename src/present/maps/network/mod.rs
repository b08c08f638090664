//! The network map: who is tied to whom, who stands between, who is alone.

mod asides;
mod key;
mod placed;

use crate::analysis::structure::isolates::Standing;
use crate::analysis::study::Study;
use crate::present::Briefing;
use crate::present::canvas::{Canvas, CanvasError, Drawing, Point, Rect, Stroke, Style};
use crate::present::figures::Figure;
use crate::present::frame::{Frame, Heading};
use crate::present::kinds::look;
use crate::present::legend::network_size;
use crate::present::sheet::Sheet;
use crate::present::theme::{self, width};
use asides::{asides, draw_asides};
use key::key;
use placed::Map;
use std::collections::BTreeSet;

pub(in crate::present) const FIGURE: Figure = Figure {
    id: "network",
    draw,
};

/// How much room the actors off the map take, on the right.
const PANEL: f64 = 320.0;
/// Between the map and the legend.
const GAP: f64 = 12.0;

fn draw(briefing: &Briefing<'_>, sheet: &Sheet) -> Result<Drawing, CanvasError> {
    let study = briefing.study;
    let mut frame = Frame::open(briefing, sheet, &heading(briefing));
    let body = frame.body;
    let asides = asides(study);
    let panel = if asides.is_empty() { 0.0 } else { PANEL };
    let legend = key(briefing, sheet);
    let below = legend.height(body.width) + sheet.px(GAP);
    let page = Rect::new(body.x, body.y, body.width - panel, body.height - below);
    let listed: BTreeSet<usize> = asides
        .iter()
        .flat_map(|aside| aside.groups.iter().flatten().copied())
        .collect();
    let map = Map::best(briefing, page, &listed);
    let mut named = 0;
    frame
        .canvas
        .group("ties", &briefing.words.say("network-ties"), |canvas| {
            map.draw_ties(canvas);
        });
    frame
        .canvas
        .group("actors", &briefing.words.say("network-actors"), |canvas| {
            map.draw_actors(canvas);
            named = map.draw_names(canvas);
        });
    let rest = Rect::new(body.right() - panel, body.y, panel, page.height);
    let listed = draw_asides(&mut frame.canvas, briefing, &asides, rest);
    let room = Rect::new(body.x, page.bottom(), body.width, legend.height(body.width));
    legend.draw(&mut frame.canvas, room);
    let unnamed = study.organizations.len() - named - listed;
    let left_out = briefing
        .words
        .fill("network-left-out", &[("unnamed", unnamed.into())]);
    let n = network_size(briefing.words, study.cohesion.n, study.cohesion.m);
    frame.close(&n, &left_out)
}

/// A tie as it looks: the stronger the thicker, broken when only one side reported it.
pub(super) fn tie(strength: f64, both: bool) -> Stroke {
    let stroke = Stroke::new(theme::LINE, 0.8 + 0.9 * strength).opacity(0.75);
    if both {
        stroke
    } else {
        stroke.dashed(7.0, 5.0)
    }
}

/// Draws the mark of an actor: hollow when it did not answer.
pub(super) fn draw_actor(
    canvas: &mut Canvas,
    study: &Study<'_>,
    actor: usize,
    point: Point,
    radius: f64,
) {
    let organization = study.organizations[actor];
    let (mark, color) = look(organization.kind);
    let style = match organization.answered {
        Some(false) => Style::filled(theme::PAPER).stroke(Stroke::new(color, 3.0)),
        _ => Style::filled(color).stroke(Stroke::new(theme::PAPER, width::THIN)),
    };
    canvas.mark(mark, point, radius, &style);
}

fn heading(briefing: &Briefing<'_>) -> Heading {
    let (study, words) = (briefing.study, briefing.words);
    let lead = study.without_lead.as_ref().map(|without| without.lead);
    let brokers: Vec<String> = study
        .centralities
        .betweenness
        .ranking()
        .iter()
        .filter(|ranked| ranked.score > 0.0 && Some(ranked.actor) != lead)
        .take(2)
        .map(|ranked| study.organizations[ranked.actor].name.clone())
        .collect();
    let of = |standing| {
        let isolations = study.isolations.iter();
        isolations
            .filter(|isolation| isolation.standing == standing)
            .count()
    };
    let isolated: Vec<String> = study
        .isolations
        .iter()
        .filter(|isolation| isolation.standing == Standing::Isolated)
        .map(|isolation| study.organizations[isolation.actor].name.clone())
        .collect();
    let unsaid = study
        .organizations
        .iter()
        .filter(|organization| organization.answered.is_none())
        .count();
    let values = [
        ("isolated", of(Standing::Isolated).into()),
        ("silent", of(Standing::NoAnswer).into()),
        ("tied", study.cohesion.m.into()),
        ("led", if lead.is_some() { "yes" } else { "no" }.into()),
        ("unsaid", unsaid.into()),
        ("n", study.cohesion.n.into()),
        ("m", study.cohesion.m.into()),
        ("brokers", brokers.len().into()),
        ("names", words.list(&brokers).into()),
        ("list", words.list(&isolated).into()),
        ("components", study.cohesion.components.into()),
    ];
    Heading {
        id: FIGURE.id,
        title: words.fill("network-title", &values),
        subtitle: words.say("network-subtitle"),
        description: words.fill("network-description", &values),
    }
}
