//! Which organizations are named in their own table and nowhere else?

use super::{Answer, Judgement, Observation, QualityOptions, Subject};
use crate::model::diagnostic::TableId;
use crate::model::district::District;
use std::collections::BTreeSet;

/// Names the organizations without a tie, a service or a working group, and the lead if it has no tie.
///
/// Where there is no tie at all the lead is not singled out.
pub(super) fn judge(district: &District, _: &QualityOptions) -> Vec<Observation> {
    let network = &district.network;
    let tied: BTreeSet<_> = network
        .relations()
        .flat_map(|(from, to, _)| [from, to])
        .collect();
    let lead = district.edition.lead.as_ref();
    let mut observations = Vec::new();
    for organization in network.organizations() {
        let subject = || Subject::new(TableId::Organizations, &organization.id, &organization.name);
        let untied = !tied.contains(&organization.id);
        if untied
            && network.services_of(&organization.id).is_empty()
            && network.tavoli_of(&organization.id).is_empty()
        {
            let answer = Answer::of(organization.answered);
            observations.push(Observation::of(subject(), Judgement::OnlyListed { answer }));
        }
        if untied && !tied.is_empty() && lead == Some(&organization.id) {
            observations.insert(0, Observation::of(subject(), Judgement::LeadWithoutTies));
        }
    }
    observations
}
