//! What changes if an organization closes.

use super::turnover::{self, Turnover};
use super::{Cause, Changes, pairs};
use crate::analysis::coverage::closures::Closure;
use crate::analysis::coverage::needs::NeedCoverage;
use crate::analysis::study::Study;
use crate::model::units::Share;
use std::collections::BTreeMap;

/// What changes if an organization closes, as [`closures`](crate::analysis::coverage::closures::closures) found it.
pub(super) fn changes<'a>(study: &'a Study<'_>, closure: &'a Closure) -> Changes<'a> {
    let needs = afterwards(study, closure);
    let closed = &closure.organization;
    let pairs = pairs(&study.coverage.needs, &needs);
    Changes {
        organizations: Turnover::without(turnover::organizations(study), |id| id == closed),
        services: Turnover::without(turnover::services(study), |id| closure.stopped.contains(id)),
        ties: Turnover::without(turnover::ties(study), |(one, other)| {
            one == closed || other == closed
        }),
        ..Changes::of(Cause::Closing(closed), &pairs)
    }
}

/// The needs when it has closed: fewer covered, some of whom may find a place that nobody stated.
fn afterwards(study: &Study<'_>, closure: &Closure) -> Vec<NeedCoverage> {
    let effects: BTreeMap<_, _> = closure
        .needs
        .iter()
        .map(|need| (&need.need, need))
        .collect();
    let changed = |need: &NeedCoverage| {
        let mut after = need.clone();
        let Some(effect) = effects.get(&need.need) else {
            return after;
        };
        // The persons of one need fit in 32 bits.
        let few = |persons: u64| u32::try_from(persons).unwrap_or(u32::MAX);
        let loss = effect.loss;
        after.covered = need.covered.saturating_sub(few(loss.without_place()));
        let undetermined = need.undetermined + few(loss.undetermined);
        after.undetermined = undetermined.saturating_sub(few(loss.undetermined_lost));
        after.share = need
            .persons
            .and_then(|persons| Share::of(after.covered.into(), persons.into()));
        after.status = effect.after;
        after
    };
    study.coverage.needs.iter().map(changed).collect()
}
