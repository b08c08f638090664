//! Compact adjacency and the fast traversals under the measures, made once from the network; each is tested equal to the plain one.

pub(crate) mod components;
pub(crate) mod contacts;
pub(crate) mod cores;
pub(crate) mod folding;
pub(crate) mod hubs;
pub(crate) mod hyperball;
pub(crate) mod krylov;
pub(crate) mod lanczos;
pub(crate) mod leiden;
pub(crate) mod modules;
pub(crate) mod resistors;
pub(crate) mod sampling;
pub(crate) mod systems;
pub(crate) mod triangles;
pub(crate) mod vectors;
