//! Leiden beside brute force, a plain search, and what it promises.

use super::*;
use crate::model::actor_graph::Arc;

/// `n` actors and about `ties` ties at random, of strength 1 to 4 when weighted, in two halves that hardly know each other.
fn network(n: usize, ties: usize, directed: bool, weighting: Weighting, seed: u64) -> ActorGraph {
    let mut random = SplitMix::new(seed);
    let mut indexed = Vec::new();
    let mut weights = Vec::new();
    for _ in 0..ties {
        let from = random.below(n);
        let half = n / 2;
        let to = match random.below(8) {
            0 => random.below(n),
            _ if from < half => random.below(half),
            _ => half + random.below(n - half),
        };
        indexed.push([from as u32, to as u32]);
        weights.push(1.0 + random.below(4) as f64);
    }
    let ids = (0..n).map(|actor| format!("{actor:04}")).collect();
    ActorGraph::from_indexed(ids, indexed, weights, directed, weighting)
}

fn networks() -> Vec<ActorGraph> {
    let mut networks = Vec::new();
    for seed in 0..20 {
        let n = 2 + 7 * seed as usize;
        let ties = n * (1 + seed as usize % 3);
        let weightings = [
            Weighting::Unweighted,
            Weighting::StrengthSum,
            Weighting::Cost,
        ];
        let weighting = weightings[seed as usize % 3];
        networks.push(network(n, ties, seed % 4 == 3, weighting, seed));
    }
    networks
}

/// The strength between two actors, both ways.
fn strength(graph: &ActorGraph, one: usize, other: usize) -> f64 {
    let arc = |from: usize, to: usize| graph.successors(from).iter().find(|arc| arc.to == to);
    let weight = |arc: Option<Arc>| arc.map_or(0.0, |arc| arc.strength);
    let back = if graph.is_directed() {
        arc(other, one)
    } else {
        None
    };
    weight(arc(one, other)) + weight(back)
}

/// Quality by the definition, over pairs of actors, per unit of tie weight.
struct Plain {
    /// What each pair adds when it is together.
    gains: Vec<Vec<f64>>,
}

impl Plain {
    fn new(graph: &ActorGraph, objective: Objective, resolution: f64) -> Self {
        let n = graph.len();
        let row = |one| (0..n).map(|other| strength(graph, one, other)).collect();
        let ties: Vec<Vec<f64>> = (0..n).map(row).collect();
        let strengths: Vec<f64> = ties.iter().map(|row| row.iter().sum()).collect();
        let total: f64 = strengths.iter().sum();
        let gain = |one: usize, other: usize| {
            let penalty = match objective {
                Objective::Modularity => strengths[one] * strengths[other] / total,
                Objective::Cpm => 1.0,
            };
            (ties[one][other] - resolution * penalty) / total
        };
        let row = |one| (0..n).map(|other| gain(one, other)).collect();
        Self {
            gains: (0..n).map(row).collect(),
        }
    }

    fn quality(&self, of: &[u32]) -> f64 {
        let mut quality = 0.0;
        for (one, row) in of.iter().zip(&self.gains) {
            let together = row.iter().zip(of).filter(|(_, other)| *other == one);
            quality += together.map(|(gain, _)| gain).sum::<f64>();
        }
        quality
    }

    /// Single moves and merges of two communities, as long as one of them helps: the simplest search there is.
    fn search(&self) -> f64 {
        let n = self.gains.len();
        let mut of: Vec<u32> = (0..n as u32).collect();
        let mut best = self.quality(&of);
        loop {
            let mut candidates = Vec::new();
            for one in 0..n as u32 {
                for actor in 0..n {
                    let mut moved = of.clone();
                    moved[actor] = one;
                    candidates.push(moved);
                }
                for other in 0..one {
                    let merge = |&of: &u32| if of == one { other } else { of };
                    candidates.push(of.iter().map(merge).collect());
                }
            }
            let before = best;
            for candidate in candidates {
                let quality = self.quality(&candidate);
                if quality > best + 1e-12 {
                    (best, of) = (quality, candidate);
                }
            }
            if best == before {
                return best;
            }
        }
    }

    /// The best of all partitions, spelled as numbers each at most one above the largest before it.
    fn best(&self) -> f64 {
        let n = self.gains.len();
        let mut partition = vec![0_u32; n];
        let mut best = f64::NEG_INFINITY;
        loop {
            best = best.max(self.quality(&partition));
            let free = |place: &usize| {
                let largest = partition[..*place].iter().max();
                largest.is_some_and(|&largest| partition[*place] <= largest)
            };
            let Some(place) = (1..n).rev().find(free) else {
                return best;
            };
            partition[place] += 1;
            partition[place + 1..].fill(0);
        }
    }
}

fn settings() -> [(Objective, f64); 4] {
    [
        (Objective::Modularity, 1.0),
        (Objective::Modularity, 2.5),
        (Objective::Cpm, 0.2),
        (Objective::Cpm, 1.5),
    ]
}

