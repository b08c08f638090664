//! The network to explore: what the page's script draws and tells of every organization, as data, and the same as a table.
//!
//! The script finds, fades and follows what is here; it computes nothing but who falls off when one organization is taken away, which
//! is a walk along the ties.

mod actors;
mod closing;
mod seats;
mod table;
mod ties;

use super::Desk;
use super::sheet::Sheet;
use crate::model::node::OrganizationKind;
use crate::model::tie::RelationKind;
use crate::present::canvas::Point;
use crate::present::canvas::outline;
use crate::present::kinds::look;
use actors::{Actor, actors};
use serde::Serialize;
use ties::{Tie, ties};

/// The section.
#[derive(Debug, Serialize)]
pub(super) struct Explorer {
    intro: String,
    /// What there is instead where the script does not run.
    no_script: String,
    /// The network as a table, for who does not use the map.
    sheet: Sheet,
}

/// What the script draws.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Network {
    /// How wide the map is, in its heights.
    aspect: f64,
    kinds: Vec<Kind>,
    relations: Vec<Relation>,
    municipalities: Vec<String>,
    tavoli: Vec<String>,
    need_types: Vec<String>,
    actors: Vec<Actor>,
    ties: Vec<Tie>,
    /// Whether everybody stands as on the printed map.
    #[serde(skip)]
    printed: bool,
}

/// A kind of organization, and how the figures draw it.
#[derive(Debug, Serialize)]
struct Kind {
    name: String,
    color: String,
    /// The corners of its mark around the middle, for an area of that of a circle of radius 1; none is that circle.
    corners: Vec<[f64; 2]>,
}

/// A kind of tie, and what an organization does that is tied so to the one whose sheet it is on.
#[derive(Debug, Serialize)]
struct Relation {
    name: String,
    /// Without direction, from that organization, to it, both ways: as [`ties::Way`] counts.
    said: [String; 4],
}

/// The section around what the script draws. `figure` says whether the map of the network is among the figures of the page.
pub(super) fn explorer(desk: &Desk<'_>, network: &Network, figure: bool) -> Explorer {
    let figure = match (figure, network.printed) {
        (true, true) => "same",
        (true, false) => "groups",
        (false, _) => "none",
    };
    let say = |id: &str| desk.words.fill(id, &[("figure", figure.into())]);
    Explorer {
        intro: say("page-explorer-intro"),
        no_script: say("page-explorer-no-script"),
        sheet: table::sheet(desk),
    }
}

/// What the script draws; `None` for a district without organizations, and for the public, who would see who has no ties.
pub(super) fn network(desk: &Desk<'_>) -> Option<Network> {
    let (study, words) = (desk.study, desk.words);
    if study.organizations.is_empty() || desk.briefing.audience.hides_judgements() {
        return None;
    }
    let network = &study.district.network;
    let seats = seats::seats(desk.briefing);
    let kind = |kind: OrganizationKind| {
        let (mark, color) = look(kind);
        let corners = outline(mark, Point::new(0.0, 0.0), 1.0);
        Kind {
            name: words.say(&format!("kind-{}", kind.key())),
            color: color.hex(),
            corners: (corners.iter())
                .map(|corner| [rounded(corner.x), rounded(corner.y)])
                .collect(),
        }
    };
    let relation = |kind: RelationKind| Relation {
        name: words.say(&format!("relation-{}", kind.key())),
        said: ["none", "from", "to", "both"].map(|way| {
            let way = [("way", way.into())];
            words.fill(&format!("page-tie-{}", kind.key()), &way)
        }),
    };
    Some(Network {
        aspect: seats::ASPECT,
        kinds: OrganizationKind::ALL.map(kind).into(),
        relations: RelationKind::ALL.map(relation).into(),
        municipalities: network
            .municipalities()
            .map(|one| one.name.clone())
            .collect(),
        tavoli: network.tavoli().map(|one| one.name.clone()).collect(),
        need_types: network.need_types().map(|one| one.name.clone()).collect(),
        actors: actors(desk, &seats.points),
        printed: seats.printed,
        ties: ties(desk),
    })
}

/// A coordinate or a size, as exact as a screen can show.
fn rounded(number: f64) -> f64 {
    (number * 1e4).round() / 1e4
}
