//! The coverage of a territory without a dataset: places of demand, points of supply, and the minutes between them.

use super::access::Territory;
use super::access::decay::Decay;
use super::access::two_step::floating_catchment;
use super::cover::cover;
use super::status::{NeedStatus, Standing};
use super::totals::Totals;
use crate::analysis::error::AnalysisError;
use crate::model::demand_supply::DemandSupply;
use crate::model::units::{Minutes, Share};

/// A place of demand and how well it is covered.
#[derive(Debug, Clone, PartialEq)]
pub struct PlaceCoverage {
    /// How well it is covered.
    pub status: NeedStatus,
    /// Whether it is insufficient only as far as is known: were the places that nobody stated enough for everybody, it would not be.
    pub may_suffice: bool,
    /// Persons in need, in whole ones.
    pub persons: u32,
    /// Persons that stated capacities cover.
    pub covered: u32,
    /// Persons who could be covered by points that do not state their capacity.
    pub undetermined: u32,
    /// Covered persons over persons; `None` where there are none.
    pub share: Option<Share>,
    /// Points within the radius.
    pub services: usize,
    /// The nearest point, by its place in the supply, and the minutes to it; `None` where none can be travelled to.
    pub nearest: Option<(usize, f64)>,
    /// Stated whole places per person within reach (E2SFCA): a low figure.
    pub access: f64,
}

impl PlaceCoverage {
    /// Persons that nothing can cover.
    pub fn not_covered(&self) -> u32 {
        self.persons - self.covered - self.undetermined
    }

    /// Persons covered at most.
    pub fn covered_high(&self) -> u32 {
        self.covered + self.undetermined
    }
}

/// The coverage of every place of demand.
#[derive(Debug, Clone, PartialEq)]
pub struct PlacesCoverage {
    /// Every place, in the order of the demand.
    pub places: Vec<PlaceCoverage>,
    /// All of them together.
    pub totals: Totals,
    /// Places whose persons were no whole number and were rounded.
    pub rounded: usize,
    /// Points that are there: only these cover anybody.
    pub points: usize,
}

