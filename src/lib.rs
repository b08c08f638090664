//! Tessuto: a graph analysis engine for the network of a social district.
//!
//! Planners put what they know of their territory (organizations, services, needs, ties) into a folder of tables; the engine tells
//! which actors are isolated, which needs are uncovered and who holds the network together, and draws it.
//!
//! The floors, in reading order; imports point down:
//!
//! - [`model`]: what a district network is; imports nothing above it
//! - [`analysis`]: what can be said of it: centrality, structure, coverage, siting
//! - [`present`]: results to things people read: words, tables, figures, report
//! - [`ingest`]: files to typed rows; the only floor beside `cli` that reads the disk
//! - [`error`]: the floors' own errors gathered
//! - `cli`: the commands
pub mod analysis;
pub mod cli;
pub mod error;
pub mod ingest;
pub mod model;
pub mod present;
