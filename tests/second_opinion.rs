//! Does HiGHS, on programs written for it, come to the same objectives? Run with `cargo test --features highs --test second_opinion`.

#![cfg(feature = "highs")]

#[path = "common/random.rs"]
mod random;

use random::Random;
use tessuto::analysis::siting::capacitated::capacitated_covering;
use tessuto::analysis::siting::highs::second_opinion;
use tessuto::analysis::siting::{METHODS, Options, Problem, Siting, Status};
use tessuto::model::cost_matrix::CostMatrix;

fn territory(random: &mut Random, limited: bool) -> (Problem, Options) {
    let (places, sites) = (4 + random.below(16), 3 + random.below(9));
    let mut pairs = Vec::new();
    for place in 0..places {
        for site in 0..sites {
            if random.below(6) > 0 {
                pairs.push((place as u32, site as u32, random.below(4000) as f64 / 100.0));
            }
        }
    }
    let persons = (0..places).map(|_| random.below(100) as f64).collect();
    let mut problem = Problem::new(persons, CostMatrix::new(places, sites, &pairs));
    for site in 0..sites {
        problem.fixed[site] = random.below(8) == 0;
        problem.candidate[site] = random.below(8) > 0;
        problem.price[site] = 1.0 + random.below(5) as f64;
        if limited && random.below(5) > 0 {
            problem.capacity[site] = Some(random.below(400) as f64);
        }
    }
    let options = Options {
        radius: 8.0 + random.below(25) as f64,
        sites: Some(1 + random.below(4)),
        budget: (random.below(2) == 0).then(|| 3.0 + random.below(12) as f64),
        ..Options::default()
    };
    (problem, options)
}

#[test]
fn the_objectives_are_equal() {
    let mut optimal = 0;
    for seed in 0..150 {
        let limited = seed % 2 == 1;
        let (problem, options) = territory(&mut Random(seed), limited);
        for method in METHODS {
            let solve: fn(&Problem, &Options) -> Siting = match (method.id, limited) {
                ("mclp", true) => capacitated_covering,
                ("lscp" | "backup", true) => continue,
                _ => method.solve,
            };
            let own = solve(&problem, &options);
            let other = second_opinion(method.id, &problem, &options).expect("an opinion");
            let case = format!(
                "{} of {seed}: {own:?}\n{other:?}\n{problem:?}\n{options:?}",
                method.id
            );
            assert_eq!(own.status, other.status, "{case}");
            match (own.objective, other.objective) {
                (Some(own), Some(other)) => {
                    assert!((own - other).abs() <= 1e-5 * own.abs().max(1.0), "{case}")
                }
                (own, other) => assert_eq!(own, other, "{case}"),
            }
            optimal += u32::from(own.status == Status::Optimal);
        }
    }
    assert!(optimal > 300, "only {optimal} had an answer");
}
