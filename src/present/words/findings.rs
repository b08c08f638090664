//! The findings: ten lines that a mayors' committee would understand, best known first.

use super::Words;
use crate::analysis::coverage::needs::{NeedCoverage, NeedStatus};
use crate::analysis::coverage::totals::Totals;
use crate::analysis::structure::isolates::{Reason, Standing};
use crate::analysis::study::Study;
use crate::model::ids::{MunicipalityCode, NeedTypeId, OrganizationId};
use crate::model::units::Share;
use std::collections::BTreeMap;

/// How many names a line holds before it says "and others".
const NAMES: usize = 4;

/// What a finding is about, and its sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The message it comes from: the subject, for a mark or a link.
    pub subject: &'static str,
    /// The sentence.
    pub text: String,
}

/// The findings of a study, at most ten. What the data cannot tell is said as such, not left out.
pub fn findings(study: &Study<'_>, words: &Words) -> Vec<Finding> {
    let lines = Lines { study, words };
    let mut findings = vec![lines.district()];
    if study.coverage.needs.is_empty() {
        findings.push(lines.finding("finding-no-needs", &[]));
    } else {
        findings.extend([
            lines.persons(),
            lines.uncovered(),
            lines.out_of_reach(),
            lines.insufficient(),
            lines.fragile(),
        ]);
        findings.extend(lines.municipalities());
    }
    if study.cohesion.m == 0 {
        findings.push(lines.finding("finding-no-ties", &[]));
    } else {
        findings.extend([lines.isolated(), lines.brokers(), lines.lead()]);
    }
    findings
}

struct Lines<'a> {
    study: &'a Study<'a>,
    words: &'a Words,
}

