//! Trusses: ties held by triangles.

use super::{TieMetric, ties};
use crate::analysis::explanation::{Explanation, Told};
use crate::analysis::kernels::contacts::{Contacts, each_common};
use crate::analysis::scores::{Gap, PairScores};
use crate::model::actor_graph::ActorGraph;

/// Truss numbers, in the list of measures.
pub const METRIC: TieMetric = TieMetric {
    id: "truss",
    explanation: Explanation {
        formula: "k(e) = max k : e ∈ H, |{△ ⊆ H : f ∈ △}| ≥ k − 2 ∀ f ∈ H",
        reference: "J. Cohen, \"Trusses: cohesive subgraphs for social network analysis\", National Security Agency, 2008",
        italian: Told {
            name: "Fittezza del gruppo attorno al legame",
            meaning: "Quanto è fitto il gruppo più fitto di cui il legame fa parte, contando i terzi enti in comune: con il valore k, ogni legame di quel gruppo è sostenuto da almeno k − 2 enti legati a entrambi gli estremi, tutti dentro lo stesso gruppo.",
            not: "La forza del legame: un legame forte fra due enti che non hanno nessuno in comune vale 2.",
            reading: "Un numero intero da 2 in su: con 2 nessun triangolo sostiene il legame. In un gruppo di k enti tutti legati fra loro ogni legame vale almeno k. Le direzioni e le forze non contano.",
        },
        english: Told {
            name: "Tightness of the group around the tie",
            meaning: "How close-knit the closest-knit group is that the tie belongs to, counting third parties in common: with the value k, every tie of that group is supported by at least k − 2 organizations tied to both its ends, all within the same group.",
            not: "The strength of the tie: a strong tie between two organizations that have nobody in common has 2.",
            reading: "A whole number from 2 upwards: with 2 no triangle supports the tie. In a group of k organizations all tied to each other every tie has at least k. Directions and strengths do not count.",
        },
    },
    compute: |graph, _| Ok(truss(graph)),
};

/// The truss number of each tie as a score; in a directed graph both arcs of a mutual tie have that of their pair.
fn truss(graph: &ActorGraph) -> PairScores {
    let numbers = truss_numbers(graph);
    let pairs: Vec<(usize, usize)> = graph.pairs().collect();
    let ties = ties(graph);
    let number = |&(one, other): &(usize, usize)| {
        let place = pairs.binary_search(&(one.min(other), one.max(other)));
        place.ok().map(|place| numbers[place] as f64)
    };
    let values = ties.iter().map(number).collect();
    PairScores::new(ties, values, Gap::NotFinite)
}

/// The truss number of each tie, in the order of [`ActorGraph::pairs`].
///
/// # Definition
/// The largest *k* for which the tie is in the *k*-truss: the largest subgraph every tie of which is in at least *k* − 2 triangles of
/// that subgraph. Directions and strengths are ignored; a pair tied both ways is one tie.
/// # Normalization
/// None: a whole number, at least 2.
/// # Edge cases
/// A tie without a triangle is 2. No tie, no number.
/// # Complexity
/// Over all ties the sum of the lesser degrees of their ends, at most *O*(*m*^1.5); *O*(*n* + *m*) space.
/// # Errors
/// None.
/// # References
/// J. Cohen, "Trusses: cohesive subgraphs for social network analysis", National Security Agency, 2008. J. Wang, J. Cheng, "Truss
/// decomposition in massive networks", *Proceedings of the VLDB Endowment* 5(9), 2012, pp. 812–823.
pub fn truss_numbers(graph: &ActorGraph) -> Vec<usize> {
    let contacts = Contacts::plain(graph);
    let pairs: Vec<(u32, u32)> = graph
        .pairs()
        .map(|(one, other)| (one as u32, other as u32))
        .collect();
    let ties = Ties::number(&contacts, graph.len(), &pairs);
    let mut support = vec![0; pairs.len()];
    for (support, &(one, other)) in support.iter_mut().zip(&pairs) {
        ties.each_third(one, other, |_, _| *support += 1);
    }
    let mut line = Line::by(&support);
    let mut gone = vec![false; pairs.len()];
    let mut level = 0;
    let mut numbers = vec![0; pairs.len()];
    for place in 0..pairs.len() {
        let tie = line.order[place];
        level = level.max(support[tie]);
        numbers[tie] = level + 2;
        gone[tie] = true;
        let (one, other) = pairs[tie];
        ties.each_third(one, other, |first, second| {
            if gone[first] || gone[second] {
                return;
            }
            for side in [first, second] {
                if support[side] > support[tie] {
                    line.lower(side, &mut support);
                }
            }
        });
    }
    numbers
}

/// The number of each tie, beside the contacts of each actor.
struct Ties<'c> {
    contacts: &'c Contacts,
    offsets: Vec<usize>,
    numbers: Vec<usize>,
}

