//! The triad census: how every three actors are tied, by the sixteen ways there are.

use crate::analysis::explanation::{Explanation, Told};
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
    formula: "|{{u, v, w}}| by type, 003 … 300: M A N (D U C T)",
    reference: "J. A. Davis, S. Leinhardt, \"The structure of positive interpersonal relations in small groups\", in: J. Berger (ed.), Sociological Theories in Progress 2, 1972, pp. 218–251; V. Batagelj, A. Mrvar, \"A subquadratic triad census algorithm\", Social Networks 23(3), 2001, pp. 237–243",
    italian: Told {
        name: "Censimento delle terne",
        meaning: "Quante volte tre enti sono legati in ciascuno dei sedici modi possibili. Le tre cifre del nome contano le coppie reciproche, quelle a senso unico e quelle senza legami; la lettera dice come sono disposte: D verso il basso, U verso l'alto, C in ciclo o in catena, T transitive.",
        not: "Gruppi di tre enti che lavorano insieme: la maggior parte delle terne non ha alcun legame.",
        reading: "Numeri interi, che insieme fanno n(n − 1)(n − 2) / 6. 300 sono i triangoli tutti reciproci; 003 le terne senza legami. Se i legami non hanno direzione valgono come reciproci, e restano 003, 102, 201 e 300.",
    },
    english: Told {
        name: "Triad census",
        meaning: "How often three organizations are tied in each of the sixteen ways there are. The three digits of a name count the mutual pairs, the one-way pairs and those without ties; the letter tells how they lie: D down, U up, C cyclic or in a chain, T transitive.",
        not: "Groups of three organizations that work together: most triads have no tie at all.",
        reading: "Whole numbers that together make n(n − 1)(n − 2) / 6. 300 are the triangles that are mutual throughout; 003 the triads without ties. Where ties have no direction they count as mutual, and 003, 102, 201 and 300 are left.",
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
/// Only triads with a tie are visited: each tied pair with the neighbours of both, in order, so that each triad is met once. Those
/// whose third actor is tied to neither, and those without ties, follow by subtraction.
/// # Edge cases
/// Below three actors every count is 0.
/// # Complexity
/// *O*(*m* Δ) time for a largest degree Δ, *O*(*n* + *m*) space. Counts are whole numbers, so threads do not matter.
/// # References
/// V. Batagelj, A. Mrvar, "A subquadratic triad census algorithm for large sparse networks with small maximum degree", *Social
/// Networks* 23(3), 2001, pp. 237–243.
pub fn triad_census(graph: &ActorGraph) -> TriadCensus {
    let n = graph.len();
    let places = places();
    let neighbours: Vec<Vec<(usize, usize)>> =
        (0..n).map(|actor| neighbours(graph, actor)).collect();
    let mut counts = (0..n)
        .into_par_iter()
        .fold(
            || [0_u128; 16],
            |mut counts, low| {
                for &(high, arcs) in neighbours[low].iter().filter(|&&(high, _)| high > low) {
                    let mut near = 2;
                    merge(
                        &neighbours[low],
                        &neighbours[high],
                        |third, at_low, at_high| {
                            if third == low || third == high {
                                return;
                            }
                            near += 1;
                            // A triad is met at each of its tied pairs, and counted at the first of them.
                            if third > high || (third > low && at_low == 0) {
                                counts[places[arcs + 4 * at_low + 16 * at_high]] += 1;
                            }
                        },
                    );
                    let alone = if arcs == BOTH { 2 } else { 1 };
                    counts[alone] += (n - near) as u128;
                }
                counts
            },
        )
        .reduce(
            || [0; 16],
            |one, other| std::array::from_fn(|i| one[i] + other[i]),
        );
    let n = n as u128;
    let all = n * n.saturating_sub(1) * n.saturating_sub(2) / 6;
    counts[0] = all - counts.iter().sum::<u128>();
    TriadCensus { counts }
}

/// The arcs of a pair, seen from its first actor: to the second, from the second, or both.
const TO: usize = 1;
const FROM: usize = 2;
const BOTH: usize = TO + FROM;

/// Everybody tied to an actor in either direction, by index, and how.
fn neighbours(graph: &ActorGraph, actor: usize) -> Vec<(usize, usize)> {
    let to: Vec<(usize, usize)> = graph
        .successors(actor)
        .iter()
        .map(|arc| (arc.to, TO))
        .collect();
    let from: Vec<(usize, usize)> = graph
        .predecessors(actor)
        .iter()
        .map(|arc| (arc.to, FROM))
        .collect();
    let mut both = Vec::with_capacity(to.len().max(from.len()));
    merge(&to, &from, |other, to, from| both.push((other, to + from)));
    both
}

/// Visits everybody who is on either of two lists, with what stands there, 0 where it is not there.
fn merge(
    one: &[(usize, usize)],
    other: &[(usize, usize)],
    mut visit: impl FnMut(usize, usize, usize),
) {
    let (mut one, mut other) = (one.iter().peekable(), other.iter().peekable());
    loop {
        let first = one.peek().map_or(usize::MAX, |entry| entry.0);
        let second = other.peek().map_or(usize::MAX, |entry| entry.0);
        let next = first.min(second);
        if next == usize::MAX {
            return;
        }
        let at_one = one
            .next_if(|entry| entry.0 == next)
            .map_or(0, |entry| entry.1);
        let at_other = other
            .next_if(|entry| entry.0 == next)
            .map_or(0, |entry| entry.1);
        visit(next, at_one, at_other);
    }
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
