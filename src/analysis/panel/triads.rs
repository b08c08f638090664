//! The triad census: how every three actors are tied, by the sixteen ways there are.

use crate::analysis::explanation::{Explanation, Told};
use crate::analysis::kernels::contacts::each_common;
use crate::model::actor_graph::ActorGraph;
use rayon::prelude::*;

/// The sixteen ways in which three actors can be tied: how many of their pairs are mutual, one-way and not tied, then down, up, cyclic
/// or transitive where that leaves a choice.
pub const TRIADS: [&str; 16] = [
    "003", "012", "102", "021D", "021U", "021C", "111D", "111U", "030T", "030C", "201", "120D",
    "120U", "120C", "210", "300",
];

/// What people are told of the triad census.
pub const EXPLANATION: Explanation = Explanation {
    formula: "|{{u, v, w}}|: 003 … 300 = M A N (D U C T)",
    reference: "J. A. Davis, S. Leinhardt, \"The structure of positive interpersonal relations in small groups\", in: J. Berger (ed.), Sociological Theories in Progress 2, 1972, pp. 218–251; V. Batagelj, A. Mrvar, \"A subquadratic triad census algorithm\", Social Networks 23(3), 2001, pp. 237–243",
    italian: Told {
        name: "Censimento delle terne",
        meaning: "Quante volte tre enti sono legati in ciascuno dei sedici modi possibili. Le tre cifre del nome contano, nell'ordine, le coppie reciproche, quelle a senso unico e quelle senza legami; la lettera dice come sono disposte: D verso il basso, U verso l'alto, C in ciclo o in catena, T in modo transitivo.",
        not: "Gruppi di tre enti che lavorano insieme: la maggior parte delle terne, di solito, non ha alcun legame.",
        reading: "Numeri interi, che sommati danno n(n − 1)(n − 2) / 6. Con 300 si indicano i triangoli tutti reciproci, con 003 le terne senza legami. I legami senza direzione contano come reciproci, e restano soltanto 003, 102, 201 e 300.",
    },
    english: Told {
        name: "Triad census",
        meaning: "How often three organizations are tied in each of the sixteen ways there are. The three digits of a name count, in this order, the mutual pairs, the one-way pairs and those without ties; the letter tells how they lie: D down, U up, C cyclic or in a chain, T transitive.",
        not: "Groups of three organizations that work together: most triads usually have no tie at all.",
        reading: "Whole numbers that add up to n(n − 1)(n − 2) / 6. 300 stands for the triangles that are mutual throughout, 003 for the triads without ties. Ties without direction count as mutual, and only 003, 102, 201 and 300 are left.",
    },
};

/// How many of each of [`TRIADS`] there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TriadCensus {
    /// In the order of [`TRIADS`].
    pub counts: [u128; 16],
}

/// Counts the triads of a network; an undirected tie counts as mutual.
///
/// Only triads with a tie are counted, each at the first of its tied pairs: what both ends are tied to besides is known from their
/// degrees but for whom they have in common, and those alone are visited. Those whose third actor is tied to neither, and those without
/// ties, follow by subtraction.
/// # Edge cases
/// Below three actors every count is 0.
/// # Complexity
/// A small multiple of the sum over ties of the lesser degree, at most *O*(*m*^1.5) time; five bytes an arc end. Counts are whole
/// numbers, so threads do not matter.
/// # References
/// V. Batagelj, A. Mrvar, "A subquadratic triad census algorithm for large sparse networks with small maximum degree", *Social
/// Networks* 23(3), 2001, pp. 237–243.
pub fn triad_census(graph: &ActorGraph) -> TriadCensus {
    let n = graph.len();
    let places = places();
    let tied = Tied::of(graph);
    let mut counts = (0..n)
        .into_par_iter()
        .fold(
            || [0_i128; 16],
            |mut counts, actor| {
                tied.count_ends(actor, &places, &mut counts);
                tied.count_common(actor, &places, &mut counts);
                counts
            },
        )
        .reduce(
            || [0; 16],
            |one, other| std::array::from_fn(|i| one[i] + other[i]),
        );
    let n = n as i128;
    let all = n * (n - 1).max(0) * (n - 2).max(0) / 6;
    counts[0] = all - counts.iter().sum::<i128>();
    TriadCensus {
        counts: counts.map(i128::unsigned_abs),
    }
}

/// The arcs of a pair, seen from its first actor: to the second, from the second, or both.
const TO: usize = 1;
const FROM: usize = 2;
const BOTH: usize = TO + FROM;

/// The arcs of a pair, seen from its second actor.
const TURNED: [usize; 4] = [0, FROM, TO, BOTH];

/// Everybody tied to each actor in either direction, by index, and how.
struct Tied {
    offsets: Vec<usize>,
    ends: Vec<u32>,
    /// Beside each end the arcs, seen from the actor.
    arcs: Vec<u8>,
}

