//! The same needs and services with other numbers of persons, for whoever asks how much hangs on these numbers.

use super::allocation::Allocation;
use super::cover::cover;
use super::needs::{Coverage, Met, NeedCoverage, minutes};
use super::status::Standing;
use crate::model::district::District;
use crate::model::units::Share;

/// Needs and services that compete with nobody else: no service of the one part reaches a need of another.
#[derive(Debug, Clone)]
pub struct Part {
    /// Needs, by their place in [`Coverage::needs`], ascending.
    pub needs: Vec<usize>,
    capacities: Vec<Option<u64>>,
    reach: Vec<Vec<(usize, Option<f64>)>>,
}

/// A district in which the persons of some needs may be other than stated.
#[derive(Debug, Clone)]
pub struct Trial {
    sufficient: Share,
    stated: Vec<Met>,
    standings: Vec<Standing>,
    parts: Vec<Part>,
}

impl Trial {
    /// Prepares trials in which the persons of these needs change, given by their places in [`Coverage::needs`].
    ///
    /// Only the parts in which such a need is are ever looked at again: the others stay as they are.
    /// # Complexity
    /// *O*(*pairs*) for the pairs of a need and a service that reaches it.
    pub fn of(district: &District, coverage: &Coverage, changing: &[usize]) -> Self {
        let stated = coverage.needs.iter().map(NeedCoverage::met);
        let standings = coverage.needs.iter().map(|need| Standing {
            persons: need.persons,
            covered: need.covered,
            reached: !need.services.is_empty(),
            answered: need.nearest_elsewhere.is_some(),
            sole: need.sole_provider.is_some(),
        });
        Self {
            sufficient: district.edition.sufficient_share,
            stated: stated.collect(),
            standings: standings.collect(),
            parts: parts(district, coverage, changing),
        }
    }

    /// Every need with the persons that are stated.
    pub fn stated(&self) -> &[Met] {
        &self.stated
    }

    /// The parts in which persons change.
    pub fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// How the needs of a part are met with these persons, both in the order of [`Part::needs`], and who is covered by what.
    ///
    /// With the persons that are stated it is what [`coverage`](super::needs::coverage) finds.
    /// # Complexity
    /// That of [`cover`] on the part alone.
    pub fn met(&self, part: &Part, persons: &[Option<u32>]) -> (Vec<Met>, Allocation) {
        let known: Vec<u32> = persons.iter().map(|one| one.unwrap_or(0)).collect();
        let covers = cover(&known, &part.capacities, part.reach.clone());
        let met = part.needs.iter().zip(persons).enumerate();
        let met = met.map(|(at, (&need, &persons))| {
            let covered = covers.stated.covered[at];
            let standing = Standing {
                persons,
                covered,
                ..self.standings[need]
            };
            Met {
                status: standing.status(self.sufficient),
                persons,
                covered,
                undetermined: covers.possible[at].saturating_sub(covered),
            }
        });
        (met.collect(), covers.stated)
    }
}

/// The parts of a district that hold some of these needs.
fn parts(district: &District, coverage: &Coverage, changing: &[usize]) -> Vec<Part> {
    let capacities: Vec<Option<u64>> = (district.network.services())
        .map(|service| service.capacity.map(u64::from))
        .collect();
    let mut reach = minutes(&coverage.catchments);
    // Minutes that nobody knows count as the longest known, and that is of the whole district.
    let known = reach.iter().flatten().filter_map(|link| link.1);
    let longest = known.fold(0.0, f64::max);
    for link in reach.iter_mut().flatten() {
        link.1 = link.1.or(Some(longest));
    }
    let mut reached: Vec<Vec<usize>> = vec![Vec::new(); capacities.len()];
    for (need, links) in reach.iter().enumerate() {
        for &(service, _) in links {
            reached[service].push(need);
        }
    }
    let mut met = vec![false; reach.len()];
    let mut places = vec![usize::MAX; capacities.len()];
    let mut parts = Vec::new();
    for &first in changing {
        if std::mem::replace(&mut met[first], true) {
            continue;
        }
        let (mut needs, mut services) = (vec![first], Vec::new());
        let mut at = 0;
        while at < needs.len() {
            for &(service, _) in &reach[needs[at]] {
                if places[service] != usize::MAX {
                    continue;
                }
                places[service] = 0;
                services.push(service);
                for &need in &reached[service] {
                    if !std::mem::replace(&mut met[need], true) {
                        needs.push(need);
                    }
                }
            }
            at += 1;
        }
        needs.sort_unstable();
        services.sort_unstable();
        for (place, &service) in services.iter().enumerate() {
            places[service] = place;
        }
        let links = |need: &usize| reach[*need].iter();
        parts.push(Part {
            reach: needs
                .iter()
                .map(|need| {
                    links(need)
                        .map(|&(service, minutes)| (places[service], minutes))
                        .collect()
                })
                .collect(),
            capacities: services.iter().map(|&one| capacities[one]).collect(),
            needs,
        });
    }
    parts
}
