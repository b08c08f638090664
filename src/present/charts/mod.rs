//! Charts: one file each.

pub mod brokers;
pub mod needs;