/// Covers places of demand by the points within a radius, limit included, as [`coverage`](super::needs::coverage) covers needs.
///
/// Every point is a provider of its own: a place is fragile when one point has all the stated places within its reach. Where points are
/// marked as fixed only these are there, the others being sites to choose from; where none is, all are. Whole persons are covered: a
/// number of them that is none is rounded, halves up, and a capacity takes as many whole persons as fit in it.
/// # Edge cases
/// A place of zero persons is covered. Without any point every place is uncovered; a place from which no point can be travelled to
/// within the radius is out of reach.
/// # Complexity
/// *O*(*pairs*), and one or two allocations.
/// # Errors
/// [`AnalysisError::TooManyPersons`] where a place has more persons than there are people.
pub fn places_coverage(
    territory: &DemandSupply,
    radius: Minutes,
    sufficient: Share,
) -> Result<PlacesCoverage, AnalysisError> {
    let (demand, supply) = (&territory.demand, &territory.supply);
    let mut persons = Vec::with_capacity(demand.persons.len());
    for (id, &number) in demand.ids.iter().zip(&demand.persons) {
        let whole = (number + 0.5).floor();
        if !(0.0..=f64::from(u32::MAX)).contains(&whole) {
            return Err(AnalysisError::TooManyPersons {
                place: id.clone(),
                persons: number,
            });
        }
        persons.push(whole as u32);
    }
    let rounded = (demand.persons.iter().zip(&persons))
        .filter(|&(&number, &whole)| number != f64::from(whole))
        .count();
    let some_fixed = supply.fixed.contains(&true);
    let is_there = |point: usize| !some_fixed || supply.fixed[point];
    let points = (0..supply.ids.len())
        .filter(|&point| is_there(point))
        .count();
    // Whole places, as many as fit; more than there can be persons are as many as there can be.
    let capacities: Vec<Option<u64>> = supply
        .capacity
        .iter()
        .map(|capacity| capacity.map(|capacity| capacity.floor().min(CROWD) as u64))
        .collect();
    let reach: Vec<Vec<(usize, f64)>> = (0..persons.len())
        .map(|place| {
            let pairs = territory.costs.of(place);
            pairs
                .filter(|&(point, minutes)| is_there(point) && minutes <= radius.0)
                .collect()
        })
        .collect();
    let known = |links: &Vec<(usize, f64)>| {
        let links = links.iter();
        links
            .map(|&(point, minutes)| (point, Some(minutes)))
            .collect()
    };
    let covers = cover(&persons, &capacities, reach.iter().map(known).collect());
    let whole: Vec<f64> = persons.iter().map(|&persons| persons.into()).collect();
    let capacity: Vec<Option<f64>> = (capacities.iter().enumerate())
        .map(|(point, capacity)| match is_there(point) {
            true => capacity.map(|capacity| capacity as f64),
            false => Some(0.0),
        })
        .collect();
    let competing = Territory {
        persons: &whole,
        capacity: &capacity,
        costs: &territory.costs,
    };
    let access = floating_catchment(&competing, &Decay::thirds(radius.0), radius.0).values;
    let places: Vec<PlaceCoverage> = (0..persons.len())
        .map(|place| {
            let covered = covers.stated.covered[place];
            let nearest = territory
                .costs
                .of(place)
                .filter(|&(point, _)| is_there(point))
                .min_by(|a, b| a.1.total_cmp(&b.1));
            let holders = reach[place]
                .iter()
                .filter(|&&(point, _)| capacities[point].is_some_and(|capacity| capacity > 0));
            let standing = Standing {
                persons: Some(persons[place]),
                covered,
                reached: !reach[place].is_empty(),
                answered: points > 0,
                sole: holders.count() == 1,
            };
            let undetermined = covers.possible[place].saturating_sub(covered);
            PlaceCoverage {
                status: standing.status(sufficient),
                may_suffice: standing.may_suffice(undetermined, sufficient),
                persons: persons[place],
                covered,
                undetermined,
                share: Share::of(covered.into(), persons[place].into()),
                services: reach[place].len(),
                nearest,
                access: access[place].unwrap_or(0.0),
            }
        })
        .collect();
    Ok(PlacesCoverage {
        totals: totals(&places),
        places,
        rounded,
        points,
    })
}

/// More persons than can be stated: 2⁵³, up to which every whole number is exact.
const CROWD: f64 = 9_007_199_254_740_992.0;

