//! A core and a periphery: how nearly the network is one group of actors tied to each other and to everybody else, and the others.

use crate::analysis::explanation::{Explanation, Told};
use crate::analysis::kernels::contacts::Contacts;
use crate::analysis::random::SplitMix;
use crate::analysis::scores::Gap;
use crate::model::actor_graph::ActorGraph;

/// Core and periphery, explained.
pub const CORE_PERIPHERY: Explanation = Explanation {
    formula: "max corr(A, Δ), Δᵢⱼ = 1: i ∈ C ∨ j ∈ C",
    reference: "S. P. Borgatti, M. G. Everett, \"Models of core/periphery structures\", Social Networks 21(4), 2000, pp. 375–395",
    italian: Told {
        name: "Centro e periferia",
        meaning: "Quanto la rete somiglia a un centro di enti legati fra loro e a tutti gli altri, con una periferia di enti legati solo al centro; e quali enti formano il centro per cui la somiglianza è più alta.",
        not: "Un giudizio su chi sta in periferia, che può lavorare molto e bene. E non dice che un centro ci sia davvero: un insieme di enti si trova sempre, e solo l'accordo dice se conta.",
        reading: "L'accordo è una correlazione, al più 1: 1 quando la rete è proprio così, vicino a 0 quando distinguere un centro non spiega i legami. È il migliore che si è trovato cercando: potrebbe essercene uno un po' migliore. Contano le forze, non le direzioni. Non è definito con meno di tre enti, né senza legami, né se tutte le coppie hanno un legame della stessa forza.",
    },
    english: Told {
        name: "Core and periphery",
        meaning: "How far the network resembles a core of organizations tied to each other and to all the rest, with a periphery tied to the core alone; and which organizations form the core that comes nearest.",
        not: "A judgement of those in the periphery, who may work much and well. Nor does it say that there truly is a core: some set is always found, and only the fit says whether it matters.",
        reading: "The fit is a correlation, at most 1: 1 when the network is just so, near 0 when telling a core apart explains no ties. It is the best that a search found: there may be a slightly better one. Strengths count, directions do not. It is undefined with fewer than three organizations, without ties, and where all pairs have a tie of the same strength.",
    },
};

/// How many random beginnings are tried beside the one from degrees, in networks small enough.
const STARTS: usize = 50;

/// How many looks at an actor the search may take, roughly: fewer beginnings are tried in large networks.
const LOOKS: usize = 20_000_000;

/// More sweeps than a search needs.
const SWEEPS: usize = 100;

/// A core, and how nearly the network is that core and its periphery.
#[derive(Debug, Clone, PartialEq)]
pub struct CorePeriphery {
    /// The correlation between the ties and the ideal; at most 1.
    pub fit: f64,
    /// Whether each actor, by its index, is in the core.
    pub core: Vec<bool>,
}

/// Finds the core that makes the network most nearly a core with its periphery.
///
/// # Definition
/// > max over cores of corr(*A*, Δ), Δᵢⱼ = 1 when *i* or *j* is in the core, 0 when neither is
///
/// Pearson's correlation over the *n*(*n* − 1)/2 pairs of actors; *A* holds the strength of each pair's tie, both directions added, or
/// 0. The core has at least one actor and leaves at least two outside, else Δ would not vary.
///
/// The search begins with the best core among those of highest strength, and with random changes of it; from each it moves single actors
/// in or out while that raises the fit. **It ends in a local optimum**: better than all that differ by one actor, but not proved the
/// best.
/// # Normalization
/// It is a correlation.
/// # Edge cases
/// Undefined with fewer than three actors ([`Gap::TooFewActors`]), without ties ([`Gap::NoTie`]), and where all pairs are tied equally
/// strongly ([`Gap::NoVariation`]). Isolates are in the periphery.
/// # Complexity
/// *O*(*n* + *m*) for each sweep over the actors; a few sweeps each from up to 51 beginnings, fewer in networks of over 100 000 actors
/// and ties.
/// # References
/// S. P. Borgatti, M. G. Everett, "Models of core/periphery structures", *Social Networks* 21(4), 2000, pp. 375–395.
pub fn core_periphery(graph: &ActorGraph, seed: u64) -> Result<CorePeriphery, Gap> {
    let n = graph.len();
    if n < 3 {
        return Err(Gap::TooFewActors);
    }
    if graph.ties() == 0 {
        return Err(Gap::NoTie);
    }
    let contacts = Contacts::by_strength(graph);
    let fit = Fit::new(&contacts, n)?;
    let first = fit.strongest(&contacts);
    let mut best = climb(&fit, &contacts, first.clone());
    let mut random = SplitMix::new(seed);
    let looks = (n + 2 * graph.ties()) * 5;
    for _ in 0..STARTS.min(LOOKS / looks) {
        // One actor in four changes sides.
        let mut start = first.clone();
        for side in &mut start {
            *side ^= random.below(4) == 0;
        }
        let found = climb(&fit, &contacts, start);
        // Beyond rounding: of equally good cores the one found first stays.
        if found.fit > best.fit + 1e-12 {
            best = found;
        }
    }
    Ok(best)
}

