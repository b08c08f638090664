//! Groups that the ties themselves make: communities and how sure they are, a core and its periphery; and what any partition
//! says of the actors in it.

use super::explanation::Explanation;

pub mod agreement;
pub mod coefficients;
pub mod communities;
pub mod condensed;
pub mod core_periphery;
pub mod modularity;

/// What people are told of each result, by its name.
pub const EXPLAINED: &[(&str, Explanation)] = &[
    ("community", communities::COMMUNITY),
    ("modularity", modularity::MODULARITY),
    ("stability", agreement::STABILITY),
    ("ambiguity", agreement::AMBIGUITY),
    ("core_periphery", core_periphery::CORE_PERIPHERY),
];
