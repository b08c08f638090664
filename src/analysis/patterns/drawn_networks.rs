//! Networks drawn by lot that keep something of the one that is there.

use crate::analysis::random::SplitMix;
use crate::analysis::scores::Gap;
use crate::model::actor_graph::{ActorGraph, Weighting};
use std::collections::HashSet;

/// What a drawn network has in common with the one that is there; all that have it are equally likely.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Given {
    /// The number of actors: each dyad has a tie or not, as a coin falls.
    Size,
    /// The numbers of actors and of ties.
    Ties,
    /// The numbers of actors, and of pairs tied both ways, one way and not at all; directed networks only.
    DyadCensus,
    /// The ties of each actor: as many as it has, and where they have a direction as many each way.
    Degrees,
}

/// How many exchanges of ends are tried for each tie before a network counts as drawn, whether they succeed or not: the burn-in. Twice what
/// is usually found to be enough.
pub const EXCHANGES_PER_TIE: usize = 20;

/// The most actors that networks with the same degrees are drawn of: every dyad takes a bit.
const MOST_ACTORS: usize = 20_000;

/// The most dyads whose ties are decided one by one.
const MOST_DYADS: u64 = 50_000_000;

impl Given {
    /// All of them, from what keeps least to what keeps most.
    pub const ALL: [Self; 4] = [Self::Size, Self::Ties, Self::DyadCensus, Self::Degrees];

    /// The name used in files and message catalogues.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Size => "size",
            Self::Ties => "ties",
            Self::DyadCensus => "dyad-census",
            Self::Degrees => "degrees",
        }
    }
}

/// What networks are drawn from.
pub(super) struct Drawing<'g> {
    graph: &'g ActorGraph,
    given: Given,
    /// Each tie once.
    ties: Vec<[u32; 2]>,
    mutual: usize,
}

impl<'g> Drawing<'g> {
    /// [`Gap::Undirected`] of a dyad census without directions; [`Gap::TooLarge`] of networks that are too large.
    pub(super) fn of(graph: &'g ActorGraph, given: Given) -> Result<Self, Gap> {
        let directed = graph.is_directed();
        let ties: Vec<[u32; 2]> = (0..graph.len())
            .flat_map(|from| {
                let arcs = graph.successors(from).iter();
                let listed = arcs.filter(move |arc| directed || from < arc.to);
                listed.map(move |arc| [from as u32, arc.to as u32])
            })
            .collect();
        let dense = 2 * ties.len() as u64 > pairs(graph.len());
        let too_large = match given {
            Given::Size => pairs(graph.len()) > MOST_DYADS,
            Given::Degrees => graph.len() > MOST_ACTORS,
            Given::Ties | Given::DyadCensus => dense && pairs(graph.len()) > MOST_DYADS,
        };
        match given {
            Given::DyadCensus if !directed => Err(Gap::Undirected),
            _ if too_large => Err(Gap::TooLarge),
            _ => Ok(Self {
                graph,
                given,
                mutual: ties.len() - graph.pairs().count(),
                ties,
            }),
        }
    }

    /// A network, unweighted.
    pub(super) fn draw(&self, random: &mut SplitMix) -> ActorGraph {
        let (n, directed) = (self.graph.len(), self.graph.is_directed());
        let each_way = if directed { 2 } else { 1 };
        // With a direction, twice as many dyads as pairs: those of the even numbers lead from the smaller to the larger.
        let dyad = |number: u64| {
            let [low, high] = pair(number / each_way);
            if number.is_multiple_of(each_way) {
                [low, high]
            } else {
                [high, low]
            }
        };
        let ties = match self.given {
            Given::Size => (0..pairs(n) * each_way)
                .filter(|_| random.next() >> 63 == 1)
                .map(dyad)
                .collect(),
            Given::Ties => distinct(self.ties.len(), pairs(n) * each_way, random)
                .into_iter()
                .map(dyad)
                .collect(),
            Given::DyadCensus => self.with_census(random),
            Given::Degrees => exchanged(self.ties.clone(), n, directed, random),
        };
        let ids = self.graph.ids().to_vec();
        ActorGraph::from_indexed(ids, ties, Vec::new(), directed, Weighting::Unweighted)
    }

