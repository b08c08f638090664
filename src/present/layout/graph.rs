//! What the layouts need of a graph: who is next to whom, and how far apart two nodes should stand.

use super::stress::EdgeLengths;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// Distances are counted in whole thousandths of an edge, so that a sum of them is exact and the same everywhere.
pub(super) const UNIT: u32 = 1000;

/// A level of a search that holds more than this part of all nodes is wide.
const WIDE: usize = 6;

/// The distance to a node that no path reaches.
pub(super) const UNREACHED: u32 = u32::MAX;

/// A simple undirected graph as one list of neighbors after the other.
#[derive(Debug)]
pub(super) struct Graph {
    starts: Vec<usize>,
    neighbors: Vec<u32>,
    /// Beside each neighbor, the ideal length of the edge to it.
    lengths: Vec<u32>,
    /// Whether some length is not 1.
    weighted: bool,
}

impl Graph {
    /// Loops, repeated edges and edges to nodes that do not exist are left out: they have no place in a picture.
    pub(super) fn new(nodes: usize, edges: &[(usize, usize)]) -> Self {
        let mut arcs: Vec<(u32, u32)> = edges
            .iter()
            .filter(|(u, v)| u != v && *u < nodes && *v < nodes)
            .flat_map(|&(u, v)| [(u as u32, v as u32), (v as u32, u as u32)])
            .collect();
        arcs.sort_unstable();
        arcs.dedup();
        let mut starts = vec![0; nodes + 1];
        for &(u, _) in &arcs {
            starts[u as usize + 1] += 1;
        }
        for u in 0..nodes {
            starts[u + 1] += starts[u];
        }
        Self {
            starts,
            lengths: vec![UNIT; arcs.len()],
            weighted: false,
            neighbors: arcs.into_iter().map(|(_, v)| v).collect(),
        }
    }

    /// The graph with the lengths a caller asked for.
    pub(super) fn with_lengths(
        nodes: usize,
        edges: &[(usize, usize)],
        lengths: EdgeLengths,
    ) -> Self {
        let mut graph = Self::new(nodes, edges);
        if let EdgeLengths::AroundHubs(strength) = lengths {
            graph.lengthen_around_hubs(strength);
        }
        graph
    }

    pub(super) fn nodes(&self) -> usize {
        self.starts.len() - 1
    }

    pub(super) fn neighbors(&self, u: usize) -> &[u32] {
        &self.neighbors[self.starts[u]..self.starts[u + 1]]
    }

    /// The neighbors of a node, each with the ideal length of the edge to it.
    pub(super) fn edges_of(&self, u: usize) -> impl Iterator<Item = (usize, u32)> + '_ {
        (self.starts[u]..self.starts[u + 1])
            .map(|arc| (self.neighbors[arc] as usize, self.lengths[arc]))
    }

    /// Every edge once, with the smaller end first, and its ideal length.
    pub(super) fn edges(&self) -> impl Iterator<Item = (usize, usize, u32)> + '_ {
        (0..self.nodes()).flat_map(move |u| {
            self.edges_of(u)
                .filter(move |&(v, _)| u < v)
                .map(move |(v, length)| (u, v, length))
        })
    }

    /// Gives the edges between nodes that share few of their many neighbors more room: the ends of an edge should stand
    /// farther apart the more neighbors each has to place around itself alone. The length grows with the root of that number,
    /// since neighbors fill an area. Koren's and Graphviz's `subset` model uses the number itself, which drives hubs too far.
    pub(super) fn lengthen_around_hubs(&mut self, strength: f64) {
        let lengths = (0..self.nodes())
            .flat_map(|u| self.neighbors(u).iter().map(move |&v| (u, v as usize)))
            .map(|(u, v)| {
                let shared = shared(self.neighbors(u), self.neighbors(v));
                let own = self.neighbors(u).len() + self.neighbors(v).len() - 2 * shared;
                let factor = 1.0 + strength * ((own.max(1) as f64).sqrt() - 1.0);
                // A length of nothing or without bound has no place in a picture, whatever the strength.
                ((factor * f64::from(UNIT)) as u32).clamp(UNIT / 10, UNIT * 100)
            })
            .collect();
        self.lengths = lengths;
        self.weighted = true;
    }

    /// The distances from one node to all, into `distance`; `queue` is working room. Wide levels are searched from the other side:
    /// S. Beamer, K. Asanović, D. Patterson, "Direction-Optimizing Breadth-First Search", SC 2012.
    pub(super) fn distances(&self, source: usize, distance: &mut [u32], queue: &mut Vec<u32>) {
        distance.fill(UNREACHED);
        distance[source] = 0;
        if self.weighted {
            return self.weighted_distances(source, distance);
        }
        queue.clear();
        queue.push(source as u32);
        let (mut head, mut reached) = (0, 0_u32);
        while head < queue.len() {
            let (frontier, next) = (queue.len() - head, reached.saturating_add(UNIT));
            if frontier * WIDE > self.nodes() {
                // Of many nodes, most arcs lead back: whoever is not reached yet looks for one of them, and stops at the first.
                for v in 0..self.nodes() {
                    if distance[v] == UNREACHED
                        && self
                            .neighbors(v)
                            .iter()
                            .any(|&u| distance[u as usize] == reached)
                    {
                        distance[v] = next;
                        queue.push(v as u32);
                    }
                }
                head += frontier;
            } else {
                for _ in 0..frontier {
                    let u = queue[head] as usize;
                    head += 1;
                    for &v in self.neighbors(u) {
                        if distance[v as usize] == UNREACHED {
                            distance[v as usize] = next;
                            queue.push(v);
                        }
                    }
                }
            }
            reached = next;
        }
    }

    /// The nodes nearest to one, at most so many, with their distances, nearest first and by index where equally near; the node
    /// itself is left out. `distance` is [`UNREACHED`] for all, before and after.
    pub(super) fn nearest(
        &self,
        source: usize,
        count: usize,
        distance: &mut [u32],
    ) -> Vec<(u32, u32)> {
        let mut touched = vec![source as u32];
        let mut settled = Vec::new();
        distance[source] = 0;
        let mut queue = BinaryHeap::from([Reverse((0, source as u32))]);
        while settled.len() <= count
            && let Some(Reverse((reached, u))) = queue.pop()
        {
            if reached > distance[u as usize] {
                continue;
            }
            settled.push((u, reached));
            for (v, length) in self.edges_of(u as usize) {
                let next = reached.saturating_add(length);
                if next < distance[v] {
                    if distance[v] == UNREACHED {
                        touched.push(v as u32);
                    }
                    distance[v] = next;
                    queue.push(Reverse((next, v as u32)));
                }
            }
        }
        for u in touched {
            distance[u as usize] = UNREACHED;
        }
        settled.remove(0);
        settled
    }

    /// Dijkstra's algorithm; `distance` is already initialised.
    fn weighted_distances(&self, source: usize, distance: &mut [u32]) {
        let mut queue = BinaryHeap::from([Reverse((0, source as u32))]);
        while let Some(Reverse((reached, u))) = queue.pop() {
            if reached > distance[u as usize] {
                continue;
            }
            for (v, length) in self.edges_of(u as usize) {
                let next = reached.saturating_add(length);
                if next < distance[v] {
                    distance[v] = next;
                    queue.push(Reverse((next, v as u32)));
                }
            }
        }
    }
}

