//! Places where people are in need, points where they can be served, and the way between: a territory without a dataset.

use super::cost_matrix::CostMatrix;

/// Places of demand.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Demand {
    /// The id of each place, ascending.
    pub ids: Vec<String>,
    /// Persons in need there: finite and not negative.
    pub persons: Vec<f64>,
}

/// Points of supply, existing or possible.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Supply {
    /// The id of each point, ascending.
    pub ids: Vec<String>,
    /// Persons it can take, finite and not negative; `None` where not stated, which is neither none nor no limit.
    pub capacity: Vec<Option<f64>>,
    /// Whether it is there already and stays.
    pub fixed: Vec<bool>,
    /// Whether it may be opened; what is neither fixed nor a candidate takes no part in a choice of sites.
    pub candidate: Vec<bool>,
    /// What opening it costs; `None` where not stated.
    pub price: Vec<Option<f64>>,
}

/// Demand, supply, and the minutes between them.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct DemandSupply {
    /// Who needs.
    pub demand: Demand,
    /// Who serves, or could.
    pub supply: Supply,
    /// Minutes from each place of demand (row) to each point of supply (column). A pair that is missing is out of reach.
    pub costs: CostMatrix,
}
