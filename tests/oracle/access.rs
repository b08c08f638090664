//! Measures of access: `access.csv`, over `od_*.csv` and the territories in `access/`.

use crate::common::networks::{number, table};
use crate::tally::Tally;
use std::collections::BTreeMap;
use std::path::Path;
use tessuto::analysis::coverage::access::decay::Decay;
use tessuto::analysis::coverage::access::{
    ACCESS_METHODS, Access, AccessMethod, AccessOptions, Territory,
};
use tessuto::ingest::{ReadDemandSupply, read_demand_supply};

fn territory(name: &str) -> ReadDemandSupply {
    let folder = match name {
        "od" => Path::new("tests/oracle").to_owned(),
        _ => Path::new("tests/oracle/access").to_owned(),
    };
    let [demand, supply, costs] =
        ["demand", "supply", "costs"].map(|part| folder.join(format!("{name}_{part}.csv")));
    let read = read_demand_supply(&demand, &supply, &costs).unwrap();
    assert_eq!(read.diagnostics, [], "{name}");
    read
}

/// What a method and a decay give: `e2sfca:gaussian` is with a curve, everything else with the usual steps.
fn measured(method: &str, read: &ReadDemandSupply) -> Access {
    let mut options = AccessOptions::within(30.0);
    let (id, decay) = method.split_once(':').unwrap_or((method, "steps"));
    match decay {
        "steps" => {}
        "gaussian" => options.decay = Decay::Gaussian(12.0),
        other => panic!("no decay is called `{other}`"),
    }
    if id == "raam" {
        // The tools measure crowding by everybody and all places, also where they are out of reach.
        let persons: f64 = read.territory.demand.persons.iter().sum();
        let places: f64 = read.territory.supply.capacity.iter().flatten().sum();
        options.rho = (places > 0.0 && persons > 0.0).then(|| persons / places);
    }
    let known = |known: &&AccessMethod| known.id == id;
    let method = ACCESS_METHODS.iter().find(known);
    let method = method.unwrap_or_else(|| panic!("`{id}` is not computed"));
    (method.compute)(&Territory::from(&read.territory), &options).unwrap()
}

pub(crate) fn compare() -> Tally {
    let mut territories: BTreeMap<String, ReadDemandSupply> = BTreeMap::new();
    let mut found: BTreeMap<(String, String), Access> = BTreeMap::new();
    let mut tally = Tally::new("access");
    for row in table("tests/oracle/access.csv") {
        let cells: Vec<&str> = row.iter().collect();
        let [name, method, id, expected, tool] = cells[..] else {
            panic!("other columns: {row:?}")
        };
        if !tally.wants(method) {
            continue;
        }
        let read = territories
            .entry(name.to_owned())
            .or_insert_with(|| territory(name));
        let place = read.territory.demand.ids.binary_search(&id.to_owned());
        let place = place.unwrap_or_else(|_| panic!("{name} has no place {id}"));
        let access = found
            .entry((name.to_owned(), method.to_owned()))
            .or_insert_with(|| measured(method, read));
        let tolerance = match (method, tool) {
            // It moves whole persons.
            ("raam", "access") => 0.02,
            // A solver ends within its own tolerance.
            ("raam", "highs") => 1e-6,
            _ => 1e-9,
        };
        let context = format!("{id} of {name}");
        tally.number(
            method,
            tool,
            access.values[place],
            expected,
            tolerance,
            &context,
        );
        let nothing = expected.is_empty() || number(expected) == 0.0;
        assert!(nothing || !access.uncovered[place], "{method}, {context}");
        if let Some(identity) = access.identity {
            assert!(identity.holds(), "{method} of {name}: {identity:?}");
        }
    }
    tally
}

#[test]
fn every_access_agrees_with_two_tools() {
    let tally = compare();
    tally.assert_covers(ACCESS_METHODS.iter().map(|method| method.id));
    tally.assert_covers(["e2sfca:gaussian", "gravity:gaussian"]);
    tally.assert_agreement();
}
