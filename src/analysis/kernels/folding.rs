//! Trees that hang on a network, folded away: what is left is numbered hubs first, and who was folded knows the way.

use super::compact::Compact;
use crate::model::actor_graph::ActorGraph;

/// A network without its hanging trees. Everybody has a place: first those who are left, the most tied first, then the folded ones.
///
/// Between two of whom at least one was folded every path begins by the way up the tree. Directed networks are not folded.
#[derive(Debug)]
pub(crate) struct Folded {
    /// The actor at each place.
    pub(crate) order: Vec<u32>,
    /// How many are left; a tree leaves one.
    pub(crate) left: usize,
    /// By place the next actor on the way to those who are left; oneself for these.
    pub(crate) above: Vec<u32>,
    /// By place how many steps that way is.
    pub(crate) depth: Vec<u32>,
    /// The arcs that leave each place among those who are left.
    pub(crate) leaving: Compact,
    /// The arcs that arrive; none when undirected, for they are those that leave.
    arriving: Option<Compact>,
}

impl Folded {
    /// Folds a network. *O*(*n* log *n* + *m*).
    pub(crate) fn of(graph: &ActorGraph) -> Self {
        let n = graph.len();
        let undirected = !graph.is_directed();
        let mut ties: Vec<u32> = (0..n)
            .map(|actor| graph.successors(actor).len() as u32)
            .collect();
        let mut above: Vec<u32> = (0..n as u32).collect();
        // Who has one tie left goes under its other end, and that one may follow.
        let mut gone = vec![false; n];
        let mut going: Vec<u32> = Vec::new();
        if undirected {
            going.extend((0..n as u32).filter(|&actor| ties[actor as usize] == 1));
        }
        let mut next = 0;
        while let Some(&actor) = going.get(next) {
            let actor = actor as usize;
            next += 1;
            let mut ends = graph.successors(actor).ends().iter();
            let Some(&end) = ends.find(|&&end| !gone[end as usize]) else {
                // The last of a tree: it stays.
                continue;
            };
            above[actor] = end;
            gone[actor] = true;
            ties[actor] = 0;
            ties[end as usize] -= 1;
            if ties[end as usize] == 1 {
                going.push(end);
            }
        }
        let mut order: Vec<u32> = (0..n as u32).collect();
        let arcs =
            |actor: u32| ties[actor as usize] as usize + graph.predecessors(actor as usize).len();
        order.sort_by_key(|&actor| (gone[actor as usize], std::cmp::Reverse(arcs(actor))));
        let left = gone.iter().filter(|gone| !**gone).count();
        let mut places = vec![0_u32; n];
        for (place, &actor) in (0..).zip(&order) {
            places[actor as usize] = place;
        }
        let mut depth = vec![0; n];
        // Whoever went later stands nearer to those who are left.
        for &actor in going.iter().rev().filter(|&&actor| gone[actor as usize]) {
            let over = places[above[actor as usize] as usize];
            depth[places[actor as usize] as usize] = depth[over as usize] + 1;
        }
        let compact = |forward: bool| {
            Compact::of_rows(left, |place, ends| {
                let actor = order[place] as usize;
                let arcs = if forward {
                    graph.successors(actor)
                } else {
                    graph.predecessors(actor)
                };
                let kept = arcs.ends().iter().filter(|&&end| !gone[end as usize]);
                ends.extend(kept.map(|&end| places[end as usize]));
            })
        };
        let leaving = compact(true);
        let arriving = (!undirected).then(|| compact(false));
        let above = order
            .iter()
            .map(|&actor| places[above[actor as usize] as usize]);
        Self {
            above: above.collect(),
            depth,
            left,
            leaving,
            arriving,
            order,
        }
    }

    /// The arcs that arrive at each place among those who are left.
    pub(crate) fn arriving(&self) -> &Compact {
        self.arriving.as_ref().unwrap_or(&self.leaving)
    }
}
