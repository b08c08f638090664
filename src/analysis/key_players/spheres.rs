//! The sum of the inverse distances between all actors when some are taken out: whole networks in blocks of bits.

use super::field::Field;
use pulp::Arch;

/// As many words as a processor of today joins at once.
const WORDS: usize = 4;

/// So many actors as bits.
type Block = [u64; WORDS];

const BITS: usize = 64 * WORDS;

/// Whom each actor reaches in so many steps, as bits.
#[derive(Debug, Clone)]
pub(super) struct Spheres {
    /// How many blocks an actor has.
    blocks: usize,
    now: Vec<Block>,
    next: Vec<Block>,
}

impl Spheres {
    pub(super) fn new(n: usize) -> Self {
        let blocks = n.div_ceil(BITS);
        Self {
            blocks,
            now: vec![[0; WORDS]; n * blocks],
            next: vec![[0; WORDS]; n * blocks],
        }
    }

    /// ∑ 1 / *d* over the pairs of actors that are not taken out, each once, and how many steps that took; pairs without a path add nothing.
    ///
    /// With every step each actor reaches whom its neighbours reached before. *O*(*n m d* / 64) for the longest distance *d*.
    pub(super) fn sum(&mut self, field: &Field, out: &[bool]) -> (f64, u32) {
        self.now.fill([0; WORDS]);
        self.next.fill([0; WORDS]);
        for actor in (0..field.len()).filter(|&actor| !out[actor]) {
            let block = &mut self.now[actor * self.blocks + actor / BITS];
            block[actor % BITS / 64] |= 1 << (actor % 64);
        }
        let arch = Arch::new();
        let (mut sum, mut steps) = (0.0, 0);
        loop {
            steps += 1;
            // Compiled for each kind of processor, most of which count bits at once; the counts are the same.
            let found = arch.dispatch(
                #[inline(always)]
                || self.step(field, out),
            );
            if found == 0 {
                return (sum, steps);
            }
            // Each pair is found from both its ends.
            sum += (found / 2) as f64 / f64::from(steps);
            std::mem::swap(&mut self.now, &mut self.next);
        }
    }

    /// How many words are read in a step.
    pub(super) fn cost(&self, field: &Field) -> u64 {
        (field.ends() * self.blocks * WORDS) as u64
    }

    /// One more step for everybody: how many are reached that were not before.
    #[inline(always)]
    fn step(&mut self, field: &Field, out: &[bool]) -> u64 {
        let blocks = self.blocks;
        let mut found = 0;
        for actor in (0..field.len()).filter(|&actor| !out[actor]) {
            let ends = field.neighbours(actor);
            for block in 0..blocks {
                let place = actor * blocks + block;
                let before = self.now[place];
                let mut reached = before;
                for &end in ends {
                    let other = &self.now[end as usize * blocks + block];
                    for word in 0..WORDS {
                        reached[word] |= other[word];
                    }
                }
                self.next[place] = reached;
                for word in 0..WORDS {
                    found += u64::from((reached[word] ^ before[word]).count_ones());
                }
            }
        }
        found
    }
}
