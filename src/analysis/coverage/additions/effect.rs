//! What one more service changes in the covered shares: of its type of need, and in the equity of the district.

use super::surroundings::Surroundings;
use super::{Addition, Case, Part};
use crate::analysis::coverage::equity::distribution::{Distribution, Portion};
use crate::analysis::coverage::equity::lorenz::gini;
use crate::analysis::coverage::even_blocks::even_blocks;
use crate::model::ids::MunicipalityCode;
use crate::model::node::Need;
use std::collections::{BTreeMap, BTreeSet};

/// How many arcs may be looked at for all effects together, each as often as there are needs beside it: about a second.
const WORK: usize = 1_000_000_000;

/// Shares before and after, in the most even allocation, before it is rounded to persons.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Effect {
    /// Municipalities in which the covered share of some need rises.
    pub gaining: usize,
    /// The covered share of the type of need in the whole district. Where services answer to several types it may be some persons off the
    /// tables of totals, which count whole persons of each need.
    pub share: Change,
    /// The lowest covered share of the type of need in a municipality.
    pub lowest: Change,
    /// The Gini index of the covered shares of all needs of the district; `None` where nobody is covered.
    pub gini: [Option<f64>; 2],
}

/// A number before and after; `None` where there is none.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Change {
    /// Before.
    pub before: Option<f64>,
    /// After.
    pub after: Option<f64>,
}

impl Effect {
    /// By how much the Gini index rises; below zero where the district becomes more even, 0 where there is nothing to compare.
    pub fn change(&self) -> f64 {
        match self.gini {
            [Some(before), Some(after)] => after - before,
            _ => 0.0,
        }
    }
}

/// A share as an exact fraction; `None` of a need without persons.
type Fraction = Option<(u128, u128)>;

/// The effect of every addition on the exact even shares of today, those that gain most first, as long as the work lasts.
pub(super) fn effects(
    needs: &[&Need],
    before: &[Fraction],
    parts: &[Part],
    list: &[(Case, Addition)],
) -> BTreeMap<Case, Effect> {
    let mut work = WORK;
    let mut order: Vec<(u64, &Case)> = list
        .iter()
        .map(|(case, addition)| (addition.gained, case))
        .collect();
    order.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(b.1)));
    order.dedup();
    let mut effects = BTreeMap::new();
    for (gained, case) in order {
        let Some(part) = parts.iter().find(|part| part.need_type == case.0) else {
            continue;
        };
        let mut after = before.to_vec();
        // A service that covers nobody more changes no share: none can fall, and their sum stays.
        if gained > 0 {
            let Some(left) = work.checked_sub(part.surroundings.work()) else {
                break;
            };
            work = left;
            spread(&mut after, &part.surroundings, &case.1, part.size);
        }
        effects.insert(case.clone(), effect(needs, &part.own, before, &after));
    }
    effects
}

/// Writes the even shares of a part with one more service of this size that reaches these needs.
fn spread(shares: &mut [Fraction], surroundings: &Surroundings, reached: &[usize], size: u32) {
    let part = &surroundings.part;
    let (mut capacities, mut reach) = (part.stated.clone(), part.reach.clone());
    for need in surroundings.local(reached) {
        reach[need].push(capacities.len());
    }
    capacities.push(size.into());
    for block in even_blocks(&part.persons, &capacities, &reach) {
        for need in block.needs {
            shares[surroundings.needs[need]] = Some(block.share);
        }
    }
}

fn effect(needs: &[&Need], own: &[usize], before: &[Fraction], after: &[Fraction]) -> Effect {
    let rises = |need: &usize| match (before[*need], after[*need]) {
        (Some(before), Some(after)) => after.0 * before.1 > before.0 * after.1,
        _ => false,
    };
    let gaining: BTreeSet<&MunicipalityCode> = (0..needs.len())
        .filter(rises)
        .map(|need| &needs[need].id.municipality)
        .collect();
    let all: Vec<usize> = (0..needs.len()).collect();
    let [held, held_after] = [before, after].map(|shares| distribution(needs, own, shares));
    let lowest = |of: &Distribution| of.portions().first().map(|portion| portion.value);
    Effect {
        gaining: gaining.len(),
        share: Change {
            before: together(needs, own, before),
            after: together(needs, own, after),
        },
        lowest: Change {
            before: lowest(&held),
            after: lowest(&held_after),
        },
        gini: [before, after].map(|shares| gini(&distribution(needs, &all, shares)).ok()),
    }
}

/// The covered share of some needs together. Persons of equal share are added up first, so that it is the very number of the tables of
/// totals wherever the persons covered are whole.
fn together(needs: &[&Need], of: &[usize], shares: &[Fraction]) -> Option<f64> {
    let mut alike: BTreeMap<(u128, u128), u128> = BTreeMap::new();
    for &need in of {
        if let (Some(share), Some(persons)) = (shares[need], needs[need].persons.stated()) {
            *alike.entry(share).or_default() += u128::from(persons);
        }
    }
    let persons: u128 = alike.values().sum();
    let covered = alike
        .iter()
        .map(|(&(covered, all), &persons)| (covered * persons) as f64 / all as f64);
    let covered: f64 = covered.sum();
    (persons > 0).then(|| covered / persons as f64)
}

/// The covered shares of some needs.
fn distribution(needs: &[&Need], of: &[usize], shares: &[Fraction]) -> Distribution {
    Distribution::new(of.iter().filter_map(|&need| {
        let (covered, persons) = shares[need]?;
        Some(Portion {
            value: covered as f64 / persons as f64,
            persons: needs[need].persons.stated()?.into(),
            ..Portion::default()
        })
    }))
}
