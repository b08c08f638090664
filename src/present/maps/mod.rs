//! Maps: one file each, and what they share.

mod actors;
pub mod district;
mod label;
mod labels;
pub mod network;
mod points;
mod projection;
mod raster;