    fn with_census(&self, random: &mut SplitMix) -> Vec<[u32; 2]> {
        let tied = self.ties.len() - self.mutual;
        let mut ties = Vec::with_capacity(self.ties.len());
        let chosen = distinct(tied, pairs(self.graph.len()), random);
        for (place, number) in chosen.into_iter().enumerate() {
            let [low, high] = pair(number);
            let both = place < self.mutual;
            let upward = random.next() >> 63 == 1;
            if both || upward {
                ties.push([low, high]);
            }
            if both || !upward {
                ties.push([high, low]);
            }
        }
        ties
    }
}

fn pairs(n: usize) -> u64 {
    n as u64 * n.saturating_sub(1) as u64 / 2
}

/// The pair of this number: (0, 1), (0, 2), (1, 2), (0, 3), …
fn pair(number: u64) -> [u32; 2] {
    // The largest h with h(h − 1)/2 at most the number, from a root that may be off by one.
    let mut high = ((1.0 + (1.0 + 8.0 * number as f64).sqrt()) / 2.0) as u64;
    while high * (high - 1) / 2 > number {
        high -= 1;
    }
    while high * (high + 1) / 2 <= number {
        high += 1;
    }
    [(number - high * (high - 1) / 2) as u32, high as u32]
}

/// So many different numbers below *n*, every sequence of them equally likely.
fn distinct(count: usize, n: u64, random: &mut SplitMix) -> Vec<u64> {
    let below =
        |n: u64, random: &mut SplitMix| ((u128::from(random.next()) * u128::from(n)) >> 64) as u64;
    if 2 * count as u64 > n {
        let mut all: Vec<u64> = (0..n).collect();
        for place in 0..count {
            let other = place + below(n - place as u64, random) as usize;
            all.swap(place, other);
        }
        all.truncate(count);
        return all;
    }
    let mut seen = HashSet::with_capacity(count);
    let mut chosen = Vec::with_capacity(count);
    while chosen.len() < count {
        let number = below(n, random);
        if seen.insert(number) {
            chosen.push(number);
        }
    }
    chosen
}

/// Which ordered pairs are tied, a bit each.
struct Tied {
    n: usize,
    bits: Vec<u64>,
}

impl Tied {
    fn place(&self, [from, to]: [u32; 2]) -> (usize, u64) {
        let place = from as usize * self.n + to as usize;
        (place / 64, 1 << (place % 64))
    }

    fn has(&self, tie: [u32; 2]) -> bool {
        let (word, bit) = self.place(tie);
        self.bits[word] & bit != 0
    }

    fn turn(&mut self, tie: [u32; 2], directed: bool) {
        let ways = [Some(tie), (!directed).then_some([tie[1], tie[0]])];
        for way in ways.into_iter().flatten() {
            let (word, bit) = self.place(way);
            self.bits[word] ^= bit;
        }
    }
}

