//! Changes of coverage as figures show them.

mod line;
mod sentences;

pub(super) use line::{Difference, Line};
pub(super) use sentences::{nothing, turnover};

use super::Briefing;
use crate::analysis::changes::{Cause, Change, Changes};
use crate::analysis::study::Study;
use crate::model::ids::{NeedId, OrganizationId};
use crate::model::network::Network;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// What changes, line by line: most persons first, then those of whom less is known, then by name.
pub(super) struct Story<'a> {
    /// What was computed.
    pub(super) changes: Changes<'a>,
    /// The name of the organization that closes.
    pub(super) closed: Option<&'a str>,
    /// How it is said to stop: `public` bodies do not close.
    pub(super) stops: &'static str,
    /// The municipalities.
    pub(super) municipalities: Vec<Line<'a>>,
    /// The types of need.
    pub(super) need_types: Vec<Line<'a>>,
}

impl<'a> Story<'a> {
    /// From the earlier study that is asked for; else what happens if the organization closes that most depends on. `None` where that is
    /// nothing.
    pub(super) fn of(briefing: &Briefing<'a>) -> Option<Self> {
        let after = briefing.study;
        let (before, changes) = match (briefing.view.before, briefing.view.scenario) {
            (Some(before), Some(name)) => (before, Changes::of_scenario(name, before, after)),
            (Some(before), None) => (before, Changes::between(before, after)),
            (None, _) => (after, Changes::of_worst_closing(after)?),
        };
        let all = !briefing.disclosure().hides();
        Some(Self::told(before, after, changes, all))
    }

    /// With all numbers, or with those alone that are made of needs that both editions tell outside the office.
    fn told(before: &'a Study<'a>, after: &'a Study<'a>, changes: Changes<'a>, all: bool) -> Self {
        // What a closing changes is a sum along an organization.
        let closing = matches!(changes.cause, Cause::Closing(_));
        let tells = |on: &dyn Fn(&NeedId) -> bool| {
            let tells = |study: &Study<'_>| {
                let needs = study.coverage.needs.iter().map(|need| &need.need);
                needs
                    .filter(|need| on(need))
                    .all(|need| study.disclosure().tells_need(need))
            };
            all || (!closing && [before, after].into_iter().all(tells))
        };
        let networks = [before, after].map(|study| &study.district.network);
        // The later one's names and places count.
        let places: BTreeMap<_, _> = networks
            .into_iter()
            .flat_map(|network| network.municipalities())
            .map(|municipality| (&municipality.code, municipality))
            .collect();
        let types: BTreeMap<_, _> = networks
            .into_iter()
            .flat_map(|network| network.need_types())
            .map(|need_type| (&need_type.id, need_type))
            .collect();
        let nothing = Change::default();
        let mut municipalities: Vec<Line<'a>> = places
            .values()
            .map(|municipality| {
                let change = changes.municipalities.get(&municipality.code);
                let change = change.unwrap_or(&nothing);
                let told = tells(&|need| need.municipality == municipality.code);
                Line::new(&municipality.name, change, told).of(municipality)
            })
            .collect();
        let mut need_types: Vec<Line<'a>> = changes
            .need_types
            .iter()
            .filter_map(|(id, change)| {
                let need_type = types.get(id)?;
                let told = tells(&|need| need.need_type == *id);
                Some(Line::new(&need_type.name, change, told))
            })
            .collect();
        for lines in [&mut municipalities, &mut need_types] {
            lines.sort_by_key(|line| {
                let known = match line.difference {
                    Difference::Number(0) => 2,
                    Difference::Unknown => 3,
                    Difference::Withheld => 1,
                    Difference::Number(_) => 0,
                };
                (known, Reverse(line.difference.size()), line.name)
            });
        }
        let closed = match changes.cause {
            Cause::Closing(id) => before.district.network.organization(id),
            Cause::Edition | Cause::Scenario(_) => None,
        };
        Self {
            closed: closed.map(|organization| organization.name.as_str()),
            stops: stops(
                &before.district.network,
                closed.map(|organization| &organization.id),
            ),
            changes,
            municipalities,
            need_types,
        }
    }

    /// Whether sums over all lines are told: where a line is withheld, they would tell it.
    pub(super) fn tells_sums(&self) -> bool {
        let mut lines = self.municipalities.iter().chain(&self.need_types);
        lines.all(|line| line.difference != Difference::Withheld)
    }
}

/// How messages say that an organization stops: a public body stops its services, any other closes.
pub(super) fn stops(network: &Network, organization: Option<&OrganizationId>) -> &'static str {
    match organization.is_some_and(|id| network.is_public(id)) {
        true => "public",
        false => "other",
    }
}
