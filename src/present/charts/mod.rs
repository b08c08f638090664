//! Charts: one file each.

pub mod brokers;
