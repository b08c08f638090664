//! What the network is made of and what holds it: components, cut vertices, isolated actors.

pub mod among;
pub mod between_places;
pub mod cohesion;
pub mod components;
pub mod cut_vertices;
pub mod degrees;
pub mod grounds;
pub mod isolates;
pub mod suggestions;
pub mod surroundings;
