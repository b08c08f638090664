//! Compact adjacency and the fast traversals under the measures, made once from the network; each is tested equal to the plain one.

pub(crate) mod betweenness;
pub(crate) mod bits;
pub(crate) mod blocks;
pub(crate) mod compact;
pub(crate) mod components;
pub(crate) mod contacts;
pub(crate) mod cores;
pub(crate) mod costs;
pub(crate) mod counts;
pub(crate) mod depth;
pub(crate) mod distances;
pub(crate) mod edge_betweenness;
#[cfg(test)]
mod equality;
pub(crate) mod folding;
pub(crate) mod hubs;
pub(crate) mod hyperball;
pub(crate) mod krylov;
pub(crate) mod lanczos;
pub(crate) mod lanes;
pub(crate) mod leiden;
pub(crate) mod modules;
pub(crate) mod part;
pub(crate) mod plain;
pub(crate) mod resistors;
pub(crate) mod routes;
pub(crate) mod runs;
pub(crate) mod sampling;
pub(crate) mod systems;
pub(crate) mod triangles;
pub(crate) mod twins;
pub(crate) mod vectors;
