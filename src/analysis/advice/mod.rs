//! What could be done about the network: new ties, introductions, who reaches everybody, who is indispensable; each with its reason and
//! its effect.

mod explained;
mod limits;
mod steps;

pub mod adding;
pub mod effect;
pub mod indispensable;
pub mod introductions;
pub mod joining;
pub mod nearness;
pub mod reach;
pub mod setting;
pub mod ties;
pub mod trial;

pub use explained::EXPLAINED;
