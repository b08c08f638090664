//! A part of a network that is searched by itself, its vertices numbered anew so that those met most often lie together.

use super::blocks::Blocks;
use super::compact::{Compact, Rows};
use std::cmp::Reverse;

/// A block or a component, with numbers of its own: the vertices with most ties first.
#[derive(Debug, Default)]
pub(crate) struct Part {
    /// What each vertex is called in the whole network.
    pub(crate) vertices: Vec<u32>,
    /// How many vertices of the whole network each one stands for, itself included.
    pub(crate) reach: Vec<f64>,
    /// How many vertices of the part it was made of are each one, on the way from others to others: more than 1 where twins are merged.
    pub(crate) copies: Vec<f64>,
    /// The arcs that leave each vertex.
    pub(crate) leaving: Compact,
    /// The arcs that reach each vertex, by their start; `None` when every arc is there both ways.
    pub(super) arriving: Option<Compact>,
}

impl Part {
    /// A block of an undirected network. `numbers` is room for a number for each vertex of the network.
    ///
    /// The row of the vertex at which a search entered the block is never read: it may belong to thousands of blocks.
    pub(crate) fn block(
        whole: &Compact,
        blocks: &Blocks,
        block: usize,
        numbers: &mut [u32],
    ) -> Self {
        let (members, reach) = blocks.block(block);
        let Some((&top, below)) = members.split_first() else {
            return Self::default();
        };
        let mut part = Self::of(members, numbers, whole.is_in_steps(), |put| {
            for &member in below {
                for (end, length) in whole.row(member as usize) {
                    if end == top {
                        put(member, end, length);
                        put(end, member, length);
                    } else if blocks.home()[end as usize] == block as u32 {
                        put(member, end, length);
                    }
                }
            }
        });
        for (&member, &reach) in members.iter().zip(reach) {
            part.reach[numbers[member as usize] as usize] = f64::from(reach);
        }
        part
    }

    /// A set of vertices that no arc leaves or reaches. `numbers` is room for a number for each vertex of the network.
    pub(crate) fn closed(
        whole: &Compact,
        members: &[u32],
        directed: bool,
        numbers: &mut [u32],
    ) -> Self {
        let mut part = Self::of(members, numbers, whole.is_in_steps(), |put| {
            for &member in members {
                for (end, length) in whole.row(member as usize) {
                    put(member, end, length);
                }
            }
        });
        part.arriving = directed.then(|| part.leaving.reversed());
        part
    }

    /// The part with these members and the arcs that `arcs` tells, in the same order whenever asked.
    fn of(
        members: &[u32],
        numbers: &mut [u32],
        in_steps: bool,
        arcs: impl Fn(&mut dyn FnMut(u32, u32, f64)),
    ) -> Self {
        for (&member, place) in members.iter().zip(0..) {
            numbers[member as usize] = place;
        }
        let mut degrees = vec![0_u32; members.len()];
        arcs(&mut |from, _, _| degrees[numbers[from as usize] as usize] += 1);
        let mut order: Vec<u32> = (0..members.len() as u32).collect();
        order.sort_unstable_by_key(|&place| (Reverse(degrees[place as usize]), place));
        let vertices: Vec<u32> = order.iter().map(|&place| members[place as usize]).collect();
        for (&vertex, number) in vertices.iter().zip(0..) {
            numbers[vertex as usize] = number;
        }
        let mut rows = Rows::new(order.iter().map(|&place| degrees[place as usize]), in_steps);
        arcs(&mut |from, to, length| {
            let [from, to] = [from, to].map(|end| numbers[end as usize]);
            rows.put(from, to, length);
        });
        Self {
            reach: vec![1.0; vertices.len()],
            copies: vec![1.0; vertices.len()],
            vertices,
            leaving: rows.finish(),
            arriving: None,
        }
    }

    /// How many vertices.
    pub(crate) fn len(&self) -> usize {
        self.vertices.len()
    }

    /// The arcs that reach each vertex, by their start.
    pub(crate) fn arriving(&self) -> &Compact {
        self.arriving.as_ref().unwrap_or(&self.leaving)
    }

    /// Whether arcs have a direction.
    pub(crate) fn is_directed(&self) -> bool {
        self.arriving.is_some()
    }

    /// All vertices in the order of a breadth-first search along arcs of either direction, so that those next to each other meet most
    /// others at the same distance.
    pub(crate) fn breadth_first(&self) -> Vec<u32> {
        let mut order = Vec::with_capacity(self.len());
        let mut met = vec![false; self.len()];
        for start in 0..self.len() {
            if std::mem::replace(&mut met[start], true) {
                continue;
            }
            let mut next = order.len();
            order.push(start as u32);
            while let Some(&vertex) = order.get(next) {
                next += 1;
                let sides = [Some(&self.leaving), self.arriving.as_ref()];
                let first = order.len();
                for side in sides.into_iter().flatten() {
                    for &end in side.ends(vertex as usize) {
                        if !std::mem::replace(&mut met[end as usize], true) {
                            order.push(end);
                        }
                    }
                }
                let row = |vertex: u32| self.leaving.ends(vertex as usize);
                order[first..].sort_by(|&one, &other| row(one).cmp(row(other)));
            }
        }
        order
    }
}

/// The vertices of each component of a graph that has every arc both ways: all in one list, and where each component begins and the
/// last one ends. Components come in the order of their first vertex.
pub(crate) fn components(graph: &Compact) -> (Vec<u32>, Vec<usize>) {
    let mut members: Vec<u32> = Vec::with_capacity(graph.len());
    let mut offsets = vec![0];
    let mut met = vec![false; graph.len()];
    for start in 0..graph.len() {
        if std::mem::replace(&mut met[start], true) {
            continue;
        }
        let mut next = members.len();
        members.push(start as u32);
        while let Some(&vertex) = members.get(next) {
            next += 1;
            for &end in graph.ends(vertex as usize) {
                if !std::mem::replace(&mut met[end as usize], true) {
                    members.push(end);
                }
            }
        }
        offsets.push(members.len());
    }
    (members, offsets)
}
