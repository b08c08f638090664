//! How far the ties of a survey are believed: what a dataset says of it in `[doubt]`.

use super::tie::Relation;
use super::units::Share;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// With which probability a tie that is in the data is there, by who reported it and by what it was seen in.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Trust {
    /// A tie that both ends reported.
    pub confirmed: Share,
    /// A tie that one end reported and the other, which answered too, did not.
    pub one_sided: Share,
    /// A tie of which the data does not say who reported it.
    pub unstated: Share,
    /// Ties by what they were seen in, whoever reported them: see [`Trust::kind_of`].
    pub evidence: BTreeMap<String, Share>,
}

impl Default for Trust {
    /// 95 % where both ends reported it, else 80 %; no evidence counts more than another.
    ///
    /// These are assumptions: two who name each other seldom both err, and one who names another that does not name it back may mean an
    /// old tie, or one of a single person.
    fn default() -> Self {
        Self {
            confirmed: Share(0.95),
            one_sided: Share(0.8),
            unstated: Share(0.8),
            evidence: BTreeMap::new(),
        }
    }
}

impl Trust {
    /// The form in which kinds of evidence are compared: without the blanks around it, in small letters.
    pub fn kind_of(evidence: &str) -> String {
        evidence.trim().to_lowercase()
    }

    /// The largest probability that the evidence of any of these relations has been given; `None` where it has been given none.
    pub fn by_evidence<'a>(
        &self,
        relations: impl IntoIterator<Item = &'a Relation>,
    ) -> Option<Share> {
        let kinds: BTreeSet<String> = relations
            .into_iter()
            .filter_map(|relation| relation.evidence.as_deref().map(Self::kind_of))
            .collect();
        let shares = kinds.iter().filter_map(|kind| self.evidence.get(kind));
        shares
            .copied()
            .max_by(|one, other| one.0.total_cmp(&other.0))
    }
}
