//! Charts: one file each.

mod axes;
mod bars;
mod blank;
pub mod brokers;
pub mod changes;
pub mod closures;
pub mod coverage;
pub mod degrees;
pub mod doubt;
pub mod flow;
mod heads;
pub mod lorenz;
pub mod matrix;
pub mod needs;
pub mod overlap;
mod panels;
pub mod scenarios;
pub mod since;
pub mod standards;
