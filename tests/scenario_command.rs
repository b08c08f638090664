//! Does `scenario` show what a plan would change, wherever the plan is, and does a broken plan change nothing?

#[path = "common/program.rs"]
mod program;

use program::{files, folder, from_here as tessuto, stderr, stdout};
use rust_xlsxwriter::Workbook;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;
use tempfile::TempDir;

const DEMONSTRATION: &str = "datasets/ats6-fano";

/// The rows of a table of a command.
#[track_caller]
fn rows(arguments: &[&str]) -> Vec<Value> {
    let output = tessuto(&[arguments, &["--format", "json"]].concat());
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    serde_json::from_str(&stdout(&output)).expect("rows")
}

fn numbers(rows: &[Value], column: &str) -> Vec<i64> {
    let of = |row: &Value| row[column].as_i64().unwrap_or_default();
    rows.iter().map(of).collect()
}

/// A copy of the demonstration that names no plan, and its path.
fn copy(home: &TempDir) -> PathBuf {
    let to = home.path().join("fano");
    fs::create_dir(&to).expect("a folder");
    for entry in fs::read_dir(DEMONSTRATION).expect("the demonstration") {
        let from = entry.expect("a file").path();
        let name = from.file_name().expect("a name").to_owned();
        if name != "PLAN.toml" {
            fs::copy(&from, to.join(name)).expect("a copy");
        }
    }
    let settings = to.join("dataset.toml");
    let text = fs::read_to_string(&settings).expect("settings");
    let without = text.lines().filter(|line| !line.starts_with("plan ="));
    let without: Vec<&str> = without.collect();
    fs::write(&settings, without.join("\n")).expect("settings");
    to
}

fn told(path: &Path) -> String {
    path.display().to_string()
}

#[track_caller]
fn assert_broken(output: &Output, code: i32, said: &[&str]) {
    let text = stderr(output);
    assert_eq!(output.status.code(), Some(code), "{text}");
    for said in said {
        assert!(text.contains(said), "«{said}» in {text}");
    }
}

#[test]
fn every_scenario_stands_beside_the_district_as_it_is() {
    let scenarios = rows(&["scenario", DEMONSTRATION]);
    assert_eq!(scenarios.len(), 6);
    assert_eq!(scenarios[0]["scenario"], "Oggi");
    let covered = numbers(&scenarios, "covered");
    let change = numbers(&scenarios, "covered_change");
    for (covered_then, change) in covered.iter().zip(&change) {
        assert_eq!(covered_then - covered[0], *change);
    }
    // The third puts the first two together, and they have no part in each other.
    assert_eq!(change[3], change[1] + change[2]);
    // What is said of a change alone is what it does in a plan of its own.
    let closing = rows(&["scenario", DEMONSTRATION, "--close", "Cooperativa La Spiga"]);
    assert_eq!(numbers(&closing, "covered_change")[1], change[4]);
    let steps = rows(&["scenario", DEMONSTRATION, "--table", "scenario_steps"]);
    let of = |row: &&Value| row["scenario"] == "Chiude la Cooperativa La Spiga";
    let step = steps.iter().find(of).expect("a step");
    assert_eq!(step["covered_alone"].as_i64(), Some(change[4]));
    // Needs that change add up to what changes.
    let needs = rows(&["scenario", DEMONSTRATION, "--table", "scenario_needs"]);
    for (place, scenario) in scenarios.iter().enumerate().skip(1) {
        let own: Vec<Value> = needs
            .iter()
            .filter(|need| need["scenario"] == scenario["scenario"])
            .cloned()
            .collect();
        let sum = |column| numbers(&own, column).iter().sum::<i64>();
        assert_eq!(sum("covered_after") - sum("covered_before"), change[place]);
    }
}

#[test]
fn scenarios_are_said_in_sentences_too() {
    let output = tessuto(&["scenario", DEMONSTRATION, "--close", "la-spiga"]);
    let text = stderr(&output);
    assert!(
        text.contains("«Chiude Cooperativa La Spiga»: 640 persone coperte in meno")
            && text.contains("12 bisogni ne perdono"),
        "{text}"
    );
    let english = tessuto(&["scenario", DEMONSTRATION, "--lang", "en"]);
    assert!(stderr(&english).contains("no scenario would cover more"));
}

#[test]
fn a_plan_is_found_by_its_name_too() {
    let home = folder();
    let place = copy(&home);
    let none = tessuto(&["scenario", &told(&place)]);
    assert_broken(&none, 2, &["manca il piano", "--close"]);
    let table = "scenario;azione;cosa;codice;costo\nChiude;chiude;ente;la-spiga;\n";
    fs::write(place.join("piano.csv"), table).expect("a plan");
    let from_file = rows(&["scenario", &told(&place)]);
    assert_eq!(from_file[1]["scenario"], "Chiude");
    // A sheet among others, with the columns in English.
    let mut book = Workbook::new();
    book.add_worksheet().set_name("appunti").expect("a sheet");
    let sheet = book.add_worksheet().set_name("Piano").expect("a sheet");
    let cells = [
        ["scenario", "action", "what", "id"],
        ["Chiude", "close", "organization", "la-spiga"],
    ];
    for (row, cells) in (0..).zip(cells) {
        for (column, cell) in (0..).zip(cells) {
            sheet.write(row, column, cell).expect("a cell");
        }
    }
    fs::remove_file(place.join("piano.csv")).expect("no plan");
    let book_path = place.join("progetti.xlsx");
    book.save(&book_path).expect("a workbook");
    assert_eq!(rows(&["scenario", &told(&place)]), from_file);
    assert_eq!(
        rows(&["scenario", DEMONSTRATION, &told(&book_path)]),
        from_file
    );
}

