//! The report in a real browser: each question is a script of `tests/browser`, put to the report of a run.

use super::results::{Results, awkward, demonstration, lonely, pictures};
use super::tools::{BROWSER, CHROMIUM, node, run};
use std::path::Path;
use std::process::Command;

/// Puts a question to the report of a run; its pictures go where those of the run go.
fn ask(question: &str, of: &str, results: fn() -> &'static Results) {
    let (Some(node), Some(chromium)) = (node(), CHROMIUM.find()) else {
        return;
    };
    run(Command::new(node)
        .arg(Path::new(BROWSER).join(question))
        .arg(results().file("report.html"))
        .arg(pictures(of))
        .env("CHROMIUM", chromium));
}

#[test]
fn the_report_opens_on_a_phone_a_laptop_and_paper() {
    ask("opens.mjs", "demonstration", demonstration);
}

#[test]
fn names_that_are_markup_formulas_or_of_another_script_open_too() {
    ask("opens.mjs", "awkward", awkward);
}

#[test]
fn one_organization_without_anything_opens_too() {
    ask("opens.mjs", "lonely", lonely);
}

#[test]
fn axe_finds_nothing_against_the_report() {
    ask("accessible.mjs", "demonstration", demonstration);
}

#[test]
fn axe_finds_nothing_against_awkward_names() {
    ask("accessible.mjs", "awkward", awkward);
}

#[test]
fn the_map_finds_opens_filters_and_takes_out_an_actor() {
    ask("explore.mjs", "demonstration", demonstration);
}

#[test]
fn tables_sort_filter_and_copy() {
    ask("tables.mjs", "demonstration", demonstration);
}

#[test]
fn names_like_formulas_are_copied_as_text() {
    ask("tables.mjs", "awkward", awkward);
}

#[test]
fn all_of_it_is_done_by_keyboard_alone() {
    ask("keyboard.mjs", "demonstration", demonstration);
}

#[test]
fn five_thousand_actors_stay_usable() {
    ask("large.mjs", "demonstration", demonstration);
}

#[test]
fn without_scripts_the_whole_report_is_there() {
    ask("plain.mjs", "demonstration", demonstration);
}
