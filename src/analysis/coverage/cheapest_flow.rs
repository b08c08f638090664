//! The cheapest way to carry supplies to demands through arcs of limited capacity.

/// A directed network whose nodes supply or demand whole amounts, and whose arcs carry them at a cost.
#[derive(Debug, Clone, Default)]
pub struct CheapestFlow {
    supplies: Vec<i64>,
    arcs: Vec<Arc>,
}

#[derive(Debug, Clone, Copy)]
struct Arc {
    from: usize,
    to: usize,
    capacity: i64,
    cost: i64,
}

impl CheapestFlow {
    /// A network of nodes that supply (above zero), demand (below zero) or pass on (zero), and no arc yet.
    ///
    /// Supplies together must stay below 2⁶², and so must the costs of any path.
    pub fn new(supplies: Vec<i64>) -> Self {
        Self {
            supplies,
            arcs: Vec::new(),
        }
    }

    /// Adds an arc of this capacity and cost per unit, neither negative, and returns its number.
    pub fn arc(&mut self, from: usize, to: usize, capacity: i64, cost: i64) -> usize {
        self.arcs.push(Arc {
            from,
            to,
            capacity,
            cost,
        });
        self.arcs.len() - 1
    }

    /// What flows through each arc, by its number, when all demands are met at the least total cost; `None` where they cannot all be met
    /// or supplies and demands do not add up to zero.
    ///
    /// The network simplex method: of the arcs, those of a spanning tree may carry anything, every other one nothing or all it can. As long
    /// as some other arc would make it cheaper, it takes the place of one of the tree. The tree is kept *strongly feasible* (an arc of it
    /// that carries nothing points to the root), so that the same tree never comes back. Ties go to the arc that was added first.
    /// # Complexity
    /// Exponential in contrived networks; about *m*½ for each of some *n* exchanges on those of an allocation, *O*(*n* + *m*) space.
    /// # References
    /// W. H. Cunningham, "A network simplex method", *Mathematical Programming* 11, 1976, pp. 105–116; Z. Király, P. Kovács, "Efficient
    /// implementations of minimum-cost flow algorithms", *Acta Universitatis Sapientiae, Informatica* 4(1), 2012, pp. 67–118 (the search in
    /// blocks).
    pub fn solve(&self) -> Option<Vec<i64>> {
        if self.supplies.iter().sum::<i64>() != 0 {
            return None;
        }
        let mut tree = Tree::of(self);
        while let Some(entering) = tree.cheaper() {
            tree.exchange(entering);
        }
        let (given, artificial) = tree.flow.split_at(self.arcs.len());
        artificial
            .iter()
            .all(|&flow| flow == 0)
            .then(|| given.to_vec())
    }
}

/// No node.
const NONE: usize = usize::MAX;

/// Where an arc stands: in the tree, empty outside of it, or full outside of it.
const IN_TREE: i64 = 0;
const EMPTY: i64 = 1;
const FULL: i64 = -1;

/// A spanning tree, the flow it stands for, and the potentials at which its arcs cost nothing.
struct Tree {
    /// The arcs of the network, then one between each node and the root, which lies beyond them.
    arcs: Vec<Arc>,
    flow: Vec<i64>,
    state: Vec<i64>,
    potential: Vec<i64>,
    parent: Vec<usize>,
    /// The arc to the parent, and 1 where it points up to it, −1 where it points down.
    up: Vec<usize>,
    points: Vec<i64>,
    depth: Vec<usize>,
    first_child: Vec<usize>,
    next: Vec<usize>,
    previous: Vec<usize>,
    /// How many arcs are looked at before the best of them is taken, and where that goes on.
    block: usize,
    place: usize,
}

impl Tree {
    /// Every node hangs on the root by an arc of its own, so dear that it carries nothing in the end unless it must.
    fn of(network: &CheapestFlow) -> Self {
        let n = network.supplies.len();
        let root = n;
        let dearest = network.arcs.iter().map(|arc| arc.cost).max().unwrap_or(0);
        let dear = (dearest + 1).saturating_mul(n as i64 + 1);
        let mut tree = Self {
            arcs: network.arcs.clone(),
            flow: vec![0; network.arcs.len()],
            state: vec![EMPTY; network.arcs.len()],
            potential: vec![0; n + 1],
            parent: vec![root; n + 1],
            up: vec![NONE; n + 1],
            points: vec![1; n + 1],
            depth: vec![1; n + 1],
            first_child: vec![NONE; n + 1],
            next: vec![NONE; n + 1],
            previous: vec![NONE; n + 1],
            block: (network.arcs.len().isqrt()).max(16),
            place: 0,
        };
        tree.parent[root] = NONE;
        tree.depth[root] = 0;
        for (node, &supply) in network.supplies.iter().enumerate() {
            let (from, to, cost) = match supply >= 0 {
                true => (node, root, 0),
                false => (root, node, dear),
            };
            tree.up[node] = tree.arcs.len();
            tree.points[node] = if supply >= 0 { 1 } else { -1 };
            tree.potential[node] = if supply >= 0 { 0 } else { dear };
            tree.arcs.push(Arc {
                from,
                to,
                capacity: i64::MAX,
                cost,
            });
            tree.flow.push(supply.abs());
            tree.state.push(IN_TREE);
            tree.adopt(node, root);
        }
        tree
    }