fn totals(places: &[PlaceCoverage]) -> Totals {
    let mut totals = Totals::default();
    for place in places {
        let parts = [place.covered, place.not_covered(), place.undetermined];
        totals.add(place.status, Some(place.persons), parts, Some(place.access));
    }
    totals
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::cost_matrix::CostMatrix;
    use crate::model::demand_supply::{Demand, Supply};

    /// Persons of each place, capacities of each point, minutes of each pair.
    fn territory(
        persons: &[f64],
        capacity: &[Option<f64>],
        pairs: &[(u32, u32, f64)],
    ) -> DemandSupply {
        let ids = |letter: char, count: usize| (0..count).map(|n| format!("{letter}{n}")).collect();
        DemandSupply {
            demand: Demand {
                ids: ids('d', persons.len()),
                persons: persons.to_vec(),
            },
            supply: Supply {
                ids: ids('s', capacity.len()),
                capacity: capacity.to_vec(),
                fixed: vec![false; capacity.len()],
                candidate: vec![true; capacity.len()],
                price: vec![None; capacity.len()],
            },
            costs: CostMatrix::new(persons.len(), capacity.len(), pairs),
        }
    }

    fn covered(territory: &DemandSupply) -> PlacesCoverage {
        places_coverage(territory, Minutes(30.0), Share(0.5)).unwrap()
    }

    #[test]
    fn each_place_has_its_status_and_the_persons_reconcile() {
        let territory = territory(
            &[10.0, 10.0, 10.0, 10.0, 0.0],
            &[Some(12.0), Some(10.0), None],
            &[
                (0, 0, 30.0),
                (0, 1, 5.0),
                (1, 0, 30.0),
                (2, 1, 30.1),
                (3, 2, 1.0),
            ],
        );
        let found = covered(&territory);
        let rows: Vec<_> = found
            .places
            .iter()
            .map(|place| {
                (
                    place.status,
                    place.covered,
                    place.undetermined,
                    place.not_covered(),
                )
            })
            .collect();
        assert_eq!(
            rows,
            [
                (NeedStatus::Covered, 10, 0, 0),
                (NeedStatus::Fragile, 10, 0, 0),
                (NeedStatus::OutOfReach, 0, 0, 10),
                (NeedStatus::Insufficient, 0, 10, 0),
                (NeedStatus::Covered, 0, 0, 0),
            ]
        );
        // Only the point that states nothing might be enough for everybody.
        let may: Vec<bool> = found.places.iter().map(|place| place.may_suffice).collect();
        assert_eq!(may, [false, false, false, true, false]);
        assert!(found.totals.reconciles());
        assert_eq!((found.totals.persons, found.rounded), (40, 0));
        assert_eq!(found.places[2].nearest, Some((1, 30.1)));
        assert_eq!(found.places[4].nearest, None);
    }

    #[test]
    fn without_points_everybody_is_uncovered_and_nothing_is_not_a_number() {
        let found = covered(&territory(&[3.0, 0.0], &[], &[]));
        assert_eq!(found.places[0].status, NeedStatus::Uncovered);
        assert_eq!(found.places[1].status, NeedStatus::Covered);
        assert_eq!(found.places[0].access, 0.0);
        let none = covered(&territory(&[], &[Some(1.0)], &[]));
        assert_eq!((none.places.len(), none.totals.access()), (0, None));
    }

    #[test]
    fn persons_are_rounded_and_capacities_hold_whole_persons() {
        let found = covered(&territory(
            &[2.5, 2.4],
            &[Some(3.9)],
            &[(0, 0, 1.0), (1, 0, 2.0)],
        ));
        assert_eq!(found.rounded, 2);
        assert_eq!((found.totals.persons, found.totals.covered), (5, 3));
        assert!(found.places.iter().all(|place| place.access == 3.0 / 5.0));
        let crowd = territory(&[5e9], &[Some(1.0)], &[]);
        let error = places_coverage(&crowd, Minutes(30.0), Share(0.5)).unwrap_err();
        assert!(matches!(error, AnalysisError::TooManyPersons { place, .. } if place == "d0"));
    }

    #[test]
    fn a_capacity_larger_than_everything_covers_everybody() {
        let pairs = [(0, 0, 0.0), (1, 0, 30.0)];
        for capacity in [f64::from(u32::MAX), f64::MAX] {
            let found = covered(&territory(
                &[f64::from(u32::MAX); 2],
                &[Some(capacity)],
                &pairs,
            ));
            let most = f64::from(u32::MAX) * if capacity == f64::MAX { 2.0 } else { 1.0 };
            assert_eq!(found.totals.covered as f64, most);
            assert!(found.places.iter().all(|place| place.access.is_finite()));
        }
    }

    #[test]
    fn where_some_points_are_fixed_only_these_are_there() {
        let mut territory = territory(&[4.0], &[Some(3.0), Some(9.0)], &[(0, 0, 1.0), (0, 1, 1.0)]);
        assert_eq!(covered(&territory).totals.covered, 4);
        territory.supply.fixed[0] = true;
        let found = covered(&territory);
        assert_eq!(
            (found.totals.covered, found.points, found.places[0].services),
            (3, 1, 1)
        );
    }
}
