//! How much a search may still do.

/// Work that is left, in pairs of a place and a site.
#[derive(Debug, Clone, Copy)]
pub(super) struct Work {
    left: u64,
    done: u64,
}

impl Work {
    pub(super) fn new(pairs: u64) -> Self {
        Self {
            left: pairs,
            done: 0,
        }
    }

    /// Takes some off.
    pub(super) fn spend(&mut self, pairs: usize) {
        self.left = self.left.saturating_sub(pairs as u64);
        self.done += pairs as u64;
    }

    /// How much was taken off.
    pub(super) fn done(self) -> u64 {
        self.done
    }

    pub(super) fn is_over(self) -> bool {
        self.left == 0
    }
}
