//! Indices of equity: `equity.csv`, over what places have in `equity/`.

use crate::common::networks::{number, table};
use crate::tally::Tally;
use std::collections::BTreeMap;
use std::path::PathBuf;
use tessuto::analysis::coverage::equity::EQUITY_INDICES;
use tessuto::analysis::coverage::equity::distribution::{Distribution, Portion};
use tessuto::ingest::read_values;

fn read(name: &str) -> Distribution {
    let path = PathBuf::from(format!("tests/oracle/equity/{name}.csv"));
    let read = read_values(&path).unwrap_or_else(|error| panic!("{name}: {error}"));
    assert!(read.diagnostics.is_empty(), "{:?}", read.diagnostics);
    let mut groups: Vec<Option<String>> = Vec::new();
    Distribution::new(read.rows.into_iter().map(|row| {
        let group = groups.iter().position(|group| *group == row.group);
        let group = group.unwrap_or_else(|| {
            groups.push(row.group.clone());
            groups.len() - 1
        });
        Portion {
            value: row.value,
            persons: row.weight,
            deprivation: row.deprivation,
            group: row.group.is_some().then_some(group),
            ..Portion::default()
        }
    }))
}

pub(crate) fn compare() -> Tally {
    let mut known: BTreeMap<String, Distribution> = BTreeMap::new();
    let mut tally = Tally::new("equity");
    for row in table("tests/oracle/equity.csv") {
        let cells: Vec<&str> = row.iter().collect();
        let [name, line, least, most, metric, value, tools] = cells[..] else {
            panic!("other columns: {row:?}")
        };
        let distribution = known.entry(name.to_owned()).or_insert_with(|| read(name));
        let distribution = distribution
            .clone()
            .with_line(Some(number(line)))
            .with_limits(Some((number(least), number(most))));
        let index = EQUITY_INDICES.iter().find(|index| index.id == metric);
        let index = index.unwrap_or_else(|| panic!("no index is called {metric}"));
        let actual = (index.compute)(&distribution).ok();
        tally.number(metric, tools, actual, value, 1e-9, name);
    }
    tally
}

#[test]
fn every_index_of_equity_agrees_with_two_tools() {
    let tally = compare();
    tally.assert_covers(EQUITY_INDICES.iter().map(|index| index.id));
    tally.assert_agreement();
}