#[test]
fn the_plan_of_the_readme_can_be_carried_out() {
    let readme = fs::read_to_string("README.md").expect("the README");
    let plan = readme
        .split("```toml\n")
        .find(|text| text.contains("[[scenario]]"));
    let (plan, _) = plan
        .and_then(|text| text.split_once("```"))
        .expect("a plan");
    let home = folder();
    let path = home.path().join("PLAN.toml");
    fs::write(&path, plan).expect("a plan");
    let scenarios = rows(&["scenario", DEMONSTRATION, &told(&path)]);
    let change = numbers(&scenarios, "covered_change");
    assert!(
        change[1] > 0 && change[2] < 0 && change[3] == change[1] + change[2],
        "{change:?}"
    );
}

#[test]
fn a_broken_plan_changes_nothing_and_says_where_it_is_broken() {
    let home = folder();
    let place = copy(&home);
    let plan = "[[scenario]]\nname = \"a\"\nchange = [\n    { azione = \"chiude\", cosa = \"ente\", codice = \"la-spigola\" },\n]\n";
    let path = place.join("idee.toml");
    fs::write(&path, plan).expect("a plan");
    let out = home.path().join("scenari.csv");
    let maps = home.path().join("mappe");
    let refused = tessuto(&[
        "scenario",
        &told(&place),
        &told(&path),
        "-o",
        &told(&out),
        "--maps",
        &told(&maps),
    ]);
    let said = [
        "idee.toml, riga 4",
        "`la-spigola`",
        "la-spiga",
        "suggerimento",
    ];
    assert_broken(&refused, 2, &said);
    assert!(!out.exists() && !maps.exists());
    // The rest of the results does not wait for it.
    let settings = place.join("dataset.toml");
    let text = fs::read_to_string(&settings).expect("settings");
    fs::write(&settings, format!("plan = \"idee.toml\"\n{text}")).expect("settings");
    let results = home.path().join("risultati");
    let done = tessuto(&["analyze", &told(&place), "-o", &told(&results)]);
    assert_broken(&done, 1, &["idee.toml, riga 4", "per intero o per niente"]);
    let page = fs::read_to_string(results.join("report.html")).expect("a report");
    assert!(page.contains("section-findings") && !page.contains("section-scenarios"));
    // Its readers are told, and whoever checks the data.
    assert!(page.contains("idee.toml") && page.contains("la-spigola"));
    let checked = tessuto(&["check", &told(&place)]);
    assert_eq!(checked.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&checked.stdout).contains("idee.toml"));
    // What stops a command is said to those too who want no remarks.
    let quiet = tessuto(&["scenario", &told(&place), "-q"]);
    assert_broken(&quiet, 2, &said);
}

#[test]
fn on_maps_whoever_stays_stays_in_place() {
    let out = folder();
    let maps = told(&out.path().join("mappe"));
    let drawn = tessuto(&[
        "scenario",
        DEMONSTRATION,
        "--close",
        "la-spiga",
        "--maps",
        &maps,
    ]);
    assert_eq!(drawn.status.code(), Some(0), "{}", stderr(&drawn));
    let names = files(&out, "mappe");
    assert_eq!(names.len(), 6, "{names:?}");
    let svg = |name: &str| fs::read_to_string(Path::new(&maps).join(name)).expect("a map");
    let [before, after] = [
        "network-oggi.svg",
        "network-chiude-cooperativa-la-spiga.svg",
    ]
    .map(|name| circles(&svg(name)));
    assert!(before.len() > 20 && after.len() > 20);
    for (name, place) in &after {
        assert_eq!(before.get(name), Some(place), "{name}");
    }
    let closed = svg("network-oggi.svg")
        .matches("<title>Cooperativa La Spiga</title>")
        .count();
    assert_eq!(closed, 1);
    assert!(!svg("network-chiude-cooperativa-la-spiga.svg").contains("Cooperativa La Spiga"));
}

/// Where the organizations are that have a round mark, by name.
fn circles(svg: &str) -> BTreeMap<String, String> {
    let actors = svg.split("<title>").skip(1).filter_map(|rest| {
        let (name, after) = rest.split_once("</title>")?;
        let circle = after.trim_start().strip_prefix("<circle ")?;
        let (place, _) = circle.split_once(" r=")?;
        Some((name.to_owned(), place.to_owned()))
    });
    actors.collect()
}
