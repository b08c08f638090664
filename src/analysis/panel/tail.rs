//! The degree distribution, and the power law of its tail where one fits.

use super::degrees::Degrees;
use super::zeta::zeta;
use crate::analysis::explanation::{Explanation, Told};
use crate::analysis::random::SplitMix;
use crate::model::actor_graph::ActorGraph;
use rayon::prelude::*;
use std::collections::BTreeMap;

/// What people are told of the degree distribution.
pub const EXPLANATION: Explanation = Explanation {
    formula: "P(deg = x) = x^(−α) / ζ(α, x₀), x ≥ x₀",
    reference: "A. Clauset, C. R. Shalizi, M. E. J. Newman, \"Power-law distributions in empirical data\", SIAM Review 51(4), 2009, pp. 661–703",
    italian: Told {
        name: "Distribuzione dei legami",
        meaning: "Quanti enti hanno un legame, quanti due, e così via. Se gli enti con molti legami seguono una legge di potenza, ne è riportato l'esponente α: più è basso, più legami hanno i pochi enti in cima.",
        not: "Una legge della natura: se i dati non contraddicono una legge di potenza, un'altra curva può andare altrettanto bene.",
        reading: "La legge è riportata solo se regge: almeno 50 enti da x₀ legami in su, e p non inferiore a 0,1, cioè almeno una volta su dieci dati che seguono davvero la legge se ne scosterebbero quanto questi. Altrimenti si dice perché manca. Gli enti senza legami sono contati, ma non entrano nella legge.",
    },
    english: Told {
        name: "Degree distribution",
        meaning: "How many organizations have one tie, how many two, and so on. Where those of many ties follow a power law, its exponent α is given: the lower it is, the more ties the few at the top have.",
        not: "A law of nature: where the data do not contradict a power law, another curve may fit as well.",
        reading: "The law is given only where it holds: at least 50 organizations from x₀ ties up, and p not below 0.1, that is, at least one time in ten data that truly follow the law would stray from it as far as these. Otherwise it is said why it is missing. Organizations without ties are counted, but take no part in the law.",
    },
};

/// How many actors the tail needs for its exponent to mean something (Clauset, Shalizi, Newman, section 3.3).
const FEWEST: usize = 50;

/// Below this *p* the law is rejected (section 4.1).
const LEAST_P: f64 = 0.1;

/// Samples are drawn this many at a time, and this many times at most.
const BATCH: usize = 100;
const BATCHES: usize = 10;

/// How many actors have how many ties.
#[derive(Debug, Clone, PartialEq)]
pub struct DegreeDistribution {
    /// Each number of ties that occurs, ascending, with how many actors have it; in directed networks arcs both ways together.
    pub counts: Vec<(usize, usize)>,
    /// The power law of the actors of many ties, or why there is none.
    pub tail: Result<PowerLaw, NoFit>,
}

/// A discrete power law, *P*(*x*) = *x*^−*α* / ζ(*α*, *x*₀), that fits the numbers of ties from *x*₀ up.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PowerLaw {
    /// *x*₀, from where on it holds.
    pub x_min: usize,
    /// *α*.
    pub alpha: f64,
    /// How many actors have *x*₀ ties or more.
    pub actors: usize,
    /// The largest difference between its cumulative distribution and that of the actors (Kolmogorov and Smirnov).
    pub distance: f64,
    /// The share of samples of the law that stray from the law fitted to them as far as the actors do, or farther.
    pub p: f64,
    /// How many samples were drawn.
    pub samples: usize,
}

/// Why no power law is given.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum NoFit {
    /// Fewer than two numbers of ties occur, so that there is nothing to fit.
    AllEqual,
    /// The law that comes nearest holds for too few actors.
    ShortTail {
        /// From how many ties on.
        x_min: usize,
        /// How many actors have as many.
        actors: usize,
    },
    /// Samples of the law that comes nearest hardly ever stray from it as far as the actors do.
    Rejected {
        /// How often they do.
        p: f64,
        /// How many were drawn.
        samples: usize,
    },
}

