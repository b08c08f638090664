//! Choices of sites: `siting.csv`, over the territories of `siting/`. Only what the best choice achieves is compared, never the sites.

use crate::common::networks::{number, table};
use crate::tally::Tally;
use tessuto::analysis::siting::{METHODS, Options, Problem, Status};
use tessuto::model::cost_matrix::CostMatrix;

/// The sites, fixed or not, and the places of a file; minutes are straight distances.
fn problem(name: &str) -> Problem {
    let (mut sites, mut places) = (Vec::new(), Vec::new());
    let (mut fixed, mut persons) = (Vec::new(), Vec::new());
    for row in table(format!("tests/oracle/siting/{name}.csv")) {
        let point = (number(&row[1]), number(&row[2]));
        if &row[0] == "place" {
            places.push(point);
            persons.push(number(&row[3]));
        } else {
            sites.push(point);
            fixed.push(&row[0] == "fixed");
        }
    }
    let mut pairs = Vec::new();
    for (place, here) in places.iter().enumerate() {
        for (site, there) in sites.iter().enumerate() {
            let (x, y) = (here.0 - there.0, here.1 - there.1);
            pairs.push((place as u32, site as u32, (x * x + y * y).sqrt()));
        }
    }
    let costs = CostMatrix::new(places.len(), sites.len(), &pairs);
    Problem {
        fixed,
        ..Problem::new(persons, costs)
    }
}

pub(crate) fn compare() -> Tally {
    let mut tally = Tally::new("siting");
    for row in table("tests/oracle/siting.csv") {
        let cells: Vec<&str> = row.iter().collect();
        let [name, id, radius, sites, expected, tool] = cells[..] else {
            panic!("other columns: {row:?}")
        };
        if !tally.wants(id) {
            continue;
        }
        let method = METHODS.iter().find(|method| method.id == id);
        let method = method.unwrap_or_else(|| panic!("no method is called `{id}`"));
        let mut options = Options {
            sites: (!sites.is_empty()).then(|| number(sites) as usize),
            ..Options::default()
        };
        if !radius.is_empty() {
            options.radius = number(radius);
        }
        let context = format!("{name}, radius {radius}, {sites} sites");
        let found = (method.solve)(&problem(name), &options);
        assert_eq!(found.status, Status::Optimal, "{id}: {context}");
        tally.number(id, tool, found.objective, expected, 1e-9, context);
    }
    tally
}

#[test]
fn the_best_choice_of_sites_achieves_what_spopt_and_highs_say() {
    let tally = compare();
    tally.assert_covers(["lscp", "mclp", "backup", "p-median", "p-center"]);
    tally.assert_agreement();
}
