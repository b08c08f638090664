//! What can be said of a district: pure functions of the model, without disk, clock or unseeded randomness.

pub mod advice;
pub mod catalogue;
pub mod centrality;
pub mod changes;
pub mod coverage;
pub mod doubt;
pub mod duplicates;
pub mod editions;
pub mod error;
pub mod explanation;
pub mod groups;
mod kernels;
pub mod key_players;
pub mod mixing;
pub mod pairs;
pub mod panel;
#[cfg(test)]
mod paths;
pub mod patterns;
pub mod quality;
pub(crate) mod random;
pub mod scenario;
pub mod scores;
pub mod sites;
pub mod siting;
pub mod structure;
pub mod study;
pub mod synthetic;
pub mod ties;
pub mod trace;
pub mod two_mode;
