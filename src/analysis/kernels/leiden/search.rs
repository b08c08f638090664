//! One search for communities: up and down through the levels until little is gained.

use super::Objective;
use super::level::Level;
use super::moving::move_nodes;
use super::refinement::refine;
use super::room::Room;
use super::weight::Weight;
use crate::analysis::random::SplitMix;

/// How much is done for a good partition, by the size of the network.
struct Pace {
    /// How many first rounds are made, of which the best goes on: some networks have two kinds of good partition, told apart early.
    starts: usize,
    /// What a round must gain, in units of all tie weight, not to be idle.
    least: f64,
    /// After how many idle rounds in turn the search ends.
    patience: usize,
    /// After how many rounds it ends in any case.
    rounds: usize,
}

impl Pace {
    /// With a number of rounds given, one start and that many, however much they gain.
    fn of(n: usize, rounds: Option<usize>) -> Self {
        if let Some(rounds) = rounds {
            return Self {
                starts: 1,
                least: f64::NEG_INFINITY,
                patience: 1,
                rounds,
            };
        }
        let (starts, least, patience) = match n {
            0..=5_000 => (2, 1e-9, 4),
            5_001..=200_000 => (2, 1e-4, 1),
            _ => (1, 1e-3, 1),
        };
        Self {
            starts,
            least,
            patience,
            rounds: usize::MAX,
        }
    }
}

/// The network at the level of its actors, and what makes a partition of it good.
#[derive(Debug)]
pub(super) struct Search<W> {
    actors: Level<W>,
    /// The weight of all ties, each counted from both ends.
    total: f64,
    /// What two actors of one community cost, times the product of their masses.
    resolution: f64,
}

impl<W: Weight> Search<W> {
    pub(super) fn new(mut actors: Level<W>, objective: Objective, resolution: f64) -> Self {
        let total: f64 = actors.masses.iter().map(|mass| mass.real()).sum();
        let resolution = match objective {
            Objective::Modularity => resolution / total,
            Objective::Cpm => {
                actors.masses.fill(W::ONE);
                resolution
            }
        };
        Self {
            actors,
            total,
            resolution,
        }
    }

    /// The community of each actor. Without a tie, or where ties weigh more than a number can hold, everybody is alone.
    pub(super) fn run(&self, seed: u64, rounds: Option<usize>) -> Vec<u32> {
        let n = self.actors.len();
        let alone = || (0..n as u32).collect::<Vec<u32>>();
        if !(self.total > 0.0 && self.total.is_finite()) {
            return alone();
        }
        let mut room = Room::new(n);
        let mut random = SplitMix::new(seed);
        let pace = Pace::of(n, rounds);
        let mut best = (f64::NEG_INFINITY, Vec::new());
        for _ in 0..pace.starts {
            let mut of = alone();
            let quality = self.round(&mut of, &mut room, &mut random);
            if best.1.is_empty() || quality > best.0 {
                best = (quality, of);
            }
        }
        let (mut quality, mut of) = best;
        let (mut made, mut idle) = (1, 0);
        while made < pace.rounds && idle < pace.patience {
            let next = self.round(&mut of, &mut room, &mut random);
            made += 1;
            idle += 1;
            if next - quality > pace.least {
                idle = 0;
            }
            quality = next;
        }
        self.split(&mut of, &mut room);
        of
    }

    /// How good a partition is, per unit of tie weight: modularity, for that objective.
    pub(super) fn quality(&self, of: &[u32]) -> f64 {
        let mut masses = vec![0.0; of.len()];
        let mut inside = 0.0;
        for (actor, &own) in of.iter().enumerate() {
            masses[own as usize] += self.actors.masses[actor].real();
            self.actors.each(actor, |end, weight| {
                if of[end] == own {
                    inside += weight.real();
                }
            });
        }
        self.gauge(inside, masses.into_iter())
    }

    fn gauge(&self, inside: f64, masses: impl Iterator<Item = f64>) -> f64 {
        let squares: f64 = masses.map(|mass| mass * mass).sum();
        (inside - self.resolution * squares) / self.total
    }

    /// Improves a partition: up through levels of ever larger nodes, and down again. How good it is then.
    fn round(&self, of: &mut Vec<u32>, room: &mut Room<W>, random: &mut SplitMix) -> f64 {
        let mut levels: Vec<Level<W>> = Vec::new();
        let mut parts: Vec<Vec<u32>> = Vec::new();
        loop {
            let level = levels.last().unwrap_or(&self.actors);
            move_nodes(level, of, self.resolution, room, random);
            // Every node is a community.
            if room.empty.is_empty() {
                break;
            }
            let mut part = vec![0; level.len()];
            refine(level, of, &mut part, self.resolution, room, random);
            let mut count = room.renumber(&mut part);
            if count == level.len() {
                // Nothing holds together well enough; then the communities themselves are what is aggregated.
                part.copy_from_slice(of);
                count = room.renumber(&mut part);
            }
            let above = level.aggregate(&part, count, room);
            let mut of_parts = vec![0; count];
            for (&part, &community) in part.iter().zip(of.iter()) {
                of_parts[part as usize] = community;
            }
            room.renumber(&mut of_parts);
            *of = of_parts;
            levels.push(above);
            parts.push(part);
        }
        while let Some(part) = parts.pop() {
            levels.pop();
            let level = levels.last().unwrap_or(&self.actors);
            *of = part.iter().map(|&part| of[part as usize]).collect();
            move_nodes(level, of, self.resolution, room, random);
        }
        let inside = room.nodes.iter().map(|node| node.inside.real()).sum();
        self.gauge(inside, room.slots.iter().map(|slot| slot.mass.real()))
    }

    /// Gives each piece of a community that is not connected a number of its own, which lessens no quality. *O*(*n* + *m*).
    fn split(&self, of: &mut [u32], room: &mut Room<W>) {
        const NOWHERE: u32 = u32::MAX;
        let n = self.actors.len();
        let pieces = &mut room.sizes;
        pieces.fill(NOWHERE);
        let mut count = 0;
        for start in 0..n {
            if pieces[start] != NOWHERE {
                continue;
            }
            pieces[start] = count;
            room.order[0] = start as u32;
            let (mut next, mut found) = (0, 1);
            while next < found {
                let actor = room.order[next] as usize;
                next += 1;
                self.actors.each(actor, |end, _| {
                    if pieces[end] == NOWHERE && of[end] == of[actor] {
                        pieces[end] = count;
                        room.order[found] = end as u32;
                        found += 1;
                    }
                });
            }
            count += 1;
        }
        of.copy_from_slice(pieces);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_connected_is_split() {
        // A path of four and one alone.
        let (offsets, ends) = (vec![0, 1, 3, 5, 6, 6], vec![1, 0, 2, 1, 3, 2]);
        let level = Level::<u32>::new(offsets, ends, Vec::new());
        let search = Search::new(level, Objective::Modularity, 1.0);
        let pieces = |of: [u32; 5]| {
            let mut of = of;
            search.split(&mut of, &mut Room::new(5));
            of
        };
        assert_eq!(pieces([3, 3, 3, 3, 0]), [0, 0, 0, 0, 1]);
        assert_eq!(pieces([0, 1, 0, 0, 0]), [0, 1, 2, 2, 3]);
        assert_eq!(pieces([2, 2, 4, 2, 4]), [0, 0, 1, 2, 3]);
    }
}
