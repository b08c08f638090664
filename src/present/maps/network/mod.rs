//! The network map: who is tied to whom, who stands between, who is alone.

mod asides;
mod groups;
mod key;
mod placed;
mod places;
#[cfg(test)]
mod tests;

use crate::analysis::scores::Precision;
use crate::analysis::structure::isolates::Standing;
use crate::analysis::study::Study;
use crate::analysis::study::overview::Overview;
use crate::present::Briefing;
use crate::present::audience::Audience;
use crate::present::called::called;
use crate::present::canvas::{CanvasError, Drawing, Point, Rect};
use crate::present::figures::Figure;
use crate::present::frame::{Frame, Heading};
use crate::present::legend::{Legend, network_size};
use crate::present::maps::actors::between;
use crate::present::maps::tavoli;
use crate::present::sheet::Sheet;
use asides::{Aside, Panel, asides};
use groups::Groups;
use placed::Map;
use places::Room;
pub use places::{Memo, Places};
use std::collections::BTreeSet;

pub(in crate::present) const FIGURE: Figure = Figure {
    id: "network",
    told_to: Audience::Tavolo,
    draw,
};

/// Networks of more actors than this, without those beside the map, are drawn as groups.
const EVERYBODY: usize = 150;

/// A map before it is drawn: what stands beside it, and what it draws.
struct Plan<'a> {
    panel: Panel,
    legend: Legend<'a>,
    below: Rect,
    room: Room,
    picture: Picture<'a>,
}