/// What the correlation needs of the ties, which stays the same for all cores.
struct Fit {
    n: f64,
    pairs: f64,
    /// The sum of the strengths of all pairs.
    sum: f64,
    /// How far they vary: pairs × sum of squares − square of the sum.
    variation: f64,
}

impl Fit {
    fn new(contacts: &Contacts, n: usize) -> Result<Self, Gap> {
        let (mut sum, mut squares) = (0.0, 0.0);
        for (_, weight) in (0..n).flat_map(|actor| contacts.of(actor).iter()) {
            sum += weight / 2.0;
            squares += weight * weight / 2.0;
        }
        let pairs = n as f64 * (n as f64 - 1.0) / 2.0;
        let variation = pairs * squares - sum * sum;
        if !variation.is_finite() {
            return Err(Gap::NotFinite);
        }
        // What is left of rounding is no variation.
        if variation <= 1e-12 * pairs * squares {
            return Err(Gap::NoVariation);
        }
        Ok(Self {
            n: n as f64,
            pairs,
            sum,
            variation,
        })
    }

    /// The correlation for a core of `size` that touches ties of strength `touched` in all; the least where Δ does not vary.
    fn of(&self, size: usize, touched: f64) -> f64 {
        let size = size as f64;
        let ones = size * (size - 1.0) / 2.0 + size * (self.n - size);
        let spread = ones * (self.pairs - ones);
        if spread > 0.0 {
            (self.pairs * touched - self.sum * ones) / (self.variation * spread).sqrt()
        } else {
            f64::NEG_INFINITY
        }
    }

    /// The best of the cores made of the actors of greatest strength.
    fn strongest(&self, contacts: &Contacts) -> Vec<bool> {
        let n = self.n as usize;
        let strength: Vec<f64> = (0..n).map(|actor| contacts.of(actor).total()).collect();
        let mut order: Vec<usize> = (0..n).collect();
        order.sort_by(|&one, &other| {
            strength[other]
                .total_cmp(&strength[one])
                .then(one.cmp(&other))
        });
        let (mut core, mut touched) = (vec![false; n], 0.0);
        let mut best = (f64::NEG_INFINITY, 0);
        for (place, &actor) in order.iter().enumerate() {
            touched += outside(contacts, &core, actor);
            core[actor] = true;
            let fit = self.of(place + 1, touched);
            if fit > best.0 {
                best = (fit, place + 1);
            }
        }
        for &actor in &order[best.1..] {
            core[actor] = false;
        }
        core
    }
}

/// The strength of an actor's ties to others outside the core.
fn outside(contacts: &Contacts, core: &[bool], actor: usize) -> f64 {
    let ties = contacts.of(actor).iter();
    ties.filter(|&(other, _)| !core[other])
        .map(|(_, weight)| weight)
        .sum()
}

