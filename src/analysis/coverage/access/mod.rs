//! Access: how much capacity there is within reach, or how far it is, for each place of demand.

use crate::analysis::error::AnalysisError;
use crate::analysis::explanation::Explanation;
use crate::model::cost_matrix::CostMatrix;
use crate::model::demand_supply::DemandSupply;

pub mod balanced;
pub mod cumulative;
pub mod decay;
pub mod gravity;
pub mod nearest;
pub mod needs;
pub mod raam;
pub mod three_step;
pub mod two_step;
pub mod untimed;
mod weighing;

use decay::Decay;
use untimed::Hangs;
use weighing::{Competing, Within};

/// A way of measuring access, as data: what it means and how it is computed.
#[derive(Debug, Clone, Copy)]
pub struct AccessMethod {
    /// The name on the command line and in tables.
    pub id: &'static str,
    /// What people are told of it.
    pub explanation: Explanation,
    /// What its values are counted in.
    pub unit: Unit,
    /// Which of the options its values hang on.
    pub uses: &'static [Setting],
    /// What a value hangs on: which are unknown where minutes are.
    pub hangs: Hangs,
    /// Computes it for every place of demand.
    pub compute: fn(&Territory<'_>, &AccessOptions) -> Result<Access, AnalysisError>,
}

/// Options that not every method goes by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setting {
    /// [`AccessOptions::radius`].
    Radius,
    /// [`AccessOptions::decay`].
    Decay,
    /// [`AccessOptions::tau`] and [`AccessOptions::rho`].
    Crowding,
}

impl AccessMethod {
    /// Whether its values hang on this.
    pub fn uses(&self, setting: Setting) -> bool {
        self.uses.contains(&setting)
    }
}

/// What values of access are counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Places for each person.
    PlacesPerPerson,
    /// Places for each person, parted among places of demand.
    Level,
    /// Average crowding, or journeys of a stated length; less is better.
    Cost,
    /// Minutes; less is better.
    Minutes,
    /// Places.
    Places,
    /// Services.
    Services,
    /// Places, each by its nearness.
    WeightedPlaces,
}

impl Unit {
    /// The name used in message catalogues.
    pub fn key(self) -> &'static str {
        match self {
            Self::PlacesPerPerson => "places-per-person",
            Self::Level => "level",
            Self::Cost => "cost",
            Self::Minutes => "minutes",
            Self::Places => "places",
            Self::Services => "services",
            Self::WeightedPlaces => "weighted-places",
        }
    }

    /// Whether a value hangs on how many persons there are, so that there is none where nobody knows how many.
    pub fn shares(self) -> bool {
        matches!(self, Self::PlacesPerPerson | Self::Level | Self::Cost)
    }
}

/// Every way of measuring access, in the order people meet them.
pub const ACCESS_METHODS: &[AccessMethod] = &[
    two_step::TWO_STEP,
    two_step::ENHANCED,
    three_step::METHOD,
    balanced::METHOD,
    raam::METHOD,
    nearest::METHOD,
    cumulative::CAPACITY,
    cumulative::SERVICES,
    gravity::METHOD,
];

/// Who is in need, who can serve, and the minutes between them.
#[derive(Debug, Clone, Copy)]
pub struct Territory<'a> {
    /// Persons at each place of demand: finite and not negative.
    pub persons: &'a [f64],
    /// Persons that each point of supply can take, finite and not negative; `None` where it is not stated.
    pub capacity: &'a [Option<f64>],
    /// Minutes from each place (row) to each point (column). A pair that is missing is out of reach.
    pub costs: &'a CostMatrix,
}

impl<'a> From<&'a DemandSupply> for Territory<'a> {
    fn from(territory: &'a DemandSupply) -> Self {
        Self {
            persons: &territory.demand.persons,
            capacity: &territory.supply.capacity,
            costs: &territory.costs,
        }
    }
}

/// What measures of access are given beside the territory.
#[derive(Debug, Clone, PartialEq)]
pub struct AccessOptions {
    /// How far people travel at most, in minutes, limit included.
    pub radius: f64,
    /// How the pull of a point falls with travel time, for the methods in which it does.
    pub decay: Decay,
    /// Of rational agents: the minutes that weigh as much as finding a service as crowded as they are on average.
    pub tau: f64,
    /// Of rational agents: how crowded services are on average, in persons for each place; `None` takes it from the territory.
    pub rho: Option<f64>,
}

impl AccessOptions {
    /// The usual options for a radius: the steps 1, 0.68 and 0.22 over its thirds, and 60 minutes of travel against average crowding.
    pub fn within(radius: f64) -> Self {
        Self {
            radius,
            decay: Decay::thirds(radius),
            tau: 60.0,
            rho: None,
        }
    }
}