/// The distances in edges. A node that no path reaches stands one edge beyond the farthest that one does, so that parts that
/// are not connected are placed side by side.
pub(super) fn in_edges(distances: &[u32]) -> impl Iterator<Item = f32> {
    let reached = distances.iter().filter(|&&d| d != UNREACHED).max();
    let beyond = reached.copied().unwrap_or(0).saturating_add(UNIT);
    distances
        .iter()
        .map(move |&d| (if d == UNREACHED { beyond } else { d }) as f32 / UNIT as f32)
}

/// How many entries two sorted lists share.
fn shared(a: &[u32], b: &[u32]) -> usize {
    let (mut i, mut j, mut count) = (0, 0, 0);
    while i < a.len() && j < b.len() {
        match a[i].cmp(&b[j]) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                count += 1;
                i += 1;
                j += 1;
            }
        }
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    fn distances(graph: &Graph, source: usize) -> Vec<u32> {
        let mut distance = vec![0; graph.nodes()];
        graph.distances(source, &mut distance, &mut Vec::new());
        distance
    }

    #[test]
    fn what_cannot_be_drawn_is_left_out() {
        let graph = Graph::new(3, &[(0, 1), (1, 0), (1, 1), (2, 9)]);
        assert_eq!(graph.edges().collect::<Vec<_>>(), [(0, 1, UNIT)]);
        assert_eq!(distances(&graph, 0), [0, UNIT, UNREACHED]);
    }

    /// A search has narrow and wide levels; Dijkstra's algorithm has none.
    #[test]
    fn both_searches_find_the_same_distances() {
        let edges: Vec<(usize, usize)> = (1..300)
            .flat_map(|u| [(u, u * 7 / 11), (u, u * u % 300)])
            .chain((300..320).map(|u| (u, u + 1)))
            .collect();
        let graph = Graph::new(330, &edges);
        for source in (0..330).step_by(13) {
            let mut expected = vec![UNREACHED; 330];
            let mut working = expected.clone();
            expected[source] = 0;
            for (v, distance) in graph.nearest(source, 330, &mut working) {
                expected[v as usize] = distance;
            }
            assert_eq!(distances(&graph, source), expected, "{source}");
        }
    }

    #[test]
    fn an_edge_between_hubs_is_longer_than_one_between_friends() {
        // Two hubs 0 and 1 with three leaves each, and the triangle 8, 9, 10 tied to hub 1.
        let edges = [
            (0, 1),
            (0, 2),
            (0, 3),
            (0, 4),
            (1, 5),
            (1, 6),
            (1, 7),
            (1, 8),
            (8, 9),
            (8, 10),
            (9, 10),
        ];
        let mut graph = Graph::new(11, &edges);
        graph.lengthen_around_hubs(0.2);
        let length = |u, v| graph.edges().find(|e| (e.0, e.1) == (u, v)).map(|e| e.2);
        assert!(length(0, 1) > length(0, 2), "{:?}", length(0, 1));
        assert!(length(0, 2) > length(9, 10));
        let to_leaf = length(0, 1).unwrap() + length(1, 5).unwrap();
        assert_eq!(distances(&graph, 0)[5], to_leaf);
    }
}
