//! Do the services say who provides them, what they answer to, and for how many?

use super::{Judgement, Observation, QualityOptions, Question, Subject};
use crate::model::diagnostic::TableId;
use crate::model::district::District;
use crate::model::node::{Service, ServiceStatus};

/// Names services without a provider, services that answer to no type of need, and running ones whose capacity is not known.
///
/// Closed services are left alone. Where no service answers to anything the whole table is missing, which is said elsewhere.
pub(super) fn judge(district: &District, _: &QualityOptions) -> Vec<Observation> {
    let network = &district.network;
    let answers = |service: &Service| !network.addressed_by(&service.id).is_empty();
    let some_answer = network.services().any(answers);
    let no_provider = |service: &Service| service.providers.is_empty();
    let answers_to_nothing = |service: &Service| some_answer && !answers(service);
    let unknown_capacity = |service: &Service| district.runs(service) && service.capacity.is_none();
    let questions: [Question<'_, Service>; 3] = [
        (&no_provider, Judgement::NoProvider),
        (&answers_to_nothing, Judgement::AnswersToNothing),
        (&unknown_capacity, Judgement::UnknownCapacity),
    ];
    let mut observations = Vec::new();
    for (holds, judgement) in questions {
        let open = network
            .services()
            .filter(|service| service.status != ServiceStatus::Closed);
        observations.extend(open.filter(|service| holds(service)).map(|service| {
            let subject = Subject::new(TableId::Services, &service.id, &service.name);
            Observation::of(subject, judgement.clone())
        }));
    }
    observations
}
