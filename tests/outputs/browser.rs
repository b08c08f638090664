//! The report in a real browser: each question is a script of `tests/browser`, put to the report of a run.

use super::results::{Results, awkward, demonstration, lonely, pictures};
use super::tools::{BROWSER, CHROMIUM, node, run};
use std::fs;
use std::path::Path;
use std::process::Command;
use tessuto::analysis::study::Study;
use tessuto::ingest::read_dataset;
use tessuto::model::district::Language;
use tessuto::present::Briefing;
use tessuto::present::audience::Audience;
use tessuto::present::documents::{DOCUMENTS, Gallery};
use tessuto::present::words::Words;

/// Puts a question to the report of a run; its pictures go where those of the run go.
fn ask(question: &str, of: &str, results: fn() -> &'static Results) {
    if node().is_some() && CHROMIUM.find().is_some() {
        put(question, &results().file("report.html"), &pictures(of));
    }
}

/// Puts a question to a page.
fn put(question: &str, page: &Path, pictures: &Path) {
    let (Some(node), Some(chromium)) = (node(), CHROMIUM.find()) else {
        return;
    };
    run(Command::new(node)
        .arg(Path::new(BROWSER).join(question))
        .args([page, pictures])
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
fn axe_finds_nothing_against_any_edition_in_either_language() {
    let (Some(_), Some(_)) = (node(), CHROMIUM.find()) else {
        return;
    };
    let dataset = read_dataset(Path::new("datasets/ats6-fano")).expect("a dataset");
    let study = Study::of(&dataset.district).expect("a study");
    for language in [Language::It, Language::En] {
        for audience in [Audience::Internal, Audience::Tavolo, Audience::Public] {
            // The office's in Italian is that of the run.
            if (language, audience) == (Language::It, Audience::Internal) {
                continue;
            }
            let words = Words::new(language);
            let (counts, found) = (&dataset.counts, &dataset.diagnostics);
            let briefing = Briefing::new(&study, counts, found, &words, 1).addressed(audience);
            let gallery = Gallery::new(&briefing).expect("figures");
            let page = DOCUMENTS.iter().find(|one| one.file == "report.html");
            let page = (page.expect("the page").write)(&briefing, &gallery).expect("the page");
            let place = pictures("editions");
            let file = place.join(format!("{language:?}-{audience:?}.html"));
            fs::write(&file, page).expect("a file");
            put("accessible.mjs", &file, &place);
        }
    }
}

#[test]
fn the_page_of_the_demonstration_is_light_enough_for_any_mail() {
    let page = demonstration().file("report.html");
    let bytes = fs::metadata(page).expect("the page").len();
    assert!(bytes < 3_000_000, "{bytes} bytes");
}

#[test]
fn the_map_names_who_matters_and_no_name_stands_on_another() {
    ask("names.mjs", "demonstration", demonstration);
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
