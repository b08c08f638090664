//! What of the numbers of persons a circle of readers is told: the one place that decides.

use super::complement::{Grid, Parts};
use super::{Shown, ShownRow, row, single};
use crate::analysis::coverage::needs::NeedCoverage;
use crate::analysis::coverage::status::NeedStatus;
use crate::analysis::study::Study;
use crate::model::ids::{MunicipalityCode, NeedId, NeedTypeId};
use crate::model::units::Share;
use crate::present::audience::Audience;
use std::collections::{BTreeMap, BTreeSet};

/// Which numbers of persons are told, for one circle of readers.
///
/// Whoever leaves the office with results gets persons, covered, not covered and undetermined of needs, municipalities, types of need and
/// the district; of some of these all four are withheld, so that no small one can be worked out of the others (the module
/// `complement` says how). Every other sum that is told is made of these. Sums along other lines, such as the persons of a service, are not
/// told at all: they would cut the same persons once more.
///
/// In the office nothing is withheld here; what people read there goes by [`row`] and [`single`], number by number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::present) struct Disclosure {
    hides: bool,
    threshold: u32,
    /// The needs whose numbers are withheld.
    withheld: BTreeSet<NeedId>,
    /// How many needs there are.
    needs: usize,
    municipalities: BTreeMap<MunicipalityCode, Line>,
    need_types: BTreeMap<NeedTypeId, Line>,
    total: bool,
}

/// All needs of a municipality, or of a type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Line {
    /// Whether their sums are told.
    told: bool,
    /// How many they are.
    needs: usize,
}

impl Disclosure {
    /// What a circle of readers is told of a study.
    pub(in crate::present) fn of(study: &Study<'_>, audience: Audience) -> Self {
        let edition = &study.district.edition;
        let needs = &study.coverage.needs;
        let hides = audience.hides_small_numbers();
        let rows = places(needs.iter().map(|need| &need.need.municipality));
        let columns = places(needs.iter().map(|need| &need.need.need_type));
        let place =
            |need: &NeedCoverage| (rows[&need.need.municipality], columns[&need.need.need_type]);
        let by_place: BTreeMap<_, _> = needs.iter().map(|need| (place(need), need)).collect();
        let alike = |at, parts| {
            let need: Option<&&NeedCoverage> = by_place.get(&at);
            need.is_some_and(|need| keeps_status(need.status, parts, edition.sufficient_share))
        };
        let counted = needs.iter().filter(|need| need.persons.is_some());
        let counted = counted.map(|need| (place(need), parts(need)));
        let grid = Grid::new(rows.len(), columns.len(), counted, &alike);
        let hidden = match hides {
            true => grid.hidden(edition.disclosure_threshold),
            false => BTreeSet::new(),
        };
        let withheld = needs
            .iter()
            .filter(|need| need.persons.is_some() && hidden.contains(&place(need)))
            .map(|need| need.need.clone());
        let line = |told: bool, on: &dyn Fn(&NeedId) -> bool| Line {
            told,
            needs: needs.iter().filter(|need| on(&need.need)).count(),
        };
        let municipalities = rows.iter().map(|(code, &at)| {
            let told = !hidden.contains(&(at, columns.len()));
            (
                (*code).clone(),
                line(told, &|need| need.municipality == **code),
            )
        });
        let need_types = columns.iter().map(|(id, &at)| {
            let told = !hidden.contains(&(rows.len(), at));
            ((*id).clone(), line(told, &|need| need.need_type == **id))
        });
        Self {
            hides,
            threshold: edition.disclosure_threshold,
            total: !hidden.contains(&(rows.len(), columns.len())),
            municipalities: municipalities.collect(),
            need_types: need_types.collect(),
            withheld: withheld.collect(),
            needs: needs.len(),
        }
    }

    /// Whether anything of these results may be withheld that is not in the office.
    pub(in crate::present) fn hides(&self) -> bool {
        self.hides
    }

    /// How many needs have their numbers withheld.
    pub(in crate::present) fn withheld(&self) -> usize {
        self.withheld.len()
    }

    /// Whether the numbers of a need are told.
    pub(in crate::present) fn tells_need(&self, need: &NeedId) -> bool {
        !self.withheld.contains(need)
    }

