//! A change of a plan in words.

use super::Briefing;
use super::called::called_by;
use super::words::{Value, whether};
use crate::model::ids::{NeedId, NeedTypeId, OrganizationId, ServiceId, TavoloId};
use crate::model::scenario::{Amount, Change, Thing};

/// What a change does, as people would say it.
pub(super) fn said(briefing: &Briefing<'_>, change: &Change) -> String {
    let told = Told { briefing };
    match change {
        Change::Join(municipality) => told.say("step-join", municipality.name.clone(), vec![]),
        Change::AddOrganization(one) => told.say("step-add-organization", one.name.clone(), vec![]),
        Change::AddService { service, .. } => {
            let providers: Vec<String> = service
                .providers
                .iter()
                .map(|id| told.organization(id))
                .collect();
            let place = service.municipality.as_ref();
            let place = place.map_or_else(String::new, |code| told.municipality(code).to_owned());
            let values = vec![
                ("providers", briefing.words.list(&providers).into()),
                ("placed", whether(!place.is_empty())),
                ("place", place.into()),
                ("stated", whether(service.capacity.is_some())),
                ("capacity", service.capacity.unwrap_or_default().into()),
            ];
            told.say("step-add-service", service.name.clone(), values)
        }
        Change::AddTie(tie) => {
            let other = told.organization(&tie.to);
            told.say(
                "step-add-tie",
                told.organization(&tie.from),
                vec![("other", other.into())],
            )
        }
        Change::Move {
            service,
            municipality,
            ..
        } => {
            let place = told.municipality(municipality).to_owned();
            told.say(
                "step-move",
                told.service(service),
                vec![("place", place.into())],
            )
        }
        Change::Start(service) => told.say("step-start", told.service(service), vec![]),
        Change::Capacity { service, amount } => {
            told.say("step-capacity", told.service(service), told.amount(*amount))
        }
        Change::Persons {
            need_type,
            municipality,
            amount,
        } => {
            let mut values = told.amount(*amount);
            let place = municipality.as_ref();
            let place = place.map_or_else(String::new, |code| told.municipality(code).to_owned());
            values.push(("placed", whether(!place.is_empty())));
            values.push(("place", place.into()));
            told.say("step-persons", told.need_type(need_type), values)
        }
        Change::Split { tavolo, new, .. } => told.say(
            "step-split",
            told.tavolo(tavolo),
            vec![("other", new.name.clone().into())],
        ),
        Change::Merge { merged, into } => {
            let other = told.organization(into);
            told.say(
                "step-merge",
                told.organization(merged),
                vec![("other", other.into())],
            )
        }
        Change::MergeTavoli { merged, into } => {
            let other = told.tavolo(into);
            told.say(
                "step-merge-tavoli",
                told.tavolo(merged),
                vec![("other", other.into())],
            )
        }
        Change::Restore(thing) => told.say("step-restore", told.thing(thing), vec![]),
        Change::Close(thing) => {
            let what = match thing {
                Thing::Municipality(_) => "municipality",
                Thing::Service(_) => "service",
                Thing::Tie(..) => "tie",
                _ => "organization",
            };
            told.say("step-close", told.thing(thing), vec![("what", what.into())])
        }
    }
}

struct Told<'b, 'a> {
    briefing: &'b Briefing<'a>,
}

impl Told<'_, '_> {
    fn say(&self, id: &str, name: String, values: Vec<(&str, Value<'_>)>) -> String {
        let name = [("name", Value::from(name))].into_iter();
        let values: Vec<_> = name.chain(values).collect();
        self.briefing.words.fill(id, &values)
    }

    /// A number or a percentage, to fill a message with.
    fn amount(&self, amount: Amount) -> Vec<(&'static str, Value<'static>)> {
        match amount {
            Amount::To(number) => vec![
                ("by", "number".into()),
                ("number", number.into()),
                ("percent", 0_u32.into()),
            ],
            Amount::Percent(percent) => {
                let by = if percent < 0.0 { "less" } else { "more" };
                vec![
                    ("by", by.into()),
                    ("number", 0_u32.into()),
                    ("percent", percent.abs().into()),
                ]
            }
        }
    }

    fn thing(&self, thing: &Thing) -> String {
        match thing {
            Thing::Municipality(code) => self.municipality(code).to_owned(),
            Thing::Organization(id) => self.organization(id),
            Thing::Service(id) => self.service(id),
            Thing::Tie(one, other, _) => {
                let both = [self.organization(one), self.organization(other)];
                self.briefing.words.list(&both)
            }
            Thing::Need(NeedId {
                need_type,
                municipality,
            }) => {
                let place = self.municipality(municipality).to_owned();
                let values = [
                    ("name", self.need_type(need_type).into()),
                    ("place", place.into()),
                ];
                self.briefing.words.fill("handout-need", &values)
            }
            Thing::NeedType(id) => self.need_type(id),
            Thing::Tavolo(id) => self.tavolo(id),
        }
    }

    fn municipality<'c>(&'c self, code: &'c crate::model::ids::MunicipalityCode) -> &'c str {
        self.briefing.study.district.municipality_name(code)
    }

    fn organization(&self, id: &OrganizationId) -> String {
        // Whoever the plan adds is not in the district yet.
        let plan = self.briefing.beside.plan;
        let steps = plan.iter().flat_map(|plan| &plan.scenarios);
        let mut steps = steps.flat_map(|scenario| &scenario.steps);
        let added = steps.find_map(|step| match &step.change {
            Change::AddOrganization(one) if one.id == *id => Some(one.name.clone()),
            _ => None,
        });
        added.unwrap_or_else(|| called_by(&self.briefing.study.district.network, id))
    }

    fn service(&self, id: &ServiceId) -> String {
        let service = self.briefing.study.district.network.service(id);
        service.map_or_else(|| id.to_string(), |service| service.name.clone())
    }

    fn need_type(&self, id: &NeedTypeId) -> String {
        let need_type = self.briefing.study.district.network.need_type(id);
        need_type.map_or_else(|| id.to_string(), |one| one.name.clone())
    }

    fn tavolo(&self, id: &TavoloId) -> String {
        let tavolo = self.briefing.study.district.network.tavolo(id);
        tavolo.map_or_else(|| id.to_string(), |one| one.name.clone())
    }
}
