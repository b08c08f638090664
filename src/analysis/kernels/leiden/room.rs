//! What the passes write on: taken once, as large as the network, and left clean by each pass.

use super::weight::Weight;
use crate::analysis::random::SplitMix;

/// Room for the passes over a network of *n* nodes and all that are aggregated from it.
#[derive(Debug)]
pub(super) struct Room<W> {
    /// By community.
    pub(super) slots: Vec<Slot<W>>,
    /// The communities that a node has ties into.
    pub(super) touched: Vec<u32>,
    /// Nodes or blocks of nodes in the order of a pass.
    pub(super) order: Vec<u32>,
    /// By node.
    pub(super) nodes: Vec<Node<W>>,
    /// Communities without nodes.
    pub(super) empty: Vec<u32>,
    /// How many nodes a community has, or other numbers by community.
    pub(super) sizes: Vec<u32>,
    /// The mass of whole communities while they are built again.
    pub(super) wholes: Vec<W>,
}

/// What is known of a community.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Slot<W> {
    /// The weight of the ties into it of the node in hand; zero between nodes.
    pub(super) tie: W,
    /// The sum of the masses of its nodes.
    pub(super) mass: W,
}

/// What is known of a node.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Node<W> {
    /// The weight of its ties into its own community.
    pub(super) inside: W,
    /// By how much the weights of its ties into communities may still change before another one could be better; [`WAITS`] when it is
    /// to be visited.
    pub(super) slack: f32,
}

/// The slack of a node that waits for a visit, which no change of weight alters.
pub(super) const WAITS: f32 = f32::NEG_INFINITY;

impl<W: Weight> Room<W> {
    pub(super) fn new(n: usize) -> Self {
        Self {
            slots: vec![Slot::default(); n],
            // One more, written when every community is touched already.
            touched: vec![0; n + 1],
            order: vec![0; n],
            nodes: vec![Node::default(); n],
            empty: Vec::with_capacity(n),
            sizes: vec![0; n],
            wholes: vec![W::default(); n],
        }
    }

    /// Numbers groups from 0 in the order of their first nodes. How many there are.
    pub(super) fn renumber(&mut self, groups: &mut [u32]) -> usize {
        let numbers = &mut self.sizes;
        numbers.fill(u32::MAX);
        let mut next = 0;
        for group in groups {
            let number = &mut numbers[*group as usize];
            if *number == u32::MAX {
                *number = next;
                next += 1;
            }
            *group = *number;
        }
        next as usize
    }
}

/// How many nodes follow each other in a pass over a network that a processor's nearer caches do not hold.
const BLOCK: usize = 32;

/// How many nodes a network has at most that such caches hold.
const NEAR: usize = 4096;

/// Blocks of nodes in a random order. Nodes one by one would be more random, but each costs a wait for memory.
pub(super) struct Blocks<'r> {
    blocks: &'r [u32],
    length: usize,
    n: usize,
}

impl<'r> Blocks<'r> {
    pub(super) fn shuffled(n: usize, order: &'r mut [u32], random: &mut SplitMix) -> Self {
        let length = if n > NEAR { BLOCK } else { 1 };
        let blocks = &mut order[..n.div_ceil(length)];
        for (block, number) in blocks.iter_mut().zip(0..) {
            *block = number;
        }
        random.shuffle(blocks);
        Self { blocks, length, n }
    }

    /// Each node once.
    pub(super) fn nodes(&self) -> impl Iterator<Item = usize> {
        self.blocks.iter().flat_map(|&block| {
            let start = block as usize * self.length;
            start..self.n.min(start + self.length)
        })
    }
}

/// Which of two equally good communities is taken: another order in each pass, so that none is favoured.
pub(super) fn rank(community: u32, salt: u32) -> u32 {
    (community ^ salt).wrapping_mul(0x9e37_79b1)
}
