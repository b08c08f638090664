//! Charts: one file each.

mod bars;
mod blank;
pub mod brokers;
pub mod needs;
