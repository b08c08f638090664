//! Maps: one file each, and what they share.

mod actors;
pub mod changes;
pub mod core;
pub mod district;
pub mod ego;
mod label;
mod labels;
pub mod network;
mod panel;
mod points;
mod projection;
mod raster;
mod rings;
pub mod tavoli;
pub mod two_mode;
