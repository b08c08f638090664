//! How each actor's ties lie towards the groups of a partition.

use super::contacts::Contacts;
use crate::analysis::scores::{Gap, Scores};
use crate::model::actor_graph::ActorGraph;
use std::collections::BTreeMap;

/// Group numbers as given, of any size and with holes, made numbers from 0 on in the order of the given ones, one for each of `n`
/// actors. Who is beyond the end of the list is alone. How many groups there are.
pub(crate) fn dense(membership: &[usize], n: usize) -> (Vec<u32>, usize) {
    let given = &membership[..n.min(membership.len())];
    let mut numbers: BTreeMap<usize, u32> = given.iter().map(|&group| (group, 0)).collect();
    for (number, dense) in (0..).zip(numbers.values_mut()) {
        *dense = number;
    }
    let mut of: Vec<u32> = given.iter().map(|group| numbers[group]).collect();
    let groups = numbers.len() + n - given.len();
    of.extend(numbers.len() as u32..groups as u32);
    (of, groups)
}

/// Participation coefficients: how evenly each actor's ties are spread over the groups, which are numbered from 0.
pub(crate) fn participation(graph: &ActorGraph, of: &[u32], groups: usize) -> Scores {
    let contacts = Contacts::by_strength(graph);
    let mut into = vec![0.0_f64; groups];
    let coefficient = |actor: usize| {
        let ties = contacts.of(actor);
        let total = ties.total();
        for (other, weight) in ties.iter() {
            into[of[other] as usize] += weight;
        }
        let mut squares = 0.0;
        for (other, _) in ties.iter() {
            // Zero from the second tie into a group on.
            let share = std::mem::take(&mut into[of[other] as usize]) / total;
            squares += share * share;
        }
        (!ties.is_empty()).then_some(1.0 - squares)
    };
    Scores::partial((0..graph.len()).map(coefficient).collect(), Gap::Isolate)
}

/// Within-module scores: by how many standard deviations of its group an actor's ties inside the group exceed the group's mean.
pub(crate) fn within_module(graph: &ActorGraph, of: &[u32], groups: usize) -> Scores {
    let contacts = Contacts::by_strength(graph);
    let inside = |actor: usize| -> f64 {
        let ties = contacts.of(actor).iter();
        let own = ties.filter(|&(other, _)| of[other] == of[actor]);
        own.map(|(_, weight)| weight).sum()
    };
    let inside: Vec<f64> = (0..graph.len()).map(inside).collect();
    let mean = |value: &dyn Fn(usize) -> f64| {
        let (mut sums, mut sizes) = (vec![0.0; groups], vec![0.0; groups]);
        for (actor, &group) in of.iter().enumerate() {
            sums[group as usize] += value(actor);
            sizes[group as usize] += 1.0;
        }
        let means = sums.iter().zip(&sizes).map(|(sum, size)| sum / size);
        means.collect::<Vec<f64>>()
    };
    let means = mean(&|actor| inside[actor]);
    let above = |actor: usize| inside[actor] - means[of[actor] as usize];
    let variances = mean(&|actor| above(actor) * above(actor));
    let score = |actor: usize| {
        let group = of[actor] as usize;
        let deviation = variances[group].sqrt();
        // What is left of rounding is no variation.
        (deviation > 1e-12 * means[group]).then(|| above(actor) / deviation)
    };
    Scores::partial((0..graph.len()).map(score).collect(), Gap::NoVariation)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_may_have_any_numbers_and_who_has_none_is_alone() {
        assert_eq!(dense(&[77, 5, 77], 5), (vec![1, 0, 1, 2, 3], 4));
        assert_eq!(dense(&[1, 2, 3], 2), (vec![0, 1], 2));
        assert_eq!(dense(&[], 0), (vec![], 0));
    }
}
