//! What does a choice of sites take on three plain files? One line of JSON, to be set beside other solvers by `peers/siting.py`.
//!
//! ```text
//! cargo bench --bench siting -- demand.csv supply.csv costs.csv mclp --radius 18 --sites 10
//! cargo bench --bench siting -- demand.csv supply.csv costs.csv mclp --radius 18 --sites 10 --gap 0.002 --work 1000000000
//! ```
//!
//! Reading the files is not counted. The choice is made again and again until the processor has worked half a second; what is told is the
//! mean of these runs.

#[path = "common/process.rs"]
mod process;

use process::{Failure, LEAST, cpu, peak, told};
use serde_json::json;
use std::hint::black_box;
use std::path::Path;
use std::process::ExitCode;
use tessuto::analysis::siting::{METHODS, Options, Problem};
use tessuto::ingest::read_demand_supply;

fn main() -> ExitCode {
    told(run)
}

fn run(arguments: &[String]) -> Result<(), Failure> {
    let [demand, supply, costs, id, rest @ ..] = arguments else {
        return Err("siting DEMAND SUPPLY COSTS METHOD [--radius T] [--sites P] [--budget B] [--gap G] [--work W]".into());
    };
    let mut options = Options::default();
    for pair in rest.chunks(2) {
        let [name, value] = pair else {
            return Err(format!("{} of what?", pair[0]).into());
        };
        match name.as_str() {
            "--radius" => options.radius = value.parse()?,
            "--sites" => options.sites = Some(value.parse()?),
            "--budget" => options.budget = Some(value.parse()?),
            "--gap" => options.gap = value.parse()?,
            "--work" => options.work = value.parse()?,
            other => return Err(format!("`{other}` is no option").into()),
        }
    }
    let [demand, supply, costs] = [demand, supply, costs].map(Path::new);
    let territory = read_demand_supply(demand, supply, costs)?.territory;
    let problem = Problem {
        fixed: territory.supply.fixed,
        ..Problem::new(territory.demand.persons, territory.costs)
    };
    let method = METHODS.iter().find(|method| method.id == id);
    let method = method.ok_or_else(|| format!("no method is called `{id}`"))?;
    let (mut runs, start) = (0_u32, cpu()?);
    let (found, seconds) = loop {
        let found = black_box((method.solve)(&problem, &options));
        runs += 1;
        let seconds = cpu()? - start;
        if seconds >= LEAST {
            break (found, seconds);
        }
    };
    let line = json!({
        "method": id,
        "status": found.status.key(),
        "objective": found.objective,
        "bound": found.bound,
        "gap": found.gap(),
        "chosen": found.chosen.len(),
        "cpu": seconds / f64::from(runs),
        "runs": runs,
        "peak_mib": peak()?,
    });
    println!("{line}");
    Ok(())
}
