//! The page for the mayors' committee: a few numbers and lines in plain words, what matters most first, how to read them, what is asked.
//!
//! It names no organization that is judged, and is read in three minutes.

use super::agenda;
use crate::analysis::coverage::needs::NeedCoverage;
use crate::analysis::coverage::status::NeedStatus;
use crate::analysis::structure::isolates::Standing;
use crate::model::ids::{MunicipalityCode, NeedTypeId};
use crate::model::node::ServiceStatus;
use crate::present::Briefing;
use crate::present::disclosure::Disclosure;
use crate::present::words::findings::caution;
use crate::present::words::{Value, Words};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// How many names a line holds before it says "and others".
const NAMES: usize = 3;

#[derive(Debug, Serialize)]
pub(super) struct Summary {
    title: String,
    numbers: Vec<Number>,
    lines: Vec<String>,
    reading: Vec<String>,
    /// Rows that were left out, where some were.
    caution: Option<String>,
    /// What the committee is asked, then what the data lack.
    decide: Vec<String>,
    complete: Vec<String>,
}

/// A number, what it counts, and what has to be known to read it.
#[derive(Debug, Serialize)]
struct Number {
    value: String,
    what: String,
    note: String,
}

pub(super) fn summary(briefing: &Briefing<'_>) -> Summary {
    let (words, audience) = (briefing.words, briefing.audience);
    let desk = Desk {
        briefing,
        words,
        disclosure: briefing.disclosure(),
    };
    // The public is informed, the committee is asked.
    let asked = !audience.hides_judgements();
    let (title, decide, complete) = match asked {
        true => (
            "summary-title",
            agenda::decide(briefing),
            agenda::complete(briefing),
        ),
        false => ("summary-title-public", Vec::new(), Vec::new()),
    };
    Summary {
        title: words.say(title),
        numbers: desk.numbers(),
        lines: desk.lines(),
        reading: desk.reading(),
        caution: caution(briefing.counts, words),
        decide,
        complete,
    }
}

struct Desk<'a> {
    briefing: &'a Briefing<'a>,
    words: &'a Words,
    disclosure: Disclosure<'a>,
}

