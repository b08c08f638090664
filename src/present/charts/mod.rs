//! Charts: one file each.

mod axes;
mod bars;
mod blank;
pub mod brokers;
pub mod closures;
pub mod flow;
mod heads;
pub mod matrix;
pub mod changes;
pub mod needs;
pub mod overlap;
pub mod coverage;
pub mod lorenz;
pub mod needs;
mod panels;
