//! New ties that bring all nearer to all: the most efficiency that so many ties can give.

use super::limits::most_nearness;
use super::steps::Steps;
use crate::analysis::scores::Pair;
use crate::model::actor_graph::ActorGraph;
use rayon::prelude::*;

/// Gains nearer than this are the same, and the pair with more grounds is taken.
const SAME: f64 = 1e-9;

/// How much work an exhaustive search may be, in pairs of actors looked at.
const EXHAUSTIVE: f64 = 2e8;

/// How many pairs are looked at in full at a time.
const BATCH: usize = 64;

/// Ties that bring the actors of a network nearer, and how good they are known to be.
#[derive(Debug, Clone, PartialEq)]
pub struct Nearer {
    /// The ties, in the order in which they are made.
    pub ties: Vec<Pair>,
    /// Efficiency without them; `None` below two actors.
    pub before: Option<f64>,
    /// Efficiency once each is made, those before it made already.
    pub after: Vec<f64>,
    /// No choice of as many ties as were asked for gives more.
    pub most: Option<f64>,
    /// How the choice was made.
    pub method: Choice,
}

/// How a set of ties was chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// Every set was tried: none is better.
    Exhaustive,
    /// The best tie first, then the best with it, and so on.
    Greedy,
}

impl Nearer {
    /// Whether no choice gives more.
    pub fn is_proved(&self) -> bool {
        self.method == Choice::Exhaustive
    }
}

/// Chooses up to *k* of the candidates that raise the efficiency of an undirected network, counted in steps, as much as can be.
///
/// # Definition
/// > *E* = ∑ 1 / *d*(*u*, *v*) / *n*(*n* − 1) over all ordered pairs, taking 1/∞ as 0: the mean of the normalized harmonic centralities
///
/// All sets of *k* candidates are tried where that is little work, always for *k* = 1; else the tie that raises *E* most is taken, then the one
/// that raises it most beside the first, and so on. Of ties that bring the same, the earlier candidate is taken: callers put those with more
/// grounds first.
/// # Lazily, and exactly
/// What a tie brings is known in full only for the candidates whose upper bound in the present network is not below the best found: the
/// bound counts actors by their distances from both ends. Gains of earlier rounds are no bound here and are not used, see below.
/// # How good a greedy choice is
/// No ratio is known to hold for it. *E* rises with every tie, but the gains of others need not fall with it: among three actors without ties each tie
/// alone brings 1 to the sum, and two together 2½. So *E* is not submodular, the 1 − 1/e of greedy choices does not apply, and not even the
/// sum of the *k* largest single gains bounds what *k* ties bring together. To choose shortcuts for the mean distance is NP-hard (Meyerson and Tagiku).
/// What is stated instead is [`Nearer::most`], which no *k* ties can pass: however they are chosen, only so many pairs come within 1, 2, 3 …
/// steps of each other. It is often far above: a wide gap says that little is known, not that the choice is poor.
/// # Edge cases
/// Fewer ties than asked for where no candidate brings anybody nearer. Below two actors *E* is `None`.
/// # Complexity
/// *O*(*n m* + *k* (*c n* + *n*²)) and the pairs looked at in full, for *c* candidates; *O*(*n*²) space.
/// # References
/// V. Latora, M. Marchiori, "Efficient Behavior of Small-World Networks", *Physical Review Letters* 87, 2001, 198701; A. Meyerson, B. Tagiku,
/// "Minimizing Average Shortest Path Distances via Shortcut Edge Addition", *APPROX* 2009, LNCS 5687, pp. 272–285.
pub fn nearer(graph: &ActorGraph, k: usize, candidates: &[Pair]) -> Nearer {
    let n = graph.len();
    let mut steps = Steps::of(graph);
    let pairs = (n * n.saturating_sub(1)) as f64 / 2.0;
    let start = steps.nearness();
    let before = (n > 1).then(|| start / pairs);
    let method = match sets(candidates.len(), k) * (n * n) as f64 <= EXHAUSTIVE || k == 1 {
        true => Choice::Exhaustive,
        false => Choice::Greedy,
    };
    let limit = most_nearness(graph, &steps, k, candidates);
    let mut ties = greedy(&steps, k, candidates);
    if method == Choice::Exhaustive && k > 1 {
        ties = exhaustive(&steps, ties, k, candidates);
    }
    let mut after = Vec::new();
    for &tie in &ties {
        steps.add(tie);
        after.push(steps.nearness() / pairs);
    }
    let reached = after.last().copied().or(before);
    let most = match method {
        Choice::Exhaustive => reached,
        Choice::Greedy => before.map(|_| (limit / pairs).max(reached.unwrap_or_default())),
    };
    Nearer {
        ties,
        before,
        after,
        most,
        method,
    }
}