/// The degree distribution of a network, and the power law of its tail if one fits.
///
/// # Definition
/// For every *x*₀ the exponent of greatest likelihood is taken, and of these laws the one nearest to the actors' cumulative
/// distribution. *p* comes from samples as large as the network, each fitted anew: as many actors as are below *x*₀ on average are
/// drawn from among those, the rest from the law.
/// # Edge cases
/// Actors without ties are counted but not fitted. The law is given only if 50 actors or more are in the tail and *p* ≥ 0.1;
/// [`NoFit`] says what is missing. Drawing stops early where *p* is surely on one side: after 100 samples at the earliest, 1000 at the
/// latest.
/// # Complexity
/// *O*(*D*²) at worst for the fit to *D* different degrees, of which there are at most 2 √*m*, and that and *O*(*n*) for each sample.
/// A law is dropped where it strays farther than another already does, so that most take a few of *D* steps.
/// # References
/// A. Clauset, C. R. Shalizi, M. E. J. Newman, "Power-law distributions in empirical data", *SIAM Review* 51(4), 2009, pp. 661–703.
pub fn degree_distribution(graph: &ActorGraph, seed: u64) -> DegreeDistribution {
    let counts = histogram(Degrees::of(graph).all);
    let tied: Vec<(usize, usize)> = counts
        .iter()
        .copied()
        .filter(|&(ties, _)| ties > 0)
        .collect();
    DegreeDistribution {
        counts,
        tail: power_law(&tied, seed),
    }
}

/// Each value that occurs, ascending, and how often.
fn histogram(values: impl IntoIterator<Item = usize>) -> Vec<(usize, usize)> {
    let mut counts = BTreeMap::new();
    for value in values {
        *counts.entry(value).or_default() += 1;
    }
    counts.into_iter().collect()
}

/// The power law of the tail of some counts of values, 1 and above.
fn power_law(counts: &[(usize, usize)], seed: u64) -> Result<PowerLaw, NoFit> {
    let fit = Values::of(counts).nearest().ok_or(NoFit::AllEqual)?;
    if fit.actors < FEWEST {
        return Err(NoFit::ShortTail {
            x_min: fit.x_min,
            actors: fit.actors,
        });
    }
    let sampler = Sampler::new(counts, &fit);
    let mut seeds = SplitMix::new(seed);
    let (mut samples, mut farther) = (0, 0);
    let mut p = 0.0;
    for _ in 0..BATCHES {
        // Seeds are drawn one after another, so that no two samples share a stretch of one sequence.
        let batch: Vec<u64> = (0..BATCH).map(|_| seeds.next()).collect();
        let strays = |&seed: &u64| {
            let sample = sampler.draw(&mut SplitMix::new(seed));
            Values::of(&sample).stray_as_far(&fit)
        };
        farther += batch.par_iter().filter(|seed| strays(seed)).count();
        samples += BATCH;
        p = farther as f64 / samples as f64;
        let spread = (LEAST_P * (1.0 - LEAST_P) / samples as f64).sqrt();
        if (p - LEAST_P).abs() > 3.0 * spread {
            break;
        }
    }
    if p < LEAST_P {
        return Err(NoFit::Rejected { p, samples });
    }
    Ok(PowerLaw {
        x_min: fit.x_min,
        alpha: fit.alpha,
        actors: fit.actors,
        distance: fit.distance,
        p,
        samples,
    })
}

/// A law fitted to the values from one on.
struct Fit {
    x_min: usize,
    alpha: f64,
    actors: usize,
    distance: f64,
}

/// Values to which laws are fitted from each one on, with what all these fits need.
struct Values<'c> {
    /// Each value and how many actors have it.
    counts: &'c [(usize, usize)],
    /// How many actors have a lower value than each.
    below: Vec<usize>,
    /// The sum of the logarithms of each value's actors.
    logs: Vec<f64>,
}

impl<'c> Values<'c> {
    fn of(counts: &'c [(usize, usize)]) -> Self {
        let mut all = 0;
        let below = counts.iter().map(|&(_, actors)| {
            all += actors;
            all - actors
        });
        let log = |&(value, actors): &(usize, usize)| actors as f64 * (value as f64).ln();
        Self {
            counts,
            below: below.collect(),
            logs: counts.iter().map(log).collect(),
        }
    }

    /// The places from which on there are two values or more.
    fn beginnings(&self) -> std::ops::Range<usize> {
        0..self.counts.len().saturating_sub(1)
    }

    /// Of the laws fitted from each value on, the nearest; of equally near ones that of the longest tail. `None` below two values.
    fn nearest(&self) -> Option<Fit> {
        let mut nearest: Option<Fit> = None;
        let mut farthest = 0;
        for first in self.beginnings() {
            let limit = nearest.as_ref().map_or(f64::INFINITY, |fit| fit.distance);
            let fit = self.fit(first, limit, &mut farthest);
            if let Some(fit) = fit.filter(|fit| fit.distance < limit) {
                nearest = Some(fit);
            }
        }
        nearest
    }

