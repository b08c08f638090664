//! How ties mix groups.
