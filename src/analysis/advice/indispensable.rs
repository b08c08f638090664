//! Who is indispensable: to the network, to the services, to both or to neither.

use crate::analysis::coverage::closures::Closure;
use crate::analysis::coverage::status::NeedStatus;
use crate::analysis::key_players::{Alone, KeyPlayers, Measure, alone};
use crate::analysis::study::Study;
use crate::model::actor_graph::ActorGraph;
use std::collections::BTreeMap;

/// Whose closure leaves at least this share of the persons covered today surely without a place, holds services.
pub const SHARE_LOST: f64 = 0.05;

/// What hangs on an actor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Holds {
    /// Network and services.
    Both,
    /// The network.
    Network,
    /// Services.
    Services,
    /// Neither.
    Neither,
}

impl Holds {
    /// All, the most indispensable first.
    pub const ALL: [Self; 4] = [Self::Both, Self::Network, Self::Services, Self::Neither];

    /// The name used in files and message catalogues.
    pub fn key(self) -> &'static str {
        match self {
            Self::Both => "both",
            Self::Network => "network",
            Self::Services => "services",
            Self::Neither => "neither",
        }
    }
}

/// An actor, what it is to the network and what it is to the services.
#[derive(Debug, Clone, PartialEq)]
pub struct Indispensable {
    /// Which one, by index in the graph the sets are of.
    pub actor: usize,
    /// What hangs on it.
    pub holds: Holds,
    /// The network without it, and what it reaches.
    pub alone: Alone,
    /// How much more fragmented the others are without it than all are with it.
    pub fragmentation_rise: Option<f64>,
    /// The same by distance.
    pub distance_rise: Option<f64>,
    /// The measures for which it is in the best set.
    pub best_for: Vec<Measure>,
    /// Services that stop with it, because nobody else provides them.
    pub services_stopped: usize,
    /// Persons who lose their place for certain.
    pub lost: u64,
    /// Persons who lose their place, and of whom it cannot be told whether another has room.
    pub undetermined: u64,
    /// Needs that become uncovered or out of reach.
    pub become_uncovered: usize,
}

/// Every actor of a study, the most indispensable first, with the best sets that were found.
///
/// # Definition
/// An actor *holds the network* if somebody can no longer be reached by the others once it alone withdraws, or if it is in the only best set
/// for fragmentation, where that is proved. It *holds services* if, were it to close, [`SHARE_LOST`] of the persons covered
/// today would surely lose their place, or a need would become uncovered or out of reach.
/// # Edge cases
/// Where several sets are equally good, being in one of them is no merit, and counts for nothing here. Persons who hope for places of which
/// nobody stated the number are [`Indispensable::undetermined`], and do not count as lost.
pub fn indispensable(
    study: &Study<'_>,
    graph: &ActorGraph,
    sets: &[KeyPlayers],
    steps: u32,
) -> Vec<Indispensable> {
    let whole = |measure: Measure| {
        let set = sets.iter().find(|set| set.measure == measure)?;
        set.before
    };
    let closures: BTreeMap<&str, &Closure> = study
        .closures()
        .organizations
        .iter()
        .map(|closure| (closure.organization.as_str(), closure))
        .collect();
    let covered = study.coverage.totals.covered as f64;
    let only_best = sets.iter().find(|set| {
        let one = set
            .sets
            .is_some_and(|sets| sets.complete && sets.count == 1);
        set.measure == Measure::Fragmentation && set.is_proved() && one
    });
    let mut all: Vec<Indispensable> = alone(graph, steps)
        .into_iter()
        .enumerate()
        .map(|(actor, alone)| {
            let closure = closures.get(graph.ids()[actor].as_str());
            let become_uncovered = closure.map_or(0, |closure| {
                closure.becoming(&[NeedStatus::Uncovered, NeedStatus::OutOfReach])
            });
            let loss = closure.map(|closure| closure.loss).unwrap_or_default();
            let holds_network =
                alone.detached > 0 || only_best.is_some_and(|set| set.set.contains(&actor));
            let many = loss.lost > 0 && loss.lost as f64 >= SHARE_LOST * covered;
            let holds_services = many || become_uncovered > 0;
            Indispensable {
                actor,
                holds: match (holds_network, holds_services) {
                    (true, true) => Holds::Both,
                    (true, false) => Holds::Network,
                    (false, true) => Holds::Services,
                    (false, false) => Holds::Neither,
                },
                fragmentation_rise: difference(alone.fragmentation, whole(Measure::Fragmentation)),
                distance_rise: difference(
                    alone.distance_fragmentation,
                    whole(Measure::DistanceFragmentation),
                ),
                alone,
                best_for: best_for(sets, actor),
                services_stopped: closure.map_or(0, |closure| closure.stopped.len()),
                lost: loss.lost,
                undetermined: loss.undetermined,
                become_uncovered,
            }
        })
        .collect();
    all.sort_by(|a, b| {
        let rise = |one: &Indispensable| one.fragmentation_rise.unwrap_or(0.0);
        (a.holds.cmp(&b.holds))
            .then_with(|| b.lost.cmp(&a.lost))
            .then_with(|| rise(b).total_cmp(&rise(a)))
            .then_with(|| a.actor.cmp(&b.actor))
    });
    all
}

/// The measures for which an actor is in the set.
pub fn best_for(sets: &[KeyPlayers], actor: usize) -> Vec<Measure> {
    let sets = sets.iter().filter(|set| set.set.contains(&actor));
    sets.map(|set| set.measure).collect()
}

fn difference(without: Option<f64>, with: Option<f64>) -> Option<f64> {
    Some(without? - with?)
}
