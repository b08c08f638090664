//! What does it take to share capacity and to close every organization in turn? One line of JSON, to be set beside other programs by
//! `peers/closures.py`.
//!
//! ```text
//! cargo bench --bench closures -- write DATASET FOLDER      a dataset as plain files: needs.csv, services.csv, links.csv
//! cargo bench --bench closures -- measure FOLDER            what such files take
//! ```

#[path = "common/closing.rs"]
mod closing;
#[path = "common/process.rs"]
mod process;

use closing::{Territory, measure};
use process::{Failure, told};
use std::path::Path;
use std::process::ExitCode;
use tessuto::analysis::coverage::allocation::Problem;
use tessuto::analysis::coverage::catchment::catchments;
use tessuto::ingest::read_dataset;

fn main() -> ExitCode {
    told(|arguments| {
        let plain: Vec<&str> = arguments.iter().map(String::as_str).collect();
        match plain.as_slice() {
            ["write", dataset, folder] => write(Path::new(dataset), Path::new(folder)),
            ["measure", folder] => Territory::read(Path::new(folder))
                .and_then(|territory| measure(&territory))
                .map(|told| println!("{told}")),
            _ => Err("closures write DATASET FOLDER, or closures measure FOLDER".into()),
        }
    })
}

/// The active services of a dataset, the needs they reach, and those who provide them.
fn write(dataset: &Path, folder: &Path) -> Result<(), Failure> {
    let dataset = read_dataset(dataset)?;
    let network = &dataset.district.network;
    let organizations: Vec<_> = network.organizations().map(|one| &one.id).collect();
    let services: Vec<_> = network.services().collect();
    let of_service = services.iter().map(|service| {
        let providers = service.providers.iter();
        providers
            .filter_map(|id| organizations.binary_search(&id).ok())
            .collect()
    });
    let capacity = services.iter().map(|service| service.capacity);
    let reach = catchments(&dataset.district).reaching.into_iter();
    let territory = Territory {
        stated: Problem {
            persons: network
                .needs()
                .map(|need| need.persons.stated().unwrap_or_default())
                .collect(),
            capacities: capacity
                .clone()
                .map(|one| one.unwrap_or(0).into())
                .collect(),
            reach: reach
                .map(|links| {
                    let links = links.iter();
                    links
                        .map(|link| (link.service, link.travel.map(|travel| travel.minutes.0)))
                        .collect()
                })
                .collect(),
        },
        unstated: capacity.map(|one| one.is_none()).collect(),
        providers: of_service.collect(),
        organizations: organizations.len(),
    };
    territory.write(folder)
}
