//! Changes of coverage as figures show them, so that no small number of persons can be read or worked out from them.

mod line;
mod sentences;
mod small;

pub(super) use line::{Difference, Line};
pub(super) use sentences::{nothing, turnover};

use super::Briefing;
use crate::analysis::changes::{Cause, Change, Changes};
use crate::analysis::study::Study;
use line::protect;
use small::SmallNeeds;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// What changes, line by line: most persons first, then those of whom less is known, then by name.
pub(super) struct Story<'a> {
    /// What was computed.
    pub(super) changes: Changes<'a>,
    /// The name of the organization that closes.
    pub(super) closed: Option<&'a str>,
    /// The municipalities.
    pub(super) municipalities: Vec<Line<'a>>,
    /// The types of need.
    pub(super) need_types: Vec<Line<'a>>,
    /// The least number of persons that may be published.
    pub(super) threshold: u32,
}

impl<'a> Story<'a> {
    /// From the earlier study that is asked for; else what happens if the organization closes that most depends on. `None` where that is
    /// nothing.
    pub(super) fn of(briefing: &Briefing<'a>) -> Option<Self> {
        let after = briefing.study;
        let (before, changes) = match briefing.view.before {
            Some(before) => (before, Changes::between(before, after)),
            None => (after, Changes::of_worst_closing(after)?),
        };
        Some(Self::told(before, after, changes))
    }

    fn told(before: &'a Study<'a>, after: &'a Study<'a>, changes: Changes<'a>) -> Self {
        let threshold = [before, after]
            .map(|study| study.district.edition.disclosure_threshold)
            .into_iter()
            .fold(0, u32::max);
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
        let small = SmallNeeds::of(before, after, &changes, threshold);
        let mut municipalities: Vec<Line<'a>> = places
            .values()
            .map(|municipality| {
                let change = changes.municipalities.get(&municipality.code);
                let change = change.unwrap_or(&nothing);
                Line::new(&municipality.name, change, threshold)
                    .of(municipality)
                    .with(small.in_municipality(&municipality.code))
            })
            .collect();
        let mut need_types: Vec<Line<'a>> = changes
            .need_types
            .iter()
            .filter_map(|(id, change)| {
                let need_type = types.get(id)?;
                Some(Line::new(&need_type.name, change, threshold).with(small.of_type(id)))
            })
            .collect();
        protect(&mut municipalities, &mut need_types);
        for lines in [&mut municipalities, &mut need_types] {
            for line in lines.iter_mut() {
                line.tell(threshold);
            }
            lines.sort_by_key(|line| {
                let known = match line.difference {
                    Difference::Number(0) => 2,
                    Difference::Unknown => 3,
                    Difference::Few | Difference::Withheld => 1,
                    Difference::Number(_) => 0,
                };
                (known, Reverse(line.difference.size()), line.name)
            });
        }
        let closed = match changes.cause {
            Cause::Closing(id) => before.district.network.organization(id),
            Cause::Edition => None,
        };
        Self {
            closed: closed.map(|organization| organization.name.as_str()),
            changes,
            municipalities,
            need_types,
            threshold,
        }
    }

    /// Whether the sum of the differences gives away none that a line withholds.
    pub(super) fn sums_may_be_told(&self) -> bool {
        let mut lines = self.municipalities.iter().chain(&self.need_types);
        lines.all(|line| !line.difference.is_hidden())
    }

    /// Whether the persons before and after, all together, give away none that a line withholds: where a line withholds, they would by
    /// subtraction of the others.
    pub(super) fn totals_may_be_told(&self) -> bool {
        let mut lines = self.municipalities.iter().chain(&self.need_types);
        self.sums_may_be_told() && lines.all(Line::is_whole)
    }
}
