//! Does what a run leaves open in the programs that people use, and say there what it says here?
//!
//! The programs come from outside: what is missing is told, and the test passes; with `TESSUTO_REQUIRE_TOOLS=1` it fails.

#[path = "outputs/browser.rs"]
mod browser;
#[path = "outputs/notebook.rs"]
mod notebook;
#[path = "outputs/pdf.rs"]
mod pdf;
#[path = "common/program.rs"]
mod program;
#[path = "outputs/results.rs"]
mod results;
#[path = "outputs/slides.rs"]
mod slides;
#[path = "common/tools.rs"]
mod tools;
#[path = "outputs/workbook.rs"]
mod workbook;
