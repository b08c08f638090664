//! Covering: which sites to open so that people are within a radius of one.
//!
//! The three methods make a `territory` of a problem (who can be covered by which site), drop what others dominate (`dominance`) and state
//! a `program`. A good choice comes at once, from a greedy start and exchanges (`board`) or, where everybody must be covered, from local
//! search with growing weights (`weighting`). The proof is a branch and bound (`search`) whose bounds are Lagrangian (`dual`) and decide
//! most sites without branching. Choices that cover equally well are told apart by travel (`ties`). One thread, and the `work` is counted, so
//! the answer is the same everywhere.

mod board;
mod dominance;
mod dual;
mod lists;
mod part;
mod program;
mod search;
mod territory;
mod ties;
mod weighting;
mod work;

pub mod backup;
pub mod maximal;
pub mod set;
