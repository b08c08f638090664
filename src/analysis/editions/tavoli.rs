//! Who entered and who left each working group.

use super::aligned::Aligned;
use super::stability::jaccard;
use crate::model::ids::{OrganizationId, TavoloId};
use crate::model::scenario::Draft;
use std::collections::{BTreeMap, BTreeSet};

/// A working group and its members in both editions.
#[derive(Debug, Clone, PartialEq)]
pub struct TavoloRow {
    /// Which one.
    pub id: TavoloId,
    /// Its name.
    pub name: String,
    /// Members in the earlier edition; `None` where the group was not there.
    pub before: Option<usize>,
    /// Members in the later edition; `None` where the group is not there.
    pub after: Option<usize>,
    /// Who sits there and did not, by id, with the name.
    pub entered: BTreeMap<OrganizationId, String>,
    /// Who sat there and does not, by id, with the name.
    pub left: BTreeMap<OrganizationId, String>,
    /// How many sat there and do.
    pub stayed: usize,
    /// Members who stayed over members in either edition: 1 where nobody came or went.
    pub stability: f64,
}

/// Every working group of either edition, by id.
pub(super) fn tavoli(editions: &Aligned) -> Vec<TavoloRow> {
    let (old, new) = (&editions.before, &editions.after);
    let ids: BTreeSet<&TavoloId> = old.tavoli.keys().chain(new.tavoli.keys()).collect();
    let (was, is) = (members(old), members(new));
    let nobody = BTreeSet::new();
    let name = |id: &OrganizationId| {
        let record = new
            .organizations
            .get(id)
            .or_else(|| old.organizations.get(id));
        record.map_or_else(|| id.to_string(), |one| one.name.clone())
    };
    ids.into_iter()
        .map(|id| {
            let (was, is) = (
                was.get(id).unwrap_or(&nobody),
                is.get(id).unwrap_or(&nobody),
            );
            let record = new.tavoli.get(id).or_else(|| old.tavoli.get(id));
            let named = |ids: Vec<&&OrganizationId>| {
                let ids = ids.into_iter();
                ids.map(|id| ((*id).clone(), name(id))).collect()
            };
            TavoloRow {
                id: id.clone(),
                name: record.map_or_else(|| id.to_string(), |one| one.name.clone()),
                before: old.tavoli.contains_key(id).then_some(was.len()),
                after: new.tavoli.contains_key(id).then_some(is.len()),
                entered: named(is.difference(was).collect()),
                left: named(was.difference(is).collect()),
                stayed: was.intersection(is).count(),
                stability: jaccard(was, is),
            }
        })
        .collect()
}

fn members(draft: &Draft) -> BTreeMap<&TavoloId, BTreeSet<&OrganizationId>> {
    let mut members: BTreeMap<&TavoloId, BTreeSet<&OrganizationId>> = BTreeMap::new();
    for (member, tavolo) in draft.seats.keys() {
        members.entry(tavolo).or_default().insert(member);
    }
    members
}
