//! How long does it take to find who reaches whom, to share capacity, and to tell how every need is met?

mod common;

use common::{SIZES, Size};
use divan::{Bencher, black_box};
use tessuto::analysis::coverage::allocation::{Problem, allocate};
use tessuto::analysis::coverage::catchment::catchments;
use tessuto::analysis::coverage::needs::coverage;
use tessuto::model::district::District;

fn main() {
    divan::main();
}

#[divan::bench(args = SIZES, sample_count = 5, sample_size = 1)]
fn reach(bencher: Bencher, size: Size) {
    let district = size.district();
    bencher.bench_local(|| catchments(black_box(&district)));
}

/// The allocation of stated capacities, once reach is known.
fn problem(district: &District) -> Problem {
    let needs = district.network.needs();
    let services = district.network.services();
    let links = catchments(district).reaching.into_iter();
    Problem {
        persons: needs
            .map(|need| need.persons.stated().unwrap_or_default())
            .collect(),
        capacities: services
            .map(|service| service.capacity.unwrap_or_default().into())
            .collect(),
        reach: links
            .map(|links| {
                links
                    .iter()
                    .map(|link| (link.service, link.travel.map(|travel| travel.minutes.0)))
                    .collect()
            })
            .collect(),
    }
}

#[divan::bench(args = SIZES, sample_count = 5, sample_size = 1)]
fn allocation(bencher: Bencher, size: Size) {
    let problem = problem(&size.district());
    bencher.bench_local(|| allocate(black_box(&problem)));
}

#[divan::bench(args = SIZES, sample_count = 3, sample_size = 1)]
fn every_need(bencher: Bencher, size: Size) {
    let district = size.district();
    bencher.bench_local(|| coverage(black_box(&district)));
}