impl Lines<'_> {
    fn finding(&self, subject: &'static str, values: &[(&str, super::Value<'_>)]) -> Finding {
        Finding {
            subject,
            text: self.words.fill(subject, values),
        }
    }

    /// A number of persons, or that they are fewer than the data lets be published.
    fn persons_said(&self, persons: u64) -> super::Value<'static> {
        let threshold = self.study.district.edition.disclosure_threshold;
        if persons > 0 && persons < u64::from(threshold) {
            let threshold = [("threshold", threshold.into())];
            self.words.fill("finding-fewer", &threshold).into()
        } else {
            persons.into()
        }
    }

    fn of_status(&self, status: NeedStatus) -> Vec<&NeedCoverage> {
        let needs = &self.study.coverage.needs;
        needs.iter().filter(|need| need.status == status).collect()
    }

    fn district(&self) -> Finding {
        let network = &self.study.district.network;
        let values = [
            ("title", self.study.district.edition.title.as_str().into()),
            ("organizations", network.organizations().count().into()),
            ("services", network.services().count().into()),
            ("needs", network.needs().count().into()),
            ("municipalities", network.municipalities().count().into()),
        ];
        self.finding("finding-district", &values)
    }

    fn persons(&self) -> Finding {
        let totals = &self.study.coverage.totals;
        let values = [
            ("persons", totals.persons.into()),
            ("covered", totals.covered.into()),
            ("notcovered", totals.not_covered.into()),
            ("undetermined", totals.undetermined.into()),
            ("unknown", totals.count(NeedStatus::Unknown).into()),
            (
                "share",
                self.words
                    .percent(totals.share().unwrap_or(Share(0.0)))
                    .into(),
            ),
        ];
        self.finding("finding-persons", &values)
    }

    fn uncovered(&self) -> Finding {
        let needs = self.of_status(NeedStatus::Uncovered);
        let names = self.type_names(&needs);
        let values = [
            ("count", needs.len().into()),
            ("persons", self.persons_said(persons(&needs))),
            ("names", names.into()),
        ];
        self.finding("finding-uncovered", &values)
    }

    fn out_of_reach(&self) -> Finding {
        let needs = self.of_status(NeedStatus::OutOfReach);
        let mut by_place: BTreeMap<&MunicipalityCode, usize> = BTreeMap::new();
        for need in &needs {
            *by_place.entry(&need.need.municipality).or_default() += 1;
        }
        let most = by_place
            .iter()
            .max_by(|a, b| a.1.cmp(b.1).then_with(|| b.0.cmp(a.0)))
            .map(|(code, _)| self.study.district.municipality_name(code))
            .unwrap_or_default();
        let values = [
            ("count", needs.len().into()),
            ("persons", self.persons_said(persons(&needs))),
            ("place", most.into()),
        ];
        self.finding("finding-out-of-reach", &values)
    }

    fn insufficient(&self) -> Finding {
        let needs = self.of_status(NeedStatus::Insufficient);
        let values = [
            ("count", needs.len().into()),
            (
                "threshold",
                self.words
                    .percent(self.study.district.edition.sufficient_share)
                    .into(),
            ),
            (
                "persons",
                self.persons_said(needs.iter().map(|need| u64::from(need.not_covered())).sum()),
            ),
            ("names", self.type_names(&needs).into()),
        ];
        self.finding("finding-insufficient", &values)
    }

    fn fragile(&self) -> Finding {
        let needs = self.of_status(NeedStatus::Fragile);
        let mut hanging: BTreeMap<&OrganizationId, u64> = BTreeMap::new();
        for need in &needs {
            if let Some(provider) = &need.sole_provider {
                *hanging.entry(provider).or_default() += u64::from(need.covered);
            }
        }
        let heaviest = hanging
            .into_iter()
            .max_by(|a, b| a.1.cmp(&b.1).then_with(|| b.0.cmp(a.0)));
        let values = [
            ("count", needs.len().into()),
            (
                "name",
                heaviest.map_or("", |(id, _)| self.organization(id)).into(),
            ),
            (
                "persons",
                self.persons_said(heaviest.map_or(0, |(_, persons)| persons)),
            ),
        ];
        self.finding("finding-fragile", &values)
    }

    fn municipalities(&self) -> Option<Finding> {
        let mut shares: Vec<(Share, &str)> = Totals::by_municipality(&self.study.coverage.needs)
            .into_iter()
            .filter_map(|(code, totals)| {
                Some((totals.share()?, self.study.district.municipality_name(code)))
            })
            .collect();
        shares.sort_by(|a, b| a.0.0.total_cmp(&b.0.0).then_with(|| a.1.cmp(b.1)));
        let [least, .., most] = shares.as_slice() else {
            return None;
        };
        let values = [
            ("least", least.1.into()),
            ("leastshare", self.words.percent(least.0).into()),
            ("most", most.1.into()),
            ("mostshare", self.words.percent(most.0).into()),
        ];
        Some(self.finding("finding-municipalities", &values))
    }

    fn isolated(&self) -> Finding {
        let isolations = &self.study.isolations;
        let names: Vec<String> = isolations
            .iter()
            .filter(|isolation| isolation.standing == Standing::Isolated)
            .map(|isolation| self.actor(isolation.actor).to_owned())
            .collect();
        let without_tie = isolations
            .iter()
            .filter(|isolation| isolation.standing == Standing::Isolated)
            .filter(|isolation| isolation.reasons.contains(&Reason::NoTie))
            .count();
        let silent = isolations
            .iter()
            .filter(|isolation| isolation.standing == Standing::NoAnswer)
            .count();
        let values = [
            ("count", names.len().into()),
            ("notie", without_tie.into()),
            ("names", self.words.list_of(&names, NAMES).into()),
            ("silent", silent.into()),
        ];
        self.finding("finding-isolated", &values)
    }

    fn brokers(&self) -> Finding {
        let lead = self.study.without_lead.as_ref().map(|without| without.lead);
        let names: Vec<String> = self
            .study
            .centralities
            .betweenness
            .ranking()
            .into_iter()
            .filter(|ranked| ranked.score > 0.0 && Some(ranked.actor) != lead)
            .take(3)
            .map(|ranked| self.actor(ranked.actor).to_owned())
            .collect();
        let values = [
            ("count", names.len().into()),
            ("names", self.words.list(&names).into()),
            ("cuts", self.study.cut_vertices.len().into()),
        ];
        self.finding("finding-brokers", &values)
    }

    fn lead(&self) -> Finding {
        let Some(without) = &self.study.without_lead else {
            return self.finding("finding-no-lead", &[]);
        };
        let lost = (0..self.study.actors.len())
            .filter(|&actor| self.study.components.in_largest(actor))
            .filter_map(|actor| without.index(actor))
            .filter(|&index| !without.components.in_largest(index))
            .count();
        let values = [
            ("name", self.actor(without.lead).into()),
            ("lost", lost.into()),
        ];
        self.finding("finding-lead", &values)
    }

    /// The types of these needs by name, those with the most persons first.
    fn type_names(&self, needs: &[&NeedCoverage]) -> String {
        let mut weight: BTreeMap<&NeedTypeId, u64> = BTreeMap::new();
        for need in needs {
            *weight.entry(&need.need.need_type).or_default() += u64::from(need.not_covered());
        }
        let mut types: Vec<_> = weight.into_iter().collect();
        types.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(b.0)));
        let names: Vec<String> = types
            .into_iter()
            .filter_map(|(id, _)| self.study.district.network.need_type(id))
            .map(|need_type| need_type.name.clone())
            .collect();
        self.words.list_of(&names, 3)
    }

    fn organization<'a>(&'a self, id: &'a OrganizationId) -> &'a str {
        let network = &self.study.district.network;
        network
            .organization(id)
            .map_or(id.as_str(), |organization| &organization.name)
    }

    fn actor(&self, actor: usize) -> &str {
        &self.study.organizations[actor].name
    }
}

fn persons(needs: &[&NeedCoverage]) -> u64 {
    needs
        .iter()
        .map(|need| u64::from(need.persons.unwrap_or(0)))
        .sum()
}