impl Tied {
    fn of(graph: &ActorGraph) -> Self {
        let mut tied = Self {
            offsets: vec![0],
            ends: Vec::with_capacity(graph.ties()),
            arcs: Vec::with_capacity(graph.ties()),
        };
        for actor in 0..graph.len() {
            let mut to = graph.successors(actor).ends().iter().peekable();
            let mut from = graph.predecessors(actor).ends().iter().peekable();
            while let Some(&end) = match (to.peek(), from.peek()) {
                (Some(one), Some(other)) => Some(one.min(other)),
                (one, other) => one.or(other),
            } {
                let to = to.next_if(|&&one| one == *end).map_or(0, |_| TO);
                let from = from.next_if(|&&one| one == *end).map_or(0, |_| FROM);
                tied.ends.push(*end);
                tied.arcs.push((to + from) as u8);
            }
            tied.offsets.push(tied.ends.len());
        }
        tied
    }

    /// Whom an actor is tied to, and how.
    fn row(&self, actor: usize) -> (&[u32], &[u8]) {
        let row = self.offsets[actor]..self.offsets[actor + 1];
        (&self.ends[row.clone()], &self.arcs[row])
    }

    /// For each tie of an actor, counts the triads with the others it is tied to as if the tie's other end were tied to none of them;
    /// and, at ties with a later one, those whose third actor is tied to neither as if the two had nobody in common.
    fn count_ends(&self, actor: usize, places: &[usize; 64], counts: &mut [i128; 16]) {
        let n = self.offsets.len() - 1;
        let (ends, arcs) = self.row(actor);
        // How many come after the end at hand, by their arcs.
        let mut after = [0_i128; 4];
        for (&end, &arcs) in ends.iter().zip(arcs).rev() {
            let (end, arcs) = (end as usize, arcs as usize);
            for third in [TO, FROM, BOTH] {
                // The pair in the order of its indices; the third comes after the later one, or is tied to the later one alone.
                let code = if actor < end {
                    arcs + 4 * third
                } else {
                    TURNED[arcs] + 16 * third
                };
                counts[places[code]] += after[third];
            }
            if actor < end {
                let near = ends.len() + self.row(end).0.len();
                counts[alone(arcs)] += n as i128 - near as i128;
            }
            after[arcs] += 1;
        }
    }

    /// For each tie of an actor with a later one, puts right what [`Tied::count_ends`] said of those that both are tied to.
    fn count_common(&self, low: usize, places: &[usize; 64], counts: &mut [i128; 16]) {
        let (ends, arcs) = self.row(low);
        let later = ends.partition_point(|&end| (end as usize) < low);
        for (&high, &between) in ends[later..].iter().zip(&arcs[later..]) {
            let between = between as usize;
            let (others, at_others) = self.row(high as usize);
            each_common(ends, others, |place, other_place| {
                let third = ends[place];
                let at_low = 4 * arcs[place] as usize;
                let at_high = 16 * at_others[other_place] as usize;
                counts[alone(between)] += 1;
                if third as usize > low {
                    counts[places[between + at_high]] -= 1;
                }
                if third > high {
                    counts[places[between + at_low]] -= 1;
                    counts[places[between + at_low + at_high]] += 1;
                }
            });
        }
    }
}

/// The place in [`TRIADS`] of a tied pair with a third actor that is tied to neither.
fn alone(arcs: usize) -> usize {
    if arcs == BOTH { 2 } else { 1 }
}

/// The place in [`TRIADS`] of the triad of *a*, *b*, *c* with these arcs: *ab* + 4 *ac* + 16 *bc*.
fn places() -> [usize; 64] {
    std::array::from_fn(|code| {
        let pairs = [(0, 1, code % 4), (0, 2, code / 4 % 4), (1, 2, code / 16)];
        let [mut mutual, mut one_way, mut null] = [0; 3];
        // One-way arcs that leave and that reach each actor.
        let (mut leave, mut reach) = ([0; 3], [0; 3]);
        // The actor outside the mutual pair, or outside the pair without ties.
        let (mut beside_mutual, mut beside_null) = (0, 0);
        for (first, second, arcs) in pairs {
            let outside = 3 - first - second;
            match arcs {
                0 => (null, beside_null) = (null + 1, outside),
                BOTH => (mutual, beside_mutual) = (mutual + 1, outside),
                _ => {
                    let (from, to) = if arcs == TO {
                        (first, second)
                    } else {
                        (second, first)
                    };
                    one_way += 1;
                    leave[from] += 1;
                    reach[to] += 1;
                }
            }
        }
        let name = match (mutual, one_way, null) {
            (0, 2, 1) => match leave[beside_null] {
                2 => "021D",
                0 => "021U",
                _ => "021C",
            },
            // The one-way arc joins the mutual pair to the actor beside it.
            (1, 1, 1) if leave[beside_mutual] == 1 => "111D",
            (1, 1, 1) => "111U",
            (0, 3, 0) if leave == [1, 1, 1] => "030C",
            (0, 3, 0) => "030T",
            (1, 2, 0) => match (leave[beside_mutual], reach[beside_mutual]) {
                (2, 0) => "120D",
                (0, 2) => "120U",
                _ => "120C",
            },
            (0, 0, _) => "003",
            (0, 1, _) => "012",
            (1, 0, _) => "102",
            (2, 0, _) => "201",
            (2, 1, _) => "210",
            _ => "300",
        };
        TRIADS
            .iter()
            .position(|&triad| triad == name)
            .unwrap_or_default()
    })
}
