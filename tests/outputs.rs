//! Does what a run leaves open in the programs that people use, and say there what it says here?
//!
//! The programs come from outside: what is missing is told, and the test passes; with `TESSUTO_REQUIRE_TOOLS=1` it fails.

#[path = "outputs/browser.rs"]
mod browser;
#[path = "common/program.rs"]
mod program;
#[path = "outputs/results.rs"]
mod results;
#[path = "common/tools.rs"]
mod tools;
