//! The findings: ten lines that a mayors' committee would understand, best known first.

use super::Words;
use crate::analysis::coverage::needs::NeedCoverage;
use crate::analysis::coverage::status::NeedStatus;
use crate::analysis::scores::Ranked;
use crate::analysis::structure::isolates::{Reason, Standing};
use crate::analysis::study::Study;
use crate::model::diagnostic::RowCount;
use crate::model::ids::{MunicipalityCode, NeedTypeId, OrganizationId};
use crate::model::units::Share;
use crate::present::Briefing;
use crate::present::audience::Audience;
use crate::present::disclosure::Disclosure;
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

/// The findings of a study, at most ten. What the data cannot tell is said as such, not left out; what its readers are not told is.
pub fn findings(briefing: &Briefing<'_>) -> Vec<Finding> {
    let study = briefing.study;
    let lines = Lines {
        study,
        words: briefing.words,
        audience: briefing.audience,
        disclosure: briefing.disclosure(),
    };
    let mut findings = vec![lines.district()];
    if study.coverage.needs.is_empty() {
        findings.push(lines.finding("finding-no-needs", &[]));
    } else if study.coverage.unanswered {
        findings.push(lines.finding("finding-no-addresses", &[]));
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
        findings.push(lines.isolated());
        if !briefing.audience.hides_judgements() {
            findings.extend([lines.brokers(), lines.lead()]);
        }
    }
    findings
}

/// That rows were left out, how many and of which tables: what is said before the findings, which do not count them. Nothing where every
/// row was used.
pub fn caution(counts: &[RowCount], words: &Words) -> Option<String> {
    let tables: Vec<String> = counts
        .iter()
        .filter(|count| count.left_out > 0)
        .map(|count| {
            let table = words.say(&format!("table-{}", count.table.term()));
            let values = [("table", table.into()), ("rows", count.left_out.into())];
            words.fill("finding-caution-table", &values)
        })
        .collect();
    let rows: usize = counts.iter().map(|count| count.left_out).sum();
    (rows > 0).then(|| {
        let values = [("rows", rows.into()), ("tables", tables.join(", ").into())];
        words.fill("finding-caution", &values)
    })
}

struct Lines<'a> {
    study: &'a Study<'a>,
    words: &'a Words,
    audience: Audience,
    disclosure: Disclosure<'a>,
}

