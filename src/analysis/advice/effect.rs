//! What a suggested tie would change: the indices of the network, and persons.

use super::adding::Indices;
use super::setting::Setting;
use crate::analysis::coverage::referral::{Referral, referral};
use crate::analysis::error::AnalysisError;
use crate::analysis::scores::Pair;
use crate::analysis::study::Study;
use crate::model::diagnostic::Origin;
use crate::model::district::District;
use crate::model::rows::{Row, TieRow};
use crate::model::scenario::{Change, Plan, Scenario, Step, apply};
use crate::model::tie::{Relation, RelationKind, Strength};
use std::collections::BTreeSet;

/// What one tie more changes.
#[derive(Debug, Clone, PartialEq)]
pub struct Effect {
    /// The indices without it.
    pub before: Indices,
    /// The indices with it.
    pub after: Indices,
    /// Needs that services of both reach.
    pub shared_needs: usize,
    /// Persons of these needs, as far as they are known. The tie changes nothing in how they are covered.
    pub shared_persons: u64,
    /// Persons not covered whom referrals could bring to free places if each end referred to the other, beyond those they could without.
    pub by_referral: i64,
    /// The same for services that do not state their capacity.
    pub by_referral_undetermined: i64,
}

impl Effect {
    /// Whether, as far as is known, it brings nobody to a service.
    pub fn reaches_nobody(&self) -> bool {
        self.by_referral == 0 && self.by_referral_undetermined == 0
    }
}

/// What each of these ties changes, those before it made already.
///
/// A tie that is suggested is no cover: nobody is counted as covered for it. What it can do for persons is told two ways: how many are in needs that
/// services of both reach, who may gain from the two working together and by nothing that could be counted; and what referrals could do
/// ([`referral`]) if each of the two referred to the other, at the least strength that counts.
/// # Complexity
/// For every tie a harmonic centrality and a referral.
/// # Errors
/// Those of the measures.
pub fn in_turn(setting: &Setting<'_>, ties: &[Pair]) -> Result<Vec<Effect>, AnalysisError> {
    let mut before = (
        Indices::with(setting.study, &[])?,
        reached(setting.study.referral()),
    );
    let mut effects = Vec::new();
    for count in 1..=ties.len() {
        let (effect, after) = effect(setting, &ties[..count], before)?;
        effects.push(effect);
        before = after;
    }
    Ok(effects)
}

/// What each of these ties changes alone.
/// # Complexity
/// As [`in_turn`].
/// # Errors
/// Those of the measures.
pub fn each(setting: &Setting<'_>, ties: &[Pair]) -> Result<Vec<Effect>, AnalysisError> {
    let before = (
        Indices::with(setting.study, &[])?,
        reached(setting.study.referral()),
    );
    ties.iter()
        .map(|tie| Ok(effect(setting, std::slice::from_ref(tie), before)?.0))
        .collect()
}

/// Persons that referrals could bring to free places, and to places that nobody stated.
type Reached = (i64, i64);

fn reached(referral: &Referral) -> Reached {
    let needs = referral.needs.iter();
    let taken = needs.clone().map(|need| i64::from(need.taken)).sum();
    (taken, needs.map(|need| i64::from(need.undetermined)).sum())
}

/// What the last of these ties changes.
fn effect(
    setting: &Setting<'_>,
    ties: &[Pair],
    before: (Indices, Reached),
) -> Result<(Effect, (Indices, Reached)), AnalysisError> {
    let study = setting.study;
    let after = Indices::with(study, ties)?;
    let referring = with_referrals(study, ties)
        .map(|district| reached(&referral(&district, &study.coverage)))
        .unwrap_or(before.1);
    let (mut shared_needs, mut shared_persons) = (0, 0);
    if let Some(&(one, other)) = ties.last() {
        let network = &study.district.network;
        let own: [BTreeSet<_>; 2] =
            [one, other].map(|end| network.services_of(&study.organizations[end].id));
        for need in &study.coverage.needs {
            let reaches =
                |own: &BTreeSet<_>| need.services.iter().any(|service| own.contains(service));
            if own.iter().all(reaches) {
                shared_needs += 1;
                shared_persons += u64::from(need.persons.unwrap_or_default());
            }
        }
    }
    let effect = Effect {
        before: before.0,
        after,
        shared_needs,
        shared_persons,
        by_referral: referring.0 - before.1.0,
        by_referral_undetermined: referring.1 - before.1.1,
    };
    Ok((effect, (after, referring)))
}

/// The district if the two ends of each tie referred to each other; `None` where a tie cannot be made.
fn with_referrals(study: &Study<'_>, ties: &[Pair]) -> Option<District> {
    let edition = &study.district.edition;
    let id = |actor: usize| study.organizations[actor].id.clone();
    let origin = |row: usize| Origin::default().on(row);
    let steps = ties.iter().enumerate().map(|(place, &(one, other))| Row {
        record: Step {
            change: Change::AddTie(TieRow {
                from: id(one),
                to: id(other),
                relation: Relation {
                    kind: RelationKind::Refers,
                    strength: Strength::new(edition.referral_strength),
                    mutual: true,
                    since: None,
                    reported_by: BTreeSet::new(),
                    evidence: None,
                },
            }),
            cost: None,
            note: None,
        },
        origin: origin(place + 1),
    });
    let scenario = Scenario {
        name: String::from("ties"),
        on: BTreeSet::new(),
        steps: steps.collect(),
        origin: origin(0),
    };
    let plan = Plan {
        title: None,
        scenarios: vec![scenario.clone()],
    };
    apply(study.district, &plan, &scenario).ok()
}