    /// Whether the nearest of the laws fitted from each value on is as far as another fit, or farther; false where there is none.
    ///
    /// One law that is nearer settles it, and of samples of a law that is mostly the one fitted from where the law begins.
    fn stray_as_far(&self, other: &Fit) -> bool {
        let all = self.beginnings();
        let start = self
            .counts
            .partition_point(|&(value, _)| value < other.x_min);
        let start = start.min(all.end);
        let (mut some, mut farthest) = (false, start);
        for first in (start..all.end).chain(0..start) {
            if let Some(fit) = self.fit(first, other.distance, &mut farthest) {
                if fit.distance < other.distance {
                    return false;
                }
                some = true;
            }
        }
        some
    }

    /// The law of greatest likelihood for all values from a place on; `None` where it is so steep that the first alone counts.
    ///
    /// Its distance is no longer sought once it has come to a limit: what is told is then at least the limit. `farthest` is the place
    /// where the law before was farthest from the actors, at which this one is tried first.
    fn fit(&self, first: usize, limit: f64, farthest: &mut usize) -> Option<Fit> {
        let &(x_min, _) = self.counts.get(first)?;
        let actors: usize = self.counts[first..].iter().map(|&(_, actors)| actors).sum();
        let logs: f64 = self.logs[first..].iter().sum();
        let alpha = exponent(x_min as f64, logs / actors as f64)?;
        let whole = zeta(alpha, x_min as f64).0;
        let at = |place: usize| {
            let (value, here) = self.counts[place];
            // Between two values the law goes on and the actors do not, so both sides of each value count.
            let from_here = zeta(alpha, value as f64).0 / whole;
            let beyond = from_here - (value as f64).powf(-alpha) / whole;
            let law = [1.0 - from_here, 1.0 - beyond];
            let below = self.below[place] - self.below[first];
            let seen = [below, below + here].map(|count| count as f64 / actors as f64);
            (law[0] - seen[0]).abs().max((law[1] - seen[1]).abs())
        };
        let mut distance = 0.0_f64;
        let tried = Some(*farthest).filter(|&place| place > first);
        for place in tried.into_iter().chain(first..self.counts.len()) {
            let here = at(place);
            if here > distance {
                (distance, *farthest) = (here, place);
            }
            if distance >= limit {
                break;
            }
        }
        Some(Fit {
            x_min,
            alpha,
            actors,
            distance,
        })
    }
}

/// The exponent under which the mean logarithm is expected, −ζ′(*α*, *x*₀) / ζ(*α*, *x*₀), which falls as *α* grows; `None` above 50.
///
/// Secants from both sides, halved where one side holds still (the Illinois rule).
fn exponent(x_min: f64, mean_log: f64) -> Option<f64> {
    let excess = |alpha: f64| {
        let (sum, slope) = zeta(alpha, x_min);
        -slope / sum - mean_log
    };
    let (mut low, mut high) = (1.0 + 1e-6, 2.0);
    let mut at_low = excess(low);
    let mut at_high = excess(high);
    while at_high > 0.0 {
        (low, at_low) = (high, at_high);
        high = 2.0 * high - 1.0;
        if high > 50.0 {
            return None;
        }
        at_high = excess(high);
    }
    let mut held = 0;
    for _ in 0..100 {
        let middle = (low * at_high - high * at_low) / (at_high - at_low);
        let at_middle = excess(middle);
        if at_middle > 0.0 {
            (low, at_low) = (middle, at_middle);
            if held == 1 {
                at_high /= 2.0;
            }
            held = 1;
        } else {
            (high, at_high) = (middle, at_middle);
            if held == -1 {
                at_low /= 2.0;
            }
            held = -1;
        }
        if high - low < 1e-12 * high || at_middle.abs() < 1e-14 {
            return Some(middle);
        }
    }
    Some((low + high) / 2.0)
}

/// Draws samples like the actors below *x*₀ and like the law from there up.
struct Sampler {
    /// Every actor below *x*₀, by number of ties.
    below: Vec<usize>,
    actors: usize,
    x_min: usize,
    alpha: f64,
    /// The probability to be beyond *x*₀, beyond *x*₀ + 1, and so on.
    beyond: Vec<f64>,
}

/// How many values of the law are looked up; those beyond are searched for.
const TABLE: usize = 4096;

impl Sampler {
    fn new(counts: &[(usize, usize)], fit: &Fit) -> Self {
        let below = counts.iter().filter(|&&(value, _)| value < fit.x_min);
        let whole = zeta(fit.alpha, fit.x_min as f64).0;
        let beyond = (1..=TABLE).map(|step| zeta(fit.alpha, (fit.x_min + step) as f64).0 / whole);
        Self {
            below: below
                .flat_map(|&(value, actors)| vec![value; actors])
                .collect(),
            actors: fit.actors,
            x_min: fit.x_min,
            alpha: fit.alpha,
            beyond: beyond.collect(),
        }
    }