impl Lines<'_> {
    fn finding(&self, subject: &'static str, values: &[(&str, super::Value<'_>)]) -> Finding {
        Finding {
            subject,
            text: self.words.fill(subject, values),
        }
    }

    /// A number of persons of these needs, or that it is not told.
    fn persons_said(&self, needs: &[&NeedCoverage], persons: u64) -> super::Value<'static> {
        match self.disclosure.tells(needs.iter().copied()) {
            true => self
                .words
                .fill("finding-some", &[("count", persons.into())])
                .into(),
            false => self.words.say("finding-withheld").into(),
        }
    }

    /// How many needs have no number, and are not judged.
    fn unknown(&self) -> super::Value<'static> {
        self.study.coverage.totals.count(NeedStatus::Unknown).into()
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
            (
                "demonstrative",
                super::whether(self.study.district.edition.demonstrative),
            ),
        ];
        self.finding("finding-district", &values)
    }

    fn persons(&self) -> Finding {
        let total = self.disclosure.sums(&self.study.coverage.needs);
        let Some(totals) = total else {
            return self.finding("finding-persons-withheld", &[]);
        };
        let values = [
            ("persons", totals.persons.into()),
            ("covered", totals.covered.into()),
            ("notcovered", totals.not_covered.into()),
            ("undetermined", totals.undetermined.into()),
            ("unknown", self.unknown()),
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
            ("unknown", self.unknown()),
            ("count", needs.len().into()),
            ("persons", self.persons_said(&needs, persons(&needs))),
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
        let most = by_place.values().copied().max().unwrap_or_default();
        let places: Vec<String> = by_place
            .iter()
            .filter(|&(_, &count)| count == most)
            .map(|(code, _)| self.study.district.municipality_name(code).to_owned())
            .collect();
        let values = [
            ("unknown", self.unknown()),
            ("count", needs.len().into()),
            ("persons", self.persons_said(&needs, persons(&needs))),
            ("places", places.len().into()),
            ("place", self.words.list_of(&places, 3).into()),
        ];
        self.finding("finding-out-of-reach", &values)
    }

    fn insufficient(&self) -> Finding {
        let threshold = self.study.district.edition.sufficient_share;
        // Which may suffice after all goes by numbers that are not told outside the office.
        let office = !self.disclosure.hides();
        let (doubtful, needs): (Vec<_>, Vec<_>) = self
            .of_status(NeedStatus::Insufficient)
            .into_iter()
            .partition(|need| office && may_suffice(need, threshold));
        let lacking = needs.iter().map(|need| u64::from(need.not_covered())).sum();
        let values = [
            ("unknown", self.unknown()),
            ("doubtful", doubtful.len().into()),
            ("count", needs.len().into()),
            ("threshold", self.words.percent(threshold).into()),
            ("persons", self.persons_said(&needs, lacking)),
            ("names", self.type_names(&needs).into()),
        ];
        self.finding("finding-insufficient", &values)
    }

    fn fragile(&self) -> Finding {
        let needs = self.of_status(NeedStatus::Fragile);
        // Worst first: the closure that leaves most persons without a place. Public bodies do not close, and what a closure loses stays in
        // the office.
        let network = &self.study.district.network;
        let mut closures = self.study.closures().organizations.iter();
        let worst = closures.find(|closure| !network.is_public(&closure.organization));
        let worst = worst.filter(|_| !self.disclosure.hides());
        let lost = worst.map_or(0, |closure| closure.loss.lost);
        let name = worst.map_or("", |closure| self.organization(&closure.organization));
        let values = [
            ("count", needs.len().into()),
            ("name", name.into()),
            ("number", lost.into()),
            ("persons", self.persons_said(&[], lost)),
        ];
        self.finding("finding-fragile", &values)
    }

    fn municipalities(&self) -> Option<Finding> {
        if !self.disclosure.tells_municipalities() {
            return None;
        }
        let sums = self.disclosure.by_municipality(&self.study.coverage.needs);
        let mut shares: Vec<(Share, &str)> = sums
            .into_iter()
            .filter_map(|(code, told)| {
                Some((told?.share()?, self.study.district.municipality_name(code)))
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
        let same = least.0 == most.0;
        let id = if same {
            "finding-municipalities-alike"
        } else {
            "finding-municipalities"
        };
        Some(self.finding(id, &values))
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
        let unsaid = self
            .study
            .organizations
            .iter()
            .filter(|organization| organization.answered.is_none())
            .count();
        let values = [
            ("count", names.len().into()),
            ("notie", without_tie.into()),
            ("names", self.words.list_of(&names, NAMES).into()),
            ("silent", silent.into()),
            ("unsaid", unsaid.into()),
        ];
        if self.audience.hides_judgements() {
            return self.finding(
                "finding-isolated-counted",
                &[values[0].clone(), values[3].clone()],
            );
        }
        self.finding("finding-isolated", &values)
    }

    fn brokers(&self) -> Finding {
        let lead = self.study.without_lead.as_ref().map(|without| without.lead);
        let others: Vec<Ranked> = self
            .study
            .centralities
            .betweenness
            .ranking()
            .into_iter()
            .filter(|ranked| ranked.score > 0.0 && Some(ranked.actor) != lead)
            .collect();
        // Whoever scores as much as the third is named too.
        let last = others.get(2).map_or(0.0, |ranked| ranked.score);
        let names: Vec<String> = others
            .iter()
            .take_while(|ranked| ranked.score >= last)
            .map(|ranked| self.actor(ranked.actor).to_owned())
            .collect();
        let cuts: Vec<String> = self
            .study
            .cut_vertices
            .iter()
            .filter(|&&actor| Some(actor) != lead)
            .map(|&actor| self.actor(actor).to_owned())
            .collect();
        let values = [
            ("count", names.len().into()),
            ("names", self.words.list_of(&names, NAMES).into()),
            ("led", super::whether(lead.is_some())),
            ("cuts", cuts.len().into()),
            ("cutnames", self.words.list_of(&cuts, NAMES).into()),
        ];
        self.finding("finding-brokers", &values)
    }

    fn lead(&self) -> Finding {
        let Some(without) = &self.study.without_lead else {
            return self.finding("finding-no-lead", &[]);
        };
        let place = self.study.cut_vertices.binary_search(&without.lead);
        let lost = place.map_or(0, |place| self.study.detached[place]);
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
            let told = self.disclosure.tells_need(&need.need);
            let lacking = if told { need.not_covered() } else { 0 };
            *weight.entry(&need.need.need_type).or_default() += u64::from(lacking);
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

/// Whether services that do not state their capacity could lift a need over the threshold.
fn may_suffice(need: &NeedCoverage, threshold: Share) -> bool {
    let possible = u64::from(need.covered + need.undetermined);
    need.undetermined > 0
        && Share::of(possible, need.persons.unwrap_or(0).into())
            .is_some_and(|share| share >= threshold)
}

fn persons(needs: &[&NeedCoverage]) -> u64 {
    needs
        .iter()
        .map(|need| u64::from(need.persons.unwrap_or(0)))
        .sum()
}
