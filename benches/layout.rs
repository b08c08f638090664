//! How long does a layout take, and where does it put the nodes? `peers/layout.py` sets it beside other programs and judges all pictures alike.
//!
//! ```text
//! cargo bench --bench layout -- generate FOLDER           the networks, as lists of edges
//! cargo bench --bench layout -- GRAPH.csv POINTS.csv      one line of JSON, and the places
//! ```
//!
//! Networks are connected: of what the generators make, the largest component is kept. Edges all have the same ideal length.

#[path = "common/process.rs"]
mod process;
#[path = "../tests/common/random.rs"]
mod random;

use process::{Failure, LEAST, cpu, peak, told};
use random::Random;
use serde_json::json;
use std::fmt::Write as _;
use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::process::ExitCode;
use tessuto::analysis::synthetic::Territory;
use tessuto::present::layout::{
    EdgeLengths, PackOptions, Rect, StressOptions, pack_components, stress_layout,
};

fn main() -> ExitCode {
    told(run)
}

fn run(arguments: &[String]) -> Result<(), Failure> {
    match arguments {
        [word, folder] if word == "generate" => generate(Path::new(folder)),
        [graph, points] => place(Path::new(graph), Path::new(points)),
        _ => Err("say: generate FOLDER, or GRAPH.csv POINTS.csv".into()),
    }
}

type Edges = Vec<(usize, usize)>;

/// Lays a network out, again and again until the processor has worked half a second; what is told is the mean.
fn place(graph: &Path, points: &Path) -> Result<(), Failure> {
    let (nodes, edges) = read(graph)?;
    let options = StressOptions {
        lengths: EdgeLengths::Equal,
        ..StressOptions::default()
    };
    let before = cpu()?;
    let (mut runs, mut taken) = (0.0, 0.0);
    let mut placed = Vec::new();
    while taken < LEAST {
        placed = black_box(stress_layout(nodes, &edges, &options));
        runs += 1.0;
        taken = cpu()? - before;
    }
    let mut text = String::from("x,y\n");
    for point in placed {
        writeln!(text, "{},{}", point.x, point.y)?;
    }
    fs::write(points, text)?;
    let line = json!({"nodes": nodes, "edges": edges.len(), "cpu": taken / runs, "peak": peak()?});
    println!("{line}");
    Ok(())
}

fn read(graph: &Path) -> Result<(usize, Edges), Failure> {
    let text = fs::read_to_string(graph)?;
    let mut edges = Vec::new();
    for line in text.lines().skip(1) {
        let (from, to) = line.split_once(',').ok_or("no second end")?;
        edges.push((from.parse()?, to.parse()?));
    }
    let nodes = edges.iter().map(|&(u, v): &(usize, usize)| u.max(v) + 1);
    Ok((nodes.max().unwrap_or(0), edges))
}

/// Territories of four sizes and three shapes that everybody knows.
fn generate(folder: &Path) -> Result<(), Failure> {
    fs::create_dir_all(folder)?;
    for organizations in [500, 5_000, 50_000, 100_000] {
        let territory = Territory::new(organizations, 1);
        let ties = (0..organizations).flat_map(|one| territory.ties(one));
        let edges = ties.map(|tie| (tie.from as usize, tie.to as usize));
        let name = format!("territory-{organizations}");
        write(folder, &name, organizations as usize, edges.collect())?;
    }
    write(folder, "grid-4900", 4_900, grid(70))?;
    write(folder, "tree-5000", 5_000, tree(5_000))?;
    write(
        folder,
        "barabasi-albert-5000",
        5_000,
        preferential(5_000, 2),
    )
}

/// Writes the largest component, its nodes numbered in their order.
fn write(folder: &Path, name: &str, nodes: usize, edges: Edges) -> Result<(), Failure> {
    let page = Rect::new(0.0, 0.0, 1.0, 1.0);
    let quick = StressOptions {
        iterations: 1,
        starts: 1,
        ..StressOptions::default()
    };
    let options = PackOptions {
        stress: quick,
        ..PackOptions::default()
    };
    let packing = pack_components(nodes, &edges, page, &options);
    let largest = packing.components.first().ok_or("no tie")?;
    let mut ends: Edges = edges
        .iter()
        .filter_map(|(u, v)| {
            Some((
                largest.binary_search(u).ok()?,
                largest.binary_search(v).ok()?,
            ))
        })
        .map(|(u, v)| (u.min(v), u.max(v)))
        .filter(|(u, v)| u != v)
        .collect();
    ends.sort_unstable();
    ends.dedup();
    let mut text = String::from("from,to\n");
    for (u, v) in ends {
        writeln!(text, "{u},{v}")?;
    }
    fs::write(folder.join(format!("{name}.csv")), text)?;
    Ok(())
}

fn grid(side: usize) -> Edges {
    let cells = (0..side).flat_map(|row| (0..side).map(move |column| (row, column)));
    cells
        .flat_map(|(row, column)| {
            let cell = row * side + column;
            let across = (column + 1 < side).then_some((cell, cell + 1));
            let down = (row + 1 < side).then_some((cell, cell + side));
            [across, down].into_iter().flatten()
        })
        .collect()
}

/// Every node hangs from one of those before it.
fn tree(nodes: usize) -> Edges {
    let mut random = Random(1);
    (1..nodes).map(|node| (random.below(node), node)).collect()
}

/// Every node is tied to a few of those before it, the sooner the more ties they have (Barabási and Albert 1999).
fn preferential(nodes: usize, ties: usize) -> Edges {
    let mut random = Random(1);
    let mut ends = vec![0];
    let mut edges = Vec::new();
    for node in 1..nodes {
        for _ in 0..ties.min(node) {
            let other = ends[random.below(ends.len())];
            edges.push((other, node));
        }
        let new = edges.iter().rev().take(ties.min(node)).copied();
        let new: Vec<usize> = new.flat_map(|(u, v)| [u, v]).collect();
        ends.extend(new);
    }
    edges
}
