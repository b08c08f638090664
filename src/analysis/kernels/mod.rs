//! Compact adjacency and the fast traversals under the measures, made once from the network; each is tested equal to the plain one.
