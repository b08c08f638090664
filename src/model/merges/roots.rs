//! Which organization stands for which, through chains.

use crate::model::ids::OrganizationId;
use std::collections::BTreeMap;

/// For each organization that was merged, the one it went into and the row that says so. There is no cycle in it.
#[derive(Debug, Default)]
pub(super) struct Roots {
    into: BTreeMap<OrganizationId, (OrganizationId, usize)>,
}

/// Why a merge cannot be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refused {
    /// The one that is kept goes, directly or not, into the one that is merged.
    Cycle,
    /// This row says the same.
    Again(usize),
    /// This row merges it into another.
    Elsewhere(usize),
}

impl Roots {
    /// Enters a merge.
    pub(super) fn join(
        &mut self,
        merged: &OrganizationId,
        into: &OrganizationId,
        row: usize,
    ) -> Result<(), Refused> {
        match self.into.get(merged) {
            Some((other, row)) if other == into => return Err(Refused::Again(*row)),
            Some((_, row)) => return Err(Refused::Elsewhere(*row)),
            None => {}
        }
        if self.of(into) == merged {
            return Err(Refused::Cycle);
        }
        self.into.insert(merged.clone(), (into.clone(), row));
        Ok(())
    }

    /// Takes a merge back.
    pub(super) fn part(&mut self, merged: &OrganizationId) {
        self.into.remove(merged);
    }

    /// Whether an organization was merged into another.
    pub(super) fn is_merged(&self, id: &OrganizationId) -> bool {
        self.into.contains_key(id)
    }

    /// The row that merged an organization.
    pub(super) fn row_of(&self, id: &OrganizationId) -> Option<usize> {
        self.into.get(id).map(|(_, row)| *row)
    }

    /// The organization that stands for this one: itself, unless it was merged.
    pub(super) fn of<'a>(&'a self, id: &'a OrganizationId) -> &'a OrganizationId {
        let mut root = id;
        while let Some((into, _)) = self.into.get(root) {
            root = into;
        }
        root
    }

    /// Whether nothing was merged.
    pub(super) fn is_empty(&self) -> bool {
        self.into.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chains_are_followed_and_never_close() {
        let [a, b, c] = ["a", "b", "c"].map(|id| id.parse::<OrganizationId>().unwrap());
        let mut roots = Roots::default();
        assert_eq!(roots.join(&a, &a, 2), Err(Refused::Cycle));
        assert_eq!(roots.join(&a, &b, 2), Ok(()));
        assert_eq!(roots.join(&b, &c, 3), Ok(()));
        assert_eq!(roots.of(&a), &c);
        assert_eq!(roots.join(&c, &a, 4), Err(Refused::Cycle));
        assert_eq!(roots.join(&a, &b, 4), Err(Refused::Again(2)));
        assert_eq!(roots.join(&a, &c, 4), Err(Refused::Elsewhere(2)));
        roots.part(&b);
        assert_eq!(roots.of(&a), &b);
    }
}
