//! The pairs of actors that can reach each other when some are taken out, and when any one more is.

use super::field::Field;

/// Room for the searches; one value serves many of them.
#[derive(Debug, Clone)]
pub(super) struct Pieces {
    /// When each actor was found, from 1; 0 before.
    found: Vec<u32>,
    /// The earliest actor that is reached from below each one.
    low: Vec<u32>,
    /// How many are found from each one on, itself included.
    below: Vec<u32>,
    /// Of what falls off when the actor goes: how many actors, and how many pairs of them stay together.
    off: Vec<(u64, u64)>,
    members: Vec<u32>,
    path: Vec<(u32, u32, u32)>,
    /// The pairs that are left when each actor goes too; what is said of those taken out means nothing.
    pub(super) without: Vec<u64>,
}

fn pairs(actors: u64) -> u64 {
    actors * actors.saturating_sub(1) / 2
}

impl Pieces {
    pub(super) fn new(n: usize) -> Self {
        Self {
            found: vec![0; n],
            low: vec![0; n],
            below: vec![0; n],
            off: vec![(0, 0); n],
            members: Vec::with_capacity(n),
            path: Vec::with_capacity(n),
            without: vec![0; n],
        }
    }

    /// The pairs that can reach each other without those taken out; fills [`Pieces::without`].
    ///
    /// One depth-first search (Hopcroft and Tarjan): what was found from a neighbour on falls off if nothing there reaches above the actor.
    /// *O*(*n* + *m*).
    pub(super) fn search(&mut self, field: &Field, out: &[bool]) -> u64 {
        self.found.fill(0);
        let mut clock = 0;
        let mut all = 0;
        // The pairs of each component, and where its members end.
        let mut components: Vec<(u64, usize)> = Vec::new();
        self.members.clear();
        for root in 0..field.len() {
            if out[root] || self.found[root] > 0 {
                continue;
            }
            self.visit(root, u32::MAX, &mut clock);
            while let Some(step) = self.path.last_mut() {
                let (actor, from) = (step.0 as usize, step.1);
                if let Some(&end) = field.neighbours(actor).get(step.2 as usize) {
                    step.2 += 1;
                    let to = end as usize;
                    if out[to] || end == from {
                        continue;
                    }
                    if self.found[to] == 0 {
                        self.visit(to, actor as u32, &mut clock);
                    } else {
                        self.low[actor] = self.low[actor].min(self.found[to]);
                    }
                    continue;
                }
                self.path.pop();
                if from == u32::MAX {
                    continue;
                }
                let above = from as usize;
                self.below[above] += self.below[actor];
                self.low[above] = self.low[above].min(self.low[actor]);
                if self.low[actor] >= self.found[above] {
                    let fallen = u64::from(self.below[actor]);
                    let off = &mut self.off[above];
                    *off = (off.0 + fallen, off.1 + pairs(fallen));
                }
            }
            let size = u64::from(self.below[root]);
            all += pairs(size);
            components.push((pairs(size), self.members.len()));
        }
        let mut start = 0;
        for (own, end) in components {
            for &member in &self.members[start..end] {
                let member = member as usize;
                let (fallen, together) = self.off[member];
                let size = (end - start) as u64;
                self.without[member] = all - own + together + pairs(size - 1 - fallen);
            }
            start = end;
        }
        all
    }

    fn visit(&mut self, actor: usize, from: u32, clock: &mut u32) {
        *clock += 1;
        self.found[actor] = *clock;
        self.low[actor] = *clock;
        self.below[actor] = 1;
        self.off[actor] = (0, 0);
        self.members.push(actor as u32);
        self.path.push((actor as u32, from, 0));
    }
}
