//! How good the rank of introductions is: ties are hidden, and it is asked to find them.

use super::introductions::{compare, scores};
use super::setting::Setting;
use crate::analysis::error::AnalysisError;
use crate::analysis::random::SplitMix;
use crate::analysis::scores::Pair;
use crate::model::actor_graph::{ActorGraph, Weighting};
use std::cmp::Ordering;
use std::collections::BTreeSet;

/// One tie in so many is hidden.
const HIDDEN: usize = 10;

/// What a trial found.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Trial {
    /// How often a hidden tie ranks above a pair without a tie, equal ranks counting half: by grounds, then by Adamic and Adar's index.
    pub grounds: f64,
    /// The same by Adamic and Adar's index alone.
    pub adamic_adar: f64,
    /// Ties that were hidden, in all draws together.
    pub hidden: usize,
    /// How many times ties were hidden.
    pub draws: usize,
}

/// Hides one tie in ten, ranks all pairs by what is left, and asks how often a hidden tie stands above a pair that never had one: the area under
/// the curve of Hanley and McNeil. 0.5 is what chance gives, 1 is perfect. `None` where no tie can be hidden or all pairs are tied.
///
/// # Edge cases
/// At least one tie is hidden. What a dataset leaves out counts as no tie, so that a rank that finds it is held wrong. Exclusions and the lead are not
/// looked at: what is asked is how well the rank tells ties, not what is suggested.
/// # Complexity
/// *O*(*n*² *d*) a draw.
/// # Errors
/// None of its own.
/// # References
/// D. Liben-Nowell, J. Kleinberg, "The link-prediction problem for social networks", *Journal of the American Society for Information Science
/// and Technology* 58(7), 2007, pp. 1019–1031; J. A. Hanley, B. J. McNeil, "The meaning and use of the area under a receiver operating characteristic (ROC)
/// curve", *Radiology* 143(1), 1982, pp. 29–36.
pub fn trial(
    setting: &Setting<'_>,
    draws: usize,
    seed: u64,
) -> Result<Option<Trial>, AnalysisError> {
    let graph = &setting.study.actors;
    let ties: Vec<Pair> = graph.pairs().collect();
    let tied: BTreeSet<Pair> = ties.iter().copied().collect();
    let n = graph.len();
    let all = (0..n).flat_map(|one| (one + 1..n).map(move |other| (one, other)));
    let untied: Vec<Pair> = all.filter(|pair| !tied.contains(pair)).collect();
    if ties.is_empty() || untied.is_empty() || draws == 0 {
        return Ok(None);
    }
    let count = (ties.len() / HIDDEN).max(1);
    let (mut by_grounds, mut by_rare) = (0.0, 0.0);
    for draw in 0..draws {
        let mut mixed = ties.clone();
        SplitMix::new(seed ^ draw as u64).shuffle(&mut mixed);
        let (hidden, left) = mixed.split_at(count);
        let ids = graph.ids();
        let named = left
            .iter()
            .map(|&(a, b)| (ids[a].as_str(), ids[b].as_str(), 1.0));
        let shown = ActorGraph::new(ids.iter().cloned(), named, false, Weighting::Unweighted);
        let told = setting.with_graph(&shown);
        let pairs: Vec<Pair> = hidden.iter().chain(&untied).copied().collect();
        let scores = scores(&told, &shown, &pairs)?;
        let is_hidden = |place: usize| place < count;
        by_grounds += area(scores.len(), is_hidden, |a, b| {
            compare(scores[a], scores[b])
        });
        by_rare += area(scores.len(), is_hidden, |a, b| {
            scores[a].1.total_cmp(&scores[b].1)
        });
    }
    Ok(Some(Trial {
        grounds: by_grounds / draws as f64,
        adamic_adar: by_rare / draws as f64,
        hidden: count * draws,
        draws,
    }))
}

/// How often one that is sought stands above one that is not, equal ones counting half (the statistic of Mann and Whitney).
fn area(
    n: usize,
    is_sought: impl Fn(usize) -> bool,
    compare: impl Fn(usize, usize) -> Ordering,
) -> f64 {
    let mut order: Vec<usize> = (0..n).collect();
    order.sort_by(|&a, &b| compare(a, b));
    let (mut above, mut others, mut sought) = (0.0, 0.0, 0.0);
    for equal in order.chunk_by(|&a, &b| compare(a, b) == Ordering::Equal) {
        let found = equal.iter().filter(|&&place| is_sought(place)).count() as f64;
        let rest = equal.len() as f64 - found;
        above += found * (others + rest / 2.0);
        sought += found;
        others += rest;
    }
    above / (sought * others)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_area_counts_pairs_in_order_and_half_the_equal_ones() {
        let scores = [1.0, 3.0, 3.0, 0.0, 2.0_f64];
        // Sought are the first two: above 3.0 equal half, 0.0 and 2.0; above 0.0 alone.
        let area = area(5, |place| place < 2, |a, b| scores[a].total_cmp(&scores[b]));
        assert_eq!(area, (1.0 + 2.5) / 6.0);
    }
}
