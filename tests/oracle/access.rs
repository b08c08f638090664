//! Floating catchments: `access.csv`, over `od_demand.csv`, `od_supply.csv` and `od_costs.csv`.

use crate::common::assert_close;
use crate::common::networks::{number, table};
use crate::tally::Tally;
use std::collections::BTreeMap;
use tessuto::analysis::coverage::accessibility::{Steps, floating_catchment};

/// The numbers in the second column, and where each id of the first column stands.
fn amounts(path: &str) -> (Vec<f64>, BTreeMap<String, usize>) {
    let rows = table(path);
    let places = rows.iter().enumerate();
    (
        rows.iter().map(|row| number(&row[1])).collect(),
        places
            .map(|(place, row)| (row[0].to_owned(), place))
            .collect(),
    )
}

pub(crate) fn compare() -> Tally {
    let (persons, needs) = amounts("tests/oracle/od_demand.csv");
    let (capacities, services) = amounts("tests/oracle/od_supply.csv");
    let mut reach = vec![Vec::new(); persons.len()];
    for row in table("tests/oracle/od_costs.csv") {
        reach[needs[&row[0]]].push((services[&row[1]], number(&row[2])));
    }
    let mut tally = Tally::new("access");
    for row in table("tests/oracle/access.csv") {
        let cells: Vec<&str> = row.iter().collect();
        let [method, id, expected, tool] = cells[..] else {
            panic!("other columns: {row:?}")
        };
        if !tally.wants(method) {
            continue;
        }
        let steps = match method {
            "2sfca" => Steps::new(vec![(30.0, 1.0)]),
            "e2sfca" => Steps::within(30.0),
            other => panic!("`{other}` is not computed: compute it or give the reason in LATER"),
        };
        let access = floating_catchment(&persons, &capacities, &reach, &steps);
        tally.number(method, tool, Some(access[needs[id]]), expected, 1e-9, id);
        let held: f64 = persons.iter().zip(&access).map(|(p, a)| p * a).sum();
        let capacity: f64 = capacities.iter().sum();
        let context = format_args!("sum of P times A, {method}");
        assert_close(held, capacity, 1e-9 * capacity, context);
    }
    tally
}

#[test]
fn every_access_agrees_with_pysal_and_numpy() {
    let tally = compare();
    tally.assert_covers(["2sfca", "e2sfca"]);
    tally.assert_agreement();
}
