//! Flows in a network of arcs with capacities: the largest, and the cheapest of a given size.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, VecDeque};

/// An arc and, beside it at the odd index, its way back.
#[derive(Debug, Clone, Copy)]
struct Arc {
    to: usize,
    room: u128,
    cost: i128,
}

/// A directed network of arcs with whole capacities and costs. Flows are whole too.
#[derive(Debug, Clone)]
pub struct FlowNetwork {
    arcs: Vec<Arc>,
    leaving: Vec<Vec<usize>>,
}

impl FlowNetwork {
    /// A network of *n* nodes and no arc.
    pub fn new(n: usize) -> Self {
        Self {
            arcs: Vec::new(),
            leaving: vec![Vec::new(); n],
        }
    }

    /// Adds an arc and returns its number. `cost` is per unit and not negative.
    pub fn arc(&mut self, from: usize, to: usize, capacity: u128, cost: u64) -> usize {
        let number = self.arcs.len();
        self.leaving[from].push(number);
        self.leaving[to].push(number + 1);
        self.arcs.push(Arc {
            to,
            room: capacity,
            cost: i128::from(cost),
        });
        self.arcs.push(Arc {
            to: from,
            room: 0,
            cost: -i128::from(cost),
        });
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
        let mut total = 0;
        loop {
            let level = self.levels(source);
            if level[sink].is_none() {
                return total;
            }
            let mut next = vec![0; self.leaving.len()];
            loop {
                let pushed = self.push(source, sink, &level, &mut next);
                if pushed == 0 {
                    break;
                }
                total += pushed;
            }
        }
    }

    /// Which nodes the source still reaches through arcs with room: after [`Self::largest`], its side of a smallest cut.
    pub fn source_side(&self, source: usize) -> Vec<bool> {
        self.levels(source).iter().map(Option::is_some).collect()
    }

    fn levels(&self, source: usize) -> Vec<Option<usize>> {
        let mut level = vec![None; self.leaving.len()];
        level[source] = Some(0);
        let mut queue = VecDeque::from([(source, 0)]);
        while let Some((node, depth)) = queue.pop_front() {
            for &number in &self.leaving[node] {
                let arc = self.arcs[number];
                if arc.room > 0 && level[arc.to].is_none() {
                    level[arc.to] = Some(depth + 1);
                    queue.push_back((arc.to, depth + 1));
                }
            }
        }
        level
    }

    /// Sends flow along one path that descends the levels; 0 when none is left.
    fn push(
        &mut self,
        source: usize,
        sink: usize,
        level: &[Option<usize>],
        next: &mut [usize],
    ) -> u128 {
        let mut path: Vec<usize> = Vec::new();
        let mut node = source;
        while node != sink {
            let step = self.leaving[node][next[node]..].iter().position(|&number| {
                let arc = self.arcs[number];
                arc.room > 0 && level[arc.to] == level[node].map(|depth| depth + 1)
            });
            match (step, path.pop()) {
                (Some(skip), last) => {
                    path.extend(last);
                    next[node] += skip;
                    let number = self.leaving[node][next[node]];
                    path.push(number);
                    node = self.arcs[number].to;
                }
                (None, Some(number)) => {
                    next[node] = self.leaving[node].len();
                    node = self.arcs[number ^ 1].to;
                    next[node] += 1;
                }
                (None, None) => return 0,
            }
        }
        self.send(&path, u128::MAX)
    }

    /// Sends as much as a path has room for, at most `limit`.
    fn send(&mut self, path: &[usize], limit: u128) -> u128 {
        let amount = path
            .iter()
            .map(|&number| self.arcs[number].room)
            .fold(limit, u128::min);
        for &number in path {
            self.arcs[number].room -= amount;
            self.arcs[number ^ 1].room += amount;
        }
        amount
    }

    /// Sends `amount` from source to sink at the least total cost, and returns what could be sent.
    ///
    /// Successive shortest paths with potentials (Edmonds and Karp 1972): every partial flow is the cheapest of its size.
    /// # Complexity
    /// *O*(*paths* × *E* log *V*); an allocation needs about as many paths as it has pairs with flow.
    pub fn cheapest(&mut self, source: usize, sink: usize, amount: u128) -> u128 {
        let mut potential = vec![0_i128; self.leaving.len()];
        let mut sent = 0;
        while sent < amount {
            let (distance, arrival) = self.nearest(source, &potential);
            let Some(reached) = distance[sink] else {
                break;
            };
            for (potential, distance) in potential.iter_mut().zip(&distance) {
                *potential += distance.unwrap_or(reached).min(reached);
            }
            let mut path = Vec::new();
            let mut node = sink;
            while let Some(number) = arrival[node] {
                path.push(number);
                node = self.arcs[number ^ 1].to;
            }
            sent += self.send(&path, amount - sent);
        }
        sent
    }

    fn nearest(
        &self,
        source: usize,
        potential: &[i128],
    ) -> (Vec<Option<i128>>, Vec<Option<usize>>) {
        let mut distance: Vec<Option<i128>> = vec![None; self.leaving.len()];
        let mut arrival = vec![None; self.leaving.len()];
        let mut heap = BinaryHeap::from([Reverse((0_i128, source))]);
        distance[source] = Some(0);
        while let Some(Reverse((near, node))) = heap.pop() {
            if distance[node] != Some(near) {
                continue;
            }
            for &number in &self.leaving[node] {
                let arc = self.arcs[number];
                if arc.room == 0 {
                    continue;
                }
                let through = near + arc.cost + potential[node] - potential[arc.to];
                if distance[arc.to].is_none_or(|known| through < known) {
                    distance[arc.to] = Some(through);
                    arrival[arc.to] = Some(number);
                    heap.push(Reverse((through, arc.to)));
                }
            }
        }
        (distance, arrival)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_largest_flow_equals_the_smallest_cut() {
        let mut network = FlowNetwork::new(4);
        network.arc(0, 1, 3, 0);
        network.arc(0, 2, 2, 0);
        network.arc(1, 2, 5, 0);
        let narrow = [network.arc(1, 3, 2, 0), network.arc(2, 3, 3, 0)];
        assert_eq!(network.largest(0, 3), 5);
        assert_eq!(narrow.map(|arc| network.flow(arc)), [2, 3]);
        assert!(!network.source_side(0)[3]);
    }

    #[test]
    fn the_cheapest_flow_undoes_a_first_choice_that_was_dear() {
        let mut network = FlowNetwork::new(4);
        let direct = network.arc(0, 1, 1, 1);
        network.arc(0, 2, 1, 4);
        network.arc(1, 2, 1, 1);
        let end = network.arc(1, 3, 1, 6);
        network.arc(2, 3, 1, 1);
        assert_eq!(network.cheapest(0, 3, 9), 2);
        assert_eq!([direct, end].map(|arc| network.flow(arc)), [1, 1]);
    }
}
