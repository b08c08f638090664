//! Largest flows with and without one organization and two, and even shares: `closures.csv`, over the three files beside it.

use crate::common::networks::{number, table};
use crate::tally::Tally;
use std::collections::BTreeMap;
use tessuto::analysis::coverage::allocation::{Allocation, Problem, allocate, allocate_at_least};
use tessuto::analysis::coverage::closures::providers::Providers;
use tessuto::analysis::coverage::repair::{Loss, Repair};

/// A territory as its files have it.
#[derive(Default)]
struct Territory {
    stated: Problem,
    unstated: Vec<bool>,
    providers: Vec<Vec<usize>>,
}

/// What was found of it, to be closed again and again.
struct Found {
    allocation: Allocation,
    possible: Vec<u32>,
    providers: Providers,
    repair: Repair,
}

fn total(persons: &[u32]) -> u64 {
    persons.iter().copied().map(u64::from).sum()
}

fn whole<T: std::str::FromStr>(cell: &str) -> T {
    (cell.parse().ok()).unwrap_or_else(|| panic!("`{cell}` is not a whole number"))
}

fn territories() -> BTreeMap<String, Territory> {
    let mut territories: BTreeMap<String, Territory> = BTreeMap::new();
    for row in table("tests/oracle/closures_needs.csv") {
        let territory = territories.entry(row[0].to_owned()).or_default();
        territory.stated.persons.push(whole(&row[2]));
        territory.stated.reach.push(Vec::new());
    }
    for row in table("tests/oracle/closures_services.csv") {
        let territory = territories.entry(row[0].to_owned()).or_default();
        territory.unstated.push(row[2].is_empty());
        let capacity = if row[2].is_empty() { "0" } else { &row[2] };
        territory.stated.capacities.push(whole(capacity));
        let providers = row[3].split('|').map(whole);
        territory.providers.push(providers.collect());
    }
    for row in table("tests/oracle/closures_links.csv") {
        let territory = territories.entry(row[0].to_owned()).or_default();
        let minutes = (!row[3].is_empty()).then(|| number(&row[3]));
        let need: usize = whole(&row[1]);
        territory.stated.reach[need].push((whole(&row[2]), minutes));
    }
    territories
}

impl Territory {
    fn found(self) -> Found {
        let mut boundless = self.stated.clone();
        for (capacity, unstated) in boundless.capacities.iter_mut().zip(&self.unstated) {
            if *unstated {
                *capacity = total(&self.stated.persons);
            }
        }
        let allocation = allocate(&self.stated);
        let possible = allocate_at_least(&boundless, &allocation.covered);
        let organizations = self.providers.iter().flatten().max();
        Found {
            repair: Repair::new(&self.stated, &self.unstated, &allocation, &possible),
            providers: Providers::new(
                self.providers.clone(),
                organizations.map_or(0, |last| last + 1),
            ),
            allocation,
            possible,
        }
    }
}

impl Found {
    /// What is left of the persons covered, or possibly covered, when the organizations close that a cell names: `2+5`.
    fn left(&mut self, persons: u64, closed: &str, of: fn(&Loss) -> u64) -> u64 {
        let closed = closed.split('+').filter(|one| !one.is_empty());
        let closed: Vec<usize> = closed.map(whole).collect();
        // An organization without services is beyond those that have any.
        let known = |one: &usize| *one < self.providers.organizations();
        let closed: Vec<usize> = closed.into_iter().filter(known).collect();
        let loss = self.repair.without(&self.providers.stopped(&closed)).loss();
        persons - of(&loss)
    }
}

pub(crate) fn compare() -> Tally {
    let territories = territories().into_iter();
    let mut found: BTreeMap<String, Found> = territories
        .map(|(name, territory)| (name, territory.found()))
        .collect();
    let mut tally = Tally::new("closures");
    for row in table("tests/oracle/closures.csv") {
        let cells: Vec<&str> = row.iter().collect();
        let [territory, measure, of, expected, tool] = cells[..] else {
            panic!("other columns: {row:?}")
        };
        let Some(found) = found.get_mut(territory) else {
            panic!("no such territory: {row:?}")
        };
        let actual = match measure {
            "covered" => {
                let covered = total(&found.allocation.covered);
                Some(found.left(covered, of, Loss::without_place) as f64)
            }
            "possible" => {
                let possible = total(&found.possible);
                Some(found.left(possible, of, Loss::beyond_reach) as f64)
            }
            "share" => {
                let share = found.allocation.even_share[whole::<usize>(of)];
                share.map(|(part, whole)| part as f64 / whole as f64)
            }
            other => panic!("`{other}` is not computed"),
        };
        let context = format!("{territory} {of}");
        tally.number(measure, tool, actual, expected, 1e-9, &context);
    }
    tally
}

#[test]
fn every_closure_agrees_with_flows_solved_again() {
    let tally = compare();
    tally.assert_covers(["covered", "possible", "share"]);
    tally.assert_agreement();
}
