//! What cannot be asked of a choice of sites.

use serde::Serialize;

/// Why no sites can be chosen as asked.
#[derive(Debug, Clone, PartialEq, Serialize, thiserror::Error)]
#[serde(tag = "error", rename_all = "kebab-case")]
pub enum SitingError {
    /// A method that covers within a radius was given none.
    #[error("`{method}` covers within a radius, and none is stated")]
    NoRadius {
        /// The method.
        method: &'static str,
    },
    /// Neither a number of sites nor a budget limits the choice.
    #[error("`{method}` needs a number of sites or a budget")]
    NoLimit {
        /// The method.
        method: &'static str,
    },
    /// Capacities are asked for with a method that does not count them.
    #[error("`{method}` does not count capacities")]
    NotWithCapacity {
        /// The method.
        method: &'static str,
    },
    /// Capacities are to count, and none is stated.
    #[error("no site states its capacity")]
    NoCapacity,
    /// Robust siting is asked for with a method whose answers cannot be compared between scenarios.
    #[error("`{method}` has no robust choice")]
    NotRobust {
        /// The method.
        method: &'static str,
    },
    /// A budget is given where sites have no price.
    #[error("no site states its price")]
    NoPrice,
    /// No site has this id.
    #[error("there is no site `{id}`")]
    NoSuchSite {
        /// The id asked for.
        id: String,
    },
    /// A file names a site that there is not.
    #[error("{file}, row {row}: there is no site `{id}`")]
    NoSuchSiteIn {
        /// The id it has.
        id: String,
        /// Which file.
        file: String,
        /// The row as a spreadsheet numbers it.
        row: usize,
    },
    /// A solver gave up without saying whether there is an answer.
    #[error("`{solver}` failed")]
    SolverFailed {
        /// Which one.
        solver: &'static str,
    },
    /// A solver is asked for that the program was built without.
    #[error("this program was built without `{solver}`")]
    NoSolver {
        /// Which one.
        solver: &'static str,
    },
}
