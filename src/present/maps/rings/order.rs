//! The order around the rings: branches next to those they have ties with, so that few lines cross.

/// How many looks at a node or a tie the search for a better order may take.
const LOOKS: usize = 4_000_000;
/// More rounds than a search needs.
const ROUNDS: usize = 20;

/// A forest whose roots stand on the innermost ring and whose leaves on the outer ones.
pub(super) struct Branches {
    /// How far from the middle each node stands, above 0.
    distances: Vec<f64>,
    /// The children of each node, in their order around.
    children: Vec<Vec<usize>>,
    roots: Vec<usize>,
    /// The nodes, inner rings first.
    outwards: Vec<usize>,
}

impl Branches {
    /// The forest of these parents; a node stands farther out than its parent.
    pub(super) fn new(distances: Vec<f64>, parents: &[Option<usize>]) -> Self {
        let mut outwards: Vec<usize> = (0..distances.len()).collect();
        outwards.sort_by(|&one, &other| distances[one].total_cmp(&distances[other]));
        let mut branches = Self {
            children: vec![Vec::new(); distances.len()],
            distances,
            roots: Vec::new(),
            outwards,
        };
        for (node, parent) in parents.iter().enumerate() {
            match *parent {
                Some(parent) => branches.children[parent].push(node),
                None => branches.roots.push(node),
            }
        }
        branches
    }

    /// Where each node stands, in turns from 0 to 1: every branch has a sector, the wider the more it holds.
    pub(super) fn turns(&self) -> Vec<f64> {
        let n = self.distances.len();
        let sum = |nodes: &[usize], wants: &[f64]| nodes.iter().map(|&node| wants[node]).sum();
        // An outer ring is longer, so that a node takes less of it; the more so because the inner ones carry all the names.
        let mut wants = vec![0.0; n];
        for &node in self.outwards.iter().rev() {
            let held: f64 = sum(&self.children[node], &wants);
            let distance = self.distances[node];
            wants[node] = held.max(1.0 / (distance * distance.sqrt()));
        }
        let mut sectors = vec![(0.0, 0.0); n];
        let divide = |nodes: &[usize], (start, wide): (f64, f64), sectors: &mut [(f64, f64)]| {
            let all: f64 = sum(nodes, &wants);
            let mut start = start;
            for &node in nodes {
                let share = wide * wants[node] / all;
                sectors[node] = (start, share);
                start += share;
            }
        };
        divide(&self.roots, (0.0, 1.0), &mut sectors);
        for &node in &self.outwards {
            divide(&self.children[node], sectors[node], &mut sectors);
        }
        let middle = |(start, wide): &(f64, f64)| start + wide / 2.0;
        sectors.iter().map(middle).collect()
    }

    /// Moves branches among their like while that brings tied nodes nearer to each other around the rings.
    pub(super) fn order(&mut self, ties: &[(usize, usize)]) {
        let mut looks = LOOKS / (self.distances.len() + ties.len()).max(1);
        let mut best = self.length(ties);
        for _ in 0..ROUNDS {
            let before = best;
            for group in 0..=self.distances.len() {
                let many = self.group(group).len();
                for from in 0..many {
                    for to in (0..many).filter(|&to| to != from) {
                        if looks == 0 {
                            return;
                        }
                        looks -= 1;
                        self.carry(group, from, to);
                        let length = self.length(ties);
                        if length < best - 1e-9 {
                            best = length;
                        } else {
                            self.carry(group, to, from);
                        }
                    }
                }
            }
            if best >= before {
                return;
            }
        }
    }

    /// The children of a node; those of nobody, which is the last place, are the roots.
    fn group(&mut self, group: usize) -> &mut Vec<usize> {
        match self.children.get_mut(group) {
            Some(children) => children,
            None => &mut self.roots,
        }
    }

    fn carry(&mut self, group: usize, from: usize, to: usize) {
        let nodes = self.group(group);
        let node = nodes.remove(from);
        nodes.insert(to, node);
    }

    /// How far ties go around the rings, in turns, all together.
    fn length(&self, ties: &[(usize, usize)]) -> f64 {
        let turns = self.turns();
        let around = |&(one, other): &(usize, usize)| {
            let turn = (turns[one] - turns[other]).abs();
            turn.min(1.0 - turn)
        };
        ties.iter().map(around).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_branch_has_a_sector_of_its_own_and_tied_ones_stand_together() {
        // Four branches; 0 is tied to 2, and 1 to 3. Node 4 hangs on 0, nodes 5 and 6 on 3.
        let distances = vec![1.0, 1.0, 1.0, 1.0, 2.0, 2.0, 2.0];
        let parents = [None, None, None, None, Some(0), Some(3), Some(3)];
        let mut branches = Branches::new(distances, &parents);
        let ties = [(0, 2), (1, 3), (4, 2)];
        let crossed = branches.length(&ties);
        branches.order(&ties);
        let turns = branches.turns();
        assert!(branches.length(&ties) < crossed);
        let apart = |one: usize, other: usize| {
            let turn = (turns[one] - turns[other]).abs();
            turn.min(1.0 - turn)
        };
        assert!(
            apart(0, 2) < apart(0, 3) && apart(1, 3) < apart(0, 3),
            "{turns:?}"
        );
        // What hangs on a node is nearer to it than to any other of the same ring.
        assert!(apart(5, 3) < apart(5, 1).min(apart(5, 0)), "{turns:?}");
        assert!(turns.iter().all(|turn| (0.0..1.0).contains(turn)));
    }

    #[test]
    fn nobody_and_one_alone_have_their_place() {
        assert!(Branches::new(Vec::new(), &[]).turns().is_empty());
        let mut one = Branches::new(vec![1.0], &[None]);
        one.order(&[]);
        assert_eq!(one.turns(), [0.5]);
    }
}