/// The access of every place of demand.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Access {
    /// In the unit of the method; `None` where there is no such number.
    pub values: Vec<Option<f64>>,
    /// Places within reach of no point that has, or may have, a place for anybody.
    pub uncovered: Vec<bool>,
    /// Places within reach of a point that does not state its capacity: more may be there than the value says.
    pub unstated: Vec<bool>,
    /// What must come out equal, where the method has such a check.
    pub identity: Option<Identity>,
    /// How the search for an equilibrium ended, where there is one.
    pub convergence: Option<Convergence>,
}

/// How a search ended.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Convergence {
    /// How often everybody chose anew.
    pub sweeps: usize,
    /// The most that the persons of a place pay on average above their best choice, in the unit of the method.
    pub residual: f64,
}

/// Two sums that the definition of a method makes equal.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Identity {
    /// Which sums.
    pub kind: IdentityKind,
    /// The sum over places of demand.
    pub demand: f64,
    /// The sum over points of supply.
    pub supply: f64,
}

/// Which sums are equal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IdentityKind {
    /// ∑ persons × access = ∑ capacity of the points within reach of anybody: every place is given out once.
    Capacity,
    /// ∑ access = ∑ capacity per person, over the points within reach of anybody: every level of service is handed on once.
    Level,
}

impl IdentityKind {
    /// The name used in message catalogues.
    pub fn key(self) -> &'static str {
        match self {
            Self::Capacity => "capacity",
            Self::Level => "level",
        }
    }
}

impl Identity {
    /// Whether the sums are equal, but for the rounding of as many numbers.
    pub fn holds(&self) -> bool {
        (self.demand - self.supply).abs() <= 1e-9 * self.supply.abs().max(self.demand.abs())
    }
}

impl Territory<'_> {
    /// The stated capacity of each point; what is not stated counts as nothing, so that sums of it are low figures.
    fn stated(&self) -> Vec<f64> {
        let capacity = self.capacity.iter();
        capacity
            .map(|capacity| capacity.unwrap_or_default())
            .collect()
    }

    /// The persons who compete for each point, each by the weight of the way.
    fn competing(&self, decay: &Decay, radius: f64) -> Vec<f64> {
        let mut competing = Competing {
            persons: self.persons,
            sums: vec![0.0; self.capacity.len()],
        };
        weighing::each_row(self.costs, decay, radius, &mut competing);
        competing.sums
    }

    /// For each place of demand, the worth of the points within reach, each by its weight.
    fn sums(&self, decay: &Decay, radius: f64, worth: &[f64]) -> Vec<f64> {
        let mut within = Within {
            worth,
            sums: Vec::with_capacity(self.costs.rows()),
        };
        weighing::each_row(self.costs, decay, radius, &mut within);
        within.sums
    }

    /// An access of these values: which places nothing reaches, and for which something of unstated capacity does.
    ///
    /// A place whose value is above zero is reached; only the others are looked at again.
    fn access(&self, decay: &Decay, radius: f64, values: Vec<f64>) -> Access {
        let any_unstated = self.capacity.contains(&None);
        let mut access = Access {
            uncovered: vec![false; values.len()],
            unstated: vec![false; values.len()],
            ..Access::default()
        };
        for (place, value) in values.iter().enumerate() {
            if *value > 0.0 && !any_unstated {
                continue;
            }
            let within = |minutes: f64| minutes <= radius && decay.weight(minutes) > 0.0;
            let mut reaching = self.costs.of(place).filter(|&(_, minutes)| within(minutes));
            access.uncovered[place] = reaching
                .clone()
                .all(|(point, _)| self.capacity[point] == Some(0.0));
            access.unstated[place] = reaching.any(|(point, _)| self.capacity[point].is_none());
        }
        access.values = values.into_iter().map(Some).collect();
        access
    }

    /// ∑ persons × access beside the capacity of the points that anybody competes for.
    fn capacity_identity(&self, values: &[f64], competing: &[f64]) -> Identity {
        let persons = self.persons.iter().zip(values);
        let supply = self.stated().into_iter().zip(competing);
        Identity {
            kind: IdentityKind::Capacity,
            demand: persons.map(|(persons, access)| persons * access).sum(),
            supply: supply
                .filter(|&(_, &competing)| competing > 0.0)
                .map(|(capacity, _)| capacity)
                .sum(),
        }
    }
}

/// Capacities divided by who competes for them; 0 where nobody does.
fn shared(capacities: Vec<f64>, competing: &[f64]) -> Vec<f64> {
    let mut ratios = capacities;
    for (capacity, &competing) in ratios.iter_mut().zip(competing) {
        *capacity = if competing > 0.0 {
            *capacity / competing
        } else {
            0.0
        };
    }
    ratios
}

#[cfg(test)]
mod tests;
