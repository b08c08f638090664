//! Who sits in no working group, and which working groups have no member?

use super::{Judgement, Observation, QualityOptions, Subject};
use crate::model::diagnostic::TableId;
use crate::model::district::District;
use std::collections::BTreeSet;

/// Names the organizations in no working group and the working groups without members; nothing where no seat is known at all.
pub(super) fn judge(district: &District, _: &QualityOptions) -> Vec<Observation> {
    let network = &district.network;
    let taken: BTreeSet<_> = network
        .organizations()
        .flat_map(|organization| network.tavoli_of(&organization.id))
        .collect();
    if taken.is_empty() {
        return Vec::new();
    }
    let outside = network
        .organizations()
        .filter(|organization| network.tavoli_of(&organization.id).is_empty())
        .map(|organization| {
            let subject =
                Subject::new(TableId::Organizations, &organization.id, &organization.name);
            Observation::of(subject, Judgement::InNoTavolo)
        });
    let empty = network
        .tavoli()
        .filter(|tavolo| !taken.contains(&tavolo.id))
        .map(|tavolo| {
            let subject = Subject::new(TableId::Tavoli, &tavolo.id, &tavolo.name);
            Observation::of(subject, Judgement::EmptyTavolo)
        });
    outside.chain(empty).collect()
}
