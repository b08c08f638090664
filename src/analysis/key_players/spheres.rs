//! The sum of the inverse distances between all actors when some are taken out: whole networks in words of 64 actors.

use super::field::Field;

/// Whom each actor reaches in so many steps, as bits.
#[derive(Debug, Clone)]
pub(super) struct Spheres {
    words: usize,
    now: Vec<u64>,
    next: Vec<u64>,
}

impl Spheres {
    pub(super) fn new(n: usize) -> Self {
        let words = n.div_ceil(64).max(1);
        Self {
            words,
            now: vec![0; n * words],
            next: vec![0; n * words],
        }
    }

    /// ∑ 1 / *d* over the pairs of actors that are not taken out, each once; pairs without a path add nothing.
    ///
    /// With every step each actor reaches whom its neighbours reached before. *O*(*n m d* / 64) for the longest distance *d*.
    pub(super) fn sum(&mut self, field: &Field, out: &[bool]) -> f64 {
        let words = self.words;
        self.now.fill(0);
        self.next.fill(0);
        for actor in (0..field.len()).filter(|&actor| !out[actor]) {
            self.now[actor * words + actor / 64] |= 1 << (actor % 64);
        }
        let (mut sum, mut steps) = (0.0, 0.0);
        loop {
            steps += 1.0;
            let mut found = 0;
            for actor in 0..field.len() {
                if out[actor] {
                    continue;
                }
                let row = actor * words..(actor + 1) * words;
                let reached = &mut self.next[row.clone()];
                reached.copy_from_slice(&self.now[row.clone()]);
                for &end in field.neighbours(actor) {
                    let end = end as usize * words;
                    let others = &self.now[end..end + words];
                    for (word, other) in reached.iter_mut().zip(others) {
                        *word |= other;
                    }
                }
                let both = reached.iter().zip(&self.now[row]);
                found += both
                    .map(|(after, before)| (after ^ before).count_ones())
                    .sum::<u32>();
            }
            if found == 0 {
                return sum;
            }
            // Each pair is found from both its ends.
            sum += f64::from(found / 2) / steps;
            std::mem::swap(&mut self.now, &mut self.next);
        }
    }
}
