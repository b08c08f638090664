//! Which numbers of persons are withheld outside the office, so that none that is small can be read or worked out of the others.

mod complement;

use super::needs::{Coverage, NeedCoverage};
use super::status::NeedStatus;
use crate::model::district::District;
use crate::model::ids::{MunicipalityCode, NeedId, NeedTypeId};
use crate::model::units::Share;
use complement::{Grid, Parts};
use std::collections::{BTreeMap, BTreeSet};

/// Which numbers of persons are withheld from whoever is not in the office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suppression {
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

/// Chooses the needs, municipalities, types of need and sums of the district whose numbers are withheld outside the office.
///
/// # Definition
/// A number is small if it is above zero and below the dataset's threshold. Persons, covered, not covered and undetermined of a need, a
/// municipality, a type of need or the district are told or withheld together: withheld where one of them is small, and where a small one
/// could else be worked out by adding and subtracting (primary and secondary suppression; the module `complement` says how the others
/// are chosen).
/// # Edge cases
/// A need without a number of persons has nothing to withhold. With a threshold of 0 or 1 nothing is small.
/// # Reading it
/// Every other sum that is told has to be made of these, as [`Suppression::tells`] says. Sums along other lines, such as the persons of a
/// service, would cut the same persons once more, so that none of them is safe.
/// # Complexity
/// *O*(*s r c*) for *s* small numbers, *r* municipalities and *c* types.
/// # References
/// L. Willenborg, T. de Waal, *Elements of Statistical Disclosure Control*, Springer 2001, ch. 4.
pub fn suppression(district: &District, coverage: &Coverage) -> Suppression {
    let (edition, needs) = (&district.edition, &coverage.needs);
    let rows = places(needs.iter().map(|need| &need.need.municipality));
    let columns = places(needs.iter().map(|need| &need.need.need_type));
    let place =
        |need: &NeedCoverage| (rows[&need.need.municipality], columns[&need.need.need_type]);
    let by_place: BTreeMap<_, _> = needs.iter().map(|need| (place(need), need)).collect();
    let alike = |at, parts| {
        let need: Option<&&NeedCoverage> = by_place.get(&at);
        // That nobody is counted somewhere is told in other ways, by a need that is covered without services: it shields nothing.
        let counts = |need: &&&NeedCoverage| need.persons != Some(0);
        need.filter(counts)
            .is_some_and(|need| keeps_status(need.status, parts, edition.sufficient_share))
    };
    let counted = needs.iter().filter(|need| need.persons.is_some());
    let counted = counted.map(|need| (place(need), parts(need)));
    let grid = Grid::new(rows.len(), columns.len(), counted, &alike);
    let hidden = grid.hidden(edition.disclosure_threshold);
    let withheld = needs
        .iter()
        .filter(|need| need.persons.is_some() && hidden.contains(&place(need)))
        .map(|need| need.need.clone());
    let mut lines = [vec![0; rows.len()], vec![0; columns.len()]];
    for need in needs {
        let (row, column) = place(need);
        lines[0][row] += 1;
        lines[1][column] += 1;
    }
    let line = |(of, at): (usize, usize), sum| Line {
        told: !hidden.contains(&sum),
        needs: lines[of][at],
    };
    let municipalities = rows.iter().map(|(code, &at)| {
        let sum = (at, columns.len());
        ((*code).clone(), line((0, at), sum))
    });
    let need_types = columns.iter().map(|(id, &at)| {
        let sum = (rows.len(), at);
        ((*id).clone(), line((1, at), sum))
    });
    Suppression {
        total: !hidden.contains(&(rows.len(), columns.len())),
        municipalities: municipalities.collect(),
        need_types: need_types.collect(),
        withheld: withheld.collect(),
        needs: needs.len(),
    }
}

impl Suppression {
    /// How many needs have their numbers withheld.
    pub fn needs(&self) -> usize {
        self.withheld.len()
    }

    /// Whether the numbers of a need are told.
    pub fn tells_need(&self, need: &NeedId) -> bool {
        !self.withheld.contains(need)
    }

    /// Whether the sums of all needs of a municipality are told.
    pub fn tells_municipality(&self, code: &MunicipalityCode) -> bool {
        self.municipalities.get(code).is_none_or(|line| line.told)
    }

    /// Whether the sums of all needs of a type are told.
    pub fn tells_need_type(&self, id: &NeedTypeId) -> bool {
        self.need_types.get(id).is_none_or(|line| line.told)
    }

    /// Whether the sums of the district are told.
    pub fn tells_total(&self) -> bool {
        self.total
    }

    /// Whether the sums of every municipality are told.
    pub fn tells_municipalities(&self) -> bool {
        self.municipalities.values().all(|line| line.told)
    }

    /// Whether the sums of every type of need are told.
    pub fn tells_need_types(&self) -> bool {
        self.need_types.values().all(|line| line.told)
    }

    /// Whether the sums of these needs are told: of needs that are, and of whole types, whole municipalities or the whole district, if
    /// theirs are.
    pub fn tells<'a>(&self, needs: impl IntoIterator<Item = &'a NeedId>) -> bool {
        let needs: BTreeSet<&NeedId> = needs.into_iter().collect();
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
