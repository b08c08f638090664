//! How long does the network map take? `peers/network_map.py` sets it beside networkx with matplotlib, and igraph.
//!
//! ```text
//! cargo bench --bench network_map -- ties DATASET TIES.csv        the network as a list of ties, for the others
//! cargo bench --bench network_map -- draw DATASET FIGURE.svg      draws it, and tells the CPU seconds of all that was done for it
//! ```
//!
//! The study is made before the clock runs, as it serves tables and report too; groups, backbone, layout, names and SVG are inside it.

#[path = "common/process.rs"]
mod process;

use process::{Failure, cpu, told};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::ExitCode;
use tessuto::analysis::study::Study;
use tessuto::ingest::read_dataset;
use tessuto::model::tie::Strength;
use tessuto::present::Briefing;
use tessuto::present::figures::FIGURES;
use tessuto::present::sheet::Sheet;
use tessuto::present::words::Words;

fn main() -> ExitCode {
    told(run)
}

fn run(arguments: &[String]) -> Result<(), Failure> {
    match arguments {
        [word, dataset, file] if word == "ties" => ties(Path::new(dataset), Path::new(file)),
        [word, dataset, file] if word == "draw" => draw(Path::new(dataset), Path::new(file)),
        _ => Err("say: ties DATASET TIES.csv, or draw DATASET FIGURE.svg".into()),
    }
}

fn ties(dataset: &Path, file: &Path) -> Result<(), Failure> {
    let dataset = read_dataset(dataset)?;
    let mut text = String::from("from,to,strength\n");
    for (from, to, relation) in dataset.district.network.relations() {
        let strength = relation.strength.unwrap_or(Strength::UNSTATED).value();
        writeln!(text, "{from},{to},{strength}")?;
    }
    Ok(fs::write(file, text)?)
}

fn draw(dataset: &Path, file: &Path) -> Result<(), Failure> {
    let dataset = read_dataset(dataset)?;
    let study = Study::of(&dataset.district)?;
    let words = Words::new(dataset.district.edition.language);
    let briefing = Briefing::new(&study, &dataset.counts, &dataset.diagnostics, &words, 1);
    let network = FIGURES.iter().find(|figure| figure.id == "network");
    let network = network.ok_or("no network map")?;
    let before = cpu()?;
    let drawing = (network.draw)(&briefing, &Sheet::default())?;
    fs::write(file, drawing.standalone_svg())?;
    println!("{:.3}", cpu()? - before);
    Ok(())
}
