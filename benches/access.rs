//! What does each measure of access take on plain files? One line of JSON a measure, to be set beside other libraries by `peers/access.py`.
//!
//! ```text
//! cargo bench --bench access -- demand.csv supply.csv costs.csv 30 e2sfca raam
//! ```
//!
//! The first line tells what reading the three files took, the second what it takes to read the matrix once in memory. A measure runs
//! again and again until the processor has worked half a second; what is told is the mean of these runs.

#[path = "common/process.rs"]
mod process;

use process::{Failure, LEAST, cpu, peak, told};
use serde_json::json;
use std::hint::black_box;
use std::path::Path;
use std::process::ExitCode;
use tessuto::analysis::coverage::access::{ACCESS_METHODS, AccessOptions, Territory};
use tessuto::ingest::read_demand_supply;

fn main() -> ExitCode {
    told(run)
}

fn run(arguments: &[String]) -> Result<(), Failure> {
    let [demand, supply, costs, radius, methods @ ..] = arguments else {
        return Err("say: demand.csv supply.csv costs.csv RADIUS METHOD …".into());
    };
    let options = AccessOptions::within(radius.parse()?);
    rayon::ThreadPoolBuilder::new()
        .num_threads(1)
        .build_global()?;
    let before = cpu()?;
    let read = read_demand_supply(Path::new(demand), Path::new(supply), Path::new(costs))?;
    let taken = cpu()? - before;
    let territory = Territory::from(&read.territory);
    let pairs = territory.costs.pairs();
    let line = json!({"measure": "reading", "cpu": taken, "pairs": pairs, "peak": peak()?});
    println!("{line}");
    let once = mean(|| {
        let rows = 0..territory.costs.rows();
        let sums = rows.map(|row| {
            let (points, minutes) = territory.costs.row(row);
            let points = points.iter().fold(0, |sum, &point| sum ^ point);
            minutes
                .iter()
                .fold(f64::from(points), |sum, minutes| sum + minutes)
        });
        sums.sum::<f64>()
    })?;
    println!("{}", json!({"measure": "once", "cpu": once}));
    for id in methods {
        let known = ACCESS_METHODS.iter().find(|method| method.id == id);
        let method = known.ok_or_else(|| format!("no measure is called {id}"))?;
        let taken = mean(|| (method.compute)(&territory, &options))?;
        let access = (method.compute)(&territory, &options)?;
        let values: Vec<f64> = access
            .values
            .into_iter()
            .map(Option::unwrap_or_default)
            .collect();
        let sample: Vec<f64> = values.iter().step_by(997).copied().collect();
        let sum = values.iter().sum::<f64>();
        let line =
            json!({"measure": id, "cpu": taken, "sum": sum, "sample": sample, "peak": peak()?});
        println!("{line}");
    }
    Ok(())
}

/// The CPU seconds of a run, on average over half a second of them.
fn mean<T>(run: impl Fn() -> T) -> Result<f64, Failure> {
    let before = cpu()?;
    let mut runs = 0.0;
    loop {
        black_box(run());
        runs += 1.0;
        let taken = cpu()? - before;
        if taken >= LEAST {
            return Ok(taken / runs);
        }
    }
}
