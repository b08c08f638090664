//! What a district network is: its words, its records, its graph. Imports nothing from the floors above.

pub mod actor_graph;
pub mod affiliation;
pub mod arcs;
pub mod builder;
pub mod cost_matrix;
pub mod demand_supply;
pub mod diagnostic;
pub mod district;
pub mod fiscal_code;
pub mod hsds;
pub mod ids;
pub mod import;
pub(crate) mod ledger;
pub mod merges;
pub mod network;
pub mod node;
mod offsets;
pub mod origins;
pub mod place;
pub mod plain;
pub mod rows;
pub mod sheet;
pub mod tie;
pub mod travel;
pub mod units;
mod weights;
pub(crate) mod writing;