impl<'c> Ties<'c> {
    fn number(contacts: &'c Contacts, n: usize, pairs: &[(u32, u32)]) -> Self {
        let mut offsets = vec![0];
        for actor in 0..n {
            offsets.push(offsets[actor] + contacts.of(actor).len());
        }
        // Pairs come in order of their lesser end and then of the greater: so do the contacts of each actor, lesser ones first.
        let mut filled = offsets.clone();
        let mut numbers = vec![0; offsets[n]];
        for end in [1, 0] {
            for (tie, &(one, other)) in pairs.iter().enumerate() {
                let actor = if end == 1 { other } else { one } as usize;
                numbers[filled[actor]] = tie;
                filled[actor] += 1;
            }
        }
        Self {
            contacts,
            offsets,
            numbers,
        }
    }

    /// For each actor tied to both: the numbers of the two ties.
    fn each_third(&self, one: u32, other: u32, mut tell: impl FnMut(usize, usize)) {
        let (one, other) = (one as usize, other as usize);
        let (first, second) = (self.contacts.of(one).ends(), self.contacts.of(other).ends());
        each_common(first, second, |i, j| {
            tell(
                self.numbers[self.offsets[one] + i],
                self.numbers[self.offsets[other] + j],
            );
        });
    }
}

/// Ties in the order of their support, kept while supports sink one by one (Batagelj and Zaveršnik's bins).
struct Line {
    order: Vec<usize>,
    places: Vec<usize>,
    /// Where the ties of each support begin.
    starts: Vec<usize>,
}

impl Line {
    fn by(support: &[usize]) -> Self {
        let mut order: Vec<usize> = (0..support.len()).collect();
        order.sort_by_key(|&tie| support[tie]);
        let mut places = vec![0; order.len()];
        for (place, &tie) in order.iter().enumerate() {
            places[tie] = place;
        }
        let largest = support.iter().max().map_or(0, |&largest| largest);
        let start = |least| order.partition_point(|&tie| support[tie] < least);
        let starts = (0..=largest).map(start).collect();
        Self {
            order,
            places,
            starts,
        }
    }

    /// Takes one from the support of a tie that is not yet gone: it changes places with the first of its bin, which begins one later.
    fn lower(&mut self, tie: usize, support: &mut [usize]) {
        let start = &mut self.starts[support[tie]];
        let (place, first) = (self.places[tie], self.order[*start]);
        self.order.swap(place, *start);
        self.places.swap(tie, first);
        *start += 1;
        support[tie] -= 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::random::SplitMix;
    use crate::model::actor_graph::Weighting;
    use std::collections::BTreeSet;

    /// By the definition: takes ties away until all that are left have their triangles.
    fn plain(graph: &ActorGraph) -> Vec<usize> {
        let pairs: Vec<(usize, usize)> = graph.pairs().collect();
        let mut numbers = vec![2; pairs.len()];
        let mut left: BTreeSet<(usize, usize)> = pairs.iter().copied().collect();
        for k in 3.. {
            loop {
                let tied = |a: usize, b: usize| left.contains(&(a.min(b), a.max(b)));
                let few = |&&(a, b): &&(usize, usize)| {
                    let thirds = (0..graph.len()).filter(|&c| tied(a, c) && tied(b, c));
                    thirds.count() < k - 2
                };
                let gone: Vec<(usize, usize)> = left.iter().filter(few).copied().collect();
                if gone.is_empty() {
                    break;
                }
                left.retain(|pair| !gone.contains(pair));
            }
            if left.is_empty() {
                break;
            }
            for (number, pair) in numbers.iter_mut().zip(&pairs) {
                if left.contains(pair) {
                    *number = k;
                }
            }
        }
        numbers
    }

    #[test]
    fn peeling_finds_what_the_definition_says() {
        let mut random = SplitMix::new(5);
        for size in 0..24 {
            let ids: Vec<String> = (0..size).map(|k| format!("{k:02}")).collect();
            let ties: Vec<[usize; 2]> = (0..size * 3)
                .map(|_| [random.below(size), random.below(size)])
                .collect();
            let ties = ties
                .iter()
                .map(|&[a, b]| (ids[a].as_str(), ids[b].as_str(), 1.0));
            let graph = ActorGraph::new(ids.clone(), ties, size % 2 == 1, Weighting::Unweighted);
            assert_eq!(truss_numbers(&graph), plain(&graph), "{size} actors");
        }
    }

    #[test]
    fn in_a_complete_group_of_four_every_tie_is_of_order_four() {
        let ids = ["a", "b", "c", "d", "e"].map(str::to_owned);
        let ties = ["ab", "ac", "ad", "bc", "bd", "cd", "de"];
        let ties = ties.map(|tie| (&tie[..1], &tie[1..], 1.0));
        let graph = ActorGraph::new(ids, ties, false, Weighting::Unweighted);
        assert_eq!(truss_numbers(&graph), [4, 4, 4, 4, 4, 4, 2]);
    }
}
