//! How long do the measures take that look at every pair of actors?

mod common;

use common::{SIZES, Size};
use divan::{Bencher, black_box};
use tessuto::analysis::centrality::betweenness::betweenness_centrality;
use tessuto::analysis::centrality::harmonic::harmonic_centrality;
use tessuto::analysis::scores::Scale;
use tessuto::model::actor_graph::Weighting;

fn main() {
    divan::main();
}

#[divan::bench(args = SIZES, sample_count = 5, sample_size = 1)]
fn betweenness(bencher: Bencher, size: Size) {
    let graph = size.actors(Weighting::Unweighted);
    bencher.bench_local(|| betweenness_centrality(black_box(&graph), Scale::Normalized));
}

#[divan::bench(args = SIZES, sample_count = 3, sample_size = 1)]
fn betweenness_by_strength(bencher: Bencher, size: Size) {
    let graph = size.actors(Weighting::StrengthMax);
    bencher.bench_local(|| betweenness_centrality(black_box(&graph), Scale::Normalized));
}

#[divan::bench(args = SIZES, sample_count = 5, sample_size = 1)]
fn harmonic(bencher: Bencher, size: Size) {
    let graph = size.actors(Weighting::Unweighted);
    bencher.bench_local(|| harmonic_centrality(black_box(&graph), Scale::Normalized));
}
