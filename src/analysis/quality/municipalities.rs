//! Is every municipality placed, counted, and with needs of its own?

use super::{Judgement, Observation, QualityOptions, Question, Subject};
use crate::model::diagnostic::TableId;
use crate::model::district::District;
use crate::model::node::Municipality;
use std::collections::BTreeSet;

/// Names municipalities without any need, without a point, without residents.
///
/// Residents may be stated by the municipality or by the table of ages. Where there is no need at all that is said elsewhere.
pub(super) fn judge(district: &District, _: &QualityOptions) -> Vec<Observation> {
    let network = &district.network;
    let needing: BTreeSet<_> = network.needs().map(|need| &need.id.municipality).collect();
    let counted: BTreeSet<_> = district
        .residents
        .iter()
        .map(|residents| &residents.municipality)
        .collect();
    let no_need = |of: &Municipality| !needing.is_empty() && !needing.contains(&of.code);
    let no_point = |of: &Municipality| of.place.is_none();
    let no_residents = |of: &Municipality| of.population.is_none() && !counted.contains(&of.code);
    let questions: [Question<'_, Municipality>; 3] = [
        (&no_need, Judgement::NoNeed),
        (&no_point, Judgement::NoPoint),
        (&no_residents, Judgement::NoResidents),
    ];
    let mut observations = Vec::new();
    for (holds, judgement) in questions {
        let municipalities = network.municipalities().filter(|of| holds(of));
        observations.extend(municipalities.map(|of| {
            let subject = Subject::new(TableId::Municipalities, &of.code, &of.name);
            Observation::of(subject, judgement.clone())
        }));
    }
    observations
}
