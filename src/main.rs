//! The `tessuto` program.
fn main() {}
