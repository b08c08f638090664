//! The rows that fast loops read: the arcs renumbered with the most tied actors first.

use crate::model::actor_graph::{ActorGraph, Weighting};

/// The arcs of a graph seen from their ends, renumbered so that the actors with the most arcs come first.
///
/// Rows of one length then lie together, which makes the end of each row foreseeable, and the numbers that are read most often lie close
/// to each other. The sums are the same as in any other order.
#[derive(Debug)]
pub(crate) struct Hubs {
    /// The actor at each place.
    pub(crate) order: Vec<u32>,
    /// Runs of rows of one length: the length, and how many rows.
    runs: Vec<(usize, usize)>,
    /// The places of the starts of the arcs that reach each place, row after row.
    starts: Vec<u32>,
    /// As many as starts, or none when every arc counts one.
    strengths: Vec<f64>,
}

impl Hubs {
    /// Those of a graph, equally tied actors by index; with `leaving`, the arcs are seen from their starts instead. *O*(*n* + *m*).
    pub(crate) fn of(graph: &ActorGraph, leaving: bool) -> Self {
        let n = graph.len();
        let arcs = |actor: usize| {
            if leaving {
                graph.successors(actor)
            } else {
                graph.predecessors(actor)
            }
        };
        // A counting sort, the longest rows first.
        let longest = (0..n).map(|actor| arcs(actor).len()).max().unwrap_or(0);
        let mut counts = vec![0_usize; longest + 1];
        for actor in 0..n {
            counts[longest - arcs(actor).len()] += 1;
        }
        let runs = (0..=longest).map(|class| (longest - class, counts[class]));
        let runs: Vec<(usize, usize)> = runs.filter(|&(_, rows)| rows > 0).collect();
        let mut next = 0;
        for count in &mut counts {
            next += std::mem::replace(count, next);
        }
        let (mut order, mut places) = (vec![0_u32; n], vec![0_u32; n]);
        for actor in 0..n {
            let place = &mut counts[longest - arcs(actor).len()];
            order[*place] = actor as u32;
            places[actor] = *place as u32;
            *place += 1;
        }
        let total = runs.iter().map(|&(length, rows)| length * rows).sum();
        let mut starts = Vec::with_capacity(total);
        let mut strengths = Vec::new();
        for &actor in &order {
            let arcs = arcs(actor as usize);
            starts.extend(arcs.ends().iter().map(|&end| places[end as usize]));
            if graph.weighting() != Weighting::Unweighted {
                strengths.extend(arcs.iter().map(|arc| arc.strength));
            }
        }
        Self {
            order,
            runs,
            starts,
            strengths,
        }
    }

    /// How many actors.
    pub(crate) fn len(&self) -> usize {
        self.order.len()
    }

    /// How many actors have an arc here; they come first.
    pub(crate) fn tied(&self) -> usize {
        match self.runs.last() {
            Some(&(0, bare)) => self.len() - bare,
            _ => self.len(),
        }
    }

    /// The sum of the strengths of each row, by place.
    pub(crate) fn strengths(&self) -> Vec<f64> {
        let mut sums = Vec::with_capacity(self.len());
        let mut strengths = self.strengths.as_slice();
        for &(length, rows) in &self.runs {
            for _ in 0..rows {
                if self.strengths.is_empty() {
                    sums.push(length as f64);
                } else {
                    let (row, rest) = strengths.split_at(length);
                    strengths = rest;
                    sums.push(row.iter().sum());
                }
            }
        }
        sums
    }

