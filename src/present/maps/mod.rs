//! Maps: one file each.

pub mod network;
