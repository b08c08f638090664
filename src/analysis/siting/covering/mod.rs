//! Covering: which sites to open so that people are within a radius of one.

mod board;
mod dominance;
mod dual;
mod lists;
mod part;
mod program;
mod search;
mod territory;
mod weighting;
mod work;

pub mod backup;
pub mod maximal;
pub mod set;
