//! The pairs of a matrix with their weights, in one pass: the fast core of the sums over them.
//!
//! The weight is made where it is used, by code of its own for each common decay, and without branches, since nobody can foretell a
//! travel time.

use super::decay::Decay;
use crate::model::cost_matrix::CostMatrix;

/// What is done with the pairs of each place.
pub(super) trait Visitor {
    /// Takes the points of a place, the minutes to each, and what these weigh.
    fn row(&mut self, row: usize, points: &[u32], minutes: &[f64], weight: impl Fn(f64) -> f64);
}

/// Adds up who competes for each point.
pub(super) struct Competing<'a> {
    pub(super) persons: &'a [f64],
    pub(super) sums: Vec<f64>,
}

impl Visitor for Competing<'_> {
    fn row(&mut self, row: usize, points: &[u32], minutes: &[f64], weight: impl Fn(f64) -> f64) {
        let persons = self.persons[row];
        for (&point, &minutes) in points.iter().zip(minutes) {
            self.sums[point as usize] += persons * weight(minutes);
        }
    }
}

/// Adds up what is within reach of each place.
pub(super) struct Within<'a> {
    pub(super) worth: &'a [f64],
    pub(super) sums: Vec<f64>,
}

impl Visitor for Within<'_> {
    fn row(&mut self, _: usize, points: &[u32], minutes: &[f64], weight: impl Fn(f64) -> f64) {
        let mut sum = 0.0;
        for (&point, &minutes) in points.iter().zip(minutes) {
            sum += self.worth[point as usize] * weight(minutes);
        }
        self.sums.push(sum);
    }
}

/// Shows the pairs of each place in turn; what is beyond the radius weighs 0.
pub(super) fn each_row(costs: &CostMatrix, decay: &Decay, radius: f64, visitor: &mut impl Visitor) {
    match decay {
        Decay::Even => over(costs, visitor, |time| f64::from(time <= radius)),
        Decay::Steps(steps) => {
            // The weight is that of as many steps on as have their end before the time.
            let ends: Vec<f64> = steps.iter().map(|&(end, _)| end.min(radius)).collect();
            let mut weights: Vec<f64> = steps.iter().map(|&(end, _)| decay.weight(end)).collect();
            weights.push(0.0);
            match (ends.first_chunk::<3>(), weights.first_chunk::<4>()) {
                (Some(ends), Some(weights)) if steps.len() == 3 => over(costs, visitor, |time| {
                    let [first, second, third] = ends.map(|end| usize::from(time > end));
                    weights[(first + second + third) & 3]
                }),
                _ => over(costs, visitor, |time| {
                    let beyond = ends.iter().map(|&end| usize::from(time > end));
                    weights[beyond.sum::<usize>()]
                }),
            }
        }
        _ => over(costs, visitor, |time| {
            if time <= radius {
                decay.weight(time)
            } else {
                0.0
            }
        }),
    }
}

fn over(costs: &CostMatrix, visitor: &mut impl Visitor, weight: impl Fn(f64) -> f64) {
    for row in 0..costs.rows() {
        let (points, minutes) = costs.row(row);
        visitor.row(row, points, minutes, &weight);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whatever the decay, a weight is the one that the decay gives, and 0 beyond the radius.
    #[test]
    fn every_weight_is_that_of_its_decay() {
        let times = [0.0, 0.5, 3.0, 5.0, 10.0, 12.0, 20.0, 25.0, 30.0, 30.5, 1e9];
        let pairs: Vec<(u32, u32, f64)> =
            (0..).zip(times).map(|(at, time)| (0, at, time)).collect();
        let costs = CostMatrix::new(1, times.len(), &pairs);
        for decay in [
            Decay::Even,
            Decay::thirds(30.0),
            Decay::thirds(60.0),
            Decay::thirds(12.0),
            Decay::Steps(vec![(5.0, 0.9), (25.0, 1e-13)]),
            Decay::Steps(vec![(5.0, 0.9), (20.0, 1e-13), (25.0, 0.1)]),
            Decay::Steps(vec![(0.0, 2.0), (3.0, 0.5), (20.0, 0.0), (50.0, 0.1)]),
            Decay::Gaussian(10.0),
            Decay::Exponential(0.1),
            Decay::Power(2.0),
        ] {
            for radius in [0.0, 5.0, 30.0, 100.0] {
                let mut competing = Competing {
                    persons: &[1.0],
                    sums: vec![0.0; times.len()],
                };
                each_row(&costs, &decay, radius, &mut competing);
                let weight = |time| {
                    if time <= radius {
                        decay.weight(time)
                    } else {
                        0.0
                    }
                };
                assert_eq!(
                    competing.sums,
                    times.map(weight),
                    "{decay:?} within {radius}"
                );
                let mut within = Within {
                    worth: &[1.0; 11],
                    sums: Vec::new(),
                };
                each_row(&costs, &decay, radius, &mut within);
                assert_eq!(within.sums, [times.map(weight).iter().sum::<f64>()]);
            }
        }
    }
}
