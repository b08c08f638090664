//! Is the compact graph the one that its definition gives, however it is built?

use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use tessuto::model::actor_graph::{ActorGraph, Weighting};

const WEIGHTINGS: [Weighting; 4] = [
    Weighting::Unweighted,
    Weighting::StrengthSum,
    Weighting::StrengthMax,
    Weighting::Cost,
];

/// A graph by definition: each merged tie by the ids of its ends, and how many ties were parallel and of an actor to itself.
#[derive(Debug, Default)]
struct Plain {
    ids: BTreeSet<String>,
    ties: BTreeMap<(String, String), f64>,
    parallel: usize,
    own: usize,
}

fn by_definition(
    ids: &[String],
    ties: &[[u32; 2]],
    weights: &[f64],
    directed: bool,
    weighting: Weighting,
) -> Plain {
    let mut plain = Plain {
        ids: ids.iter().cloned().collect(),
        ..Plain::default()
    };
    for (place, [from, to]) in ties.iter().enumerate() {
        let (Some(from), Some(to)) = (ids.get(*from as usize), ids.get(*to as usize)) else {
            continue;
        };
        if from == to {
            plain.own += 1;
            continue;
        }
        let mut ends = (from.clone(), to.clone());
        if !directed && ends.0 > ends.1 {
            ends = (ends.1, ends.0);
        }
        let weight = weights.get(place).copied().unwrap_or(1.0);
        let Some(merged) = plain.ties.get_mut(&ends) else {
            plain.ties.insert(ends, weight);
            continue;
        };
        plain.parallel += 1;
        *merged = match weighting {
            Weighting::Unweighted => 1.0,
            Weighting::StrengthSum => *merged + weight,
            Weighting::StrengthMax => merged.max(weight),
            Weighting::Cost => merged.min(weight),
        };
    }
    plain
}

/// The arcs of an actor on one side, by definition: the id at the other end, strength, distance.
fn arcs(
    plain: &Plain,
    id: &str,
    arriving: bool,
    directed: bool,
    weighting: Weighting,
) -> Vec<(String, f64, f64)> {
    let mut arcs = Vec::new();
    for ((from, to), &weight) in &plain.ties {
        let (start, end) = if arriving { (to, from) } else { (from, to) };
        let other = if start == id {
            end
        } else if end == id && !directed {
            start
        } else {
            continue;
        };
        arcs.push(match weighting {
            Weighting::Unweighted => (other.clone(), 1.0, 1.0),
            Weighting::StrengthSum | Weighting::StrengthMax => {
                (other.clone(), weight, 1.0 / weight)
            }
            Weighting::Cost => (other.clone(), 1.0 / weight, weight),
        });
    }
    arcs.sort_by(|one, other| one.0.cmp(&other.0));
    arcs
}

fn assert_same(graph: &ActorGraph, plain: &Plain, directed: bool, weighting: Weighting) {
    assert_eq!(graph.ids(), Vec::from_iter(plain.ids.iter().cloned()));
    let counts = (graph.ties(), graph.parallel_ties(), graph.self_ties());
    assert_eq!(counts, (plain.ties.len(), plain.parallel, plain.own));
    for (actor, id) in graph.ids().iter().enumerate() {
        for arriving in [false, true] {
            let found = if arriving {
                graph.predecessors(actor)
            } else {
                graph.successors(actor)
            };
            let named = |arc: tessuto::model::actor_graph::Arc| {
                (graph.ids()[arc.to].clone(), arc.strength, arc.distance)
            };
            let forward: Vec<_> = found.iter().map(named).collect();
            assert_eq!(forward, arcs(plain, id, arriving, directed, weighting));
            let mut backward: Vec<_> = found.iter().rev().map(named).collect();
            backward.reverse();
            assert_eq!(backward, forward);
            for other in 0..graph.len() {
                assert_eq!(
                    found.lead_to(other),
                    found.iter().any(|arc| arc.to == other)
                );
            }
        }
    }
    let place = |id: &str| graph.index_of(id).unwrap();
    let mut pairs: Vec<_> = plain
        .ties
        .keys()
        .map(|(from, to)| (place(from).min(place(to)), place(from).max(place(to))))
        .collect();
    pairs.sort_unstable();
    pairs.dedup();
    assert_eq!(graph.pairs().collect::<Vec<_>>(), pairs);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// Ids in any order, some twice; ends that are not there; self-ties; parallel ties whose sum depends on their order.
    #[test]
    fn a_graph_is_what_its_definition_says(
        ids in prop::collection::vec("[a-f]{1,2}", 0..9),
        ties in prop::collection::vec(([0..10_u32, 0..10_u32], 1..40_u32), 0..60),
        lacking in 0..3_usize,
    ) {
        let weights: Vec<f64> = ties.iter().map(|(_, tenths)| f64::from(*tenths) / 10.0).collect();
        let weights = &weights[..weights.len().saturating_sub(lacking)];
        let ties: Vec<[u32; 2]> = ties.iter().map(|(tie, _)| *tie).collect();
        for directed in [false, true] {
            for weighting in WEIGHTINGS {
                let plain = by_definition(&ids, &ties, weights, directed, weighting);
                let graph = ActorGraph::from_indexed(ids.clone(), ties.clone(), weights.to_vec(), directed, weighting);
                assert_same(&graph, &plain, directed, weighting);
                let named = ties.iter().zip(weights.iter().chain(std::iter::repeat(&1.0))).filter_map(|([from, to], weight)| {
                    Some((ids.get(*from as usize)?.as_str(), ids.get(*to as usize)?.as_str(), *weight))
                });
                let graph = ActorGraph::new(ids.iter().cloned(), named, directed, weighting);
                assert_same(&graph, &plain, directed, weighting);
            }
        }
    }
}