    fn draw(&self, random: &mut SplitMix) -> Vec<(usize, usize)> {
        let all = self.below.len() + self.actors;
        // How many have each value that is looked up, and the values beyond.
        let mut near = vec![0; self.x_min + self.beyond.len()];
        let mut far = Vec::new();
        for _ in 0..all {
            let value = match self.below.get(random.below(all)) {
                Some(&value) => value,
                None => self.of_law(1.0 - random.unit()),
            };
            match near.get_mut(value) {
                Some(count) => *count += 1,
                None => far.push(value),
            }
        }
        far.sort_unstable();
        let near = near.into_iter().enumerate();
        let runs = far.chunk_by(|one, other| one == other);
        near.filter(|&(_, count)| count > 0)
            .chain(runs.map(|run| (run[0], run.len())))
            .collect()
    }

    /// The least value that the law passes with a probability below this one, in (0, 1].
    fn of_law(&self, probability: f64) -> usize {
        let step = self.beyond.partition_point(|&beyond| beyond >= probability);
        if step < self.beyond.len() {
            return self.x_min + step;
        }
        // Far out the sum is near its integral, x^(1 − α), whose inverse is at hand.
        let edge = (self.x_min + self.beyond.len()) as f64 - 0.5;
        let last = self.beyond.last().copied().unwrap_or(1.0);
        (edge * (last / probability).powf(1.0 / (self.alpha - 1.0)) + 0.5).min(1e15) as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A sample of the law itself, by its sampler.
    fn sample(alpha: f64, x_min: usize, actors: usize, seed: u64) -> Vec<(usize, usize)> {
        let fit = Fit {
            x_min,
            alpha,
            actors,
            distance: 0.0,
        };
        Sampler::new(&[], &fit).draw(&mut SplitMix::new(seed))
    }

    #[test]
    fn the_exponent_of_a_sample_is_found_again() {
        for (alpha, x_min) in [(1.8, 1), (2.5, 1), (3.2, 4)] {
            let sample = sample(alpha, x_min, 20_000, 5);
            let fit = Values::of(&sample).fit(0, f64::INFINITY, &mut 0).unwrap();
            assert!(
                (fit.alpha - alpha).abs() < 0.05,
                "{} for {alpha}",
                fit.alpha
            );
            assert!(fit.distance < 0.015, "{}", fit.distance);
        }
    }

    #[test]
    fn samples_of_a_law_are_rarely_rejected() {
        let tails: Vec<_> = (0..20)
            .map(|seed| power_law(&sample(2.5, 2, 120, seed), 1))
            .collect();
        let kept = tails.iter().filter(|tail| tail.is_ok()).count();
        assert!(kept >= 15, "{kept} of 20: {tails:?}");
    }

    #[test]
    fn an_even_spread_is_no_power_law() {
        let even: Vec<(usize, usize)> = (1..=60).map(|ties| (ties, 10)).collect();
        let tail = power_law(&even, 1);
        assert!(tail.is_err(), "{tail:?}");
    }

    #[test]
    fn dropping_laws_early_changes_nothing() {
        let mut compared = [0, 0];
        for seed in 0..12 {
            // A law, and one with too many at its foot.
            let mut counts = sample(1.9 + seed as f64 / 10.0, 1, 300, seed);
            counts[0].1 += 40 * (seed as usize % 3);
            let values = Values::of(&counts);
            let whole = |first| values.fit(first, f64::INFINITY, &mut 0);
            let fits: Vec<Fit> = values.beginnings().filter_map(whole).collect();
            let by_distance = |one: &&Fit, other: &&Fit| one.distance.total_cmp(&other.distance);
            let expected = fits.iter().min_by(by_distance).unwrap();
            let found = values.nearest().unwrap();
            assert_eq!(
                (found.x_min, found.alpha, found.distance),
                (expected.x_min, expected.alpha, expected.distance)
            );
            for limit in [0.5, 0.98, 1.0, 1.02, 2.0] {
                let other = Fit {
                    x_min: 2,
                    distance: expected.distance * limit,
                    ..found
                };
                let strays = expected.distance >= other.distance;
                assert_eq!(values.stray_as_far(&other), strays, "{seed} {limit}");
                compared[usize::from(strays)] += 1;
            }
        }
        assert_eq!(compared, [24, 36]);
    }

    #[test]
    fn what_is_missing_is_said() {
        assert_eq!(power_law(&[], 1), Err(NoFit::AllEqual));
        assert_eq!(power_law(&[(3, 80)], 1), Err(NoFit::AllEqual));
        let short = power_law(&[(1, 8), (2, 3), (3, 1)], 1);
        assert!(
            matches!(short, Err(NoFit::ShortTail { actors: ..=12, .. })),
            "{short:?}"
        );
    }
}
