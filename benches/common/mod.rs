//! Three invented districts, the same in every run: what is measured today can be measured again.

#![allow(
    dead_code,
    reason = "each bench is a program of its own and uses a part of this"
)]

#[path = "../../tests/common/districts.rs"]
mod districts;
#[path = "../../tests/common/labelled/mod.rs"]
pub(crate) mod labelled;
#[path = "../../tests/common/random.rs"]
pub(crate) mod random;

use districts::{Sketch, address, id, municipality, need, need_type, organization, place, service};
use random::Random;
use std::collections::BTreeSet;
use std::fmt;
use tessuto::model::actor_graph::{ActorGraph, Weighting};
use tessuto::model::district::District;
use tessuto::model::node::{Catchment, Municipality, Service};
use tessuto::model::units::Headcount;

/// A district and how many nodes it has: actors in [`Size::actors`], nodes of every kind in [`Size::district`].
#[derive(Debug, Clone, Copy)]
pub(crate) struct Size {
    name: &'static str,
    nodes: usize,
}

/// The three sizes.
pub(crate) const SIZES: [Size; 3] = [
    Size {
        name: "valley",
        nodes: 60,
    },
    Size {
        name: "district",
        nodes: 600,
    },
    Size {
        name: "province",
        nodes: 6000,
    },
];

impl fmt::Display for Size {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} ({})", self.name, self.nodes)
    }
}

impl Size {
    /// Actors and their ties: most with organizations nearby, some with the few that everybody knows, one actor in twenty with nobody.
    /// About three ties an actor, of strength 1 to 5.
    pub(crate) fn actors(self, weighting: Weighting) -> ActorGraph {
        let mut random = Random(self.nodes as u64);
        let id = |actor: usize| format!("o{actor:04}");
        let hubs = self.nodes / 50 + 1;
        let mut ties = Vec::new();
        for actor in (0..self.nodes).filter(|actor| actor % 20 != 7) {
            for _ in 0..3 {
                // Numbers that are near each other stand for organizations of neighbouring municipalities.
                let other = match random.below(10) {
                    0 | 1 => random.below(hubs),
                    2 => random.below(self.nodes),
                    _ => (actor + 1 + random.below(30)) % self.nodes,
                };
                if other % 20 != 7 {
                    ties.push((id(actor), id(other), 1.0 + random.below(5) as f64));
                }
            }
        }
        let borrowed = ties
            .iter()
            .map(|(from, to, strength)| (from.as_str(), to.as_str(), *strength));
        ActorGraph::new((0..self.nodes).map(id), borrowed, false, weighting)
    }

    /// Municipalities on a grid 7 km wide, organizations, services of twelve types by radius, by list or everywhere, and needs that
    /// ask for nearly twice what there is. One service in seven does not state its capacity.
    pub(crate) fn district(self) -> District {
        let mut random = Random(self.nodes as u64);
        let municipalities = (self.nodes / 20).max(3);
        let side = (1..)
            .find(|side| side * side >= municipalities)
            .unwrap_or(1);
        let organizations = self.nodes * 35 / 100;
        let services = self.nodes / 4;
        let needs = self.nodes - municipalities - organizations - services - TYPES;
        let code = |municipality: usize| format!("{:06}", 41_000 + municipality);
        let on_grid = |index: usize| Municipality {
            place: place(
                12.0 + 0.087 * (index % side) as f64,
                43.0 + 0.063 * (index / side) as f64,
            ),
            ..municipality(&code(index))
        };
        let mut sketch = Sketch {
            municipalities: (0..municipalities).map(on_grid).collect(),
            organizations: (0..organizations)
                .map(|index| organization(&format!("o{index:04}")))
                .collect(),
            need_types: (0..TYPES)
                .map(|index| need_type(&format!("t{index:02}")))
                .collect(),
            ..Sketch::default()
        };
        for index in 0..services {
            let name = format!("s{index:04}");
            let provider = format!("o{:04}", random.below(organizations));
            let seat = random.below(municipalities);
            let catchment = match random.below(10) {
                0 => Catchment::Everywhere,
                1..4 => {
                    let around = seat..(seat + 3).min(municipalities);
                    Catchment::Listed(around.map(|near| id(&code(near))).collect())
                }
                _ => Catchment::WithinRadius,
            };
            sketch.services.push(Service {
                municipality: Some(id(&code(seat))),
                catchment,
                capacity: (random.below(7) > 0).then(|| random.below(80) as u32),
                ..service(&name, &provider)
            });
            sketch
                .addresses
                .push(address(&name, &format!("t{:02}", random.below(TYPES))));
        }
        let mut wanted = BTreeSet::new();
        while wanted.len() < needs.min(municipalities * TYPES) {
            wanted.insert((random.below(TYPES), random.below(municipalities)));
        }
        for (need_type, municipality) in wanted {
            let persons = Headcount::Stated(random.below(90) as u32);
            sketch.needs.push(need(
                &format!("t{need_type:02}"),
                &code(municipality),
                persons,
            ));
        }
        sketch.district()
    }
}

/// How many types of need there are.
const TYPES: usize = 12;
