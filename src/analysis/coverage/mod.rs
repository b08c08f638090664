//! Which needs are met, and by whom: reach, allocation, status, access.

pub mod access;
pub mod additions;
pub mod allocation;
pub mod catchment;
pub mod chains;
pub mod cheapest_flow;
pub mod closures;
pub mod cover;
pub mod disclosure;
pub mod equity;
pub mod even_blocks;
pub mod explained;
pub mod flow;
pub mod needs;
pub mod places;
pub mod referral;
pub mod remedies;
pub mod repair;
pub mod shortfall;
pub mod standards;
pub mod status;
pub mod tavoli;
pub mod totals;
pub mod trial;