    /// An arc that would make the whole cheaper, if any: the best of the first block that has one.
    fn cheaper(&mut self) -> Option<usize> {
        // The arcs to the root come last and never enter again.
        let all = self.arcs.len() - (self.parent.len() - 1);
        let (mut best, mut saving, mut left) = (None, 0, self.block);
        for _ in 0..all {
            let number = self.place;
            let arc = &self.arcs[number];
            let reduced =
                self.state[number] * (arc.cost + self.potential[arc.from] - self.potential[arc.to]);
            if reduced < saving {
                (best, saving) = (Some(number), reduced);
            }
            self.place += 1;
            if self.place == all {
                self.place = 0;
            }
            left -= 1;
            if left == 0 {
                if best.is_some() {
                    return best;
                }
                left = self.block;
            }
        }
        best
    }

    /// Sends what it can around the cycle that an arc closes with the tree, and puts the arc in the place of the one that stops it.
    fn exchange(&mut self, entering: usize) {
        let Arc {
            from, to, capacity, ..
        } = self.arcs[entering];
        let (first, second) = match self.state[entering] == EMPTY {
            true => (from, to),
            false => (to, from),
        };
        let apex = self.apex(first, second);
        // Of several arcs that stop it, the last one along the cycle from the apex leaves: so the tree stays strongly feasible.
        let (mut amount, mut leaving) = (capacity, None);
        for (start, along) in [(first, -1), (second, 1)] {
            let mut node = start;
            while node != apex {
                let arc = self.up[node];
                let room = match self.points[node] == along {
                    true => self.arcs[arc].capacity - self.flow[arc],
                    false => self.flow[arc],
                };
                if room < amount || (along == 1 && room == amount) {
                    amount = room;
                    leaving = Some((node, start));
                }
                node = self.parent[node];
            }
        }
        if amount > 0 {
            self.flow[entering] += self.state[entering] * amount;
            for (start, along) in [(first, -1), (second, 1)] {
                let mut node = start;
                while node != apex {
                    self.flow[self.up[node]] += self.points[node] * along * amount;
                    node = self.parent[node];
                }
            }
        }
        let Some((outer, inner)) = leaving else {
            self.state[entering] = -self.state[entering];
            return;
        };
        self.state[entering] = IN_TREE;
        let left = self.up[outer];
        self.state[left] = if self.flow[left] == 0 { EMPTY } else { FULL };
        let onto = if inner == first { second } else { first };
        self.regraft(entering, inner, outer, onto);
    }

    /// Where the ways of two nodes to the root meet.
    fn apex(&self, mut one: usize, mut other: usize) -> usize {
        while one != other {
            if self.depth[one] >= self.depth[other] {
                one = self.parent[one];
            } else {
                other = self.parent[other];
            }
        }
        one
    }

    /// Cuts the branch at `outer` off and hangs it by `inner`, a node of it, on another node.
    fn regraft(&mut self, arc: usize, inner: usize, outer: usize, onto: usize) {
        let (mut node, mut parent, mut up) = (inner, onto, arc);
        let mut points = if self.arcs[arc].from == inner { 1 } else { -1 };
        loop {
            let (old_parent, old_up, old_points) =
                (self.parent[node], self.up[node], self.points[node]);
            self.disown(node, old_parent);
            self.adopt(node, parent);
            (self.parent[node], self.up[node], self.points[node]) = (parent, up, points);
            if node == outer {
                break;
            }
            (parent, node, up, points) = (node, old_parent, old_up, -old_points);
        }
        let change =
            self.potential[onto] - self.potential[inner] - self.points[inner] * self.arcs[arc].cost;
        let mut branch = vec![inner];
        while let Some(node) = branch.pop() {
            self.potential[node] += change;
            self.depth[node] = self.depth[self.parent[node]] + 1;
            let mut child = self.first_child[node];
            while child != NONE {
                branch.push(child);
                child = self.next[child];
            }
        }
    }

    fn adopt(&mut self, child: usize, parent: usize) {
        let oldest = self.first_child[parent];
        if oldest != NONE {
            self.previous[oldest] = child;
        }
        self.next[child] = oldest;
        self.previous[child] = NONE;
        self.first_child[parent] = child;
    }

    fn disown(&mut self, child: usize, parent: usize) {
        let (previous, next) = (self.previous[child], self.next[child]);
        match previous {
            NONE => self.first_child[parent] = next,
            previous => self.next[previous] = next,
        }
        if next != NONE {
            self.previous[next] = previous;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_first_choice_that_was_dear_is_undone() {
        let mut network = CheapestFlow::new(vec![2, 0, 0, -2]);
        let direct = network.arc(0, 1, 1, 1);
        network.arc(0, 2, 1, 4);
        network.arc(1, 2, 1, 1);
        let end = network.arc(1, 3, 1, 6);
        network.arc(2, 3, 1, 1);
        let flow = network.solve().unwrap();
        assert_eq!([direct, end].map(|arc| flow[arc]), [1, 1]);
    }

    #[test]
    fn what_cannot_be_carried_is_no_flow() {
        let mut network = CheapestFlow::new(vec![2, -2]);
        network.arc(0, 1, 1, 0);
        assert_eq!(network.solve(), None);
        assert_eq!(CheapestFlow::new(vec![1]).solve(), None);
        assert_eq!(CheapestFlow::default().solve(), Some(Vec::new()));
    }
}
