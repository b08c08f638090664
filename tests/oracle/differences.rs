//! The table of differences in `tests/oracle/README.md`.

use crate::tally::Tally;
use std::fs;

const PATH: &str = "tests/oracle/README.md";
const BEGIN: &str = "<!-- differences: written by UPDATE_GOLDEN=1 cargo test --test oracle -->\n";
const END: &str = "<!-- end of differences -->\n";

/// The table, one row for each measure and tool.
fn written(tallies: &[Tally]) -> String {
    let mut table = String::from(
        "| about | measure | tool | values | undefined | largest difference | relative |\n| --- | --- | --- | --: | --: | --: | --: |\n",
    );
    let power = |difference: f64| match difference {
        0.0 => "0".to_owned(),
        some => format!("{some:.0e}"),
    };
    for tally in tallies {
        for ((measure, tool), compared) in &tally.compared {
            table += &format!(
                "| {} | `{measure}` | {tool} | {} | {} | {} | {} |\n",
                tally.family,
                compared.values,
                compared.undefined,
                power(compared.absolute),
                power(compared.relative),
            );
        }
        for (measure, (rows, reason)) in &tally.later {
            table += &format!(
                "| {} | `{measure}` | not compared: {reason} | {rows} | | | |\n",
                tally.family
            );
        }
    }
    table
}

/// The rows without their last two cells, which may differ from one machine to the next.
fn rows(table: &str) -> Vec<Vec<&str>> {
    let cells = |row| -> Vec<&str> { str::split(row, '|').map(str::trim).take(6).collect() };
    table.lines().map(cells).collect()
}

#[test]
fn the_table_of_differences_is_up_to_date() {
    let tallies = [
        crate::nodes::compare(),
        crate::ties::compare(),
        crate::pairs::compare(),
        crate::groups::compare(),
        crate::structure::compare(),
        crate::tails::compare(),
        crate::two_mode::compare(),
        crate::equity::compare(),
        crate::access::compare(),
        crate::closures::compare(),
        crate::siting::compare(),
    ];
    let table = written(&tallies);
    let readme = fs::read_to_string(PATH).unwrap_or_else(|error| panic!("{PATH}: {error}"));
    let (before, rest) = readme.split_once(BEGIN).expect("where the table begins");
    let (committed, after) = rest.split_once(END).expect("where the table ends");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(PATH, [before, BEGIN, &table, END, after].concat())
            .unwrap_or_else(|error| panic!("{PATH}: {error}"));
        return;
    }
    assert_eq!(
        rows(&table),
        rows(committed),
        "run UPDATE_GOLDEN=1 cargo test --test oracle"
    );
}
