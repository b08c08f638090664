//! The needs of a district as places of demand, and its services as points of supply.

use super::Territory;
use crate::analysis::coverage::catchment::Catchments;
use crate::model::cost_matrix::CostMatrix;
use crate::model::district::District;
use crate::model::ids::NeedTypeId;
use crate::model::node::Need;

/// Needs that compete for the same services.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Competition {
    /// Which needs, by their places in the order of ids.
    pub needs: Vec<usize>,
    /// Persons of each, 0 where their number is not known: they compete for nothing.
    pub persons: Vec<f64>,
    /// Capacity of every service of the district, in the order of ids.
    pub capacity: Vec<Option<f64>>,
    /// Minutes from each need to the services that reach it.
    pub costs: CostMatrix,
    /// Whether any of the minutes of each need is an estimate.
    pub estimated: Vec<bool>,
    /// How many pairs of a need and a service that reaches it have no minutes, and are left out.
    pub untimed: usize,
}

impl Competition {
    /// The needs at these places, with the services that reach each.
    ///
    /// Reach is that of the dataset: by list or by radius, by type, target and status. Only minutes beyond the radius of a measure can
    /// take a service away that reaches a need by its list.
    pub fn of(district: &District, catchments: &Catchments, needs: Vec<usize>) -> Self {
        let network = &district.network;
        let all: Vec<&Need> = network.needs().collect();
        let capacity: Vec<Option<f64>> = network
            .services()
            .map(|service| service.capacity.map(f64::from))
            .collect();
        let mut competition = Self::default();
        let mut pairs = Vec::new();
        for (row, &need) in (0..).zip(&needs) {
            let persons = all[need].persons.stated().unwrap_or_default();
            competition.persons.push(f64::from(persons));
            let mut estimated = false;
            for link in &catchments.reaching[need] {
                match link.travel {
                    Some(travel) => {
                        estimated |= travel.estimated;
                        pairs.push((row, link.service as u32, travel.minutes.0));
                    }
                    None => competition.untimed += 1,
                }
            }
            competition.estimated.push(estimated);
        }
        Self {
            costs: CostMatrix::new(needs.len(), capacity.len(), &pairs),
            needs,
            capacity,
            ..competition
        }
    }

    /// All needs together: whoever needs a service takes from it, whatever for.
    pub fn together(district: &District, catchments: &Catchments) -> Self {
        let needs = 0..district.network.needs().count();
        Self::of(district, catchments, needs.collect())
    }

    /// The needs of each type by themselves, as if its services had nobody else to serve.
    pub fn by_type(district: &District, catchments: &Catchments) -> Vec<(NeedTypeId, Self)> {
        let mut types: Vec<(NeedTypeId, Vec<usize>)> = Vec::new();
        // Needs go by type first.
        for (place, need) in district.network.needs().enumerate() {
            match types.last_mut() {
                Some((need_type, needs)) if *need_type == need.id.need_type => needs.push(place),
                _ => types.push((need.id.need_type.clone(), vec![place])),
            }
        }
        let of = |needs| Self::of(district, catchments, needs);
        types
            .into_iter()
            .map(|(need_type, needs)| (need_type, of(needs)))
            .collect()
    }

    /// The same as places of demand and points of supply.
    pub fn territory(&self) -> Territory<'_> {
        Territory {
            persons: &self.persons,
            capacity: &self.capacity,
            costs: &self.costs,
        }
    }
}
