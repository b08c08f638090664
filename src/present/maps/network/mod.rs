//! The network map: who is tied to whom, who stands between, who is alone.

mod asides;
mod key;
mod placed;
mod places;

use crate::analysis::structure::isolates::Standing;
use crate::present::Briefing;
use crate::present::canvas::{CanvasError, Drawing, Point, Rect};
use crate::present::figures::Figure;
use crate::present::frame::{Frame, Heading};
use crate::present::legend::{Legend, network_size};
use crate::present::maps::actors::{Between, between};
use crate::present::sheet::Sheet;
use asides::{Panel, asides};
use key::key;
use placed::Map;
use places::Room;
use std::collections::{BTreeMap, BTreeSet};

pub(in crate::present) const FIGURE: Figure = Figure {
    id: "network",
    draw,
};

/// Between the map and the legend.
const GAP: f64 = 12.0;

/// A map before it is drawn: what stands beside it, and what it draws.
struct Plan<'a> {
    panel: Panel,
    legend: Legend<'a>,
    below: Rect,
    room: Room,
    ties: Vec<Between>,
    listed: BTreeSet<usize>,
}

impl<'a> Plan<'a> {
    fn new(briefing: &Briefing<'_>, sheet: &'a Sheet, body: Rect) -> Self {
        let ties = between(briefing.study);
        let legend = key(briefing, sheet, &ties);
        let high = legend.height(body.width);
        let below = Rect::new(body.x, body.bottom() - high, body.width, high);
        let height = (body.height - high - sheet.px(GAP)).max(1.0);
        let asides = asides(briefing);
        let rest = Rect::new(body.x, body.y, body.width, height);
        let panel = Panel::beside(briefing, sheet, &asides, rest);
        Self {
            listed: asides
                .iter()
                .flat_map(|aside| aside.groups.iter().flatten().copied())
                .collect(),
            room: Room::new(sheet, panel.map),
            panel,
            legend,
            below,
            ties,
        }
    }

    fn map<'s>(&self, briefing: &Briefing<'s>, sheet: &'s Sheet) -> Map<'s> {
        Map::best(briefing, sheet, &self.room, &self.listed, &self.ties)
    }
}

fn draw(briefing: &Briefing<'_>, sheet: &Sheet) -> Result<Drawing, CanvasError> {
    let study = briefing.study;
    let words = briefing.words;
    let mut frame = Frame::open(briefing, sheet, &heading(briefing));
    let plan = Plan::new(briefing, sheet, frame.body);
    let map = plan.map(briefing, sheet);
    let mut named = 0;
    let canvas = &mut frame.canvas;
    canvas.group("ties", &words.say("network-ties"), |canvas| {
        map.draw_ties(canvas);
    });
    canvas.group("actors", &words.say("network-actors"), |canvas| {
        map.draw_actors(canvas);
        named = map.draw_names(canvas);
    });
    let mut listed = 0;
    canvas.group("asides", &words.say("network-asides"), |canvas| {
        listed = plan.panel.draw(canvas, briefing, sheet);
    });
    plan.legend.draw(canvas, plan.below);
    let unnamed = study.organizations.len() - named - listed;
    let left_out = words.fill("network-left-out", &[("unnamed", unnamed.into())]);
    let n = network_size(words, study.cohesion.n, study.cohesion.m);
    frame.close(&n, &left_out)
}

/// Where the map on a sheet puts each organization that it draws with its ties, by id, in shares of the map's room: *x* from 0 on
/// the left to 1 on the right, *y* from 0 above to 1 below. [`View::places`](crate::present::View::places) takes them back.
pub fn places(briefing: &Briefing<'_>, sheet: &Sheet) -> BTreeMap<String, Point> {
    let frame = Frame::open(briefing, sheet, &heading(briefing));
    let plan = Plan::new(briefing, sheet, frame.body);
    let map = plan.map(briefing, sheet);
    let ids = briefing.study.actors.ids();
    map.places()
        .map(|(actor, point)| (ids[actor].clone(), plan.room.shares(point)))
        .collect()
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
