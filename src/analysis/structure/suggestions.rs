//! Ties that would help an isolated actor, each with its reasons.

pub use super::grounds::Ground;

use super::grounds::Grounds;
use super::isolates::{Isolation, Standing, WithoutLead};
use crate::analysis::kernels::compact::Compact;
use crate::analysis::kernels::plain::Search;
use crate::model::actor_graph::ActorGraph;
use crate::model::network::Network;
use crate::model::never::Never;

/// How many ties are suggested to one actor at most, and how many at least where the network has partners to offer.
const MOST: usize = 3;
const LEAST: usize = 2;

/// A tie that would help.
#[derive(Debug, Clone, PartialEq)]
pub struct Suggestion {
    /// Whom it would help, by index.
    pub actor: usize,
    /// With whom, by index.
    pub with: usize,
    /// Why the two might want it; never empty.
    pub grounds: Vec<Ground>,
    /// How much the actor's harmonic centrality would rise, on the network without the lead where one is named.
    pub gain: f64,
}

/// Suggests up to three ties to every isolated actor.
///
/// A partner is an organization of the largest component, other than the lead, that the actor cannot reach yet. Partners with more grounds for a tie come first, then
/// those that would bring the actor nearer to everybody: harmonic centrality with the tie, less without. Both are taken on the network
/// without the lead, so that what is suggested does not hang on the lead again. A partner without any ground is suggested only to an
/// actor that would otherwise get less than two. What the planners exclude is not suggested.
/// # Complexity
/// *O*(*n m* + *k n*) for *k* isolated actors.
pub fn suggestions(
    network: &Network,
    graph: &ActorGraph,
    isolations: &[Isolation],
    whole: &super::components::Components,
    without_lead: Option<&WithoutLead>,
    never: &Never,
) -> Vec<Suggestion> {
    let view = Grounds::new(network, graph, never);
    let (reduced, components) = match without_lead {
        Some(without) => (&without.graph, &without.components),
        None => (graph, whole),
    };
    let index = |actor| match without_lead {
        Some(without) => without.index(actor),
        None => Some(actor),
    };
    // Where the lead alone held everybody, no part is left that is larger than one, and any partner will do.
    let split = (0..reduced.len()).all(|actor| components.size_of(actor) == 1);
    let arcs = Compact::of(reduced);
    let mut search = Search::new(reduced.len());
    // What a partner brings hangs on it alone, since none of whom it reaches is reached yet.
    let mut gains: Vec<Option<f64>> = vec![None; reduced.len()];
    let mut all = Vec::new();
    for isolation in isolations {
        let actor = isolation.actor;
        let Some(start) = index(actor).filter(|_| isolation.standing == Standing::Isolated) else {
            continue;
        };
        let mut partners: Vec<Suggestion> = (0..graph.len())
            .filter(|&with| with != actor)
            .filter(|&with| graph.successors(actor).iter().all(|arc| arc.to != with))
            .filter(|&with| view.may_be_tied(actor, with))
            .filter_map(|with| {
                let end = index(with)?;
                let elsewhere = components.of(end) != components.of(start);
                let helps =
                    elsewhere && whole.in_largest(with) && (split || components.in_largest(end));
                helps.then(|| {
                    let gain = *gains[end].get_or_insert_with(|| {
                        search.run(&arcs, end as u32);
                        gain(&search)
                    });
                    Suggestion {
                        actor,
                        with,
                        grounds: view.of(actor, with),
                        gain,
                    }
                })
            })
            .collect();
        partners.sort_by(|a, b| {
            (b.grounds.len().cmp(&a.grounds.len()))
                .then_with(|| b.gain.total_cmp(&a.gain))
                .then_with(|| a.with.cmp(&b.with))
        });
        let grounded = partners
            .iter()
            .take_while(|partner| !partner.grounds.is_empty());
        let count = grounded.count().clamp(LEAST, MOST);
        all.extend(partners.into_iter().take(count).map(|mut partner| {
            if partner.grounds.is_empty() {
                partner.grounds.push(Ground::Nearest);
            }
            partner
        }));
    }
    all
}

/// How much the harmonic centrality of an actor rises when it is tied to one of another component, from what that one reaches.
fn gain(partner: &Search) -> f64 {
    let n = partner.distance.len();
    let others = n.saturating_sub(1).max(1) as f64;
    let risen: f64 = (partner.distance.iter())
        .map(|distance| 1.0 / (1.0 + distance))
        .sum();
    risen / others
}
