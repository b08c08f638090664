//! Tessuto: a graph analysis engine for the network of a social district.
