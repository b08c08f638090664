//! Who reported each tie, and could the other end have confirmed it?

use super::{Answer, Judgement, Observation, QualityOptions, Subject};
use crate::model::diagnostic::TableId;
use crate::model::district::District;
use crate::model::ids::OrganizationId;
use std::collections::{BTreeMap, BTreeSet};

/// A tie, whichever rows report it.
#[derive(Default)]
struct Reported<'a> {
    /// The place of its first row.
    place: usize,
    by: BTreeSet<&'a OrganizationId>,
}

/// Names the ties that one end reported, by whether the other end could have, and those that nobody is said to have reported.
///
/// Rows of one kind between the same two organizations are one tie, named at the first of them: as in
/// [`crate::model::actor_graph::ActorSelection::confirmed_only`], the reports of all its rows count together.
pub(super) fn judge(district: &District, _: &QualityOptions) -> Vec<Observation> {
    let network = &district.network;
    let mut ties: BTreeMap<_, Reported<'_>> = BTreeMap::new();
    for (place, (from, to, relation)) in network.relations().enumerate() {
        let tie = ties
            .entry((relation.kind, from.min(to), from.max(to)))
            .or_insert_with(|| Reported {
                place,
                ..Reported::default()
            });
        tie.by.extend(&relation.reported_by);
    }
    let mut observations: Vec<(usize, Observation)> = ties
        .into_iter()
        .filter_map(|((_, one, other), tie)| {
            let mut silent = [one, other].into_iter().filter(|end| !tie.by.contains(end));
            let judgement = match (tie.by.len(), silent.next()) {
                (_, None) => return None,
                (0, _) => Judgement::Unreported,
                (_, Some(end)) => {
                    let answered = network.organization(end).and_then(|end| end.answered);
                    match Answer::of(answered) {
                        Answer::Yes => Judgement::Unconfirmed,
                        Answer::No => Judgement::OtherEndSilent,
                        Answer::Unstated => Judgement::OtherEndUnstated,
                    }
                }
            };
            let subject = subject(district, tie.place, one, other);
            Some((tie.place, Observation::of(subject, judgement)))
        })
        .collect();
    observations.sort_by_key(|(place, _)| *place);
    observations
        .into_iter()
        .map(|(_, observation)| observation)
        .collect()
}

/// A tie by its place among the relations, called by the names of its ends.
pub(super) fn subject(
    district: &District,
    place: usize,
    one: &OrganizationId,
    other: &OrganizationId,
) -> Subject {
    let name = |id: &OrganizationId| {
        let organization = district.network.organization(id);
        organization.map_or_else(|| id.to_string(), |organization| organization.name.clone())
    };
    let names = format!("{} – {}", name(one), name(other));
    Subject::new(TableId::Ties, place, names)
}