    /// Each row by place, with the sum of the numbers at its starts, each times the strength of its arc.
    ///
    /// `numbers` are by place; `each` is given them too, and may change them before the next row is read.
    pub(crate) fn sums(&self, numbers: &mut [f64], mut each: impl FnMut(usize, f64, &mut [f64])) {
        let (mut place, mut begin) = (0, 0);
        for &(length, rows) in &self.runs {
            let of_run = begin..begin + length * rows;
            begin = of_run.end;
            let starts = &self.starts[of_run.clone()];
            if !self.strengths.is_empty() {
                let strengths = &self.strengths[of_run];
                for row in 0..rows {
                    let of_row = row * length..(row + 1) * length;
                    let arcs = starts[of_row.clone()].iter().zip(&strengths[of_row]);
                    let sum = arcs.map(|(&start, strength)| numbers[start as usize] * strength);
                    each(place, sum.sum(), numbers);
                    place += 1;
                }
                continue;
            }
            match length {
                1 => fixed::<1>(starts, &mut place, numbers, &mut each),
                2 => fixed::<2>(starts, &mut place, numbers, &mut each),
                3 => fixed::<3>(starts, &mut place, numbers, &mut each),
                4 => fixed::<4>(starts, &mut place, numbers, &mut each),
                5 => fixed::<5>(starts, &mut place, numbers, &mut each),
                6 => fixed::<6>(starts, &mut place, numbers, &mut each),
                7 => fixed::<7>(starts, &mut place, numbers, &mut each),
                8 => fixed::<8>(starts, &mut place, numbers, &mut each),
                _ => {
                    for row in 0..rows {
                        let row = &starts[row * length..(row + 1) * length];
                        each(place, sum_at(row, numbers), numbers);
                        place += 1;
                    }
                }
            }
        }
    }

    /// Numbers by place, put by actor.
    pub(crate) fn by_actor(&self, by_place: &[f64]) -> Vec<f64> {
        let mut by_actor = vec![0.0; by_place.len()];
        for (&actor, &number) in self.order.iter().zip(by_place) {
            by_actor[actor as usize] = number;
        }
        by_actor
    }
}

/// The sums of rows that all have `LENGTH` starts.
fn fixed<const LENGTH: usize>(
    starts: &[u32],
    place: &mut usize,
    numbers: &mut [f64],
    each: &mut impl FnMut(usize, f64, &mut [f64]),
) {
    for row in starts.as_chunks::<LENGTH>().0 {
        let mut sum = 0.0;
        for &start in row {
            sum += numbers[start as usize];
        }
        each(*place, sum, numbers);
        *place += 1;
    }
}

/// The sum of the numbers at these places, in four parts so that one addition need not wait for another.
fn sum_at(row: &[u32], numbers: &[f64]) -> f64 {
    let (fours, rest) = row.as_chunks::<4>();
    let mut parts = [0.0; 4];
    for four in fours {
        for (part, &start) in parts.iter_mut().zip(four) {
            *part += numbers[start as usize];
        }
    }
    let rest: f64 = rest.iter().map(|&start| numbers[start as usize]).sum();
    (parts[0] + parts[1]) + (parts[2] + parts[3]) + rest
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::random::SplitMix;

    #[test]
    fn sums_are_those_of_the_rows() {
        let mut random = SplitMix::new(3);
        for case in 0..40 {
            let (n, directed) = (1 + case, case % 2 == 0);
            let ids = (0..n).map(|actor| format!("{actor:03}")).collect();
            let ties = (0..n * (case % 12))
                .map(|_| [random.below(n) as u32, random.below(n) as u32])
                .collect::<Vec<_>>();
            let weights = ties.iter().map(|_| 1.0 + random.unit()).collect();
            let weighting = if case % 3 == 0 {
                Weighting::StrengthSum
            } else {
                Weighting::Unweighted
            };
            let graph = ActorGraph::from_indexed(ids, ties, weights, directed, weighting);
            for leaving in [false, true] {
                let hubs = Hubs::of(&graph, leaving);
                let mut numbers: Vec<f64> = (0..n).map(|_| random.unit()).collect();
                let by_actor = hubs.by_actor(&numbers);
                let strengths = hubs.strengths();
                let mut seen = 0;
                hubs.sums(&mut numbers, |place, sum, _| {
                    let actor = hubs.order[place] as usize;
                    let arcs = if leaving {
                        graph.successors(actor)
                    } else {
                        graph.predecessors(actor)
                    };
                    let plain: f64 = arcs.iter().map(|arc| by_actor[arc.to] * arc.strength).sum();
                    assert!((sum - plain).abs() < 1e-12, "{graph:?}");
                    let strength: f64 = arcs.iter().map(|arc| arc.strength).sum();
                    assert!((strengths[place] - strength).abs() < 1e-12);
                    assert_eq!(place < hubs.tied(), !arcs.is_empty());
                    assert_eq!(place, seen);
                    seen += 1;
                });
                assert_eq!(seen, n);
            }
        }
    }
}
