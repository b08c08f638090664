//! Whether communities hold: who stays with whom.

use super::draws::{Drawn, World};
use super::intervals::Interval;
use super::{DoubtOptions, share};
use crate::analysis::doubt::indices::Index;
use rayon::prelude::*;

/// The most pairs of members that are counted in all draws.
const MOST_PAIRS: usize = 500_000;

/// How the members of a community stay together.
#[derive(Debug, Clone, PartialEq)]
pub struct CommunityDoubt {
    /// How many communities there are in the data.
    pub count: usize,
    /// How far the communities of a draw agree with them: adjusted Rand index, 1 for the same.
    pub agreement: Interval,
    /// Every actor, by index.
    pub company: Vec<Company>,
}

/// With whom an actor stays.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Company {
    /// Its index in the network.
    pub actor: usize,
    /// Its community in the data, 0 for the largest.
    pub community: usize,
    /// How many others are in it.
    pub others: usize,
    /// In which part of the draws it is together with one of them, on average over them; `None` where it is alone.
    pub stays: Option<f64>,
    /// The one with which it is together least often, by index, and in which part of the draws; `None` where it is alone.
    pub loosest: Option<(usize, f64)>,
}

/// How communities hold; `None` where the pairs of members are too many.
pub(super) fn told(world: &World, drawn: &Drawn, options: &DoubtOptions) -> Option<CommunityDoubt> {
    let membership = &world.membership;
    let count = membership.iter().max().map_or(0, |last| last + 1);
    let mut members: Vec<Vec<usize>> = vec![Vec::new(); count];
    for (actor, &community) in membership.iter().enumerate() {
        members[community].push(actor);
    }
    let pairs = members.iter().map(|of| of.len() * of.len());
    if pairs.sum::<usize>() > MOST_PAIRS {
        return None;
    }
    let company = (0..membership.len()).into_par_iter().map(|actor| {
        let community = membership[actor];
        let others = members[community].iter().filter(|other| **other != actor);
        let together = |other: usize| {
            let draws = (0..drawn.len()).map(|draw| &drawn.network(draw).membership);
            let both = draws.filter(|of| of[actor] == of[other]).count();
            share(both, drawn)
        };
        let shares: Vec<(usize, f64)> = others.map(|&other| (other, together(other))).collect();
        let sum: f64 = shares.iter().map(|(_, share)| share).sum();
        let loosest = shares.iter().min_by(|a, b| a.1.total_cmp(&b.1));
        Company {
            actor,
            community,
            others: shares.len(),
            stays: (!shares.is_empty()).then(|| sum / shares.len() as f64),
            loosest: loosest.copied(),
        }
    });
    let last = Index::all().count() - 1;
    Some(CommunityDoubt {
        count,
        agreement: Interval::of(drawn.values(last), options.level),
        company: company.collect(),
    })
}
