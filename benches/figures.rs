//! How long does it take to draw every figure of the demonstration, and to make PNG of them?

use divan::{Bencher, black_box};
use std::path::Path;
use tessuto::analysis::study::Study;
use tessuto::ingest::{Dataset, read_dataset};
use tessuto::model::district::Language;
use tessuto::present::Briefing;
use tessuto::present::canvas::{Drawing, png};
use tessuto::present::figures::{FIGURES, Figure};
use tessuto::present::sheet::{Medium, Sheet};
use tessuto::present::theme::Theme;
use tessuto::present::words::Words;

fn main() {
    divan::main();
}

fn demonstration() -> Dataset {
    read_dataset(Path::new("datasets/ats6-fano")).expect("the demonstration")
}

/// Calls back with what the figures of the demonstration are made from.
fn briefed(with: impl FnOnce(&Briefing<'_>)) {
    let (dataset, words) = (demonstration(), Words::new(Language::It));
    let study = Study::of(&dataset.district).expect("a study");
    let briefing = Briefing::new(&study, &dataset.counts, &dataset.diagnostics, &words, 1);
    with(&briefing);
}

fn draw(figure: &Figure, briefing: &Briefing<'_>, sheet: &Sheet) -> Drawing {
    (figure.draw)(briefing, sheet).expect("a figure")
}

fn ids() -> impl Iterator<Item = &'static str> {
    FIGURES.iter().map(|figure| figure.id)
}

/// From the tables on the disk to SVG and PNG of every figure: what `map --figure all` does. To stay under two seconds.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn the_whole_set() {
    let sheet = Sheet::default();
    briefed(|briefing| {
        for figure in FIGURES {
            let drawing = draw(figure, briefing, &sheet);
            black_box(drawing.standalone_svg());
            black_box(png(&drawing, sheet.medium.pixels()).expect("a PNG"));
        }
    });
}

#[divan::bench(args = ids(), sample_count = 5, sample_size = 1)]
fn drawing(bencher: Bencher, id: &str) {
    let figure = FIGURES
        .iter()
        .find(|figure| figure.id == id)
        .expect("a figure");
    briefed(|briefing| {
        bencher.bench_local(|| draw(figure, black_box(briefing), &Sheet::default()))
    });
}

#[divan::bench(args = Medium::ALL.map(Medium::key), sample_count = 3, sample_size = 1)]
fn png_of_the_network(bencher: Bencher, key: &str) {
    let medium = Medium::ALL
        .into_iter()
        .find(|medium| medium.key() == key)
        .expect("a medium");
    let figure = FIGURES
        .iter()
        .find(|figure| figure.id == "network")
        .expect("a figure");
    briefed(|briefing| {
        let drawing = draw(figure, briefing, &Sheet::new(medium, Theme::Light));
        bencher.bench_local(|| png(black_box(&drawing), medium.pixels()).expect("a PNG"));
    });
}
