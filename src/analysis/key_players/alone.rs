//! Each actor alone: what its withdrawal would do to the others, and how much it reaches by itself.

use super::field::Field;
use super::nearness::Nearness;
use super::negative::{Hold, Holding};
use super::{Budget, apart};
use crate::model::actor_graph::ActorGraph;

/// Up to how many actors distances are summed up without each of them in turn.
const SUMMED: usize = 1_500;

/// An actor by itself.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Alone {
    /// Fragmentation of the others without it; `None` of fewer than two.
    pub fragmentation: Option<f64>,
    /// How many of the others are then cut off from somebody they could reach before: all but the largest of the parts it joined.
    pub detached: usize,
    /// Distance-weighted fragmentation of the others without it; `None` also in large networks.
    pub distance_fragmentation: Option<f64>,
    /// The share of all that it reaches in so many steps, itself included.
    pub reach: f64,
    /// How near it is to all, itself included.
    pub distance_reach: f64,
}

/// The network with everybody there, and each actor by itself, by index.
///
/// *O*(*n* (*n* + *m*)), and *O*(*n*² *m d* / 64) for distances without each.
pub fn alone(graph: &ActorGraph, steps: u32) -> Vec<Alone> {
    let field = Field::of(graph, &[]);
    let n = field.len();
    let mut budget = Budget { most: 0, spent: 0 };
    let actors: Vec<usize> = (0..n).collect();
    let mut out = vec![false; n];
    let mut each = |hold: Hold| {
        let mut holding = Holding::new(&field, hold);
        let left = holding.without_each(&mut out, &actors, |_| true, &mut budget);
        let value = |(_, left): (usize, f64)| (n > 2).then(|| apart(left, n - 1));
        left.into_iter().map(value).collect::<Vec<_>>()
    };
    let fragmentation = each(Hold::Pairs);
    let distance_fragmentation = match n <= SUMMED {
        true => each(Hold::Nearness),
        false => vec![None; n],
    };
    let share = |nearness: Nearness, actor: usize| {
        let row = nearness.row(&field, actor);
        row.iter().sum::<f64>() / n as f64
    };
    actors
        .iter()
        .map(|&actor| Alone {
            fragmentation: fragmentation[actor],
            distance_fragmentation: distance_fragmentation[actor],
            detached: detached(&field, actor),
            reach: share(Nearness::Within(steps), actor),
            distance_reach: share(Nearness::Inverse, actor),
        })
        .collect()
}

/// How many the neighbours of an actor are parted from without it.
fn detached(field: &Field, actor: usize) -> usize {
    let mut seen = vec![false; field.len()];
    seen[actor] = true;
    let mut sizes = Vec::new();
    for &start in field.neighbours(actor) {
        let mut waiting = vec![start as usize];
        let mut size = 0;
        while let Some(next) = waiting.pop() {
            if std::mem::replace(&mut seen[next], true) {
                continue;
            }
            size += 1;
            waiting.extend(field.neighbours(next).iter().map(|&end| end as usize));
        }
        sizes.push(size);
    }
    sizes.iter().sum::<usize>() - sizes.iter().max().copied().unwrap_or(0)
}