/// Everybody, or groups.
enum Picture<'a> {
    Everybody(Box<Map<'a>>),
    Groups(Box<Groups<'a>>),
}

impl<'a> Plan<'a> {
    /// Where it has everybody, by id, in shares of its room.
    fn places(&self, briefing: &Briefing<'_>) -> Places {
        let ids = briefing.study.actors.ids();
        let place = |(actor, point): (usize, Point)| (ids[actor].clone(), self.room.shares(point));
        match &self.picture {
            Picture::Everybody(map) => map.places().map(place).collect(),
            Picture::Groups(groups) => groups.places().map(place).collect(),
        }
    }

    fn new(briefing: &Briefing<'a>, sheet: &'a Sheet, body: Rect) -> Self {
        let asides = asides(briefing);
        let overview = seen_from_afar(briefing.study, &asides);
        let ties = match overview {
            Some(_) => Vec::new(),
            None => between(briefing.study),
        };
        let legend = match overview {
            Some(_) => key::of_groups(briefing, sheet),
            None => key::of_everybody(briefing, sheet, &ties),
        };
        let (rest, below) = legend.at_foot(body);
        let panel = Panel::beside(briefing, sheet, &asides, rest);
        let room = Room::new(sheet, panel.map);
        let listed = listed(&asides);
        let picture = match overview {
            Some(overview) => {
                let groups = Groups::new(briefing, overview, sheet, &room, &listed);
                Picture::Groups(Box::new(groups))
            }
            None => {
                let map = Map::best(briefing, sheet, &room, &listed, &ties);
                Picture::Everybody(Box::new(map))
            }
        };
        Self {
            panel,
            legend,
            below,
            room,
            picture,
        }
    }
}

/// Who is listed beside the map, if there is room.
fn listed(asides: &[Aside]) -> BTreeSet<usize> {
    let groups = asides.iter().flat_map(|aside| &aside.groups);
    groups.flatten().copied().collect()
}

/// The groups of a network that is too large to draw everybody.
fn seen_from_afar<'s>(study: &'s Study<'_>, asides: &[Aside]) -> Option<&'s Overview> {
    let drawn = study.organizations.len() - listed(asides).len();
    (drawn > EVERYBODY).then(|| study.overview()).flatten()
}

fn draw(briefing: &Briefing<'_>, sheet: &Sheet) -> Result<Drawing, CanvasError> {
    if let Some(tavolo) = briefing.view.tavolo {
        return tavoli::one::draw(briefing, sheet, FIGURE.id, tavolo);
    }
    let study = briefing.study;
    let words = briefing.words;
    let mut frame = Frame::open(briefing, sheet, &heading(briefing));
    let plan = Plan::new(briefing, sheet, frame.body);
    if let Some(memo) = briefing.view.memo {
        memo.keep(sheet, plan.places(briefing));
    }
    let canvas = &mut frame.canvas;
    let mut drawn = 0;
    match &plan.picture {
        Picture::Everybody(map) => {
            canvas.group("ties", &words.say("network-ties"), |canvas| {
                map.draw_ties(canvas);
            });
            canvas.group("actors", &words.say("network-actors"), |canvas| {
                map.draw_actors(canvas);
                drawn = map.draw_names(canvas);
            });
        }
        Picture::Groups(groups) => {
            canvas.group("channels", &words.say("network-channels"), |canvas| {
                groups.draw_channels(canvas);
            });
            canvas.group("groups", &words.say("network-groups"), |canvas| {
                groups.draw_bubbles(canvas);
                groups.draw_captions(canvas);
            });
        }
    }
    let mut listed = 0;
    canvas.group("asides", &words.say("network-asides"), |canvas| {
        listed = plan.panel.draw(canvas, briefing, sheet);
    });
    plan.legend.draw(canvas, plan.below);
    let left_out = match &plan.picture {
        Picture::Everybody(_) => {
            let unnamed = study.organizations.len().saturating_sub(drawn + listed);
            words.fill("network-left-out", &[("unnamed", unnamed.into())])
        }
        Picture::Groups(groups) => {
            let account = groups.account;
            let error = match study.centralities.betweenness.precision() {
                Some(Precision::Bounded { error, .. }) => Some(error),
                _ => None,
            };
            let values = [
                ("actors", account.actors.into()),
                (
                    "others",
                    study
                        .organizations
                        .len()
                        .saturating_sub(account.actors + listed)
                        .into(),
                ),
                ("ties", account.ties.into()),
                ("left", study.cohesion.m.saturating_sub(account.ties).into()),
                ("unshown", (account.groups - account.shown).into()),
                (
                    "estimated",
                    if error.is_some() { "yes" } else { "no" }.into(),
                ),
                ("error", words.decimal(error.unwrap_or_default(), 2).into()),
            ];
            words.fill("network-groups-left-out", &values)
        }
    };
    let n = network_size(words, study.cohesion.n, study.cohesion.m);
    frame.close(&n, &left_out)
}

/// Where the map on a sheet puts each organization that it draws with its ties, by id, in shares of the map's room: *x* from 0 on
/// the left to 1 on the right, *y* from 0 above to 1 below. [`View::places`](crate::present::View::places) takes them back.
pub fn places(briefing: &Briefing<'_>, sheet: &Sheet) -> Places {
    if let Some(places) = briefing.view.memo.and_then(|memo| memo.recall(sheet)) {
        return places;
    }
    let frame = Frame::open(briefing, sheet, &heading(briefing));
    let places = Plan::new(briefing, sheet, frame.body).places(briefing);
    if let Some(memo) = briefing.view.memo {
        memo.keep(sheet, places.clone());
    }
    places
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
        .map(|ranked| called(study.organizations[ranked.actor]).to_owned())
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
        .map(|isolation| called(study.organizations[isolation.actor]).to_owned())
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
    let asides = asides(briefing);
    match seen_from_afar(study, &asides) {
        None => Heading {
            id: FIGURE.id,
            title: words.fill("network-title", &values),
            subtitle: words.say("network-subtitle"),
            description: words.fill("network-description", &values),
        },
        Some(overview) => {
            let beside = listed(&asides);
            let drawn = |members: &[usize]| members.iter().any(|actor| !beside.contains(actor));
            let groups: Vec<usize> = (overview.groups.iter())
                .filter(|group| drawn(&group.members))
                .map(|group| group.members.len())
                .collect();
            let values: Vec<_> = values
                .into_iter()
                .chain([
                    ("groups", groups.len().into()),
                    (
                        "largest",
                        groups.first().copied().unwrap_or_default().into(),
                    ),
                    ("backbone", overview.backbone.ties.len().into()),
                    ("significant", overview.backbone.significant.into()),
                ])
                .collect();
            Heading {
                id: FIGURE.id,
                title: words.fill("network-groups-title", &values),
                subtitle: words.say("network-groups-subtitle"),
                description: words.fill("network-groups-description", &values),
            }
        }
    }
}
