//! What groups that are known from outside, such as tavoli or comuni, have to do with the ties: how far ties stay inside, who stands
//! between, and how central several actors are together.

use super::explanation::Explanation;

pub mod assortativity;
pub mod brokerage;
pub mod brokerage_by_chance;
pub mod ei_index;
pub mod group_centrality;
pub mod profile;
pub mod roles;

/// What people are told of each measure of groups, by its name.
pub const EXPLAINED: &[(&str, Explanation)] = &[
    ("assortativity", assortativity::NOMINAL),
    ("numeric_assortativity", assortativity::NUMERIC),
    ("ei_index", ei_index::EI_INDEX),
    ("coordinator", roles::COORDINATOR),
    ("itinerant", roles::ITINERANT),
    ("gatekeeper", roles::GATEKEEPER),
    ("representative", roles::REPRESENTATIVE),
    ("liaison", roles::LIAISON),
    ("group_degree", group_centrality::DEGREE),
    ("group_harmonic", group_centrality::HARMONIC),
    ("group_closeness", group_centrality::CLOSENESS),
    ("group_betweenness", group_centrality::BETWEENNESS),
];
