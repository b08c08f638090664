//! Are needs and their types described, counted, and answered to?

use super::{Judgement, Observation, QualityOptions, Question, Subject};
use crate::model::diagnostic::TableId;
use crate::model::district::District;
use crate::model::node::NeedType;
use crate::model::units::Headcount;
use std::collections::BTreeSet;

/// Names types of need without description, without a service or without a need, and needs without a number.
///
/// A type to which only suspended or planned services answer is not named: the coverage of its needs tells that. Where no service
/// answers to anything, or there is no need, the whole table is missing, which is said elsewhere. A number that was withheld is known:
/// it is named apart from one that nobody gave.
pub(super) fn judge(district: &District, _: &QualityOptions) -> Vec<Observation> {
    let network = &district.network;
    let answered: BTreeSet<_> = network
        .services()
        .flat_map(|service| network.addressed_by(&service.id))
        .collect();
    let needed: BTreeSet<_> = network.needs().map(|need| &need.id.need_type).collect();
    let bare =
        |of: &NeedType| of.name == of.id.as_str() && of.area.is_none() && of.tavoli.is_empty();
    let unanswered = |of: &NeedType| !answered.is_empty() && !answered.contains(&of.id);
    let unneeded = |of: &NeedType| !needed.is_empty() && !needed.contains(&of.id);
    let questions: [Question<'_, NeedType>; 3] = [
        (&bare, Judgement::BareNeedType),
        (&unanswered, Judgement::UnansweredNeedType),
        (&unneeded, Judgement::UnneededNeedType),
    ];
    let mut observations = Vec::new();
    for (holds, judgement) in questions {
        let types = network.need_types().filter(|of| holds(of));
        observations.extend(types.map(|of| {
            let subject = Subject::new(TableId::NeedTypes, &of.id, &of.name);
            Observation::of(subject, judgement.clone())
        }));
    }
    for (persons, judgement) in [
        (Headcount::Unknown, Judgement::UnnumberedNeed),
        (Headcount::Suppressed, Judgement::SuppressedNeed),
    ] {
        let needs = network.needs().filter(|need| need.persons == persons);
        observations.extend(needs.map(|need| {
            let of = network.need_type(&need.id.need_type);
            let name = format!(
                "{} ({})",
                of.map_or(need.id.need_type.as_str(), |of| &of.name),
                district.municipality_name(&need.id.municipality)
            );
            Observation::of(
                Subject::new(TableId::Needs, &need.id, name),
                judgement.clone(),
            )
        }));
    }
    observations
}
