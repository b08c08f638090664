//! The network at one level of aggregation: who is tied to whom, how strongly, and how much each node weighs.

use super::room::Room;
use super::weight::Weight;

/// A compact undirected network without self-loops: ties inside a node of a higher level change no move, so nothing keeps them.
#[derive(Debug, Clone)]
pub(super) struct Level<W> {
    /// Where each node's arcs begin, and last where those of the last one end.
    offsets: Vec<usize>,
    ends: Vec<u32>,
    /// As many as ends, or none when every tie counts one.
    weights: Vec<W>,
    /// What each node adds to the mass of its community: its strength (modularity) or how many actors it holds (CPM).
    pub(super) masses: Vec<W>,
}

impl<W: Weight> Level<W> {
    /// The network with these rows of arcs, one a node; without weights, every tie counts one.
    pub(super) fn new(offsets: Vec<usize>, ends: Vec<u32>, weights: Vec<W>) -> Self {
        let mut level = Self {
            offsets,
            ends,
            weights,
            masses: Vec::new(),
        };
        let nodes = level.offsets.len().saturating_sub(1);
        level.masses = (0..nodes).map(|node| level.strength(node)).collect();
        level
    }

    /// How many nodes.
    pub(super) fn len(&self) -> usize {
        self.masses.len()
    }

    /// The sum of the weights of a node's ties.
    fn strength(&self, node: usize) -> W {
        let mut sum = W::default();
        self.each(node, |_, weight| sum += weight);
        sum
    }

    /// Calls for each of a node's ties, with its other end and its weight.
    #[inline(always)]
    pub(super) fn each(&self, node: usize, mut tie: impl FnMut(usize, W)) {
        let row = self.offsets[node]..self.offsets[node + 1];
        if self.weights.is_empty() {
            for &end in &self.ends[row] {
                tie(end as usize, W::ONE);
            }
        } else {
            for (&end, &weight) in self.ends[row.clone()].iter().zip(&self.weights[row]) {
                tie(end as usize, weight);
            }
        }
    }

    /// The network whose nodes are groups of nodes, numbered from 0 to `groups` − 1: the ties between two groups become one tie, which
    /// weighs as much as they do together.
    pub(super) fn aggregate(&self, group: &[u32], groups: usize, room: &mut Room<W>) -> Self {
        let Room {
            slots,
            touched,
            order,
            ..
        } = room;
        // Nodes by group: a counting sort.
        let mut starts = vec![0_usize; groups + 1];
        for &group in group {
            starts[group as usize + 1] += 1;
        }
        for group in 0..groups {
            starts[group + 1] += starts[group];
        }
        let mut filled = starts.clone();
        for (node, &group) in (0..).zip(group) {
            let place = &mut filled[group as usize];
            order[*place] = node;
            *place += 1;
        }
        let mut above = Self {
            offsets: Vec::with_capacity(groups + 1),
            ends: Vec::with_capacity(self.ends.len()),
            weights: Vec::with_capacity(self.ends.len()),
            masses: Vec::with_capacity(groups),
        };
        above.offsets.push(0);
        for from in 0..groups {
            let mut count = 0;
            let mut mass = W::default();
            for &node in &order[starts[from]..starts[from + 1]] {
                mass += self.masses[node as usize];
                self.each(node as usize, |end, weight| {
                    let to = group[end];
                    let slot = &mut slots[to as usize];
                    touched[count] = to;
                    count += usize::from(slot.tie == W::default());
                    slot.tie += weight;
                });
            }
            for &to in &touched[..count] {
                let slot = &mut slots[to as usize];
                if to as usize != from {
                    above.ends.push(to);
                    above.weights.push(slot.tie);
                }
                slot.tie = W::default();
            }
            above.offsets.push(above.ends.len());
            above.masses.push(mass);
        }
        above
    }
}