/// How many sets of up to *k* of *c* there are, roughly.
fn sets(c: usize, k: usize) -> f64 {
    (0..k.min(c)).fold(1.0, |sets, chosen| {
        sets * (c - chosen) as f64 / (chosen + 1) as f64
    })
}

/// The best tie, then the best beside it, and so on.
fn greedy(steps: &Steps, k: usize, candidates: &[Pair]) -> Vec<Pair> {
    let mut steps = steps.clone();
    let mut ties = Vec::new();
    while ties.len() < k {
        let Some(best) = best(&steps, candidates) else {
            break;
        };
        steps.add(best);
        ties.push(best);
    }
    ties
}

/// The candidate that brings most; `None` where none brings anything.
fn best(steps: &Steps, candidates: &[Pair]) -> Option<Pair> {
    let diameter = steps.diameter();
    let at_most = |&pair: &Pair| steps.gain_at_most(pair, diameter);
    let bounds: Vec<f64> = candidates.par_iter().map(at_most).collect();
    let mut order: Vec<usize> = (0..candidates.len()).collect();
    order.sort_by(|&a, &b| bounds[b].total_cmp(&bounds[a]).then_with(|| a.cmp(&b)));
    let mut gains: Vec<(usize, f64)> = Vec::new();
    let mut most = SAME;
    for batch in order.chunks(BATCH) {
        if bounds[batch[0]] < most - SAME {
            break;
        }
        let found = batch
            .par_iter()
            .map(|&place| (place, steps.gain(candidates[place])));
        let found: Vec<(usize, f64)> = found.collect();
        most = found.iter().map(|&(_, gain)| gain).fold(most, f64::max);
        gains.extend(found);
    }
    let good = gains
        .iter()
        .filter(|&&(_, gain)| gain > SAME && gain >= most - SAME);
    let first = good.map(|&(place, _)| place).min()?;
    Some(candidates[first])
}

/// The best of all sets, and of equally good ones the one that is found first; `start` where none is better.
fn exhaustive(steps: &Steps, start: Vec<Pair>, k: usize, candidates: &[Pair]) -> Vec<Pair> {
    let mut reached = steps.clone();
    for &tie in &start {
        reached.add(tie);
    }
    let mut search = Exhaustive {
        candidates,
        most: reached.nearness(),
        best: start,
    };
    search.extend(steps, &mut Vec::new(), 0, k.min(candidates.len()));
    // Told in the order in which they help.
    greedy(steps, k, &search.best)
}

struct Exhaustive<'a> {
    candidates: &'a [Pair],
    most: f64,
    best: Vec<Pair>,
}

impl Exhaustive<'_> {
    fn extend(&mut self, steps: &Steps, chosen: &mut Vec<Pair>, first: usize, left: usize) {
        let base = steps.nearness();
        for place in first..self.candidates.len() {
            let tie = self.candidates[place];
            chosen.push(tie);
            if left == 1 {
                let nearness = base + steps.gain(tie);
                if nearness > self.most + SAME {
                    self.most = nearness;
                    self.best = chosen.clone();
                }
            } else {
                let mut with = steps.clone();
                with.add(tie);
                self.extend(&with, chosen, place + 1, left - 1);
            }
            chosen.pop();
        }
    }
}