impl Desk<'_> {
    fn number(&self, value: String, id: &str, values: &[(&str, Value<'_>)]) -> Number {
        Number {
            value,
            what: self.words.fill(id, values),
            note: self.words.attribute(id, "note", values).unwrap_or_default(),
        }
    }

    fn numbers(&self) -> Vec<Number> {
        let (study, words) = (self.briefing.study, self.words);
        let mut numbers = Vec::new();
        if let Some((totals, share)) = self
            .briefing
            .totals_told()
            .and_then(|totals| Some((totals, totals.share()?)))
        {
            let values = [
                ("covered", totals.covered.into()),
                ("persons", totals.persons.into()),
                ("undetermined", totals.undetermined.into()),
            ];
            numbers.push(self.number(words.percent(share), "summary-covered", &values));
            let lacking = words.whole(totals.not_covered);
            numbers.push(self.number(lacking, "summary-lacking", &values));
        }
        if let Some([least, most]) = agenda::municipalities(self.briefing) {
            let values = [
                ("least", least.1.into()),
                ("most", most.1.into()),
                ("share", words.percent(most.0).into()),
            ];
            numbers.push(self.number(words.percent(least.0), "summary-municipality", &values));
        }
        if study.cohesion.m > 0 && !self.briefing.audience.hides_judgements() {
            let isolated = agenda::standing(self.briefing, Standing::Isolated);
            let values = [
                ("count", isolated.into()),
                ("n", study.cohesion.n.into()),
                (
                    "silent",
                    agenda::standing(self.briefing, Standing::NoAnswer).into(),
                ),
            ];
            let isolated = words.whole(isolated as u64);
            numbers.push(self.number(isolated, "summary-isolated", &values));
        }
        numbers
    }

    fn lines(&self) -> Vec<String> {
        let coverage = &self.briefing.study.coverage;
        if coverage.needs.is_empty() {
            return vec![self.words.say("finding-no-needs")];
        }
        if coverage.unanswered {
            return vec![self.words.say("finding-no-addresses")];
        }
        let lines = [
            self.uncovered(),
            self.out_of_reach(),
            self.scarce(),
            self.fragile(),
        ];
        lines.into_iter().flatten().collect()
    }

    fn of_status(&self, status: NeedStatus) -> Vec<&NeedCoverage> {
        let needs = self.briefing.study.coverage.needs.iter();
        needs.filter(|need| need.status == status).collect()
    }

    /// How many persons do not find a place for these needs, as far as it is told: zero says nothing.
    fn lacking(&self, needs: &[&NeedCoverage]) -> Value<'static> {
        let told = self.disclosure.tells(needs.iter().copied());
        let lacking = needs.iter().map(|need| u64::from(need.not_covered()));
        lacking.filter(|_| told).sum::<u64>().into()
    }

    /// Types of need that no active service answers, and the planned services that will.
    fn uncovered(&self) -> Option<String> {
        let needs = self.of_status(NeedStatus::Uncovered);
        let types: BTreeSet<&NeedTypeId> = needs.iter().map(|need| &need.need.need_type).collect();
        let network = &self.briefing.study.district.network;
        let names: Vec<String> = types.iter().map(|id| self.need_type(id)).collect();
        let planned = network
            .services()
            .filter(|service| service.status == ServiceStatus::Planned)
            .filter(|service| {
                let answered = network.addressed_by(&service.id);
                answered.into_iter().any(|id| types.contains(id))
            })
            .map(|service| service.name.clone());
        let planned: Vec<String> = planned.collect();
        let values = [
            ("names", self.words.list_of(&names, NAMES).into()),
            ("persons", self.lacking(&needs)),
            ("count", planned.len().into()),
            ("planned", self.words.list_of(&planned, NAMES).into()),
        ];
        (!needs.is_empty()).then(|| self.words.fill("summary-uncovered", &values))
    }

    fn out_of_reach(&self) -> Option<String> {
        let needs = self.of_status(NeedStatus::OutOfReach);
        let mut by_place: BTreeMap<&MunicipalityCode, usize> = BTreeMap::new();
        for need in &needs {
            *by_place.entry(&need.need.municipality).or_default() += 1;
        }
        let most = by_place.values().copied().max()?;
        let district = self.briefing.study.district;
        let places: Vec<String> = by_place
            .iter()
            .filter(|&(_, &count)| count == most)
            .map(|(code, _)| district.municipality_name(code).to_owned())
            .collect();
        let values = [
            ("persons", self.lacking(&needs)),
            ("places", self.words.list_of(&places, NAMES).into()),
        ];
        Some(self.words.fill("summary-out-of-reach", &values))
    }

    /// For which types of need most persons do not find a place.
    fn scarce(&self) -> Option<String> {
        let types = agenda::neediest(self.briefing);
        let named = types.iter().take(NAMES).map(|&(id, persons)| {
            let values = [
                ("name", self.need_type(id).into()),
                ("persons", persons.into()),
            ];
            self.words.fill("summary-type", &values)
        });
        let named: Vec<String> = named.collect();
        let values = [
            ("names", self.words.list(&named).into()),
            ("all", agenda::all_told(self.briefing)),
        ];
        (!named.is_empty()).then(|| self.words.fill("summary-scarce", &values))
    }

    fn fragile(&self) -> Option<String> {
        let count = self.of_status(NeedStatus::Fragile).len();
        (count > 0).then(|| {
            self.words
                .fill("summary-fragile", &[("count", count.into())])
        })
    }

    fn reading(&self) -> Vec<String> {
        let has_needs = !self.briefing.study.coverage.needs.is_empty();
        let told = ["summary-reading-needs", "summary-reading-places"];
        let told = told.iter().filter(|_| has_needs);
        told.map(|id| self.words.say(id)).collect()
    }

    fn need_type(&self, id: &NeedTypeId) -> String {
        let need_type = self.briefing.study.district.network.need_type(id);
        need_type.map_or_else(|| id.to_string(), |need_type| need_type.name.clone())
    }
}