/// The ties after exchanges of ends: *ab*, *cd* become *ad*, *cb*, unless a tie would be there twice or lead back to itself.
///
/// An exchange that cannot be made counts as one that was: otherwise networks with few possible exchanges would come up too seldom. With a
/// direction, two arcs that follow each other and are closed by a third to a triangle are turned round all three, where none of them has
/// its opposite: exchanges alone cannot do that, and every network of these degrees must be within reach.
///
/// A. R. Rao, R. Jana, S. Bandyopadhyay, "A Markov chain Monte Carlo method for generating random (0, 1)-matrices with given marginals",
/// *Sankhyā* A 58, 1996, pp. 225–242.
fn exchanged(
    mut ties: Vec<[u32; 2]>,
    n: usize,
    directed: bool,
    random: &mut SplitMix,
) -> Vec<[u32; 2]> {
    let mut tied = Tied {
        n,
        bits: vec![0; (n * n).div_ceil(64)],
    };
    for &tie in &ties {
        tied.turn(tie, directed);
    }
    if ties.len() < 2 {
        return ties;
    }
    for _ in 0..EXCHANGES_PER_TIE * ties.len() {
        let (one, other) = (random.below(ties.len()), random.below(ties.len()));
        // Without a direction a tie may be read from either end.
        let turned = !directed && random.next() >> 63 == 1;
        if one == other {
            continue;
        }
        let [a, b] = ties[one];
        let [c, d] = if turned {
            [ties[other][1], ties[other][0]]
        } else {
            ties[other]
        };
        if directed && b == c {
            turn_round([a, b, d], &mut ties, &mut tied, one, other);
            continue;
        }
        let new = [[a, d], [c, b]];
        if a == d || c == b || tied.has(new[0]) || tied.has(new[1]) {
            continue;
        }
        for tie in [ties[one], ties[other], new[0], new[1]] {
            tied.turn(tie, directed);
        }
        ties[one] = new[0];
        ties[other] = new[1];
    }
    ties
}

