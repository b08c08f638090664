//! How long does it take to find likely duplicates, from a district's list to the national register, and how many are found and right?

mod common;

use common::labelled::{Labelled, Spoiling};
use divan::{Bencher, black_box};
use tessuto::analysis::duplicates::{DuplicateOptions, likely_duplicates};

fn main() {
    curve();
    divan::main();
}

/// Bodies, a fifth to a quarter of which are written twice: the last makes 153,000 organizations.
#[divan::bench(args = [120, 5_000, 120_000], sample_count = 3, sample_size = 1)]
fn likely(bencher: Bencher, bodies: usize) {
    let set = Labelled::new(bodies, &Spoiling::USUAL, 1);
    let candidates = set.candidates();
    bencher.bench_local(|| likely_duplicates(black_box(&candidates), DuplicateOptions::default()));
}

/// The precision–recall curve of the documentation of `likely_duplicates`, on seeds that the weights were not fitted on.
fn curve() {
    println!("spoiling   bodies  least score: precision, recall");
    for (name, bodies, spoiling, first) in [
        ("usual", 4000, Spoiling::USUAL, 11),
        ("hurried", 4000, Spoiling::HURRIED, 11),
        ("registers", 4000, Spoiling::REGISTERS, 11),
        ("usual", 150, Spoiling::USUAL, 200),
    ] {
        let sets: Vec<Labelled> = (first..first + 5)
            .map(|seed| Labelled::new(bodies, &spoiling, seed))
            .collect();
        let all = DuplicateOptions { least_score: 0.1 };
        let found: Vec<_> = sets
            .iter()
            .map(|set| likely_duplicates(&set.candidates(), all))
            .collect();
        let true_pairs: usize = sets.iter().map(Labelled::true_pairs).sum();
        print!("{name:10} {bodies:6}");
        for least in [0.2, 0.3, 0.4, 0.5, 0.7, 0.9] {
            let (mut told, mut right) = (0, 0);
            for (set, pairs) in sets.iter().zip(&found) {
                for pair in pairs.iter().filter(|pair| pair.score >= least) {
                    told += 1;
                    right += usize::from(set.same(pair.a, pair.b));
                }
            }
            let (right, told) = (right as f64, f64::from(told));
            print!(
                "  {least}: {:.3}, {:.3}",
                right / told,
                right / true_pairs as f64
            );
        }
        println!();
    }
}
