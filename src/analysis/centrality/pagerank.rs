//! PageRank.

use super::Metric;
use crate::analysis::error::AnalysisError;
use crate::analysis::explanation::{Explanation, Told};
use crate::analysis::kernels::hubs::Hubs;
use crate::analysis::kernels::systems::{ROUNDS, Stopped, conjugate_gradients, gauss_seidel};
use crate::analysis::scores::{Scale, Scores};
use crate::model::actor_graph::ActorGraph;

/// The share of steps that follow a tie.
const DAMPING: f64 = 0.85;

/// How far the scores of all actors together may be from the solution, in absolute terms; they add up to 1.
const TOLERANCE: f64 = 1e-12;

/// PageRank, in the list of measures.
pub const METRIC: Metric = Metric {
    id: "pagerank",
    explanation: Explanation {
        formula: "p(v) = (1 − d) / n + d · (∑ w(u, v) · p(u) / s(u) + ∑ p(z) / n), s(z) = 0, d = 0.85, ∑ p = 1",
        reference: "S. Brin, L. Page, \"The anatomy of a large-scale hypertextual Web search engine\", Computer Networks and ISDN Systems 30, 1998, pp. 107–117",
        italian: Told {
            name: "PageRank",
            meaning: "Quanto spesso si passa da un ente se si va a caso da un legame all'altro e ogni tanto si ricomincia da un ente qualsiasi: conta essere indicati da enti che contano, tanto più se indicano pochi altri.",
            not: "La qualità o l'utilità di un ente. In una rete senza direzioni segue da vicino il numero dei legami.",
            reading: "Da 0 a 1; la somma su tutti gli enti è 1, perciò il valore medio è 1 / n e si legge insieme a n. Anche chi non ha legami ha un valore, il più basso.",
        },
        english: Told {
            name: "PageRank",
            meaning: "How often an organization is passed when one wanders from tie to tie and now and then starts again anywhere: it counts to be named by those that count, the more so if they name few others.",
            not: "The quality or usefulness of an organization. In a network without directions it follows the number of ties closely.",
            reading: "From 0 to 1; all organizations together have 1, so the mean is 1 / n: read it beside n. Those without ties have a value too, the lowest.",
        },
    },
    compute: |graph, options| pagerank(graph, options.scale),
};

/// Scores how often each actor is met on an endless walk along the ties that starts anew, anywhere, with probability 0.15 a step.
///
/// # Definition
/// > *p*(*v*) = (1 − *d*) / *n* + *d* (∑ *w*(*u*, *v*) *p*(*u*) / *s*(*u*) + ∑ *p*(*z*) / *n*), *d* = 0.85
///
/// The first sum is over the arcs from *u* to *v*, *s*(*u*) being the strength of all that leave *u*; the second is over the actors *z*
/// that no arc leaves, from which the walk goes anywhere. An undirected tie is an arc each way. Strengths are the weights, so that the
/// walk takes strong ties more often; where ties carry distances they are 1 / distance.
/// # Normalization
/// The scores add up to 1, and both scales give the same: only so can they be compared with other programs.
/// # Edge cases
/// Without any tie each actor has 1 / *n*. An isolate has the lowest score there can be.
/// # Reading it
/// In an undirected network it is close to the share of all ties; directions make it worth reading.
/// # Complexity
/// *O*(*n* + *m*) for each of some 30 to 60 iterations: conjugate gradients when undirected, for then the system is symmetric once each
/// score is divided by its strength; otherwise Gauss–Seidel. The sum of all errors is below 10⁻¹².
/// # Errors
/// [`AnalysisError::NotConverged`] when weights lie so far apart that the sums lose them.
/// # References
/// S. Brin, L. Page, "The anatomy of a large-scale hypertextual Web search engine", *Computer Networks and ISDN Systems* 30, 1998,
/// pp. 107–117. D. F. Gleich, A. P. Gray, C. Greif, T. Lau, "An inner-outer iteration for computing PageRank", *SIAM Journal on Scientific
/// Computing* 32(1), 2010, pp. 349–371 (the linear system, and why what walks into dead ends only scales it).
/// # Examples
/// ```
/// use tessuto::analysis::centrality::pagerank::pagerank;
/// use tessuto::analysis::scores::Scale;
/// use tessuto::model::actor_graph::{ActorGraph, Weighting};
///
/// let ids = ["a", "b"].map(str::to_owned);
/// let arc = ActorGraph::new(ids, [("a", "b", 1.0)], true, Weighting::Unweighted);
/// let scores = pagerank(&arc, Scale::Normalized)?;
/// // 1 : 1.85, for b gets what a has and 85 % of it again.
/// assert!((scores.values()[1].unwrap() - 1.85 / 2.85).abs() < 1e-12);
/// # Ok::<(), tessuto::analysis::error::AnalysisError>(())
/// ```
pub fn pagerank(graph: &ActorGraph, _scale: Scale) -> Result<Scores, AnalysisError> {
    within(graph, ROUNDS)
}