#[test]
fn every_community_is_connected() {
    for (number, graph) in networks().iter().enumerate() {
        for (objective, resolution) in settings() {
            let of = Leiden::new(graph, objective, resolution).search(number as u64, None);
            let mut reached = vec![false; graph.len()];
            let mut entered = vec![false; graph.len()];
            for start in 0..graph.len() {
                if reached[start] {
                    continue;
                }
                let again = std::mem::replace(&mut entered[of[start] as usize], true);
                assert!(
                    !again,
                    "network {number}, {objective:?} {resolution}: {of:?}"
                );
                let mut stack = vec![start];
                reached[start] = true;
                while let Some(actor) = stack.pop() {
                    for next in 0..graph.len() {
                        let tied = strength(graph, actor, next) > 0.0;
                        if tied && of[next] == of[actor] && !reached[next] {
                            reached[next] = true;
                            stack.push(next);
                        }
                    }
                }
            }
        }
    }
}

#[test]
fn small_networks_get_the_best_partition_there_is() {
    let (mut cases, mut missed) = (0, 0);
    for seed in 0..40 {
        let n = 3 + seed as usize % 5;
        let weighting = if seed % 2 == 0 {
            Weighting::Unweighted
        } else {
            Weighting::Cost
        };
        let graph = network(n, n + seed as usize % 7, seed % 5 == 4, weighting, seed);
        if graph.ties() == 0 {
            continue;
        }
        for (objective, resolution) in settings() {
            let runs = runs(&graph, objective, resolution, seed, Some(10), None);
            let plain = Plain::new(&graph, objective, resolution);
            let found = plain.quality(&runs.found[runs.best]);
            let best = plain.best();
            assert!(found <= best + 1e-12, "{found} is above {best}");
            cases += 1;
            missed += usize::from(found < best - 1e-12);
        }
    }
    assert!(cases > 100 && missed * 50 <= cases, "{missed} of {cases}");
}

#[test]
fn the_search_is_as_good_as_a_plain_one() {
    for (number, graph) in networks().iter().enumerate().skip(1).take(3) {
        for (objective, resolution) in settings() {
            let runs = runs(graph, objective, resolution, 1, Some(10), None);
            let best = &runs.found[runs.best];
            let plain = Plain::new(graph, objective, resolution);
            let (found, plain) = (plain.quality(best), plain.search());
            assert!(
                found > plain - 1e-9,
                "network {number}: {found}, plain {plain}"
            );
            // The quality by which runs are compared is that of the definition.
            let kernel = Leiden::new(graph, objective, resolution).quality(best);
            assert!((kernel - found).abs() < 1e-12, "{kernel} is {found}");
        }
    }
}

#[test]
fn threads_and_the_kind_of_number_change_nothing() {
    let graph = network(150, 500, false, Weighting::StrengthSum, 7);
    let partitions = |graph: &ActorGraph, threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
        let find = || runs(graph, Objective::Modularity, 1.0, 5, Some(6), Some(2)).found;
        pool.expect("a pool of threads").install(find)
    };
    let usual = partitions(&graph, 1);
    assert_eq!(partitions(&graph, 3), usual);
    // Half as strong: no longer whole numbers, but all sums are half as large to the last digit.
    let pairs = graph.pairs().map(|(one, other)| [one as u32, other as u32]);
    let ties: Vec<[u32; 2]> = pairs.collect();
    let halves = ties
        .iter()
        .map(|&[one, other]| strength(&graph, one as usize, other as usize) / 2.0);
    let halves = halves.collect();
    let ids = graph.ids().to_vec();
    let halved = ActorGraph::from_indexed(ids, ties, halves, false, Weighting::StrengthSum);
    assert_eq!(partitions(&halved, 2), usual);
}

#[test]
fn networks_of_nothing_fall_into_single_actors() {
    let search =
        |graph: &ActorGraph| Leiden::new(graph, Objective::Modularity, 1.0).search(1, None);
    let graph = |n: usize, weights: Vec<f64>| {
        let ids = (0..n).map(|actor| actor.to_string()).collect();
        let ties = vec![[0, 1]; weights.len()];
        ActorGraph::from_indexed(ids, ties, weights, false, Weighting::Cost)
    };
    assert_eq!(search(&graph(0, vec![])), [0; 0]);
    assert_eq!(search(&graph(3, vec![])), [0, 1, 2]);
    // The strength of so short a way is more than a number can hold.
    assert_eq!(search(&graph(2, vec![1e-320])), [0, 1]);
    assert_eq!(search(&graph(2, vec![1e300])), [0, 0]);
}

#[test]
fn the_largest_community_comes_first() {
    assert_eq!(by_size(&[4, 4, 1, 0, 1, 0, 1]), [1, 1, 0, 2, 0, 2, 0]);
}
