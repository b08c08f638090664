//! What could be done next, from what the other rooms know.

pub mod indispensable;