/// Turns a → b → d → a round.
fn turn_round(
    [a, b, d]: [u32; 3],
    ties: &mut [[u32; 2]],
    tied: &mut Tied,
    one: usize,
    other: usize,
) {
    let new = [[b, a], [d, b], [a, d]];
    let closed = a != d && tied.has([d, a]);
    if !closed || new.iter().any(|&tie| tied.has(tie)) {
        return;
    }
    let Some(third) = ties.iter().position(|&tie| tie == [d, a]) else {
        return;
    };
    for place in [one, other, third] {
        tied.turn(ties[place], true);
    }
    for (place, tie) in [one, other, third].into_iter().zip(new) {
        tied.turn(tie, true);
        ties[place] = tie;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    fn graph(ties: &[[u32; 2]], n: u32, directed: bool) -> ActorGraph {
        let ids = (0..n).map(|id| id.to_string()).collect();
        ActorGraph::from_indexed(
            ids,
            ties.to_vec(),
            Vec::new(),
            directed,
            Weighting::Unweighted,
        )
    }

    fn arcs(graph: &ActorGraph) -> Vec<[u32; 2]> {
        let all = (0..graph.len()).flat_map(|from| {
            let ends = graph.successors(from).iter();
            ends.map(move |arc| [from as u32, arc.to as u32])
        });
        all.collect()
    }

    /// How many networks came up, and how much more unevenly than chance has it: χ² as Wilson and Hilferty make it normal, which holds for
    /// two networks as for hundreds.
    fn unevenness(graph: &ActorGraph, given: Given, draws: u64) -> (usize, f64) {
        let drawing = Drawing::of(graph, given).unwrap();
        let mut seen: BTreeMap<Vec<[u32; 2]>, u64> = BTreeMap::new();
        let mut seeds = SplitMix::new(1);
        for _ in 0..draws {
            let mut random = SplitMix::new(seeds.next());
            *seen.entry(arcs(&drawing.draw(&mut random))).or_default() += 1;
        }
        let mean = draws as f64 / seen.len() as f64;
        let parts = seen
            .values()
            .map(|&count| (count as f64 - mean).powi(2) / mean);
        let freedom = (seen.len() - 1) as f64;
        // One network alone cannot come up unevenly.
        let spread = 2.0 / (9.0 * freedom.max(1.0));
        let off = ((parts.sum::<f64>() / freedom.max(1.0)).cbrt() - (1.0 - spread)) / spread.sqrt();
        (seen.len(), off)
    }

    #[test]
    fn pairs_are_numbered_one_by_one() {
        let mut number = 0;
        for high in 1..40 {
            for low in 0..high {
                assert_eq!(pair(number), [low, high]);
                number += 1;
            }
        }
        assert_eq!(pair(pairs(100_000) - 1), [99_998, 99_999]);
    }

    #[test]
    fn every_network_that_keeps_what_is_given_comes_up_as_often() {
        let ring = [[0, 1], [1, 2], [2, 3], [3, 0], [0, 2]];
        // 2^6 by size, C(6, 2) by ties and C(6, 5) where most are tied; of degrees 3, 2, 3, 2 there is one network only.
        let few = graph(&ring[..2], 4, false);
        let most = graph(&ring, 4, false);
        for (graph, given, networks) in [
            (&few, Given::Size, 64),
            (&few, Given::Ties, 15),
            (&most, Given::Ties, 6),
            (&most, Given::Degrees, 1),
        ] {
            let (found, off) = unevenness(graph, given, 12_800);
            assert_eq!(found, networks, "{given:?}");
            assert!(off < 3.0, "{given:?} {off}");
        }
        // All actors of degree 2 among six: 60 hexagons and 10 pairs of triangles.
        let hexagon = graph(&[[0, 1], [1, 2], [2, 3], [3, 4], [4, 5], [5, 0]], 6, false);
        let (found, off) = unevenness(&hexagon, Given::Degrees, 14_000);
        assert_eq!(found, 70);
        assert!(off < 3.0, "{off}");
    }

    #[test]
    fn directed_networks_come_up_as_often_too() {
        // Of one arc each way at three actors there are two networks, which only a turned triangle joins.
        let triangle = graph(&[[0, 1], [1, 2], [2, 0]], 3, true);
        let (found, off) = unevenness(&triangle, Given::Degrees, 20_000);
        assert_eq!(found, 2);
        assert!(off < 3.0, "{off}");
        // One arc each way at four: 6 rings of four and 3 pairs of mutual ties.
        let ring = graph(&[[0, 1], [1, 2], [2, 3], [3, 0]], 4, true);
        let (found, off) = unevenness(&ring, Given::Degrees, 1_800);
        assert_eq!(found, 9);
        assert!(off < 3.0, "{off}");
        // One mutual pair of 6, one of the other 5 one way in 2 directions.
        let census = graph(&[[0, 1], [1, 0], [1, 2]], 4, true);
        let (found, off) = unevenness(&census, Given::DyadCensus, 12_000);
        assert_eq!(found, 60);
        assert!(off < 3.0, "{off}");
        let (found, off) = unevenness(&census, Given::Ties, 44_000);
        assert_eq!(found, 220);
        assert!(off < 3.0, "{off}");
    }

    #[test]
    fn degrees_stay_each_way() {
        let mut random = SplitMix::new(3);
        let ties: Vec<[u32; 2]> = distinct(200, 40 * 40, &mut random)
            .into_iter()
            .map(|number| [(number / 40) as u32, (number % 40) as u32])
            .collect();
        for directed in [false, true] {
            let graph = graph(&ties, 40, directed);
            let drawn = Drawing::of(&graph, Given::Degrees)
                .unwrap()
                .draw(&mut random);
            assert_ne!(arcs(&drawn), arcs(&graph));
            for actor in 0..40 {
                let degrees = |graph: &ActorGraph| {
                    (
                        graph.successors(actor).len(),
                        graph.predecessors(actor).len(),
                    )
                };
                assert_eq!(degrees(&drawn), degrees(&graph));
            }
        }
    }

    #[test]
    fn what_cannot_be_drawn_is_said() {
        let undirected = graph(&[[0, 1]], 3, false);
        let refused = Drawing::of(&undirected, Given::DyadCensus).err();
        assert_eq!(refused, Some(Gap::Undirected));
        let large = graph(&[[0, 1]], 30_000, false);
        for (given, gap) in [
            (Given::Degrees, Some(Gap::TooLarge)),
            (Given::Size, Some(Gap::TooLarge)),
            (Given::Ties, None),
        ] {
            assert_eq!(Drawing::of(&large, given).err(), gap, "{given:?}");
        }
    }
}