/// Moves single actors in or out of the core while that raises the fit.
fn climb(fit: &Fit, contacts: &Contacts, mut core: Vec<bool>) -> CorePeriphery {
    let n = core.len();
    let mut size = 0;
    let mut touched = 0.0;
    let mut seen = vec![false; n];
    for actor in 0..n {
        if core[actor] {
            touched += outside(contacts, &seen, actor);
            seen[actor] = true;
            size += 1;
        }
    }
    // Each actor's ties to others outside the core, kept while the core changes.
    let mut beyond: Vec<f64> = (0..n)
        .map(|actor| outside(contacts, &core, actor))
        .collect();
    let mut now = fit.of(size, touched);
    for _ in 0..SWEEPS {
        let before = now;
        for actor in 0..n {
            let (new_size, new_touched) = if core[actor] {
                (size - 1, touched - beyond[actor])
            } else {
                (size + 1, touched + beyond[actor])
            };
            let new = fit.of(new_size, new_touched);
            if new > now + 1e-12 || now == f64::NEG_INFINITY {
                (size, touched, now) = (new_size, new_touched, new);
                core[actor] = !core[actor];
                for (other, weight) in contacts.of(actor).iter() {
                    beyond[other] += if core[actor] { -weight } else { weight };
                }
            }
        }
        if now <= before {
            break;
        }
    }
    CorePeriphery { fit: now, core }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::actor_graph::Weighting;

    fn graph(n: usize, tied: impl Fn(usize, usize) -> f64, weighting: Weighting) -> ActorGraph {
        let ids: Vec<String> = (0..n).map(|k| format!("{k:02}")).collect();
        let pairs = (0..n).flat_map(|a| (0..a).map(move |b| (a, b)));
        let ties: Vec<(usize, usize, f64)> = pairs
            .map(|(a, b)| (a, b, tied(a, b)))
            .filter(|&(_, _, weight)| weight > 0.0)
            .collect();
        let ties = ties
            .iter()
            .map(|&(a, b, weight)| (ids[a].as_str(), ids[b].as_str(), weight));
        ActorGraph::new(ids.clone(), ties, false, weighting)
    }

    /// Pearson's correlation as everybody writes it.
    fn correlation(graph: &ActorGraph, core: &[bool]) -> f64 {
        let n = graph.len();
        let (mut ties, mut ideal) = (Vec::new(), Vec::new());
        for a in 0..n {
            for b in 0..a {
                let arc = graph.successors(a).iter().find(|arc| arc.to == b);
                ties.push(arc.map_or(0.0, |arc| arc.strength));
                ideal.push(f64::from(core[a] || core[b]));
            }
        }
        let mean = |values: &[f64]| values.iter().sum::<f64>() / values.len() as f64;
        let (x, y) = (mean(&ties), mean(&ideal));
        let product = |f: &dyn Fn((&f64, &f64)) -> f64| ties.iter().zip(&ideal).map(f).sum::<f64>();
        product(&|(a, b)| (a - x) * (b - y))
            / (product(&|(a, _)| (a - x) * (a - x)) * product(&|(_, b)| (b - y) * (b - y))).sqrt()
    }

    #[test]
    fn a_star_is_a_core_of_one_with_its_periphery() {
        let star = graph(6, |_, b| f64::from(b == 0), Weighting::Unweighted);
        let found = core_periphery(&star, 1).unwrap();
        assert!((found.fit - 1.0).abs() < 1e-12);
        assert_eq!(found.core, [true, false, false, false, false, false]);
    }

    #[test]
    fn the_search_comes_to_the_best_core_of_small_networks() {
        let mut random = SplitMix::new(3);
        let mut missed = 0;
        for round in 0..30 {
            let n = 4 + random.below(6);
            let weights: Vec<f64> = (0..100).map(|_| random.below(4) as f64).collect();
            let weighting = if round % 2 == 0 {
                Weighting::Unweighted
            } else {
                Weighting::StrengthSum
            };
            let graph = graph(n, |a, b| weights[a * 10 + b] - 1.0, weighting);
            let Ok(found) = core_periphery(&graph, 1) else {
                continue;
            };
            let fit = correlation(&graph, &found.core);
            assert!((found.fit - fit).abs() < 1e-12, "{} is {fit}", found.fit);
            let all = (1_u32..1 << n).map(|core| {
                let core: Vec<bool> = (0..n).map(|actor| core >> actor & 1 == 1).collect();
                correlation(&graph, &core)
            });
            let best = all.filter(|fit| fit.is_finite()).fold(-1.0, f64::max);
            assert!(found.fit < best + 1e-12);
            missed += usize::from(found.fit < best - 1e-12);
        }
        assert_eq!(missed, 0);
    }

    #[test]
    fn what_cannot_vary_has_no_core() {
        let none =
            |n, weight: f64| core_periphery(&graph(n, |_, _| weight, Weighting::Unweighted), 1);
        assert_eq!(none(2, 1.0), Err(Gap::TooFewActors));
        assert_eq!(none(5, 0.0), Err(Gap::NoTie));
        assert_eq!(none(5, 1.0), Err(Gap::NoVariation));
    }
}
