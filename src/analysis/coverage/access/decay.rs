//! How the pull of a service falls with travel time.

/// Weights below this count as zero: what is so far is not within reach, and no quotient of such numbers is of any use.
const LEAST: f64 = 1e-12;

/// How the pull of a service falls with travel time, from 1 next door towards 0. A radius beyond which it is 0 is stated apart.
#[derive(Debug, Clone, PartialEq)]
pub enum Decay {
    /// It does not: 1 as far as the radius goes.
    Even,
    /// By a table: each pair is the longest time, limit included, and the weight up to it; beyond the last it is 0. Made by
    /// [`Decay::steps`].
    Steps(Vec<(f64, f64)>),
    /// exp(−*t*² / 2*σ*²); *σ* in minutes.
    Gaussian(f64),
    /// exp(−*βt*); *β* for each minute.
    Exponential(f64),
    /// max(*t*, 1)^−*β*: the first minute weighs 1, so that next door is not endlessly near.
    Power(f64),
}

impl Decay {
    /// Weights by travel time, in any order; `None` unless times and weights are finite and not negative, no time is there twice, no
    /// weight is above that of a shorter time, and there is any.
    pub fn steps(mut steps: Vec<(f64, f64)>) -> Option<Self> {
        let sound = |number: f64| number.is_finite() && number >= 0.0;
        steps.sort_by(|a, b| a.0.total_cmp(&b.0));
        let all = steps
            .iter()
            .all(|&(time, weight)| sound(time) && sound(weight));
        let twice = steps.windows(2).any(|pair| pair[0].0 == pair[1].0);
        let rises = steps.windows(2).any(|pair| pair[0].1 < pair[1].1);
        (all && !twice && !rises && !steps.is_empty()).then_some(Self::Steps(steps))
    }

    /// The steps in common use, stretched to a radius: 1 to a third of it, 0.68 to two thirds, 0.22 to the whole.
    pub fn thirds(radius: f64) -> Self {
        Self::Steps(vec![
            (radius / 3.0, 1.0),
            (radius * 2.0 / 3.0, 0.68),
            (radius, 0.22),
        ])
    }

    /// The weight at a travel time.
    pub fn weight(&self, minutes: f64) -> f64 {
        let weight = match self {
            Self::Even => 1.0,
            Self::Steps(steps) => step(steps, minutes),
            Self::Gaussian(sigma) => (-0.5 * (minutes / sigma).powi(2)).exp(),
            Self::Exponential(rate) => (-rate * minutes).exp(),
            Self::Power(exponent) => minutes.max(1.0).powf(-exponent),
        };
        if weight < LEAST { 0.0 } else { weight }
    }
}

fn step(steps: &[(f64, f64)], minutes: f64) -> f64 {
    let step = steps.iter().find(|&&(longest, _)| minutes <= longest);
    step.map_or(0.0, |&(_, weight)| weight)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_include_their_end() {
        let decay = Decay::thirds(30.0);
        let weights = [0.0, 10.0, 10.1, 20.0, 20.1, 30.0, 30.1].map(|time| decay.weight(time));
        assert_eq!(weights, [1.0, 1.0, 0.68, 0.68, 0.22, 0.22, 0.0]);
    }

    #[test]
    fn a_table_must_make_sense() {
        assert_eq!(
            Decay::steps(vec![(20.0, 0.5), (10.0, 1.0)]),
            Some(Decay::Steps(vec![(10.0, 1.0), (20.0, 0.5)]))
        );
        for steps in [
            vec![],
            vec![(10.0, 1.0), (10.0, 0.5)],
            vec![(10.0, 1.0), (20.0, 2.0)],
            vec![(-1.0, 1.0)],
            vec![(f64::INFINITY, 1.0)],
            vec![(10.0, f64::NAN)],
        ] {
            assert_eq!(Decay::steps(steps.clone()), None, "{steps:?}");
        }
    }

    #[test]
    fn curves_fall_from_one_to_nothing() {
        let close = |weight: f64, expected: f64| (weight - expected).abs() < 1e-15;
        assert!(close(Decay::Gaussian(10.0).weight(10.0), (-0.5_f64).exp()));
        assert!(close(
            Decay::Exponential(0.1).weight(20.0),
            (-2.0_f64).exp()
        ));
        assert_eq!(Decay::Power(2.0).weight(10.0), 0.01);
        for decay in [
            Decay::Gaussian(10.0),
            Decay::Exponential(0.1),
            Decay::Power(2.0),
        ] {
            assert_eq!(decay.weight(0.0), 1.0);
            assert_eq!(decay.weight(1e9), 0.0);
        }
    }
}
