//! The largest flow in a network of arcs with capacities.

use std::collections::VecDeque;

/// An arc and, beside it at the odd index, its way back.
#[derive(Debug, Clone, Copy)]
struct Arc {
    to: usize,
    room: u128,
}

/// No level: not reached.
const UNREACHED: u32 = u32::MAX;

/// A directed network of arcs with whole capacities. Flows are whole too.
#[derive(Debug, Clone)]
pub struct FlowNetwork {
    n: usize,
    arcs: Vec<Arc>,
}

/// The arcs that leave each node, ways back included, one node after another.
struct Leaving {
    starts: Vec<usize>,
    arcs: Vec<usize>,
}

impl Leaving {
    fn of(&self, node: usize) -> &[usize] {
        &self.arcs[self.starts[node]..self.starts[node + 1]]
    }
}

impl FlowNetwork {
    /// A network of *n* nodes and no arc.
    pub fn new(n: usize) -> Self {
        Self {
            n,
            arcs: Vec::new(),
        }
    }

    /// Adds an arc and returns its number.
    pub fn arc(&mut self, from: usize, to: usize, capacity: u128) -> usize {
        let number = self.arcs.len();
        self.arcs.push(Arc { to, room: capacity });
        self.arcs.push(Arc { to: from, room: 0 });
        number
    }

    /// How much flows through an arc.
    pub fn flow(&self, arc: usize) -> u128 {
        self.arcs[arc + 1].room
    }

    /// Sends as much as can go from source to sink, and returns how much (Dinic 1970).
    /// # Complexity
    /// *O*(*V*² *E*), far less on the shallow networks of an allocation.
    pub fn largest(&mut self, source: usize, sink: usize) -> u128 {
        let leaving = self.leaving();
        let mut total = 0;
        loop {
            let level = self.levels(&leaving, source);
            if level[sink] == UNREACHED {
                return total;
            }
            let mut next = leaving.starts.clone();
            loop {
                let pushed = self.push(&leaving, source, sink, &level, &mut next);
                if pushed == 0 {
                    break;
                }
                total += pushed;
            }
        }
    }

    /// Which nodes the source still reaches through arcs with room: after [`Self::largest`], its side of a smallest cut.
    pub fn source_side(&self, source: usize) -> Vec<bool> {
        let level = self.levels(&self.leaving(), source);
        level.iter().map(|&level| level != UNREACHED).collect()
    }

    fn leaving(&self) -> Leaving {
        let from = |number: usize| self.arcs[number ^ 1].to;
        let mut starts = vec![0; self.n + 1];
        for number in 0..self.arcs.len() {
            starts[from(number) + 1] += 1;
        }
        for node in 0..self.n {
            starts[node + 1] += starts[node];
        }
        let mut next = starts.clone();
        let mut arcs = vec![0; self.arcs.len()];
        for number in 0..self.arcs.len() {
            let place = &mut next[from(number)];
            arcs[*place] = number;
            *place += 1;
        }
        Leaving { starts, arcs }
    }

    fn levels(&self, leaving: &Leaving, source: usize) -> Vec<u32> {
        let mut level = vec![UNREACHED; self.n];
        level[source] = 0;
        let mut queue = VecDeque::from([source]);
        while let Some(node) = queue.pop_front() {
            for &number in leaving.of(node) {
                let arc = self.arcs[number];
                if arc.room > 0 && level[arc.to] == UNREACHED {
                    level[arc.to] = level[node] + 1;
                    queue.push_back(arc.to);
                }
            }
        }
        level
    }

    /// Sends flow along one path that descends the levels; 0 when none is left.
    fn push(
        &mut self,
        leaving: &Leaving,
        source: usize,
        sink: usize,
        level: &[u32],
        next: &mut [usize],
    ) -> u128 {
        let mut path: Vec<usize> = Vec::new();
        let mut node = source;
        while node != sink {
            let end = leaving.starts[node + 1];
            let step = leaving.arcs[next[node]..end].iter().position(|&number| {
                let arc = self.arcs[number];
                arc.room > 0 && level[arc.to] == level[node] + 1
            });
            match (step, path.pop()) {
                (Some(skip), last) => {
                    path.extend(last);
                    next[node] += skip;
                    let number = leaving.arcs[next[node]];
                    path.push(number);
                    node = self.arcs[number].to;
                }
                (None, Some(number)) => {
                    next[node] = end;
                    node = self.arcs[number ^ 1].to;
                    next[node] += 1;
                }
                (None, None) => return 0,
            }
        }
        let rooms = path.iter().map(|&number| self.arcs[number].room);
        let amount = rooms.min().unwrap_or(0);
        for &number in &path {
            self.arcs[number].room -= amount;
            self.arcs[number ^ 1].room += amount;
        }
        amount
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_largest_flow_equals_the_smallest_cut() {
        let mut network = FlowNetwork::new(4);
        network.arc(0, 1, 3);
        network.arc(0, 2, 2);
        network.arc(1, 2, 5);
        let narrow = [network.arc(1, 3, 2), network.arc(2, 3, 3)];
        assert_eq!(network.largest(0, 3), 5);
        assert_eq!(narrow.map(|arc| network.flow(arc)), [2, 3]);
        assert!(!network.source_side(0)[3]);
    }
}
