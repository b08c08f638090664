//! Which places each site covers, or which sites cover each place.

/// Lists of numbers, one behind the other in one piece of memory.
#[derive(Debug, Clone, Default)]
pub(super) struct Lists {
    starts: Vec<u32>,
    items: Vec<u32>,
}

impl Lists {
    #[cfg(test)]
    pub(super) fn new<L: AsRef<[u32]>>(lists: &[L]) -> Self {
        let mut starts = vec![0];
        let mut items = Vec::new();
        for list in lists {
            items.extend_from_slice(list.as_ref());
            starts.push(items.len() as u32);
        }
        Self { starts, items }
    }

    /// Appends a list.
    pub(super) fn push(&mut self, list: impl IntoIterator<Item = u32>) {
        if self.starts.is_empty() {
            self.starts.push(0);
        }
        self.items.extend(list);
        self.starts.push(self.items.len() as u32);
    }

    pub(super) fn len(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// How many numbers are in all lists together.
    pub(super) fn total(&self) -> usize {
        self.items.len()
    }

    pub(super) fn of(&self, list: usize) -> &[u32] {
        &self.items[self.starts[list] as usize..self.starts[list + 1] as usize]
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &[u32]> {
        (0..self.len()).map(|list| self.of(list))
    }

    /// For each number below `width`, the lists it is in, ascending.
    pub(super) fn transposed(&self, width: usize) -> Self {
        let mut starts = vec![0; width + 1];
        for &item in &self.items {
            starts[item as usize + 1] += 1;
        }
        for item in 0..width {
            starts[item + 1] += starts[item];
        }
        let mut next = starts.clone();
        let mut items = vec![0; self.items.len()];
        for (list, members) in self.iter().enumerate() {
            for &item in members {
                items[next[item as usize] as usize] = list as u32;
                next[item as usize] += 1;
            }
        }
        Self { starts, items }
    }
}
