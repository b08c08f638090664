//! Do the measures agree with other people's programs? `tests/oracle/README.md` says which, and with which calls.

mod common;

#[path = "oracle/access.rs"]
mod access;
#[path = "oracle/closures.rs"]
mod closures;
#[path = "oracle/differences.rs"]
mod differences;
#[path = "oracle/equity.rs"]
mod equity;
#[path = "oracle/groups.rs"]
mod groups;
#[path = "oracle/nodes.rs"]
mod nodes;
#[path = "oracle/pairs.rs"]
mod pairs;
#[path = "oracle/siting.rs"]
mod siting;
#[path = "oracle/structure.rs"]
mod structure;
#[path = "oracle/tails.rs"]
mod tails;
#[path = "oracle/tally.rs"]
mod tally;
#[path = "oracle/ties.rs"]
mod ties;
#[path = "oracle/two_mode.rs"]
mod two_mode;