    /// Whether the sums of all needs of a municipality are told.
    pub(in crate::present) fn tells_municipality(&self, code: &MunicipalityCode) -> bool {
        self.municipalities.get(code).is_none_or(|line| line.told)
    }

    /// Whether the sums of all needs of a type are told.
    pub(in crate::present) fn tells_need_type(&self, id: &NeedTypeId) -> bool {
        self.need_types.get(id).is_none_or(|line| line.told)
    }

    /// Whether the sums of the district are told.
    pub(in crate::present) fn tells_total(&self) -> bool {
        self.total
    }

    /// Whether the sums of every municipality are told.
    pub(in crate::present) fn tells_municipalities(&self) -> bool {
        self.municipalities.values().all(|line| line.told)
    }

    /// Whether the sums of every type of need are told.
    pub(in crate::present) fn tells_need_types(&self) -> bool {
        self.need_types.values().all(|line| line.told)
    }

    /// Whether the sums of these needs are told: of needs that are, and of whole types, whole municipalities or the whole district, if
    /// theirs are.
    pub(in crate::present) fn tells<'a>(
        &self,
        needs: impl IntoIterator<Item = &'a NeedCoverage>,
    ) -> bool {
        let needs: BTreeSet<&NeedId> = needs.into_iter().map(|need| &need.need).collect();
        let withheld: Vec<&NeedId> = needs
            .iter()
            .filter(|need| !self.tells_need(need))
            .copied()
            .collect();
        if withheld.is_empty() || (self.total && needs.len() == self.needs) {
            return true;
        }
        let mut of_types: BTreeMap<&NeedTypeId, usize> = BTreeMap::new();
        let mut of_places: BTreeMap<&MunicipalityCode, usize> = BTreeMap::new();
        for need in &needs {
            *of_types.entry(&need.need_type).or_default() += 1;
            *of_places.entry(&need.municipality).or_default() += 1;
        }
        let whole = |line: Option<&Line>, here: Option<&usize>| {
            line.is_some_and(|line| line.told && Some(&line.needs) == here)
        };
        let by_type = |need: &&NeedId| {
            let id = &need.need_type;
            whole(self.need_types.get(id), of_types.get(id))
        };
        let by_place = |need: &&NeedId| {
            let code = &need.municipality;
            whole(self.municipalities.get(code), of_places.get(code))
        };
        withheld.iter().all(by_type) || withheld.iter().all(by_place)
    }

    /// A number of persons, as it is shown where it is told or not.
    pub(in crate::present) fn single(&self, told: bool, persons: u64) -> Shown {
        match (self.hides, told) {
            (false, _) => single(persons, self.threshold),
            (true, true) => Shown::Number(persons),
            (true, false) => Shown::Withheld,
        }
    }

    /// Persons and their parts, as they are shown where they are told or not.
    pub(in crate::present) fn row(&self, told: bool, persons: u64, parts: Parts) -> ShownRow {
        match (self.hides, told) {
            (false, _) => row(persons, parts, self.threshold),
            (true, true) => ShownRow {
                persons: Shown::Number(persons),
                parts: parts.map(Shown::Number),
            },
            (true, false) => ShownRow::WITHHELD,
        }
    }
}

/// Ids by their place in order.
fn places<'a, T: Ord>(ids: impl Iterator<Item = &'a T>) -> BTreeMap<&'a T, usize> {
    let ids: BTreeSet<&T> = ids.collect();
    ids.into_iter().zip(0..).collect()
}

fn parts(need: &NeedCoverage) -> Parts {
    [need.covered, need.not_covered(), need.undetermined].map(u64::from)
}

/// Whether a need with other parts would have the status that it has.
fn keeps_status(status: NeedStatus, parts: Parts, sufficient: Share) -> bool {
    let [covered, _, undetermined] = parts;
    let persons: u64 = parts.iter().sum();
    let enough =
        covered > 0 && Share::of(covered, persons).is_some_and(|share| share >= sufficient);
    persons > 0
        && match status {
            NeedStatus::Unknown => false,
            NeedStatus::Uncovered | NeedStatus::OutOfReach => covered == 0 && undetermined == 0,
            NeedStatus::Insufficient => !enough,
            NeedStatus::Fragile | NeedStatus::Covered => enough,
        }
}
