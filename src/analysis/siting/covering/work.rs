//! How much a search may still do.

/// Work that is left, in pairs of a place and a site.
#[derive(Debug, Clone, Copy)]
pub(super) struct Work {
    left: u64,
}

impl Work {
    pub(super) fn new(pairs: u64) -> Self {
        Self { left: pairs }
    }

    /// Takes some off.
    pub(super) fn spend(&mut self, pairs: usize) {
        self.left = self.left.saturating_sub(pairs as u64);
    }

    pub(super) fn is_over(self) -> bool {
        self.left == 0
    }
}