/// With so many rounds at most.
fn within(graph: &ActorGraph, rounds: usize) -> Result<Scores, AnalysisError> {
    // x = 1 + d P x, P being the steps along arcs alone: what is lost in dead ends would be spread evenly, which scales x and no more.
    let hubs = Hubs::of(graph, false);
    let by_place = if graph.is_directed() {
        // A round that moves x by μ leaves an error of at most μ d / (1 − d), and dividing by the sum doubles that.
        let tolerance = TOLERANCE * (1.0 - DAMPING) / (2.0 * DAMPING);
        let shares: Vec<f64> = hubs
            .order
            .iter()
            .map(|&actor| {
                let strength: f64 = graph
                    .successors(actor as usize)
                    .iter()
                    .map(|arc| arc.strength)
                    .sum();
                if strength > 0.0 { 1.0 / strength } else { 0.0 }
            })
            .collect();
        gauss_seidel(&hubs, &shares, DAMPING, tolerance, rounds)
    } else {
        // With x = s z the system is (S − d W) z = 1. An isolate's row is 1 · z = 1. The others' x add up to their number / (1 − d), and
        // their errors to at most the sum of the residuals / (1 − d); dividing by the sum at most doubles that.
        let mut strengths = hubs.strengths();
        strengths[hubs.tied()..].fill(1.0);
        let times_strength = |mut solution: Vec<f64>| {
            for (score, strength) in solution.iter_mut().zip(&strengths) {
                *score *= strength;
            }
            solution
        };
        conjugate_gradients(
            &hubs,
            &strengths,
            DAMPING,
            TOLERANCE * (1.0 - DAMPING) / 2.0,
            rounds,
        )
        .map(times_strength)
        .map_err(|stopped| Stopped {
            values: times_strength(stopped.values),
            ..stopped
        })
    };
    let scaled = |by_place: &[f64]| {
        let mut scores = hubs.by_actor(by_place);
        let sum: f64 = scores.iter().sum();
        scores.iter_mut().for_each(|score| *score /= sum);
        scores
    };
    match by_place {
        Ok(by_place) => Ok(Scores::new(scaled(&by_place))),
        Err(stopped) => Err(stopped.error(METRIC.id, scaled)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::random::SplitMix;
    use crate::model::actor_graph::Weighting;

    /// The definition, step by step, until nothing moves.
    fn plain(graph: &ActorGraph) -> Vec<f64> {
        let n = graph.len();
        let strength = |actor| graph.successors(actor).iter().map(|arc| arc.strength).sum();
        let strengths: Vec<f64> = (0..n).map(strength).collect();
        let mut scores = vec![1.0 / n as f64; n];
        for _ in 0..400 {
            let dead = (0..n).filter(|&actor| strengths[actor] == 0.0);
            let spread: f64 = dead.map(|actor| scores[actor]).sum();
            let step = |actor| {
                let arriving = graph.predecessors(actor).iter();
                let sum: f64 = arriving
                    .map(|arc| arc.strength * scores[arc.to] / strengths[arc.to])
                    .sum();
                (1.0 - DAMPING) / n as f64 + DAMPING * (sum + spread / n as f64)
            };
            scores = (0..n).map(step).collect();
        }
        scores
    }

    #[test]
    fn an_iteration_cut_short_tells_shares_by_actor() {
        // Actor 5 is the hub and so has the first place; 6 is apart.
        let ties = vec![[5, 0], [1, 5], [5, 2], [3, 5], [5, 4], [0, 1]];
        for directed in [false, true] {
            let ids = (0..7).map(|actor| format!("{actor}")).collect();
            let graph = ActorGraph::from_indexed(
                ids,
                ties.clone(),
                vec![],
                directed,
                Weighting::Unweighted,
            );
            let Err(AnalysisError::NotConverged { scores, .. }) = within(&graph, 2) else {
                panic!("two rounds sufficed")
            };
            assert!((scores.iter().sum::<f64>() - 1.0).abs() < 1e-12);
            for (score, exact) in scores.iter().zip(plain(&graph)) {
                assert!((score - exact).abs() < 0.05, "{scores:?} {exact}");
            }
        }
    }

    #[test]
    fn both_solvers_reach_what_the_definition_says() {
        let mut random = SplitMix::new(8);
        for case in 0..36 {
            let n = 1 + case;
            let ids = (0..n).map(|actor| format!("{actor:03}")).collect();
            let ties: Vec<[u32; 2]> = (0..n * (case % 6) / 2)
                .map(|_| [random.below(n) as u32, random.below(n) as u32])
                .collect();
            let weights = ties.iter().map(|_| 10_f64.powi(random.below(5) as i32 - 2));
            let weighting = [
                Weighting::Unweighted,
                Weighting::StrengthSum,
                Weighting::Cost,
            ];
            let graph = ActorGraph::from_indexed(
                ids,
                ties.clone(),
                weights.collect(),
                case % 2 == 0,
                weighting[case % 3],
            );
            let scores = pagerank(&graph, Scale::Normalized).unwrap();
            for (score, expected) in scores.values().iter().zip(plain(&graph)) {
                let off = (score.unwrap() / expected - 1.0).abs();
                assert!(off < 1e-11, "{off:e} in {graph:?}");
            }
        }
    }

    #[test]
    fn nobody_has_no_score_and_everybody_alone_has_the_same() {
        for directed in [false, true] {
            for n in [0, 1, 4] {
                let ids = (0..n).map(|actor| actor.to_string()).collect();
                let graph =
                    ActorGraph::from_indexed(ids, vec![], vec![], directed, Weighting::Unweighted);
                let scores = pagerank(&graph, Scale::Normalized).unwrap();
                assert_eq!(scores.values(), vec![Some(1.0 / n as f64); n]);
            }
        }
    }
}
