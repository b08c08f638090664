//! What is looked up for every organization, found once for all of them.

use crate::analysis::coverage::closures::Closure;
use crate::analysis::coverage::needs::NeedCoverage;
use crate::analysis::structure::isolates::Isolation;
use crate::analysis::structure::suggestions::Suggestion;
use crate::model::ids::OrganizationId;
use crate::present::handouts::desk::Desk;
use std::collections::BTreeMap;

/// What is known of organizations, by id or by index.
pub(super) struct Index<'a> {
    /// How it stands in the network, of those of whom there is something to say.
    pub(super) isolations: BTreeMap<usize, &'a Isolation>,
    /// The ties that would help it.
    pub(super) suggestions: BTreeMap<usize, Vec<&'a Suggestion>>,
    /// What closes with it; nothing where that is not told.
    pub(super) closures: BTreeMap<&'a OrganizationId, &'a Closure>,
    /// The needs that its services reach.
    pub(super) reached: BTreeMap<&'a OrganizationId, Vec<&'a NeedCoverage>>,
    /// How many needs hang on it alone.
    pub(super) alone: BTreeMap<&'a OrganizationId, usize>,
}

impl<'a> Index<'a> {
    pub(super) fn of(desk: &Desk<'a>) -> Self {
        let study = desk.study;
        let mut index = Self {
            isolations: BTreeMap::new(),
            suggestions: BTreeMap::new(),
            closures: BTreeMap::new(),
            reached: BTreeMap::new(),
            alone: BTreeMap::new(),
        };
        for need in &study.coverage.needs {
            for provider in &need.providers {
                index.reached.entry(provider).or_default().push(need);
            }
            if let Some(sole) = need
                .sole_provider
                .as_ref()
                .filter(|_| need.persons != Some(0))
            {
                *index.alone.entry(sole).or_default() += 1;
            }
        }
        if !desk.hides_judgements() {
            let isolations = study.isolations.iter();
            index.isolations = isolations.map(|one| (one.actor, one)).collect();
            for suggestion in study.suggestions() {
                let of_actor = index.suggestions.entry(suggestion.actor).or_default();
                of_actor.push(suggestion);
            }
        }
        // Sums of persons along organizations do not leave the office.
        if !desk.hides_small_numbers() {
            let closures = study.closures().organizations.iter();
            index.closures = closures.map(|one| (&one.organization, one)).collect();
        }
        index
    }
}
